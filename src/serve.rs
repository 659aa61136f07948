//! `couvert serve`: the house's server.

use std::{io::Write, path::Path};

use common::{
    Stamp,
    demo::{busy_tables, earlier_tables},
    house::Founding,
    protocol::SubmittedCommand,
};
use server::{Advertise, Clock, House, HouseError, Options};

use crate::cli;

/// What the server says on standard output before its address.
pub const LISTENING: &str = "listening on ";

/// The server cannot run.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The founding file cannot be read.
    #[error("{file}: {why}")]
    Founding {
        /// The file.
        file: String,
        /// Why.
        why: String,
    },
    /// The house failed.
    #[error(transparent)]
    House(#[from] HouseError),
    /// The network failed.
    #[error(transparent)]
    Serve(#[from] server::ServeError),
    /// The system failed.
    #[error(transparent)]
    System(#[from] std::io::Error),
}

/// Runs the server until it is told to stop.
pub fn run(args: &cli::Serve, now: Stamp) -> Result<(), ServeError> {
    found_if_asked(args, args.clock.map_or(now, |told| told.0))?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let options = Options {
        data: args.data.clone(),
        listen: args.listen,
        clock: args.clock.map_or(Clock::System, |told| Clock::Told(told.0)),
        advertise: match args.advertise {
            cli::Found::Lan => Advertise::Lan,
            cli::Found::Loopback => Advertise::Loopback,
            cli::Found::No => Advertise::No,
        },
    };
    let end_with_input = args.end_with_input;
    let end = async move {
        if end_with_input {
            end_of_input().await;
        } else {
            std::future::pending::<()>().await;
        }
    };
    runtime.block_on(server::serve(options, end, |address| {
        let mut out = std::io::stdout().lock();
        // Whoever started this may have closed its ear; the house opens all the same.
        let _ = writeln!(out, "{LISTENING}{address}").and_then(|()| out.flush());
    }))?;
    Ok(())
}

fn found_if_asked(args: &cli::Serve, now: Stamp) -> Result<(), ServeError> {
    let exists = House::exists(&args.data);
    if !exists && args.demo {
        return Ok(found_demo(&args.data, now)?);
    }
    match &args.found {
        Some(file) if !exists => found_from(file, &args.data, now),
        // The first till that finds it asks for its name and its people.
        None if !exists => Ok(House::begin(&args.data, now)?),
        Some(_) | None => Ok(()),
    }
}

/// What is wrong with the file is said with its name, also where a rule of the house refuses it.
fn found_from(file: &Path, data: &Path, now: Stamp) -> Result<(), ServeError> {
    let said = |why: String| ServeError::Founding {
        file: file.display().to_string(),
        why,
    };
    let text = std::fs::read_to_string(file).map_err(|error| said(error.to_string()))?;
    // Some editors put a mark before the first letter.
    let text = text.trim_start_matches('\u{feff}');
    let founding: Founding = serde_json::from_str(text).map_err(|error| said(error.to_string()))?;
    House::found(data, &founding, now).map_err(|error| match error {
        HouseError::Founding(_) | HouseError::BadPin(_) | HouseError::PersonTwice(..) => {
            said(error.to_string())
        }
        error => ServeError::House(error),
    })
}

/// Founds the demo house in an empty folder, with its evening in full swing.
pub fn found_demo(data: &Path, now: Stamp) -> Result<(), HouseError> {
    let mut founding = common::demo::house();
    if let Ok(zone) = iana_time_zone::get_timezone() {
        founding.house.time_zone = zone;
    }
    let mut scenes = earlier_tables(now, minutes_open(&founding.house, now));
    scenes.extend(busy_tables(now));
    let longest = scenes.first().map_or(0, |scene| scene.ago);
    House::found(data, &founding, now.plus_millis(-(longest + 60) * 1000))?;
    let mut house = House::open(data)?;
    for scene in scenes {
        let submitted: [SubmittedCommand; 1] = [scene.submitted];
        house.take(now.plus_millis(-scene.ago * 1000), &submitted)?;
    }
    Ok(())
}

/// How long this business day has lasted.
fn minutes_open(house: &common::house::House, now: Stamp) -> i64 {
    let (zone, date) = (house.zone(), house.business_date(now).0);
    let begun = i8::try_from(house.day_begins)
        .ok()
        .map(|hour| date.at(hour, 0, 0, 0));
    let begun = begun.and_then(|begun| begun.to_zoned(zone).ok());
    begun.map_or(0, |begun| {
        (now.millis() - begun.timestamp().as_millisecond()) / 60_000
    })
}

/// Ends when standard input does.
pub(crate) async fn end_of_input() {
    use tokio::io::AsyncReadExt as _;
    let mut byte = [0];
    while matches!(tokio::io::stdin().read(&mut byte).await, Ok(read) if read > 0) {}
}
