//! What the kitchen made, when and for how long; what it made again; and what it never made.

use common::{
    BusinessDate, CheckId, Event, LineId, Recorded, Stamp, State, TicketId, check,
    kitchen::{self, Cooking, Ticket, TicketLine},
};
use rusqlite::{Connection, params};

use super::day_of;

/// What an event at the pass changes in the tables.
#[derive(Debug)]
pub(crate) enum Change {
    Made(Box<Made>),
    Unmade(TicketId, LineId),
    Carried(TicketId, LineId, TicketId),
    Parted(TicketId, LineId, u32, LineId),
    Remade(Box<Remade>),
}

/// A line that is done at a station.
#[derive(Debug)]
pub(crate) struct Made {
    ticket: TicketId,
    line: LineId,
    check: CheckId,
    z: u32,
    date: BusinessDate,
    label: String,
    station: u32,
    station_name: String,
    item: Option<u32>,
    name: String,
    quantity: u32,
    hour: u8,
    fired_at: i64,
    begun_at: i64,
    due_at: Option<i64>,
    made_at: i64,
}

/// Pieces that were made once more.
#[derive(Debug)]
pub(crate) struct Remade {
    again: TicketId,
    line: LineId,
    z: u32,
    date: BusinessDate,
    label: String,
    station_name: String,
    name: String,
    quantity: u32,
    reason: String,
    at: i64,
}

/// A paid line that no cook had bumped when the day closed.
#[derive(Debug)]
pub(crate) struct NeverMade {
    ticket: TicketId,
    line: LineId,
    z: u32,
    label: String,
    station_name: String,
    name: String,
    quantity: u32,
    fired_at: i64,
}

/// What an event at the pass means, from the state before it. Recall comes seldom, and nothing is
/// written when a line is fired: Send waits for nothing here.
pub(super) fn changes(
    before: &State,
    recorded: &Recorded,
    event: &kitchen::Event,
) -> Option<Vec<Change>> {
    let known = |id: &TicketId| before.kitchen.tickets.get(id);
    let changes = match event {
        kitchen::Event::LineBumped { ticket, line, at } => {
            let ticket = known(ticket)?;
            let lines = ticket.lines.iter().filter(|one| one.line == *line);
            made(before, recorded, ticket, lines, *at)
        }
        kitchen::Event::Bumped { ticket, at } => {
            let ticket = known(ticket)?;
            let lines = ticket.lines.iter().filter(|one| one.is_open());
            made(before, recorded, ticket, lines, *at)
        }
        kitchen::Event::LineUnbumped { ticket, line } => vec![Change::Unmade(*ticket, *line)],
        kitchen::Event::Recalled { ticket } => {
            let lines = known(ticket)?.lines.iter();
            let open = lines.filter(|line| line.cooking == Cooking::Fired);
            open.map(|line| Change::Unmade(*ticket, line.line))
                .collect()
        }
        kitchen::Event::Divided {
            ticket,
            lines,
            into,
        } => {
            let lines = lines.iter();
            lines
                .map(|line| Change::Carried(*ticket, *line, into.id))
                .collect()
        }
        kitchen::Event::LineParted {
            ticket,
            line,
            quantity,
            into,
        } => vec![Change::Parted(*ticket, *line, *quantity, *into)],
        kitchen::Event::Remade { again, .. } => remade(before, recorded, again),
        _ => return None,
    };
    (!changes.is_empty()).then_some(changes)
}

fn made<'a>(
    before: &State,
    recorded: &Recorded,
    ticket: &Ticket,
    lines: impl Iterator<Item = &'a TicketLine>,
    at: Stamp,
) -> Vec<Change> {
    let (z, date) = day_of(before, recorded);
    let row = |line: &TicketLine| Made {
        ticket: ticket.id,
        line: line.line,
        check: ticket.check,
        z,
        date,
        label: ticket.label.clone(),
        station: ticket.station.0,
        station_name: before.house.station_name(ticket.station).to_owned(),
        item: line.item.map(|item| item.0),
        name: line.name.clone(),
        quantity: line.quantity,
        hour: before.house.hour(line.fired_at),
        fired_at: line.fired_at.millis(),
        begun_at: line.begins().min(at).millis(),
        due_at: line.due_at.map(Stamp::millis),
        made_at: at.millis(),
    };
    lines
        .map(|line| Change::Made(Box::new(row(line))))
        .collect()
}

fn remade(before: &State, recorded: &Recorded, again: &Ticket) -> Vec<Change> {
    let (z, date) = day_of(before, recorded);
    let rows = again.lines.iter().filter_map(|line| {
        let remake = line.remake.as_ref()?;
        Some(Change::Remade(Box::new(Remade {
            again: again.id,
            line: line.line,
            z,
            date,
            label: again.label.clone(),
            station_name: before.house.station_name(again.station).to_owned(),
            name: line.name.clone(),
            quantity: line.quantity,
            reason: remake.reason.clone(),
            at: recorded.stamp.millis(),
        })))
    });
    rows.collect()
}

