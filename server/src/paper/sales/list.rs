//! Rows in two columns, over as many pages as they need.

use super::{
    super::{
        face::Face,
        flow::{BOTTOM, MARGIN, heading},
        sheet::{Colour, Sheet, Style},
        words,
    },
    WIDTH,
};

/// Between the two columns.
pub(super) const GUTTER: f32 = 21.0;
/// From one row's baseline to the next.
const PITCH: f32 = 15.0;
/// Where the text of a second page begins.
const TOP: f32 = 72.0;
const TEXT: Style = Style::new(Face::Regular, 8.75, Colour::INK);

/// Where the next thing begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) page: usize,
    pub(super) y: f32,
}

impl Place {
    /// Makes room for so many points, on the next page where this one is full.
    pub(super) fn reserve(&mut self, sheet: &mut Sheet, height: f32) {
        if self.y + height > BOTTOM {
            self.page += 1;
            self.y = TOP;
        }
        sheet.turn_to(self.page);
    }
}

/// A name, what explains it, its share, and its figure.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) name: String,
    pub(super) note: String,
    pub(super) share: String,
    pub(super) figure: String,
}

/// Down the left column, then down the right one, then on the next page. Nothing of a list
/// without rows.
pub(super) fn list(sheet: &mut Sheet, place: &mut Place, title: &str, entries: &[Entry]) {
    if entries.is_empty() {
        return;
    }
    let stops = Stops::of(entries);
    let columns = columns(entries, stops);
    // A heading stands with two rows at least.
    place.reserve(sheet, PITCH * 3.0);
    let mut rest = entries;
    let again = words::continued(title);
    let mut title = title;
    while !rest.is_empty() {
        sheet.turn_to(place.page);
        heading(sheet, MARGIN, place.y, WIDTH, title);
        place.y += PITCH + 3.0;
        let rows = rest.len().div_ceil(columns.len()).min(rows_from(place.y));
        let top = place.y;
        for column in columns {
            let (these, later) = rest.split_at(rest.len().min(rows));
            let mut y = top;
            for entry in these {
                row(sheet, *column, y, entry, stops);
                y += PITCH;
            }
            place.y = place.y.max(y);
            rest = later;
        }
        if !rest.is_empty() {
            (place.page, place.y) = (place.page + 1, TOP);
            title = &again;
        }
    }
    place.y += 13.0;
}

/// Where a column begins, and how wide it is.
type Column = (f32, f32);

/// Two columns side by side, or one where their names would be cut: a house whose dishes all
/// begin with the same long word must still tell them apart.
fn columns(entries: &[Entry], stops: Stops) -> &'static [Column] {
    const HALF: f32 = (WIDTH - GUTTER) / 2.0;
    const TWO: [Column; 2] = [(MARGIN, HALF), (MARGIN + HALF + GUTTER, HALF)];
    const ONE: [Column; 1] = [(MARGIN, WIDTH)];
    let cut = entries.iter().filter(|entry| {
        let room = HALF - stops.note - TEXT.width(&entry.note) - 8.0;
        TEXT.width(&entry.name) > room
    });
    if cut.count() * 10 > entries.len() {
        &ONE
    } else {
        &TWO
    }
}

/// How many rows stand between here and the foot.
fn rows_from(top: f32) -> usize {
    let mut rows = 1;
    let mut y = top + PITCH;
    while y <= BOTTOM {
        rows += 1;
        y += PITCH;
    }
    rows
}

/// Where the shares and the notes end, from the right: beside the widest figure of all rows.
#[derive(Clone, Copy, Debug)]
struct Stops {
    share: f32,
    note: f32,
}

impl Stops {
    fn of(entries: &[Entry]) -> Self {
        let widest = |text: fn(&Entry) -> &String| {
            let widths = entries.iter().map(|entry| TEXT.width(text(entry)));
            widths.fold(0.0, f32::max)
        };
        let share = widest(|entry| &entry.figure) + 12.0;
        let shares = widest(|entry| &entry.share);
        let note = if shares > 0.0 {
            share + shares + 12.0
        } else {
            share
        };
        Self { share, note }
    }
}

fn row(sheet: &mut Sheet, (x, width): (f32, f32), y: f32, entry: &Entry, stops: Stops) {
    let muted = TEXT.in_colour(Colour::MUTED);
    let end = x + width;
    sheet.right(end, y, TEXT, &entry.figure);
    sheet.right(end - stops.share, y, muted, &entry.share);
    sheet.right(end - stops.note, y, muted, &entry.note);
    let room = width - stops.note - muted.width(&entry.note) - 8.0;
    let style = TEXT.narrowed(&entry.name, room);
    sheet.left(x, y, style, &style.fitted(&entry.name, room));
    sheet.rule(x, y + 4.75, width);
}
