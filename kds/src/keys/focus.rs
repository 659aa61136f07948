//! Keys in sheets and lists: the ring moves over all that can be tapped.

use egui::{Event, FocusDirection, Id, Key, Rect, Ui, Vec2};

use super::{Action, Chord, press};

/// What keys do in a sheet whatever a bar has learned: nobody may be locked in.
pub(super) fn usual(chord: Chord) -> Option<Action> {
    let plain = [
        (Key::ArrowUp, Action::Up),
        (Key::ArrowDown, Action::Down),
        (Key::ArrowLeft, Action::Left),
        (Key::ArrowRight, Action::Right),
        (Key::Enter, Action::First),
        (Key::Space, Action::Line),
        (Key::Escape, Action::Back),
    ];
    let known = plain.iter().find(|(key, _)| Chord::of(*key) == chord);
    known.map(|(_, action)| *action)
}

/// Moves the ring, or taps what it is on; whether the key was meant for that.
pub(super) fn answer(ui: &Ui, area: Rect, action: Action) -> bool {
    match action {
        Action::Up => step(ui, area, Vec2::UP),
        Action::Down => step(ui, area, Vec2::DOWN),
        Action::Left => step(ui, area, Vec2::LEFT),
        Action::Right => step(ui, area, Vec2::RIGHT),
        Action::First | Action::Line => {
            let focused = ui.memory(egui::Memory::focused);
            let known = tappable(ui, area);
            if focused.is_none_or(|id| known.iter().all(|(known, _)| *known != id)) {
                return false;
            }
            press(ui, Key::Enter);
        }
        _ => return false,
    }
    true
}

/// While somebody types, letters are letters; only what leaves the field is taken.
pub(super) fn while_typing(ui: &Ui, area: Rect) -> Vec<Action> {
    let mut left = None;
    let mut back = false;
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Key {
                key: key @ (Key::ArrowUp | Key::ArrowDown | Key::Tab),
                pressed: true,
                ..
            } => {
                left = Some(if *key == Key::ArrowUp {
                    Vec2::UP
                } else {
                    Vec2::DOWN
                });
                false
            }
            Event::Key {
                key: Key::Escape,
                pressed: true,
                ..
            } => {
                back = true;
                false
            }
            _ => true,
        });
    });
    if let Some(way) = left {
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
        step(ui, area, way);
    }
    if back { vec![Action::Back] } else { Vec::new() }
}

/// All that can be tapped on the uppermost sheet, as painted last.
fn tappable(ui: &Ui, area: Rect) -> Vec<(Id, Rect)> {
    let screen = ui.max_rect();
    let layer = ui.layer_id();
    ui.ctx().viewport(|viewport| {
        let all = viewport.prev_pass.widgets.get_layer(layer);
        let all: Vec<_> = all.collect();
        // A sheet's veil covers the whole screen; its ground is the next thing behind that.
        let veil = all
            .iter()
            .rposition(|one| one.sense.senses_click() && one.rect.contains_rect(screen));
        let from = veil.map_or(0, |veil| veil + 2);
        let over = all.get(from..).unwrap_or_default().iter();
        over.filter(|one| one.enabled && one.sense.is_focusable())
            .filter(|one| one.sense.senses_click() && one.interact_rect.is_positive())
            .filter(|one| area.contains(one.rect.center()))
            .map(|one| (one.id, one.rect))
            .collect()
    })
}

/// The next one in a direction; the first one where nothing has the ring yet.
pub(super) fn step(ui: &Ui, area: Rect, way: Vec2) {
    let known = tappable(ui, area);
    let focused = ui.memory(egui::Memory::focused);
    let from = known.iter().find(|(id, _)| Some(*id) == focused);
    let next = match from {
        Some((_, rect)) => next(*rect, way, &known),
        None => first(&known),
    };
    if let Some(id) = next {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}

fn first(known: &[(Id, Rect)]) -> Option<Id> {
    let reading = |rect: &Rect| rect.top().round() * 10_000.0 + rect.left();
    let first = known
        .iter()
        .min_by(|(_, a), (_, b)| reading(a).total_cmp(&reading(b)));
    first.map(|(id, _)| *id)
}

/// Up and down go row by row, so that none is missed; left and right stay in the row.
pub(super) fn next(from: Rect, way: Vec2, known: &[(Id, Rect)]) -> Option<Id> {
    let along = |rect: &Rect| {
        if way.x == 0.0 {
            gap(from.y_range(), rect.y_range()) * way.y
        } else {
            gap(from.x_range(), rect.x_range()) * way.x
        }
    };
    let ahead = || known.iter().filter(|(_, rect)| along(rect) > 0.0);
    let nearest = |a: f32, b: f32| a.total_cmp(&b);
    let next = if way.x == 0.0 {
        let (_, row) = ahead().min_by(|(_, a), (_, b)| nearest(along(a), along(b)))?;
        let row = ahead().filter(|(_, rect)| gap(row.y_range(), rect.y_range()) == 0.0);
        let aside = |rect: &Rect| {
            let left = rect.left() - from.right();
            let right = from.left() - rect.right();
            let middle = (rect.center().x - from.center().x).abs();
            left.max(right).max(0.0) + 0.01 * middle
        };
        row.min_by(|(_, a), (_, b)| nearest(aside(a), aside(b)))
    } else {
        let level = |rect: &Rect| from.y_range().intersection(rect.y_range()).span() > 0.0;
        let row = ahead().filter(|(_, rect)| level(rect));
        row.min_by(|(_, a), (_, b)| nearest(along(a), along(b)))
    };
    next.map(|(id, _)| *id)
}

/// How far one range lies behind another; nothing while they overlap by more than half.
fn gap(from: egui::Rangef, to: egui::Rangef) -> f32 {
    let common = from.intersection(to).span();
    if common > 0.5 * from.span().min(to.span()) {
        0.0
    } else {
        to.center() - from.center()
    }
}

#[cfg(test)]
mod tests {
    use egui::{pos2, vec2};

    use super::*;

    #[test]
    fn the_ring_goes_straight_before_it_goes_aside() {
        let id = |n: u32| Id::unique(("place", n));
        let at = |x: f32, y: f32| Rect::from_min_size(pos2(x, y), vec2(100.0, 50.0));
        let known = [
            (id(1), at(0.0, 0.0)),
            (id(2), at(120.0, 0.0)),
            (id(3), at(0.0, 60.0)),
            (id(4), at(120.0, 60.0)),
        ];
        assert_eq!(first(&known), Some(id(1)));
        assert_eq!(next(at(0.0, 0.0), Vec2::RIGHT, &known), Some(id(2)));
        assert_eq!(next(at(0.0, 0.0), Vec2::DOWN, &known), Some(id(3)));
        assert_eq!(next(at(120.0, 60.0), Vec2::UP, &known), Some(id(2)));
        assert_eq!(next(at(120.0, 60.0), Vec2::RIGHT, &known), None);
    }
}
