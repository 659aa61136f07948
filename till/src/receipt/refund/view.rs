use common::{Money, check::Refund};
use egui::{Align2, Rect, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{space, text},
    widget::{Button, Chip, Kind, sheet},
};

use super::{Did, Draft, REASONS, back, left, preview, tenders};
use crate::{desk::Desk, receipt::Intent, say, verb::Verb};

const ROW: f32 = 52.0;

/// All or by line, why, what goes back and how; then one button.
pub(in super::super) fn show(
    ui: &mut Ui,
    screen: Rect,
    desk: &Desk,
    draft: &Draft,
) -> Option<Intent> {
    let shown = sheet(ui, screen, vec2(540.0, 720.0), |ui, rect| {
        let t = theme::tokens(ui);
        let inner = lay::inset(rect, space::S5, space::S4);
        let (head, rest) = lay::top(inner, 40.0);
        let title = desk.words.get("receipt-refund-title");
        Text::bold(title, text::HEADING, t.ink).label(ui, head, Align2::LEFT_TOP);
        let Some(sold) = draft.sold.as_deref() else {
            let waits = draft.refused.as_deref();
            let said = waits.unwrap_or(desk.words.get("pay-waits"));
            Text::regular(said, text::BODY, t.muted).label(ui, rest, Align2::CENTER_CENTER);
            return None;
        };
        let refund = preview(desk, draft);
        let (kinds, rest) = lay::top(rest, 48.0);
        let kind = kinds_ui(ui, kinds, desk, draft);
        let rest = lay::top(rest, space::S2).1;
        let (above, verb) = lay::bottom(rest, 56.0);
        let (above, ways) = lay::bottom(above, ways_height(refund.as_ref().ok()));
        let columns = if inner.width() < 420.0 { 2 } else { 3 };
        let grid = lay::grid_height(REASONS.len(), columns, 48.0, 8.0);
        let (above, why) = lay::bottom(above, 28.0 + grid + space::S2);
        let list = if draft.lines.is_some() {
            let tenders_at = lay::bottom(above, 56.0);
            let picked = tenders_ui(ui, tenders_at.1, desk, draft, sold);
            lines_ui(ui, tenders_at.0, desk, draft, sold).or(picked)
        } else {
            all_ui(ui, above, desk, refund.as_ref().ok());
            None
        };
        let why = why_ui(ui, why, columns, desk, draft);
        ways_ui(ui, ways, desk, refund.as_ref());
        let give = give_ui(ui, verb, desk, draft, refund.as_ref().ok());
        kind.or(list).or(why).or(give)
    });
    let did = shown.inner.map(Intent::Refund);
    did.or(shown.dismissed.then_some(Intent::Away))
}

fn kinds_ui(ui: &Ui, rect: Rect, desk: &Desk, draft: &Draft) -> Option<Did> {
    let kinds = [
        ("receipt-refund-all", Did::All, draft.lines.is_none()),
        ("receipt-refund-lines", Did::ByLine, draft.lines.is_some()),
    ];
    for (n, (key, did, on)) in kinds.into_iter().enumerate() {
        let chip = Chip::new(desk.words.get(key)).dark().selected(on);
        if chip.at(ui, lay::column(rect, 2, 8.0, n)).clicked() {
            return Some(did);
        }
    }
    None
}

