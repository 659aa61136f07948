//! The price list on the clerk's desk.

use common::{
    CheckId, ItemId, LineId, PromotionId,
    menu::{Benefit, Pick, Prefix},
};

use super::{
    Clerk,
    check::thousandths,
    sheet::{Entry, Kind, LetOff, Sheet, Worth},
    sums::{cut, percent},
};

impl Clerk {
    /// Cents that a choice adds: nothing where it is left out, twice its price where it is extra,
    /// unless the menu itself says it so.
    pub(super) fn choice(&self, pick: Pick) -> i64 {
        let all = self.menu.modifier_groups.values();
        let mut all = all.flat_map(|group| &group.modifiers);
        let Some(known) = all.find(|modifier| modifier.id == pick.id()) else {
            return 0;
        };
        let price = known.price.in_cents();
        match pick {
            Pick::Said { prefix, .. } if prefix != known.prefix => match prefix {
                Prefix::No => 0,
                Prefix::Extra if known.prefix == Prefix::Plain => price * 2,
                _ => price,
            },
            _ => price,
        }
    }

    /// What is chosen where nobody chose.
    pub(super) fn usual(&self, item: ItemId) -> Vec<Pick> {
        let item = &self.menu.items[&item];
        let groups = item.modifiers.iter();
        let groups = groups.filter_map(|group| self.menu.modifier_groups.get(group));
        let usual = groups.flat_map(|group| &group.modifiers);
        let usual = usual.filter(|modifier| modifier.usual);
        usual.map(|modifier| modifier.id.into()).collect()
    }

    /// What the menu's promotions give, anew, where that is something else than before. Nobody who
    /// asks for nothing cheaper gets so much that more was paid than is due: `before` is what the
    /// check came to until now.
    pub(super) fn promote(&mut self, check: CheckId, before: i64, has_asked: bool) {
        let known = self.known(check);
        let Some(mut sheet) = self.sheets.remove(&known) else {
            return;
        };
        let old: Vec<LetOff> = sheet
            .letoffs
            .iter()
            .filter(|one| by_menu(one))
            .cloned()
            .collect();
        let given = self.promotions(known, &sheet);
        if given != old {
            let (total, paid) = (sheet.total(), sheet.paid());
            let as_it_was = sheet.letoffs.clone();
            sheet.letoffs.retain(|one| !by_menu(one));
            sheet.letoffs.extend(given);
            let is_beyond = sheet.total() < paid && paid <= total;
            if is_beyond && !has_asked && total >= before {
                sheet.letoffs = as_it_was;
            }
        }
        self.sheets.insert(known, sheet);
    }

    /// In the menu's sequence, each of what is left. The clerk knows those for everything on the
    /// menu, at any hour, with a code or without.
    fn promotions(&self, check: CheckId, sheet: &Sheet) -> Vec<LetOff> {
        let by_hand = sheet.letoffs.iter().filter(|one| !by_menu(one));
        let mut all = Vec::new();
        let ids: Vec<LineId> = sheet.standing().map(|line| line.id).collect();
        let mut left: Vec<i64> = sheet.standing().map(Entry::cents).collect();
        for (line, cents) in by_hand.flat_map(|one| &one.parts) {
            if let Some(place) = ids.iter().position(|known| known == line) {
                left[place] -= left[place].min(*cents);
            }
        }
        for promotion in &self.menu.promotions {
            let shown = |code: &String| sheet.coupons.contains(code);
            let gross: i64 = sheet.standing().map(Entry::cents).sum();
            if !promotion.coupon.as_ref().is_none_or(shown) || gross < promotion.least.in_cents() {
                continue;
            }
            let parts: Vec<(LineId, i64)> = off(&promotion.benefit, sheet, &left)
                .into_iter()
                .zip(&mut left)
                .map(|(wanted, left)| {
                    let part = wanted.min(*left);
                    *left -= part;
                    part
                })
                .zip(&ids)
                .map(|(part, id)| (*id, part))
                .filter(|(_, part)| *part > 0)
                .collect();
            if !parts.is_empty() {
                all.push(given(check, promotion.id, parts));
            }
        }
        all
    }
}

fn by_menu(one: &LetOff) -> bool {
    matches!(one.kind, Kind::Promotion(_))
}

/// What each standing line would get off.
fn off(benefit: &Benefit, sheet: &Sheet, left: &[i64]) -> Vec<i64> {
    let all: i64 = left.iter().sum();
    match benefit {
        Benefit::Percent(rate) => cut(percent(all, thousandths(*rate)), left),
        Benefit::Amount(amount) => cut(amount.in_cents().min(all), left),
        Benefit::Price(price) => sheet
            .standing()
            .map(|line| (line.bare - price.in_cents()).max(0) * line.quantity)
            .collect(),
        Benefit::Pieces { buy, get, off } => {
            let set = i64::from(*buy) + i64::from(*get);
            let pieces: i64 = sheet.standing().map(|line| line.quantity).sum();
            let mut gifts = pieces / set.max(1) * i64::from(*get);
            let standing: Vec<&Entry> = sheet.standing().collect();
            let mut places: Vec<usize> = (0..standing.len()).collect();
            places.sort_by_key(|place| standing[*place].piece);
            let mut parts = vec![0; standing.len()];
            for place in places {
                let count = gifts.min(standing[place].quantity);
                gifts -= count;
                parts[place] = percent(standing[place].piece * count, thousandths(*off));
            }
            parts
        }
    }
}

fn given(check: CheckId, promotion: PromotionId, parts: Vec<(LineId, i64)>) -> LetOff {
    LetOff {
        // Never asked for by its id.
        id: common::AllowanceId(check.0),
        kind: Kind::Promotion(promotion),
        scope: common::check::Scope::Check,
        value: Worth::Cents(parts.iter().map(|(_, part)| *part).sum()),
        parts,
    }
}