/// The day's paid lines that nobody has bumped, as it closes under number `z`.
pub(super) fn never_made(before: &State, z: u32) -> Vec<NeverMade> {
    let open = before.kitchen.on_screen(&[]).into_iter();
    let paid = open.filter(|ticket| before.checks.settled.contains_key(&ticket.check));
    let rows = paid.flat_map(|ticket| {
        let lines = ticket.lines.iter().filter(|line| line.is_open());
        lines.map(|line| NeverMade {
            ticket: ticket.id,
            line: line.line,
            z,
            label: ticket.label.clone(),
            station_name: before.house.station_name(ticket.station).to_owned(),
            name: line.name.clone(),
            quantity: line.quantity,
            fired_at: line.fired_at.millis(),
        })
    });
    rows.collect()
}

/// Whether the kitchen had made a line, or some of it; a line that no ticket has any more was.
pub(super) fn was_made(before: &State, event: &Event, line: LineId) -> bool {
    let Event::Check(check::Event::Voided { was_fired, .. }) = event else {
        return false;
    };
    let mut tickets = before.kitchen.carrying(line).peekable();
    *was_fired && (tickets.peek().is_none() || tickets.any(|(ticket, line)| ticket.is_done(line)))
}

impl Change {
    pub(super) fn write(&self, connection: &Connection) -> rusqlite::Result<()> {
        match self {
            Self::Made(row) => row.write(connection),
            Self::Unmade(ticket, line) => {
                let sql = "DELETE FROM made WHERE ticket = ?1 AND line = ?2";
                let mut delete = connection.prepare_cached(sql)?;
                delete.execute(params![ticket.to_string(), line.to_string()])?;
                Ok(())
            }
            Self::Carried(ticket, line, into) => {
                let sql = "UPDATE made SET ticket = ?3 WHERE ticket = ?1 AND line = ?2";
                let mut update = connection.prepare_cached(sql)?;
                update.execute(params![
                    ticket.to_string(),
                    line.to_string(),
                    into.to_string()
                ])?;
                Ok(())
            }
            Self::Parted(ticket, line, quantity, into) => {
                parted(connection, *ticket, *line, *quantity, *into)
            }
            Self::Remade(row) => row.write(connection),
        }
    }
}

/// The new line was made as the old one was, where it was made at all.
fn parted(
    connection: &Connection,
    ticket: TicketId,
    line: LineId,
    quantity: u32,
    into: LineId,
) -> rusqlite::Result<()> {
    let (ticket, line) = (ticket.to_string(), line.to_string());
    let mut copy = connection.prepare_cached(
        "INSERT INTO made (ticket, line, check_id, z, date, label, station, station_name, item,
         name, quantity, hour, fired_at, begun_at, due_at, made_at)
         SELECT ticket, ?3, check_id, z, date, label, station, station_name, item, name, ?4, hour,
         fired_at, begun_at, due_at, made_at FROM made WHERE ticket = ?1 AND line = ?2",
    )?;
    copy.execute(params![ticket, line, into.to_string(), quantity])?;
    let mut less = connection.prepare_cached(
        "UPDATE made SET quantity = quantity - ?3 WHERE ticket = ?1 AND line = ?2",
    )?;
    less.execute(params![ticket, line, quantity])?;
    Ok(())
}

impl Made {
    fn write(&self, connection: &Connection) -> rusqlite::Result<()> {
        let mut insert = connection.prepare_cached(
            "INSERT OR REPLACE INTO made (ticket, line, check_id, z, date, label, station,
             station_name, item, name, quantity, hour, fired_at, begun_at, due_at, made_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
        )?;
        insert.execute(params![
            self.ticket.to_string(),
            self.line.to_string(),
            self.check.to_string(),
            self.z,
            self.date.to_string(),
            self.label,
            self.station,
            self.station_name,
            self.item,
            self.name,
            self.quantity,
            self.hour,
            self.fired_at,
            self.begun_at,
            self.due_at,
            self.made_at,
        ])?;
        Ok(())
    }
}

impl Remade {
    fn write(&self, connection: &Connection) -> rusqlite::Result<()> {
        let mut insert = connection.prepare_cached(
            "INSERT INTO remade (again, line, z, date, label, station_name, name, quantity, reason,
             at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?;
        insert.execute(params![
            self.again.to_string(),
            self.line.to_string(),
            self.z,
            self.date.to_string(),
            self.label,
            self.station_name,
            self.name,
            self.quantity,
            self.reason,
            self.at,
        ])?;
        Ok(())
    }
}

impl NeverMade {
    pub(super) fn write(&self, connection: &Connection) -> rusqlite::Result<()> {
        let mut insert = connection.prepare_cached(
            "INSERT INTO never_made (ticket, line, z, label, station_name, name, quantity, fired_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?;
        insert.execute(params![
            self.ticket.to_string(),
            self.line.to_string(),
            self.z,
            self.label,
            self.station_name,
            self.name,
            self.quantity,
            self.fired_at,
        ])?;
        Ok(())
    }
}
