//! The side: the selected table, or the room, or the sections; and what is wrong with the plan.

use common::floor::{Flaw, Shape, Spot, Table};
use egui::{Align2, Rect, Ui};
use ui::{
    lay,
    text::Text,
    theme,
    token::{GAP, space, text},
    widget::{Button, Chip, Field, Kind, scroll},
};

use super::{Draft, Intent, Work, work::TURN};
use crate::{desk::Desk, say, verb::Verb};

const ROW: f32 = 48.0;

/// Rows from top to bottom.
struct Column {
    left: Rect,
}

impl Column {
    fn take(&mut self, height: f32) -> Rect {
        let (row, rest) = lay::top(self.left, height);
        self.left = lay::top(rest, GAP).1;
        row
    }
}

pub(super) fn show(
    ui: &mut Ui,
    rect: Rect,
    desk: &Desk,
    draft: &Draft,
    work: &Work,
) -> Option<Intent> {
    let flaws = work.flaws(desk.state());
    let (rest, wrong) = lay::bottom(rect, if flaws.is_empty() { 0.0 } else { 132.0 });
    let jumped = flaws_ui(ui, wrong, desk, &flaws);
    let column = Column { left: rest };
    let changed = if draft.sections {
        sections_ui(ui, column, desk, draft, work)
    } else if draft.selected.is_empty() {
        room_ui(ui, column, desk, draft, work)
    } else {
        tables_ui(ui, column, desk, draft, work)
    };
    jumped.or(changed)
}

fn head(ui: &Ui, rect: Rect, words: &str) {
    let t = theme::tokens(ui);
    Text::bold(words, text::HEADING, t.ink)
        .fit(ui, rect.size(), text::BODY)
        .label(ui, rect, Align2::LEFT_CENTER);
}

fn tables_ui(
    ui: &mut Ui,
    mut column: Column,
    desk: &Desk,
    draft: &Draft,
    work: &Work,
) -> Option<Intent> {
    let words = &desk.words;
    let one = draft.only().and_then(|id| work.plan.table(id));
    let mut intent = None;
    if let Some(table) = one {
        let gap = [("table", table.label.as_str().into())];
        head(ui, column.take(30.0), &words.with("common-table", &gap));
        let mut label = table.label.clone();
        let field = Field::new(&mut label, words.get("plan-label")).limit(8);
        if field.at(ui, column.take(ROW)).changed() {
            intent = Some(Intent::Label(label));
        }
    } else {
        let gap = [("count", draft.selected.len().into())];
        head(ui, column.take(30.0), &words.with("plan-selected", &gap));
        let row = Verb::new(Kind::Outline, "row", words.get("plan-row"));
        if row.at(ui, column.take(ROW)).clicked() {
            intent = Some(Intent::Row);
        }
    }
    let seats = one.map(|table| u32::from(table.seats));
    let steps = [
        ("plan-fewer", Intent::Seats(-1)),
        ("plan-more", Intent::Seats(1)),
    ];
    let said = seats.map_or_else(
        || words.get("plan-seats").to_owned(),
        |count| words.with("plan-seats-count", &[("count", count.into())]),
    );
    intent = stepper(ui, column.take(ROW), desk, &said, steps).or(intent);
    let turn = i16::try_from(TURN).unwrap_or(15);
    let turns = [
        ("plan-left", Intent::Turn(-turn)),
        ("plan-right", Intent::Turn(turn)),
    ];
    let said = one.map_or(String::new(), |table| format!("{}°", table.turn));
    intent = stepper(ui, column.take(ROW), desk, &said, turns).or(intent);
    intent = shapes_ui(ui, column.take(ROW), desk, one).or(intent);
    let verbs = column.take(ROW);
    let copy = Verb::new(Kind::Plain, "copy", words.get("plan-duplicate"));
    if copy.at(ui, lay::column(verbs, 2, GAP, 0)).clicked() {
        intent = Some(Intent::Duplicate);
    }
    let remove = Verb::new(Kind::Danger, "remove", words.get("plan-remove"));
    if remove.at(ui, lay::column(verbs, 2, GAP, 1)).clicked() {
        intent = Some(Intent::Remove);
    }
    intent
}

