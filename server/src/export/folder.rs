use std::{
    fs::File,
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

use jiff::tz::TimeZone;
use sha2::{Digest as _, Sha256};

use super::{
    ExportError,
    about::{FileAbout, hex},
    catalogue::SHEETS,
    sheet::{Cell, Sheet},
};

/// Writes a row; the cells are in the sequence of the sheet's columns.
macro_rules! row {
    ($folder:expr, $sheet:expr; $($value:expr),+ $(,)?) => {
        $folder.row(&$sheet, &[$($crate::export::sheet::Cell::from($value)),+])
    };
}
pub(super) use row;

/// The files of an export while they are written.
pub(super) struct Folder {
    dir: PathBuf,
    zone: TimeZone,
    sheets: Vec<Written>,
}

/// A sheet's files.
struct Written {
    name: &'static str,
    rows: u64,
    lines: Sealing,
    csv: Option<csv::Writer<Sealing>>,
}

impl Folder {
    /// Makes every file, also those that will stay without a row.
    pub(super) fn begin(dir: &Path, zone: TimeZone) -> Result<Self, ExportError> {
        let mut sheets = Vec::new();
        for sheet in SHEETS {
            let lines = Sealing::create(dir, &sheet.lines_file())?;
            let csv = if sheet.has_csv {
                let file = Sealing::create(dir, &sheet.csv_file())?;
                Some(table(file, sheet, dir)?)
            } else {
                None
            };
            sheets.push(Written {
                name: sheet.name,
                rows: 0,
                lines,
                csv,
            });
        }
        Ok(Self {
            dir: dir.to_owned(),
            zone,
            sheets,
        })
    }

    pub(super) fn row(&mut self, sheet: &Sheet, cells: &[Cell]) -> Result<(), ExportError> {
        debug_assert!(sheet.takes(cells), "{}: {cells:?}", sheet.name);
        let found = self.sheets.iter_mut().find(|one| one.name == sheet.name);
        let Some(written) = found else {
            debug_assert!(false, "{} is not in the catalogue", sheet.name);
            return Ok(());
        };
        written.rows += 1;
        let zone = &self.zone;
        write_line(&mut written.lines, sheet, cells, zone)
            .map_err(|error| ExportError::File(self.dir.join(sheet.lines_file()), error))?;
        if let Some(csv) = &mut written.csv {
            let cells = cells.iter().map(|cell| cell.in_csv(zone));
            csv.write_record(cells)
                .map_err(|error| of_csv(self.dir.join(sheet.csv_file()), error))?;
        }
        Ok(())
    }

    /// How many rows a sheet has got.
    pub(super) fn rows(&self, sheet: &Sheet) -> u64 {
        let found = self.sheets.iter().find(|one| one.name == sheet.name);
        found.map_or(0, |written| written.rows)
    }

    /// Brings everything to the disk and says what lies there.
    pub(super) fn finish(self) -> Result<Vec<FileAbout>, ExportError> {
        let mut files = Vec::new();
        for written in self.sheets {
            files.push(written.lines.finish(Some(written.rows))?);
            if let Some(csv) = written.csv {
                let sealing = csv.into_inner().map_err(|error| {
                    let place = self.dir.join(written.name);
                    ExportError::File(place, error.into_error())
                })?;
                files.push(sealing.finish(Some(written.rows))?);
            }
        }
        Ok(files)
    }
}

/// RFC 4180: commas, CRLF, quotes only where they are needed, a header.
fn table(file: Sealing, sheet: &Sheet, dir: &Path) -> Result<csv::Writer<Sealing>, ExportError> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(file);
    writer
        .write_record(sheet.columns.iter().map(|column| column.name))
        .map_err(|error| of_csv(dir.join(sheet.csv_file()), error))?;
    Ok(writer)
}

fn of_csv(file: PathBuf, error: csv::Error) -> ExportError {
    let why = error.to_string();
    match error.into_kind() {
        csv::ErrorKind::Io(error) => ExportError::File(file, error),
        _ => ExportError::File(file, io::Error::other(why)),
    }
}

/// One object with the columns in their sequence.
fn write_line(
    file: &mut Sealing,
    sheet: &Sheet,
    cells: &[Cell],
    zone: &TimeZone,
) -> io::Result<()> {
    let mut separator = '{';
    for (column, cell) in sheet.columns.iter().zip(cells) {
        write!(file, "{separator}\"{}\":", column.name)?;
        serde_json::to_writer(&mut *file, &cell.in_json(zone))?;
        separator = ',';
    }
    file.write_all(b"}\n")
}

/// A file that is hashed while it is written.
pub(super) struct Sealing {
    path: PathBuf,
    name: String,
    file: BufWriter<File>,
    digest: Sha256,
    bytes: u64,
}

impl Sealing {
    pub(super) fn create(dir: &Path, name: &str) -> Result<Self, ExportError> {
        let path = dir.join(name);
        let file = File::create_new(&path);
        let file = file.map_err(|error| ExportError::File(path.clone(), error))?;
        Ok(Self {
            path,
            name: name.to_owned(),
            file: BufWriter::with_capacity(1 << 16, file),
            digest: Sha256::new(),
            bytes: 0,
        })
    }

    pub(super) fn finish(mut self, rows: Option<u64>) -> Result<FileAbout, ExportError> {
        let synced = self
            .file
            .flush()
            .and_then(|()| self.file.get_ref().sync_all());
        synced.map_err(|error| ExportError::File(self.path, error))?;
        Ok(FileAbout {
            name: self.name,
            rows,
            bytes: self.bytes,
            sha256: hex(&self.digest.finalize()),
        })
    }
}

impl Write for Sealing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.digest.update(&bytes[..written]);
        self.bytes += u64::try_from(written).unwrap_or(0);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}
