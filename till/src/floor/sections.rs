//! Who serves what: sections of the plan and the waiters who look after them.

use common::{
    Command, SectionId, StaffId, TableId, floor,
    staff::{Person, Right, Role},
};
use egui::{Align2, Rect, Sense, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{TOUCH, space, text},
    widget::{Button, Chip, sheet},
};

use super::Intent;
use crate::desk::Desk;

const ROW: f32 = 28.0 + TOUCH + space::S3;

/// Whether a table is in a section that whoever stands here serves.
pub(super) fn is_mine(desk: &Desk, table: TableId) -> bool {
    server(desk, table).is_some_and(|who| desk.staff == Some(who))
}

/// Who serves the section of a table.
pub(super) fn server(desk: &Desk, table: TableId) -> Option<StaffId> {
    let plan = &desk.state().floor;
    let mut sections = plan.sections.iter();
    let section = sections.find(|section| section.tables.contains(&table))?;
    plan.served.get(&section.id).copied()
}

/// Whether whoever stands here serves a section.
pub(super) fn serve_any(desk: &Desk) -> bool {
    let served = &desk.state().floor.served;
    desk.staff
        .is_some_and(|me| served.values().any(|who| *who == me))
}

pub(super) fn may_assign(desk: &Desk) -> bool {
    desk.may(Right::Assign) && !desk.state().floor.sections.is_empty()
}

pub(super) fn assign(desk: &mut Desk, section: SectionId, staff: Option<StaffId>) {
    desk.submit(Command::Floor(floor::Command::Assign { section, staff }));
}

/// A row a section, with a chip for everybody who may serve it.
pub(super) fn sheet_ui(ui: &mut Ui, screen: Rect, desk: &Desk) -> Option<Intent> {
    let sections = &desk.state().floor.sections;
    let count = sections.iter().map(|_| 1.0).sum::<f32>();
    let height = (count * ROW + 40.0 + 56.0 + 3.0 * space::S5).min(screen.height() * 0.9);
    let shown = sheet(ui, screen, vec2(560.0, height), |ui, rect| {
        let inner = lay::inset(rect, space::S5, space::S5);
        let (head, rest) = lay::top(inner, 40.0);
        let t = theme::tokens(ui);
        Text::bold(desk.words.get("floor-sections"), text::HEADING, t.ink).label(
            ui,
            head,
            Align2::LEFT_TOP,
        );
        let (rows, foot) = lay::bottom(rest, 56.0);
        let rows = lay::bottom(rows, space::S3).0;
        let chosen = rows_ui(ui, rows, count * ROW, desk);
        let done = Button::primary(desk.words.get("common-done"));
        let done = done.at(ui, foot).clicked();
        chosen.or(done.then_some(Intent::SectionsDone))
    });
    let away = shown.dismissed.then_some(Intent::SectionsDone);
    shown.inner.or(away)
}

fn rows_ui(ui: &mut Ui, rows: Rect, whole: f32, desk: &Desk) -> Option<Intent> {
    let plan = &desk.state().floor;
    ui::widget::scroll(ui, rows, "sections", |ui| {
        let (mut left, _) = ui.allocate_exact_size(vec2(rows.width(), whole), Sense::hover());
        let mut chosen = None;
        for section in &plan.sections {
            let (row, below) = lay::top(left, ROW);
            left = below;
            let (name, chips) = lay::top(row, 28.0);
            let ink = theme::tokens(ui).ink;
            Text::semibold(&section.name, text::NAME, ink).label(ui, name, Align2::LEFT_CENTER);
            let serves = plan.served.get(&section.id).copied();
            let chips = lay::top(chips, TOUCH).0;
            let picked = chips_ui(ui, chips, desk, section.id, serves);
            chosen = chosen.or(picked);
        }
        chosen
    })
}

fn chips_ui(
    ui: &mut Ui,
    row: Rect,
    desk: &Desk,
    section: SectionId,
    serves: Option<StaffId>,
) -> Option<Intent> {
    ui::widget::scroll_across(ui, row, ("section", section.0), |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let nobody = Chip::new(desk.words.get("floor-section-nobody"));
        let nobody = nobody.id((section.0, "nobody")).dark();
        let nobody = nobody.selected(serves.is_none()).show(ui);
        let mut picked = nobody.clicked().then_some(Intent::Assign(section, None));
        for person in waiters(desk) {
            let chip = Chip::new(&person.name).id((section.0, person.id.0));
            if chip.selected(serves == Some(person.id)).show(ui).clicked() {
                picked = Some(Intent::Assign(section, Some(person.id)));
            }
        }
        picked
    })
}

/// Cooks do not serve.
fn waiters(desk: &Desk) -> impl Iterator<Item = &Person> {
    let people = desk.state().staff.people.values();
    people.filter(|person| person.role != Role::Cook)
}
