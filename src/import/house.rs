//! `couvert import house`: the house that an export holds, in an empty folder.

use std::io::Write;

use crate::cli;

/// Makes the house, and says the one PIN that it has. It is said once and kept nowhere.
pub fn run(args: &cli::ImportHouse, out: &mut dyn Write) -> Result<(), Box<dyn std::error::Error>> {
    let restored = server::export::restore(&args.from, &args.data)?;
    writeln!(
        out,
        "{}: {} entries of the journal and {} imported checks, every file as it was exported.",
        restored.house, restored.entries, restored.past_checks,
    )?;
    if let Some((name, pin)) = restored.pin {
        writeln!(
            out,
            "PINs are in no export. {name}'s is {pin} from now on; write it down, it is not shown \
             again.\nNobody else has one.",
        )?;
    }
    Ok(())
}
