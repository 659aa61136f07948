//! `couvert replay`: other people's real orders through a live house.

mod answers;
mod between;
mod books;
mod brigade;
mod carte;
pub mod clerk;
mod clock;
mod house;
mod mischief;
mod pieces;
mod plan;
mod play;
mod scene;
mod sends;
mod stop;
#[cfg(test)]
mod stories;
mod watch;

use std::{
    fmt::Write as _,
    io::Write,
    path::Path,
    time::{Duration, Instant},
};

use common::{Stamp, money::Rate};
use jiff::tz::TimeZone;
use rand::{RngExt as _, SeedableRng, rngs::StdRng};
use rust_decimal::Decimal;

use crate::{child::Server, cli, reading, robot::Bell};
use brigade::{Figures, Orders};
use plan::{Plan, Planner};
use play::{Outcome, Play, Played, Stage};
use sends::Sends;
use stop::Stop;
use watch::{Watch, as_float, grouped, millis, pace};

/// In percent, where neither the files nor the command line say another.
const VAT: Decimal = Decimal::from_parts(7, 0, 0, false, 0);

/// The replay cannot go on.
#[derive(Debug, thiserror::Error)]
pub enum ReplayError {
    /// The files cannot be read.
    #[error(transparent)]
    Read(#[from] history::ReadError),
    /// What they say could not be told.
    #[error(transparent)]
    Reading(#[from] reading::ReadingError),
    /// No house has such a VAT rate.
    #[error("--vat {0}: a rate lies between 0 and 100 percent")]
    Vat(Decimal),
    /// Nothing in them can be used.
    #[error("there is no usable line in these files")]
    Nothing,
    /// Nothing in them can be rung on a till.
    #[error("there is nothing in these files that a till can ring")]
    NothingToRing,
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
    /// Somebody wanted it to end.
    #[error("stopped after {checks} of {all} checks; the house is closed in good order")]
    Stopped {
        /// Played so far.
        checks: usize,
        /// All there were to play.
        all: usize,
    },
    /// Guests who cannot get rid of their money.
    #[error("guests paid and paid, and the check never settled")]
    NeverPaid,
    /// The kitchen has lost something, made it twice, or shown it wrongly.
    #[error("the kitchen's screens do not agree with what was cooked")]
    Kitchen,
    /// The house has lost or invented something.
    #[error("the books do not agree with what was played")]
    Disagree,
}

/// Founds a house in an empty folder, plays the history through it and says what came of it.
pub fn run(args: &cli::Replay, out: &mut dyn Write) -> Result<(), ReplayError> {
    // Better said now than after a long file.
    if args
        .data
        .read_dir()
        .is_ok_and(|mut dir| dir.next().is_some())
    {
        return Err(server::HouseError::NotEmpty(args.data.clone()).into());
    }
    let rate = args.files.vat.unwrap_or(VAT);
    if !(Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&rate) {
        return Err(ReplayError::Vat(rate));
    }
    let mut plan = planned(args, Rate(rate), out)?;
    if args.mischief.is_some() {
        house::with_mischief(&mut plan.founding);
    }
    if plan.parties.is_empty() {
        out.write_all(plan.left_out.said().as_bytes())?;
        return Err(ReplayError::NothingToRing);
    }
    if args.brigade {
        brigade::deal(&mut plan, args.seed, args.stagger);
    }
    let began = Instant::now();
    let orders = args.brigade.then_some(Orders {
        seed: args.seed,
        told: args.stagger,
    });
    let played = plays(args, &plan, &args.data, orders);
    if let Err(ReplayError::Stopped { .. }) = played {
        writeln!(out, "The house lies in {}", args.data.display())?;
    }
    let outcome = played?;
    out.write_all(times(&outcome.played, &outcome.sends, began.elapsed()).as_bytes())?;
    out.write_all(plan.left_out.said().as_bytes())?;
    books::agree(&plan, &outcome, &args.data, out)?;
    match &outcome.kitchen {
        Some(kitchen) => says_how_it_went(args, plan, &outcome, kitchen, out),
        None => Ok(()),
    }
}

/// Founds the house and plays the plan through it.
fn plays(
    args: &cli::Replay,
    plan: &Plan,
    data: &Path,
    orders: Option<Orders>,
) -> Result<Outcome, ReplayError> {
    let first = plan.parties.first().map_or(0, |party| party.rounds[0].at);
    let opening = Stamp::from_millis(first);
    let bell = Bell::default();
    let stop = Stop::listen(&bell)?;
    server::House::found(data, &plan.founding, opening)?;
    let server = Server::start(data, opening)?;
    let robots = tempfile::tempdir()?;
    let zone = plan.founding.house.zone();
    let watch = Watch::new(args.watch, title(args, server.address()), zone);
    let stage = Stage {
        server,
        bell,
        stop,
        tills: args.tills,
        robots: robots.path(),
        kills: moments(args, plan.scenes()),
        speed: args.speed,
        watch,
        mischief: args.mischief,
        brigade: orders,
    };
    Play::new(plan, stage)?.run()
}

/// How the kitchen did; beside it, where dishes were begun when the screens said, how it does when
/// everything is made as it comes.
fn says_how_it_went(
    args: &cli::Replay,
    mut plan: Plan,
    outcome: &Outcome,
    kitchen: &Figures,
    out: &mut dyn Write,
) -> Result<(), ReplayError> {
    if outcome.passed_over > 0 {
        let hours = outcome.passed_over / 60_000;
        writeln!(
            out,
            "Passed over: {hours} minutes in which nothing happened"
        )?;
    }
    out.write_all(kitchen.said.as_bytes())?;
    let how = if args.stagger {
        "Together"
    } else {
        "First come"
    };
    out.write_all(kitchen.plates.said(how).as_bytes())?;
    out.flush()?;
    let mut is_sound = kitchen.is_sound;
    if args.stagger {
        plan.founding.house.kitchen.stagger = false;
        let plain = tempfile::tempdir()?;
        let again = cli::Replay {
            speed: cli::Speed::Max,
            kill: 0,
            watch: cli::Watch::Never,
            ..args.clone()
        };
        let orders = Orders {
            seed: args.seed,
            told: false,
        };
        let plain = plays(&again, &plan, &plain.path().join("house"), Some(orders))?;
        if let Some(plain) = plain.kitchen {
            is_sound &= plain.is_sound;
            out.write_all(plain.plates.said("First come").as_bytes())?;
            if !plain.is_sound {
                out.write_all(plain.said.as_bytes())?;
            }
        }
    }
    if is_sound {
        Ok(())
    } else {
        Err(ReplayError::Kitchen)
    }
}

/// Reads the files, says what they are, and makes a plan of them.
fn planned(args: &cli::Replay, rate: Rate, out: &mut dyn Write) -> Result<Plan, ReplayError> {
    let zone = args.files.zone.clone().unwrap_or(TimeZone::UTC);
    let history = reading::read(&args.files, &zone)?;
    reading::write_rejects(&history, &args.files)?;
    reading::say(&history, &args.files, out)?;
    let tally = history.tally;
    writeln!(
        out,
        "In the files: {} checks, {} lines, {}",
        tally.checks, tally.lines, tally.total
    )?;
    out.flush()?;
    if history.tally.checks == 0 {
        return Err(ReplayError::Nothing);
    }
    let mut planner = Planner::new(&history.dishes, zone, rate);
    // Of one day alone the first ones are known once all have been read.
    let first = args.first.unwrap_or(usize::MAX);
    let mut left = args.only_day.map_or(first, |_| usize::MAX);
    history.each_check(|check| -> Result<(), ReplayError> {
        if left > 0 {
            left -= 1;
            planner.plan(&check);
        }
        Ok(())
    })?;
    let mut plan = planner.finish();
    // All that was read is either played or said to be left out.
    if left > 0 && plan.total + plan.left_out.sum() != history.tally.total {
        return Err(ReplayError::Disagree);
    }
    if let Some(day) = args.only_day {
        plan.on_day(day.date(), first);
    }
    Ok(plan)
}

fn title(args: &cli::Replay, address: &str) -> String {
    let file = args.files.files.first().and_then(|file| file.file_name());
    let file = file.map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let more = match args.files.files.len() {
        0 | 1 => String::new(),
        all => format!(" and {} more", all - 1),
    };
    let tills = if args.tills == 1 { "till" } else { "tills" };
    format!("{file}{more} on {} {tills}, house at {address}", args.tills)
}

/// Spread over the whole history, each at a random scene of its stretch; the first one last.
fn moments(args: &cli::Replay, scenes: usize) -> Vec<usize> {
    let mut dice = StdRng::seed_from_u64(args.seed);
    // The plug is pulled at most once in each scene.
    let kills = usize::try_from(args.kill).unwrap_or(usize::MAX).min(scenes);
    let stretch = scenes.checked_div(kills).unwrap_or(0).max(1);
    let moments = (0..kills).map(|turn| turn * stretch + dice.random_range(0..stretch));
    let mut moments: Vec<_> = moments.collect();
    moments.reverse();
    moments
}

/// What the robots did, and how fast.
fn times(played: &Played, sends: &Sends, took: Duration) -> String {
    let seconds = took.as_secs_f64();
    let rate = as_float(played.checks) / seconds;
    let mut text = String::new();
    // Writing into a String cannot fail.
    let _ = writeln!(
        text,
        "Played by the robots: {} checks, {} lines, {} tickets, {} days, {} kills in {seconds:.1} s ({} orders/s)",
        played.checks,
        played.lines,
        played.tickets,
        played.days,
        played.kills,
        pace(rate)
    );
    let _ = writeln!(
        text,
        "Send → kitchen: p50 {}, p99 {}, at most {} ({} sends)",
        millis(sends.quantile(50.0)),
        millis(sends.quantile(99.0)),
        millis(sends.quantile(100.0)),
        grouped(usize::try_from(sends.count()).unwrap_or(usize::MAX)),
    );
    text
}
