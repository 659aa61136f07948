use egui::{Align2, Rect, Sense, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{RADIUS, TOUCH, space, text},
    widget::{Button, Card, Chip, Field, press},
};

use super::{
    Intent,
    edit::{Change, Edit},
    rows::{Kind, Row},
    rows_of::NewRule,
};
use crate::{desk::Desk, setup::day};

/// What a row needs besides itself.
pub(super) struct Around<'a> {
    pub(super) desk: &'a Desk,
    pub(super) rule: &'a mut NewRule,
    pub(super) classes: Vec<(u32, String)>,
    /// Why this setting cannot be so.
    pub(super) flaw: Option<String>,
}

pub(super) fn show(ui: &mut Ui, row: &Row, around: &mut Around<'_>) -> Option<Intent> {
    let t = theme::tokens(ui);
    let width = ui.available_width();
    let did = match &row.kind {
        Kind::Head => {
            let (rect, _) = ui.allocate_exact_size(vec2(width, 44.0), Sense::hover());
            let line = Text::bold(&row.label, text::NAME, t.ink);
            line.label(ui, rect, Align2::LEFT_BOTTOM);
            None
        }
        Kind::Text { value, rows } => {
            name_ui(ui, row);
            field_ui(ui, row, value, *rows, width)
        }
        Kind::Short { value } => short_ui(ui, row, value, width),
        Kind::Choice { options, chosen } => {
            name_ui(ui, row);
            let chips = options.iter().enumerate();
            let chips = chips.map(|(n, name)| (name.as_str(), *chosen == Some(n)));
            chips_ui(ui, row, chips.collect()).map(Change::Choose)
        }
        Kind::Many { options } => {
            name_ui(ui, row);
            let chips = options.iter().map(|(name, on)| (name.as_str(), *on));
            chips_ui(ui, row, chips.collect()).map(Change::Toggle)
        }
        Kind::Switch { on } => switch_ui(ui, row, *on, width).then_some(Change::Toggle(0)),
        Kind::Item { detail, open } => {
            let tapped = item_ui(ui, row, detail, *open, width);
            flaw_ui(ui, around, width);
            return tapped.then(|| Intent::Open(row.path.clone()));
        }
        Kind::Verbs(verbs) => return verbs_ui(ui, row, verbs),
        Kind::NewRule => return rule_ui(ui, around),
        Kind::Note(words) => {
            help_ui(ui, words, width);
            None
        }
    };
    flaw_ui(ui, around, width);
    if !row.help.is_empty() {
        help_ui(ui, &row.help, width);
    }
    did.map(|change| {
        let path = row.path.clone();
        Intent::Edit(Edit { path, change })
    })
}

fn flaw_ui(ui: &mut Ui, around: &Around<'_>, width: f32) {
    let Some(flaw) = &around.flaw else { return };
    let bad = theme::tokens(ui).bad;
    let (rect, _) = ui.allocate_exact_size(vec2(width, 24.0), Sense::hover());
    Text::semibold(flaw, text::SUB, bad).label(ui, rect, Align2::LEFT_CENTER);
}

/// A sentence, as many rows as it needs.
fn help_ui(ui: &mut Ui, words: &str, width: f32) {
    let muted = theme::tokens(ui).muted;
    let line = Text::regular(words, text::SUB, muted).rows(6);
    let height = line.galley(ui, width).size().y;
    let (rect, _) = ui.allocate_exact_size(vec2(width, height + space::S1), Sense::hover());
    line.label(ui, rect, Align2::LEFT_TOP);
}

/// The name that is read aloud: it tells the fields of several printers apart.
fn called(row: &Row) -> String {
    if row.of.is_empty() {
        row.label.clone()
    } else {
        format!("{} · {}", row.label, row.of)
    }
}

fn name_ui(ui: &mut Ui, row: &Row) {
    let muted = theme::tokens(ui).muted;
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(vec2(width, 26.0), Sense::hover());
    Text::semibold(&row.label, text::SUB, muted).paint(ui, rect, Align2::LEFT_BOTTOM);
}

fn field_ui(ui: &mut Ui, row: &Row, value: &str, rows: usize, width: f32) -> Option<Change> {
    let mut typed = value.to_owned();
    let height = if rows > 1 { 112.0 } else { 52.0 };
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let called = called(row);
    let limit = if rows > 1 { 800 } else { 160 };
    let field = Field::new(&mut typed, &called).hint("").rows(rows);
    field.limit(limit).at(ui, rect);
    (typed != value).then_some(Change::Text(typed))
}

/// The name at the left, a narrow field at the right.
fn short_ui(ui: &mut Ui, row: &Row, value: &str, width: f32) -> Option<Change> {
    let ink = theme::tokens(ui).ink;
    let (rect, _) = ui.allocate_exact_size(vec2(width, 52.0), Sense::hover());
    let (name, field) = lay::right(rect, (width * 0.4).min(200.0));
    let name = lay::right(name, space::S3).0;
    Text::regular(&row.label, text::BODY, ink)
        .fit(ui, name.size(), text::SMALL)
        .paint(ui, name, Align2::LEFT_CENTER);
    let mut typed = value.to_owned();
    let called = called(row);
    Field::new(&mut typed, &called)
        .hint("")
        .limit(40)
        .at(ui, field);
    (typed != value).then_some(Change::Text(typed))
}

fn chips_ui(ui: &mut Ui, row: &Row, chips: Vec<(&str, bool)>) -> Option<usize> {
    let mut tapped = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S2, space::S2);
        for (n, (name, on)) in chips.into_iter().enumerate() {
            let name = if name.trim().is_empty() { "?" } else { name };
            let chip = Chip::new(name).dark().id((row.path.as_str(), n));
            if chip.selected(on).show(ui).clicked() {
                tapped = Some(n);
            }
        }
    });
    tapped
}

