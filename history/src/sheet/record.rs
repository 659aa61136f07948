use std::{collections::VecDeque, io};

use super::{Found, LONGEST, Lines};

/// A quoted cell that goes on for more lines than this was never meant to.
const MOST_LINES: usize = 64;

/// A line of a table: its cells, and where it begins.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Record {
    text: String,
    ends: Vec<usize>,
    /// The file's first line is 1.
    pub line: u64,
}

impl Record {
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// A cell without the blanks around it; nothing where the line is too short.
    pub fn cell(&self, column: usize) -> Option<&str> {
        let end = *self.ends.get(column)?;
        let start = match column {
            0 => 0,
            _ => self.ends[column - 1],
        };
        Some(self.text[start..end].trim())
    }

    pub fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).filter_map(|column| self.cell(column))
    }

    /// Whether it is as wide as this, not counting nothing at the end.
    pub fn fits(&self, width: usize) -> bool {
        let is_empty = |column| self.cell(column).is_none_or(str::is_empty);
        self.len() >= width && (width..self.len()).all(is_empty)
    }

    fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
    }

    fn end_cell(&mut self) {
        self.ends.push(self.text.len());
    }
}

/// What comes next in a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// The record was filled.
    Record,
    /// A line that is no record, and why.
    Broken(&'static str),
}

/// A file's records. A quote that is never closed spoils its own line and no other.
pub struct Records {
    lines: Lines,
    separator: char,
    /// How many cells a record of several lines must have to be believed.
    width: Option<usize>,
    /// Lines looked at ahead, for a quote that was not closed.
    ahead: VecDeque<(String, Found)>,
    spare: Vec<String>,
    line: u64,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// At the beginning of a cell: only blanks so far.
    Start,
    Plain,
    Quoted,
    /// After a closing quote.
    Closed,
}

impl Records {
    pub const fn new(lines: Lines, separator: char, width: Option<usize>) -> Self {
        Self {
            lines,
            separator,
            width,
            ahead: VecDeque::new(),
            spare: Vec::new(),
            line: 0,
        }
    }

    /// Bytes read so far.
    pub const fn read(&self) -> u64 {
        self.lines.read()
    }

    /// Puts the next record into `record`; lines without anything are passed over.
    pub fn next(&mut self, record: &mut Record) -> io::Result<Option<Step>> {
        loop {
            let Some((line, found)) = self.take()? else {
                return Ok(None);
            };
            self.line += 1;
            record.line = self.line;
            if line.trim().is_empty() {
                self.spare.push(line);
                continue;
            }
            let step = self.parse(&line, found, record)?;
            self.spare.push(line);
            return Ok(Some(step));
        }
    }

    fn take(&mut self) -> io::Result<Option<(String, Found)>> {
        if let Some(line) = self.ahead.pop_front() {
            return Ok(Some(line));
        }
        let mut line = self.spare.pop().unwrap_or_default();
        let found = self.lines.next(&mut line)?;
        Ok(found.map(|found| (line, found)))
    }

    fn parse(&mut self, line: &str, found: Found, record: &mut Record) -> io::Result<Step> {
        const OPEN: Step = Step::Broken("a quote is opened and not closed");
        if found == Found::Cut {
            return Ok(Step::Broken("the line is too long"));
        }
        record.clear();
        let mut place = Place::Start;
        let mut is_odd = split(line, self.separator, &mut place, record);
        let mut used = 0;
        while place == Place::Quoted {
            if used == self.ahead.len() {
                let mut next = self.spare.pop().unwrap_or_default();
                match self.lines.next(&mut next)? {
                    Some(found) => self.ahead.push_back((next, found)),
                    None => return Ok(OPEN),
                }
            }
            let (next, found) = &self.ahead[used];
            used += 1;
            let size = record.text.len() + next.len();
            if *found == Found::Cut || size > LONGEST || used == MOST_LINES {
                return Ok(OPEN);
            }
            record.text.push('\n');
            is_odd |= split(next, self.separator, &mut place, record);
            if is_odd {
                // Text behind a closing quote: the quote was another line's.
                return Ok(OPEN);
            }
        }
        record.end_cell();
        if used > 0 {
            if self.width.is_some_and(|width| !record.fits(width)) {
                return Ok(OPEN);
            }
            self.line += used as u64;
            self.spare
                .extend(self.ahead.drain(..used).map(|(line, _)| line));
        }
        Ok(Step::Record)
    }
}

