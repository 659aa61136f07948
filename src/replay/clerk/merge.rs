//! Lines that leave their check, or others that join them: everything costs what it did.
//!
//! What was let off for a whole check is settled on the lines it came off, and so is then all else
//! that was let off on it, since what is settled comes off first.

use common::{
    AllowanceId, CheckId, LineId,
    check::{MOST_COVERS, Scope},
};
use uuid::Uuid;

use super::{
    Clerk,
    sheet::{Entry, LetOff, Sheet, Worth},
    sums::percent,
};

impl Clerk {
    pub(super) fn merges(&mut self, check: CheckId, into: CheckId) {
        let (from, to) = (self.known(check), self.known(into));
        let before = self.sheet(to).total();
        let gone = self.sheets.remove(&from);
        let mut gone = gone.expect("a check that ends was open");
        gone.freeze();
        for meant in self.means.values_mut().filter(|meant| **meant == from) {
            *meant = to;
        }
        self.means.insert(from, to);
        let sheet = self.sheet(to);
        sheet.freeze();
        sheet.covers = sheet.covers.saturating_add(gone.covers).min(MOST_COVERS);
        sheet.lines.extend(gone.lines);
        sheet.letoffs.extend(gone.letoffs);
        sheet.payments.extend(gone.payments);
        sheet.coupons.extend(gone.coupons);
        self.rules_service_of(to);
        self.promote(to, before, false);
    }

    pub(super) fn moves_lines(&mut self, check: CheckId, lines: &[LineId], to: CheckId) {
        let before = [check, to].map(|id| self.sheet(id).total());
        let from = self.sheet(check);
        from.freeze();
        let goes = |line: LineId| lines.contains(&line);
        let moved: Vec<Entry> = from.lines.extract_if(.., |line| goes(line.id)).collect();
        let mut letoffs = Vec::new();
        for mut one in std::mem::take(&mut from.letoffs) {
            let mut gone = one.clone();
            gone.parts.retain(|part| goes(part.0));
            one.parts.retain(|part| !goes(part.0));
            let all = if gone.parts.is_empty() && one.parts.is_empty() {
                matches!(one.scope, Scope::Line(line) if goes(line))
            } else {
                one.parts.is_empty()
            };
            if all {
                letoffs.push(gone);
            } else if gone.parts.is_empty() {
                from.letoffs.push(one);
            } else {
                gone.id = unnamed();
                gone.scope = Scope::Check;
                letoffs.push(gone);
                from.letoffs.push(one);
            }
        }
        let into = self.sheet(to);
        into.freeze();
        into.lines.extend(moved);
        into.letoffs.extend(letoffs);
        self.promote(check, before[0], false);
        self.promote(to, before[1], false);
    }

    /// Pieces become a line of their own, right after the one they come from. Whether anything
    /// that was let off for the line alone goes with them; only then is the menu looked at anew.
    pub(super) fn parts(
        &mut self,
        check: CheckId,
        line: LineId,
        pieces: i64,
        into: LineId,
    ) -> bool {
        let sheet = self.sheet(check);
        let place = sheet.lines.iter().position(|known| known.id == line);
        let place = place.expect("a line that is parted was rung");
        let whole = sheet.lines[place].clone();
        sheet.lines[place].quantity -= pieces;
        sheet.lines.insert(
            place + 1,
            Entry {
                id: into,
                quantity: pieces,
                ..whole.clone()
            },
        );
        let (mut stays, mut goes) = (
            whole.piece * (whole.quantity - pieces),
            whole.piece * pieces,
        );
        sheet.part_settled(&whole, pieces, into, &mut stays, &mut goes);
        sheet.part_promised(line, into, stays, goes)
    }
}

impl Sheet {
    fn freeze(&mut self) {
        let follows = |one: &LetOff| one.scope == Scope::Check && one.parts.is_empty();
        if !self.letoffs.iter().any(follows) {
            return;
        }
        let reckoned = self.reckoned().parts;
        for (one, mut parts) in self.letoffs.iter_mut().zip(reckoned) {
            parts.retain(|part| part.1 > 0);
            one.parts = parts;
        }
        self.letoffs.retain(|one| !follows(one));
    }

    /// What is settled on a line is cut by pieces: of the running sum the pieces that leave get
    /// the whole cents of their part.
    fn part_settled(
        &mut self,
        whole: &Entry,
        pieces: i64,
        into: LineId,
        stays: &mut i64,
        goes: &mut i64,
    ) {
        let (mut sum, mut gone) = (0, 0);
        for one in &mut self.letoffs {
            let Some(place) = one.parts.iter().position(|part| part.0 == whole.id) else {
                continue;
            };
            let part = one.parts[place].1.min(whole.piece * whole.quantity - sum);
            sum += part;
            let all =
                sum / whole.quantity * pieces + sum % whole.quantity * pieces / whole.quantity;
            let leaves = all - gone;
            gone = all;
            one.parts[place].1 = part - leaves;
            one.parts.insert(place + 1, (into, leaves));
            one.parts.retain(|part| part.1 != 0);
            *stays -= (part - leaves).min(*stays);
            *goes -= leaves.min(*goes);
        }
    }

    /// A percentage off the line is off both; where that is another cent, the pieces that leave
    /// have the amount. An amount stays as far as it fits, and the rest goes.
    fn part_promised(&mut self, line: LineId, into: LineId, mut stays: i64, mut goes: i64) -> bool {
        let worth = |value: Worth, of: i64| match value {
            Worth::Percent(rate) => percent(of, rate).min(of),
            Worth::Cents(cents) => cents.min(of),
        };
        let concerns = |one: &LetOff| one.scope == Scope::Line(line) && one.parts.is_empty();
        let known: Vec<LetOff> = self
            .letoffs
            .iter()
            .filter(|one| concerns(one))
            .cloned()
            .collect();
        let (mut own, mut parted, mut changed) = (Vec::new(), Vec::new(), false);
        for mut one in known {
            let off_stays = worth(one.value, stays);
            let off_goes = worth(one.value, stays + goes) - off_stays;
            let value = match one.value {
                Worth::Percent(_) if worth(one.value, goes) == off_goes => Some(one.value),
                _ => (off_goes > 0).then_some(Worth::Cents(off_goes)),
            };
            parted.extend(value.map(|value| LetOff {
                id: unnamed(),
                scope: Scope::Line(into),
                value,
                ..one.clone()
            }));
            if matches!(one.value, Worth::Cents(_)) && off_goes > 0 {
                changed = true;
                one.value = Worth::Cents(off_stays);
            }
            if one.value != Worth::Cents(0) {
                own.push(one);
            }
            stays -= off_stays;
            goes -= off_goes;
        }
        if changed {
            self.letoffs.retain(|one| !concerns(one));
            self.letoffs.extend(own);
        }
        let goes_along = changed || !parted.is_empty();
        self.letoffs.extend(parted);
        goes_along
    }
}

/// A part of something that was let off. Nobody takes it off again: what it is called is the
/// house's own affair.
const fn unnamed() -> AllowanceId {
    AllowanceId(Uuid::nil())
}
