use egui::{Align2, Rect, Ui, vec2};
use ui::{
    lay::{self, Side},
    text::Text,
    theme,
    token::{space, text},
    widget::{Button, Chip, Pill, SideItem, Tone, fact, title},
};

use super::{
    Draft, Intent, front, list::view::check_ui, model::Model, strip::view::strip_ui,
    tiles_view::tiles_ui, verbs_view,
};
use crate::{bar, span::Span};

/// Height of the chip strip, whose place is always kept.
const STRIP: f32 = 130.0;

pub(crate) fn show(
    ui: &mut Ui,
    screen: Rect,
    model: &Model<'_>,
    draft: &mut Draft,
) -> Option<Intent> {
    let span = Span::of(screen);
    let (top, rest) = lay::top(screen, bar::HEIGHT);
    let intent = bar_ui(ui, top, span, model);
    let shown = match span {
        Span::Wide => wide_ui(ui, rest, model, draft),
        Span::Tall => tall_ui(ui, rest, model, draft),
        Span::Phone => phone_ui(ui, rest, model, draft),
    };
    // The sheet is painted last: it lies on top and takes the taps.
    let front = front::view::show(ui, screen, model, draft);
    front.map(Intent::Front).or(intent).or(shown)
}

fn bar_ui(ui: &mut Ui, rect: Rect, span: Span, model: &Model<'_>) -> Option<Intent> {
    let words = &model.desk.words;
    let mut intent = None;
    let signed_out = bar::bar(ui, rect, &model.standing, &model.pills, |ui| {
        let phone = span == Span::Phone;
        let back = if phone {
            "‹"
        } else {
            words.get("floor-back")
        };
        let back = Button::quiet(back).id("back").height(44.0);
        if back.show(ui).clicked() {
            intent = Some(Intent::Floor);
        }
        title(ui, &model.title);
        let short = model.check.covers.to_string();
        let covers = if phone { &short } else { &model.covers };
        if Pill::new(covers, Tone::Quiet).tap(ui).clicked() {
            intent = Some(Intent::Table);
        }
        match span {
            Span::Wide => {
                fact(ui, &model.facts);
            }
            Span::Tall => {
                fact(ui, &model.sat);
            }
            Span::Phone => {}
        }
    });
    intent.or(signed_out.then_some(Intent::SignOut))
}

fn wide_ui(ui: &mut Ui, rest: Rect, model: &Model<'_>, draft: &mut Draft) -> Option<Intent> {
    let (body, verbs) = lay::bottom(rest, 84.0);
    let (side, middle) = lay::left(body, 150.0);
    let (middle, check) = lay::right(middle, 376.0);
    let mut intent = groups_ui(ui, side, model);
    let middle = lay::inset(middle, space::S3, space::S3);
    let (strip, tiles) = lay::top(middle, STRIP);
    intent = intent.or(strip_ui(ui, strip, Span::Wide, model, draft));
    let tiles = lay::bottom(tiles, tiles.height() - space::S3).1;
    intent = intent.or(tiles_ui(ui, tiles, 160.0, 104.0, model, draft));
    intent = intent.or(check_ui(ui, check, model, draft));
    intent.or(verbs_view::wide_ui(ui, verbs, model))
}

fn tall_ui(ui: &mut Ui, rest: Rect, model: &Model<'_>, draft: &mut Draft) -> Option<Intent> {
    let (body, verbs) = lay::bottom(rest, 152.0);
    let (strip, body) = lay::top(body, STRIP + 2.0 * space::S3);
    let strip = lay::inset(strip, space::S3, space::S3);
    let mut intent = strip_ui(ui, strip, Span::Tall, model, draft);
    lay::hairline(ui, body, Side::Top);
    let (side, middle) = lay::left(body, 132.0);
    let (middle, check) = lay::right(middle, 330.0);
    intent = intent.or(groups_ui(ui, side, model));
    let tiles = lay::inset(middle, 10.0, 10.0);
    intent = intent.or(tiles_ui(ui, tiles, 150.0, 104.0, model, draft));
    intent = intent.or(check_ui(ui, check, model, draft));
    intent.or(verbs_view::tall_ui(ui, verbs, model))
}

