use std::{cell::Cell, rc::Rc, time::Duration};

use common::{StaffId, Stamp, demo, house::Founding, protocol::DeviceKind};
use egui::{Rect, Vec2};
use egui_kittest::{Harness, kittest::Queryable};
use link::local::LocalHouse;
use till::{Till, TillOptions};
use ui::{picture::Picture, theme, token::Mode, words::Language};

pub const TABLET: Vec2 = egui::vec2(1280.0, 800.0);
pub const STANDING: Vec2 = egui::vec2(800.0, 1280.0);
pub const PHONE: Vec2 = egui::vec2(390.0, 844.0);

/// Saturday evening, a quarter to nine in Berlin.
pub fn evening() -> Stamp {
    Stamp::new("2026-11-21T20:47:12+01:00".parse().expect("a moment"))
}

/// The till over the whole window, without the margin that a harness leaves.
fn whole(ui: &mut egui::Ui, till: &mut Till, now: Duration) {
    let window = ui.ctx().content_rect();
    let mut whole = ui.new_child(egui::UiBuilder::new().max_rect(window));
    whole.set_clip_rect(window);
    till.show(&mut whole, now);
}

fn presses_in(ui: &egui::Ui) -> usize {
    let press =
        |event: &&egui::Event| matches!(event, egui::Event::PointerButton { pressed: true, .. });
    ui.input(|input| input.events.iter().filter(press).count())
}

/// A till at a house, and the clock of both.
pub struct Evening {
    pub house: LocalHouse,
    pub screen: Harness<'static, Till>,
    clock: Rc<Cell<Duration>>,
    view: View,
    presses: Rc<Cell<usize>>,
}

/// The kitchen's screens show all that they have.
pub fn show_all(house: &LocalHouse) {
    let kitchen = house.state().kitchen;
    let unseen = kitchen.on_screen(&[]).into_iter();
    let unseen = unseen.filter(|ticket| ticket.shown_at.is_none());
    let tickets: Vec<_> = unseen.map(|ticket| ticket.id).collect();
    if !tickets.is_empty() {
        let show = common::kitchen::Command::Show { tickets };
        let shown = house.act(None, common::Command::Kitchen(show));
        shown.expect("a screen shows what it has");
    }
}

/// How an evening is looked at.
#[derive(Clone, Copy)]
pub struct View {
    pub size: Vec2,
    pub mode: Mode,
    pub language: Language,
}

impl View {
    pub fn of(size: Vec2) -> Self {
        Self {
            size,
            mode: Mode::Light,
            language: Language::English,
        }
    }
}

impl Evening {
    /// A house whose doors have just opened.
    pub fn quiet(view: View) -> Self {
        Self::of(&demo::house(), view, false)
    }

    /// The demo evening in full swing.
    pub fn busy(view: View) -> Self {
        Self::of(&demo::house(), view, true)
    }

    /// The same evening after a full lunch.
    pub fn after_lunch(view: View) -> Self {
        let founding = demo::house();
        let mut scenes = demo::earlier_tables(evening(), 600);
        scenes.extend(demo::busy_tables(evening()));
        Self::after(&founding, view, scenes)
    }

    /// A house about which nobody has decided anything yet.
    pub fn begun(view: View) -> Self {
        Self::at(LocalHouse::begun(evening()), &Founding::default(), view)
    }

    /// A till that finds no house.
    pub fn unreachable(view: View) -> Self {
        let house = LocalHouse::new(&demo::house(), evening());
        house.set_reachable(false);
        Self::at(house, &demo::house(), view)
    }

    pub fn of(founding: &Founding, view: View, busy: bool) -> Self {
        let scenes = if busy {
            demo::busy_tables(evening())
        } else {
            Vec::new()
        };
        Self::after(founding, view, scenes)
    }

    fn after(founding: &Founding, view: View, scenes: Vec<demo::Scene>) -> Self {
        let house = LocalHouse::new(founding, evening());
        for scene in scenes {
            house.set_time(scene.submitted.envelope.at);
            let what = format!("{:?}", scene.submitted.command);
            if let Err(why) = house.submit(scene.submitted) {
                panic!("{what}: {why}");
            }
        }
        house.set_time(evening());
        show_all(&house);
        Self::at(house, founding, view)
    }

