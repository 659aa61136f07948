//! The one binary of the house: its command line, windows, demo, replay and reports.

use std::{io::Write, path::PathBuf, process::ExitCode};

use clap::Parser as _;
use cli::{Cli, Command};
use common::Stamp;
use tracing_subscriber::{
    Layer as _, filter::Targets, layer::SubscriberExt as _, util::SubscriberInitExt as _,
};

mod child;
pub mod cli;
pub mod demo;
mod export;
mod files;
mod import;
mod kitchen;
mod load;
mod reading;
pub mod replay;
mod report;
pub mod robot;
pub mod serve;
mod sound;
mod window;

/// Runs a command line.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    watch_log();
    let mut out = std::io::stdout();
    match carry_out(cli, &mut out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "couvert: {error}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(cli: Cli, out: &mut dyn Write) -> Result<(), Box<dyn std::error::Error>> {
    let now = Stamp::new(jiff::Timestamp::now());
    match cli
        .command
        .unwrap_or_else(|| Command::Demo(cli::Demo::default()))
    {
        Command::Demo(args) => demo::run(&args, now, out)?,
        Command::Serve(args) => serve::run(&args, now)?,
        Command::Till(args) => window::till(&args)?,
        Command::Kds(args) => window::kds(&args)?,
        Command::Import(args) => import::run(&args, out)?,
        Command::Replay(args) => replay::run(&args, out)?,
        Command::Export(args) => export::run(&args, out)?,
        Command::Load(args) => load::run(&args, out)?,
        Command::FloorLoop(args) => load::floor(&args, out)?,
        Command::Report(args) => report::run(&args, out)?,
        Command::Verify(args) => report::verify(&args, out)?,
    }
    Ok(())
}

/// Warnings go to standard error; `COUVERT_LOG=info` or `debug` shows more.
fn watch_log() {
    let level = std::env::var("COUVERT_LOG")
        .ok()
        .and_then(|level| level.parse().ok());
    let level = level.unwrap_or(tracing::Level::WARN);
    // What a window's own library has to say of the display helps nobody in a restaurant.
    let heard = Targets::new()
        .with_default(level)
        .with_target("winit", tracing::Level::ERROR);
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
    tracing_subscriber::registry()
        .with(lines.with_filter(heard))
        .init();
}

/// The system's place for programs' data.
fn programs_data() -> PathBuf {
    directories::ProjectDirs::from("", "", "couvert").map_or_else(
        || PathBuf::from("couvert-data"),
        |dirs| dirs.data_dir().to_owned(),
    )
}
