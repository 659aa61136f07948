//! A card of fields, one below the other, in a list that scrolls.

use egui::{Align2, Rect, Response, Sense, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{GAP, RADIUS, TOUCH, space, text},
    widget::{Button, Chip, Field, Kind, press},
};

/// Room for the fields of a card.
pub(super) struct Form<'u> {
    pub(super) ui: &'u mut Ui,
    width: f32,
}

impl<'u> Form<'u> {
    /// As wide as the list.
    pub(super) fn new(ui: &'u mut Ui) -> Self {
        ui.spacing_mut().item_spacing = vec2(0.0, GAP);
        // The bar of the list runs in the margin.
        let width = (ui.available_width() - space::S2).floor();
        Self { ui, width }
    }

    /// The next so many points.
    pub(super) fn place(&mut self, height: f32) -> Rect {
        let size = vec2(self.width, height);
        self.ui.allocate_exact_size(size, Sense::hover()).0
    }

    pub(super) fn gap(&mut self, height: f32) {
        self.ui.add_space(height);
    }

    pub(super) fn caption(&mut self, words: &str) {
        let place = self.place(18.0);
        let muted = theme::tokens(self.ui).muted;
        Text::semibold(words, text::CAPTION, muted).label(self.ui, place, Align2::LEFT_CENTER);
    }

    /// A sentence, as many rows as it needs.
    pub(super) fn help(&mut self, words: &str) {
        let muted = theme::tokens(self.ui).muted;
        let line = Text::regular(words, text::SUB, muted).rows(4);
        let height = line.galley(self.ui, self.width).size().y;
        let place = self.place(height);
        line.label(self.ui, place, Align2::LEFT_TOP);
    }

    /// A field; gives back what it says after a letter was typed.
    pub(super) fn text(&mut self, name: &str, value: &str, limit: usize) -> Option<String> {
        self.caption(name);
        let place = self.place(TOUCH);
        field(self.ui, place, name, value, limit)
    }

    /// A row that says what a value is; a tap changes it.
    pub(super) fn value(&mut self, name: &str, value: &str) -> bool {
        let place = self.place(TOUCH);
        row(self.ui, place, name, value, false).clicked()
    }

    /// The head of a section that folds, with what is in it.
    pub(super) fn fold(&mut self, name: &str, value: &str, open: bool) -> bool {
        let place = self.place(TOUCH);
        row(self.ui, place, name, value, open).clicked()
    }

    /// Chips in as many rows as they need; gives back the one that was tapped.
    pub(super) fn chips<'c>(
        &mut self,
        salt: &str,
        chips: impl IntoIterator<Item = (&'c str, bool)>,
    ) -> Option<usize> {
        let chips: Vec<Chip<'_>> = chips
            .into_iter()
            .enumerate()
            .map(|(n, (label, on))| Chip::new(label).selected(on).id((salt, n)))
            .collect();
        self.wrap(chips)
    }

    pub(super) fn wrap(&mut self, chips: Vec<Chip<'_>>) -> Option<usize> {
        let mut places = Vec::with_capacity(chips.len());
        let (mut x, mut y) = (0.0_f32, 0.0_f32);
        for chip in &chips {
            let width = chip.natural_width(self.ui).clamp(TOUCH, self.width);
            if x > 0.0 && x + width > self.width {
                x = 0.0;
                y += TOUCH + GAP;
            }
            places.push(Rect::from_min_size(egui::pos2(x, y), vec2(width, TOUCH)));
            x += width + GAP;
        }
        if chips.is_empty() {
            return None;
        }
        let whole = self.place(y + TOUCH);
        let mut tapped = None;
        for (n, (chip, place)) in chips.into_iter().zip(places).enumerate() {
            let place = place.translate(whole.min.to_vec2());
            if chip.at(self.ui, place).clicked() {
                tapped = Some(n);
            }
        }
        tapped
    }

