//! Printers, and what waits to come out of them.

mod alarm;
mod model;
mod view;

use std::time::Duration;

use common::{
    PrinterId,
    protocol::{Ask, Job, JobVerb, PrinterState, Refusal, Reply},
};
use egui::{Rect, Ui};

use crate::{desk::Desk, say, till::Go};
pub(crate) use alarm::{Watch, alarm};

/// The queue is looked at so often while somebody reads it.
const EVERY: Duration = Duration::from_secs(2);

/// What is looked at.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    jobs: Option<Vec<Job>>,
    /// The question about the queue that is on its way.
    asked: Option<u64>,
    /// When it is asked next, and how the printers were when it was asked last.
    next: Duration,
    seen: Vec<PrinterState>,
    /// What was wanted, and is on its way: with the sentence that says that it was done.
    wanted: Vec<(u64, Option<String>)>,
    /// The job whose verbs are in front.
    front: Option<u64>,
    /// What was given up last.
    dropped: Option<Job>,
}

/// What was tapped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Intent {
    Floor,
    SignOut,
    Test(PrinterId),
    Job(u64),
    Away,
    Verb(u64, JobVerb),
    Undo,
}

pub(crate) fn show(ui: &mut Ui, screen: Rect, desk: &mut Desk, draft: &mut Draft) -> Option<Go> {
    listen(desk, draft);
    ask(desk, draft);
    ui.ctx().request_repaint_after(EVERY);
    let model = model::Model::new(desk, draft);
    let intent = view::show(ui, screen, &model)?;
    handle(desk, draft, intent)
}

fn handle(desk: &mut Desk, draft: &mut Draft, intent: Intent) -> Option<Go> {
    match intent {
        Intent::Floor => return Some(Go::Floor),
        Intent::SignOut => return Some(Go::SignIn),
        Intent::Test(printer) => {
            let gaps = [("name", model::name_of(desk, printer).into())];
            let sentence = desk.words.with("printers-test-sent", &gaps);
            let question = desk.ask(Ask::TestPage { printer });
            draft.wanted.push((question, Some(sentence)));
        }
        Intent::Job(job) => draft.front = Some(job),
        Intent::Away => draft.front = None,
        Intent::Verb(job, verb) => {
            draft.front = None;
            draft.dropped = None;
            if verb == JobVerb::Drop {
                let jobs = draft.jobs.iter().flatten();
                draft.dropped = jobs.into_iter().find(|known| known.job == job).cloned();
            }
            want(desk, draft, job, verb);
        }
        Intent::Undo => {
            if let Some(dropped) = draft.dropped.take() {
                want(desk, draft, dropped.job, JobVerb::Retry);
            }
        }
    }
    None
}

fn want(desk: &mut Desk, draft: &mut Draft, job: u64, verb: JobVerb) {
    let Some(staff) = desk.staff else { return };
    let question = desk.ask(Ask::Queued { job, verb, staff });
    draft.wanted.push((question, None));
}

/// Takes in what the house has said.
fn listen(desk: &mut Desk, draft: &mut Draft) {
    if let Some(reply) = draft.asked.and_then(|asked| desk.reply(asked)) {
        draft.asked = None;
        if let Reply::Queue { jobs } = reply {
            draft.jobs = Some(jobs);
        }
    }
    let mut open = Vec::new();
    for (question, sentence) in std::mem::take(&mut draft.wanted) {
        match desk.reply(question) {
            None => open.push((question, sentence)),
            Some(Reply::Refused(Refusal::NotFound)) => {
                // It came out in the meantime: the list shows it.
                draft.next = Duration::ZERO;
                draft.dropped = None;
            }
            Some(Reply::Refused(refusal)) => {
                draft.dropped = None;
                let words = say::refusal(&desk.words, &refusal);
                desk.say(words);
            }
            Some(_) => {
                draft.next = Duration::ZERO;
                if let Some(sentence) = sentence {
                    desk.say(sentence);
                }
            }
        }
    }
    draft.wanted = open;
}

/// Asks for the queue now and then, and whenever something changed.
fn ask(desk: &mut Desk, draft: &mut Draft) {
    let changed = draft.seen != desk.device.printers();
    if !desk.is_joined() || draft.asked.is_some() || (desk.now < draft.next && !changed) {
        return;
    }
    draft.seen = desk.device.printers().to_vec();
    draft.next = desk.now + EVERY;
    draft.asked = Some(desk.ask(Ask::Queue));
}
