use std::collections::BTreeMap;

use common::{
    Command, CommandId, Event, Moment, Recorded, Records, Rejection, Stamp, consequences,
    decide_with,
    protocol::{Answer, Outcome, SubmittedCommand},
    staff::{self, Person},
};
use rusqlite::{Connection, OptionalExtension, params};

use super::{Commit, HouseError, Working, news::News, record, working::text};
use crate::{
    journal::{Entry, Hidden, Meta, signed},
    mail::Message,
    projection::{Paper, Projector, Row},
};

/// Commands carried out on the working state, and all that one commit must keep of them.
#[derive(Debug)]
pub(super) struct Batch {
    answers: Vec<Answer>,
    taken: Vec<Taken>,
    entries: Vec<Entry>,
    hidden: Vec<Hidden>,
    rows: Vec<Row>,
    papers: Vec<Paper>,
    messages: Vec<Message>,
    news: News,
    projector: Projector,
}

/// What is on disk now and may be told.
#[derive(Debug)]
pub(super) struct Kept {
    pub(super) answers: Vec<Answer>,
    pub(super) papers: bool,
    pub(super) news: News,
}

impl Kept {
    pub(super) fn commit(self, epoch: u64) -> Commit {
        self.news.commit(self.answers, self.papers, epoch)
    }
}

/// A command that was not known before, as its row in the journal says.
#[derive(Debug)]
struct Taken {
    envelope: common::Envelope,
    stamp: Stamp,
    answer: String,
}

impl Batch {
    fn new(working: &Working) -> Self {
        Self {
            answers: Vec::new(),
            taken: Vec::new(),
            entries: Vec::new(),
            hidden: Vec::new(),
            rows: Vec::new(),
            papers: Vec::new(),
            messages: Vec::new(),
            news: News::after(working),
            projector: Projector::default(),
        }
    }

    /// Decides each command on the state that the ones before it left.
    pub(super) fn decide(
        working: &mut Working,
        connection: &Connection,
        now: Stamp,
        commands: &[SubmittedCommand],
    ) -> Result<Self, HouseError> {
        let mut batch = Self::new(working);
        let mut here: BTreeMap<CommandId, Outcome> = BTreeMap::new();
        for submitted in commands {
            let id = submitted.envelope.id;
            let known = match here.get(&id) {
                Some(outcome) => Some(outcome.clone()),
                None => answered(connection, id)?,
            };
            let outcome = match known {
                Some(outcome) => outcome,
                None => batch.carry_out(working, connection, now, submitted)?,
            };
            here.insert(id, outcome.clone());
            batch.answers.push(Answer {
                command: id,
                outcome,
            });
        }
        Ok(batch)
    }

    /// A batch that keeps nothing of a command but its refusal.
    pub(super) fn refuse(
        working: &Working,
        now: Stamp,
        submitted: &SubmittedCommand,
    ) -> Result<Self, HouseError> {
        let mut batch = Self::new(working);
        let outcome = Outcome::Rejected(Rejection::NotKept);
        batch.answered(submitted, now.max(working.last), &outcome)?;
        batch.answers.push(Answer {
            command: submitted.envelope.id,
            outcome,
        });
        Ok(batch)
    }

    fn carry_out(
        &mut self,
        working: &mut Working,
        connection: &Connection,
        now: Stamp,
        submitted: &SubmittedCommand,
    ) -> Result<Outcome, HouseError> {
        let stamp = now.max(working.last);
        let moment = Moment::new(&submitted.envelope, stamp);
        let records = self.records(working, connection, &submitted.command)?;
        let decided = decide_with(&working.state, &moment, &records, &submitted.command);
        let outcome = match decided {
            Ok(events) => {
                for event in events {
                    self.happen(working, &moment, event)?;
                }
                Outcome::Accepted {
                    floor: working.floor,
                    pass: working.pass,
                }
            }
            Err(rejection) => Outcome::Rejected(rejection),
        };
        self.answered(submitted, stamp, &outcome)?;
        Ok(outcome)
    }

    /// What this command must know beyond what is in service. The rows of the commands before it
    /// are written first, within the batch's transaction, so that it sees what they did.
    fn records(
        &mut self,
        working: &Working,
        connection: &Connection,
        command: &Command,
    ) -> Result<Records, HouseError> {
        let Some(wanted) = command.wants(&working.state) else {
            return Ok(Records {
                at_house: true,
                ..Records::default()
            });
        };
        self.write_rows(connection)?;
        record::look_up(connection, &working.state, &wanted)
    }

