use std::{io, path::Path};

use crate::{
    Dish, Finding, PastCheck, Progress, ReadError, Reading, Reject, Tally, file_error,
    line::{Reader, Row},
    menu::Menu,
    scratch::Scratch,
    sheet::{Lines, Record, Records, Step},
    speech::count,
    survey::{Settled, survey},
};

/// What the files say: sorted by check in a scratch database, so that memory does not grow.
#[derive(Debug)]
pub struct History {
    /// What was settled and noticed.
    pub findings: Vec<Finding>,
    /// The menu's file.
    pub dishes: Vec<Dish>,
    /// Counts.
    pub tally: Tally,
    scratch: Scratch,
}

impl History {
    /// Calls `see` for every check, by the time of its first line and then by its place.
    pub fn each_check<E: From<ReadError>>(
        &self,
        mut see: impl FnMut(PastCheck) -> Result<(), E>,
    ) -> Result<(), E> {
        self.scratch.each_check(|_, check| see(check))
    }

    /// Calls `see` for every line that cannot be used: the menu's, then as they lie in the files.
    pub fn each_reject<E: From<ReadError>>(
        &self,
        see: impl FnMut(Reject) -> Result<(), E>,
    ) -> Result<(), E> {
        self.scratch.each_reject(see)
    }

    /// Calls `see` for every number of a check that has no usable line, with its file.
    pub fn each_empty<E: From<ReadError>>(
        &self,
        see: impl FnMut(usize, &str) -> Result<(), E>,
    ) -> Result<(), E> {
        self.scratch.each_empty(see)
    }

    fn find(&mut self, path: &Path, says: impl IntoIterator<Item = String>) {
        let file = path.display().to_string();
        let findings = says.into_iter().map(|says| Finding {
            file: file.clone(),
            says,
        });
        self.findings.extend(findings);
    }
}

/// Reads the files; `progress` hears now and then how far it is.
pub fn read(reading: &Reading, progress: &mut dyn FnMut(Progress)) -> Result<History, ReadError> {
    let mut history = History {
        findings: Vec::new(),
        dishes: Vec::new(),
        tally: Tally::default(),
        scratch: Scratch::new()?,
    };
    let menu = reading.menu.as_deref().map(Menu::read).transpose()?;
    if let (Some(menu), Some(path)) = (&menu, &reading.menu) {
        history.take_menu(menu, path)?;
    }
    let sizes: Vec<_> = reading.files.iter().map(|path| size(path)).collect();
    let all = 2 * sizes.into_iter().sum::<Result<u64, _>>()?;
    let mut done = 0;
    let mut hears = |bytes: u64| {
        done += bytes;
        progress(Progress {
            done: done.min(all),
            all,
        });
    };
    for (file, path) in reading.files.iter().enumerate() {
        let menu_id = menu.as_ref().map(|menu| menu.id_name.as_str());
        let settled = survey(path, reading, menu_id, &mut hears)?;
        history.find(path, settled.says.iter().cloned());
        history.take_lines(reading, (file, path), (&settled, menu.as_ref()), &mut hears)?;
    }
    history.scratch.close()?;
    history.count_checks(reading)?;
    progress(Progress { done: all, all });
    Ok(history)
}

fn size(path: &Path) -> Result<u64, ReadError> {
    let found = std::fs::metadata(path).and_then(|found| {
        if found.is_dir() {
            return Err(io::Error::from(io::ErrorKind::IsADirectory));
        }
        if !found.is_file() {
            return Err(io::Error::other(
                "it is read more than once and must be a file",
            ));
        }
        Ok(found.len())
    });
    found.map_err(|error| file_error(path, &error))
}

impl History {
    fn take_menu(&mut self, menu: &Menu, path: &Path) -> Result<(), ReadError> {
        self.dishes.clone_from(&menu.dishes);
        self.find(path, menu.says.iter().cloned());
        for (line, reason) in &menu.rejects {
            let reject = Reject {
                file: None,
                line: *line,
                reason: reason.clone(),
            };
            self.scratch.refuse(&reject, None)?;
            self.tally.rejects += 1;
        }
        Ok(())
    }

