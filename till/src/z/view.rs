use egui::{Align2, Rect, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::text,
    widget::{Button, Kind, title},
};

use super::{
    Intent,
    model::{Model, Page},
    page_view::{page_height, page_ui},
};
use crate::{bar, span::Span, verb::Verb};

pub(crate) fn show(ui: &mut Ui, screen: Rect, model: &Model) -> Option<Intent> {
    let span = Span::of(screen);
    let (top, rest) = lay::top(screen, bar::HEIGHT);
    let mut intent = None;
    let signed_out = bar::bar(ui, top, &model.standing, &[], |ui| {
        let phone = span == Span::Phone;
        let back = if phone { "‹" } else { &model.back };
        if Button::quiet(back)
            .id("back")
            .height(44.0)
            .show(ui)
            .clicked()
        {
            intent = Some(Intent::Floor);
        }
        title(ui, &model.title);
        if let Some(page) = &model.page {
            let pdf = Button::quiet(&model.pdf).id("pdf").height(44.0);
            if pdf.show(ui).clicked() {
                intent = Some(Intent::Pdf(page.number));
            }
        }
    });
    let shown = match &model.page {
        Some(page) => {
            sheet_ui(ui, rest, span, page);
            None
        }
        None => waiting_ui(ui, rest, model),
    };
    intent.or(shown).or(signed_out.then_some(Intent::SignOut))
}

fn waiting_ui(ui: &mut Ui, rest: Rect, model: &Model) -> Option<Intent> {
    let t = theme::tokens(ui);
    let size = vec2((rest.width() - 32.0).min(420.0), 140.0);
    let middle = Align2::CENTER_CENTER.align_size_within_rect(size, rest);
    let (words, verb) = lay::top(middle, 72.0);
    Text::regular(&model.waiting, text::NAME, t.muted)
        .rows(2)
        .label(ui, words, Align2::CENTER_CENTER);
    if !model.refused {
        return None;
    }
    let again = Verb::new(Kind::Quiet, "again", &model.again);
    let tapped = again.at(ui, lay::top(verb, 52.0).0).clicked();
    tapped.then_some(Intent::Again)
}

/// A sheet of paper on the table; it scrolls where it is longer than the screen.
fn sheet_ui(ui: &mut Ui, rest: Rect, span: Span, page: &Page) {
    let t = theme::tokens(ui);
    let margin = if span == Span::Phone { 0.0 } else { 24.0 };
    ui::widget::scroll(ui, rest, "z", |ui| {
        let width = (rest.width() - 2.0 * margin).min(960.0);
        let height = page_height(page, width) + 2.0 * margin;
        let size = vec2(rest.width(), height);
        let (area, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        let paper =
            Align2::CENTER_CENTER.align_size_within_rect(vec2(width, height - 2.0 * margin), area);
        ui.painter().rect_filled(paper, 2.0, t.surface);
        page_ui(ui, paper, page);
    });
}
