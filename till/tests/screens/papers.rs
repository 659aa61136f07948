//! What a guest takes along from the receipt screen, and the guest's own display beside the till.

use std::rc::Rc;

use common::{
    TableId, demo,
    house::{Founding, MailServer, SmsGateway},
};
use egui_kittest::Harness;
use ui::{
    picture::Picture,
    theme,
    token::Mode,
    words::{Language, Words},
};

use crate::{
    house::{Evening, PHONE, TABLET, View},
    setup::write,
};

/// A house that sends mail and messages, and lets guests fetch their receipts.
fn connected() -> Founding {
    let mut founding = demo::house();
    founding.house.mail = Some(MailServer {
        host: "127.0.0.1".into(),
        port: 25,
        encrypted: false,
        user: String::new(),
        from: "bills@couvert.example".into(),
    });
    founding.house.sms = Some(SmsGateway {
        url: "http://127.0.0.1:9".into(),
        from: "Couvert".into(),
    });
    founding.house.layout.fetch_from = "https://couvert.example/r/".into();
    founding
}

/// Pays table 2 by card, up to its receipt.
fn paid(founding: &Founding, view: View) -> Evening {
    let words = Words::new(view.language);
    let mut evening = Evening::of(founding, view, true);
    evening.anna_anywhere();
    evening.table("2");
    evening.tap_like(
        words
            .with("order-pay-amount", &[("amount", "".into())])
            .trim(),
    );
    let together = words.get("pay-together").to_owned();
    if evening.sees(&together) {
        evening.tap(&together);
    }
    evening.tap_like(words.get("pay-card"));
    evening.settle();
    assert!(evening.sees(words.get("receipt-again")), "the receipt");
    evening
}

#[test]
fn a_copy_is_queued_and_the_till_says_so() {
    let mut evening = paid(&connected(), View::of(TABLET));
    evening.tap("Print again");
    assert!(evening.sees("Copy queued for printing"));
}

#[test]
fn a_guest_s_mail_address_is_typed_with_a_chip_for_the_rest() {
    let mut evening = paid(&connected(), View::of(TABLET));
    evening.tap("Mail");
    assert!(!evening.is_enabled("Send"), "nothing is typed");
    evening.type_into("Mail address", "mia.mueller");
    evening.tap("@gmail.com");
    evening.draw("receipt-mail");
    evening.tap("Send");
    assert!(evening.sees("Mail to mia.mueller@gmail.com is on its way"));
}

#[test]
fn an_sms_needs_a_number() {
    let mut evening = paid(&connected(), View::of(TABLET));
    evening.tap("SMS");
    evening.type_into("Telephone number", "0171");
    assert!(!evening.is_enabled("Send"));
    evening.type_into("Telephone number", " 555 123");
    evening.tap("Send");
    assert!(evening.sees("SMS to 0171 555 123 is on its way"));
}

#[test]
fn an_invoice_has_the_guest_s_company_and_a_number_of_its_own() {
    let mut evening = paid(&connected(), View::of(TABLET));
    evening.tap("Invoice");
    write(&mut evening, "Company", "Kontor Nord GmbH");
    write(&mut evening, "Street and number", "Hafenstraße 4");
    assert!(!evening.is_enabled("Make the invoice"), "where is it?");
    write(&mut evening, "Postcode and town", "20457 Hamburg");
    write(&mut evening, "VAT number", "DE811907980");
    evening.draw("receipt-invoice");
    evening.tap("Make the invoice");
    evening.draw("receipt-invoiced");
    assert!(evening.sees("Invoice 1 queued for printing"));
    assert_eq!(evening.house.state().papers.last_invoice, 1);
}

#[test]
fn a_house_without_mail_offers_none_and_every_house_prints_again() {
    let evening = paid(&demo::house(), View::of(TABLET));
    for missing in ["Mail", "SMS", "QR"] {
        assert!(!evening.sees(missing), "{missing}");
    }
    assert!(evening.sees("Print again") && evening.sees("Invoice"));
}

#[test]
fn the_code_on_the_screen_leads_to_the_receipt() {
    let mut evening = paid(&connected(), View::of(TABLET));
    evening.tap("QR");
    evening.draw("receipt-qr");
    assert!(evening.sees("The guest scans this to fetch the receipt"));
    evening.tap("Close");
    assert!(!evening.sees("The guest scans this to fetch the receipt"));
}

