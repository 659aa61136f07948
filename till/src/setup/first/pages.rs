use common::house::country::COUNTRIES;
use egui::{Align2, Rect, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{TOUCH, space, text},
    widget::{Button, Card, Chip, Field, Kind},
    words::Language,
};

use super::{
    Draft, Intent, Step,
    make::{CLASSES, grid},
};
use crate::{desk::Desk, setup::pins, span::Span, till::Go, verb::Verb};

const GAP: f32 = 10.0;

pub(super) fn show(
    ui: &mut Ui,
    body: Rect,
    span: Span,
    desk: &Desk,
    draft: &mut Draft,
) -> Option<Intent> {
    match draft.step {
        Step::Language => language_ui(ui, body, desk),
        Step::Name => {
            name_ui(ui, body, desk, draft);
            None
        }
        Step::Country => country_ui(ui, body, span, desk, draft),
        Step::Owner => owner_ui(ui, body, span, desk, draft),
        Step::Stations => stations_ui(ui, body, desk, draft),
        Step::Tables => tables_ui(ui, body, span, desk, draft),
        Step::Menu => menu_ui(ui, body, desk),
        Step::Open => open_ui(ui, body, desk),
    }
}

fn language_ui(ui: &Ui, body: Rect, desk: &Desk) -> Option<Intent> {
    let mut tapped = None;
    for (n, language) in Language::ALL.into_iter().enumerate() {
        let place = lay::cell(body, 1, 64.0, GAP, n);
        let kind = if language == desk.settings.language {
            Kind::Outline
        } else {
            Kind::Plain
        };
        let tile = Button::new(kind, language.native_name()).size(text::VERB);
        if tile.at(ui, place).clicked() {
            tapped = Some(Intent::Language(language));
        }
    }
    tapped
}

/// A field under its name.
fn field_ui(ui: &mut Ui, rect: Rect, value: &mut String, name: &str, rows: usize) {
    let muted = theme::tokens(ui).muted;
    let (head, _) = lay::top(rect, 26.0);
    Text::semibold(name, text::SUB, muted)
        .fit(ui, head.size(), 10.0)
        .paint(ui, head, Align2::LEFT_CENTER);
    let limit = if rows > 1 { 400 } else { 60 };
    let field = Field::new(value, name).hint("").rows(rows).limit(limit);
    let height = if rows > 1 { rect.height() - 26.0 } else { 52.0 };
    field.at(
        ui,
        lay::top(lay::bottom(rect, rect.height() - 26.0).1, height).0,
    );
}

fn name_ui(ui: &mut Ui, body: Rect, desk: &Desk, draft: &mut Draft) {
    let words = &desk.words;
    let (name, rest) = lay::top(body, 78.0);
    field_ui(
        ui,
        name,
        &mut draft.text.name,
        words.get("setup-house-name"),
        1,
    );
    let (_, rest) = lay::top(rest, space::S4);
    let (address, rest) = lay::top(rest, 170.0);
    field_ui(
        ui,
        address,
        &mut draft.text.address,
        words.get("setup-address"),
        4,
    );
    let muted = theme::tokens(ui).muted;
    let (help, _) = lay::top(lay::top(rest, space::S2).1, 44.0);
    Text::regular(words.get("setup-address-help"), text::SUB, muted)
        .rows(2)
        .label(ui, help, Align2::LEFT_TOP);
}

