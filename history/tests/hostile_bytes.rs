//! Whatever lies in a file: nothing panics, nothing is dropped in silence.

use history::{PastCheck, ReadError, Reading, Reject, read};
use jiff::{civil::date, tz::TimeZone};

/// Reads the bytes as a file of checks (and as a menu, if so asked) and counts again what comes
/// out.
fn counts_add_up(bytes: &[u8], is_menu: bool) {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("checks.csv");
    std::fs::write(&path, bytes).expect("written");
    let reading = Reading {
        files: vec![path.clone(), path.clone()],
        menu: is_menu.then_some(path),
        maps: Vec::new(),
        dates: None,
        day: date(2024, 6, 1),
        zone: TimeZone::get("Europe/Amsterdam").expect("bundled"),
    };
    let Ok(history) = read(&reading, &mut |progress| {
        assert!(progress.done <= progress.all);
    }) else {
        return;
    };
    let tally = history.tally;
    let (mut checks, mut lines, mut rejects, mut empty) = (0, 0, 0, 0);
    let see = |check: PastCheck| -> Result<(), ReadError> {
        checks += 1;
        lines += check.lines.len() as u64;
        assert!(!check.lines.is_empty() && check.lines.is_sorted_by_key(|line| line.at));
        Ok(())
    };
    history.each_check(see).expect("readable");
    let see = |reject: Reject| -> Result<(), ReadError> {
        rejects += u64::from(reject.file.is_some());
        assert!(reject.line > 0 && !reject.reason.contains('\n'));
        Ok(())
    };
    history.each_reject(see).expect("readable");
    let see = |_: usize, _: &str| -> Result<(), ReadError> {
        empty += 1;
        Ok(())
    };
    history.each_empty(see).expect("readable");
    assert_eq!(
        (checks, lines, empty),
        (tally.checks, tally.lines, tally.empty)
    );
    assert_eq!(tally.lines + tally.again_lines + rejects, tally.seen);
    // The same file twice counts once.
    assert_eq!(
        (tally.again, tally.again_lines),
        (tally.checks, tally.lines)
    );
}

/// Pieces that files of checks are made of, and what spoils them.
const PIECES: [&str; 64] = [
    "\n",
    "\r\n",
    "\r",
    ",",
    ";",
    "\t",
    "|",
    "\"",
    "\"\"",
    " ",
    "\n",
    ",",
    ",",
    "\n1,",
    "\n2,",
    "\n3,",
    "1",
    "2",
    "-1",
    "0",
    "1.5",
    "1,50",
    "1.234",
    "1,234,567.89",
    "9999999999999999999999999",
    "$",
    "€",
    "1e9",
    "(5)",
    "NULL",
    "n/a",
    "-",
    "Tea",
    "Coffee, black",
    "Crème",
    "菜",
    "[a, (b, c)]",
    "1/2/2023",
    "31/02/2023",
    "2023-03-26",
    "26/03/2023",
    "23-01-31",
    "2023年1月31日",
    "Jan 5 2023",
    "02:30",
    "2:30 AM",
    "25:00",
    "2023-03-26T02:30:00",
    "2023-03-26T02:30:00Z",
    "9999-12-31",
    "2999-12-31 23:59:59-15",
    "check",
    "item",
    "price",
    "total",
    "date",
    "time",
    "quantity",
    "menu_item_id",
    "sep=;",
    "Total",
    "\u{feff}",
    "\u{0}",
    "\u{2028}",
];

#[test]
fn any_bytes() {
    bolero::check!()
        .with_iterations(400)
        .for_each(|bytes| counts_add_up(bytes, false));
}

/// Headers, and cells that fit under them.
const TABLES: [(&str, &[&[&str]]); 4] = [
    (
        "check,item,price",
        &[
            &["1", "2", "3"],
            &["Tea", "\"Cake, warm\"", "Pie"],
            &["2.50", "3", "\"1,234.50\""],
        ],
    ),
    (
        "check;date;time;item;quantity;unit price;line total",
        &[
            &["1", "2", "3"],
            &["26/03/2023", "2/3/2023", "1/12/23"],
            &["02:30", "2:30 PM", "18:00:05"],
            &["Tee", "Kuchen", "\"Torte\nmit Sahne\""],
            &["1", "2", "-1,5"],
            &["2,50 €", "3,00", "1.234,50"],
            &["2,50", "5,00", "12,00"],
        ],
    ),
    (
        "order id\titem name\tamount\tcovers\tvat rate",
        &[
            &["1", "2", "3"],
            &["Tea", "Pie"],
            &["$2.50 ", "(3.00)"],
            &["2", "4"],
            &["19%", "0.07"],
        ],
    ),
    (
        "check,item_id,item,price,when",
        &[
            &["1", "2"],
            &["7", "8"],
            &["Tea", "Pie"],
            &["2", "3"],
            &["2023-03-26T02:30", "2023-03-27 11:00"],
        ],
    ),
];

/// Rows that fit, but for a piece that does not here and there.
fn spoiled(bytes: &[u8]) -> String {
    let (first, rest) = bytes.split_first().unwrap_or((&0, &[]));
    let (header, columns) = TABLES[usize::from(*first) % TABLES.len()];
    let separator = [',', ';', '\t']
        .into_iter()
        .find(|letter| header.contains(*letter));
    let mut text = format!("{header}\n");
    let mut column = 0;
    for byte in rest {
        let place = usize::from(*byte);
        let fitting = columns[column];
        text.push_str(match place % 32 {
            31 => PIECES[place / 4],
            _ => fitting[place % fitting.len()],
        });
        column = (column + 1) % columns.len();
        text.push(if column == 0 {
            '\n'
        } else {
            separator.expect("a table")
        });
    }
    text
}

#[test]
fn any_rows_with_something_wrong() {
    bolero::check!()
        .with_iterations(600)
        .with_max_len(600)
        .for_each(|bytes: &[u8]| {
            let is_menu = bytes.first().is_some_and(|first| first % 4 == 3);
            let text = spoiled(bytes);
            if bytes.len().is_multiple_of(7) {
                let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
                counts_add_up(&wide, is_menu);
            } else {
                counts_add_up(text.as_bytes(), is_menu);
            }
        });
}

#[test]
fn any_pieces_under_a_header() {
    bolero::check!()
        .with_iterations(400)
        .with_max_len(200)
        .for_each(|bytes: &[u8]| {
            let (first, rest) = bytes.split_first().unwrap_or((&0, &[]));
            let header = TABLES
                .get(usize::from(*first) % 5)
                .map_or("", |(header, _)| header);
            let mut text = format!("{header}\n");
            for byte in rest {
                text.push_str(PIECES[usize::from(*byte) % PIECES.len()]);
            }
            counts_add_up(text.as_bytes(), first.is_multiple_of(2));
        });
}
