use common::protocol::PrinterCondition;
use ui::widget::Tone;

use crate::{bar::Standing, desk::Desk, setup::Place, till::Go};

/// A door to something.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct TileFace {
    pub(crate) name: String,
    /// How it stands.
    pub(crate) detail: String,
    /// What needs somebody.
    pub(crate) pill: Option<(String, Tone)>,
    pub(crate) go: Go,
}

/// The manager's desk.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Model {
    pub(crate) standing: Standing,
    pub(crate) back: String,
    pub(crate) title: String,
    pub(crate) tiles: Vec<TileFace>,
}

impl Model {
    pub(crate) fn new(desk: &Desk) -> Self {
        let word = |key: &str| desk.words.get(key).to_owned();
        Self {
            standing: Standing::new(desk),
            back: word("floor-back"),
            title: word("manage-title"),
            tiles: tiles(desk),
        }
    }
}

fn tiles(desk: &Desk) -> Vec<TileFace> {
    let (words, state) = (&desk.words, desk.state());
    let counted = |key: &str, count: usize| words.with(key, &[("count", count.into())]);
    let tile = |key: &str, detail: String, go: Go| TileFace {
        name: words.get(key).to_owned(),
        detail,
        pill: None,
        go,
    };
    let tables = state.floor.tables().count();
    let day = match &state.day.open {
        Some(day) => {
            let from = [("time", desk.clock(day.opened_at).into())];
            words.with("manage-day-since", &from)
        }
        None => words.get("day-not-open").to_owned(),
    };
    let people = counted("manage-people-count", state.staff.people.len());
    let settings = words.get("manage-settings-what").to_owned();
    let booked = state
        .bookings
        .all
        .values()
        .filter(|one| one.is_open())
        .count();
    vec![
        tile(
            "manage-menu",
            counted("manage-items", state.menu.items.len()),
            Go::Carte,
        ),
        tile("manage-plan", counted("manage-tables", tables), Go::Plan),
        tile("manage-settings", settings, Go::Setup),
        tile("manage-people", people, Go::SetupAt(Place::People)),
        printers(desk),
        tile(
            "manage-bookings",
            counted("manage-booked", booked),
            Go::Bookings,
        ),
        tile("manage-day", day, Go::Day),
    ]
}

/// The printers, and whether one of them waits for somebody.
fn printers(desk: &Desk) -> TileFace {
    let words = &desk.words;
    let count = desk.state().house.printers.len();
    let states = desk.device.printers();
    let troubled = states.iter();
    let troubled = troubled.filter(|state| state.condition != PrinterCondition::Ready);
    let trouble = troubled.count();
    let pill = if trouble > 0 {
        let said = words.with("manage-printers-trouble", &[("count", trouble.into())]);
        Some((said, Tone::Bad))
    } else if count > 0 && states.len() == count {
        Some((words.get("setup-printer-ready").to_owned(), Tone::Ok))
    } else {
        None
    };
    let detail = if count == 0 {
        words.get("manage-no-printers").to_owned()
    } else {
        words.with("manage-printers-count", &[("count", count.into())])
    };
    let go = if count == 0 {
        Go::SetupAt(Place::Printers)
    } else {
        Go::Printers
    };
    TileFace {
        name: words.get("manage-printers").to_owned(),
        detail,
        pill,
        go,
    }
}
