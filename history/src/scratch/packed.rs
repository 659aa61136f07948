use common::{Money, Stamp};
use rust_decimal::Decimal;

use crate::PastLine;

/// A usable line with what it says of its check, as it lies in the scratch database.
#[derive(Clone, PartialEq, Debug)]
pub struct Staged {
    pub line: PastLine,
    /// What of its time goes into the check's id: nothing of a day that only the user named.
    pub key: i64,
    pub table: Option<String>,
    pub staff: Option<String>,
    pub covers: Option<u32>,
    pub tender: Option<String>,
}

impl Staged {
    /// Everything but the time, which has a column of its own.
    pub fn pack(&self, into: &mut Vec<u8>) {
        into.clear();
        let line = &self.line;
        into.extend(line.line.to_le_bytes());
        into.extend(self.key.to_le_bytes());
        into.push(u8::from(line.is_timed));
        into.extend(line.quantity.serialize());
        into.extend(line.unit_price.serialize());
        into.extend(line.total.in_cents().to_le_bytes());
        let rate = line.vat_rate.map(|rate| rate.serialize());
        into.push(u8::from(rate.is_some()));
        into.extend(rate.unwrap_or_default());
        into.extend(self.covers.unwrap_or(0).to_le_bytes());
        text(into, Some(&line.name));
        for part in [
            &line.item_id,
            &line.group,
            &self.table,
            &self.staff,
            &self.tender,
        ] {
            text(into, part.as_ref());
        }
        into.extend(size(line.modifiers.len()).to_le_bytes());
        for modifier in &line.modifiers {
            text(into, Some(modifier));
        }
    }

    /// The line again; nothing where the bytes are not of [`Self::pack`].
    pub fn unpack(at: Stamp, bytes: &[u8]) -> Option<Self> {
        let mut rest = Rest(bytes);
        let line = u64::from_le_bytes(rest.array()?);
        let key = i64::from_le_bytes(rest.array()?);
        let is_timed = rest.array::<1>()? == [1];
        let quantity = Decimal::deserialize(rest.array()?);
        let unit_price = Decimal::deserialize(rest.array()?);
        let total = Money::cents(i64::from_le_bytes(rest.array()?));
        let has_rate = rest.array::<1>()? == [1];
        let rate = Decimal::deserialize(rest.array()?);
        let covers = u32::from_le_bytes(rest.array()?);
        let name = rest.text()??;
        let (item_id, group) = (rest.text()?, rest.text()?);
        let (table, staff, tender) = (rest.text()?, rest.text()?, rest.text()?);
        let count = u32::from_le_bytes(rest.array()?);
        let modifiers = (0..count).map(|_| rest.text()?).collect::<Option<_>>()?;
        let line = PastLine {
            line,
            at,
            is_timed,
            name,
            item_id,
            group,
            quantity,
            unit_price,
            total,
            modifiers,
            vat_rate: has_rate.then_some(rate),
        };
        Some(Self {
            line,
            key,
            table,
            staff,
            covers: (covers > 0).then_some(covers),
            tender,
        })
    }
}

fn size(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(0)
}

/// Its length and its bytes; a length of all ones where there is none.
fn text(into: &mut Vec<u8>, text: Option<&String>) {
    match text {
        None => into.extend(u32::MAX.to_le_bytes()),
        Some(text) => {
            into.extend(size(text.len()).to_le_bytes());
            into.extend(text.as_bytes());
        }
    }
}

struct Rest<'a>(&'a [u8]);

impl Rest<'_> {
    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (front, back) = self.0.split_first_chunk()?;
        self.0 = back;
        Some(*front)
    }

    fn text(&mut self) -> Option<Option<String>> {
        let length = u32::from_le_bytes(self.array()?);
        if length == u32::MAX {
            return Some(None);
        }
        let (front, back) = self.0.split_at_checked(usize::try_from(length).ok()?)?;
        self.0 = back;
        Some(Some(String::from_utf8(front.to_vec()).ok()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_comes_out_of_the_scratch_as_it_went_in() {
        let line = PastLine {
            line: 7,
            at: Stamp::from_millis(1_672_573_116_000),
            is_timed: true,
            name: "Crème brûlée".into(),
            item_id: None,
            group: Some("Desserts".into()),
            quantity: "-0.5".parse().expect("a number"),
            unit_price: "7.333333333333333333333333333".parse().expect("a number"),
            total: Money::cents(-367),
            modifiers: vec!["warm".into(), String::new()],
            vat_rate: Some(Decimal::from(7)),
        };
        let staged = Staged {
            line,
            key: -1,
            table: Some("12".into()),
            staff: None,
            covers: Some(2),
            tender: Some("cash".into()),
        };
        let mut bytes = Vec::new();
        staged.pack(&mut bytes);
        assert_eq!(Staged::unpack(staged.line.at, &bytes), Some(staged));
        assert_eq!(Staged::unpack(Stamp::EPOCH, &bytes[..20]), None);
    }
}
