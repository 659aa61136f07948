use egui::{Align2, Rect, Ui, pos2, vec2};
use ui::lay::{self, Side};
use ui::text::Text;
use ui::theme::tokens;
use ui::token::{Weight, text};
use ui::widget::{Button, Card, Pill, Segment, Tone, digits, fact, panel_head, top_bar, words};

/// The floor's frame of `look/floor.png`: rooms, what waits for me, the digits.
pub fn show(ui: &mut Ui) {
    let screen = lay::window(ui);
    lay::ground(ui, screen);
    let (bar, rest) = lay::top(screen, 56.0);
    top_bar(
        ui,
        bar,
        |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            ui.add_space(12.0);
            Segment::new("Dining room").selected(true).show(ui);
            Segment::new("Terrace").show(ui);
            Segment::new("Bar").show(ui);
            Segment::new("Take-away").count(Some("3")).show(ui);
        },
        |ui| {
            fact(ui, "20:47");
            words(ui, "Anna", Weight::Semibold, text::NAME);
            Pill::new("House", Tone::Ok).dot().show(ui);
        },
    );
    let (plan, side) = lay::right(rest, 300.0);
    plan_ui(ui, plan);
    side_ui(ui, side);
}

fn plan_ui(ui: &Ui, plan: Rect) {
    let t = tokens(ui);
    let looks = [
        ("1", "2 seats", Card::new().fill(t.bg).width(2.0)),
        (
            "2",
            "2 · 34 min · 41.50",
            Card::new().fill(t.accent_soft).border(t.accent).width(2.0),
        ),
        (
            "3",
            "2 · 4 min",
            Card::new().fill(t.info_soft).border(t.info).width(2.0),
        ),
        (
            "4",
            "bill · 96.20",
            Card::new()
                .fill(t.warn_soft)
                .border(t.warn)
                .width(2.0)
                .dashed(),
        ),
        (
            "12",
            "! mains 26 min",
            Card::new()
                .fill(t.bad_soft)
                .border(t.bad)
                .width(4.0)
                .radius(48),
        ),
    ];
    for (n, (name, state, card)) in looks.into_iter().enumerate() {
        let x = plan.left() + 40.0 + 160.0 * [0.0, 1.0, 2.0, 3.0, 4.0][n];
        let place = Rect::from_min_size(pos2(x, plan.top() + 36.0), vec2(124.0, 96.0));
        card.paint(ui, place);
        let (upper, lower) = place.split_top_bottom_at_y(place.top() + 52.0);
        Text::bold(name, 24.0, t.ink).label(ui, upper, Align2::CENTER_BOTTOM);
        Text::regular(state, text::SMALL, t.muted).label(ui, lower, Align2::CENTER_TOP);
    }
}

fn side_ui(ui: &mut Ui, side: Rect) {
    let t = tokens(ui);
    lay::panel(ui, side);
    lay::hairline(ui, side, Side::Left);
    let inner = lay::inset(side, 18.0, 16.0);
    let (head, rest) = lay::top(inner, 24.0);
    lay::row(ui, head, |ui| {
        panel_head(ui, "For you now");
    });
    let (card, _) = lay::top(rest.translate(vec2(0.0, 8.0)), 128.0);
    Card::new().border(t.accent).paint(ui, card);
    let inside = lay::inset(card, 14.0, 12.0);
    let (line, rest) = lay::top(inside, 24.0);
    Text::semibold("Table 11 · food ready", text::BODY, t.ink).label(ui, line, Align2::LEFT_CENTER);
    let (line, rest) = lay::top(rest, 28.0);
    Text::regular("2 burger, 1 sole · since 1:10", text::BODY, t.muted).label(
        ui,
        line,
        Align2::LEFT_CENTER,
    );
    Button::primary("I take it").at(ui, rest);
    let (above, foot) = lay::bottom(inner, 40.0);
    Text::regular(
        "18 of 64 covers · 1,284.60 open · 0 not yet at the house",
        text::SUB,
        t.muted,
    )
    .rows(2)
    .label(ui, foot, Align2::LEFT_TOP);
    let (_, pad) = lay::bottom(above.translate(vec2(0.0, -12.0)), 107.0);
    digits(ui, pad);
}
