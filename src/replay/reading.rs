//! The files, read; what could not be used of them, said.

use std::{fmt::Write as _, path::Path, time::Duration};

use history::{DateOrder, History, Progress, Reading, Reject};
use indicatif::{ProgressBar, ProgressStyle};
use jiff::{Zoned, tz::TimeZone};

use super::ReplayError;
use crate::cli;

/// So many lines that cannot be used are named on the screen.
const NAMED: u64 = 10;

/// Reads the files, with a progress bar on a terminal.
pub(super) fn read(files: &cli::Files, zone: &TimeZone) -> Result<History, ReplayError> {
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
    let bar = ProgressBar::new(0);
    let style = "Reading {bar:40} {binary_bytes} of {binary_total_bytes} {eta}";
    // A style that does not parse would be seen at once; the plain bar does as well.
    if let Ok(style) = ProgressStyle::with_template(style) {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(200));
    let read = history::read(&reading, &mut |Progress { done, all }| {
        bar.set_length(all);
        bar.set_position(done);
    });
    bar.finish_and_clear();
    Ok(read?)
}

/// What was settled for the files, what could not be used, and what is in them.
pub(super) fn said(history: &History, files: &cli::Files) -> Result<String, ReplayError> {
    let mut text = String::new();
    // Writing into a String cannot fail.
    for finding in &history.findings {
        let _ = writeln!(text, "{}: {}", finding.file, finding.says);
    }
    let tally = history.tally;
    let _ = writeln!(text, "Unusable lines: {}", tally.rejects);
    let mut named = 0;
    history.each_reject(|reject| -> Result<(), ReplayError> {
        if named < NAMED {
            let _ = writeln!(text, "  line {}: {}", reject.line, reason(&reject, files));
        }
        named += 1;
        Ok(())
    })?;
    let rest = named.saturating_sub(NAMED);
    if rest > 0 {
        let where_to = match &files.rejects {
            Some(file) => format!("all of them are in {}", file.display()),
            None => "--rejects FILE writes all of them".to_owned(),
        };
        let _ = writeln!(text, "  and {rest} more; {where_to}");
    }
    let _ = writeln!(text, "Checks without a usable line: {}", tally.empty);
    let _ = writeln!(
        text,
        "In the files: {} checks, {} lines, {}",
        tally.checks, tally.lines, tally.total
    );
    Ok(text)
}

/// Writes every line that cannot be used as `line,reason`.
pub(super) fn write_rejects(history: &History, files: &cli::Files) -> Result<(), ReplayError> {
    let Some(file) = &files.rejects else {
        return Ok(());
    };
    let failed = |error: csv::Error| ReplayError::Rejects {
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
    let name = |path: &Path| {
        let name = path.file_name().unwrap_or(path.as_os_str());
        name.to_string_lossy().into_owned()
    };
    let file = match reject.file {
        None => files.menu.as_deref(),
        Some(place) if files.files.len() > 1 => files.files.get(place).map(Path::new),
        Some(_) => None,
    };
    match file {
        Some(file) => format!("{}: {}", name(file), reject.reason),
        None => reject.reason.clone(),
    }
}
