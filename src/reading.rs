//! Other systems' files, read on behalf of a person who watches: by imports and by replays.

use std::{io::Write, path::Path, time::Duration};

use history::{DateOrder, History, Progress, ReadError, Reading, Reject};
use indicatif::{ProgressBar, ProgressStyle};
use jiff::{Zoned, tz::TimeZone};

use crate::cli;

/// So many lines that cannot be used are named on the screen.
const NAMED: u64 = 10;

/// What the files say cannot be told.
#[derive(Debug, thiserror::Error)]
pub enum ReadingError {
    /// The files cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The lines that cannot be used could not be written down.
    #[error("{file}: {why}")]
    Rejects {
        /// The file.
        file: String,
        /// What the system says.
        why: String,
    },
    /// Writing them down would destroy what is read.
    #[error("--rejects {0}: this very file is to be read; name another one")]
    Overwrite(String),
    /// The system refused.
    #[error(transparent)]
    System(#[from] std::io::Error),
}

/// Reads the files, with a progress bar on a terminal.
pub(crate) fn read(files: &cli::Files, zone: &TimeZone) -> Result<History, ReadingError> {
    spare(files)?;
    let today = Zoned::now().with_time_zone(zone.clone()).date();
    let reading = Reading {
        files: files.files.clone(),
        menu: files.menu.clone(),
        maps: files.maps.clone(),
        dates: files.dates.map(|dates| match dates {
            cli::Dates::Dmy => DateOrder::DayFirst,
            cli::Dates::Mdy => DateOrder::MonthFirst,
            cli::Dates::Ymd => DateOrder::YearFirst,
        }),
        day: files.day.unwrap_or(today),
        zone: zone.clone(),
    };
    let bar = bar(
        "Reading {bar:40} {binary_bytes} of {binary_total_bytes} {eta}",
        0,
    );
    let read = history::read(&reading, &mut |Progress { done, all }| {
        bar.set_length(all);
        bar.set_position(done);
    });
    bar.finish_and_clear();
    Ok(read?)
}

/// Nobody's past is overwritten with what could not be used of it.
fn spare(files: &cli::Files) -> Result<(), ReadingError> {
    let real = |path: &Path| path.canonicalize().ok();
    let Some(rejects) = &files.rejects else {
        return Ok(());
    };
    let mut sources = files.files.iter().chain(&files.menu);
    // Where there is no such file yet, none is overwritten.
    if let Some(written) = real(rejects)
        && sources.any(|read| real(read).as_ref() == Some(&written))
    {
        return Err(ReadingError::Overwrite(rejects.display().to_string()));
    }
    Ok(())
}

/// A progress bar; it shows itself on a terminal only.
pub(crate) fn bar(style: &str, all: u64) -> ProgressBar {
    let bar = ProgressBar::new(all);
    // A style that does not parse would be seen at once; the plain bar does as well.
    if let Ok(style) = ProgressStyle::with_template(style) {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}

/// What was settled for the files, and what could not be used of them.
pub(crate) fn say(
    history: &History,
    files: &cli::Files,
    out: &mut dyn Write,
) -> Result<(), ReadingError> {
    for finding in &history.findings {
        writeln!(out, "{}: {}", finding.file, finding.says)?;
    }
    let tally = history.tally;
    writeln!(out, "Unusable lines: {}", tally.rejects)?;
    let mut place = 0;
    history.each_reject(|reject| -> Result<(), ReadingError> {
        place += 1;
        if place <= NAMED {
            writeln!(out, "  line {}: {}", reject.line, reason(&reject, files))?;
        }
        Ok(())
    })?;
    if place > NAMED {
        let more = place - NAMED;
        match &files.rejects {
            Some(file) => writeln!(out, "  and {more} more: see {}", file.display())?,
            None => writeln!(out, "  and {more} more: --rejects FILE writes all of them")?,
        }
    }
    writeln!(out, "Checks without a usable line: {}", tally.empty)?;
    if tally.moved > 0 {
        let moved = tally.moved;
        writeln!(
            out,
            "Times that the clock skipped in spring, moved forward: {moved}"
        )?;
    }
    Ok(())
}

/// Writes every line that cannot be used as `line,reason`, where the user wants it.
pub(crate) fn write_rejects(history: &History, files: &cli::Files) -> Result<(), ReadingError> {
    let Some(file) = &files.rejects else {
        return Ok(());
    };
    let failed = |error: csv::Error| ReadingError::Rejects {
        file: file.display().to_string(),
        why: error.to_string(),
    };
    let mut sheet = csv::Writer::from_path(file).map_err(failed)?;
    sheet.write_record(["line", "reason"]).map_err(failed)?;
    history.each_reject(|reject| {
        let line = reject.line.to_string();
        let row = [line, reason(&reject, files)];
        sheet.write_record(row).map_err(failed)
    })?;
    sheet.flush().map_err(|error| failed(error.into()))
}

/// With the file's name where it could be another one.
fn reason(reject: &Reject, files: &cli::Files) -> String {
    let file = match reject.file {
        None => files.menu.as_deref(),
        Some(place) if files.files.len() > 1 => files.files.get(place).map(Path::new),
        Some(_) => None,
    };
    match file.and_then(Path::file_name) {
        Some(name) => format!("{}: {}", name.to_string_lossy(), reject.reason),
        None => reject.reason.clone(),
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;

    use super::*;

    #[test]
    fn rejects_do_not_go_over_the_file_they_come_from() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("till.csv");
        let lines = "check,item,price\n1,Soup,4.50\n1,Bread,dear\n";
        std::fs::write(&file, lines).unwrap();
        let file = file.to_str().unwrap();
        for rejects in [file.to_owned(), file.replace("till.csv", "./till.csv")] {
            let line = ["couvert", "import", "checks", file, "--data", "."];
            let line = line.into_iter().chain(["--rejects", &rejects]);
            let Some(cli::Command::Import(cli::Import::Checks(args))) =
                cli::Cli::parse_from(line).command
            else {
                panic!("an import is told");
            };
            let refused = read(&args.files, &TimeZone::UTC).unwrap_err();
            assert!(matches!(refused, ReadingError::Overwrite(_)), "{refused}");
        }
        assert_eq!(std::fs::read_to_string(file).unwrap(), lines);
    }
}
