use egui::{Align2, Color32, Rect, Ui, pos2, vec2};
use ui::{
    lay::{self, Side},
    text::Text,
    theme,
    token::Tokens,
    widget::qr,
};

use super::model::{Face, Listed, Model, Shows, Sum, Sums};

/// A display that is so high is written on in the sizes below.
const HEIGHT: f32 = 800.0;

/// Sizes on this display: small ones are read from the other side of a counter too.
struct Sizes {
    scale: f32,
}

impl Sizes {
    fn of(rect: Rect) -> Self {
        let tall = rect.height() > rect.width();
        let side = if tall { rect.width() } else { rect.height() };
        Self {
            scale: (side / HEIGHT).clamp(0.6, 2.0),
        }
    }

    fn at(&self, points: f32) -> f32 {
        (points * self.scale).round()
    }
}

/// Draws it over the whole of a rectangle.
pub fn show(ui: &mut Ui, rect: Rect, model: &Model) {
    lay::ground(ui, rect);
    let sizes = Sizes::of(rect);
    let margin = sizes.at(40.0);
    let inner = lay::inset(rect, margin, margin * 0.8);
    match &model.shows {
        Shows::Welcome(words) => welcome_ui(ui, inner, &model.house, words, &sizes),
        Shows::Bill(listed) => {
            let (left, right) = halves(inner, &sizes);
            let list = head_ui(ui, left, &model.house, &sizes);
            list_ui(ui, list, listed, &sizes);
            sums_ui(ui, right, &listed.sums, &sizes);
        }
        Shows::Transfer { code, help, sums } => {
            let (left, right) = halves(inner, &sizes);
            let place = head_ui(ui, left, &model.house, &sizes);
            code_ui(ui, place, code, help, &sizes);
            sums_ui(ui, right, sums, &sizes);
        }
        Shows::Thanks { thanks, sum, fetch } => {
            let fetch = fetch.as_ref();
            thanks_ui(
                ui,
                inner,
                (thanks, sum.as_ref(), fetch),
                &model.house,
                &sizes,
            );
        }
    }
}

/// The lines beside what they come to; above it where the display stands upright.
fn halves(rect: Rect, sizes: &Sizes) -> (Rect, Rect) {
    let gap = sizes.at(48.0);
    if rect.height() > rect.width() {
        let (upper, lower) = lay::bottom(rect, rect.height() * 0.34);
        (lay::bottom(upper, gap).0, lower)
    } else {
        let (left, right) = lay::right(rect, rect.width() * 0.38);
        (lay::right(left, gap).0, right)
    }
}

fn head_ui(ui: &Ui, rect: Rect, house: &str, sizes: &Sizes) -> Rect {
    let t = theme::tokens(ui);
    let (head, rest) = lay::top(rect, sizes.at(56.0));
    Text::semibold(house, sizes.at(26.0), t.muted)
        .fit(ui, head.size(), 14.0)
        .label(ui, head, Align2::LEFT_TOP);
    rest
}

fn welcome_ui(ui: &Ui, rect: Rect, house: &str, words: &str, sizes: &Sizes) {
    let t = theme::tokens(ui);
    let size = vec2(rect.width(), sizes.at(220.0));
    let middle = Align2::CENTER_CENTER.align_size_within_rect(size, rect);
    let (upper, lower) = lay::top(middle, sizes.at(130.0));
    Text::bold(house, sizes.at(76.0), t.accent)
        .fit(ui, upper.size(), 24.0)
        .label(ui, upper, Align2::CENTER_CENTER);
    Text::regular(words, sizes.at(40.0), t.muted).label(ui, lower, Align2::CENTER_TOP);
}

fn height_of(face: &Face, sizes: &Sizes) -> f32 {
    let details = u8::try_from(face.details.len()).unwrap_or(u8::MAX);
    sizes.at(52.0) + sizes.at(30.0) * f32::from(details)
}

/// The newest lines: as many as there is room for, the last one at the foot of them.
fn list_ui(ui: &Ui, rect: Rect, listed: &Listed, sizes: &Sizes) {
    let t = theme::tokens(ui);
    let note = sizes.at(40.0);
    let whole: f32 = listed.rows.iter().map(|face| height_of(face, sizes)).sum();
    let more = listed.more.first().is_some_and(|more| !more.is_empty());
    let room = if whole > rect.height() || more {
        rect.height() - note
    } else {
        rect.height()
    };
    let mut from = listed.rows.len();
    let mut used = 0.0;
    for (n, face) in listed.rows.iter().enumerate().rev() {
        used += height_of(face, sizes);
        if used > room && from < listed.rows.len() {
            break;
        }
        from = n;
    }
    let mut rest = rect;
    let words = listed.more.get(from).map_or("", String::as_str);
    if !words.is_empty() {
        let (line, below) = lay::top(rest, note);
        Text::regular(words, sizes.at(22.0), t.muted).label(ui, line, Align2::LEFT_TOP);
        rest = below;
    }
    let last = listed.rows.len();
    for (n, face) in listed.rows.iter().enumerate().skip(from) {
        let (row, below) = lay::top(rest, height_of(face, sizes));
        row_ui(ui, row, face, n + 1 == last, sizes);
        rest = below;
    }
}