/// What is still on the bill, as it goes back altogether.
fn all_ui(ui: &mut Ui, area: Rect, desk: &Desk, refund: Option<&Refund>) {
    let t = theme::tokens(ui);
    let lines = refund.map_or(&[][..], |refund| &refund.lines);
    let count = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    ui::widget::scroll(ui, area, "refund-all", |ui| {
        let size = vec2(area.width(), 32.0 * f32::from(count));
        let (mut rest, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        for line in lines {
            let (row, below) = lay::top(rest, 32.0);
            rest = below;
            let amount = say::money(&desk.words, line.amount);
            let placed =
                Text::regular(&amount, text::BODY, t.ink).label(ui, row, Align2::RIGHT_CENTER);
            let mut left = row;
            left.max.x = placed.rect.left() - space::S2;
            let name = format!("{} {}", line.quantity, line.name);
            Text::regular(&name, text::BODY, t.ink).label(ui, left, Align2::LEFT_CENTER);
        }
    });
}

fn lines_ui(
    ui: &mut Ui,
    area: Rect,
    desk: &Desk,
    draft: &Draft,
    sold: &common::Sold,
) -> Option<Did> {
    let lines = left(sold);
    let count = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    ui::widget::scroll(ui, area, "refund-lines", |ui| {
        let size = vec2(area.width(), ROW * f32::from(count));
        let (mut rest, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        let mut did = None;
        for (line, name, most, amount) in lines {
            let (row, below) = lay::top(rest, ROW);
            rest = below;
            let chosen = draft.lines.as_ref().and_then(|lines| lines.get(&line));
            let now = chosen.copied().unwrap_or(0).min(most);
            if let Some(pieces) = line_ui(ui, row, desk, (&name, amount), now, most) {
                did = Some(Did::Pieces(line, pieces));
            }
        }
        did
    })
}

/// A line with its pieces; gives back another number of them.
fn line_ui(
    ui: &mut Ui,
    row: Rect,
    desk: &Desk,
    (name, amount): (&str, Money),
    now: u32,
    most: u32,
) -> Option<u32> {
    let t = theme::tokens(ui);
    lay::hairline(ui, row, lay::Side::Bottom);
    let (left, steps) = lay::right(row, 48.0 + 76.0 + 48.0);
    let (less_at, rest) = lay::left(steps, 48.0);
    let (middle, more_at) = lay::right(rest, 48.0);
    let gaps = [("count", now.into()), ("of", most.into())];
    let pieces = desk.words.with("receipt-refund-of", &gaps);
    let ink = if now > 0 { t.ink } else { t.muted };
    Text::semibold(&pieces, text::BODY, ink).label(ui, middle, Align2::CENTER_CENTER);
    let amount = say::money(&desk.words, amount);
    // On a phone the name needs the room; what goes back stands beneath.
    let for_amount = if left.width() < 220.0 { 0.0 } else { 90.0 };
    let (name_at, amount_at) = lay::right(left, for_amount);
    if for_amount > 0.0 {
        let amount_at = lay::right(amount_at, 14.0).0;
        Text::regular(&amount, text::BODY, t.muted).label(ui, amount_at, Align2::RIGHT_CENTER);
    }
    Text::regular(name, text::BODY, ink)
        .rows(2)
        .label(ui, name_at, Align2::LEFT_CENTER);
    let key = |sign, enabled: bool, at: Rect, ui: &mut Ui| {
        let id = format!("{sign}{}", at.min.y);
        let button = Button::quiet(sign).size(text::HEADING).id(&id);
        lay::inside(ui, at, |ui| {
            if !enabled {
                ui.disable();
            }
            button.at(ui, at.shrink2(vec2(0.0, 2.0))).clicked()
        })
    };
    let less = key("−", now > 0, less_at, ui).then(|| now - 1);
    less.or(key("+", now < most, more_at, ui).then_some(now + 1))
}

fn tenders_ui(
    ui: &mut Ui,
    rect: Rect,
    desk: &Desk,
    draft: &Draft,
    sold: &common::Sold,
) -> Option<Did> {
    let row = lay::bottom(rect, 48.0).1;
    let mut did = None;
    ui::widget::scroll_across(ui, row, "refund-tenders", |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        for tender in tenders(sold) {
            let key = tender.map_or("receipt-refund-as-paid", say::tender);
            let chip = Chip::new(desk.words.get(key)).selected(draft.tender == tender);
            if chip.dark().id(("tender", key)).show(ui).clicked() {
                did = Some(Did::Tender(tender));
            }
        }
    });
    did
}

fn why_ui(ui: &Ui, area: Rect, columns: usize, desk: &Desk, draft: &Draft) -> Option<Did> {
    let t = theme::tokens(ui);
    let (label, grid) = lay::top(area, 28.0);
    let words = desk.words.get("common-reason");
    Text::regular(words, text::SUB, t.muted).label(ui, label, Align2::LEFT_CENTER);
    let mut did = None;
    for (n, key) in REASONS.into_iter().enumerate() {
        let on = draft.reason == Some(key);
        let chip = Chip::new(desk.words.get(key)).dark().selected(on).id(key);
        if chip
            .at(ui, lay::cell(grid, columns, 48.0, 8.0, n))
            .clicked()
        {
            did = Some(Did::Why(key));
        }
    }
    did
}

fn ways_height(refund: Option<&Refund>) -> f32 {
    let rows = refund.map_or(1, |refund| refund.returns.len().clamp(1, 4));
    28.0 * f32::from(u16::try_from(rows).unwrap_or(1)) + space::S3
}

/// How it goes back: each tender with its sum.
fn ways_ui(ui: &Ui, area: Rect, desk: &Desk, refund: Result<&Refund, &common::Rejection>) {
    let t = theme::tokens(ui);
    let words = &desk.words;
    let refund = match refund {
        Ok(refund) => refund,
        // Nothing chosen yet is no reason to complain.
        Err(common::Rejection::NothingToRefund) => return,
        Err(why) => {
            let said = say::rejection(desk, why);
            Text::semibold(&said, text::SUB, t.bad)
                .rows(2)
                .label(ui, area, Align2::LEFT_CENTER);
            return;
        }
    };
    let mut rest = lay::top(area, space::S1).1;
    for payment in &refund.returns {
        let (row, below) = lay::top(rest, 28.0);
        rest = below;
        let mut name = words.get(say::tender(payment.tender)).to_owned();
        if payment.tip.is_positive() {
            let tip = say::money(words, payment.tip);
            let tip = words.with("pay-tip-of", &[("amount", tip.into())]);
            name = format!("{name} · {tip}");
        }
        let amount = say::money(words, payment.taken());
        Text::regular(&name, text::BODY, t.muted).label(ui, row, Align2::LEFT_CENTER);
        Text::semibold(&amount, text::BODY, t.ink).label(ui, row, Align2::RIGHT_CENTER);
    }
}

fn give_ui(
    ui: &mut Ui,
    rect: Rect,
    desk: &Desk,
    draft: &Draft,
    refund: Option<&Refund>,
) -> Option<Did> {
    let sum = refund.map_or(Money::ZERO, back);
    let gap = [("amount", say::money(&desk.words, sum).into())];
    let label = desk.words.with("receipt-refund-give", &gap);
    let give = Verb::new(Kind::Primary, "give-back", &label)
        .size(text::VERB)
        .enabled(refund.is_some() && draft.reason.is_some())
        .why_not(desk.why_not_alone());
    give.at(ui, rect).clicked().then_some(Did::Give)
}