    /// A number with a step down and a step up.
    pub(super) fn stepper(&mut self, name: &str, value: &str) -> Option<i8> {
        let place = self.place(TOUCH);
        let (words, steps) = lay::right(place, 3.0 * 56.0 + 2.0 * GAP);
        let ink = theme::tokens(self.ui).ink;
        Text::semibold(name, text::BODY, ink)
            .fit(self.ui, words.size(), text::SMALL)
            .label(self.ui, words, Align2::LEFT_CENTER);
        let [less, middle, more] = [0, 1, 2].map(|n| lay::column(steps, 3, GAP, n));
        let shown = format!("{name} {value}");
        Text::bold(value, text::NAME, ink).paint(self.ui, middle, Align2::CENTER_CENTER);
        self.ui
            .interact(middle, self.ui.scope_id().with(&shown), Sense::hover())
            .widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &shown));
        let mut step = None;
        if labelled(self.ui, less, "−", &format!("− {name}")) {
            step = Some(-1);
        }
        if labelled(self.ui, more, "+", &format!("+ {name}")) {
            step = Some(1);
        }
        step
    }

    /// Verbs side by side; gives back the one that was tapped.
    pub(super) fn verbs(&mut self, verbs: &[(Kind, &str, bool)]) -> Option<usize> {
        let place = self.place(TOUCH);
        let mut tapped = None;
        for (n, (kind, label, can)) in verbs.iter().enumerate() {
            let place = lay::column(place, verbs.len(), GAP, n);
            let verb = crate::verb::Verb::new(*kind, label, label).enabled(*can);
            if verb.at(self.ui, place).clicked() {
                tapped = Some(n);
            }
        }
        tapped
    }
}

/// A field at a place.
pub(super) fn field(
    ui: &mut Ui,
    place: Rect,
    name: &str,
    value: &str,
    limit: usize,
) -> Option<String> {
    let mut typed = value.to_owned();
    let field = Field::new(&mut typed, name).hint("").limit(limit);
    let changed = field.at(ui, place).changed();
    (changed && typed != value).then_some(typed)
}

/// A key whose sign alone says too little to whoever has it read aloud.
pub(super) fn labelled(ui: &Ui, place: Rect, sign: &str, label: &str) -> bool {
    let t = theme::tokens(ui);
    let id = ui.scope_id().with(("sign", label));
    let touch = press(ui, place, id, label, None, None);
    let fill = touch.shade(ui, t.sunk);
    ui.painter().rect_filled(place, RADIUS, fill);
    touch.ring(ui, RADIUS);
    Text::bold(sign, text::VERB, t.ink).paint(ui, place, Align2::CENTER_CENTER);
    touch.response.clicked()
}

/// A name at the left and its value at the right.
pub(super) fn row(ui: &Ui, place: Rect, name: &str, value: &str, open: bool) -> Response {
    let t = theme::tokens(ui);
    let id = ui.scope_id().with(("row", name));
    let label = format!("{name} {value}");
    let touch = press(ui, place, id, label.trim_end(), Some(open), None);
    let fill = touch.shade(ui, if open { t.accent_soft } else { t.bg });
    ui.painter().rect_filled(place, RADIUS, fill);
    touch.ring(ui, RADIUS);
    let inner = lay::inset(place, space::S3, 0.0);
    let half = inner.width() * 0.62;
    let shown = Text::semibold(value, text::BODY, t.ink);
    let width = shown.width(ui).min(half);
    let (left, right) = lay::right(inner, width);
    shown.paint(ui, right, Align2::RIGHT_CENTER);
    let left = lay::right(left, space::S2).0;
    Text::regular(name, text::BODY, t.muted)
        .fit(ui, left.size(), text::SMALL)
        .paint(ui, left, Align2::LEFT_CENTER);
    touch.response
}

/// A heading of a panel with a way to close it.
pub(super) fn head(ui: &Ui, rect: Rect, words: &str, close: &str) -> (Rect, bool) {
    let t = theme::tokens(ui);
    let (line, rest) = lay::top(rect, TOUCH);
    let button = Button::bare(close).id(("close", words));
    let (name, place) = lay::right(line, button.natural_width(ui));
    Text::bold(words, text::HEADING, t.ink)
        .fit(ui, name.size(), text::BODY)
        .label(ui, name, Align2::LEFT_CENTER);
    let closed = button.at(ui, place).clicked();
    (lay::bottom(rest, rest.height() - space::S2).1, closed)
}
