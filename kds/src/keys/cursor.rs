//! The cursor over cards and lines, for whoever has no touch.

use common::{LineId, TicketId};
use egui::{Id, Pos2, Rect, Stroke, StrokeKind, Ui, Vec2};
use ui::theme::tokens;

use super::Action;

/// Something on the board that can be tapped.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Place {
    /// Nothing for what belongs to no card: the bar, the strip.
    ticket: Option<TicketId>,
    /// Nothing for the card itself.
    pub(crate) line: Option<LineId>,
    id: Id,
    rect: Rect,
}

impl Place {
    /// Where it stands.
    #[cfg(test)]
    pub(crate) fn rect(&self) -> Rect {
        self.rect
    }
}

/// What the board painted in this frame.
#[derive(Clone, Default, Debug)]
struct Places(Vec<Place>);

fn of_board() -> Id {
    Id::unique("kitchen-places")
}

/// Says that something tappable of a card was painted here.
pub(crate) fn place(ui: &Ui, ticket: TicketId, line: Option<LineId>, id: Id, rect: Rect) {
    let place = Place {
        ticket: Some(ticket),
        line,
        id,
        rect,
    };
    ui.data_mut(|data| {
        let places: &mut Places = data.get_temp_mut_or_default(of_board());
        places.0.push(place);
    });
}

/// Where the cursor stands.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cursor {
    places: Vec<Place>,
    at: Option<Place>,
}

impl Cursor {
    /// What it is on, while that is on the page.
    pub(crate) fn place(&self) -> Option<Place> {
        self.at.and_then(|at| self.again(at))
    }

    /// The card it is on.
    pub(crate) fn ticket(&self) -> Option<TicketId> {
        self.place().and_then(|place| place.ticket)
    }

    /// Away with it: a finger has taken over.
    pub(crate) fn leave(&mut self) {
        self.at = None;
    }

    /// Before a frame is painted.
    pub(crate) fn begin(ui: &Ui) {
        ui.data_mut(|data| data.insert_temp(of_board(), Places::default()));
    }

    /// After the board was painted: takes in what there is, and paints the cursor.
    pub(crate) fn end(&mut self, ui: &Ui) {
        let Places(places) = ui.data_mut(|data| data.get_temp(of_board()).unwrap_or_default());
        self.places = with_others(ui, places);
        if let Some(at) = self.at {
            // It stays near where it was when its card leaves.
            self.at = self
                .again(at)
                .or_else(|| self.nearest(at.rect.left_center()));
        }
        if let Some(at) = self.at {
            let stroke = Stroke::new(4.0, tokens(ui).info);
            let rect = at.rect.expand(1.0);
            ui.painter()
                .rect_stroke(rect, 8.0, stroke, StrokeKind::Inside);
        }
    }

    /// One step. The first one only shows where it stands.
    pub(crate) fn go(&mut self, direction: Action) {
        let next = match self.place() {
            None => self.first(),
            Some(at) => match direction {
                Action::Up => self.along(at, true),
                Action::Down => self.along(at, false),
                Action::Left => self.across(at, true),
                _ => self.across(at, false),
            },
        };
        self.at = next.or(self.at);
    }

    /// Has what it is on tapped by egui, as a finger would.
    pub(crate) fn tap(&self, ui: &Ui) {
        if let Some(at) = self.place() {
            ui.memory_mut(|memory| memory.request_focus(at.id));
            super::press(ui, egui::Key::Space);
        }
    }

    /// The first card, in reading sequence.
    pub(crate) fn first(&self) -> Option<Place> {
        let mut heads = self.places.iter();
        let heads = heads
            .by_ref()
            .filter(|place| place.ticket.is_some() && place.line.is_none());
        heads
            .min_by(|a, b| reading(a).total_cmp(&reading(b)))
            .copied()
    }

    /// The same thing where it stands now; a card that goes on in the next column is there twice.
    fn again(&self, at: Place) -> Option<Place> {
        let same = self.places.iter().filter(|place| place.id == at.id);
        same.min_by(|a, b| {
            let distance = |place: &Place| place.rect.min.distance_sq(at.rect.min);
            distance(a).total_cmp(&distance(b))
        })
        .copied()
    }

    fn nearest(&self, to: Pos2) -> Option<Place> {
        let distance = |place: &Place| place.rect.left_center().distance_sq(to);
        self.cards()
            .min_by(|a, b| distance(a).total_cmp(&distance(b)))
    }

    /// Up or down in a column of cards; below its end comes the next column, above it the bar.
    fn along(&self, at: Place, up: bool) -> Option<Place> {
        let way = if up { Vec2::UP } else { Vec2::DOWN };
        if at.ticket.is_none() {
            return self.ahead(at, way);
        }
        let mut cards: Vec<_> = self.cards().collect();
        cards.sort_by(|a, b| reading(a).total_cmp(&reading(b)));
        let here = cards.iter().position(|place| *place == at)?;
        let next = if up {
            here.checked_sub(1)
        } else {
            Some(here + 1)
        };
        let next = next.and_then(|next| cards.get(next).copied());
        let column = |place: &Place| place.rect.x_range().contains(at.rect.center().x);
        match next {
            Some(next) if column(&next) || !up => Some(next),
            _ => self.ahead(at, way).or(next),
        }
    }

    /// To the nearest place of the column beside this one, and beyond the last one to the strip.
    fn across(&self, at: Place, left: bool) -> Option<Place> {
        let way = if left { Vec2::LEFT } else { Vec2::RIGHT };
        if at.ticket.is_none() {
            return self.ahead(at, way);
        }
        let middle = at.rect.center();
        let beside = self.cards().filter(|place| {
            let reaches = place.rect.x_range().contains(middle.x);
            !reaches && (place.rect.center().x < middle.x) == left
        });
        let score = |place: &Place| {
            let way = place.rect.center() - middle;
            // The next column counts before the same height.
            way.x.abs() * 8.0 + way.y.abs()
        };
        let next = beside.min_by(|a, b| score(a).total_cmp(&score(b)));
        next.or_else(|| self.ahead(at, way))
    }

    fn cards(&self) -> impl Iterator<Item = Place> {
        let places = self.places.iter();
        places.filter(|place| place.ticket.is_some()).copied()
    }

    /// Whatever lies straight ahead.
    fn ahead(&self, at: Place, way: Vec2) -> Option<Place> {
        let known: Vec<_> = self
            .places
            .iter()
            .map(|place| (place.id, place.rect))
            .collect();
        let next = super::focus::next(at.rect, way, &known)?;
        self.places.iter().find(|place| place.id == next).copied()
    }
}

/// Everything else on the screen that can be tapped: the bar, the strip, yes and no.
fn with_others(ui: &Ui, mut places: Vec<Place>) -> Vec<Place> {
    let layer = ui.layer_id();
    ui.ctx().viewport(|viewport| {
        for one in viewport.this_pass.widgets.get_layer(layer) {
            let tappable = one.enabled && one.sense.senses_click() && one.sense.is_focusable();
            let known = places.iter().any(|place| place.id == one.id);
            if tappable && !known && one.interact_rect.is_positive() {
                places.push(Place {
                    ticket: None,
                    line: None,
                    id: one.id,
                    rect: one.rect,
                });
            }
        }
    });
    places
}

/// Column by column, from above: a card is read before what stands beside it.
fn reading(place: &Place) -> f32 {
    place.rect.left().round() * 10_000.0 + place.rect.top()
}
