use std::{
    fs::File,
    io::{BufRead as _, BufReader},
    path::Path,
};

use common::{StaffId, State};
use rusqlite::{Connection, params, params_from_iter, types::Value};

use super::{
    ExportError,
    about::{About, hex},
    stored::{ENTRIES, STORED, Stored},
};
use crate::{
    House, HouseError,
    house::Pepper,
    journal::{self, Entry, Meta, Walk, unsigned},
    projection,
};

/// So many rows share a commit.
const ROWS_IN_A_COMMIT: u64 = 10_000;

/// A house made of an export.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Restored {
    /// Its name.
    pub house: String,
    /// Entries of its journal.
    pub entries: u64,
    /// Checks of another system.
    pub past_checks: u64,
    /// Who can sign in, by name, and the PIN. Nobody else has one: PINs are in no export.
    pub pin: Option<(String, String)>,
}

/// Makes the house that was exported into the folder `from` in the empty folder `dir`, which is
/// made where it is missing. It has the same id and goes on under the next epoch, so that devices
/// of the old one notice.
///
/// # Errors
/// Where a file is not as it was exported, or the house cannot be written; then nothing stays.
pub fn restore(from: &Path, dir: &Path) -> Result<Restored, ExportError> {
    let about = About::verified(from)?;
    let is_new = !dir.exists();
    let restored = House::fill(dir, |_lock| fill(&about, from, dir));
    if restored.is_err() && is_new {
        // Only where it is empty.
        let _ = std::fs::remove_dir(dir);
    }
    restored
}

fn fill(about: &About, from: &Path, dir: &Path) -> Result<Restored, ExportError> {
    let pepper = Pepper::found(dir)?;
    let connection = journal::open(dir, true)?;
    let state = fill_journal(about, from, &connection)?;
    let mut past_checks = 0;
    for table in &STORED {
        let rows = fill_table(&connection, table, from)?;
        if table.table == "past_check" {
            past_checks = rows;
        }
    }
    let transaction = connection.unchecked_transaction()?;
    projection::rebuild(&transaction)?;
    let pin = give_pin(&transaction, &pepper, &state)?;
    // A house without these was never founded: what is torn opens nowhere.
    Meta {
        id: about.house.id.clone(),
        epoch: about.house.epoch + 1,
        founded: about.house.founded,
    }
    .write(&transaction)?;
    transaction.commit()?;
    Ok(Restored {
        house: state.house.name.clone(),
        entries: about.journal.entries,
        past_checks,
        pin,
    })
}

/// Writes the journal to the byte, each entry held against the chain.
fn fill_journal(about: &About, from: &Path, connection: &Connection) -> Result<State, ExportError> {
    let (mut walk, mut state) = (Walk::default(), State::default());
    each_row(connection, &ENTRIES, from, |values| {
        let entry = entry(values).ok_or("it is no entry of a journal")?;
        let recorded = walk
            .take(&entry)
            .and_then(|()| journal::event_of(&entry))
            .map_err(|error| error.to_string())?;
        state.apply(&recorded.event);
        Ok(())
    })?;
    let head = hex(&walk.head);
    if (walk.seq, &head) != (about.journal.entries, &about.journal.head) {
        return Err(ExportError::Changed(from.join(ENTRIES.sheet.lines_file())));
    }
    Ok(state)
}

fn entry(values: &[Value]) -> Option<Entry> {
    let [
        Value::Integer(seq),
        Value::Integer(floor),
        pass,
        Value::Blob(_),
        Value::Integer(_),
        Value::Text(body),
        Value::Blob(hash),
    ] = values
    else {
        return None;
    };
    let pass = match pass {
        Value::Null => None,
        Value::Integer(pass) => Some(unsigned(*pass)),
        _ => return None,
    };
    Some(Entry {
        seq: unsigned(*seq),
        floor: unsigned(*floor),
        pass,
        body: body.clone(),
        hash: hash.as_slice().try_into().ok()?,
    })
}

fn fill_table(connection: &Connection, table: &Stored, from: &Path) -> Result<u64, ExportError> {
    each_row(connection, table, from, |_| Ok(()))
}

/// Reads a file of records into its table; `see` may refuse a row.
fn each_row(
    connection: &Connection,
    table: &Stored,
    from: &Path,
    mut see: impl FnMut(&[Value]) -> Result<(), String>,
) -> Result<u64, ExportError> {
    let file = from.join(table.sheet.lines_file());
    let of_file = |error| ExportError::File(file.clone(), error);
    let mut lines = BufReader::new(File::open(&file).map_err(of_file)?).lines();
    let mut insert = connection.prepare(&table.insert())?;
    let mut rows = 0;
    let mut transaction = connection.unchecked_transaction()?;
    while let Some(line) = lines.next().transpose().map_err(of_file)? {
        rows += 1;
        let wrong = |why| ExportError::Record {
            file: file.clone(),
            line: rows,
            why,
        };
        let values = table.values(&line).map_err(wrong)?;
        see(&values).map_err(wrong)?;
        insert.execute(params_from_iter(values))?;
        if rows.is_multiple_of(ROWS_IN_A_COMMIT) {
            transaction.commit()?;
            transaction = connection.unchecked_transaction()?;
        }
    }
    transaction.commit()?;
    Ok(rows)
}

/// A new PIN for whoever ranks highest; the first of them where there are several.
fn give_pin(
    connection: &Connection,
    pepper: &Pepper,
    state: &State,
) -> Result<Option<(String, String)>, ExportError> {
    let people = state.staff.people.values().rev();
    let Some(person) = people.max_by_key(|person| person.role) else {
        return Ok(None);
    };
    let pin = random_pin()?;
    let hash = pepper.hash(&pin, state.house.demo)?;
    let StaffId(number) = person.id;
    connection.execute(
        "INSERT INTO pin (staff, hash) VALUES (?1, ?2)",
        params![number, hash],
    )?;
    Ok(Some((person.name.clone(), pin)))
}

/// Six digits, each million of them as likely as any other.
fn random_pin() -> Result<String, HouseError> {
    const PINS: u32 = 1_000_000;
    const EVEN: u32 = u32::MAX - u32::MAX % PINS;
    loop {
        let number = getrandom::u32().map_err(|error| HouseError::Secret(error.to_string()))?;
        if number < EVEN {
            return Ok(format!("{:06}", number % PINS));
        }
    }
}
