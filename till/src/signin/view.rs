use egui::{Align2, Rect, Ui, pos2, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{Mode, RADIUS_CARD, space, text},
    widget::{Button, Card, Chip, Corner, Kind, PadKey, Pill, Tone, number_pad, press, segmented},
    words::Language,
};

use super::{
    Intent,
    model::{Face, Model, Pad},
};
use crate::{bar, span::Span, verb::Verb};

pub(crate) fn show(ui: &mut Ui, screen: Rect, model: &Model) -> Option<Intent> {
    let span = Span::of(screen);
    let (top, rest) = lay::top(screen, bar::HEIGHT);
    bar::bar(ui, top, &model.standing, &[], |ui| {
        ui.add_space(space::S3);
        ui::widget::title(ui, &model.house);
    });
    let foot = if span == Span::Wide { 72.0 } else { 128.0 };
    let (body, foot) = lay::bottom(rest, foot);
    let set = settings_ui(ui, foot, span, model);
    let did = match &model.pad {
        Some(pad) => pad_ui(ui, body, model, pad),
        None => people_ui(ui, body, span, model),
    };
    did.or(set)
}

fn people_ui(ui: &mut Ui, body: Rect, span: Span, model: &Model) -> Option<Intent> {
    let t = theme::tokens(ui);
    let columns = if span == Span::Phone { 2 } else { 3 };
    let height = if span == Span::Phone { 104.0 } else { 128.0 };
    let margin = if span == Span::Phone { 16.0 } else { 24.0 };
    let width = (body.width() - 2.0 * margin).min(760.0);
    let grid = lay::grid_height(model.faces.len(), columns, height, 14.0);
    let head = 88.0;
    let size = vec2(width, (head + grid).min(body.height() - 16.0));
    let area = Align2::CENTER_CENTER.align_size_within_rect(size, body);
    let (top, tiles) = lay::top(area, head);
    let (line, under) = lay::top(top, 36.0);
    Text::bold(&model.title, 30.0, t.ink).label(ui, line, Align2::CENTER_CENTER);
    if let Some(demo) = &model.demo {
        let pill = Pill::new(demo, Tone::Warn);
        let size = pill.size(ui);
        let size = vec2(size.x.min(under.width()), size.y);
        let spot = Align2::CENTER_TOP.align_size_within_rect(size, under);
        let spot = spot.translate(vec2(0.0, 8.0));
        lay::inside(ui, spot, |ui| pill.show(ui));
    }
    ui::widget::scroll(ui, tiles, "people", |ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(tiles.width(), grid), egui::Sense::hover());
        let mut chosen = None;
        for (n, face) in model.faces.iter().enumerate() {
            if face_ui(ui, lay::cell(rect, columns, height, 14.0, n), face) {
                chosen = Some(Intent::Choose(face.id));
            }
        }
        chosen
    })
}

fn face_ui(ui: &Ui, rect: Rect, face: &Face) -> bool {
    let t = theme::tokens(ui);
    let id = ui.scope_id().with(("person", face.id));
    let touch = press(ui, rect, id, &face.name, None, None);
    let fill = touch.shade(ui, t.surface);
    Card::new().fill(fill).paint(ui, rect);
    touch.ring(ui, RADIUS_CARD);
    let inner = lay::inset(rect, space::S3, space::S3);
    let rows: f32 = if face.pin.is_some() { 76.0 } else { 52.0 };
    let words = Align2::CENTER_CENTER.align_size_within_rect(vec2(inner.width(), rows), inner);
    let (name, rest) = lay::top(words, 30.0);
    Text::bold(&face.name, 24.0, t.ink).paint(ui, name, Align2::CENTER_CENTER);
    let (role, pin) = lay::top(rest, 22.0);
    Text::regular(&face.role, text::SUB, t.muted).paint(ui, role, Align2::CENTER_CENTER);
    if let Some(words) = &face.pin {
        Text::semibold(words, text::SUB, t.warn).paint(ui, pin, Align2::CENTER_CENTER);
    }
    touch.response.clicked()
}