/// The newest line is in ink, so that the guest sees what was just rung.
fn row_ui(ui: &Ui, row: Rect, face: &Face, newest: bool, sizes: &Sizes) {
    let t = theme::tokens(ui);
    if newest {
        let ground = row.expand2(vec2(sizes.at(16.0), 0.0));
        ui.painter()
            .rect_filled(ground, sizes.at(10.0), t.accent_soft);
    } else {
        lay::hairline(ui, row, Side::Bottom);
    }
    let (line, mut rest) = lay::top(row, sizes.at(52.0));
    let size = sizes.at(26.0);
    let amount = Text::semibold(&face.amount, size, t.ink).label(ui, line, Align2::RIGHT_CENTER);
    Text::bold(&face.quantity, size, t.ink).label(ui, line, Align2::LEFT_CENTER);
    let indent = sizes.at(52.0);
    let name = Rect::from_min_max(
        pos2(line.left() + indent, line.top()),
        pos2(amount.rect.left() - sizes.at(16.0), line.bottom()),
    );
    Text::regular(&face.name, size, t.ink)
        .fit(ui, name.size(), size * 0.75)
        .label(ui, name, Align2::LEFT_CENTER);
    rest.min.x += indent;
    rest.min.y -= sizes.at(8.0);
    for detail in &face.details {
        let (row, below) = lay::top(rest, sizes.at(30.0));
        Text::regular(detail, sizes.at(20.0), t.muted).label(ui, row, Align2::LEFT_CENTER);
        rest = below;
    }
}

/// The sum that counts, large; what leads to it above, what is left of it beneath.
fn sums_ui(ui: &Ui, rect: Rect, sums: &Sums, sizes: &Sizes) {
    let t = theme::tokens(ui);
    let card = ui::widget::Card::new().radius(16);
    card.paint(ui, rect);
    let inner = lay::inset(rect, sizes.at(32.0), sizes.at(28.0));
    let row = sizes.at(40.0);
    let heights = |count: usize| row * f32::from(u8::try_from(count).unwrap_or(u8::MAX));
    let (mut above, rest) = lay::top(inner, heights(sums.above.len()));
    for sum in &sums.above {
        let (line, below) = lay::top(above, row);
        sum_ui(ui, line, sum, sizes, t);
        above = below;
    }
    let (rest, mut below) = lay::bottom(rest, heights(sums.below.len()));
    for sum in &sums.below {
        let (line, under) = lay::top(below, row);
        sum_ui(ui, line, sum, sizes, t);
        below = under;
    }
    main_ui(ui, rest, &sums.main, t.ink, sizes);
}

fn sum_ui(ui: &Ui, line: Rect, sum: &Sum, sizes: &Sizes, t: &Tokens) {
    let size = sizes.at(24.0);
    let amount = Text::semibold(&sum.amount, size, t.ink).label(ui, line, Align2::RIGHT_CENTER);
    let mut name = line;
    name.max.x = amount.rect.left() - sizes.at(12.0);
    Text::regular(&sum.name, size, t.muted)
        .fit(ui, name.size(), size * 0.7)
        .label(ui, name, Align2::LEFT_CENTER);
}

fn main_ui(ui: &Ui, rect: Rect, sum: &Sum, ink: Color32, sizes: &Sizes) {
    let t = theme::tokens(ui);
    let size = vec2(rect.width(), sizes.at(150.0).min(rect.height()));
    let middle = Align2::CENTER_CENTER.align_size_within_rect(size, rect);
    let (name, amount) = lay::top(middle, sizes.at(48.0));
    Text::regular(&sum.name, sizes.at(32.0), t.muted).label(ui, name, Align2::CENTER_CENTER);
    Text::bold(&sum.amount, sizes.at(80.0), ink)
        .fit(ui, amount.size(), 24.0)
        .label(ui, amount, Align2::CENTER_CENTER);
}

fn code_ui(ui: &Ui, rect: Rect, code: &str, help: &str, sizes: &Sizes) {
    let t = theme::tokens(ui);
    let (place, said) = lay::bottom(rect, sizes.at(60.0));
    qr(ui, place, code);
    Text::semibold(help, sizes.at(28.0), t.ink)
        .fit(ui, said.size(), 14.0)
        .label(ui, said, Align2::CENTER_BOTTOM);
}

fn thanks_ui(
    ui: &Ui,
    rect: Rect,
    (thanks, sum, fetch): (&str, Option<&Sum>, Option<&(String, String)>),
    house: &str,
    sizes: &Sizes,
) {
    let t = theme::tokens(ui);
    let (rest, right) = if fetch.is_some() {
        halves(rect, sizes)
    } else {
        (rect, Rect::NOTHING)
    };
    if let Some((code, help)) = fetch {
        code_ui(ui, right, code, help, sizes);
    }
    let rest = head_ui(ui, rest, house, sizes);
    let height = if sum.is_some() { 300.0 } else { 120.0 };
    let size = vec2(rest.width(), sizes.at(height).min(rest.height()));
    let middle = Align2::CENTER_CENTER.align_size_within_rect(size, rest);
    let (upper, lower) = lay::top(middle, sizes.at(120.0));
    Text::bold(thanks, sizes.at(72.0), t.accent)
        .fit(ui, upper.size(), 24.0)
        .label(ui, upper, Align2::CENTER_CENTER);
    if let Some(sum) = sum {
        main_ui(ui, lower, sum, t.ink, sizes);
    }
}
