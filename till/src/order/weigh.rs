//! Items whose price is named when they are rung, and items that are weighed.

use common::{
    ItemId, Money, ScaleId,
    check::Adjustment,
    menu::{Item, Pricing},
    protocol::{Ask, Reply},
};

use super::{
    Draft,
    front::{Front, Of},
    open, ring,
};
use crate::{desk::Desk, notice::Weight, say};

/// What must be asked before this item can be rung.
pub(super) fn question(item: &Item) -> Option<Front> {
    let (of, typed) = (Of::Item(item.id), String::new());
    match item.pricing {
        Pricing::Fixed => None,
        Pricing::Open => Some(Front::Price { of, typed }),
        Pricing::ByWeight => Some(Front::Weight { of, typed }),
    }
}

/// Rings or changes with what was typed.
pub(super) fn done(desk: &mut Desk, draft: &mut Draft) {
    match draft.front.take() {
        Some(Front::Price { of, typed }) => {
            let Ok(cents) = typed.parse() else { return };
            price(desk, draft, of, Money::cents(cents));
        }
        Some(Front::Weight { of, typed }) => {
            let Ok(grams) = typed.parse() else { return };
            match of {
                Of::Item(item) => weighed(desk, draft, item, grams),
                Of::Line(_) => ring::change(desk, draft, |line| {
                    let before = line.grams.unwrap_or(grams);
                    (Adjustment::Grams(grams), Adjustment::Grams(before))
                }),
            }
        }
        _ => {}
    }
}

fn price(desk: &mut Desk, draft: &mut Draft, of: Of, price: Money) {
    match of {
        Of::Item(item) => ring::ring_measured(desk, draft, item, (Some(price), None)),
        Of::Line(_) => ring::change(desk, draft, |line| {
            let before = line.unit_price;
            (Adjustment::Price(price), Adjustment::Price(before))
        }),
    }
}

/// Rings a piece of so many grams, as somebody typed it or a label says it.
pub(super) fn weighed(desk: &mut Desk, draft: &mut Draft, item: ItemId, grams: u32) {
    if open::item(desk, item).is_some() {
        ring::ring_measured(desk, draft, item, (None, Some(grams)));
    }
}

/// Asks what lies on the scales; whoever types meanwhile is not kept from it.
pub(super) fn ask(desk: &mut Desk, draft: &mut Draft, scale: ScaleId) {
    desk.notices.hush();
    draft.weighing = Some(desk.ask(Ask::Weigh { scale }));
}

/// What the scales said, into the sheet that asked.
pub(super) fn hear(desk: &mut Desk, draft: &mut Draft) {
    let Some(question) = draft.weighing else {
        return;
    };
    let Some(Front::Weight { typed, .. }) = &mut draft.front else {
        draft.weighing = None;
        return;
    };
    match desk.reply(question) {
        Some(Reply::Weight { grams }) => *typed = grams.to_string(),
        Some(Reply::Refused(refusal)) => {
            let said = say::refusal(&desk.words, &refusal);
            desk.notices.say(desk.now, Weight::Refused, said);
        }
        Some(_) => {}
        None => return,
    }
    draft.weighing = None;
}
