use common::{
    Money, PrinterId,
    house::Prints,
    protocol::{Job, JobState, JobVerb, PrinterCondition},
};
use ui::widget::Tone;

use super::{Draft, Intent};
use crate::{bar::Standing, desk::Desk, say};

/// A paper that waits longer than this is late.
const LATE_AFTER: i64 = 30_000;

/// How a state is drawn besides its colour.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Shape {
    /// All is well.
    Dot,
    /// It will not be for long.
    Ring,
    /// It is not.
    Square,
}

/// A printer in a card.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct PrinterFace {
    pub(crate) printer: PrinterId,
    pub(crate) name: String,
    pub(crate) state: String,
    pub(crate) shape: Shape,
    pub(crate) tone: Tone,
    pub(crate) waiting: String,
    /// What comes out of it.
    pub(crate) prints: String,
}

/// A job in a row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct JobFace {
    pub(crate) job: u64,
    pub(crate) what: String,
    /// Where, since when, how often.
    pub(crate) facts: String,
    pub(crate) why: Option<String>,
    pub(crate) state: String,
    pub(crate) tone: Tone,
    /// Whether something can be done about it.
    pub(crate) open: bool,
}

/// What can be done about a job.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Front {
    pub(crate) face: JobFace,
    pub(crate) verbs: Vec<(String, Intent)>,
}

/// The screen.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Model {
    pub(crate) standing: Standing,
    pub(crate) back: String,
    pub(crate) title: String,
    pub(crate) printers: Vec<PrinterFace>,
    pub(crate) none: (String, String),
    pub(crate) test: String,
    pub(crate) why_not: Option<String>,
    pub(crate) queue: String,
    pub(crate) jobs: Vec<JobFace>,
    pub(crate) empty: (String, String),
    /// What was given up, and the way back.
    pub(crate) dropped: Option<(String, String)>,
    pub(crate) front: Option<Front>,
}

impl Model {
    pub(super) fn new(desk: &Desk, draft: &Draft) -> Self {
        let word = |key: &str| desk.words.get(key).to_owned();
        let jobs: Vec<JobFace> = draft
            .jobs
            .iter()
            .flatten()
            .map(|job| face(desk, job))
            .collect();
        let dropped = draft.dropped.as_ref().map(|job| {
            let gaps = [("what", what(desk, job).into())];
            let words = desk.words.with("printers-dropped", &gaps);
            (words, word("printers-undo"))
        });
        Self {
            standing: Standing::new(desk),
            back: word("floor-back"),
            title: word("printers-title"),
            printers: printers(desk),
            none: (word("printers-none"), word("printers-none-help")),
            test: word("printers-test"),
            why_not: desk.why_not_alone().map(str::to_owned),
            queue: word("printers-queue"),
            empty: (
                word("printers-queue-empty"),
                word("printers-queue-empty-help"),
            ),
            dropped,
            front: draft.front.and_then(|job| front(desk, draft, job)),
            jobs,
        }
    }
}

/// Whether a printer prints.
pub(super) const fn prints(condition: PrinterCondition) -> bool {
    matches!(
        condition,
        PrinterCondition::Ready | PrinterCondition::PaperLow
    )
}

/// What people call it.
pub(super) fn name_of(desk: &Desk, printer: PrinterId) -> String {
    let printers = &desk.state().house.printers;
    let known = printers.iter().find(|known| known.id == printer);
    known.map_or_else(|| printer.to_string(), |known| known.name.clone())
}

/// How it is, in a word.
pub(super) fn state_word(desk: &Desk, condition: PrinterCondition) -> &str {
    desk.words.get(match condition {
        PrinterCondition::Ready => "printers-ready",
        PrinterCondition::PaperLow => "printers-paper-low",
        PrinterCondition::PaperOut => "printers-paper-out",
        PrinterCondition::CoverOpen => "printers-cover-open",
        PrinterCondition::Error => "printers-error",
        PrinterCondition::Offline => "printers-offline",
    })
}

