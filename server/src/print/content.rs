//! What a job shows: its sheet, with what must be said of how it came here.

use common::{
    docket::{Look, Row, Sheet, Words},
    house::{House, Printer},
};
use rusqlite::Connection;

use super::{
    Slip,
    queue::{Job, TEST},
    test_page, words,
};
use crate::paper::{self, PaperError};

/// A job's paper for the printer that prints it.
pub(super) fn sheet(
    connection: &Connection,
    house: &House,
    printer: &Printer,
    job: &Job,
) -> Result<Sheet, PaperError> {
    let (mut sheet, language) = match (job.kind.as_str(), &job.body) {
        (TEST, _) => (test_page::sheet(house, printer), house.language),
        (_, Some(body)) => {
            let slip: Slip = serde_json::from_str(body)?;
            (slip.sheet(house), house.kitchen_language)
        }
        (kind, None) => {
            let made = paper::made(connection, house, kind, &job.reference)?;
            (made.sheet, house.language)
        }
    };
    let said = words::of(language);
    if job.copy > 0 {
        sheet = sheet.marked(&Words::of(language).copy(job.copy));
    }
    let mut above = Vec::new();
    let mut say = |text: String| {
        above.push(Row::Middle {
            text,
            look: Look::Strong,
        });
    };
    if job.begun {
        say(format!("*** {} ***", said.reprint));
    }
    if job.home != printer.id {
        let home = house.printers.iter().find(|known| known.id == job.home);
        let home = home.map_or_else(|| job.home.to_string(), |home| home.name.clone());
        say(format!("{} {home}", said.in_place_of));
    }
    if !above.is_empty() {
        above.push(Row::Rule);
        sheet.rows.splice(0..0, above);
    }
    Ok(sheet)
}
