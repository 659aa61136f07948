//! `couvert export`: a house's records, its menu or its setup as files that anyone can read.

use std::io::Write;

use catalogue::{Format, Setup};
use common::Stamp;
use server::past::Past;

use crate::cli::{self, Carry, Paper};

/// Writes the files.
pub fn run(args: &cli::Export, out: &mut dyn Write) -> Result<(), Box<dyn std::error::Error>> {
    if let Some(what) = args.what {
        return carry(args, what, out);
    }
    let now = Stamp::new(jiff::Timestamp::now());
    let exported = server::export::write(&args.data, &args.output, now)?;
    writeln!(
        out,
        "{}: {} entries of the journal, {} checks with {} lines, {} imported checks",
        exported.house, exported.entries, exported.checks, exported.lines, exported.past_checks,
    )?;
    writeln!(
        out,
        "{} files, {} bytes in {}; COLUMNS.md says what stands in them.",
        exported.files,
        exported.bytes,
        args.output.display(),
    )?;
    Ok(())
}

/// Writes the menu or the setup as it is now, also while the house serves.
fn carry(
    args: &cli::Export,
    what: Carry,
    out: &mut dyn Write,
) -> Result<(), Box<dyn std::error::Error>> {
    let format = match args.format {
        Some(Paper::Csv) => Format::Csv,
        Some(Paper::Xlsx) => Format::Xlsx,
        Some(Paper::Json) | None => Format::Json,
    };
    let state = Past::open(&args.data)?.state()?;
    let bytes = match what {
        Carry::Menu => catalogue::write_menu(format, &state.menu, &state.house)?,
        Carry::Setup if format == Format::Json => catalogue::write_setup(&Setup {
            house: (*state.house).clone(),
            menu: (*state.menu).clone(),
            floor: (*state.floor).clone(),
            staff: state.staff.people.values().cloned().collect(),
        }),
        Carry::Setup => return Err("a setup is more than a table holds: --format json".into()),
    };
    // What lies there stays as it is.
    let mut file = std::fs::File::create_new(&args.output)
        .map_err(|error| format!("{}: {error}", args.output.display()))?;
    file.write_all(&bytes)?;
    writeln!(out, "{}: {} bytes", args.output.display(), bytes.len())?;
    Ok(())
}
