use egui::{Rect, Ui};
use ui::{
    lay::{self, Side},
    token::{GAP, space, text},
    widget::{Button, Chip, Kind, Segment, scroll_across, title},
    words::Words,
};

use super::{Draft, Intent, Work, canvas, card_view, work::STOCK};
use crate::{
    bar::{self, Standing},
    desk::Desk,
    say,
    span::Span,
    verb::Verb,
};

pub(super) fn show(
    ui: &mut Ui,
    screen: Rect,
    desk: &Desk,
    draft: &Draft,
    work: &Work,
) -> Option<Intent> {
    let words = &desk.words;
    let span = Span::of(screen);
    let (top, rest) = lay::top(screen, bar::HEIGHT);
    let mut intent = None;
    let signed_out = bar::bar(ui, top, &Standing::new(desk), &[], |ui| {
        let back = Button::quiet(words.get("plan-back"))
            .id("back")
            .height(44.0);
        if back.show(ui).clicked() {
            intent = Some(Intent::Back);
        }
        title(ui, words.get("plan-title"));
    });
    let (row, rest) = lay::top(rest, 64.0);
    lay::panel(ui, row);
    lay::hairline(ui, row, Side::Bottom);
    let chosen = rooms_ui(ui, lay::inset(row, space::S3, space::S2), desk, draft, work);
    let (rest, foot) = lay::bottom(rest, if span == Span::Wide { 84.0 } else { 140.0 });
    lay::panel(ui, foot);
    lay::hairline(ui, foot, Side::Top);
    let put = foot_ui(
        ui,
        lay::inset(foot, space::S3, space::S3),
        desk,
        draft,
        work,
    );
    let behind = work.is_behind(&desk.state().floor);
    let (warning, rest) = lay::top(rest, if behind { 64.0 } else { 0.0 });
    let decided = behind.then(|| behind_ui(ui, lay::inset(warning, space::S3, space::S2), desk));
    let (drawing, side) = match span {
        Span::Wide => lay::right(rest, 320.0),
        Span::Tall | Span::Phone => {
            let height = rest.height() * 0.42;
            lay::bottom(rest, height)
        }
    };
    let inner = lay::inset(drawing, space::S4, space::S4);
    let touched = canvas::show(ui, inner, desk, draft, work);
    let edge = if span == Span::Wide {
        Side::Left
    } else {
        Side::Top
    };
    lay::panel(ui, side);
    lay::hairline(ui, side, edge);
    let changed = card_view::show(
        ui,
        lay::inset(side, space::S4, space::S3),
        desk,
        draft,
        work,
    );
    intent
        .or(decided.flatten())
        .or(chosen)
        .or(put)
        .or(changed)
        .or(touched)
        .or(signed_out.then_some(Intent::SignOut))
}

/// Rooms at the left; the way back and what taps mean at the right.
fn rooms_ui(ui: &mut Ui, rect: Rect, desk: &Desk, draft: &Draft, work: &Work) -> Option<Intent> {
    let words = &desk.words;
    let narrow = Span::of(rect) == Span::Phone;
    let (rooms, verbs) = lay::right(rect, if narrow { 190.0 } else { 460.0 });
    let mut intent = None;
    scroll_across(ui, lay::right(rooms, GAP).0, "rooms", |ui| {
        for (n, room) in work.plan.rooms.iter().enumerate() {
            let segment = Segment::new(&room.name).id(("room", n));
            if segment.selected(n == draft.room).show(ui).clicked() {
                intent = Some(Intent::Room(n));
            }
        }
        if Button::bare(words.get("plan-add-room")).show(ui).clicked() {
            intent = Some(Intent::AddRoom);
        }
    });
    let steps = [
        ("plan-undo", work.can_undo(), Intent::Undo),
        ("plan-redo", work.can_redo(), Intent::Redo),
    ];
    let shares: &[f32] = if narrow {
        &[1.0, 1.0]
    } else {
        &[1.2, 1.3, 1.0, 1.0]
    };
    for (n, (key, can, step)) in steps.into_iter().enumerate() {
        let verb = Verb::new(Kind::Quiet, key, words.get(key)).enabled(can);
        if verb.at(ui, lay::share(verbs, shares, GAP, n)).clicked() {
            intent = Some(step);
        }
    }
    if !narrow {
        let several = Chip::new(words.get("plan-several")).selected(draft.several);
        if several.at(ui, lay::share(verbs, shares, GAP, 2)).clicked() {
            intent = Some(Intent::Several);
        }
        let sections = Chip::new(words.get("plan-sections")).selected(draft.sections);
        if sections.at(ui, lay::share(verbs, shares, GAP, 3)).clicked() {
            intent = Some(Intent::Sections(!draft.sections));
        }
    }
    intent
}