fn country_ui(
    ui: &mut Ui,
    body: Rect,
    span: Span,
    desk: &Desk,
    draft: &mut Draft,
) -> Option<Intent> {
    let words = &desk.words;
    let columns = if span == Span::Phone { 2 } else { 4 };
    let height = lay::grid_height(COUNTRIES.len(), columns, 52.0, 8.0);
    let (tiles, rest) = lay::top(body, height);
    let mut tapped = None;
    for (n, country) in COUNTRIES.iter().enumerate() {
        let key = format!("setup-country-{}", country.code.to_lowercase());
        let chip = Chip::new(words.get(&key)).selected(draft.country == Some(country.code));
        if chip
            .at(ui, lay::cell(tiles, columns, 52.0, 8.0, n))
            .clicked()
        {
            tapped = Some(Intent::Country(country.code));
        }
    }
    if draft.country.is_none() {
        return tapped;
    }
    let rest = lay::top(rest, space::S4).1;
    ui::widget::scroll(ui, rest, "country", |ui| {
        let size = vec2(rest.width(), 26.0 + 4.0 * 60.0 + 96.0);
        let (area, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        let (table, under) = lay::top(area, 26.0 + 3.0 * 60.0 + space::S3);
        rates_ui(ui, table, desk, draft);
        let fields = [
            ("setup-currency", &mut draft.text.currency),
            ("setup-cash-step", &mut draft.text.cash_step),
            ("setup-time-zone", &mut draft.text.time_zone),
        ];
        for (n, (key, value)) in fields.into_iter().enumerate() {
            let place = lay::share(under, &[1.0, 1.3, 1.7], GAP, n);
            let (place, _) = lay::top(place, 78.0);
            field_ui(ui, place, value, words.get(key), 1);
        }
    });
    tapped
}

/// VAT by class, here and away, as it is today.
fn rates_ui(ui: &mut Ui, table: Rect, desk: &Desk, draft: &mut Draft) {
    let (t, words) = (theme::tokens(ui), &desk.words);
    let shares = [1.4, 1.0, 1.0];
    let (head, rest) = lay::top(table, 26.0);
    for (n, key) in ["setup-vat", "setup-here", "setup-away"]
        .into_iter()
        .enumerate()
    {
        let cell = lay::share(head, &shares, GAP, n);
        Text::semibold(words.get(key), text::SUB, t.muted).label(ui, cell, Align2::LEFT_CENTER);
    }
    for (n, class) in CLASSES.into_iter().enumerate() {
        let row = lay::cell(rest, 1, 52.0, 8.0, n);
        let name = words.get(class);
        let cell = lay::share(row, &shares, GAP, 0);
        Text::regular(name, text::BODY, t.ink).label(ui, cell, Align2::LEFT_CENTER);
        for (away, key) in ["setup-here", "setup-away"].into_iter().enumerate() {
            let place = lay::share(row, &shares, GAP, away + 1);
            let called = format!("{name} · {}", words.get(key));
            let value = &mut draft.text.rates[2 * n + away];
            Field::new(value, &called).hint("").limit(6).at(ui, place);
            let sign = lay::inset(place, 14.0, 0.0);
            Text::regular("%", text::BODY, t.muted).paint(ui, sign, Align2::RIGHT_CENTER);
        }
    }
}

fn owner_ui(ui: &mut Ui, body: Rect, span: Span, desk: &Desk, draft: &mut Draft) -> Option<Intent> {
    let words = &desk.words;
    let (left, right) = if span == Span::Wide {
        let left = lay::share(body, &[1.0, 1.0], 32.0, 0);
        (left, lay::share(body, &[1.0, 1.0], 32.0, 1))
    } else {
        let (upper, rest) = lay::top(body, 78.0);
        (upper, lay::top(rest, space::S3).1)
    };
    let (field, _) = lay::top(left, 78.0);
    if let Some(person) = draft.person {
        let ink = theme::tokens(ui).ink;
        let name = desk.state().staff.name(person);
        Text::bold(name, 24.0, ink).label(ui, field, Align2::LEFT_CENTER);
    } else {
        field_ui(
            ui,
            field,
            &mut draft.text.owner,
            words.get("setup-owner-name"),
            1,
        );
    }
    if draft.person.is_none() && draft.text.owner.trim().is_empty() {
        return None;
    }
    let (pad, _) = lay::top(right, right.height().min(470.0));
    let width = pad.width().min(400.0);
    let pad = Align2::CENTER_TOP.align_size_within_rect(vec2(width, pad.height()), pad);
    let tap = pins::show(ui, pad, desk, &draft.pins, words.get("setup-pin-keep"))?;
    Some(Intent::Pin(tap))
}

fn stations_ui(ui: &mut Ui, body: Rect, desk: &Desk, draft: &mut Draft) -> Option<Intent> {
    let words = &desk.words;
    let (chips, row) = lay::bottom(body, 78.0);
    let mut tapped = None;
    ui::widget::scroll(ui, chips, "stations", |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(GAP, GAP);
            for (n, station) in draft.stations.iter().enumerate() {
                let chip = Chip::new(&station.name).id(("station", n));
                if chip.selected(station.chosen).show(ui).clicked() {
                    tapped = Some(Intent::Station(n));
                }
            }
        });
    });
    let (field, add) = lay::right(row, 130.0);
    let field = lay::right(field, GAP).0;
    field_ui(
        ui,
        field,
        &mut draft.text.station,
        words.get("setup-station-own"),
        1,
    );
    let add = lay::top(lay::bottom(add, 52.0).1, 52.0).0;
    let verb = Verb::new(Kind::Quiet, "setup-add-station", words.get("setup-add"))
        .enabled(!draft.text.station.trim().is_empty());
    if verb.at(ui, add).clicked() {
        tapped = Some(Intent::AddStation);
    }
    tapped
}

