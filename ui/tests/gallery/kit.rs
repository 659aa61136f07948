use egui::{Rect, Ui, vec2};
use ui::lay;
use ui::theme::tokens;
use ui::token::TOUCH;
use ui::widget::{
    Button, Card, Chip, Corner, Field, Kind, Pill, SideItem, Tone, banner, dashed, empty,
    number_pad, panel_head, segmented, sheet, toast,
};
use ui::words::{Language, Words};

/// Everything that the other screens do not show.
pub fn show(ui: &mut Ui) {
    let screen = lay::window(ui);
    lay::ground(ui, screen);
    let (bar, rest) = lay::top(screen, 44.0);
    banner(ui, bar, Tone::Bad, "No proof of life since 0:07");
    let area = lay::inset(rest, 16.0, 16.0);
    let (left, rest) = lay::left(area, 400.0);
    let (middle, right) = lay::left(rest.translate(vec2(16.0, 0.0)), 420.0);
    kinds_ui(ui, left);
    middle_ui(ui, middle);
    let right = lay::inset(right, 16.0, 0.0);
    let (pad, rest) = lay::top(right, 300.0);
    number_pad(ui, pad, Corner::DoubleZero, "Erase");
    let (card, _) = lay::top(rest.translate(vec2(0.0, 16.0)), 200.0);
    Card::new().paint(ui, card);
    empty(ui, card, "Nothing to cook", "New tickets appear here");
    german_ui(
        ui,
        lay::left(
            lay::bottom(area, 130.0).1.translate(vec2(300.0, 0.0)),
            800.0,
        )
        .0,
    );
    toast(ui, area, "2 lines sent", "Undo", 8);
}

/// The verbs' row where the words are long.
fn german_ui(ui: &Ui, area: Rect) {
    let words = Words::new(Language::German);
    let keys = [
        "order-undo",
        "order-bill",
        "order-repeat",
        "order-send",
        "order-pay",
    ];
    for (n, key) in keys.into_iter().enumerate() {
        let place = lay::cell(area, 8, 60.0, 8.0, n);
        Button::quiet(words.get(key)).id(key).at(ui, place);
    }
    let fire = words.with("order-fire-course", &[("course", 3.into())]);
    Button::outline(&fire).at(ui, lay::cell(area, 8, 60.0, 8.0, 5));
    SideItem::new("Alkoholfreie Getränke").at(ui, lay::cell(area, 6, 60.0, 8.0, 6));
    SideItem::new("无酒精饮料")
        .selected(true)
        .at(ui, lay::cell(area, 6, 60.0, 8.0, 7));
}

fn kinds_ui(ui: &mut Ui, area: Rect) {
    let t = tokens(ui);
    lay::inside(ui, area, |ui| {
        panel_head(ui, "Buttons");
        ui.horizontal(|ui| {
            for kind in [Kind::Primary, Kind::Dark, Kind::Quiet, Kind::Outline] {
                Button::new(kind, &format!("{kind:?}")).show(ui);
            }
        });
        ui.horizontal(|ui| {
            for kind in [Kind::Plain, Kind::Danger, Kind::Alarm, Kind::Bare] {
                Button::new(kind, &format!("{kind:?}")).show(ui);
            }
        });
        ui.horizontal(|ui| {
            Button::primary("Card 45.25")
                .why_not(Some("Needs the house"))
                .height(60.0)
                .show(ui);
            Button::quiet("Equal")
                .detail("each 41.85")
                .height(60.0)
                .show(ui);
            Chip::new("Rare").why_not(Some("86")).show(ui);
        });
        panel_head(ui, "Needs the house");
        ui.horizontal_wrapped(|ui| {
            for tone in [
                Tone::Accent,
                Tone::Info,
                Tone::Warn,
                Tone::Bad,
                Tone::Ok,
                Tone::Quiet,
                Tone::Ink,
            ] {
                Pill::new(&format!("{tone:?}"), tone).dot().show(ui);
            }
        });
        let (rect, _) = ui.allocate_exact_size(vec2(400.0, TOUCH), egui::Sense::hover());
        segmented(ui, rect, &["Light", "Dark", "As the house"], 1);
        let (rect, _) = ui.allocate_exact_size(vec2(200.0, 80.0), egui::Sense::hover());
        dashed(ui, rect, 14.0, egui::Stroke::new(2.0, t.warn));
    });
}

fn middle_ui(ui: &mut Ui, area: Rect) {
    let place = |n| lay::cell(area, 1, TOUCH, 8.0, n);
    let mut empty_text = String::new();
    let mut typed = String::from("Sole meunière 中文");
    Field::new(&mut empty_text, "Search").at(ui, place(0));
    Field::new(&mut typed, "Note").at(ui, place(1));
    let rect = Rect::from_min_size(place(2).min, vec2(area.width(), 380.0));
    let inner = sheet(ui, rect, vec2(340.0, 240.0), |ui, rect| {
        let inner = lay::inset(rect, 20.0, 20.0);
        let (head, rest) = lay::top(inner, 32.0);
        lay::row(ui, head, |ui| {
            ui::widget::title(ui, "Void 2 × Burger?");
        });
        let (_, verbs) = lay::bottom(rest, 56.0);
        Button::quiet("Cancel").at(ui, lay::column(verbs, 2, 12.0, 0));
        Button::alarm("Void")
            .at(ui, lay::column(verbs, 2, 12.0, 1))
            .clicked()
    });
    assert!(!inner.inner && !inner.dismissed);
}
