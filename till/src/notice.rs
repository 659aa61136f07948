//! A sentence about what has just happened, mostly why something has not.

use std::time::Duration;

use egui::{Align2, Rect, Stroke, StrokeKind, Ui, pos2, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{RADIUS_CARD, space, text},
    widget::{Button, press},
};

/// Long enough to read a sentence in mid service.
const SHOWN_FOR: Duration = Duration::from_secs(7);
/// As long as the way back is open.
const UNDO_FOR: Duration = Duration::from_secs(10);

/// Whether something went well.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Weight {
    /// Done, for the record.
    Said,
    /// It did not happen.
    Refused,
}

#[derive(Clone, Debug)]
struct Notice {
    words: String,
    weight: Weight,
    /// The word for the way back.
    undo: Option<String>,
    until: Duration,
}

/// The last sentence; a newer one takes its place.
#[derive(Clone, Debug, Default)]
pub(crate) struct Notices {
    last: Option<Notice>,
}

impl Notices {
    pub(crate) fn say(&mut self, now: Duration, weight: Weight, words: String) {
        self.last = Some(Notice {
            words,
            weight,
            undo: None,
            until: now + SHOWN_FOR,
        });
    }

    /// Says what was done, with a verb that takes it back.
    pub(crate) fn say_done(&mut self, now: Duration, words: String, undo: String) {
        self.last = Some(Notice {
            words,
            weight: Weight::Said,
            undo: Some(undo),
            until: now + UNDO_FOR,
        });
    }

    /// The words in sight.
    #[cfg(test)]
    pub(crate) fn words(&self) -> Option<&str> {
        self.last.as_ref().map(|notice| notice.words.as_str())
    }

    pub(crate) fn hush(&mut self) {
        self.last = None;
    }

    /// Paints at the bottom left of `area`, until its time is over or it is tapped away; true if
    /// what was done is to be taken back.
    pub(crate) fn show(&mut self, ui: &Ui, area: Rect, now: Duration) -> bool {
        self.last.take_if(|notice| now >= notice.until);
        let Some(notice) = &self.last else {
            return false;
        };
        let tapped = paint(ui, area, notice);
        if tapped != Tapped::Nothing {
            self.last = None;
        }
        tapped == Tapped::Undo
    }

    /// When the sentence goes away, for the next repaint.
    pub(crate) fn until(&self) -> Option<Duration> {
        self.last.as_ref().map(|notice| notice.until)
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Tapped {
    Nothing,
    Away,
    Undo,
}

fn paint(ui: &Ui, area: Rect, notice: &Notice) -> Tapped {
    let t = theme::tokens(ui);
    let (fill, ink) = match notice.weight {
        Weight::Said => (t.ink, t.on_ink),
        Weight::Refused => (t.bad, t.on_state),
    };
    let line = Text::semibold(&notice.words, text::BODY, ink).rows(3);
    let undo = notice
        .undo
        .as_ref()
        .map(|undo| Button::plain(undo).id("notice-undo"));
    let verb = undo
        .as_ref()
        .map_or(0.0, |undo| undo.natural_width(ui) + space::S3);
    let room = (area.width() - 2.0 * space::S3).min(560.0) - 2.0 * space::S4 - verb;
    let words = line.galley(ui, room).size();
    let size = vec2(
        words.x + verb + 2.0 * space::S4,
        (words.y + 24.0).max(if verb > 0.0 { 60.0 } else { 52.0 }),
    )
    .ceil();
    let corner = pos2(area.left() + space::S3, area.bottom() - space::S3 - size.y);
    let rect = Rect::from_min_size(corner, size);
    let id = ui.scope_id().with("notice");
    let touch = press(ui, rect, id, &notice.words, None, None);
    let edge = Stroke::new(2.0, t.surface);
    ui.painter()
        .rect(rect, RADIUS_CARD, fill, edge, StrokeKind::Outside);
    let inner = rect.shrink2(vec2(space::S4, 0.0));
    line.paint(ui, inner, Align2::LEFT_CENTER);
    if let Some(undo) = undo {
        let (_, place) = lay::right(rect.shrink(6.0), verb);
        if undo.at(ui, place).clicked() {
            return Tapped::Undo;
        }
    }
    if touch.response.clicked() {
        return Tapped::Away;
    }
    Tapped::Nothing
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_sentence_is_the_one_in_sight() {
        let mut notices = Notices::default();
        let now = Duration::from_secs(60);
        notices.say(now, Weight::Refused, "Duck confit is sold out.".into());
        notices.say(now, Weight::Said, "2 lines sent".into());
        assert_eq!(notices.words(), Some("2 lines sent"));
        assert_eq!(notices.until(), Some(Duration::from_secs(67)));
        notices.hush();
        assert_eq!(notices.words(), None);
    }
}
