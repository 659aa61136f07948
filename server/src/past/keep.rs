use std::path::{Path, PathBuf};

use common::{BusinessDate, Money, State, house::House, menu::Menu};
use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use rust_decimal::{Decimal, prelude::ToPrimitive as _};
use uuid::Uuid;

use super::{
    Kept, PastCheck, PastLine,
    mend::{self, Earlier},
    sum,
};
use crate::{House as OpenHouse, HouseError, journal};

/// More thousandths of a piece than this are not added up: they would overflow a year's sum.
const MOST: i64 = 1_000_000_000_000_000;
/// Cents, and thousandths of a piece, that the whole past may come to: half of what sums can hold.
const ROOM: u64 = i64::MAX.unsigned_abs() / 2;

/// The past cannot be kept.
#[derive(Debug, thiserror::Error)]
pub enum PastError {
    /// The database refused.
    #[error("the house's database: {0}")]
    Database(#[from] rusqlite::Error),
    /// There is no house in this folder.
    #[error("no house was founded in {0}")]
    NoHouse(PathBuf),
    /// An older release serves this house just now; its folder must not change under it.
    #[error("the house in {0} is being served by an older release: stop it first")]
    Older(PathBuf),
    /// Reports could not add it up.
    #[error("the checks come to more than books can hold; the prices or quantities are not real")]
    TooMuch,
    /// The house could not be opened.
    #[error(transparent)]
    House(HouseError),
}

/// Where the past is kept: a connection of its own, so that it works while the house serves.
#[derive(Debug)]
pub struct Past {
    connection: Connection,
    settings: House,
    /// Cents and thousandths kept so far, whatever their sign.
    load: [u64; 2],
    /// Whether the numbers of what was there before are remembered.
    remembers: bool,
}

impl Past {
    /// Opens the past of the house in `dir`. A house that an older release left is brought up to
    /// date first, if nobody serves it.
    pub fn open(dir: &Path) -> Result<Self, PastError> {
        if !OpenHouse::exists(dir) {
            return Err(PastError::NoHouse(dir.to_owned()));
        }
        let connection = journal::open_beside(dir)?;
        if !journal::is_current(&connection)? {
            match OpenHouse::open(dir) {
                Ok(house) => drop(house),
                Err(HouseError::Open(dir)) => return Err(PastError::Older(dir)),
                Err(error) => return Err(PastError::House(error)),
            }
        }
        let settings = published(&connection)?.0;
        let load = load(&connection)?;
        Ok(Self {
            connection,
            settings,
            load,
            remembers: false,
        })
    }

    /// The house's settings and menu, as last published.
    pub fn house(&self) -> Result<(House, Menu), PastError> {
        published(&self.connection)
    }

    /// The house as it is, also while it serves.
    pub fn state(&self) -> Result<State, PastError> {
        state(&self.connection)
    }

    /// Whether this check was imported before.
    pub fn knows(&self, id: Uuid) -> Result<bool, PastError> {
        Ok(known(&self.connection, id)?)
    }

