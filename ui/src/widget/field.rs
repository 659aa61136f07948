//! A place to type.

use egui::{Frame, Id, Margin, Rect, Response, Stroke, StrokeKind, TextEdit, Ui, UiBuilder};

use crate::theme::tokens;
use crate::token::{RADIUS, Weight, font, space, text};

/// A text field; its name is read aloud and used by tests.
#[derive(Debug)]
#[must_use = "a field is painted by `at`"]
pub struct Field<'a> {
    value: &'a mut String,
    name: &'a str,
    hint: &'a str,
    rows: usize,
    secret: bool,
    limit: usize,
}

impl<'a> Field<'a> {
    /// A one-line field with a name; the name stands in it while it is empty.
    pub fn new(value: &'a mut String, name: &'a str) -> Self {
        Self {
            value,
            name,
            hint: name,
            rows: 1,
            secret: false,
            limit: 200,
        }
    }

    /// Other words to stand in it while it is empty.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// Several rows.
    pub fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// Shows dots.
    pub fn secret(mut self) -> Self {
        self.secret = true;
        self
    }

    /// At most so many characters; 200 otherwise.
    pub fn limit(mut self, characters: usize) -> Self {
        self.limit = characters;
        self
    }

    /// The id of the field with this name, to give it the focus. It does not depend on
    /// the place: when the keyboard of a tablet opens and the screen is laid out anew, the
    /// field keeps the focus.
    pub fn id_of(name: &str) -> Id {
        Id::unique(("field", name))
    }

    /// Paints exactly in `rect`.
    pub fn at(self, ui: &mut Ui, rect: Rect) -> Response {
        let t = tokens(ui);
        let id = Self::id_of(self.name);
        let focused = ui.memory(|m| m.has_focus(id));
        ui.painter().rect_filled(rect, RADIUS, t.surface);
        let mut child = ui.new_child(UiBuilder::new().id_salt(self.name).max_rect(rect));
        let edit = if self.rows > 1 {
            TextEdit::multiline(self.value).desired_rows(self.rows)
        } else {
            TextEdit::singleline(self.value)
        };
        let align = if self.rows > 1 {
            egui::Align2::LEFT_TOP
        } else {
            egui::Align2::LEFT_CENTER
        };
        let hint = egui::RichText::new(self.hint).color(t.muted);
        let response = child.add_sized(
            rect.size(),
            edit.id(id)
                .hint_text(hint)
                .password(self.secret)
                .char_limit(self.limit)
                .font(font(Weight::Regular, text::BODY))
                .text_color(t.ink)
                .frame(Frame::NONE.inner_margin(Margin::symmetric(14, 10)))
                .align(align)
                .desired_width(rect.width() - 2.0 * space::S3),
        );
        let stroke = if focused || response.has_focus() {
            Stroke::new(2.0, t.accent)
        } else {
            Stroke::new(1.0, t.line)
        };
        ui.painter()
            .rect_stroke(rect, RADIUS, stroke, StrokeKind::Inside);
        response.accessible_name(self.name)
    }
}