/// Less at the left, more at the right, and how it is between them.
fn stepper(
    ui: &mut Ui,
    rect: Rect,
    desk: &Desk,
    said: &str,
    steps: [(&'static str, Intent); 2],
) -> Option<Intent> {
    let t = theme::tokens(ui);
    let shares = [1.0, 1.3, 1.0];
    Text::semibold(said, text::BODY, t.ink)
        .fit(ui, lay::share(rect, &shares, GAP, 1).size(), text::SMALL)
        .label(ui, lay::share(rect, &shares, GAP, 1), Align2::CENTER_CENTER);
    let mut tapped = None;
    for (n, (key, intent)) in steps.into_iter().enumerate() {
        let verb = Verb::new(Kind::Quiet, key, desk.words.get(key));
        if verb.at(ui, lay::share(rect, &shares, GAP, n * 2)).clicked() {
            tapped = Some(intent);
        }
    }
    tapped
}

fn shapes_ui(ui: &mut Ui, rect: Rect, desk: &Desk, one: Option<&Table>) -> Option<Intent> {
    let shapes = [("plan-square", Shape::Square), ("plan-round", Shape::Round)];
    let mut tapped = None;
    for (n, (key, shape)) in shapes.into_iter().enumerate() {
        let chip = Chip::new(desk.words.get(key));
        let chip = chip.selected(one.is_some_and(|table| table.shape == shape));
        if chip.at(ui, lay::column(rect, 2, GAP, n)).clicked() {
            tapped = Some(Intent::Shape(shape));
        }
    }
    tapped
}

fn room_ui(
    ui: &mut Ui,
    mut column: Column,
    desk: &Desk,
    draft: &Draft,
    work: &Work,
) -> Option<Intent> {
    let t = theme::tokens(ui);
    let words = &desk.words;
    let mut intent = None;
    let Some(room) = work.room(draft.room) else {
        Text::regular(words.get("plan-no-room"), text::BODY, t.muted)
            .rows(4)
            .label(ui, column.take(100.0), Align2::LEFT_TOP);
        return None;
    };
    head(ui, column.take(30.0), words.get("plan-room"));
    let mut name = room.name.clone();
    let field = Field::new(&mut name, words.get("plan-room-name")).limit(40);
    if field.at(ui, column.take(ROW)).changed() {
        intent = Some(Intent::NameRoom(name));
    }
    let seats: u32 = room.tables.iter().map(|table| u32::from(table.seats)).sum();
    let gaps = [
        ("tables", room.tables.len().into()),
        ("seats", seats.into()),
    ];
    Text::regular(&words.with("plan-holds", &gaps), text::BODY, t.muted)
        .rows(2)
        .label(ui, column.take(44.0), Align2::LEFT_CENTER);
    let help = (column.left.height() - ROW - GAP).clamp(0.0, 120.0);
    Text::regular(words.get("plan-help"), text::SUB, t.muted)
        .rows(6)
        .label(ui, column.take(help), Align2::LEFT_TOP);
    let remove = Verb::new(Kind::Danger, "remove-room", words.get("plan-remove-room"));
    if remove.at(ui, column.take(ROW)).clicked() {
        intent = Some(Intent::RemoveRoom);
    }
    intent
}

fn sections_ui(
    ui: &mut Ui,
    mut column: Column,
    desk: &Desk,
    draft: &Draft,
    work: &Work,
) -> Option<Intent> {
    let t = theme::tokens(ui);
    let words = &desk.words;
    head(ui, column.take(30.0), words.get("plan-sections"));
    Text::regular(words.get("plan-sections-help"), text::SUB, t.muted)
        .rows(3)
        .label(ui, column.take(58.0), Align2::LEFT_TOP);
    let mut intent = None;
    let (list, rest) = lay::bottom(column.left, 3.0 * (ROW + GAP));
    scroll(ui, list, "sections", |ui| {
        ui.spacing_mut().item_spacing.y = GAP;
        for section in &work.plan.sections {
            let gaps = [
                ("name", section.name.as_str().into()),
                ("count", section.tables.len().into()),
            ];
            let label = words.with("plan-section", &gaps);
            let chip = Chip::new(&label).id(("section", section.id.0));
            let chip = chip.selected(draft.section == Some(section.id));
            if chip.show(ui).clicked() {
                intent = Some(Intent::Section(section.id));
            }
        }
    });
    column.left = lay::top(rest, GAP).1;
    let known = work.plan.sections.iter();
    let chosen = known.clone().find(|one| Some(one.id) == draft.section);
    if let Some(section) = chosen {
        let mut name = section.name.clone();
        let field = Field::new(&mut name, words.get("plan-section-name")).limit(40);
        if field.at(ui, column.take(ROW)).changed() {
            intent = Some(Intent::NameSection(name));
        }
    }
    let verbs = column.take(ROW);
    let add = Verb::new(Kind::Outline, "add-section", words.get("plan-add-section"));
    if add.at(ui, lay::column(verbs, 2, GAP, 0)).clicked() {
        intent = Some(Intent::AddSection);
    }
    let remove = Verb::new(Kind::Danger, "remove-section", words.get("plan-remove"));
    let remove = remove.enabled(chosen.is_some());
    if remove.at(ui, lay::column(verbs, 2, GAP, 1)).clicked() {
        intent = Some(Intent::RemoveSection);
    }
    intent
}

/// Each with the way to its place.
fn flaws_ui(ui: &mut Ui, rect: Rect, desk: &Desk, flaws: &[Flaw]) -> Option<Intent> {
    if flaws.is_empty() {
        return None;
    }
    let mut tapped: Option<Spot> = None;
    scroll(ui, lay::top(rect, space::S2).1, "flaws", |ui| {
        ui.spacing_mut().item_spacing.y = space::S1;
        for (n, flaw) in flaws.iter().take(20).enumerate() {
            let sentence = say::rejection(desk, &flaw.why);
            let button = Button::danger(&sentence).id(("flaw", n)).size(text::SUB);
            if button.width(ui.available_width()).show(ui).clicked() {
                tapped = Some(flaw.spot);
            }
        }
    });
    tapped.map(Intent::Flaw)
}
