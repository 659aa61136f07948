mod place;

use std::time::Duration;

use common::StaffId;
use egui::{Rect, Ui};
use link::{Connection, Device};
use ui::{lay, theme, words::Words};

pub(crate) use crate::go::Go;
pub use crate::options::TillOptions;
use crate::{
    approval, bar, bookings, carte, checks, day,
    desk::Desk,
    drawer, floor,
    guest::{self, Scene},
    manage, order, pay, plan, printers, receipt,
    scan::{Gate, PACE},
    search, setup, signin, training,
    wish::{Settings, Wish},
    z,
};

/// A till: all its screens, and the device they stand on.
#[derive(Debug)]
pub struct Till {
    desk: Desk,
    screen: Screen,
    /// Kept while other screens are in front: whoever comes back finds the room they left.
    floor: floor::Draft,
    dressed: Option<Settings>,
    /// Tells a scanner from fingers.
    gate: Gate,
    guest: guest::Display,
}

#[derive(Debug)]
enum Screen {
    SignIn(signin::Draft),
    Floor,
    Check(Box<order::Draft>),
    Pay(pay::Draft),
    Receipt(receipt::Draft),
    Checks(checks::Draft),
    Drawer(Box<drawer::Draft>),
    Day(day::Draft),
    Z(z::Draft),
    Manage(manage::Draft),
    Carte(Box<carte::Draft>),
    Plan(Box<plan::Draft>),
    Setup(Box<setup::Draft>),
    Printers(printers::Draft),
    Bookings(Box<bookings::Draft>),
}

impl Till {
    /// A till that nobody stands at yet.
    #[must_use]
    pub fn new(device: Device, options: TillOptions) -> Self {
        let settings = Settings {
            language: options.language,
            mode: options.mode,
            scale: options.scale,
            guest_display: options.guest_display,
        };
        Self {
            desk: Desk::new(device, settings, options.demo_pins, options.address),
            screen: Screen::SignIn(signin::Draft::default()),
            floor: floor::Draft::default(),
            dressed: None,
            gate: Gate::default(),
            guest: guest::Display::default(),
        }
    }

    /// Takes in news, shows the screen over the whole of `ui`, and does what was tapped. `now` is
    /// monotonic, since the start of the program.
    ///
    /// The fonts must have been loaded before ([`ui::theme::install`]).
    pub fn show(&mut self, ui: &mut Ui, now: Duration) {
        self.desk.pump(now);
        self.listen(ui, now);
        self.dress(ui);
        let whole = ui.max_rect();
        lay::ground(ui, whole);
        let (screen, ended) = training::strip(ui, whole, &self.desk);
        approval::type_digits(ui, &mut self.desk);
        let go = if ended {
            Some(training::end(&mut self.desk))
        } else if self.desk.state().staff.people.is_empty() && !self.desk.is_joined() {
            search::show(ui, screen, &self.desk);
            None
        } else {
            self.welcome();
            self.screen_ui(ui, screen)
        };
        let alarmed = bar::take_printers_tap(ui) && self.desk.staff.is_some();
        let called = bar::take_calls_tap(ui) && self.desk.staff.is_some();
        let go = go.or(alarmed.then_some(Go::Printers));
        let go = go.or(called.then_some(Go::ForYou));
        if let Some(go) = go {
            self.go(go);
            ui.ctx().request_repaint();
        }
        self.in_front(ui, screen);
        if self.desk.is_training() {
            training::frame(ui, whole);
        }
        // What was tapped goes out in the same frame.
        self.desk.pump(now);
        self.wake(ui);
    }

    /// Nobody has set this house up yet: whoever stands here does.
    fn welcome(&mut self) {
        let nobody = self.desk.state().staff.people.is_empty();
        if nobody && matches!(self.screen, Screen::SignIn(_)) {
            self.screen = Screen::Setup(Box::default());
        }
    }

    /// Takes scanned codes out of what is typed, before anything on the screen reads it.
    fn listen(&mut self, ui: &Ui, now: Duration) {
        let gate = &mut self.gate;
        let scans = ui.ctx().input_mut(|input| {
            let (on, scans) = gate.sift(now, std::mem::take(&mut input.events));
            input.events = on;
            scans
        });
        if gate.waits() {
            ui.ctx().request_repaint_after(PACE);
        }
        match self.screen {
            Screen::Check(_) => self.desk.scanned.extend(scans),
            Screen::Floor if !scans.is_empty() => {
                let words = self.desk.words.get("order-scan-where").to_owned();
                self.desk.say(words);
            }
            _ => {}
        }
    }

