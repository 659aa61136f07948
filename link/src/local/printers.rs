use common::protocol::{Ask, Job, JobState, JobVerb, PrinterState, Refusal, Reply};

/// Printers of a house inside the process: nothing comes out of them but what is set.
#[derive(Debug, Default)]
pub(super) struct Printers {
    pub(super) states: Vec<PrinterState>,
    pub(super) jobs: Vec<Job>,
    /// What lies on any scales.
    pub(super) grams: Option<u32>,
}

impl Printers {
    /// The reply to a question about them; nothing to any other.
    pub(super) fn reply(&mut self, ask: &Ask) -> Option<Reply> {
        match ask {
            Ask::Queue => Some(Reply::Queue {
                jobs: self.jobs.clone(),
            }),
            Ask::Queued { job, verb, .. } => Some(self.decide(*job, *verb)),
            Ask::TestPage { printer } => {
                let known = self.states.iter().any(|state| state.printer == *printer);
                Some(if known {
                    Reply::Done
                } else {
                    Reply::Refused(Refusal::NotFound)
                })
            }
            Ask::Weigh { .. } => Some(match self.grams {
                Some(grams) => Reply::Weight { grams },
                None => Reply::Refused(Refusal::NoWeight),
            }),
            _ => None,
        }
    }

    fn decide(&mut self, job: u64, verb: JobVerb) -> Reply {
        let Some(place) = self.jobs.iter().position(|known| known.job == job) else {
            return Reply::Refused(Refusal::NotFound);
        };
        match verb {
            JobVerb::Drop => {
                self.jobs.remove(place);
            }
            JobVerb::Retry | JobVerb::Redirect(_) => {
                self.jobs[place].state = JobState::Waiting;
                self.jobs[place].error = None;
            }
        }
        Reply::Done
    }
}
