use common::{CheckId, Guest, docket, house::House};
use rusqlite::Connection;

use super::Trouble;
use crate::paper::{self, Made};

/// A letter to a guest, with the receipt as a file.
#[derive(Debug)]
pub(super) struct Letter {
    pub(super) house: String,
    pub(super) to: String,
    pub(super) subject: String,
    pub(super) text: String,
    pub(super) html: String,
    pub(super) file: String,
    pub(super) pdf: Vec<u8>,
    /// The file's name without its ending: a check that was opened again has a second receipt.
    pub(super) receipt: String,
}

/// The latest receipt of a check, as a letter.
pub(super) fn of(
    connection: &Connection,
    house: &House,
    check: &str,
    guest: &Guest,
) -> Result<Letter, Trouble> {
    let made = made(connection, house, check)?;
    let words = docket::Words::of(house.language);
    let (subject, text, html) = docket::mail_text(words, house, &made.sheet);
    Ok(Letter {
        house: house.name.clone(),
        to: guest.mail.trim().to_owned(),
        subject,
        text,
        html,
        file: format!("{}.pdf", made.name),
        pdf: made.pdf,
        receipt: made.name,
    })
}

/// The same in so few words that one message holds them: where the receipt is fetched, or what was
/// paid where it cannot be fetched.
pub(super) fn in_short(
    connection: &Connection,
    house: &House,
    check: &str,
) -> Result<String, Trouble> {
    let made = made(connection, house, check)?;
    let words = docket::Words::of(house.language);
    let (subject, ..) = docket::mail_text(words, house, &made.sheet);
    let address = check.parse().ok().map(CheckId);
    let address = address.and_then(|check| docket::fetch_address(house, check));
    Ok(address.map_or_else(
        || subject.clone(),
        |address| format!("{subject}\n{address}"),
    ))
}

/// A check settles before its receipt is asked for; one that has none yet is tried again.
fn made(connection: &Connection, house: &House, check: &str) -> Result<Made, Trouble> {
    let made = paper::receipt(connection, house, check);
    let made = made.map_err(|error| Trouble::Later(error.to_string()))?;
    made.ok_or_else(|| Trouble::Later("the check has no receipt".to_owned()))
}