    /// A file that somebody chose or dropped on the window, for the screen in front.
    pub fn receive_file(&mut self, name: String, bytes: Vec<u8>) {
        match &mut self.screen {
            Screen::Carte(draft) => carte::receive_file(draft, name, bytes),
            Screen::Setup(draft) => setup::receive_file(&mut self.desk, draft, &bytes),
            _ => {}
        }
    }

    /// Where a file was put, or why it could not be written.
    pub fn file_saved(&mut self, saved: Result<String, String>) {
        let desk = &mut self.desk;
        match saved {
            Ok(path) => {
                let words = desk.words.with("file-saved", &[("path", path.into())]);
                desk.say(words);
            }
            Err(why) => {
                let words = desk.words.with("file-not-saved", &[("why", why.into())]);
                desk.notices
                    .say(desk.now, crate::notice::Weight::Refused, words);
            }
        }
    }

    /// There is no file to read at the path that somebody typed.
    pub fn file_missing(&mut self, path: String) {
        let desk = &mut self.desk;
        let why = desk.words.get("file-missing").to_owned();
        let gaps = [("name", path.into()), ("why", why.into())];
        let words = desk.words.with("carte-file-unread", &gaps);
        desk.notices
            .say(desk.now, crate::notice::Weight::Refused, words);
    }

    /// The host has no window to choose a file in: it takes those that are dropped on it, and in
    /// the menu's editor and the settings those whose path is typed.
    pub fn file_wanted(&mut self) {
        if let Screen::Carte(draft) = &mut self.screen {
            return carte::ask_for_file(draft);
        }
        if let Screen::Setup(draft) = &mut self.screen
            && setup::ask_for_file(draft)
        {
            return;
        }
        let words = self.desk.words.get("file-drop").to_owned();
        self.desk.say(words);
    }

    /// What the guest sees on a display of their own; nothing where they have none.
    pub fn guest(&mut self) -> Option<guest::Model> {
        if !self.desk.settings.guest_display {
            return None;
        }
        let scene = match &self.screen {
            Screen::Check(draft) => Scene::Ringing(draft.check()),
            Screen::Pay(draft) => {
                let paying = pay::guest(&self.desk, draft);
                paying.map_or(Scene::Idle, Scene::Paying)
            }
            Screen::Receipt(draft) => draft.guest(),
            _ => Scene::Idle,
        };
        Some(self.guest.model(&self.desk, &scene))
    }

    /// Somebody has closed the guest's display.
    pub fn close_guest_display(&mut self) {
        self.desk.settings.guest_display = false;
    }

    /// What the host is to do; each wish is given once.
    pub fn take_wishes(&mut self) -> Vec<Wish> {
        let mut wishes = std::mem::take(&mut self.desk.wishes);
        let asked = wishes.len();
        if self.desk.is_training() {
            wishes.retain(|wish| !matches!(wish, Wish::OpenPdf { .. }));
        }
        if wishes.len() < asked {
            let words = self.desk.words.get("training-no-paper").to_owned();
            self.desk.say(words);
        }
        wishes
    }

    /// What the till sounds like now; each tune is given once.
    pub fn take_tunes(&mut self) -> Vec<crate::Tune> {
        self.desk.ears.take_tunes()
    }

    /// Who stands here.
    #[must_use]
    pub fn staff(&self) -> Option<StaffId> {
        self.desk.staff
    }

    /// The device, for whoever watches the till from outside.
    #[must_use]
    pub fn device(&self) -> &Device {
        self.desk.real_device()
    }

    /// The device, for a host that tells the house its clock.
    pub fn device_mut(&mut self) -> &mut Device {
        self.desk.real_device_mut()
    }

    fn screen_ui(&mut self, ui: &mut Ui, screen: Rect) -> Option<Go> {
        let desk = &mut self.desk;
        match &mut self.screen {
            Screen::SignIn(draft) => signin::show(ui, screen, desk, draft),
            Screen::Floor => floor::show(ui, screen, desk, &mut self.floor),
            Screen::Check(draft) => order::show(ui, screen, desk, draft),
            Screen::Pay(draft) => pay::show(ui, screen, desk, draft),
            Screen::Receipt(draft) => receipt::show(ui, screen, desk, draft),
            Screen::Checks(draft) => checks::show(ui, screen, desk, draft),
            Screen::Drawer(draft) => drawer::show(ui, screen, desk, draft),
            Screen::Day(draft) => day::show(ui, screen, desk, draft),
            Screen::Z(draft) => z::show(ui, screen, desk, draft),
            Screen::Manage(draft) => manage::show(ui, screen, desk, draft),
            Screen::Carte(draft) => carte::show(ui, screen, desk, draft),
            Screen::Plan(draft) => plan::show(ui, screen, desk, draft),
            Screen::Setup(draft) => setup::show(ui, screen, desk, draft),
            Screen::Printers(draft) => printers::show(ui, screen, desk, draft),
            Screen::Bookings(draft) => bookings::show(ui, screen, desk, draft),
        }
    }

