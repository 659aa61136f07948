use common::{CheckId, docket::fetch_address, paper::Way};
use egui::{Align2, Rect, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{space, text},
    widget::{Chip, Field, Kind, qr, sheet},
};

use super::{Company, Did, HOSTS};
use crate::{
    desk::Desk,
    receipt::{Front, Intent},
    verb::Verb,
};

const ROW: f32 = 52.0;

/// A paper that can be asked for.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Face {
    pub(crate) tap: Intent,
    pub(crate) id: &'static str,
    pub(crate) words: String,
    /// Only the house can do it.
    pub(crate) of_house: bool,
}

/// What this house can give its guests.
pub(in crate::receipt) fn faces(desk: &Desk, check: CheckId) -> Vec<Face> {
    let house = &desk.state().house;
    let paper = |did, id, key: &str| Face {
        tap: Intent::Paper(did),
        id,
        words: desk.words.get(key).to_owned(),
        of_house: true,
    };
    let mut faces = vec![paper(Did::Again, "again", "receipt-again")];
    if house.mail.is_some() {
        faces.push(paper(Did::AskMail, "mail", "receipt-mail"));
    }
    if house.sms.is_some() {
        faces.push(paper(Did::AskSms, "sms", "receipt-sms"));
    }
    if fetch_address(house, check).is_some() {
        faces.push(Face {
            of_house: false,
            ..paper(Did::AskQr, "qr", "receipt-qr")
        });
    }
    faces.push(Face {
        tap: Intent::Pdf,
        ..paper(Did::Again, "pdf", "receipt-pdf")
    });
    faces.push(paper(Did::AskInvoice, "invoice", "receipt-invoice"));
    faces
}

/// The sheet in front, if it is about papers.
pub(in crate::receipt) fn show(
    ui: &mut Ui,
    screen: Rect,
    desk: &Desk,
    check: CheckId,
    front: &mut Front,
) -> Option<Intent> {
    let size = match front {
        Front::Send(Way::Mail, _) => vec2(480.0, 290.0),
        Front::Send(Way::Sms, _) => vec2(480.0, 230.0),
        Front::Invoice(_) => vec2(480.0, 388.0),
        Front::Qr => vec2(440.0, 520.0),
        Front::Reopen | Front::Refund(_) => return None,
    };
    let shown = sheet(ui, screen, size, |ui, rect| {
        let inner = lay::inset(rect, space::S5, space::S5);
        match front {
            Front::Send(way, to) => send_ui(ui, inner, desk, *way, to),
            Front::Invoice(company) => invoice_ui(ui, inner, desk, company),
            Front::Qr => qr_ui(ui, inner, desk, check),
            Front::Reopen | Front::Refund(_) => None,
        }
    });
    shown.inner.or(shown.dismissed.then_some(Intent::Away))
}

fn head_ui(ui: &Ui, rect: Rect, words: &str) -> Rect {
    let t = theme::tokens(ui);
    let (head, rest) = lay::top(rect, 42.0);
    Text::bold(words, text::HEADING, t.ink)
        .fit(ui, vec2(head.width(), 28.0), text::BODY)
        .label(ui, head, Align2::LEFT_TOP);
    rest
}

/// Cancel, and the verb that does it.
fn foot_ui(
    ui: &mut Ui,
    rect: Rect,
    desk: &Desk,
    (id, label, does): (&str, &str, Did),
    ready: bool,
) -> Option<Intent> {
    let (_, foot) = lay::bottom(rect, ROW);
    let cancel = Verb::new(Kind::Quiet, "cancel", desk.words.get("common-cancel"));
    let place = |n| lay::share(foot, &[1.0, 1.6], 10.0, n);
    if cancel.at(ui, place(0)).clicked() {
        return Some(Intent::Away);
    }
    let verb = Verb::new(Kind::Primary, id, label)
        .enabled(ready)
        .why_not(desk.why_not_alone());
    let enter = ready && ui.input(|input| input.key_pressed(egui::Key::Enter));
    let tapped = verb.at(ui, place(1)).clicked() || enter;
    tapped.then_some(Intent::Paper(does))
}

/// A field; the first one has the keyboard as long as nothing is typed anywhere.
fn field_ui(ui: &mut Ui, row: Rect, name: &str, value: &mut String, first: bool) {
    let nobody = ui.memory(|memory| memory.focused().is_none());
    let response = Field::new(value, name).limit(120).at(ui, row);
    if first && nobody {
        response.request_focus();
    }
}

fn send_ui(ui: &mut Ui, rect: Rect, desk: &Desk, way: Way, to: &mut String) -> Option<Intent> {
    let words = &desk.words;
    let (title, name) = match way {
        Way::Mail => ("receipt-mail", "receipt-mail-to"),
        Way::Sms => ("receipt-sms", "receipt-phone"),
    };
    let rest = head_ui(ui, rect, words.get(title));
    let (row, rest) = lay::top(rest, ROW);
    let untouched = to.is_empty();
    field_ui(ui, row, words.get(name), to, untouched);
    let mut intent = None;
    if way == Way::Mail {
        let (_, rest) = lay::top(rest, space::S3);
        let (chips, _) = lay::top(rest, 48.0);
        ui::widget::scroll_across(ui, chips, "hosts", |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            for host in HOSTS {
                let chip = Chip::new(host).selected(to.ends_with(host));
                if chip.show(ui).clicked() {
                    intent = Some(Intent::Paper(Did::Host(host)));
                }
            }
        });
    }
    let ready = super::guest(way, to).is_some();
    let verb = ("send", words.get("receipt-send"), Did::Send);
    intent.or(foot_ui(ui, rect, desk, verb, ready))
}

fn invoice_ui(ui: &mut Ui, rect: Rect, desk: &Desk, company: &mut Company) -> Option<Intent> {
    let words = &desk.words;
    let mut rest = head_ui(ui, rect, words.get("receipt-invoice"));
    let untouched = company.is_untouched();
    let fields = [
        ("receipt-company", &mut company.name),
        ("receipt-street", &mut company.street),
        ("receipt-town", &mut company.town),
        ("receipt-vat-number", &mut company.vat_number),
    ];
    for (n, (key, value)) in fields.into_iter().enumerate() {
        let (row, below) = lay::top(rest, ROW);
        field_ui(ui, row, words.get(key), value, untouched && n == 0);
        rest = lay::top(below, space::S2).1;
    }
    let verb = (
        "make-invoice",
        words.get("receipt-make-invoice"),
        Did::Invoice,
    );
    foot_ui(ui, rect, desk, verb, company.is_complete())
}

/// The code behind which the receipt lies.
fn qr_ui(ui: &mut Ui, rect: Rect, desk: &Desk, check: CheckId) -> Option<Intent> {
    let words = &desk.words;
    let t = theme::tokens(ui);
    let rest = head_ui(ui, rect, words.get("receipt-qr"));
    let (rest, foot) = lay::bottom(rest, ROW);
    let (code, said) = lay::bottom(rest, 56.0);
    if let Some(address) = fetch_address(&desk.state().house, check) {
        qr(ui, code, &address);
    }
    Text::regular(words.get("receipt-qr-help"), text::BODY, t.muted)
        .rows(2)
        .label(ui, said, Align2::CENTER_CENTER);
    let close = Verb::new(Kind::Quiet, "close", words.get("common-close"));
    close.at(ui, foot).clicked().then_some(Intent::Away)
}
