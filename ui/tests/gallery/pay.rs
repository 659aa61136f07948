use egui::{Align2, Rect, Ui, vec2};
use ui::lay::{self, Side};
use ui::text::Text;
use ui::theme::tokens;
use ui::token::{Weight, text};
use ui::widget::{Button, Card, Chip, Pill, Tone, fact, title, top_bar, words};

/// The pay screen of `look/pay.png`.
pub fn show(ui: &mut Ui) {
    let screen = lay::window(ui);
    lay::ground(ui, screen);
    let (bar, rest) = lay::top(screen, 56.0);
    top_bar(
        ui,
        bar,
        |ui| {
            Button::quiet("‹ Table").height(44.0).show(ui);
            title(ui, "Table 12 · Pay");
            fact(ui, "4 covers · 167.40 · 41.85 paid");
        },
        |ui| {
            fact(ui, "22:14");
            words(ui, "Anna", Weight::Semibold, text::NAME);
            Pill::new("House", Tone::Ok).dot().show(ui);
            Button::quiet("Undo").height(44.0).show(ui);
        },
    );
    let (payers, side) = lay::right(rest, 430.0);
    payers_ui(ui, lay::inset(payers, 16.0, 16.0));
    tender_ui(ui, side);
}

fn payers_ui(ui: &mut Ui, area: Rect) {
    let t = tokens(ui);
    let (ways, rest) = lay::top(area, 48.0);
    lay::row(ui, ways, |ui| {
        Chip::new("By seat").dark().selected(true).show(ui);
        for way in ["Together", "÷ 2", "÷ 3", "÷ 4", "÷ n", "By line", "Amount"] {
            Chip::new(way).show(ui);
        }
    });
    let cards = rest.translate(vec2(0.0, 14.0));
    let payers = [
        (
            "Seat 1",
            "41.85",
            Card::new().fill(t.ok_soft).border(t.ok_soft),
        ),
        (
            "Seat 2",
            "45.25",
            Card::new().border(t.accent).width(2.0).halo(t.ok_soft),
        ),
        ("Seat 3", "46.75", Card::new().width(2.0)),
        ("Seat 4", "33.55", Card::new().width(2.0)),
    ];
    for (n, (who, sum, card)) in payers.into_iter().enumerate() {
        let place = lay::cell(cards, 3, 250.0, 12.0, n);
        card.paint(ui, place);
        let inner = lay::inset(place, 16.0, 14.0);
        let (head, rest) = lay::top(inner, 26.0);
        Text::bold(who, text::NAME, t.ink).label(ui, head, Align2::LEFT_TOP);
        let (line, _) = lay::top(rest, 25.0);
        Text::regular("Steak frites", text::SUB, t.muted).paint(ui, line, Align2::LEFT_CENTER);
        Text::regular("29.00", text::SUB, t.muted).paint(ui, line, Align2::RIGHT_CENTER);
        Text::bold(sum, text::SUM, t.ink).label(ui, inner, Align2::LEFT_BOTTOM);
    }
    let place = lay::cell(cards, 3, 250.0, 12.0, 4);
    Card::new().width(2.0).dashed().paint(ui, place);
    Text::regular("Drag lines here\nfor a new payer", text::BODY, t.muted)
        .rows(2)
        .label(ui, place, Align2::CENTER_CENTER);
}

fn tender_ui(ui: &mut Ui, side: Rect) {
    let t = tokens(ui);
    lay::panel(ui, side);
    lay::hairline(ui, side, Side::Left);
    let inner = lay::inset(side, 20.0, 16.0);
    let mut rest = inner;
    let mut next = |height: f32, gap: f32| {
        let (place, below) = lay::top(rest, height);
        rest = lay::top(below, gap).1;
        place
    };
    Text::regular("Seat 2 pays", text::NAME, t.muted).label(
        ui,
        next(28.0, 4.0),
        Align2::LEFT_CENTER,
    );
    Text::bold("45.25", text::DUE, t.ink).label(ui, next(76.0, 8.0), Align2::LEFT_CENTER);
    Text::regular("Tip", text::SUB, t.muted).label(ui, next(20.0, 6.0), Align2::LEFT_CENTER);
    let tips = next(56.0, 14.0);
    for (n, tip) in ["None", "47.50", "50.00", "Other"].into_iter().enumerate() {
        Button::quiet(tip).at(ui, lay::column(tips, 4, 8.0, n));
    }
    let tenders = next(96.0, 14.0);
    Button::primary("Card 45.25")
        .size(text::VERB)
        .id("card")
        .at(ui, lay::column(tenders, 2, 10.0, 0));
    Button::quiet("Cash")
        .size(text::VERB)
        .at(ui, lay::column(tenders, 2, 10.0, 1));
    let notes = next(56.0, 14.0);
    for (n, note) in ["50", "60", "100", "½"].into_iter().enumerate() {
        Button::quiet(note).at(ui, lay::column(notes, 4, 8.0, n));
    }
    for pair in [["QR transfer", "Voucher"], ["House account", "Discount"]] {
        let row = next(60.0, 10.0);
        for (n, tender) in pair.into_iter().enumerate() {
            let why_not = (tender == "Voucher").then_some("Needs the house");
            Button::quiet(tender)
                .size(text::VERB)
                .why_not(why_not)
                .at(ui, lay::column(row, 2, 10.0, n));
        }
    }
    let (_, foot) = lay::bottom(inner, 48.0);
    lay::row(ui, foot, |ui| {
        for receipt in ["Paper", "Mail", "QR", "Invoice"] {
            Chip::new(receipt).show(ui);
        }
    });
}
