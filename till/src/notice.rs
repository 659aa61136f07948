//! A sentence about what has just happened, mostly why something has not.

use std::time::Duration;

use egui::{Align2, Rect, Stroke, StrokeKind, Ui, pos2, vec2};
use ui::{
    text::Text,
    theme,
    token::{RADIUS_CARD, space, text},
    widget::press,
};

/// Long enough to read a sentence in mid service.
const SHOWN_FOR: Duration = Duration::from_secs(7);

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
            until: now + SHOWN_FOR,
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

    /// Paints at the bottom left of `area`, until its time is over or it is tapped away.
    pub(crate) fn show(&mut self, ui: &Ui, area: Rect, now: Duration) {
        self.last.take_if(|notice| now >= notice.until);
        let Some(notice) = &self.last else { return };
        if paint(ui, area, notice) {
            self.last = None;
        }
    }

    /// When the sentence goes away, for the next repaint.
    pub(crate) fn until(&self) -> Option<Duration> {
        self.last.as_ref().map(|notice| notice.until)
    }
}

fn paint(ui: &Ui, area: Rect, notice: &Notice) -> bool {
    let t = theme::tokens(ui);
    let (fill, ink) = match notice.weight {
        Weight::Said => (t.ink, t.on_ink),
        Weight::Refused => (t.bad, t.on_state),
    };
    let line = Text::semibold(&notice.words, text::BODY, ink).rows(3);
    let room = (area.width() - 2.0 * space::S3).min(560.0) - 2.0 * space::S4;
    let words = line.galley(ui, room).size();
    let size = vec2(words.x + 2.0 * space::S4, (words.y + 24.0).max(52.0)).ceil();
    let corner = pos2(area.left() + space::S3, area.bottom() - space::S3 - size.y);
    let rect = Rect::from_min_size(corner, size);
    let id = ui.scope_id().with("notice");
    let touch = press(ui, rect, id, &notice.words, None, None);
    let edge = Stroke::new(2.0, t.surface);
    ui.painter()
        .rect(rect, RADIUS_CARD, fill, edge, StrokeKind::Outside);
    let inner = rect.shrink2(vec2(space::S4, 0.0));
    line.paint(ui, inner, Align2::LEFT_CENTER);
    touch.response.clicked()
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
