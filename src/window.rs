//! Windows for tills and kitchen screens.

use std::{
    path::PathBuf,
    sync::{Arc, OnceLock},
    time::{Duration, Instant},
};

use common::protocol::DeviceKind;
use eframe::egui;
use kds::{Kds, Loudness};
use link::{
    Device, FreshIds,
    native::{
        FileCellar, FileOutbox, HouseAddress, NativeWire, OutboxError, Target, Waker, identity,
    },
};
use till::{Settings, Till, TillOptions, Wish};
use ui::{theme, token::Mode, words::Language};

use crate::{cli, kitchen, sound::Speaker};

/// A window cannot open.
#[derive(Debug, thiserror::Error)]
pub enum WindowError {
    /// The device's own storage.
    #[error(transparent)]
    Outbox(OutboxError),
    /// Two screens that are one device would answer for each other.
    #[error("a screen called {0} runs on this machine already; give this one another --name")]
    Taken(String),
    /// The network.
    #[error("the network: {0}")]
    Network(#[from] std::io::Error),
    /// There is no display.
    #[error("there is no display here: a till and a kitchen screen need one")]
    NoDisplay,
    /// The display.
    #[error("no window can be opened here: {0}")]
    Display(#[from] eframe::Error),
}

/// Whether a window can open here.
pub(crate) fn can_open() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(not(target_os = "linux")) || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// Opens a till.
pub fn till(args: &cli::Screen) -> Result<(), WindowError> {
    let dir = args.data.clone();
    let dir = dir.unwrap_or_else(|| crate::programs_data().join("till"));
    let place = Place::new(args, "till", dir, DeviceKind::Till)?;
    let kept = place.kept();
    let options = TillOptions {
        language: kept.map_or_else(|| args.language.into(), |kept| kept.language),
        mode: kept.map_or_else(|| mode(args, Mode::Light), |kept| kept.mode),
        scale: kept.map_or(args.scale, |kept| kept.scale),
        demo_pins: demo_pins(),
        address: args.server.clone(),
        guest_display: args.guest_display || kept.is_some_and(|kept| kept.guest_display),
    };
    let opening = Opening {
        title: "Couvert",
        size: [1280.0, 800.0],
        mode: options.mode,
        scale: args.scale,
        full: args.full_screen,
        frame: true,
    };
    place.run(args, opening, |device, wants| {
        let speaker = Speaker::new(&wants.folder);
        Box::new(TillWindow {
            till: Till::new(device, options),
            speaker,
            wants,
        })
    })
}

/// Opens a kitchen screen.
pub fn kds(args: &cli::Screen) -> Result<(), WindowError> {
    let dir = args.data.clone().unwrap_or_else(|| {
        let folder = args.name.as_deref().map(kitchen::folder_of);
        crate::programs_data().join(folder.as_deref().unwrap_or("kitchen"))
    });
    let options = kitchen::options(args, &dir);
    let kind = DeviceKind::Kitchen {
        stations: options.stations.clone(),
    };
    let place = Place::new(args, "kitchen", dir.clone(), kind)?;
    let opening = Opening {
        title: "Couvert kitchen",
        size: [1440.0, 810.0],
        mode: options.mode,
        // The screen scales its cards itself.
        scale: 100,
        full: options.full_screen || args.kiosk,
        frame: !args.kiosk,
    };
    place.run(args, opening, |device, _| {
        let kds = Kds::new(device, options);
        Box::new(kitchen::Window::new(kds, &dir, args))
    })
}

fn mode(args: &cli::Screen, usual: Mode) -> Mode {
    match (args.dark, args.light) {
        (true, _) => Mode::Dark,
        (_, true) => Mode::Light,
        _ => usual,
    }
}

/// The demo house's PINs; a till shows them only when the house says that it is one.
fn demo_pins() -> Vec<(common::StaffId, String)> {
    let staff = common::demo::house().staff;
    staff
        .into_iter()
        .map(|(person, pin)| (person.id, pin))
        .collect()
}

trait Screen {
    fn show(&mut self, ui: &mut egui::Ui, now: Duration);
}

struct TillWindow {
    till: Till,
    speaker: Speaker,
    wants: Wants,
}

/// What a till's tune sounds like: a waiter knows it from the kitchen's screens.
fn heard(tune: till::Tune) -> kds::Tune {
    match tune {
        till::Tune::Ready => kds::Tune::Soon,
        till::Tune::Asks => kds::Tune::Note,
        till::Tune::Alarm => kds::Tune::Alarm,
    }
}

/// Where wishes of a screen are carried out.
struct Wants {
    house: HouseAddress,
    folder: PathBuf,
    settings: PathBuf,
}

impl Screen for TillWindow {
    fn show(&mut self, ui: &mut egui::Ui, now: Duration) {
        for (name, bytes) in crate::files::dropped(ui.ctx()) {
            self.till.receive_file(name, bytes);
        }
        self.till.show(ui, now);
        for tune in self.till.take_tunes() {
            self.speaker.play(heard(tune), Loudness::Quiet);
        }
        if let Some(model) = self.till.guest()
            && guest_ui(ui.ctx(), &model)
        {
            self.till.close_guest_display();
        }
        for wish in self.till.take_wishes() {
            match wish {
                Wish::OpenPdf { path } => {
                    if let Some(address) = self.wants.house.get() {
                        let url = format!("http://{address}{path}");
                        ui.ctx().open_url(egui::OpenUrl::new_tab(url));
                    }
                }
                Wish::Keep(settings) => keep(&self.wants.settings, settings),
                // Files are not carried yet.
                Wish::SaveFile { name, bytes } => {
                    self.till.file_saved(crate::files::save(&name, &bytes));
                }
                Wish::PickFile => self.till.file_wanted(),
                Wish::ReadFile { path } => match crate::files::read(&path) {
                    Ok((name, bytes)) => self.till.receive_file(name, bytes),
                    Err(error) => {
                        tracing::warn!(path, "a file is not read: {error}");
                        self.till.file_missing(path);
                    }
                },
            }
        }
    }
}

/// The guest's own display, in a window that can be carried to another screen; whether somebody
/// has closed it.
fn guest_ui(ctx: &egui::Context, model: &till::guest::Model) -> bool {
    let viewport = egui::ViewportBuilder::default()
        .with_title(model.title())
        .with_app_id("couvert-guest")
        .with_inner_size([800.0, 480.0])
        .with_min_inner_size([480.0, 320.0]);
    let id = egui::ViewportId::from_hash_of("guest");
    ctx.show_viewport_immediate(id, viewport, |ui, _| {
        let whole = ui.ctx().content_rect();
        till::guest::show(ui, whole, model);
        full_screen_ui(ui);
        ui.input(|input| input.viewport().close_requested())
    })
}

/// F11, or two taps in a row, turn a window into a whole screen and back.
fn full_screen_ui(ui: &mut egui::Ui) {
    let (asked, full) = ui.input(|input| {
        let twice = egui::PointerButton::Primary;
        let asked = input.key_pressed(egui::Key::F11) || input.pointer.button_double_clicked(twice);
        (asked, input.viewport().fullscreen.unwrap_or(false))
    });
    if asked {
        let full = egui::ViewportCommand::Fullscreen(!full);
        ui.ctx().send_viewport_cmd(full);
    }
}

impl Screen for kitchen::Window {
    fn show(&mut self, ui: &mut egui::Ui, now: Duration) {
        Self::show(self, ui, now);
    }
}

/// How a window opens.
#[derive(Clone, Copy)]
struct Opening<'a> {
    title: &'a str,
    size: [f32; 2],
    mode: Mode,
    scale: u16,
    full: bool,
    frame: bool,
}

/// A device in its folder, before its window opens.
struct Place {
    dir: PathBuf,
    device: link::Identity,
    outbox: FileOutbox,
    target: Target,
    context: Arc<OnceLock<egui::Context>>,
    waker: Waker,
}

impl Place {
    fn new(
        args: &cli::Screen,
        usual: &str,
        dir: PathBuf,
        kind: DeviceKind,
    ) -> Result<Self, WindowError> {
        if !can_open() {
            return Err(WindowError::NoDisplay);
        }
        let name = args.name.as_deref().unwrap_or(usual);
        let taken = |error| match error {
            OutboxError::InUse(_) => WindowError::Taken(name.to_owned()),
            other => WindowError::Outbox(other),
        };
        let context = Arc::new(OnceLock::<egui::Context>::new());
        let rung = Arc::clone(&context);
        let waker: Waker = Arc::new(move || {
            if let Some(context) = rung.get() {
                context.request_repaint();
            }
        });
        let outbox = FileOutbox::open(&dir, Arc::clone(&waker)).map_err(taken)?;
        let device = identity(&dir, name, kind).map_err(taken)?;
        let target = match &args.server {
            Some(address) => Target::Address(address.clone()),
            None => Target::Found {
                house: args.house.clone(),
            },
        };
        Ok(Self {
            dir,
            device,
            outbox,
            target,
            context,
            waker,
        })
    }

