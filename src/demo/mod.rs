//! The demo restaurant: windows to try, or an evening played by robots.

mod evening;
mod guests;
mod pass;
mod windows;

use std::{
    io::Write,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use common::Stamp;
use server::House;

use crate::cli;

/// A demo house that nobody has touched for so long starts anew.
const STALE: Duration = Duration::from_secs(10 * 3600);

/// The demo cannot run.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The folder holds something that is no demo house.
    #[error("{0} holds something that is not the demo house; give another folder with --data")]
    NotDemo(String),
    /// The server's process failed.
    #[error(transparent)]
    Child(#[from] crate::child::ChildError),
    /// A robot failed.
    #[error(transparent)]
    Robot(#[from] crate::robot::RobotError),
    /// The house failed.
    #[error(transparent)]
    House(#[from] server::HouseError),
    /// The books failed.
    #[error(transparent)]
    Report(#[from] server::reports::ReportError),
    /// The system failed.
    #[error(transparent)]
    System(#[from] std::io::Error),
}

/// Opens the demo house, as far as this machine can show it.
pub fn run(args: &cli::Demo, now: Stamp, out: &mut dyn Write) -> Result<(), DemoError> {
    if args.print {
        let text = serde_json::to_string_pretty(&common::demo::house()).unwrap_or_default();
        return Ok(writeln!(out, "{text}")?);
    }
    if args.headless {
        return evening(args, now, out);
    }
    if !crate::window::can_open() {
        writeln!(
            out,
            "No display here, so the demo plays an evening without windows."
        )?;
        writeln!(
            out,
            "With a display, `couvert` opens a till and a kitchen screen.\n"
        )?;
        return evening(args, now, out);
    }
    let data = place(args, "demo");
    if args.data.is_none() {
        start_anew_if_stale(&data)?;
    }
    windows::open(&data, now, out)
}

/// A folder that somebody named must be free; the demo's own place is cleared for the next evening.
fn evening(args: &cli::Demo, now: Stamp, out: &mut dyn Write) -> Result<(), DemoError> {
    let data = place(args, "evening");
    if args.data.is_none() {
        remove_demo(&data)?;
    }
    evening::play(&data, now, out)
}

fn place(args: &cli::Demo, name: &str) -> PathBuf {
    args.data
        .clone()
        .unwrap_or_else(|| crate::programs_data().join(name))
}

fn start_anew_if_stale(data: &Path) -> Result<(), DemoError> {
    let touched = std::fs::metadata(data.join("house.db-wal"))
        .or_else(|_| std::fs::metadata(data.join("house.db")))
        .and_then(|file| file.modified());
    let Ok(touched) = touched else {
        return Ok(());
    };
    let age = SystemTime::now()
        .duration_since(touched)
        .unwrap_or_default();
    if age > STALE {
        remove_demo(data)?;
    }
    Ok(())
}

/// Only a demo house is ever thrown away, and only at the demo's own place.
fn remove_demo(data: &Path) -> Result<(), DemoError> {
    if House::exists(data) {
        if !House::open(data)?.state().house.demo {
            return Err(DemoError::NotDemo(data.display().to_string()));
        }
        std::fs::remove_dir_all(data)?;
    }
    Ok(())
}
