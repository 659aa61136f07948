//! A sample receipt as the house's papers will look, on a strip beside the form.

use common::{
    CheckId, Command, CommandId, DeviceId, GroupId, ItemId, LineId, Moment, Money, PaymentId,
    Stamp, State,
    check::{self, Check, Share, Tender},
    decide,
    docket::{self, Look, Row, Sheet},
    house::{House, ServiceMode},
    menu::{self, Item},
    money::TaxLine,
    staff::{self, Person, Role},
};
use egui::{Align2, Rect, Sense, Ui, pos2, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{Weight, space, text},
    widget::{Card, qr},
};

use super::Draft;
use crate::desk::Desk;

/// A line of a screen's strip.
const LINE: f32 = 19.0;

pub(super) fn show(ui: &mut Ui, area: Rect, desk: &Desk, draft: &Draft) {
    let t = theme::tokens(ui);
    let inner = lay::inset(area, space::S4, space::S4);
    let (head, rest) = lay::top(inner, 28.0);
    let words = desk.words.get("setup-preview");
    Text::semibold(words, text::SUB, t.muted).label(ui, head, Align2::LEFT_CENTER);
    let sheet = sample(desk, &draft.now.house);
    let Some(sheet) = sheet else {
        let why = desk.words.get("setup-preview-none");
        Text::regular(why, text::SUB, t.muted).label(ui, rest, Align2::LEFT_TOP);
        return;
    };
    ui::widget::scroll(ui, rest, "paper", |ui| {
        let width = ui.available_width().min(330.0);
        let heights: f32 = sheet.rows.iter().map(|row| height(row, width)).sum();
        let size = vec2(width, heights + 2.0 * space::S4);
        let (paper, _) = ui.allocate_exact_size(size, Sense::hover());
        Card::new().radius(4).paint(ui, paper);
        let mut rest = lay::inset(paper, space::S4, space::S4);
        for row in &sheet.rows {
            let (place, below) = lay::top(rest, height(row, width));
            rest = below;
            row_ui(ui, place, row);
        }
    });
}

fn height(row: &Row, width: f32) -> f32 {
    match row {
        Row::Middle {
            look: Look::Large, ..
        }
        | Row::Text {
            look: Look::Large, ..
        } => 32.0,
        Row::Rule | Row::Gap => 10.0,
        Row::Logo(rows) => pixel(rows, width) * length(rows.len()),
        Row::Qr { .. } => 130.0,
        Row::Text { .. } | Row::Middle { .. } | Row::Sides { .. } | Row::Columns(_) => LINE,
    }
}

/// A logo keeps its shape; it is never wider than the paper.
fn pixel(rows: &[String], width: f32) -> f32 {
    let wide = rows.iter().map(String::len).max().unwrap_or(1).max(1);
    ((width - 2.0 * space::S4) / 576.0).min((width - 2.0 * space::S4) / length(wide))
}

fn length(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}

fn row_ui(ui: &mut Ui, rect: Rect, row: &Row) {
    let t = theme::tokens(ui);
    let line = |words, look: Look| {
        let (weight, size) = match look {
            Look::Plain => (Weight::Regular, text::SMALL),
            Look::Strong => (Weight::Bold, text::SMALL),
            Look::Large => (Weight::Bold, 22.0),
        };
        Text::new(words, weight, size, t.ink)
    };
    match row {
        Row::Text { text, indent, look } => {
            let (_, rest) = lay::left(rect, 7.0 * length(*indent));
            line(text, *look).label(ui, rest, Align2::LEFT_CENTER);
        }
        Row::Middle { text, look } => {
            line(text, *look).label(ui, rect, Align2::CENTER_CENTER);
        }
        Row::Sides { left, right, look } => {
            let indent = left.len() - left.trim_start().len();
            let placed = line(right, *look).label(ui, rect, Align2::RIGHT_CENTER);
            let mut rest = lay::left(rect, 7.0 * length(indent)).1;
            rest.max.x = placed.rect.left() - space::S2;
            line(left.trim_start(), *look).label(ui, rest, Align2::LEFT_CENTER);
        }
        Row::Columns(cells) => {
            for (n, cell) in cells.iter().enumerate() {
                let place = lay::column(rect, cells.len(), 4.0, n);
                let align = if n == 0 {
                    Align2::LEFT_CENTER
                } else {
                    Align2::RIGHT_CENTER
                };
                line(cell, Look::Plain).label(ui, place, align);
            }
        }
        Row::Rule => {
            let stroke = egui::Stroke::new(1.0, t.line);
            ui.painter().hline(rect.x_range(), rect.center().y, stroke);
        }
        Row::Gap => {}
        Row::Logo(rows) => logo_ui(ui, rect, rows),
        Row::Qr { payload, .. } => {
            let place = Align2::CENTER_CENTER.align_size_within_rect(vec2(120.0, 120.0), rect);
            qr(ui, place, payload);
        }
    }
}