    fn kept(&self) -> Option<Settings> {
        let text = std::fs::read_to_string(self.dir.join(SETTINGS)).ok()?;
        let mut words = text.split_whitespace();
        let language = Language::ALL
            .into_iter()
            .find(|known| Some(known.code()) == words.clone().next())?;
        words.next();
        let mode = if words.next()? == "dark" {
            Mode::Dark
        } else {
            Mode::Light
        };
        Some(Settings {
            language,
            mode,
            scale: words.next()?.parse().ok()?,
            guest_display: words.next() == Some(GUESTS),
        })
    }

    fn run(
        self,
        args: &cli::Screen,
        opening: Opening<'_>,
        make: impl FnOnce(Device, Wants) -> Box<dyn Screen>,
    ) -> Result<(), WindowError> {
        let wire = NativeWire::new(self.target, self.waker, args.loopback)?;
        let wants = Wants {
            house: wire.house(),
            settings: self.dir.join(SETTINGS),
            folder: self.dir.clone(),
        };
        let ids = Box::<FreshIds>::default();
        let mut device = Device::new(self.device, Box::new(wire), Box::new(self.outbox), ids);
        let (cellar, kept) = FileCellar::open(&self.dir)?;
        device.remember(Box::new(cellar), kept);
        let screen = make(device, wants);
        let viewport = egui::ViewportBuilder::default()
            .with_title(opening.title)
            .with_app_id("couvert")
            .with_inner_size(opening.size)
            .with_min_inner_size([360.0, 560.0])
            .with_decorations(opening.frame)
            .with_fullscreen(opening.full);
        let options = eframe::NativeOptions {
            viewport,
            ..Default::default()
        };
        let context = self.context;
        let (mode, scale) = (opening.mode, opening.scale);
        let end_with_input = args.end_with_input;
        eframe::run_native(
            "couvert",
            options,
            Box::new(move |creation| {
                let ctx = &creation.egui_ctx;
                theme::install(ctx, mode);
                theme::scale(ctx, scale);
                // A second window would be a second process; the cell is set once.
                let _ = context.set(ctx.clone());
                if end_with_input {
                    close_with_input(ctx.clone());
                }
                Ok(Box::new(Window {
                    screen,
                    opened: Instant::now(),
                }))
            }),
        )?;
        Ok(())
    }
}

const SETTINGS: &str = "settings";

/// The word behind the settings of a till whose guests have a display.
const GUESTS: &str = "guests";

fn keep(file: &std::path::Path, settings: Settings) {
    let mode = if settings.mode == Mode::Dark {
        "dark"
    } else {
        "light"
    };
    let guests = if settings.guest_display { GUESTS } else { "" };
    let (language, scale) = (settings.language.code(), settings.scale);
    let text = format!("{language} {mode} {scale} {guests}\n");
    if let Err(error) = std::fs::write(file, text) {
        tracing::warn!("the settings are not kept: {error}");
    }
}

/// Whoever started this window has gone: it goes too.
fn close_with_input(context: egui::Context) {
    std::thread::spawn(move || {
        let mut input = std::io::stdin();
        let _ = std::io::copy(&mut input, &mut std::io::sink());
        context.send_viewport_cmd(egui::ViewportCommand::Close);
        context.request_repaint();
    });
}

struct Window {
    screen: Box<dyn Screen>,
    opened: Instant,
}

impl eframe::App for Window {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.screen.show(ui, self.opened.elapsed());
    }
}
