//! Questions about printers and scales, from threads that may wait.

use std::{error::Error, path::Path};

use common::{
    PrinterId, ScaleId, StaffId, Stamp,
    protocol::{JobVerb, Refusal, Reply},
};

use super::{queue, scale};
use crate::{journal, reports::settings, signin::roster};

/// Where there is none, the house's books cannot be read.
type Answer = Result<Reply, Box<dyn Error>>;

/// What waits, and what came out lately.
pub(crate) fn jobs(dir: &Path) -> Answer {
    let connection = journal::open_for_reading(dir)?;
    let house = settings(&connection)?;
    let name = |id: PrinterId| {
        let known = house.printers.iter().find(|printer| printer.id == id);
        known.map_or_else(|| id.to_string(), |printer| printer.name.clone())
    };
    let mut jobs = crate::mail::jobs(&connection)?;
    jobs.extend(queue::shown(&connection, name)?);
    Ok(Reply::Queue { jobs })
}

/// What somebody at a till decided about a job.
pub(crate) fn decided(dir: &Path, job: u64, verb: JobVerb, staff: StaffId) -> Answer {
    let connection = super::open(dir)?;
    if !roster(&connection)?.iter().any(|person| person.id == staff) {
        return Ok(Reply::Refused(Refusal::NotAllowed));
    }
    if let JobVerb::Redirect(to) = verb {
        let house = settings(&connection)?;
        if !house.printers.iter().any(|printer| printer.id == to) {
            return Ok(Reply::Refused(Refusal::NotFound));
        }
    }
    Ok(
        if crate::mail::act(&connection, job, verb)? || queue::decide(&connection, job, verb)? {
            Reply::Done
        } else {
            Reply::Refused(Refusal::NotFound)
        },
    )
}

/// A test page, through the printer's own queue.
pub(crate) fn test(dir: &Path, printer: PrinterId, now: Stamp) -> Answer {
    let connection = super::open(dir)?;
    let house = settings(&connection)?;
    if !house.printers.iter().any(|known| known.id == printer) {
        return Ok(Reply::Refused(Refusal::NotFound));
    }
    Ok(if queue::add_test(&connection, printer, now)? {
        Reply::Done
    } else {
        Reply::Refused(Refusal::Busy)
    })
}

/// What lies on a pair of scales.
pub(crate) fn weigh(dir: &Path, scale: ScaleId) -> Answer {
    let house = settings(&journal::open_for_reading(dir)?)?;
    let Some(known) = house.scales.iter().find(|known| known.id == scale) else {
        return Ok(Reply::Refused(Refusal::NotFound));
    };
    Ok(match scale::weigh(&known.reach) {
        Some(grams) => Reply::Weight { grams },
        None => Reply::Refused(Refusal::NoWeight),
    })
}
