//! What makes things cheaper, as a row of its own on the bill.

use common::{
    Money, PromotionId,
    menu::{Benefit, Menu, Promotion, When},
    money::Rate,
};
use egui::{Rect, Ui};
use ui::{
    lay,
    token::space,
    widget::{Chip, Kind, scroll},
};

use super::{
    Change, Intent, Seen,
    change::free_promotion,
    choices_view::{halves, list_ui},
    form::Form,
    front::{Front, Measure, Purpose, Timed, What, promotions},
    hours_view,
};
use crate::say;

pub(super) fn show(ui: &mut Ui, rect: Rect, seen: Seen<'_>) -> Option<Intent> {
    let (list, rest) = halves(rect);
    let all = &seen.work.menu.promotions;
    let known = seen.draft.promotion;
    let chosen = all.iter().find(|one| Some(one.id) == known).or(all.first());
    let names = all
        .iter()
        .map(|one| (one.name.as_str(), chosen.is_some_and(|it| it.id == one.id)));
    let new = seen.word("carte-new-promotion");
    let (tapped, added) = list_ui(ui, list, new, names);
    if added {
        return Some(add(seen, new));
    }
    if let Some(n) = tapped {
        return Some(Intent::Promotion(all.get(n).map(|one| one.id)));
    }
    let promotion = chosen?;
    lay::panel(ui, rest);
    let mut inner = lay::inset(rest, space::S4, space::S2);
    inner.max.x = inner.max.x.min(inner.min.x + 640.0);
    let mut intent = None;
    scroll(ui, inner, ("carte-promotion", promotion.id), |ui| {
        let mut form = Form::new(ui);
        intent = card_ui(&mut form, seen, promotion);
        let of = Timed::Promotion(promotion.id);
        intent = hours_view::show(&mut form, seen, of, &promotion.when).or(intent.take());
        intent = of_ui(&mut form, seen, promotion).or(intent.take());
    });
    intent
}

fn add(seen: Seen<'_>, name: &str) -> Intent {
    let mut all = seen.work.menu.promotions.clone();
    all.push(Promotion {
        id: free_promotion(&seen.work.menu),
        name: name.to_owned(),
        benefit: Benefit::Percent(Rate::percent(10)),
        items: Vec::new(),
        groups: Vec::new(),
        when: When::default(),
        least: Money::ZERO,
        // Nobody gets it before its hours are set.
        coupon: Some(seen.word("carte-coupon-new").to_owned()),
    });
    Intent::change(Change::Promotions(all))
}

/// Another percentage.
pub(super) fn percent(menu: &Menu, id: PromotionId, rate: Rate) -> Change {
    promotions(menu, id, |one| match &mut one.benefit {
        Benefit::Pieces { off, .. } => *off = rate,
        benefit => *benefit = Benefit::Percent(rate),
    })
}

/// Another sum.
pub(super) fn sum(menu: &Menu, id: PromotionId, amount: Money) -> Change {
    promotions(menu, id, |one| {
        if let Benefit::Amount(sum) | Benefit::Price(sum) = &mut one.benefit {
            *sum = amount;
        }
    })
}

const KINDS: [&str; 4] = [
    "carte-benefit-percent",
    "carte-benefit-amount",
    "carte-benefit-price",
    "carte-benefit-pieces",
];

fn kind(benefit: &Benefit) -> usize {
    match benefit {
        Benefit::Percent(_) => 0,
        Benefit::Amount(_) => 1,
        Benefit::Price(_) => 2,
        Benefit::Pieces { .. } => 3,
    }
}

fn of_kind(kind: usize) -> Benefit {
    match kind {
        0 => Benefit::Percent(Rate::percent(10)),
        1 => Benefit::Amount(Money::cents(500)),
        2 => Benefit::Price(Money::cents(500)),
        _ => Benefit::Pieces {
            buy: 1,
            get: 1,
            off: Rate::percent(100),
        },
    }
}

