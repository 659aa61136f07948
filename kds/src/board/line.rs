use std::sync::Arc;

use egui::{
    Color32, Galley, Pos2, Rect, Ui, Vec2, pos2,
    text::{LayoutJob, TextFormat, TextWrapping},
    vec2,
};
use ui::{
    text::Text,
    theme::tokens,
    token::{RADIUS_SMALL, Tokens, Weight, blend, font, text},
    words::Words,
};

use super::{
    head::MARGIN,
    model::{Line, Making, Row},
};
use crate::size::{Look, Size};

/// The height of a row of type, in units.
const ROW: f32 = 46.0;
/// From a card's margin to the names, in units.
const QUANTITY: f32 = 50.0;

/// A line, laid out.
#[derive(Clone, Debug)]
pub(super) struct LineInk {
    quantity: Arc<Galley>,
    name: Arc<Galley>,
    /// The tick or VOID, and where it stands beside or below the name.
    mark: Option<(Arc<Galley>, Pos2)>,
    /// Modifiers and the note.
    extras: Vec<Arc<Galley>>,
    indent: f32,
    name_height: f32,
    pub(super) height: f32,
}

/// Quantity, name, modifiers.
fn colours(t: &Tokens, making: Making) -> [Color32; 3] {
    match making {
        Making::Open | Making::Begins => [t.accent, t.ink, t.warn],
        Making::Waits => [t.accent, t.ink, t.warn].map(|ink| blend(t.surface, ink, 0.62)),
        Making::Done => [t.accent, t.ink, t.warn].map(|ink| blend(t.surface, ink, 0.45)),
        Making::Void => [t.bad, t.bad, blend(t.surface, t.warn, 0.6)],
    }
}

impl LineInk {
    pub(super) fn measure(ui: &Ui, look: Look<'_>, line: &Line, indent: f32, width: f32) -> Self {
        let Look { size, words } = look;
        let t = tokens(ui);
        let [green, ink, amber] = colours(t, line.making);
        let points = size.of_units(text::KITCHEN_LINE);
        let row = size.of_units(ROW);
        let gone = line.making == Making::Void;
        let quantity = Text::bold(&line.quantity, points, green)
            .line_height(row)
            .struck(gone)
            .galley(ui, f32::INFINITY);
        let room = width - 2.0 * size.of_units(MARGIN) - indent;
        let words_of = |text, weight, colour| {
            Text::new(text, weight, points, colour)
                .line_height(row)
                .rows(usize::MAX)
        };
        let name = words_of(&line.name, Weight::Semibold, ink)
            .struck(gone)
            .galley(ui, room);
        let mut extras = Vec::new();
        if !line.modifiers.is_empty() {
            let width = |text: &str| Text::regular(text, points, amber).width(ui);
            let rows = rows_of(&line.modifiers, room, width);
            extras.push(words_of(&rows, Weight::Regular, amber).galley(ui, room));
        }
        if !line.note.is_empty() {
            extras.push(note(ui, &line.note, points, row, amber, room));
        }
        let below = extras.first().filter(|_| !gone);
        let long = mark(ui, size, words, line, line.beside.as_deref());
        let short = line.brief.as_deref();
        let short = short.and_then(|brief| mark(ui, size, words, line, Some(brief)));
        let free = |mark: &Arc<Galley>| free(size, &name, below, mark, room).is_some();
        // What has no room in its long form may have it in its short one.
        let mark = match (long, short) {
            (Some(long), Some(short)) if !free(&long) && free(&short) => Some(short),
            (long, _) => long,
        };
        let (mark, name_height) = place(size, &name, below, mark, room);
        let extra: f32 = extras.iter().map(|galley| galley.size().y).sum();
        Self {
            quantity,
            name,
            mark,
            extras,
            indent,
            name_height,
            height: (name_height + extra).max(size.touch()),
        }
    }

    pub(super) fn paint(&self, ui: &Ui, size: Size, rect: Rect, making: Making) {
        let t = tokens(ui);
        let painter = ui.painter();
        let [green, ink, amber] = colours(t, making);
        let extra: f32 = self.extras.iter().map(|galley| galley.size().y).sum();
        let top = rect.top() + ((rect.height() - self.name_height - extra) / 2.0).max(0.0);
        let left = rect.left() + size.of_units(MARGIN);
        painter.galley(pos2(left, top), self.quantity.clone(), green);
        let name = pos2(left + self.indent, top);
        painter.galley(name, self.name.clone(), ink);
        if let Some((mark, at)) = &self.mark {
            let at = name + at.to_vec2();
            if making == Making::Void {
                let badge = Rect::from_min_size(at, mark.size()).expand2(badge(size));
                painter.rect_filled(badge, RADIUS_SMALL.min(8), t.bad);
            }
            painter.galley(at, mark.clone(), ink);
        }
        let mut at = name + vec2(0.0, self.name_height);
        for galley in &self.extras {
            painter.galley(at, galley.clone(), amber);
            at.y += galley.size().y;
        }
    }
}

