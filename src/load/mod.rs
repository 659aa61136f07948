//! `couvert load`: what a house carries on this machine, held against the least it could cost.
//!
//! The least is the floor loop: a process that takes a frame in, commits it with
//! `synchronous=FULL` and tells it to the same screens in texts of the same length. House and
//! floor take turns within one run, with the same devices in the same client process; ratios are
//! what counts, times belong to the machine.

mod device;
mod floor;
mod order;
mod phase;
mod process;
mod score;
mod speech;
mod table;

use std::{io::Write, sync::Arc, time::Duration};

use common::{DeviceId, Stamp};
use uuid::Uuid;

use crate::cli;
use phase::Stage;
use process::Process;
use speech::Script;
use table::Measured;

/// P2 of the promises: so many tills work …
const BUSY: usize = 32;
/// … and so many screens follow in all; P3's event reaches as many.
const SCREENS: usize = 200;

/// The floor loop as a process of its own.
pub fn floor(args: &cli::Floor, out: &mut dyn Write) -> Result<(), Box<dyn std::error::Error>> {
    floor::serve(&args.data, out)
}

/// Keeps the devices' thread from going to sleep while a single Send is measured: how long a
/// machine takes to wake an idle core is neither the house's doing nor the floor's, but falls upon
/// whoever takes a little longer.
async fn stay_awake() {
    loop {
        tokio::task::yield_now().await;
    }
}

/// Measures and prints the table.
pub fn run(args: &cli::Load, out: &mut dyn Write) -> Result<(), Box<dyn std::error::Error>> {
    let dir = tempfile::tempdir()?;
    let data = dir.path().join("house");
    let mut founding = common::demo::house();
    // Receipts as files are a thread's work of their own, and few houses want each of them.
    founding.house.receipts_on_paper = false;
    server::House::found(&data, &founding, Stamp::new(jiff::Timestamp::now()))?;
    let house = Process::start(
        [
            "serve",
            "--listen",
            "127.0.0.1:0",
            "--advertise",
            "no",
            "--end-with-input",
            "--data",
        ]
        .map(Into::into)
        .into_iter()
        .chain([data.into_os_string()]),
    )?;
    let floor = Process::start(
        ["floor-loop".into(), "--data".into(), dir.path().into()] as [std::ffi::OsString; 3]
    )?;
    let script = Arc::new(Script::measure()?);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let seconds = f64::from(args.seconds);
    let share = |part: f64| Duration::from_secs_f64(seconds * part);
    let (tills, kds) = (usize::from(args.tills), usize::from(args.kds));
    runtime.block_on(async {
        let mut stage = Stage::new(
            house,
            floor,
            script,
            DeviceId(Uuid::now_v7()),
            &founding.menu,
        );
        let (busy, screens) = (BUSY.min(tills), SCREENS.max(tills + kds));
        stage.join(1, 1, 2).await?;
        let awake = tokio::spawn(stay_awake());
        let quiet = stage.play(1, false, share(0.25)).await;
        awake.abort();
        stage.join(tills, kds, tills + kds).await?;
        let crew = stage.play(tills, false, share(0.3)).await;
        stage.join(tills, kds, screens).await?;
        let measured = Measured {
            args,
            quiet,
            crew,
            busy: stage.play(busy, false, share(0.3)).await,
            shots: stage.play(1, true, share(0.15)).await,
            tills: busy,
            screens,
            lost: stage.lost(),
            costs: stage.costs(),
        };
        let text = measured.table();
        out.write_all(text.as_bytes())?;
        Ok(())
    })
}
