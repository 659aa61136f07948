use std::{io, path::Path};

use encoding_rs::{GB18030, WINDOWS_1252};

use super::{Letters, Lines, Record, Records, Step};
use crate::column::{Key, Mapping, folded, known};

const CANDIDATES: [char; 4] = [',', ';', '\t', '|'];

/// A header stands among so many first records, under a title and a period at most.
const ABOVE: usize = 20;

/// So many records are looked at to tell the separator.
const SAMPLE: usize = 80;

/// How a file's records are cut, and what its header says.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Layout {
    pub separator: char,
    /// The header's line; 0 where there is none.
    pub line: u64,
    pub header: Vec<String>,
    /// The first line merely tells Excel the separator.
    pub has_hint: bool,
}

impl Layout {
    /// For people.
    pub const fn separator_name(&self) -> &'static str {
        match self.separator {
            ',' => "commas",
            ';' => "semicolons",
            '\t' => "tabs",
            _ => "bars",
        }
    }
}

/// A file's letters and layout; nothing where the file has no line at all. Letters that could be
/// western ones are Chinese where that gives better names to the columns.
pub fn understand(path: &Path, maps: &[Mapping]) -> io::Result<Option<(Letters, Layout)>> {
    let letters = Letters::of(path)?;
    let Some(layout) = settle(path, letters, maps)? else {
        return Ok(None);
    };
    if letters.encoding == WINDOWS_1252 {
        let chinese = Letters {
            encoding: GB18030,
            ..letters
        };
        let points = |layout: &Layout| known(layout.header.iter().map(String::as_str));
        if let Some(other) = settle(path, chinese, maps)?
            && points(&other) > points(&layout)
        {
            return Ok(Some((chinese, other)));
        }
    }
    Ok(Some((letters, layout)))
}

/// Settles the separator and finds the header; nothing where the file has no line at all.
fn settle(path: &Path, letters: Letters, maps: &[Mapping]) -> io::Result<Option<Layout>> {
    let hint = hint(path, letters)?;
    let mut best: Option<(Score, Layout)> = None;
    for separator in CANDIDATES {
        if hint.is_some_and(|hint| hint != separator) {
            continue;
        }
        if let Some((score, mut layout)) = attempt(path, letters, maps, separator, hint.is_some())?
            && best.as_ref().is_none_or(|(other, _)| score > *other)
        {
            layout.has_hint = hint.is_some();
            best = Some((score, layout));
        }
    }
    Ok(best.map(|(_, layout)| layout))
}

/// Known names of columns, rows of the header's width, that width.
type Score = (usize, usize, usize);

/// The separator of a first line like `sep=;`.
fn hint(path: &Path, letters: Letters) -> io::Result<Option<char>> {
    let mut line = String::new();
    Lines::open(path, letters)?.next(&mut line)?;
    let plain = line.trim_matches(['"', ' ', '\u{feff}']).to_lowercase();
    let hinted = plain
        .strip_prefix("sep=")
        .and_then(|rest| rest.chars().next());
    Ok(hinted.filter(|separator| CANDIDATES.contains(separator)))
}

fn attempt(
    path: &Path,
    letters: Letters,
    maps: &[Mapping],
    separator: char,
    has_hint: bool,
) -> io::Result<Option<(Score, Layout)>> {
    let mut records = Records::new(Lines::open(path, letters)?, separator, None);
    let (mut record, mut sample) = (Record::default(), Vec::new());
    while sample.len() < SAMPLE {
        match records.next(&mut record)? {
            None => break,
            Some(Step::Record) if has_hint && record.line == 1 => {}
            Some(Step::Record) => sample.push(record.clone()),
            Some(Step::Broken(_)) => {}
        }
    }
    let points = |record: &Record| known(record.cells()) + 5 * said(record, maps);
    let ranked = sample.iter().take(ABOVE).enumerate();
    let header = ranked.max_by_key(|(place, record)| (points(record), usize::MAX - place));
    let Some((place, header)) = header else {
        return Ok(None);
    };
    let score = points(header);
    let is_headless = score == 0 && is_data(header, maps);
    let width = header.len();
    let same = sample
        .iter()
        .skip(place)
        .filter(|record| record.len() == width);
    let layout = Layout {
        separator,
        line: if is_headless { 0 } else { header.line },
        header: if is_headless {
            (1..=width).map(|number| format!("#{number}")).collect()
        } else {
            header.cells().map(str::to_owned).collect()
        },
        has_hint,
    };
    let rows = if width > 1 { same.count() } else { 0 };
    Ok(Some(((score, rows, width), layout)))
}

