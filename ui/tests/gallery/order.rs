use egui::{Align2, Rect, Ui, vec2};
use ui::lay::{self, Side};
use ui::text::Text;
use ui::theme::tokens;
use ui::token::{Edge, Weight, text};
use ui::widget::{
    Button, Card, CheckRow, Chip, Pill, SideItem, Tick, Tile, Tone, check_head, fact, title,
    top_bar, total_row, words,
};

/// The order screen of `look/order.png`.
pub fn show(ui: &mut Ui) {
    let screen = lay::window(ui);
    lay::ground(ui, screen);
    let (bar, rest) = lay::top(screen, 56.0);
    let (body, verbs) = lay::bottom(rest, 84.0);
    let (side, rest) = lay::left(body, 150.0);
    let (middle, check) = lay::right(rest, 376.0);
    bar_ui(ui, bar);
    groups_ui(ui, side);
    let middle = lay::inset(middle, 12.0, 12.0);
    let (strip, tiles) = lay::top(middle, 130.0);
    strip_ui(ui, strip);
    tiles_ui(ui, tiles.translate(vec2(0.0, 12.0)));
    check_ui(ui, check);
    verbs_ui(ui, verbs);
}

fn bar_ui(ui: &mut Ui, bar: Rect) {
    top_bar(
        ui,
        bar,
        |ui| {
            Button::quiet("‹ Floor").height(44.0).show(ui);
            title(ui, "Table 12");
            fact(ui, "4 covers · 0:26 · since 20:21");
            Pill::new("Bram is adding drinks", Tone::Info).show(ui);
        },
        |ui| {
            fact(ui, "20:47");
            words(ui, "Anna", Weight::Semibold, text::NAME);
            Pill::new("House", Tone::Ok).dot().show(ui);
            Pill::new("Grill +14 min", Tone::Warn).show(ui);
        },
    );
}

fn groups_ui(ui: &Ui, side: Rect) {
    lay::panel(ui, side);
    lay::hairline(ui, side, Side::Right);
    let list = lay::inset(side, 10.0, 10.0);
    let groups = [
        "Starters",
        "Mains",
        "Grill",
        "Sides",
        "Desserts",
        "Wine",
        "Beer",
        "Soft drinks",
        "Coffee",
    ];
    for (n, name) in groups.into_iter().enumerate() {
        let place = lay::cell(list, 1, SideItem::HEIGHT, 6.0, n);
        SideItem::new(name).selected(n == 1).at(ui, place);
    }
    let (_, search) = lay::bottom(list, SideItem::HEIGHT);
    SideItem::new("Search").quiet().at(ui, search);
}

fn strip_ui(ui: &mut Ui, strip: Rect) {
    let t = tokens(ui);
    Card::new()
        .fill(t.accent_soft)
        .border(t.accent_soft)
        .paint(ui, strip);
    let inner = lay::inset(strip, 14.0, 12.0);
    let (upper, rest) = lay::top(inner, 48.0);
    let (_, lower) = lay::bottom(rest, 48.0);
    let (name, chips) = lay::left(upper, 119.0);
    Text::semibold("2 × Burger", text::NAME, t.ink).label(ui, name, Align2::LEFT_CENTER);
    lay::row(ui, chips, |ui| {
        ui.spacing_mut().item_spacing.x = 7.0;
        Chip::new("Rare").suggested(true).show(ui);
        Chip::new("Medium").selected(true).show(ui);
        Chip::new("Well done").show(ui);
    });
    lay::row_from_right(ui, chips, |ui| {
        ui.spacing_mut().item_spacing.x = 7.0;
        Chip::new("4").selected(true).show(ui);
        Chip::new("3").selected(true).show(ui);
        Chip::new("2").show(ui);
        Chip::new("Seat 1").show(ui);
    });
    let (name, chips) = lay::left(lower, 119.0);
    Text::regular("No · Extra", text::SUB, t.muted).label(ui, name, Align2::LEFT_CENTER);
    lay::row(ui, chips, |ui| {
        ui.spacing_mut().item_spacing.x = 7.0;
        Chip::new("Onion").prefix("−").selected(true).show(ui);
        Chip::new("Pickle").prefix("−").show(ui);
        Chip::new("Bacon 2.00").prefix("+").show(ui);
        Chip::new("Cheese 1.50").prefix("+").show(ui);
        Chip::new("Note…").show(ui);
    });
}