fn tables_ui(
    ui: &mut Ui,
    body: Rect,
    span: Span,
    desk: &Desk,
    draft: &mut Draft,
) -> Option<Intent> {
    let words = &desk.words;
    let (rooms, later) = lay::bottom(body, 52.0);
    let mut tapped = None;
    let step = if span == Span::Phone { 148.0 } else { 86.0 };
    ui::widget::scroll(ui, lay::bottom(rooms, space::S3).0, "rooms", |ui| {
        for n in 0..draft.rooms.len() {
            let size = vec2(rooms.width() - 12.0, step);
            let (row, _) = ui.allocate_exact_size(size, egui::Sense::hover());
            tapped = tapped.take().or(room_ui(ui, row, n, span, desk, draft));
        }
        let (row, _) = ui.allocate_exact_size(vec2(rooms.width(), 52.0), egui::Sense::hover());
        let add = Button::outline(words.get("setup-add-room")).at(ui, lay::left(row, 220.0).0);
        if add.clicked() {
            tapped = Some(Intent::AddRoom);
        }
        if span != Span::Phone {
            let listed = lay::grid_height(draft.rooms.len(), 1, step, 8.0);
            let height = (rooms.height() - listed - 52.0 - 40.0).clamp(0.0, 250.0);
            let (row, _) =
                ui.allocate_exact_size(vec2(rooms.width(), height), egui::Sense::hover());
            drawing_ui(ui, row, draft);
        }
    });
    let later = lay::right(later, 300.0).1;
    let verb = Verb::new(
        Kind::Plain,
        "setup-plan-later",
        words.get("setup-plan-later"),
    );
    if verb.at(ui, later).clicked() {
        tapped = Some(Intent::PlanLater);
    }
    tapped
}