/// Whether all columns are told by number, and the record has numbers where amounts should be.
fn is_data(record: &Record, maps: &[Mapping]) -> bool {
    let place = |map: &Mapping| {
        map.column
            .strip_prefix('#')?
            .parse::<usize>()
            .ok()?
            .checked_sub(1)
    };
    let is_amount = |map: &&Mapping| {
        matches!(
            map.key,
            Key::Quantity | Key::UnitPrice | Key::LineTotal | Key::Date | Key::At | Key::Time
        )
    };
    let has_digit = |map: &Mapping| {
        let cell = place(map).and_then(|place| record.cell(place));
        cell.is_some_and(|cell| cell.contains(|letter: char| letter.is_ascii_digit()))
    };
    !maps.is_empty()
        && maps.iter().all(|map| place(map).is_some())
        && maps.iter().filter(is_amount).any(has_digit)
}

/// How many of the columns that the user names stand here.
fn said(record: &Record, maps: &[Mapping]) -> usize {
    let names: Vec<_> = record.cells().map(folded).collect();
    let is_here =
        |map: &&Mapping| !map.column.starts_with('#') && names.contains(&folded(&map.column));
    maps.iter().filter(is_here).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(text: &str, maps: &[&str]) -> Layout {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("checks.csv");
        std::fs::write(&path, text).expect("written");
        let maps: Vec<_> = maps.iter().map(|map| map.parse().expect("a map")).collect();
        settle(&path, Letters::of(&path).expect("letters"), &maps)
            .expect("readable")
            .expect("lines")
    }

    #[test]
    fn the_header_tells_the_separator() {
        for separator in CANDIDATES {
            let text =
                "check,item,price\n1,Tea; with milk,2\n".replace(',', &separator.to_string());
            let found = layout(&text, &[]);
            assert_eq!((found.separator, found.header.len()), (separator, 3));
        }
        let found = layout("Zettel;Ware;Geld\n1;Tee, heiß;2\n2;Bier, kalt;3\n", &[]);
        assert_eq!(found.separator, ';');
    }

    #[test]
    fn a_chinese_till_from_before_utf_8() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("checks.csv");
        let (bytes, ..) = GB18030.encode("订单号,菜品名称,单价\n1,宫保鸡丁,38\n");
        std::fs::write(&path, bytes).expect("written");
        let (letters, layout) = understand(&path, &[]).expect("readable").expect("lines");
        assert_eq!(
            (letters.encoding, layout.header[1].as_str()),
            (GB18030, "菜品名称")
        );
    }

    #[test]
    fn a_title_above_the_header_is_none() {
        let found = layout(
            "Sales of May\n\nfrom;1 May\ncheck;item;price\n1;Tea;2\n",
            &[],
        );
        assert_eq!((found.line, found.header.len()), (4, 3));
    }

    #[test]
    fn excel_is_told_the_separator_by_the_first_line() {
        let found = layout("sep=;\ncheck;item;price\n1;Tea;2,50\n", &[]);
        assert_eq!(
            (found.separator, found.line, found.has_hint),
            (';', 2, true)
        );
    }

    #[test]
    fn numbered_columns_need_no_header() {
        let found = layout(
            "1;Tea;2\n1;Coffee;3\n",
            &["check=#1", "item=#2", "unit_price=#3"],
        );
        assert_eq!(
            (found.line, found.header),
            (0, vec!["#1".into(), "#2".into(), "#3".into()])
        );
    }
}
