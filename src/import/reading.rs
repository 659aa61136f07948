//! Other systems' files, read on behalf of a person who watches.

use std::{io::Write, path::Path, time::Duration};

use history::{DateOrder, History, Progress, Reading, Reject};
use indicatif::{ProgressBar, ProgressStyle};
use jiff::{Zoned, tz::TimeZone};

use super::ImportError;
use crate::cli;

/// So many lines that cannot be used are named on the screen.
const NAMED: u64 = 10;

/// Reads the files, with a progress bar on a terminal.
pub(super) fn read(files: &cli::Files, zone: &TimeZone) -> Result<History, ImportError> {
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

/// A progress bar; it shows itself on a terminal only.
pub(super) fn bar(style: &str, all: u64) -> ProgressBar {
    let bar = ProgressBar::new(all);
    // A style that does not parse would be seen at once; the plain bar does as well.
    if let Ok(style) = ProgressStyle::with_template(style) {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}

/// What was settled for the files, and what could not be used of them.
pub(super) fn say(
    history: &History,
    files: &cli::Files,
    out: &mut dyn Write,
) -> Result<(), ImportError> {
    for finding in &history.findings {
        writeln!(out, "{}: {}", finding.file, finding.says)?;
    }
    writeln!(out, "Unusable lines: {}", history.tally.rejects)?;
    let mut place = 0;
    history.each_reject(|reject| -> Result<(), ImportError> {
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
    writeln!(out, "Checks without a usable line: {}", history.tally.empty)?;
    if history.tally.moved > 0 {
        let moved = history.tally.moved;
        writeln!(
            out,
            "Times that the clock skipped in spring, moved forward: {moved}"
        )?;
    }
    Ok(())
}

/// Writes every line that cannot be used as `line,reason`, where the user wants it.
pub(super) fn write_rejects(history: &History, files: &cli::Files) -> Result<(), ImportError> {
    let Some(file) = &files.rejects else {
        return Ok(());
    };
    let failed = |error: csv::Error| ImportError::Rejects {
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