fn logo_ui(ui: &Ui, rect: Rect, rows: &[String]) {
    let ink = theme::tokens(ui).ink;
    let wide = rows.iter().map(String::len).max().unwrap_or(1).max(1);
    let dot = rect.height() / length(rows.len().max(1));
    let left = rect.center().x - dot * length(wide) / 2.0;
    for (y, row) in rows.iter().enumerate() {
        for (x, _) in row.bytes().enumerate().filter(|(_, pixel)| *pixel == b'#') {
            let at = pos2(left + dot * length(x), rect.top() + dot * length(y));
            let place = Rect::from_min_size(at, vec2(dot, dot));
            ui.painter().rect_filled(place, 0.0, ink);
        }
    }
}

/// A receipt for two guests, as this house would print it; nothing while its rates are missing.
fn sample(desk: &Desk, house: &House) -> Option<Sheet> {
    let mut evening = Evening::new(desk, house);
    let check = CheckId(uuid::Uuid::from_u128(1));
    evening.act(check::Command::Open {
        check,
        table: None,
        covers: 2,
        mode: ServiceMode::DineIn,
    })?;
    for (n, quantity) in [(0_u32, 2), (1, 1), (2, 1)] {
        evening.act(check::Command::Ring {
            check,
            line: LineId(uuid::Uuid::from_u128(u128::from(n) + 2)),
            item: ItemId(n + 1),
            quantity,
            modifiers: Vec::new(),
            seats: vec![u8::try_from(n % 2 + 1).unwrap_or(1)],
            course: None,
            note: String::new(),
            price: None,
            grams: None,
            parts: Vec::new(),
        })?;
    }
    let due = evening.state.checks.get(check)?.due();
    let (paid, taxes) = evening.settle(check, due)?;
    let of = docket::Receipted {
        check: &paid,
        number: 1,
        taxes: &taxes,
        at: evening.at,
    };
    let words = docket::Words::of(house.language);
    let house = &evening.state.house;
    Some(docket::receipt(words, house, &evening.state.staff, of))
}

/// A house of its own, in which nothing but the sample happens.
struct Evening {
    state: State,
    at: Stamp,
}

impl Evening {
    fn new(desk: &Desk, house: &House) -> Self {
        let mut state = State {
            house: house.clone().into(),
            menu: menu_of(desk, house).into(),
            ..State::default()
        };
        let me = desk.me().map_or_else(String::new, |me| me.name.clone());
        let person = Person {
            id: common::StaffId(1),
            name: me,
            role: Role::Owner,
            may: Vec::new(),
        };
        let people = staff::Event::Published(vec![person]);
        state.apply(&common::Event::Staff(people));
        let at = desk.time();
        Self { state, at }
    }

    fn moment(&self) -> Moment {
        Moment {
            stamp: self.at,
            id: CommandId(uuid::Uuid::nil()),
            device: DeviceId(uuid::Uuid::nil()),
            staff: Some(common::StaffId(1)),
            approved_by: None,
        }
    }

    fn act(&mut self, command: check::Command) -> Option<()> {
        let events = decide(&self.state, &self.moment(), &Command::Check(command)).ok()?;
        events.iter().for_each(|event| self.state.apply(event));
        Some(())
    }

    /// Pays by card; the check as it stands on its receipt, and its VAT.
    fn settle(&mut self, check: CheckId, amount: Money) -> Option<(Check, Vec<TaxLine>)> {
        let take = common::tender::Command::Take {
            check,
            payment: PaymentId(uuid::Uuid::from_u128(9)),
            tender: Tender::Card,
            amount,
            tip: Money::ZERO,
            given: None,
            share: Share::Whole,
            tip_for: None,
            drawn_on: None,
        };
        let events = decide(&self.state, &self.moment(), &Command::Tender(take)).ok()?;
        for event in &events {
            if let common::Event::Check(check::Event::Settled { taxes, .. }) = event {
                let paid = self.state.checks.get(check)?.clone();
                return Some((paid, taxes.clone()));
            }
            self.state.apply(event);
        }
        None
    }
}

fn menu_of(desk: &Desk, house: &House) -> menu::Menu {
    let mut menu = menu::Menu::default();
    menu.groups.push(menu::Group {
        id: GroupId(1),
        name: String::new(),
        names: Default::default(),
    });
    let samples = [
        ("setup-sample-dish", 1850, 0),
        ("setup-sample-soft", 390, 1),
        ("setup-sample-wine", 680, 2),
    ];
    for (id, (key, cents, class)) in (1..).zip(samples) {
        let classes = &house.vat_classes;
        let vat = classes.get(class).or(classes.first()).map(|class| class.id);
        let item = Item {
            id: ItemId(id),
            name: desk.words.get(key).to_owned(),
            group: GroupId(1),
            price: Money::cents(cents),
            vat: vat.unwrap_or(common::VatClassId(1)),
            ..Item::default()
        };
        menu.items.insert(item.id, item);
    }
    menu
}