fn printers(desk: &Desk) -> Vec<PrinterFace> {
    let words = &desk.words;
    let house = &desk.state().house;
    let states = desk.device.printers();
    let faces = house.printers.iter().map(|printer| {
        let state = states.iter().find(|state| state.printer == printer.id);
        let (shape, tone) = match state.map(|state| state.condition) {
            Some(PrinterCondition::Ready) => (Shape::Dot, Tone::Ok),
            Some(PrinterCondition::PaperLow) => (Shape::Ring, Tone::Warn),
            None => (Shape::Ring, Tone::Quiet),
            Some(_) => (Shape::Square, Tone::Bad),
        };
        let unknown = words.get("printers-unknown");
        let word = state.map_or(unknown, |state| state_word(desk, state.condition));
        let waiting = state.map_or(0, |state| state.waiting);
        let mut papers: Vec<&str> = printer
            .prints
            .iter()
            .map(|prints| match prints {
                Prints::Guests => words.get("printers-guests"),
                Prints::Reports => words.get("printers-reports"),
                Prints::Station(station) => house.station_name(*station),
            })
            .filter(|name| !name.is_empty())
            .collect();
        if printer.drawer {
            papers.push(words.get("printers-drawer"));
        }
        PrinterFace {
            printer: printer.id,
            name: printer.name.clone(),
            state: word.to_owned(),
            shape,
            tone,
            waiting: words.with("printers-waiting", &[("count", waiting.into())]),
            prints: papers.join(" · "),
        }
    });
    faces.collect()
}

fn what(desk: &Desk, job: &Job) -> String {
    let key = format!("printers-kind-{}", job.kind);
    if !desk.words.has(&key) {
        return format!("{} {}", job.kind, job.about).trim().to_owned();
    }
    let about = match job.kind.as_str() {
        "ticket" | "bill" if !job.about.is_empty() => say::labelled(&desk.words, &job.about),
        // The cash that it was opened for, or the reason that somebody gave.
        "kick" => match job.about.parse::<Money>() {
            Ok(cash) => say::money(&desk.words, cash),
            Err(_) => job.about.clone(),
        },
        _ => job.about.clone(),
    };
    let words = desk.words.with(&key, &[("about", about.as_str().into())]);
    words.trim().to_owned()
}

fn face(desk: &Desk, job: &Job) -> JobFace {
    let words = &desk.words;
    let late = desk.time().millis() - job.at.millis() > LATE_AFTER;
    let (key, tone, open) = match job.state {
        JobState::Waiting if late => ("printers-job-late", Tone::Bad, true),
        JobState::Waiting => ("printers-job-waiting", Tone::Info, true),
        JobState::Printing => ("printers-job-printing", Tone::Info, true),
        JobState::Done if job.kind == "kick" => ("printers-job-opened", Tone::Ok, false),
        JobState::Done => ("printers-job-done", Tone::Ok, false),
        JobState::Failed => ("printers-job-failed", Tone::Bad, true),
    };
    let why = job.error.as_ref().map(|error| {
        let key = format!("printers-why-{error}");
        if words.has(&key) {
            words.get(&key).to_owned()
        } else {
            error.clone()
        }
    });
    let mut facts = vec![desk.clock(job.at)];
    if job.attempts > 1 {
        let gaps = [("count", job.attempts.into())];
        facts.push(words.with("printers-tries", &gaps));
    }
    facts.push(job.place.clone());
    JobFace {
        job: job.job,
        what: what(desk, job),
        facts: facts.join(" · "),
        why,
        state: words.get(key).to_owned(),
        tone,
        open,
    }
}

fn front(desk: &Desk, draft: &Draft, job: u64) -> Option<Front> {
    let job = draft.jobs.iter().flatten().find(|one| one.job == job)?;
    let face = face(desk, job);
    if !face.open {
        return None;
    }
    let words = &desk.words;
    let verb = |verb| Intent::Verb(job.job, verb);
    let mut verbs = Vec::new();
    let is_mail = matches!(job.kind.as_str(), "mail" | "sms");
    if job.state != JobState::Printing && job.kind != "kick" {
        verbs.push((words.get("printers-retry").to_owned(), verb(JobVerb::Retry)));
    }
    if !is_mail && !matches!(job.kind.as_str(), "kick" | "test") {
        let house = &desk.state().house;
        for other in house.printers.iter().filter(|one| one.name != job.place) {
            let gaps = [("name", other.name.as_str().into())];
            let words = words.with("printers-redirect", &gaps);
            verbs.push((words, verb(JobVerb::Redirect(other.id))));
        }
    }
    verbs.push((words.get("printers-drop").to_owned(), verb(JobVerb::Drop)));
    verbs.push((words.get("common-close").to_owned(), Intent::Away));
    Some(Front { face, verbs })
}
