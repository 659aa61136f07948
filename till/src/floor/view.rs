use common::house::ServiceMode;
use egui::{Align2, Rect, Ui};
use ui::{
    lay::{self, Side},
    text::Text,
    theme,
    token::{space, text},
    widget::{Button, Chip, Segment, Tone, banner, digits},
};

use super::{
    Intent, Tab,
    cards_list::cards_ui,
    model::{Model, TabFace},
    plan_view::{faces_ui, plan_ui},
};
use crate::{bar, span::Span};

/// The digits and the line beneath.
const PAD: f32 = 107.0;
const FOOT: f32 = 44.0;

pub(crate) fn show(ui: &mut Ui, screen: Rect, model: &Model) -> Option<Intent> {
    let span = Span::of(screen);
    let (top, rest) = lay::top(screen, bar::HEIGHT);
    let mut intent = bar_ui(ui, top, span, model);
    let (rest, carried) = carrying_ui(ui, rest, model);
    intent = intent.or(carried);
    let shown = match span {
        Span::Wide => wide_ui(ui, rest, model),
        Span::Tall => tall_ui(ui, rest, model),
        Span::Phone => phone_ui(ui, rest, model),
    };
    intent.or(shown)
}

fn bar_ui(ui: &mut Ui, rect: Rect, span: Span, model: &Model) -> Option<Intent> {
    let mut intent = None;
    let signed_out = bar::bar(ui, rect, &model.standing, &[], |ui| {
        let mut room = ui.available_rect_before_wrap();
        // On a phone the manager's day lies behind the desk.
        let day = model.day.as_ref();
        let day = day.filter(|_| span != Span::Phone || model.manage.is_none());
        let ways = [
            (model.manage.as_ref(), Intent::Manage),
            (day, Intent::Day),
            (Some(&model.bookings), Intent::Bookings),
        ];
        for (label, way) in ways {
            let Some(label) = label else { continue };
            let width = way_width(ui, label);
            let (rest, place) = lay::right(room, width);
            room = rest;
            let place = lay::inset(place, space::S1, 4.0);
            if Button::quiet(label).at(ui, place).clicked() {
                intent = Some(way);
            }
        }
        if span == Span::Wide {
            intent = tabs_ui(ui, room, model, false).or(intent.take());
        } else {
            let line = Text::bold(&model.house, text::HEADING, theme::tokens(ui).ink);
            let place = lay::inset(room, space::S1, 0.0);
            // A part of a name says nothing.
            if line.width(ui) <= place.width() {
                line.label(ui, place, Align2::LEFT_CENTER);
            }
        }
    });
    intent.or(signed_out.then_some(Intent::SignOut))
}

fn way_width(ui: &Ui, label: &str) -> f32 {
    Button::quiet(label).natural_width(ui) + 2.0 * space::S1
}

fn tabs_ui(ui: &mut Ui, rect: Rect, model: &Model, with_mine: bool) -> Option<Intent> {
    let mut intent = None;
    ui::widget::scroll_across(ui, rect, "tabs", |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        ui.add_space(space::S3);
        let mine = with_mine.then_some(&model.mine_tab);
        for face in mine.into_iter().chain(&model.tabs) {
            if tab_ui(ui, face) {
                intent = Some(Intent::Tab(face.tab));
            }
        }
        if let Some((label, chosen)) = &model.only_mine
            && Chip::new(label).selected(*chosen).show(ui).clicked()
        {
            intent = Some(Intent::OnlyMine);
        }
        if let Some(label) = &model.assign
            && Chip::new(label).show(ui).clicked()
        {
            intent = Some(Intent::Sections);
        }
    });
    intent
}

fn tab_ui(ui: &mut Ui, face: &TabFace) -> bool {
    let tab = Segment::new(&face.name)
        .selected(face.selected)
        .count(face.count.as_deref())
        .show(ui);
    if face.selected {
        // Brought into sight when it is chosen or gets longer, and left alone otherwise.
        let now = (face.tab, face.count.clone());
        let id = ui.scope_id().with("tab in sight");
        let before = ui.data_mut(|data| data.get_temp::<(Tab, Option<String>)>(id));
        if before.as_ref() != Some(&now) {
            ui.data_mut(|data| data.insert_temp(id, now));
            tab.scroll_to_me(None);
        }
    }
    tab.clicked()
}