fn card_ui(form: &mut Form<'_>, seen: Seen<'_>, promotion: &Promotion) -> Option<Intent> {
    let menu = &seen.work.menu;
    let id = promotion.id;
    let mut tapped = None;
    if let Some(name) = form.text(seen.word("carte-promotion-name"), &promotion.name, 60) {
        let change = promotions(menu, id, |one| one.name = name);
        tapped = Some(Intent::typing(change, "promotion", id.0));
    }
    form.caption(seen.word("carte-benefit"));
    let now = kind(&promotion.benefit);
    let chips = KINDS.iter().enumerate();
    let chips = chips.map(|(n, key)| (seen.word(key), n == now));
    if let Some(n) = form.chips("benefit", chips)
        && n != now
    {
        let change = promotions(menu, id, |one| one.benefit = of_kind(n));
        tapped = Some(Intent::change(change));
    }
    tapped = benefit_ui(form, seen, promotion).or(tapped);
    let least = say::money(&seen.desk.words, promotion.least);
    if form.value(seen.word("carte-least"), &least) {
        tapped = Some(Intent::Measure(Measure::new(What::Least(id))));
    }
    let coupon = promotion.coupon.as_deref().unwrap_or_default();
    if let Some(typed) = form.text(seen.word("carte-coupon"), coupon, 24) {
        let typed = Some(typed).filter(|typed| !typed.trim().is_empty());
        let change = promotions(menu, id, |one| one.coupon = typed);
        tapped = Some(Intent::typing(change, "coupon", id.0));
    }
    tapped
}

fn benefit_ui(form: &mut Form<'_>, seen: Seen<'_>, promotion: &Promotion) -> Option<Intent> {
    let menu = &seen.work.menu;
    let id = promotion.id;
    let words = &seen.desk.words;
    let percent = |rate: &Rate| format!("{} %", rate.0.normalize());
    let (key, value, what) = match &promotion.benefit {
        Benefit::Percent(rate) => ("carte-percent", percent(rate), What::PromotionPercent(id)),
        Benefit::Amount(sum) => (
            "common-amount",
            say::money(words, *sum),
            What::PromotionSum(id),
        ),
        Benefit::Price(sum) => (
            "carte-price",
            say::money(words, *sum),
            What::PromotionSum(id),
        ),
        Benefit::Pieces { off, .. } => ("carte-percent", percent(off), What::PromotionPercent(id)),
    };
    let mut tapped = None;
    if form.value(seen.word(key), &value) {
        tapped = Some(Intent::Measure(Measure::new(what)));
    }
    let Benefit::Pieces { buy, get, .. } = promotion.benefit else {
        return tapped;
    };
    let step = |count: u32, by: i8| count.saturating_add_signed(by.into()).clamp(1, 99);
    if let Some(by) = form.stepper(seen.word("carte-buy"), &buy.to_string()) {
        let change = promotions(menu, id, |one| {
            if let Benefit::Pieces { buy, .. } = &mut one.benefit {
                *buy = step(*buy, by);
            }
        });
        tapped = Some(Intent::change(change));
    }
    if let Some(by) = form.stepper(seen.word("carte-get"), &get.to_string()) {
        let change = promotions(menu, id, |one| {
            if let Benefit::Pieces { get, .. } = &mut one.benefit {
                *get = step(*get, by);
            }
        });
        tapped = Some(Intent::change(change));
    }
    tapped
}

/// What it is for, and its end.
fn of_ui(form: &mut Form<'_>, seen: Seen<'_>, promotion: &Promotion) -> Option<Intent> {
    let menu = &seen.work.menu;
    let id = promotion.id;
    let mut tapped = None;
    form.caption(seen.word("carte-for-pages"));
    let chips = menu
        .groups
        .iter()
        .map(|group| (group.name.as_str(), promotion.groups.contains(&group.id)));
    if let Some(n) = form.chips("for-pages", chips) {
        let page = menu.groups[n].id;
        tapped = Some(Intent::change(promotions(menu, id, |one| {
            let had = one.groups.len();
            one.groups.retain(|known| *known != page);
            if one.groups.len() == had {
                one.groups.push(page);
            }
        })));
    }
    form.caption(seen.word("carte-for-items"));
    let known: Vec<_> = promotion
        .items
        .iter()
        .filter_map(|id| menu.items.get(id))
        .collect();
    let chips = known
        .iter()
        .map(|item| Chip::new(&item.name).prefix("×").id(("for", item.id)));
    if let Some(n) = form.wrap(chips.collect()) {
        let gone = known[n].id;
        tapped = Some(Intent::change(promotions(menu, id, |one| {
            one.items.retain(|known| *known != gone);
        })));
    }
    let add = Chip::new(seen.word("carte-add-item"))
        .prefix("+")
        .id("for-more");
    if form.wrap(vec![add]).is_some() {
        let front = Front::find(Purpose::Promoted(id));
        tapped = Some(Intent::Front(Box::new(front)));
    }
    form.gap(space::S2);
    let remove = (Kind::Danger, seen.word("carte-remove-promotion"), true);
    if form.verbs(&[remove]).is_some() {
        let mut all = menu.promotions.clone();
        all.retain(|one| one.id != id);
        tapped = Some(Intent::change(Change::Promotions(all)));
    }
    tapped
}