fn pad_ui(ui: &mut Ui, body: Rect, model: &Model, pad: &Pad) -> Option<Intent> {
    let t = theme::tokens(ui);
    let size = vec2(
        (body.width() - 32.0).min(360.0),
        (body.height() - 16.0).min(628.0),
    );
    let area = Align2::CENTER_CENTER.align_size_within_rect(size, body);
    let (head, rest) = lay::top(area, 36.0);
    Text::bold(&pad.heading, text::HEADING, t.ink).label(ui, head, Align2::CENTER_CENTER);
    let (dots, rest) = lay::top(rest, 52.0);
    dots_ui(ui, dots, pad.typed);
    let (line, rest) = lay::top(rest, 26.0);
    if let Some(said) = &pad.said {
        Text::semibold(said, text::BODY, t.bad).label(ui, line, Align2::CENTER_CENTER);
    } else if let Some(hint) = &pad.hint {
        Text::semibold(hint, text::SUB, t.warn).label(ui, line, Align2::CENTER_CENTER);
    }
    let (rest, train) = lay::bottom(rest, 68.0);
    let (keys, verbs) = lay::bottom(rest, 76.0);
    let keys = lay::inset(keys, 0.0, space::S3);
    let mut intent = match number_pad(ui, keys, Corner::Empty, &model.erase) {
        Some(PadKey::Digit(digit)) => Some(Intent::Digit(digit)),
        Some(PadKey::Erase) => Some(Intent::Erase),
        Some(PadKey::DoubleZero | PadKey::Corner) | None => None,
    };
    let (_, verbs) = lay::bottom(verbs, 60.0);
    let (back, go) = lay::left(verbs, 112.0);
    if Button::quiet(&model.back).at(ui, back).clicked() {
        intent = Some(Intent::Back);
    }
    let (_, go) = lay::left(go, space::S3);
    let sign_in = Verb::new(Kind::Primary, "sign-in", &model.sign_in)
        .size(text::VERB)
        .enabled(pad.complete && !pad.waiting)
        .why_not(model.why_not.as_deref());
    let enter = pad.complete && ui.input(|input| input.key_pressed(egui::Key::Enter));
    if sign_in.at(ui, go).clicked() || enter {
        intent = Some(Intent::SignIn);
    }
    // Apart from the verb that counts.
    let size = vec2(train.width() * 0.5, 48.0);
    let train = Align2::CENTER_BOTTOM.align_size_within_rect(size, train);
    let train_verb = Verb::new(Kind::Quiet, "train", &model.train)
        .enabled(pad.complete && !pad.waiting)
        .why_not(model.why_not.as_deref());
    if train_verb.at(ui, train).clicked() {
        intent = Some(Intent::Train);
    }
    intent
}

/// A dot a digit; four places at least.
fn dots_ui(ui: &Ui, rect: Rect, typed: usize) {
    let t = theme::tokens(ui);
    let places = u8::try_from(typed.max(4)).unwrap_or(8);
    let step = 30.0;
    let left = rect.center().x - step * f32::from(places - 1) / 2.0;
    for n in 0..places {
        let centre = pos2(left + step * f32::from(n), rect.center().y);
        if usize::from(n) < typed {
            ui.painter().circle_filled(centre, 8.0, t.ink);
        } else {
            let stroke = egui::Stroke::new(2.0, t.muted);
            ui.painter().circle_stroke(centre, 7.0, stroke);
        }
    }
}

fn settings_ui(ui: &mut Ui, foot: Rect, span: Span, model: &Model) -> Option<Intent> {
    let inner = lay::inset(foot, 16.0, 12.0);
    let (languages, light) = if span == Span::Wide {
        lay::right(inner, 420.0)
    } else {
        let (upper, rest) = lay::top(inner, 48.0);
        (upper, lay::bottom(rest, 48.0).1)
    };
    let mut intent = None;
    ui::widget::scroll_across(ui, languages, "languages", |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        for language in Language::ALL {
            let chip = Chip::new(language.native_name())
                .dark()
                .selected(language == model.language);
            if chip.show(ui).clicked() {
                intent = Some(Intent::Language(language));
            }
        }
        ui.add_space(space::S4);
        let (label, on) = &model.guest_display;
        let guests = Chip::new(label).selected(*on).id("guest-display");
        if guests.show(ui).clicked() {
            intent = Some(Intent::GuestDisplay);
        }
    });
    let (modes, size) = lay::right(light, 180.0);
    let chosen = usize::from(model.mode == Mode::Dark);
    let (modes, _) = lay::right(modes, 8.0);
    if let Some(n) = segmented(ui, modes, &[&model.light, &model.dark], chosen) {
        let mode = if n == 0 { Mode::Light } else { Mode::Dark };
        intent = Some(Intent::Light(mode));
    }
    intent.or_else(|| size_ui(ui, size, model))
}

fn size_ui(ui: &mut Ui, rect: Rect, model: &Model) -> Option<Intent> {
    let (less, rest) = lay::left(rect, 52.0);
    let (words, more) = lay::right(rest, 52.0);
    let ink = theme::tokens(ui).muted;
    Text::semibold(&model.scale, text::BODY, ink).label(ui, words, Align2::CENTER_CENTER);
    if Button::quiet("A−").id("smaller").at(ui, less).clicked() {
        return Some(Intent::Smaller);
    }
    let more = Button::quiet("A+").id("larger").at(ui, more);
    more.clicked().then_some(Intent::Larger)
}
