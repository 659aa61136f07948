//! `couvert replay`: other people's real orders through a live house.

mod house;
mod play;
mod read;

use std::{
    fmt::Write as _,
    io::Write,
    path::Path,
    time::{Duration, Instant},
};

use common::{Money, Stamp};
use rand::{RngExt as _, SeedableRng, rngs::StdRng};

use crate::{child::Server, cli};
use play::{Play, Played};
use read::History;

/// The replay cannot go on.
#[derive(Debug, thiserror::Error)]
pub enum ReplayError {
    /// The files cannot be read.
    #[error(transparent)]
    Read(#[from] read::ReadError),
    /// Nothing in them can be used.
    #[error("there is no usable line in these files")]
    Nothing,
    /// The house could not be founded.
    #[error(transparent)]
    House(#[from] server::HouseError),
    /// A robot failed.
    #[error(transparent)]
    Robot(#[from] crate::robot::RobotError),
    /// The server's process failed.
    #[error(transparent)]
    Child(#[from] crate::child::ChildError),
    /// The system refused.
    #[error(transparent)]
    System(#[from] std::io::Error),
    /// The books could not be read.
    #[error(transparent)]
    Report(#[from] server::reports::ReportError),
}

/// Founds a house in an empty folder, plays the history through it and says what came of it.
pub fn run(args: &cli::Replay, out: &mut dyn Write) -> Result<(), ReplayError> {
    let mut history = read::history(
        args.files.files.first().ok_or(ReplayError::Nothing)?,
        args.files.menu.as_deref().ok_or(ReplayError::Nothing)?,
    )?;
    if let Some(most) = args.first {
        history.checks.truncate(most);
    }
    let first = history.checks.first().ok_or(ReplayError::Nothing)?;
    let opening = first
        .at
        .to_zoned(jiff::tz::TimeZone::UTC)
        .map(|zoned| zoned.timestamp());
    let opening = opening.map_or(Stamp::from_millis(0), Stamp::new);
    let (founding, items) = house::house_of(&history);
    server::House::found(&args.data, &founding, opening)?;

    let server = Server::start(&args.data, opening)?;
    let robots = tempfile::tempdir()?;
    let kills = moments(args, history.checks.len());
    let began = Instant::now();
    let play = Play::new(&history.checks, &items, server, robots.path(), kills)?;
    let all = history.checks.len();
    let mut shown = Instant::now();
    let played = play.run(|played| {
        if shown.elapsed() > Duration::from_secs(2) {
            shown = Instant::now();
            tracing::info!("{} of {all} checks", played.checks);
        }
    })?;
    let summary = summary(&history, &played, &args.data, began.elapsed())?;
    out.write_all(summary.as_bytes())?;
    Ok(())
}

/// Spread over the whole history, each at a random scene of its stretch; the first one last.
fn moments(args: &cli::Replay, checks: usize) -> Vec<usize> {
    let mut dice = StdRng::seed_from_u64(args.seed);
    // A check has three scenes; the plug is pulled at most once in each.
    let scenes = checks.saturating_mul(3);
    let kills = usize::try_from(args.kill).unwrap_or(usize::MAX).min(scenes);
    let stretch = scenes.checked_div(kills).unwrap_or(0).max(1);
    let moments = (0..kills).map(|turn| turn * stretch + dice.random_range(0..stretch));
    let mut moments: Vec<_> = moments.collect();
    moments.reverse();
    moments
}

fn summary(
    history: &History,
    played: &Played,
    data: &Path,
    took: Duration,
) -> Result<String, ReplayError> {
    let books = server::reports::Reports::open(data)?;
    let sales = books.sales(None, None)?;
    let days = books.z(None, None)?;
    let by_z: Money = days.iter().map(|z| z.report.gross).sum();
    let mut text = String::new();
    // Writing into a String cannot fail.
    let _ = writeln!(text, "Unusable lines: {}", history.rejects.len());
    for reject in &history.rejects {
        let _ = writeln!(text, "  line {}: {}", reject.line, reject.reason);
    }
    if !history.no_dishes.is_empty() {
        let _ = writeln!(text, "Unusable dishes: {}", history.no_dishes.len());
    }
    for reject in &history.no_dishes {
        let _ = writeln!(text, "  line {}: {}", reject.line, reject.reason);
    }
    let _ = writeln!(
        text,
        "Checks without a usable line: {}",
        history.empty.len()
    );
    for number in &history.empty {
        let _ = writeln!(text, "  check {number}");
    }
    let seconds = took.as_secs_f64();
    let rate = usize_to_f64(played.checks) / seconds;
    let _ = writeln!(
        text,
        "Played by the robots: {} checks, {} lines, {} tickets, {} days, {} kills in {seconds:.1} s ({rate:.0} checks/s)",
        played.checks, played.lines, played.tickets, played.days, played.kills
    );
    let _ = writeln!(
        text,
        "In the books: {} checks, {} lines, {} gross",
        sales.checks, sales.lines, sales.gross
    );
    let _ = writeln!(text, "Z reports: {} days, {by_z} gross", days.len());
    let same = sales.gross == by_z
        && sales.checks == u32::try_from(played.checks).unwrap_or(u32::MAX)
        && sales.lines == u32::try_from(played.lines).unwrap_or(u32::MAX);
    let verdict = if same {
        "Robots, books and Z reports agree."
    } else {
        "THE BOOKS DO NOT AGREE."
    };
    let _ = writeln!(text, "{verdict}");
    Ok(text)
}

fn usize_to_f64(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}