    fn at(house: LocalHouse, founding: &Founding, view: View) -> Self {
        let clock = Rc::new(Cell::new(Duration::from_secs(100)));
        Self::till(house, founding, view, "Till 1", clock)
    }

    /// Another till of the same house, on the same clock; it needs frames of its own
    /// ([`Evening::settle`]) to hear what the first one did.
    pub fn another(&self, name: &str) -> Self {
        let founding = demo::house();
        let (house, clock) = (self.house.clone(), Rc::clone(&self.clock));
        Self::till(house, &founding, self.view, name, clock)
    }

    fn till(
        house: LocalHouse,
        founding: &Founding,
        view: View,
        name: &str,
        clock: Rc<Cell<Duration>>,
    ) -> Self {
        let pins = founding.staff.iter();
        let options = TillOptions {
            language: view.language,
            mode: view.mode,
            demo_pins: pins.map(|(person, pin)| (person.id, pin.clone())).collect(),
            ..TillOptions::default()
        };
        let seed = name.bytes().map(u64::from).sum();
        let till = Till::new(house.device(name, DeviceKind::Till, seed), options);
        let now = Rc::clone(&clock);
        let mode = view.mode;
        let presses = Rc::new(Cell::new(0));
        let counted = Rc::clone(&presses);
        let mut screen = Harness::builder()
            .with_size(view.size)
            .with_context_setup(move |ctx| theme::install(ctx, mode))
            .renderer(Picture::new())
            .with_render_cursor(false)
            .build_ui_state(
                move |ui, till: &mut Till| {
                    counted.set(counted.get() + presses_in(ui));
                    whole(ui, till, now.get());
                },
                till,
            );
        screen.run_steps(6);
        Self {
            house,
            screen,
            clock,
            view,
            presses,
        }
    }

    /// How often a finger has come down on this till since the last call: pointer events as the
    /// till itself sees them.
    pub fn taps(&self) -> usize {
        self.presses.take()
    }

    /// Words that count one thing, in the language of this till.
    pub fn words(&self, key: &str) -> String {
        let words = ui::words::Words::new(self.view.language);
        words.with(key, &[("count", 1.into())])
    }

    /// Lets a few frames pass, as long as messages need.
    pub fn settle(&mut self) {
        self.screen.run_steps(4);
    }

    /// Lets time pass, at the house too.
    pub fn wait(&mut self, seconds: u64) {
        for _ in 0..seconds {
            self.clock.set(self.clock.get() + Duration::from_secs(1));
            let past = i64::try_from((self.clock.get() - Duration::from_secs(100)).as_millis());
            self.house
                .set_time(evening().plus_millis(past.expect("an evening")));
            self.screen.run_steps(2);
        }
    }

    /// Taps what is read so, and brings it into sight first.
    pub fn tap(&mut self, label: &str) {
        let screen = Rect::from_min_size(egui::Pos2::ZERO, self.screen.ctx.content_rect().size());
        if !screen.contains_rect(self.place(label)) {
            self.button(label).scroll_to_me();
            self.settle();
        }
        self.button(label).click();
        self.settle();
    }

    /// Scrolls to something that lies beyond the edge of its strip.
    pub fn bring(&mut self, label: &str) {
        self.button(label).scroll_to_me();
        self.settle();
    }

