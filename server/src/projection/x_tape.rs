use common::{CommandId, Recorded, State, day, day::ZReport, paper::Event};
use rusqlite::{Connection, params};

/// The day's figures at the moment at which somebody asked for them.
#[derive(Debug)]
pub(crate) struct XTape {
    id: CommandId,
    report: ZReport,
}

/// The row of an X tape.
pub(super) fn x_tape(before: &State, recorded: &Recorded, event: &Event) -> Option<XTape> {
    let Event::XAsked { by } = event else {
        return None;
    };
    Some(XTape {
        id: recorded.command,
        report: day::so_far(before, recorded.stamp, *by)?,
    })
}

impl XTape {
    pub(super) fn write(&self, connection: &Connection) -> rusqlite::Result<()> {
        let report = serde_json::to_string(&self.report)
            .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))?;
        let mut insert =
            connection.prepare_cached("INSERT INTO x_tape (id, z, report) VALUES (?1, ?2, ?3)")?;
        insert.execute(params![self.id.to_string(), self.report.number, report])?;
        Ok(())
    }
}
