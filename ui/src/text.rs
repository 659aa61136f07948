//! Painting text: one builder for every line, name and amount on a screen.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{
    Align2, Color32, Galley, Id, Rect, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo,
};

use crate::token::{Weight, font};

/// A piece of text about to be measured or painted.
///
/// Text never leaves its rectangle: it wraps to at most [`Text::rows`] rows and ends in
/// an ellipsis.
#[derive(Clone, Copy, Debug)]
#[must_use = "nothing is painted before `paint` or `label`"]
pub struct Text<'a> {
    text: &'a str,
    weight: Weight,
    size: f32,
    colour: Color32,
    rows: usize,
    struck: bool,
    spacing: f32,
    line_height: Option<f32>,
}

impl<'a> Text<'a> {
    /// Text of a weight and a size in points, on one row.
    pub fn new(text: &'a str, weight: Weight, size: f32, colour: Color32) -> Self {
        Self {
            text,
            weight,
            size,
            colour,
            rows: 1,
            struck: false,
            spacing: 0.0,
            line_height: None,
        }
    }

    /// What is read.
    pub fn regular(text: &'a str, size: f32, colour: Color32) -> Self {
        Self::new(text, Weight::Regular, size, colour)
    }

    /// What is tapped.
    pub fn semibold(text: &'a str, size: f32, colour: Color32) -> Self {
        Self::new(text, Weight::Semibold, size, colour)
    }

    /// Names and sums.
    pub fn bold(text: &'a str, size: f32, colour: Color32) -> Self {
        Self::new(text, Weight::Bold, size, colour)
    }

    /// Wraps to at most so many rows.
    pub fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// Strikes the text through: sold out, void.
    pub fn struck(mut self, struck: bool) -> Self {
        self.struck = struck;
        self
    }

    /// Extra space between letters in points, for small capitals' heads.
    pub fn spaced(mut self, points: f32) -> Self {
        self.spacing = points;
        self
    }

    /// Height of one row in points, where the font's own is too loose or too tight.
    pub fn line_height(mut self, points: f32) -> Self {
        self.line_height = Some(points);
        self
    }

    /// Lays the text out in a width in points, left-aligned.
    pub fn galley(&self, ui: &Ui, width: f32) -> Arc<Galley> {
        self.lay_out(ui, width, egui::Align::LEFT)
    }

    fn lay_out(&self, ui: &Ui, width: f32, halign: egui::Align) -> Arc<Galley> {
        let strikethrough = if self.struck {
            Stroke::new((self.size / 11.0).max(1.0), self.colour)
        } else {
            Stroke::NONE
        };
        let format = TextFormat {
            font_id: font(self.weight, self.size),
            color: self.colour,
            extra_letter_spacing: self.spacing,
            line_height: self.line_height,
            strikethrough,
            ..TextFormat::default()
        };
        let mut job = LayoutJob::single_section(self.text.to_owned(), format);
        job.halign = halign;
        job.wrap = TextWrapping {
            max_width: width.max(0.0),
            max_rows: self.rows,
            break_anywhere: self.rows == 1,
            overflow_character: Some('…'),
        };
        ui.ctx().fonts_mut(|fonts| fonts.layout_job(job))
    }

    /// The same text, made to fit into `room`: a little smaller, then on two rows where
    /// the height allows, then smaller down to `least` points. For words that are short in
    /// one language and long in another.
    pub fn fit(self, ui: &Ui, room: Vec2, least: f32) -> Self {
        let width = self.width(ui);
        if width <= room.x {
            return self;
        }
        let needed = self.size * room.x / width;
        if needed >= self.size - 2.0 {
            return self.sized(needed.max(least));
        }
        if room.y >= 2.4 * self.size {
            let mut size = self.size;
            while size >= least {
                let two = self.sized(size).rows(2).line_height((size * 1.15).round());
                if two.keeps_its_words(ui, room.x) {
                    return two;
                }
                size -= 1.0;
            }
        }
        self.sized(needed.clamp(least.min(self.size), self.size))
    }

    fn sized(mut self, size: f32) -> Self {
        self.size = size;
        self
    }

    /// Nothing is elided, and no word is broken.
    fn keeps_its_words(&self, ui: &Ui, width: f32) -> bool {
        let mut words = self.text.split(' ');
        words.all(|word| {
            Self {
                text: word,
                ..*self
            }
            .width(ui)
                <= width
        }) && !self.galley(ui, width).elided
    }

    /// The width the text takes on one row, in points.
    pub fn width(&self, ui: &Ui) -> f32 {
        self.galley(ui, f32::INFINITY).size().x
    }

    /// Paints inside `rect`, elided to its width; gives back where the ink is.
    pub fn paint(&self, ui: &Ui, rect: Rect, align: Align2) -> Rect {
        // Half a point of grace, so that a width measured and rounded still fits.
        let galley = self.lay_out(ui, rect.width() + 0.5, align.x());
        let size = galley.size();
        let placed = align.align_size_within_rect(size, rect);
        let anchor = match align.x() {
            egui::Align::Min => placed.left_top(),
            egui::Align::Center => placed.center_top(),
            egui::Align::Max => placed.right_top(),
        };
        ui.painter().galley(anchor, galley, self.colour);
        placed
    }

    /// Paints and names the text to screen readers and tests.
    pub fn label(&self, ui: &Ui, rect: Rect, align: Align2) -> Response {
        let placed = self.paint(ui, rect, align);
        let id = spot(ui, self.text, placed);
        let response = ui.interact(placed, id, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.text));
        response
    }
}

/// An id for something that is only read: the same text may stand twice on a screen.
fn spot(ui: &Ui, text: &str, rect: Rect) -> Id {
    ui.scope_id()
        .with((text, rect.min.x.to_bits(), rect.min.y.to_bits()))
}