    /// Keeps a finger on something until it answers.
    pub fn hold(&mut self, label: &str) {
        use egui::{Event, PointerButton, TouchDeviceId, TouchId, TouchPhase};
        let pos = self.place(label).center();
        let touch = |phase| Event::Touch {
            device_id: TouchDeviceId(0),
            id: TouchId(0),
            phase,
            pos,
            force: None,
        };
        let button = |pressed| Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            modifiers: egui::Modifiers::NONE,
        };
        self.screen.event(touch(TouchPhase::Start));
        self.screen.event(Event::PointerMoved(pos));
        self.screen.event(button(true));
        self.screen.run_steps(8);
        self.screen.event(touch(TouchPhase::End));
        self.screen.event(button(false));
        self.screen.event(Event::PointerGone);
        self.settle();
    }

    /// Types into the field with this name.
    pub fn type_into(&mut self, name: &str, text: &str) {
        let all = self.screen.query_all_by_label(name);
        let field = all.into_iter().find(|node| {
            use egui::accesskit::Role;
            use egui_kittest::kittest::NodeT;
            let role = node.accesskit_node().role();
            [Role::TextInput, Role::MultilineTextInput].contains(&role)
        });
        field
            .unwrap_or_else(|| panic!("no field {name}"))
            .type_text(text);
        self.settle();
    }

    fn button<'a>(&'a self, label: &'a str) -> egui_kittest::Node<'a> {
        self.screen
            .get_by_role_and_label(egui::accesskit::Role::Button, label)
    }

    /// Where something that can be tapped is.
    pub fn place(&self, label: &str) -> Rect {
        self.button(label).rect()
    }

    pub fn sees(&self, label: &str) -> bool {
        self.screen.query_all_by_label(label).next().is_some()
    }

    pub fn sees_like(&self, part: &str) -> bool {
        self.screen
            .query_all_by_label_contains(part)
            .next()
            .is_some()
    }

    pub fn is_enabled(&self, label: &str) -> bool {
        use egui_kittest::kittest::NodeT;
        !self.button(label).accesskit_node().is_disabled()
    }

    pub fn sign_in(&mut self, name: &str, pin: &str) {
        self.tap(name);
        for digit in pin.chars() {
            self.tap(&digit.to_string());
        }
        self.tap("Sign in");
        self.settle();
    }

    /// Taps the first thing that begins so: a verb whose amount does not matter here.
    pub fn tap_like(&mut self, start: &str) {
        use egui_kittest::kittest::NodeT;
        let all = self.screen.query_all_by_label_contains(start);
        let node = all
            .into_iter()
            .find(|node| {
                let node = node.accesskit_node();
                let label = node.label().unwrap_or_default();
                node.role() == egui::accesskit::Role::Button && label.starts_with(start)
            })
            .unwrap_or_else(|| panic!("nothing begins with {start}"));
        node.click();
        self.settle();
    }

    /// Taps the first of several things that are called alike.
    pub fn tap_first(&mut self, label: &str) {
        let first = self.screen.query_all_by_label(label).next();
        first.unwrap_or_else(|| panic!("no {label}")).click();
        self.settle();
    }

    /// Taps what lies in front: the same words may stand beneath it.
    pub fn tap_front(&mut self, label: &str) {
        let last = self.screen.query_all_by_label(label).last();
        last.unwrap_or_else(|| panic!("no {label}")).click();
        self.settle();
    }

    /// Taps a table by its number, in any language.
    pub fn table(&mut self, number: &str) {
        use egui_kittest::kittest::NodeT;
        let all = self.screen.query_all_by_label_contains(number);
        let node = all
            .into_iter()
            .find(|node| node.accesskit_node().role() == egui::accesskit::Role::Button);
        node.unwrap_or_else(|| panic!("no table {number}")).click();
        self.settle();
    }

    /// Signs Anna in without reading the words on the screen.
    pub fn anna_anywhere(&mut self) {
        self.tap("Anna");
        for _ in 0..4 {
            self.tap("1");
        }
        self.screen.key_press(egui::Key::Enter);
        self.settle();
        assert_eq!(self.screen.state().staff(), Some(StaffId(3)));
    }

    pub fn anna(&mut self) {
        self.sign_in("Anna", "1111");
        assert_eq!(self.screen.state().staff(), Some(StaffId(3)));
    }

    /// What the guest's own display shows.
    pub fn guest(&mut self) -> Option<till::guest::Model> {
        self.screen.state_mut().guest()
    }

    /// Draws what is in sight, if somebody wants to see it.
    pub fn draw(&mut self, name: &str) {
        let Some(folder) = std::env::var_os("COUVERT_PICTURES") else {
            return;
        };
        let path = std::path::Path::new(&folder).join(format!("{name}.png"));
        let image = self.screen.render().expect("the CPU painter always draws");
        ui::picture::save_png(&image, &path).expect("the pictures' folder can be written");
    }
}