fn tiles_ui(ui: &Ui, area: Rect) {
    let items = [
        ("Burger Couvert", "18.50", Edge::Ember),
        ("Steak frites", "29.00", Edge::Ember),
        ("Sole meunière", "34.50", Edge::Sea),
        ("Moules-frites", "24.00", Edge::Sea),
        ("Risotto, wild mushrooms", "21.00", Edge::Leaf),
        ("Gnocchi, sage butter", "19.50", Edge::Leaf),
        ("Duck confit", "26.00", Edge::Ember),
        ("Schnitzel, lemon", "22.50", Edge::Ember),
        (
            "Menu of the day, 3 courses with everything",
            "39.00",
            Edge::Honey,
        ),
        ("Cod, beurre blanc", "27.00", Edge::Sea),
        ("Beluga lentils, feta", "18.00", Edge::Leaf),
        ("Open dish…", "price", Edge::Stone),
    ];
    for (n, (name, price, edge)) in items.into_iter().enumerate() {
        let left = (n == 1).then_some("6 left");
        let gone = (n == 6).then_some("86");
        Tile::new(name, price)
            .edge(edge)
            .left(left)
            .gone(gone)
            .at(ui, lay::cell(area, 4, 104.0, 10.0, n));
    }
}

fn check_ui(ui: &mut Ui, check: Rect) {
    lay::panel(ui, check);
    lay::hairline(ui, check, Side::Left);
    let (list, total) = lay::bottom(check, 51.0);
    total_row(ui, total, "Total", "155.00");
    let mut y = list.top() + 10.0;
    let mut next = |height: f32| {
        let place = Rect::from_min_size(egui::pos2(list.left(), y), vec2(list.width(), height));
        y += height;
        place
    };
    check_head(ui, next(28.0), "Course 1 · served 20:38", "", Tick::Kitchen);
    let rows = [
        CheckRow::new("2", "Oysters, six", "39.00").tick(Tick::Kitchen),
        CheckRow::new("1", "Carpaccio", "15.50")
            .tick(Tick::Kitchen)
            .last(true),
    ];
    for row in rows {
        let place = next(row.height());
        row.at(ui, place);
    }
    check_head(
        ui,
        next(36.0),
        "Course 2 · grill 9 min",
        "fired 20:41",
        Tick::None,
    );
    let rows = [
        CheckRow::new("1", "Sole meunière", "34.50")
            .detail("Seat 1 · no capers")
            .tick(Tick::House),
        CheckRow::new("1", "Steak frites", "29.00")
            .detail("Seat 2 · rare")
            .alert(Some("allergy: nuts"))
            .tick(Tick::Open)
            .last(true),
    ];
    for row in rows {
        let place = next(row.height());
        row.at(ui, place);
    }
    check_head(ui, next(36.0), "New", "not sent", Tick::None);
    let row = CheckRow::new("2", "Burger Couvert", "37.00")
        .detail("Seats 3, 4 · medium · no onion")
        .selected(true);
    let place = next(row.height());
    row.at(ui, place);
    lay::row(ui, lay::inset(next(64.0), 16.0, 8.0), |ui| {
        Chip::new("Split").show(ui);
        Chip::new("Move").show(ui);
        Chip::new("Discount").show(ui);
        Button::danger("Void").show(ui);
    });
}

fn verbs_ui(ui: &mut Ui, verbs: Rect) {
    lay::panel(ui, verbs);
    lay::hairline(ui, verbs, Side::Top);
    let inner = lay::inset(verbs, 12.0, 12.0);
    let (rest, send) = lay::right(inner, 258.0);
    Button::primary("Send 2").big().id("send").at(ui, send);
    let (rest, pay) = lay::right(rest.translate(vec2(-32.0, 0.0)), 168.0);
    Button::dark("Pay 155.00")
        .size(text::NAME)
        .id("pay")
        .at(ui, pay);
    let rest = Rect::from_min_max(inner.min, rest.max - vec2(32.0, 0.0));
    let shares = [0.9, 0.78, 1.29, 1.29, 1.29, 1.71];
    let place = |n| lay::share(rest, &shares, 8.0, n);
    for (n, verb) in ["Undo", "× 2", "Course 2", "Repeat round", "Bill"]
        .into_iter()
        .enumerate()
    {
        Button::quiet(verb).at(ui, place(n));
    }
    Button::outline("Fire course 3").at(ui, place(5));
}