/// Splits a physical line, going on in `place`; says whether text stood behind a closing quote.
fn split(line: &str, separator: char, place: &mut Place, record: &mut Record) -> bool {
    let mut is_odd = false;
    let mut rest = line;
    loop {
        match *place {
            Place::Start => {
                let text = rest.trim_start_matches([' ', '\u{a0}']);
                if let Some(quoted) = text.strip_prefix('"') {
                    *place = Place::Quoted;
                    rest = quoted;
                } else {
                    *place = Place::Plain;
                }
            }
            Place::Plain => {
                let Some(end) = rest.find(separator) else {
                    record.text.push_str(rest);
                    return is_odd;
                };
                record.text.push_str(&rest[..end]);
                record.end_cell();
                *place = Place::Start;
                rest = &rest[end + separator.len_utf8()..];
            }
            Place::Quoted => {
                let Some(end) = rest.find('"') else {
                    record.text.push_str(rest);
                    return is_odd;
                };
                record.text.push_str(&rest[..end]);
                rest = &rest[end + 1..];
                if let Some(more) = rest.strip_prefix('"') {
                    record.text.push('"');
                    rest = more;
                } else {
                    *place = Place::Closed;
                }
            }
            Place::Closed => {
                let end = rest.find(separator).unwrap_or(rest.len());
                is_odd |= !rest[..end].trim().is_empty();
                *place = Place::Plain;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::Letters;

    fn records(text: &str, width: Option<usize>) -> Vec<(u64, Result<Vec<String>, &'static str>)> {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("checks.csv");
        std::fs::write(&path, text).expect("written");
        let lines = Lines::open(&path, Letters::of(&path).expect("letters")).expect("there");
        let mut records = Records::new(lines, ',', width);
        let (mut record, mut all) = (Record::default(), Vec::new());
        while let Some(step) = records.next(&mut record).expect("readable") {
            let said = match step {
                Step::Record => Ok(record.cells().map(str::to_owned).collect()),
                Step::Broken(why) => Err(why),
            };
            all.push((record.line, said));
        }
        all
    }

    fn cells(text: &str) -> Vec<String> {
        let mut all = records(text, None);
        assert_eq!(all.len(), 1, "{all:?}");
        all.remove(0).1.expect("a record")
    }

    #[test]
    fn quotes_hold_separators_quotes_and_line_breaks() {
        assert_eq!(cells("1,\"Fish, chips\",2"), ["1", "Fish, chips", "2"]);
        assert_eq!(cells("\"12\"\" pizza\", \"x\" "), ["12\" pizza", "x"]);
        assert_eq!(
            cells("1,\"Bowl\nwith rice\",2"),
            ["1", "Bowl\nwith rice", "2"]
        );
        assert_eq!(cells("1,12\" pizza,"), ["1", "12\" pizza", ""]);
        assert_eq!(cells("1,\"\",2"), ["1", "", "2"]);
    }

    #[test]
    fn lines_are_counted_as_an_editor_counts_them() {
        let all = records("a,b\n\n1,\"x\ny\"\n2,z\n", Some(2));
        let lines: Vec<_> = all.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [1, 3, 5]);
    }

    #[test]
    fn a_quote_never_closed_spoils_its_line_alone() {
        let all = records("1,\"Coke,2\n2,Izze,3\n3,\"Tea\",1\n", Some(3));
        let is_good: Vec<_> = all
            .iter()
            .map(|(line, said)| (*line, said.is_ok()))
            .collect();
        assert_eq!(is_good, [(1, false), (2, true), (3, true)]);
        let all = records("1,\"Coke,2\n2,Izze,3\n", Some(3));
        let is_good: Vec<_> = all
            .iter()
            .map(|(line, said)| (*line, said.is_ok()))
            .collect();
        assert_eq!(is_good, [(1, false), (2, true)]);
    }
}