/// What can be put down, and Publish under the thumb.
fn foot_ui(ui: &mut Ui, rect: Rect, desk: &Desk, draft: &Draft, work: &Work) -> Option<Intent> {
    let words = &desk.words;
    let span = Span::of(rect);
    // Upright, all that can be put down lies in a row of its own.
    let (stock, publish) = if span == Span::Wide {
        lay::right(rect, 250.0)
    } else {
        lay::bottom(rect, 52.0)
    };
    let publish = match span {
        Span::Tall => lay::right(publish, 320.0).1,
        Span::Wide | Span::Phone => publish,
    };
    let mut intent = None;
    if work.room(draft.room).is_some() {
        let stock = if span == Span::Wide {
            lay::right(stock, GAP).0
        } else {
            lay::top(stock, 52.0).0
        };
        intent = stock_ui(ui, stock, span, words);
    }
    let flaws = work.flaws(desk.state()).len();
    let changes = work.changes();
    let label = if changes == 0 {
        words.get("plan-all-published").to_owned()
    } else {
        words.with("plan-publish", &[("count", changes.into())])
    };
    let why_not = (flaws > 0).then(|| words.with("plan-flaws", &[("count", flaws.into())]));
    let verb = Verb::new(Kind::Primary, "publish", &label)
        .size(text::NAME)
        .enabled(changes > 0)
        .why_not(why_not.as_deref())
        .detail(why_not.as_deref());
    if verb.at(ui, publish).clicked() {
        return Some(Intent::Publish);
    }
    intent
}

/// What can be put down: all of it in sight, but on a telephone.
fn stock_ui(ui: &mut Ui, rect: Rect, span: Span, words: &Words) -> Option<Intent> {
    let mut put = None;
    if span == Span::Phone {
        scroll_across(ui, rect, "stock", |ui| {
            for one in STOCK {
                let button = Button::plain(words.get(one.key)).height(52.0);
                if button.show(ui).clicked() {
                    put = Some(Intent::Add(one));
                }
            }
        });
        return put;
    }
    let labels = STOCK.map(|one| words.get(one.key));
    let (size, places) = crate::verb::places(ui, rect, &labels);
    for (one, place) in STOCK.into_iter().zip(places) {
        let verb = Verb::new(Kind::Plain, one.key, words.get(one.key)).size(size);
        if verb.at(ui, place).clicked() {
            put = Some(Intent::Add(one));
        }
    }
    put
}

fn behind_ui(ui: &mut Ui, rect: Rect, desk: &Desk) -> Option<Intent> {
    let words = &desk.words;
    let (sentence, verbs) = lay::right(rect, 340.0);
    let t = ui::theme::tokens(ui);
    let said = say::rejection(desk, &common::Rejection::ChangedMeanwhile);
    ui::text::Text::semibold(&said, text::SUB, t.warn)
        .rows(2)
        .label(ui, sentence, egui::Align2::LEFT_CENTER);
    let theirs = Verb::new(Kind::Quiet, "theirs", words.get("plan-take-theirs"));
    let mine = Verb::new(Kind::Outline, "mine", words.get("plan-keep-mine"));
    if theirs.at(ui, lay::column(verbs, 2, GAP, 0)).clicked() {
        return Some(Intent::TakeTheirs);
    }
    let kept = mine.at(ui, lay::column(verbs, 2, GAP, 1)).clicked();
    kept.then_some(Intent::KeepMine)
}
