use std::collections::BTreeSet;

use super::{Allowance, Check, Scope, Value};
use crate::{AllowanceId, LineId, Money, id::mixed};

impl Allowance {
    /// Whether it follows what is on the whole check.
    fn is_of_all(&self) -> bool {
        self.scope == Scope::Check && self.parts.is_empty()
    }

    fn with_parts(&self, parts: Vec<(LineId, Money)>) -> Self {
        Self {
            value: Value::Amount(parts.iter().map(|(_, part)| *part).sum()),
            parts,
            ..self.clone()
        }
    }
}

/// A check's allowances, so that its lines can leave it or others join them and everything costs
/// what it did: what followed the whole check is settled on the lines that it came off.
///
/// Settled parts come off before what follows a line. So where one is settled, all are.
pub(super) fn frozen(check: &Check) -> Vec<Allowance> {
    if !check.allowances.iter().any(Allowance::is_of_all) {
        return check.allowances.clone();
    }
    let parts = taken_off(check);
    let settled = check.allowances.iter().zip(parts);
    settled
        .filter_map(|(one, parts)| match one.scope {
            _ if !parts.is_empty() => Some(one.with_parts(parts)),
            // Its line was taken back and may stand again.
            Scope::Line(_) => Some(one.clone()),
            Scope::Check => None,
        })
        .collect()
}

/// What each allowance takes off each line, in the check's sequence of allowances.
fn taken_off(check: &Check) -> Vec<Vec<(LineId, Money)>> {
    let mut sequence: Vec<(u8, usize)> = (0..)
        .zip(&check.allowances)
        .map(|(n, one)| (stage(one), n))
        .collect();
    sequence.sort_unstable();
    let mut upto = Check {
        allowances: Vec::new(),
        service: None,
        ..check.clone()
    };
    let mut parts = vec![Vec::new(); check.allowances.len()];
    let mut before = upto.bill();
    for (_, n) in sequence {
        upto.allowances.push(check.allowances[n].clone());
        let after = upto.bill();
        let pairs = before.lines.iter().zip(&after.lines);
        parts[n].extend(pairs.filter_map(|(before, after)| {
            let part = before.net_of_allowances - after.net_of_allowances;
            (!part.is_zero()).then_some((after.line, part))
        }));
        before = after;
    }
    parts
}

/// The sequence in which a bill takes them off.
fn stage(one: &Allowance) -> u8 {
    match one.scope {
        _ if !one.parts.is_empty() => 0,
        Scope::Line(_) => 1,
        Scope::Check => 2,
    }
}

/// The allowances that stay with a check when lines leave it, and those that go with the lines.
pub(super) fn parted_by_line(
    allowances: Vec<Allowance>,
    lines: &[LineId],
    to: &Check,
) -> (Vec<Allowance>, Vec<Allowance>) {
    let (mut stay, mut go) = (Vec::new(), Vec::new());
    let lines: BTreeSet<&LineId> = lines.iter().collect();
    for one in allowances {
        let leaves = |id: &LineId| lines.contains(id);
        if one.parts.is_empty() {
            let leaves = matches!(&one.scope, Scope::Line(id) if leaves(id));
            if leaves { &mut go } else { &mut stay }.push(one);
            continue;
        }
        let (gone, left): (Vec<_>, Vec<_>) =
            one.parts.iter().copied().partition(|(id, _)| leaves(id));
        if left.is_empty() {
            go.push(one);
        } else if gone.is_empty() {
            stay.push(one);
        } else {
            let mut leaving = one.with_parts(gone);
            leaving.id = derived(one.id, to.id.0);
            // The rest is nobody's line alone any more, whatever it was given for.
            leaving.scope = Scope::Check;
            go.push(leaving);
            stay.push(one.with_parts(left));
        }
    }
    (stay, go)
}

/// Adds what lines bring along. Parts of what came before in the same way join those.
pub(super) fn joined_by(mut allowances: Vec<Allowance>, brought: Vec<Allowance>) -> Vec<Allowance> {
    for one in brought {
        match allowances.iter_mut().find(|known| known.id == one.id) {
            Some(known) if !known.parts.is_empty() => {
                let parts = known.parts.iter().chain(&one.parts).copied().collect();
                *known = known.with_parts(parts);
            }
            _ => allowances.push(one),
        }
    }
    allowances
}

/// The id of a part of an allowance, for the check or the line that has it.
pub(super) fn derived(id: AllowanceId, by: uuid::Uuid) -> AllowanceId {
    AllowanceId(mixed(id.0, by))
}