fn room_ui(
    ui: &mut Ui,
    row: Rect,
    n: usize,
    span: Span,
    desk: &Desk,
    draft: &mut Draft,
) -> Option<Intent> {
    let (t, words) = (theme::tokens(ui), &desk.words);
    let several = draft.rooms.len() > 1;
    let (name, tables) = &mut draft.rooms[n];
    let (field, rest) = if span == Span::Phone {
        lay::top(row, 78.0)
    } else {
        lay::left(row, row.width() - 330.0)
    };
    let (field, _) = lay::top(lay::right(field, GAP).0, 78.0);
    let called = words.with("setup-room-name", &[("number", (n + 1).into())]);
    field_ui(ui, field, name, &called, 1);
    let line = if span == Span::Phone {
        lay::top(lay::top(rest, 8.0).1, 52.0).0
    } else {
        lay::top(lay::top(rest, 26.0).1, 52.0).0
    };
    let (less, rest) = lay::left(line, 56.0);
    let (count, rest) = lay::left(rest, 116.0);
    let (more, drop) = lay::left(rest, 56.0);
    let said = words.with("setup-tables", &[("count", (*tables).into())]);
    Text::semibold(&said, text::NAME, t.ink).label(ui, count, Align2::CENTER_CENTER);
    if Button::quiet("−")
        .size(text::VERB)
        .id(("less", n))
        .at(ui, less)
        .clicked()
    {
        return Some(Intent::Tables(n, -1));
    }
    if Button::quiet("+")
        .size(text::VERB)
        .id(("more", n))
        .at(ui, more)
        .clicked()
    {
        return Some(Intent::Tables(n, 1));
    }
    let drop = lay::right(drop, 92.0).1;
    let verb = Verb::new(Kind::Plain, "drop", words.get("setup-remove"));
    (several && verb.at(ui, drop).clicked()).then_some(Intent::DropRoom(n))
}

/// The first room as it will stand on the floor screen.
fn drawing_ui(ui: &Ui, area: Rect, draft: &Draft) {
    let t = theme::tokens(ui);
    let Some((_, tables)) = draft.rooms.first().filter(|_| area.height() > 60.0) else {
        return;
    };
    let scale = (area.width() / 1000.0).min(area.height() / 760.0);
    let size = vec2(1000.0, 760.0) * scale;
    let room = Align2::LEFT_CENTER.align_size_within_rect(size, area);
    Card::new().fill(t.bg).dashed().paint(ui, room);
    for table in grid(0, *tables) {
        let [x, y, w, h] = [table.x, table.y, table.width, table.height].map(f32::from);
        let min = room.min + vec2(x, y) * scale;
        let place = Rect::from_min_size(min, vec2(w, h) * scale);
        Card::new().radius(6).paint(ui, place);
        Text::regular(&table.label, text::SMALL, t.muted).paint(ui, place, Align2::CENTER_CENTER);
    }
}

fn menu_ui(ui: &mut Ui, body: Rect, desk: &Desk) -> Option<Intent> {
    let words = &desk.words;
    let ways = [
        ("setup-menu-import", "setup-menu-import-why", Intent::Import),
        (
            "setup-menu-empty",
            "setup-menu-empty-why",
            Intent::EmptyMenu,
        ),
    ];
    let mut tapped = None;
    for (n, (key, why, intent)) in ways.into_iter().enumerate() {
        let place = lay::cell(body, 1, 92.0, space::S3, n);
        let kind = if n == 0 { Kind::Primary } else { Kind::Outline };
        let button = Button::new(kind, words.get(key)).size(text::VERB);
        if button.detail(words.get(why)).at(ui, place).clicked() {
            tapped = Some(intent);
        }
    }
    tapped
}

fn open_ui(ui: &mut Ui, body: Rect, desk: &Desk) -> Option<Intent> {
    let words = &desk.words;
    let ways = [
        ("setup-go-floor", Go::Floor),
        ("setup-go-menu", Go::Carte),
        ("setup-go-plan", Go::Plan),
        ("setup-go-manage", Go::Manage),
    ];
    let mut tapped = None;
    for (n, (key, go)) in ways.into_iter().enumerate() {
        let place = lay::cell(body, 1, TOUCH + 20.0, GAP, n);
        let kind = if n == 0 { Kind::Primary } else { Kind::Plain };
        if Button::new(kind, words.get(key))
            .size(text::NAME)
            .at(ui, place)
            .clicked()
        {
            tapped = Some(Intent::Leave(go));
        }
    }
    tapped
}