    /// Lets the event happen, and then whatever follows from it elsewhere.
    fn happen(
        &mut self,
        working: &mut Working,
        moment: &Moment,
        event: Event,
    ) -> Result<(), HouseError> {
        let mut recorded = Recorded {
            stamp: moment.stamp,
            command: moment.id,
            device: moment.device,
            staff: moment.staff,
            event,
        };
        let (entry, hidden) = working.enter(&mut recorded)?;
        let told = hidden.as_ref().map(|_| text(&recorded)).transpose()?;
        self.hidden.extend(hidden);
        let before = &working.state;
        let row = self
            .projector
            .row(before, &recorded, entry.seq, &entry.hash);
        self.rows.extend(row);
        self.papers.extend(Paper::of(before, &recorded));
        self.messages.extend(Message::of(&recorded));
        working.state.apply(&recorded.event);
        let following = consequences(&working.state, &recorded.event);
        self.news
            .add(recorded, told.as_deref().unwrap_or(&entry.body));
        self.entries.push(entry);
        for event in following {
            self.happen(working, moment, event)?;
        }
        Ok(())
    }

    fn answered(
        &mut self,
        submitted: &SubmittedCommand,
        stamp: Stamp,
        outcome: &Outcome,
    ) -> Result<(), HouseError> {
        self.taken.push(Taken {
            envelope: submitted.envelope,
            stamp,
            answer: serde_json::to_string(outcome)?,
        });
        Ok(())
    }

    /// Whether there is anything to keep; a batch of mere retries has nothing.
    pub(super) fn is_new(&self) -> bool {
        !self.taken.is_empty()
    }

    pub(super) fn write(&mut self, connection: &Connection) -> rusqlite::Result<()> {
        self.write_entries(connection)?;
        for hidden in &self.hidden {
            hidden.write(connection)?;
        }
        let mut insert = connection.prepare_cached(
            "INSERT INTO command (id, device, staff, at, stamp, answer)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?;
        for taken in &self.taken {
            let envelope = &taken.envelope;
            insert.execute(params![
                envelope.id.0.as_bytes(),
                envelope.device.0.as_bytes(),
                envelope.staff.map(|id| id.0),
                envelope.at.millis(),
                taken.stamp.millis(),
                taken.answer,
            ])?;
        }
        self.write_rows(connection)?;
        if self.entries.first().is_some_and(|entry| entry.seq == 1) {
            Meta::no_more_empty(connection)?;
        }
        for recorded in self.news.recorded() {
            if let Event::Staff(staff::Event::Published(people)) = &recorded.event {
                forget_pins(connection, people)?;
            }
        }
        for paper in &self.papers {
            paper.write(connection)?;
        }
        for message in &self.messages {
            message.write(connection)?;
        }
        Ok(())
    }

    /// Writes the rows that were not written before.
    fn write_rows(&mut self, connection: &Connection) -> rusqlite::Result<()> {
        self.rows
            .drain(..)
            .try_for_each(|row| row.write(connection))
    }

    fn write_entries(&self, connection: &Connection) -> rusqlite::Result<()> {
        let mut insert = connection.prepare_cached(
            "INSERT INTO event (seq, floor, pass, command, stamp, body, hash)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?;
        for (entry, recorded) in self.entries.iter().zip(self.news.recorded()) {
            insert.execute(params![
                signed(entry.seq),
                signed(entry.floor),
                entry.pass.map(signed),
                recorded.command.0.as_bytes(),
                recorded.stamp.millis(),
                entry.body,
                entry.hash,
            ])?;
        }
        Ok(())
    }

    pub(super) fn kept(self) -> Kept {
        Kept {
            answers: self.answers,
            papers: !self.papers.is_empty() || !self.messages.is_empty(),
            news: self.news,
        }
    }
}

/// Whoever leaves the roster leaves their PIN behind.
fn forget_pins(connection: &Connection, people: &[Person]) -> rusqlite::Result<()> {
    let mut select = connection.prepare("SELECT staff FROM pin")?;
    let known = select.query_map([], |row| row.get(0))?;
    let known: Vec<u32> = known.collect::<Result<_, _>>()?;
    for staff in known {
        if !people.iter().any(|person| person.id.0 == staff) {
            connection.execute("DELETE FROM pin WHERE staff = ?1", [staff])?;
        }
    }
    Ok(())
}

/// The answer that a command got when it was first taken.
fn answered(connection: &Connection, id: CommandId) -> Result<Option<Outcome>, HouseError> {
    let mut select = connection.prepare_cached("SELECT answer FROM command WHERE id = ?1")?;
    let answer: Option<String> = select
        .query_row([id.0.as_bytes()], |row| row.get(0))
        .optional()?;
    Ok(answer.map(|text| serde_json::from_str(&text)).transpose()?)
}