    /// Keeps these checks in one commit; those already there stay as they are, but for those that
    /// had only some of a check's lines. A thousand at a time let a house that serves get its word
    /// in between.
    pub fn keep(&mut self, checks: &[PastCheck]) -> Result<Kept, PastError> {
        if !self.remembers {
            mend::remember(&self.connection)?;
            self.remembers = true;
        }
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let last: i64 = transaction.query_row(
            "SELECT COALESCE(MAX(place), 0) FROM past_check",
            [],
            |row| row.get(0),
        )?;
        let mut kept = Kept::default();
        let mut load = self.load;
        for check in checks {
            match write(&transaction, &self.settings, check)? {
                Written::Known => {
                    kept.known += 1;
                    continue;
                }
                Written::New => {}
                Written::Mended => kept.mended += 1,
            }
            kept.new += 1;
            kept.lines += u64::try_from(check.lines.len()).unwrap_or(u64::MAX);
            kept.gross += check.lines.iter().map(|line| line.gross).sum();
            load = laden(load, check).ok_or(PastError::TooMuch)?;
        }
        if kept.mended > 0 {
            sum::again(&transaction)?;
        } else if kept.new > 0 {
            sum::after(&transaction, last)?;
        }
        transaction.commit()?;
        self.load = load;
        Ok(kept)
    }
}

/// What the past comes to already; in millions, so that adding it up cannot fail.
fn load(connection: &Connection) -> rusqlite::Result<[u64; 2]> {
    const MILLION: u64 = 1_000_000;
    connection.query_row(
        "SELECT COALESCE(SUM(abs(gross) / 1000000), 0),
             COALESCE(SUM(abs(thousandths) / 1000000), 0) FROM past_sum WHERE kind = 'item'",
        [],
        |row| {
            let millions = [row.get::<_, i64>(0)?, row.get(1)?];
            Ok(millions.map(|millions| millions.unsigned_abs().saturating_mul(MILLION)))
        },
    )
}

/// With one more check; nothing where the sum has no room.
fn laden(load: [u64; 2], check: &PastCheck) -> Option<[u64; 2]> {
    check.lines.iter().try_fold(load, |[cents, pieces], line| {
        let cents = cents.checked_add(line.gross.in_cents().unsigned_abs())?;
        let pieces = pieces.checked_add(scaled(line.quantity, 3).unsigned_abs())?;
        (cents.max(pieces) <= ROOM).then_some([cents, pieces])
    })
}

fn published(connection: &Connection) -> Result<(House, Menu), PastError> {
    let state = state(connection)?;
    Ok(((*state.house).clone(), (*state.menu).clone()))
}

/// The newest snapshot, and what happened since.
fn state(connection: &Connection) -> Result<State, PastError> {
    let moment = connection.unchecked_transaction()?;
    let (seq, mut state) =
        journal::newest_snapshot(&moment)?.unwrap_or_else(|| (0, State::default()));
    let read = journal::each_after(&moment, seq, |entry| {
        state.apply(&journal::event_of(&entry)?.event);
        Ok(())
    });
    read.map_err(PastError::House)?;
    Ok(state)
}

fn known(connection: &Connection, id: Uuid) -> rusqlite::Result<bool> {
    let known = "SELECT 1 FROM past_check WHERE id = ?1";
    connection.prepare_cached(known)?.exists([id.to_string()])
}

/// What came of a check.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Written {
    New,
    /// New, and in the place of one that was a part of it.
    Mended,
    Known,
}

fn write(
    transaction: &Transaction<'_>,
    house: &House,
    check: &PastCheck,
) -> rusqlite::Result<Written> {
    let date = house.business_date(check.settled_at);
    if known(transaction, check.id)? {
        return Ok(Written::Known);
    }
    let earlier = mend::earlier(transaction, date, check)?;
    match earlier {
        Some(Earlier::Whole) => return Ok(Written::Known),
        Some(Earlier::Part(_, place)) => mend::take_out(transaction, place)?,
        None => {}
    }
    let gross: Money = check.lines.iter().map(|line| line.gross).sum();
    let mut insert = transaction.prepare_cached(
        "INSERT INTO past_check (id, date, number, label, covers, staff, tender, opened_at,
         settled_at, gross)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?;
    insert.execute(params![
        check.id.to_string(),
        date.to_string(),
        check.number,
        check.label,
        check.covers,
        check.staff,
        check.tender,
        check.opened_at.millis(),
        check.settled_at.millis(),
        gross.in_cents(),
    ])?;
    let place = transaction.last_insert_rowid();
    for line in &check.lines {
        write_line(transaction, house, (place, date), line)?;
    }
    Ok(match earlier {
        Some(_) => Written::Mended,
        None => Written::New,
    })
}

/// What was chosen for a line, as it is stored.
pub(super) fn written(modifiers: &[String]) -> rusqlite::Result<String> {
    serde_json::to_string(modifiers)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))
}

fn write_line(
    transaction: &Transaction<'_>,
    house: &House,
    (place, date): (i64, BusinessDate),
    line: &PastLine,
) -> rusqlite::Result<()> {
    let modifiers = written(&line.modifiers)?;
    let mut insert = transaction.prepare_cached(
        "INSERT INTO past_line (check_place, date, item, name, group_name, quantity, thousandths,
         unit_price, piece, gross, hour, rung_at, modifiers, rate)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    )?;
    insert.execute(params![
        place,
        date.to_string(),
        line.item.map(|item| item.0),
        line.name,
        line.group,
        line.quantity.normalize().to_string(),
        scaled(line.quantity, 3),
        line.unit_price.normalize().to_string(),
        scaled(line.unit_price, 2),
        line.gross.in_cents(),
        line.is_timed.then(|| house.hour(line.at)),
        line.at.millis(),
        modifiers,
        line.rate.map(|rate| rate.normalize().to_string()),
    ])?;
    Ok(())
}

/// A number in whole parts of ten to the power of `places`, held at the end of what adds up.
fn scaled(number: Decimal, places: u32) -> i64 {
    let rounded =
        number.round_dp_with_strategy(places, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
    let parts = rounded.checked_mul(Decimal::from(10_i64.pow(places)));
    let parts = parts.and_then(|parts| parts.to_i64());
    let end = if number.is_sign_negative() {
        -MOST
    } else {
        MOST
    };
    parts.unwrap_or(end).clamp(-MOST, MOST)
}