    fn take_lines(
        &mut self,
        reading: &Reading,
        (file, path): (usize, &Path),
        (settled, menu): (&Settled, Option<&Menu>),
        hears: &mut dyn FnMut(u64),
    ) -> Result<(), ReadError> {
        let failed = |error| file_error(path, &error);
        let layout = &settled.layout;
        let lines = Lines::open(path, settled.letters).map_err(failed)?;
        let mut records = Records::new(lines, layout.separator, Some(layout.header.len()));
        let mut reader = Reader::new(settled, menu, reading);
        let (mut record, mut heard, before) = (Record::default(), 0, self.tally.lines);
        while let Some(step) = records.next(&mut record).map_err(failed)? {
            let is_header = record.line == layout.line || layout.has_hint && record.line == 1;
            if !is_header {
                self.tally.seen += 1;
                let row = match step {
                    Step::Record => reader.row(&record),
                    Step::Broken(why) => Row::Reject(None, why.to_owned()),
                };
                self.take(file, record.line, row)?;
            }
            if records.read() > heard {
                hears(records.read() - heard);
                heard = records.read();
            }
        }
        let is_dated = settled.columns.date.is_some();
        // Lines are numbered from 1 without gaps, so their count is the place of the last.
        let after = i64::try_from(before).unwrap_or(i64::MAX);
        let says = self.scratch.assemble(file, after, is_dated)?;
        self.find(path, says);
        self.tally.moved += reader.moved();
        self.find(path, noticed(&reader));
        Ok(())
    }

    fn take(&mut self, file: usize, line: u64, row: Row) -> Result<(), ReadError> {
        match row {
            Row::Line(number, day, staged) => {
                self.scratch.keep(file, &number, day, &staged)?;
                self.tally.lines += 1;
                self.tally.total += staged.line.total;
            }
            Row::Reject(check, reason) => {
                let reject = Reject {
                    file: Some(file),
                    line,
                    reason,
                };
                self.scratch.refuse(&reject, check.as_ref())?;
                self.tally.rejects += 1;
            }
        }
        Ok(())
    }

    /// Counts checks, and leaves out those that an earlier file has already.
    fn count_checks(&mut self, reading: &Reading) -> Result<(), ReadError> {
        let mut empty = 0;
        self.scratch.each_empty(|_, _| -> Result<(), ReadError> {
            empty += 1;
            Ok(())
        })?;
        self.tally.empty = empty;
        if reading.files.len() < 2 {
            self.tally.checks = self.scratch.heads()?;
            return Ok(());
        }
        let mut again = vec![0; reading.files.len()];
        let (tally, scratch) = (&mut self.tally, &self.scratch);
        scratch.begin_seeing()?;
        scratch.each_check(|head, check| -> Result<(), ReadError> {
            if scratch.is_new(check.id.as_bytes())? {
                tally.checks += 1;
                return Ok(());
            }
            let lines = check.lines.len() as u64;
            tally.again += 1;
            tally.again_lines += lines;
            tally.lines -= lines;
            tally.total += -check.total();
            again[head.file] += 1;
            scratch.leave_out(head.id)
        })?;
        scratch.end_seeing()?;
        for (path, again) in reading.files.iter().zip(again) {
            if again > 0 {
                let checks = count(again, "check stands", "checks stand");
                self.find(
                    path,
                    [format!(
                        "{checks} in an earlier file already and count once"
                    )],
                );
            }
        }
        Ok(())
    }
}

fn noticed(reader: &Reader<'_>) -> Vec<String> {
    let mut says = Vec::new();
    if reader.moved() > 0 {
        let named: Vec<_> = reader.moved_lines().iter().map(u64::to_string).collect();
        let more = if reader.moved() > named.len() as u64 {
            " and more"
        } else {
            ""
        };
        says.push(format!(
            "{} a time that the clock left out in spring; moved forward (line {}{more})",
            count(reader.moved(), "line has", "lines have"),
            named.join(", ")
        ));
    }
    let [covers, rates] = reader.unread;
    for (unread, what) in [(covers, "number of guests"), (rates, "VAT rate")] {
        if unread > 0 {
            let cells = count(unread, "line has", "lines have");
            says.push(format!("{cells} a {what} that is none; left empty"));
        }
    }
    says
}
