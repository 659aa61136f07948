//! What the lists over the board have in common.

use egui::{Align2, Rect, Role, Sense, StrokeKind, Ui, WidgetInfo, vec2};
use ui::{
    lay,
    text::Text,
    theme::tokens,
    token::{RADIUS, text},
    widget::{Button, press},
};

use crate::{
    Kds,
    frame::Frame,
    notice::Notice,
    recall::{self, Recall},
    size::Look,
    stock::{self, Stock},
    verbs::{self, Sheet},
};

/// What was tapped in a head.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Asked {
    /// Back to the board.
    Close,
    /// Look for nothing any more.
    Clear,
    /// The keys on the screen, or away with them.
    Keys,
}

/// The heading, what is looked for and what may be, and the way out.
pub(crate) fn head_ui(
    ui: &Ui,
    rect: Rect,
    look: Look<'_>,
    heading: &str,
    (typed, hint): (&str, &str),
) -> Option<Asked> {
    let t = tokens(ui);
    let size = look.size;
    let gap = size.of_units(14.0);
    let small = size.of_units(text::KITCHEN);
    let close = Button::quiet(look.words.get("common-close"))
        .bold()
        .size(small)
        .id("over-close");
    let wide = close.natural_width(ui).max(size.of_units(140.0));
    let (rest, place) = lay::right(rect, wide);
    let place = Align2::RIGHT_TOP.align_size_within_rect(vec2(wide, size.touch()), place);
    let mut asked = close.at(ui, place).clicked().then_some(Asked::Close);
    let (line, _) = lay::top(rest, size.touch());
    let (line, field) = lay::right(line, (line.width() * 0.42).max(size.of_units(420.0)));
    Text::bold(heading, size.of_units(30.0), t.ink)
        .rows(2)
        .line_height(size.of_units(32.0))
        .label(ui, line, Align2::LEFT_CENTER);
    let mut field = field;
    field.max.x -= gap;
    if !typed.is_empty() {
        let clear = Button::quiet(look.words.get("kitchen-search-clear"))
            .size(small)
            .id("over-clear");
        let (left, right) = lay::right(field, clear.natural_width(ui));
        if clear.at(ui, right).clicked() {
            asked = Some(Asked::Clear);
        }
        field = left;
        field.max.x -= gap;
    }
    let spoken = look.words.get("common-search");
    let touch = press(
        ui,
        field,
        ui.scope_id().with("over-search"),
        spoken,
        None,
        None,
    );
    if touch.response.clicked() {
        asked = Some(Asked::Keys);
    }
    let edge = egui::Stroke::new(2.0, if typed.is_empty() { t.muted } else { t.accent });
    let fill = touch.shade(ui, t.surface);
    ui.painter()
        .rect(field, RADIUS, fill, edge, StrokeKind::Inside);
    let inner = lay::inset(field, gap, 0.0);
    let shown = if typed.is_empty() {
        Text::regular(hint, small, t.muted)
    } else {
        Text::bold(typed, size.of_units(28.0), t.ink)
    };
    shown.label(ui, inner, Align2::LEFT_CENTER);
    asked
}

/// Names what is only read.
pub(crate) fn read(ui: &Ui, rect: Rect, words: &str) {
    let place = (rect.left().to_bits(), rect.top().to_bits());
    let id = ui.scope_id().with((words, place));
    ui.interact(rect, id, Sense::hover())
        .widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
}

impl Kds {
    pub(crate) fn recall_ui(&mut self, ui: &mut Ui, frame: &Frame<'_>, rect: Rect) {
        let stations = self.stations();
        let of = (&stations[..], &self.recall);
        let (zone, words) = (frame.zone, frame.look.words);
        let list = Recall::new(frame.state, words, zone, frame.stamp, of);
        match recall::show(ui, rect, frame.look, &list, self.options.language) {
            Some(recall::Intent::Recall(ticket)) => self.recall(ticket, frame.now),
            Some(recall::Intent::Type(typed)) => typed.onto(&mut self.recall.typed),
            Some(recall::Intent::Clear) => self.recall.typed.clear(),
            Some(recall::Intent::Keys) => self.recall.keys = !self.recall.keys,
            Some(recall::Intent::Close) => self.close(),
            None => {}
        }
    }

    pub(crate) fn stock_ui(&mut self, ui: &mut Ui, frame: &Frame<'_>, rect: Rect) {
        let (state, look) = (frame.state, frame.look);
        let stock = Stock::new(state, look.words, &self.options.stations, &self.stock);
        if let Some(intent) = stock::show(ui, rect, look, &stock, self.options.language) {
            self.do_stock(intent, frame.now);
        }
    }

    /// The sheet that counts, over whatever asked for it.
    pub(crate) fn count_ui(&mut self, ui: &mut Ui, frame: &Frame<'_>, screen: Rect) {
        let Some((item, _)) = self.stock.counting else {
            return;
        };
        let look = frame.look;
        if let Some(intent) = stock::count_ui(ui, screen, look, frame.state, item) {
            self.do_stock(intent, frame.now);
        }
    }

    pub(crate) fn verbs_ui(&mut self, ui: &mut Ui, frame: &Frame<'_>, screen: Rect) {
        let (state, look) = (frame.state, frame.look);
        let sheet = Sheet::new(state, look.words, &self.options.stations, &self.verbs);
        let Some(sheet) = sheet else {
            // Another screen was quicker, or the guests have gone.
            let gone = look.words.get("reject-ticket-unknown").to_owned();
            self.notice = Some(Notice::said(gone, frame.now));
            self.close();
            ui.ctx().request_repaint();
            return;
        };
        let asked = if sheet.writing.is_some() {
            verbs::write_ui(ui, screen, look, &sheet, self.options.language)
        } else {
            verbs::show(ui, screen, look, &sheet)
        };
        if let Some(intent) = asked {
            self.do_verb(intent, frame.now);
        }
    }
}
