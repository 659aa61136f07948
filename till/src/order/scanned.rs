//! Codes that the scanner reads while a check is in front.

use super::{Draft, front::Front, ring, weigh};
use crate::{desk::Desk, notice::Weight, scan};

/// Rings what the code stands for, wherever somebody was typing; or says that it is not known.
pub(super) fn take(desk: &mut Desk, draft: &mut Draft, code: &str) {
    if let Some(Front::Coupon(typed)) = &mut draft.front {
        code.clone_into(typed);
        return;
    }
    let Some(found) = scan::find(&desk.state().menu, code) else {
        let words = desk
            .words
            .with("order-scan-unknown", &[("code", code.into())]);
        desk.notices.say(desk.now, Weight::Refused, words);
        return;
    };
    draft.front = None;
    match found.grams {
        Some(grams) => weigh::weighed(desk, draft, found.item, grams),
        None => ring::ring(desk, draft, found.item),
    }
}