    /// What lies over any screen: what others wait for, a sentence, the approval sheet.
    fn in_front(&mut self, ui: &mut Ui, screen: Rect) {
        let area = self.notice_place(screen);
        let on_floor = matches!(self.screen, Screen::Floor) && self.floor.shows_cards(screen);
        let desk = &mut self.desk;
        let above = approval::cards(ui, area, on_floor, desk);
        if desk.notices.show(ui, above, desk.now) {
            desk.take_back_last();
            ui.ctx().request_repaint();
        }
        approval::sheet(ui, screen, desk);
    }

    fn go(&mut self, go: Go) {
        self.desk.forget_replies();
        self.screen = match go {
            Go::SignIn => {
                training::end(&mut self.desk);
                self.desk.staff = None;
                self.desk.undo = None;
                self.desk.approval.leave();
                self.desk.notices.hush();
                Screen::SignIn(signin::Draft::default())
            }
            Go::Floor => {
                self.floor.come_back(None);
                Screen::Floor
            }
            Go::ForYou => {
                self.floor.come_to_what_waits();
                Screen::Floor
            }
            Go::Training => {
                training::begin(&mut self.desk);
                self.floor = floor::Draft::default();
                Screen::Floor
            }
            Go::Carry(check) => {
                self.floor.come_back(Some(check));
                Screen::Floor
            }
            Go::Check(check) => Screen::Check(Box::new(order::Draft::new(check))),
            Go::Pay(check) => Screen::Pay(pay::Draft::new(&self.desk, check)),
            Go::Receipt { check, change } => Screen::Receipt(receipt::Draft::new(check, change)),
            Go::Checks => Screen::Checks(checks::Draft::default()),
            Go::Settled(check) => Screen::Receipt(receipt::Draft::of_today(check)),
            Go::Drawer => Screen::Drawer(Box::default()),
            Go::Day => Screen::Day(day::Draft::default()),
            Go::Z(number) => Screen::Z(z::Draft::new(number)),
            Go::Manage => Screen::Manage(manage::Draft::default()),
            Go::Carte => {
                let first = matches!(&self.screen, Screen::Setup(draft) if draft.is_first());
                Screen::Carte(Box::new(carte::Draft::begun(first)))
            }
            Go::TryMenu => {
                training::try_menu(&mut self.desk);
                self.floor = floor::Draft::default();
                Screen::Floor
            }
            Go::Plan => Screen::Plan(Box::default()),
            Go::Setup => Screen::Setup(Box::default()),
            Go::FirstEvening => Screen::Setup(Box::new(setup::Draft::first_evening())),
            Go::SetupAt(place) => Screen::Setup(Box::new(setup::Draft::at(place))),
            Go::FirstPin(person) => Screen::Setup(Box::new(setup::Draft::first_pin(person))),
            Go::Printers => Screen::Printers(printers::Draft::default()),
            Go::Bookings => Screen::Bookings(Box::default()),
            Go::Seat(booking) => {
                self.floor.come_to_seat(booking);
                Screen::Floor
            }
        };
    }

    /// Puts on the light, the size and the language that were chosen.
    fn dress(&mut self, ui: &mut Ui) {
        let settings = self.desk.settings;
        if self.dressed == Some(settings) {
            return;
        }
        theme::show_mode(ui.ctx(), settings.mode);
        theme::scale(ui.ctx(), settings.scale);
        if self.desk.words.language() != settings.language {
            self.desk.words = Words::new(settings.language);
        }
        if self.dressed.is_some() {
            self.desk.wishes.push(Wish::Keep(settings));
        }
        self.dressed = Some(settings);
        ui.ctx().request_repaint();
    }

    /// Asks for the next frame: when the second turns, while something on the screen counts.
    fn wake(&self, ui: &Ui) {
        let desk = &self.desk;
        let idle = matches!(self.screen, Screen::SignIn(_)) && desk.is_joined();
        let mut rest = desk.device.rest(desk.now);
        rest = rest.min(desk.real_device().rest(desk.now));
        if !idle || matches!(desk.device.connection(), Connection::Lost { .. }) {
            let part = desk.time().millis().rem_euclid(1000).unsigned_abs();
            rest = rest.min(Duration::from_millis(1000 - part));
        }
        if let Some(until) = desk.notices.until() {
            rest = rest.min(until.saturating_sub(desk.now));
        }
        if let Some(undo) = &desk.undo
            && undo.until() > desk.now
        {
            rest = rest.min(undo.until() - desk.now);
        }
        ui.ctx()
            .request_repaint_after(rest.max(Duration::from_millis(1)));
    }
}