/// While a check looks for a table: says so over the plan.
fn carrying_ui(ui: &mut Ui, rest: Rect, model: &Model) -> (Rect, Option<Intent>) {
    let Some((sentence, cancel)) = &model.carrying else {
        return (rest, None);
    };
    let (strip, rest) = lay::top(rest, 56.0);
    let (words, verb) = lay::right(strip, 140.0);
    banner(ui, strip, Tone::Info, "");
    let ink = theme::tokens(ui).info;
    let words = lay::inset(words, space::S5, 0.0);
    Text::bold(sentence, text::NAME, ink).label(ui, words, Align2::LEFT_CENTER);
    let verb = lay::inset(verb, space::S2, 4.0);
    let stay = Button::plain(cancel).at(ui, verb).clicked();
    (rest, stay.then_some(Intent::StayPut))
}

fn wide_ui(ui: &mut Ui, rest: Rect, model: &Model) -> Option<Intent> {
    let (plan, side) = lay::right(rest, 300.0);
    let tapped = tables_ui(ui, plan, model);
    lay::panel(ui, side);
    lay::hairline(ui, side, Side::Left);
    let inner = lay::inset(side, 18.0, 14.0);
    let (above, foot) = lay::bottom(inner, FOOT);
    let (cards, pad) = lay::bottom(above, PAD + space::S3);
    let did = cards_ui(ui, cards, 1, model);
    let (pad, _) = lay::top(pad, PAD);
    tapped.or(did).or(pad_ui(ui, pad, foot, model))
}

fn tall_ui(ui: &mut Ui, rest: Rect, model: &Model) -> Option<Intent> {
    let (tabs, rest) = lay::top(rest, 56.0);
    let tab = tabs_ui(ui, tabs, model, false);
    let plan_height = (rest.width() * 0.76 + 24.0).min(rest.height() * 0.62);
    let (plan, side) = lay::top(rest, plan_height);
    let tapped = tables_ui(ui, plan, model);
    lay::panel(ui, side);
    lay::hairline(ui, side, Side::Top);
    let inner = lay::inset(side, 18.0, 14.0);
    let (above, foot) = lay::bottom(inner, 28.0);
    let (cards, pad) = lay::bottom(above, PAD + space::S3);
    let did = cards_ui(ui, cards, 2, model);
    let (pad, _) = lay::bottom(pad, 4.0);
    tab.or(tapped)
        .or(did)
        .or(pad_ui(ui, lay::bottom(pad, PAD).1, foot, model))
}

fn phone_ui(ui: &mut Ui, rest: Rect, model: &Model) -> Option<Intent> {
    let (tabs, rest) = lay::top(rest, 56.0);
    let mut intent = tabs_ui(ui, tabs, model, true);
    let (body, under) = lay::bottom(rest, PAD + FOOT + 2.0 * space::S3);
    let tapped = if model.tab == Tab::Mine {
        cards_ui(ui, lay::inset(body, space::S3, space::S2), 1, model)
    } else {
        faces_ui(ui, body, model)
    };
    intent = intent.or(tapped);
    lay::panel(ui, under);
    lay::hairline(ui, under, Side::Top);
    let inner = lay::inset(under, space::S3, space::S3);
    let (pad, foot) = lay::bottom(inner, FOOT);
    let (pad, _) = lay::top(pad, PAD);
    intent.or(pad_ui(ui, pad, foot, model))
}

fn tables_ui(ui: &mut Ui, area: Rect, model: &Model) -> Option<Intent> {
    match model.tab {
        Tab::Room(_) => plan_ui(ui, area, model),
        Tab::Loose | Tab::Mine => faces_ui(ui, area, model),
    }
}

/// The ways to begin a check without a table.
pub(super) fn new_ui(ui: &Ui, rects: [Rect; 3], model: &Model) -> Option<Intent> {
    let ways = [
        (&model.new_bar, ServiceMode::DineIn),
        (&model.new_away, ServiceMode::TakeAway),
        (&model.new_delivery, ServiceMode::Delivery),
    ];
    let mut tapped = None;
    for ((label, mode), place) in ways.into_iter().zip(rects) {
        // What is too long for a phone's cell is written smaller.
        let mut size = text::BODY;
        let fits =
            |size| Button::outline(label).size(size).natural_width(ui) - 18.0 <= place.width();
        while size > 12.0 && !fits(size) {
            size -= 0.5;
        }
        if Button::outline(label).size(size).at(ui, place).clicked() {
            tapped = Some(Intent::New(mode));
        }
    }
    tapped
}

fn pad_ui(ui: &Ui, pad: Rect, foot: Rect, model: &Model) -> Option<Intent> {
    let muted = theme::tokens(ui).muted;
    let place = lay::bottom(foot, foot.height() - 6.0).1;
    Text::regular(&model.foot, text::SMALL + 1.0, muted)
        .rows(2)
        .label(ui, place, Align2::LEFT_TOP);
    digits(ui, pad).map(Intent::Digit)
}