fn phone_ui(ui: &mut Ui, rest: Rect, model: &Model<'_>, draft: &mut Draft) -> Option<Intent> {
    let (body, verbs) = lay::bottom(rest, 148.0);
    let mut intent;
    if draft.reading {
        let (check, more) = lay::bottom(body, 72.0);
        intent = check_ui(ui, check, model, draft);
        intent = intent.or(verbs_view::reading_ui(ui, more, model));
    } else {
        let (groups, body) = lay::top(body, 64.0);
        intent = group_chips_ui(ui, groups, model, draft);
        let (strip, tiles) = lay::top(body, STRIP - 6.0);
        intent = intent.or(strip_ui(ui, strip, Span::Phone, model, draft));
        let tiles = lay::inset(tiles, space::S3, space::S3);
        intent = intent.or(tiles_ui(ui, tiles, 150.0, 88.0, model, draft));
    }
    intent.or(verbs_view::phone_ui(ui, verbs, model, draft.reading))
}

fn groups_ui(ui: &mut Ui, side: Rect, model: &Model<'_>) -> Option<Intent> {
    lay::panel(ui, side);
    lay::hairline(ui, side, Side::Right);
    let list = lay::inset(side, 10.0, 10.0);
    let (list, search) = lay::bottom(list, SideItem::HEIGHT);
    let (list, _) = lay::bottom(list, space::S2);
    let mut intent = None;
    // A few pages more than fit at ease move together before they begin to scroll.
    let count = u16::try_from(model.groups.len().max(1)).unwrap_or(u16::MAX);
    let each = ((list.height() + 3.0) / f32::from(count)).clamp(52.0, SideItem::STEP);
    let item_height = (each - 4.0).min(SideItem::HEIGHT);
    let step = each - item_height;
    let height = lay::grid_height(model.groups.len(), 1, item_height, step);
    ui::widget::scroll(ui, list, "groups", |ui| {
        let size = vec2(list.width(), height);
        let (grid, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        for (n, group) in model.groups.iter().enumerate() {
            let place = lay::cell(grid, 1, item_height, step, n);
            let item = SideItem::new(&group.name)
                .selected(group.selected)
                .id(("group", group.id));
            if item.at(ui, place).clicked() {
                intent = Some(Intent::Group(group.id));
            }
        }
    });
    let word = model.desk.words.get("common-search");
    if SideItem::new(word).quiet().at(ui, search).clicked() {
        intent = Some(Intent::Search);
    }
    intent
}

/// The pages of the menu in a row, where there is no room for a list.
fn group_chips_ui(ui: &mut Ui, rect: Rect, model: &Model<'_>, draft: &Draft) -> Option<Intent> {
    let mut intent = None;
    let inner = lay::inset(rect, 0.0, 8.0);
    ui::widget::scroll_across(ui, inner, "groups", |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.add_space(space::S3);
        for group in &model.groups {
            let chip = Chip::new(&group.name)
                .selected(group.selected)
                .id(("group", group.id));
            if chip.show(ui).clicked() {
                intent = Some(Intent::Group(group.id));
            }
        }
        let search =
            Chip::new(model.desk.words.get("common-search")).selected(draft.search.is_some());
        if search.show(ui).clicked() {
            intent = Some(Intent::Search);
        }
        ui.add_space(space::S3);
    });
    intent
}

/// A quiet sentence in the middle of an empty place.
pub(super) fn quiet(ui: &Ui, rect: Rect, words: &str) {
    let muted = theme::tokens(ui).muted;
    Text::regular(words, text::BODY, muted)
        .rows(2)
        .label(ui, rect, Align2::CENTER_CENTER);
}
