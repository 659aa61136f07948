use egui::{Align2, Ui, vec2};
use ui::lay::{self, Side};
use ui::text::Text;
use ui::theme::tokens;
use ui::token::{Edge, Weight, text};
use ui::widget::{Button, Chip, Pill, Tile, Tone, fact, scroll_across, title, top_bar, words};

/// The order screen on a phone, `look/phone.png`.
pub fn show(ui: &mut Ui) {
    let t = tokens(ui);
    let screen = lay::window(ui);
    lay::ground(ui, screen);
    let (bar, rest) = lay::top(screen, 60.0);
    top_bar(
        ui,
        bar,
        |ui| {
            Button::bare("‹").size(text::HEADING).width(48.0).show(ui);
            title(ui, "Table 12");
            fact(ui, "4 · 0:26 and much more than fits");
        },
        |ui| {
            words(ui, "Anna", Weight::Semibold, text::NAME);
            Pill::new("House", Tone::Ok).dot().show(ui);
        },
    );
    let (groups, rest) = lay::top(rest, 66.0);
    scroll_across(ui, lay::inset(groups, 12.0, 9.0), "groups", |ui| {
        for (n, group) in ["Starters", "Mains", "Grill", "Sides", "Desserts"]
            .into_iter()
            .enumerate()
        {
            Chip::new(group).selected(n == 1).show(ui);
        }
    });
    let (tiles, foot) = lay::bottom(rest, 120.0);
    let items = [
        ("Burger Couvert", "18.50", Edge::Ember),
        ("Steak frites", "29.00 · 6 left", Edge::Ember),
        ("Sole meunière", "34.50", Edge::Sea),
        ("Risotto, wild mushrooms", "21.00", Edge::Leaf),
    ];
    for (n, (name, price, edge)) in items.into_iter().enumerate() {
        let place = lay::cell(lay::inset(tiles, 12.0, 12.0), 2, 88.0, 10.0, n);
        Tile::new(name, price).edge(edge).at(ui, place);
    }
    lay::panel(ui, foot);
    lay::hairline(ui, foot, Side::Top);
    let inner = lay::inset(foot, 12.0, 10.0);
    let (line, rest) = lay::top(inner, 22.0);
    Text::regular("2 new · 5 sent · course 2", text::BODY, t.ink).label(
        ui,
        line,
        Align2::LEFT_CENTER,
    );
    Text::bold("155.00", text::BODY, t.ink).label(ui, line, Align2::RIGHT_CENTER);
    let (verbs, _) = lay::top(rest.translate(vec2(0.0, 8.0)), 58.0);
    let (rest, send) = lay::right(verbs, 130.0);
    Button::primary("Send 2").size(text::NAME).at(ui, send);
    let (rest, _) = lay::left(rest, 210.0);
    Button::quiet("Undo").at(ui, lay::column(rest, 3, 8.0, 0));
    Button::quiet("Check").at(ui, lay::column(rest, 3, 8.0, 1));
    Button::dark("Pay").at(ui, lay::column(rest, 3, 8.0, 2));
}
