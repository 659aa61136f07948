//! One evening of a table: the real server as a process, a till and a kitchen screen that find it
//! by mDNS on the loopback, and fingers that tap what is read.

use std::{
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use common::{CheckId, Money, Stamp, StationId, protocol::DeviceKind};
use couvert::robot::Bell;
use egui::{Vec2, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use kds::{Kds, KdsOptions};
use link::{
    Device, FreshIds,
    native::{FileOutbox, NativeWire, Target, Waker, identity},
};
use server::House;
use till::{Till, TillOptions};
use ui::{theme, token::Mode};

use crate::couvert::{Couvert, get};

const GRILL: StationId = StationId(1);
const PASTRY: StationId = StationId(4);
const PATIENCE: Duration = Duration::from_secs(30);

struct Room {
    till: Harness<'static, Till>,
    pass: Harness<'static, Kds>,
    bell: Bell,
}

impl Room {
    fn enter(house: &str, devices: &Path) -> Self {
        let bell = Bell::default();
        let now = Instant::now();
        let till = device(
            house,
            &devices.join("till"),
            "Till 1",
            DeviceKind::Till,
            &bell,
        );
        let till = Till::new(till, TillOptions::default());
        let till = Harness::builder()
            .with_size(Vec2::new(1280.0, 800.0))
            .with_context_setup(|ctx| theme::install(ctx, Mode::Light))
            .build_ui_state(
                move |ui, till: &mut Till| till.show(&mut whole(ui), now.elapsed()),
                till,
            );
        // The story's own stations: on a screen of all of them its cards come on a later page.
        let stations = vec![GRILL, PASTRY];
        let kind = DeviceKind::Kitchen {
            stations: stations.clone(),
        };
        let pass = device(house, &devices.join("pass"), "Pass", kind, &bell);
        let options = KdsOptions {
            stations,
            ..KdsOptions::default()
        };
        let pass = Kds::new(pass, options);
        let pass = Harness::builder()
            .with_size(Vec2::new(1920.0, 1080.0))
            .with_context_setup(|ctx| theme::install(ctx, Mode::Dark))
            .build_ui_state(
                move |ui, pass: &mut Kds| pass.show(&mut whole(ui), now.elapsed()),
                pass,
            );
        Self { till, pass, bell }
    }

    /// Lets both screens work until what is awaited is there.
    fn wait(&mut self, what: &str, mut there: impl FnMut(&Self) -> bool) {
        let began = Instant::now();
        loop {
            self.till.run_steps(2);
            self.pass.run_steps(2);
            if there(self) {
                return;
            }
            assert!(
                began.elapsed() < PATIENCE,
                "{what} never came; the till reads: {:?}, the pass {:?}",
                reads(&self.till),
                reads(&self.pass)
            );
            self.bell.wait(Duration::from_millis(20));
        }
    }

    fn till_sees(&mut self, label: &str) {
        self.wait(label, |room| {
            room.till.query_all_by_label(label).next().is_some()
        });
    }

    fn pass_sees(&mut self, label: &str) {
        self.wait(label, |room| {
            room.pass.query_all_by_label(label).next().is_some()
        });
    }

    fn pass_forgets(&mut self, label: &str) {
        self.wait(label, |room| {
            room.pass.query_all_by_label(label).next().is_none()
        });
    }

    fn tap(&mut self, label: &str) {
        self.wait(label, |room| {
            room.till
                .query_all_by_role_and_label(Role::Button, label)
                .next()
                .is_some()
        });
        let buttons = self.till.query_all_by_role_and_label(Role::Button, label);
        buttons.last().expect("it was there a moment ago").click();
        self.till.run_steps(3);
    }

    fn tap_pass(&mut self, label: &str) {
        self.pass_sees(label);
        self.pass.get_by_role_and_label(Role::Button, label).click();
        self.pass.run_steps(3);
    }

    fn sign_in(&mut self, name: &str, pin: &str) {
        self.tap(name);
        pin.chars().for_each(|digit| self.tap(&digit.to_string()));
        self.tap("Sign in");
    }
}

/// The window without the margin that a harness leaves.
fn whole(ui: &mut egui::Ui) -> egui::Ui {
    let window = ui.ctx().content_rect();
    let mut whole = ui.new_child(egui::UiBuilder::new().max_rect(window));
    whole.set_clip_rect(window);
    whole
}

fn device(house: &str, dir: &Path, name: &str, kind: DeviceKind, bell: &Bell) -> Device {
    let bell = bell.clone();
    let waker: Waker = Arc::new(move || bell.ring());
    let outbox = FileOutbox::open(dir, Arc::clone(&waker)).unwrap();
    let identity = identity(dir, name, kind).unwrap();
    let target = Target::Found {
        house: Some(house.to_owned()),
    };
    let wire = NativeWire::new(target, waker, true).unwrap();
    Device::new(
        identity,
        Box::new(wire),
        Box::new(outbox),
        Box::<FreshIds>::default(),
    )
}

/// What the books of the house say before Anna's first tap.
struct Before {
    house: String,
    sold: Money,
    checks: u32,
    receipts: u64,
    drawer: Money,
}

impl Before {
    fn of(data: &Path) -> Self {
        let now = Stamp::new(jiff::Timestamp::now());
        couvert::serve::found_demo(data, now).unwrap();
        let house = House::open(data).unwrap();
        let state = house.state();
        let settled = || state.checks.settled.values();
        Self {
            house: house.id().to_string(),
            sold: settled().map(|check| check.gross).sum(),
            checks: u32::try_from(settled().count()).unwrap(),
            receipts: state.checks.last_receipt,
            drawer: state.drawer.expected(),
        }
    }
}

#[test]
fn an_evening_of_a_table_from_the_first_tap_to_the_z_report() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("house");
    let before = Before::of(&data);
    let server = Couvert::serve(&data, &["--advertise", "loopback"]);
    let mut room = Room::enter(&before.house, dir.path());
    rings_and_sends(&mut room);
    cooks_and_serves(&mut room);
    let check = pays(&mut room, before.receipts + 1);
    reads_the_receipt(server.address(), check);
    closes_the_day(&mut room);
    drop(room);
    server.end();
    holds_the_books_against(&before, &data);
}

fn reads<S>(screen: &Harness<'_, S>) -> Vec<String> {
    let nodes = screen.query_all_by(|node| node.label().is_some());
    nodes
        .filter_map(|node| node.accesskit_node().label())
        .collect()
}

fn rings_and_sends(room: &mut Room) {
    room.sign_in("Anna", "1111");
    for label in [
        "Table 14",
        "Mains",
        "Burger Couvert",
        "Burger Couvert",
        // What the house has seen most of two burgers comes as a chip of its own.
        "2 × Medium · no Onion",
    ] {
        room.tap(label);
    }
    for label in ["Desserts", "Crème brûlée", "Send 3"] {
        room.tap(label);
    }
    room.pass_sees("Table 14 · Grill");
    room.pass_sees("2 Burger Couvert");
    // The dessert waits for its course.
    assert!(room.pass.query_by_label("Table 14 · Pastry").is_none());
    room.wait("both ticks", |room| {
        let state = room.till.state().device().state();
        let mut tickets = state.kitchen.tickets.values();
        tickets.any(|ticket| ticket.label == "14" && ticket.shown_at.is_some())
    });
}

fn cooks_and_serves(room: &mut Room) {
    room.tap_pass("Table 14 · Grill");
    room.pass_forgets("Table 14 · Grill");
    room.tap("‹ Floor");
    room.till_sees("Table 14 · food ready");
    room.tap("Table 14");
    room.tap("Fire course 3");
    room.tap_pass("Table 14 · Pastry");
}

fn pays(room: &mut Room, receipt: u64) -> CheckId {
    room.tap("Pay 45.50");
    room.tap("50");
    room.till_sees("€4.50");
    let receipt = format!("Receipt {receipt}");
    room.wait("the receipt", |room| {
        room.till
            .query_all_by_label_contains(&receipt)
            .next()
            .is_some()
    });
    let settled = &room.till.state().device().state().checks.settled;
    let check = settled.iter().filter(|(_, check)| check.label == "14");
    let check = *check.max_by_key(|(_, check)| check.at).unwrap().0;
    room.tap("Floor");
    check
}

fn reads_the_receipt(address: &str, check: CheckId) {
    let pdf = get(address, &format!("/receipt/{check}.pdf"));
    assert!(
        pdf.windows(5).any(|bytes| bytes == b"%PDF-"),
        "a receipt as PDF"
    );
    let text = String::from_utf8(get(address, &format!("/receipt/{check}.txt"))).unwrap();
    for part in [
        "2 Burger Couvert",
        "no Onion",
        "37.00",
        "8.50",
        "EUR 45.50",
        "change",
        "-4.50",
    ] {
        assert!(text.contains(part), "{part} is missing:\n{text}");
    }
}

fn closes_the_day(room: &mut Room) {
    room.tap("Anna");
    room.sign_in("Sofie", "1000");
    room.tap("Day");
    for digit in ["3", "0", "0", "0", "0"] {
        room.tap(digit);
    }
    for label in ["Count", "Close the day", "Close the day"] {
        room.tap(label);
    }
    room.till_sees("Z report no. 0001");
    // The till shows it before the house has said so.
    room.wait("the house's own word", |room| {
        room.till.state().device().outstanding() == 0
    });
}

fn holds_the_books_against(before: &Before, data: &Path) {
    let z = Couvert::run(&["report", "z", "--data", data.to_str().unwrap()]);
    let z: serde_json::Value = serde_json::from_str(&z).unwrap();
    let bill = Money::cents(4550);
    assert_eq!(z[0]["gross"], (before.sold + bill).to_string());
    assert_eq!(z[0]["checks"], before.checks + 1);
    assert_eq!(
        z[0]["drawer"]["expected"],
        (before.drawer + bill).to_string()
    );
    assert_eq!(z[0]["drawer"]["counted"], "300.00");
    let receipt = format!("receipt-{:06}.txt", before.receipts + 1);
    let paper = data.join("paper");
    assert!(paper.join("z-0001.pdf").is_file() && paper.join(receipt).is_file());
    let sound = Couvert::run(&["verify", "--data", data.to_str().unwrap()]);
    assert!(
        sound.contains("entries are as they were written"),
        "{sound}"
    );
}
