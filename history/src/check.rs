use common::{Money, Stamp};
use rust_decimal::Decimal;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::scratch::Staged;

/// A check as another system kept it.
#[derive(Clone, PartialEq, Debug)]
pub struct PastCheck {
    /// Made of what the check says, so that the same check has it again in another export: its
    /// number, the times of its lines (where the file has times), what was sold and for how much.
    pub id: Uuid,
    /// As in the file.
    pub number: String,
    /// Where it sat.
    pub table: Option<String>,
    /// Who served it.
    pub staff: Option<String>,
    /// Guests.
    pub covers: Option<u32>,
    /// How it was paid.
    pub tender: Option<String>,
    /// By time, then as they lie in the file. Never empty.
    pub lines: Vec<PastLine>,
}

impl PastCheck {
    /// When its first line was rung.
    #[must_use]
    pub fn opened_at(&self) -> Stamp {
        let first = self.lines.iter().map(|line| line.at).min();
        first.unwrap_or(Stamp::from_millis(0))
    }

    /// When its last line was rung.
    #[must_use]
    pub fn last_at(&self) -> Stamp {
        let last = self.lines.iter().map(|line| line.at).max();
        last.unwrap_or(Stamp::from_millis(0))
    }

    /// What it came to, with VAT.
    #[must_use]
    pub fn total(&self) -> Money {
        self.lines.iter().map(|line| line.total).sum()
    }
}

/// A line of a past check.
#[derive(Clone, PartialEq, Debug)]
pub struct PastLine {
    /// Where it begins in its file; the file's first line is 1.
    pub line: u64,
    /// When it was rung. Noon of its day where the file has no times.
    pub at: Stamp,
    /// Whether the file says at which time.
    pub is_timed: bool,
    /// The item's name.
    pub name: String,
    /// The item's id in the file, where it was found by that.
    pub item_id: Option<String>,
    /// The item's page, where a column or the menu says so.
    pub group: Option<String>,
    /// Pieces; may be a fraction, or less than nothing where something was given back.
    pub quantity: Decimal,
    /// A piece's price as the file has it, or the total divided; not rounded.
    pub unit_price: Decimal,
    /// With VAT, rounded to the cent.
    pub total: Money,
    /// What was chosen, as written.
    pub modifiers: Vec<String>,
    /// VAT in percent, where a column says so.
    pub vat_rate: Option<Decimal>,
}

/// Makes a check of its lines, which come by time.
pub(crate) fn check_of(number: String, staged: Vec<Staged>) -> PastCheck {
    let first = |part: &dyn Fn(&Staged) -> Option<String>| {
        let said = staged
            .iter()
            .filter_map(|line| Some((line.line.line, part(line)?)));
        said.min_by_key(|(line, _)| *line).map(|(_, said)| said)
    };
    PastCheck {
        id: id_of(&number, &staged),
        table: first(&|line| line.table.clone()),
        staff: first(&|line| line.staff.clone()),
        tender: first(&|line| line.tender.clone()),
        covers: staged.iter().filter_map(|line| line.covers).max(),
        lines: staged.into_iter().map(|staged| staged.line).collect(),
        number,
    }
}

/// The same for the same check, however its file is written and sorted.
fn id_of(number: &str, staged: &[Staged]) -> Uuid {
    let mut lines: Vec<_> = staged
        .iter()
        .map(|Staged { line, key, .. }| {
            let quantity = line.quantity.normalize();
            let modifiers = line.modifiers.join("\u{1e}");
            let (name, total) = (&line.name, line.total);
            format!("{key}\u{1f}{name}\u{1f}{quantity}\u{1f}{total}\u{1f}{modifiers}")
        })
        .collect();
    lines.sort_unstable();
    let mut digest = Sha256::new();
    digest.update(number);
    for line in lines {
        digest.update([0x1d]);
        digest.update(line);
    }
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest.finalize()[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}