#[test]
fn while_the_house_is_away_nothing_is_asked_of_it() {
    let mut evening = paid(&connected(), View::of(TABLET));
    evening.house.set_reachable(false);
    evening.wait(6);
    assert!(!evening.is_enabled("Invoice"));
    assert!(evening.is_enabled("QR"), "a code needs nobody");
}

#[test]
fn the_guest_s_display_is_turned_on_at_the_sign_in_and_shows_the_evening() {
    let mut evening = Evening::of(&connected(), View::of(TABLET), true);
    assert!(evening.guest().is_none(), "nobody asked for one");
    evening.tap("Guest display");
    let idle = shown(&mut evening);
    assert!(
        idle.contains("Brasserie Couvert") && idle.contains("Welcome"),
        "{idle}"
    );
    evening.anna();
    evening.table("2");
    let ringing = shown(&mut evening);
    assert!(ringing.contains("Total"), "{ringing}");
    evening.tap_like("Pay");
    assert!(shown(&mut evening).contains("To pay"));
    evening.tap("Together");
    evening.tap_like("Card");
    let thanks = shown(&mut evening);
    assert!(
        thanks.contains("Thank you!") && thanks.contains("Scan for your receipt"),
        "{thanks}"
    );
    assert!(evening.house.state().checks.at_table(TableId(2)).is_none());
    evening.tap("Floor");
    assert!(shown(&mut evening).contains("Welcome"));
}

/// All that the display says.
fn shown(evening: &mut Evening) -> String {
    format!("{:?}", evening.guest().expect("a display"))
}

/// Draws what the guest sees.
fn draw(evening: &mut Evening, name: &str) {
    let Some(folder) = std::env::var_os("COUVERT_PICTURES") else {
        return;
    };
    let model = Rc::new(evening.guest().expect("a display"));
    for (size_name, size) in [
        ("1280x800", egui::vec2(1280.0, 800.0)),
        ("800x480", egui::vec2(800.0, 480.0)),
        ("480x800", egui::vec2(480.0, 800.0)),
    ] {
        for mode in [Mode::Light, Mode::Dark] {
            let model = Rc::clone(&model);
            let mut screen = Harness::builder()
                .with_size(size)
                .with_context_setup(move |ctx| {
                    theme::install(ctx, mode);
                    theme::show_mode(ctx, mode);
                })
                .renderer(Picture::new())
                .build_ui(move |ui| {
                    let whole = ui.ctx().content_rect();
                    let mut whole_ui = ui.new_child(egui::UiBuilder::new().max_rect(whole));
                    whole_ui.set_clip_rect(whole);
                    till::guest::show(&mut whole_ui, whole, &model);
                });
            screen.run_steps(3);
            let name = format!("guest-{name}-{size_name}-{mode:?}.png").to_lowercase();
            let path = std::path::Path::new(&folder).join(name);
            let image = screen.render().expect("the CPU painter always draws");
            ui::picture::save_png(&image, &path).expect("the pictures' folder can be written");
        }
    }
}

#[test]
fn pictures_of_the_guest_s_display_and_of_the_receipt() {
    if std::env::var_os("COUVERT_PICTURES").is_none() {
        return;
    }
    for language in [Language::English, Language::German] {
        let mut founding = connected();
        founding.house.language = language;
        let mut evening = Evening::of(&founding, View::of(TABLET), true);
        evening.tap("Guest display");
        let code = language.code();
        draw(&mut evening, &format!("idle-{code}"));
        evening.anna();
        evening.tap("Table 12");
        evening.bring("Set menus");
        evening.tap("Set menus");
        evening.tap("Burger, frites and a beer");
        evening.tap_front("Pilsner, 0.3");
        evening.tap("Medium");
        draw(&mut evening, &format!("rung-{code}"));
        evening.tap_like("Pay");
        evening.tap("Together");
        evening.tap_like("Other");
        draw(&mut evening, &format!("paying-{code}"));
    }
    for (name, view) in crate::pictures::views() {
        let mut evening = paid(&connected(), view);
        evening.draw(&format!("receipt-papers-{name}"));
        let words = Words::new(view.language);
        if view.size != PHONE {
            evening.tap(words.get("receipt-invoice"));
            evening.draw(&format!("receipt-invoice-{name}"));
        }
    }
}