/// A line to tap anywhere, with the switch at its right.
fn switch_ui(ui: &mut Ui, row: &Row, on: bool, width: f32) -> bool {
    let t = theme::tokens(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(width, 52.0), Sense::hover());
    let id = ui.scope_id().with(("switch", row.path.as_str()));
    let touch = press(ui, rect, id, &called(row), Some(on), None);
    touch.ring(ui, RADIUS);
    let (words, knob) = lay::right(rect, 64.0);
    Text::regular(&row.label, text::BODY, t.ink)
        .fit(ui, words.size(), text::SMALL)
        .paint(ui, words, Align2::LEFT_CENTER);
    let track = Align2::RIGHT_CENTER.align_size_within_rect(vec2(56.0, 32.0), knob);
    let fill = touch.shade(ui, if on { t.accent } else { t.sunk });
    Card::new().fill(fill).radius(16).paint(ui, track);
    let x = if on {
        track.right() - 16.0
    } else {
        track.left() + 16.0
    };
    let centre = egui::pos2(x, track.center().y);
    ui.painter().circle_filled(centre, 12.0, t.surface);
    if on {
        // Told by shape too.
        let stroke = egui::Stroke::new(2.0, t.accent);
        let tick = [vec2(-5.0, 0.0), vec2(-1.5, 4.0), vec2(5.0, -4.0)];
        let points = tick.iter().map(|by| centre + *by).collect();
        ui.painter().add(egui::Shape::line(points, stroke));
    }
    touch.response.clicked()
}

fn item_ui(ui: &mut Ui, row: &Row, detail: &str, open: bool, width: f32) -> bool {
    let t = theme::tokens(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(width, 60.0), Sense::hover());
    let id = ui.scope_id().with(("item", row.path.as_str()));
    let touch = press(ui, rect, id, &row.label, Some(open), None);
    let fill = touch.shade(ui, t.surface);
    let card = Card::new().fill(fill);
    let card = if open {
        card.border(t.ink).width(2.0)
    } else {
        card
    };
    card.paint(ui, rect);
    touch.ring(ui, RADIUS);
    let inner = lay::inset(rect, space::S4, 0.0);
    let sign = if open { "−" } else { "+" };
    Text::bold(sign, text::VERB, t.muted).paint(ui, inner, Align2::RIGHT_CENTER);
    let (name, rest) = lay::left(inner, inner.width() * 0.45);
    Text::semibold(&row.label, text::NAME, t.ink).paint(ui, name, Align2::LEFT_CENTER);
    let rest = lay::right(rest, 28.0).0;
    Text::regular(detail, text::SUB, t.muted).label(ui, rest, Align2::LEFT_CENTER);
    touch.response.clicked()
}

fn verbs_ui(ui: &mut Ui, row: &Row, verbs: &[(String, Intent)]) -> Option<Intent> {
    if let [(word, intent)] = verbs
        && let Intent::Edit(edit) = intent
        && edit.change == Change::Remove
    {
        return remove_ui(ui, word, &edit.path).then(|| intent.clone());
    }
    let mut tapped = None;
    ui.horizontal_wrapped(|ui| {
        for (n, (word, intent)) in verbs.iter().enumerate() {
            let key = (row.key, row.of.as_str(), n);
            if Button::outline(word).id(key).show(ui).clicked() {
                tapped = Some(intent.clone());
            }
        }
    });
    tapped
}

/// What takes away stands at the far side; under a whole card, well below its other verbs too.
fn remove_ui(ui: &mut Ui, word: &str, path: &str) -> bool {
    let list = path.split('/').next().unwrap_or_default();
    let of_card = list != "vat_rules";
    if of_card {
        ui.add_space(2.0 * space::S3);
    }
    let size = vec2(ui.available_width(), TOUCH);
    let (line, _) = ui.allocate_exact_size(size, Sense::hover());
    let button = Button::danger(word).id(("remove", path));
    let place = lay::right(line, button.natural_width(ui)).1;
    if !of_card {
        // It belongs to the line above, not to the one below.
        ui.add_space(space::S3);
    }
    button.at(ui, place).clicked()
}

/// A class, here or away, the first day and the rate.
fn rule_ui(ui: &mut Ui, around: &mut Around<'_>) -> Option<Intent> {
    let words = &around.desk.words;
    let rule = &mut *around.rule;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S2, space::S2);
        for (n, (id, name)) in around.classes.iter().enumerate() {
            if rule.class == n {
                rule.id = *id;
            }
            let chip = Chip::new(name).dark().id(("rule-class", n));
            if chip.selected(rule.class == n).show(ui).clicked() {
                rule.class = n;
            }
        }
        for (away, key) in [(false, "setup-here"), (true, "setup-away")] {
            let chip = Chip::new(words.get(key)).id(("rule-mode", away));
            if chip.selected(rule.away == away).show(ui).clicked() {
                rule.away = away;
            }
        }
    });
    let width = ui.available_width();
    let (line, _) = ui.allocate_exact_size(vec2(width, 52.0), Sense::hover());
    let place = |n| -> Rect { lay::share(line, &[1.3, 0.8, 0.9], 8.0, n) };
    let from = Field::new(&mut rule.from, words.get("setup-rate-from")).limit(10);
    from.hint(&day::hint(words.language())).at(ui, place(0));
    let rate = Field::new(&mut rule.rate, words.get("setup-rate")).limit(6);
    rate.hint("%").at(ui, place(1));
    let add = crate::verb::Verb::new(
        ui::widget::Kind::Outline,
        "rule-add",
        words.get("setup-add"),
    )
    .enabled(rule.is_complete());
    add.at(ui, place(2)).clicked().then_some(Intent::AddRule)
}