/// From the margin to the names of a card: as its widest quantity needs.
pub(super) fn indent(ui: &Ui, size: Size, rows: &[Row]) -> f32 {
    let points = size.of_units(text::KITCHEN_LINE);
    let gap = size.of_units(10.0);
    let widths = rows.iter().map(|row| match row {
        Row::Line(line) => Text::bold(&line.quantity, points, tokens(ui).ink).width(ui) + gap,
        _ => 0.0,
    });
    widths.fold(size.of_units(QUANTITY), f32::max)
}

/// How far the VOID badge reaches around its word.
fn badge(size: Size) -> Vec2 {
    vec2(size.of_units(10.0), size.of_units(3.0))
}

/// What stands beside a name: a tick, VOID, when to begin with it, where it is made.
fn mark(
    ui: &Ui,
    size: Size,
    words: &Words,
    line: &Line,
    beside: Option<&str>,
) -> Option<Arc<Galley>> {
    let t = tokens(ui);
    let small = size.of_units(26.0);
    let mark = match (line.making, beside) {
        (Making::Open, None) => return None,
        (Making::Void, _) => {
            let word = words.get("kitchen-void");
            Text::bold(word, size.of_units(text::KITCHEN), t.on_state)
        }
        (Making::Done, None) => Text::bold("✓", size.of_units(text::KITCHEN_LINE), t.ok),
        (Making::Done, Some(beside)) => {
            let ticked = format!("✓ {beside}");
            return Some(Text::semibold(&ticked, small, t.ok).galley(ui, f32::INFINITY));
        }
        (Making::Open, Some(beside)) => Text::semibold(beside, small, t.muted),
        (Making::Waits, beside) => Text::semibold(beside.unwrap_or_default(), small, t.info),
        (Making::Begins, beside) => Text::bold(beside.unwrap_or_default(), small, t.accent),
    };
    Some(mark.galley(ui, f32::INFINITY))
}

/// Where a mark stands: beside the name's last row, or on a row of its own; with the height of the
/// name and it.
fn place(
    size: Size,
    name: &Galley,
    below: Option<&Arc<Galley>>,
    mark: Option<Arc<Galley>>,
    room: f32,
) -> (Option<(Arc<Galley>, Pos2)>, f32) {
    let height = name.size().y;
    let Some(mark) = mark else {
        return (None, height);
    };
    if let Some(at) = free(size, name, below, &mark, room) {
        return (Some((mark, at)), height);
    }
    let row = size.of_units(ROW);
    let at = pos2(badge(size).x, height + (row - mark.size().y) / 2.0);
    (Some((mark, at)), height + row)
}

/// Room beside the name's last row, or at the end of a row of modifiers.
fn free(
    size: Size,
    name: &Galley,
    below: Option<&Arc<Galley>>,
    mark: &Galley,
    room: f32,
) -> Option<Pos2> {
    let reach = badge(size).x;
    let wide = mark.size().x + reach;
    let centred = (size.of_units(ROW) - mark.size().y) / 2.0;
    let last = name.rows.last();
    let (right, top) = last.map_or((0.0, 0.0), |row| (row.rect().right(), row.rect().top()));
    let beside = right + size.of_units(8.0) + reach;
    if beside + wide <= room {
        return Some(pos2(beside, top + centred));
    }
    let mut rows = below.into_iter().flat_map(|below| &below.rows);
    let gap = size.of_units(14.0);
    let row = rows.find(|row| row.rect().right() + gap + wide <= room)?;
    let y = name.size().y + row.rect().top() + centred;
    Some(pos2(room - mark.size().x, y))
}

/// Modifiers in rows: none is torn apart while it fits a row of its own, or a cook would read
/// "NO" in one row and "onion" in the next.
fn rows_of(modifiers: &[String], room: f32, width: impl Fn(&str) -> f32) -> String {
    let mut rows: Vec<String> = Vec::new();
    for modifier in modifiers {
        let joined = rows.last().map(|row| format!("{row} · {modifier}"));
        match (joined, rows.last_mut()) {
            (Some(joined), Some(row)) if width(&joined) <= room => *row = joined,
            _ => rows.push(modifier.clone()),
        }
    }
    rows.join("\n")
}

/// The waiter's own words lean, and stand in quotes.
fn note(ui: &Ui, note: &str, points: f32, row: f32, colour: Color32, room: f32) -> Arc<Galley> {
    let format = TextFormat {
        font_id: font(Weight::Regular, points),
        color: colour,
        italics: true,
        line_height: Some(row),
        ..TextFormat::default()
    };
    let mut job = LayoutJob::single_section(format!("“{note}”"), format);
    job.wrap = TextWrapping::wrap_at_width(room);
    ui.ctx().fonts_mut(|fonts| fonts.layout_job(job))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_modifier_is_torn_apart_that_fits_a_row() {
        let modifiers = ["MEDIUM", "NO onion", "EXTRA bacon"].map(str::to_owned);
        let narrow = |text: &str| f32::from(u8::try_from(text.len()).expect("a short row"));
        let rows = rows_of(&modifiers, 20.0, narrow);
        assert_eq!(rows, "MEDIUM · NO onion\nEXTRA bacon");
        assert_eq!(
            rows_of(&modifiers, 5.0, narrow),
            "MEDIUM\nNO onion\nEXTRA bacon"
        );
    }
}
