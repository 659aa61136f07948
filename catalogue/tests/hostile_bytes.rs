//! Whatever lies in a file: nothing panics, and what is read can be written and read again.

mod chance;

use catalogue::{Format, read, write_menu};
use chance::Dice;
use common::menu::Menu;

/// Reads the bytes; what comes out goes round.
fn holds(bytes: &[u8]) {
    let house = common::demo::house().house;
    match read(bytes, &house, &Menu::default()) {
        Err(refusals) => {
            assert!(!refusals.is_empty() && refusals.len() <= 20);
            for refusal in refusals {
                let said = refusal.to_string();
                assert!(
                    !said.contains(['\n', '\r']) && said.chars().count() < 600,
                    "{said}"
                );
            }
        }
        Ok(read) => {
            let Ok(written) = write_menu(Format::Csv, read.what.menu(), &house) else {
                return;
            };
            // A JSON menu may refer to what is not there; a table's reader says so.
            let _ = catalogue::read(&written, &house, &Menu::default());
        }
    }
}

#[test]
fn any_bytes() {
    bolero::check!()
        .with_iterations(2_000)
        .for_each(|bytes: &[u8]| holds(bytes));
}

#[test]
fn tables_of_pieces() {
    const PIECES: [&str; 46] = [
        "row",
        "id",
        "name",
        "price",
        "page",
        "of",
        "item",
        "slot",
        "gives",
        "percent",
        ",",
        ",",
        ",",
        ",",
        ",",
        ";",
        "\n",
        "\n",
        "\n",
        "\r\n",
        "\"",
        "'",
        "=",
        "-1",
        "1",
        "2",
        "4294967295",
        "12,5o",
        "1e9",
        "page",
        "choices",
        "choice",
        "promotion",
        "schedule",
        "schedule_price",
        "filling",
        "ingredient",
        "uses",
        "also_at",
        "unit",
        "beef 180",
        "beef 1,5; 1 2",
        "宫",
        "\u{feff}",
        " ",
        "\t",
    ];
    let mut dice = Dice(7);
    for _ in 0..3_000 {
        let pieces = dice.roll(60);
        let text: String = (0..pieces).map(|_| dice.of(&PIECES)).collect();
        holds(text.as_bytes());
        holds(
            format!("row,id,of,name,page,price,item,slot,gives,percent,also_at,uses,unit\n{text}")
                .as_bytes(),
        );
    }
}

#[test]
fn good_files_with_spoiled_bytes() {
    let house = common::demo::house().house;
    let mut dice = Dice(3);
    for format in Format::ALL {
        let menu = chance::menu(11, 9, &house);
        let good = write_menu(format, &menu, &house).expect("written");
        for _ in 0..400 {
            let mut bytes = good.clone();
            for _ in 0..=dice.roll(6) {
                let at = dice.roll(u32::try_from(bytes.len()).expect("small")) as usize;
                match dice.roll(3) {
                    0 => bytes[at] = u8::try_from(dice.roll(256)).expect("a byte"),
                    1 => bytes.truncate(at.max(1)),
                    _ => {
                        let byte = u8::try_from(dice.roll(256)).expect("a byte");
                        bytes.insert(at, byte);
                    }
                }
            }
            holds(&bytes);
        }
    }
}

#[test]
fn workbooks_with_spoiled_parts() {
    use std::io::{Cursor, Read as _, Write as _};
    let house = common::demo::house().house;
    let good = write_menu(Format::Xlsx, &chance::menu(5, 5, &house), &house).expect("written");
    let mut dice = Dice(9);
    let mut parts = Vec::new();
    let mut book = zip::ZipArchive::new(Cursor::new(&good)).expect("a workbook");
    for place in 0..book.len() {
        let mut part = book.by_index(place).expect("a part");
        let (name, mut bytes) = (part.name().expect("a name").into_owned(), Vec::new());
        part.read_to_end(&mut bytes).expect("read");
        parts.push((name, bytes));
    }
    const SPOILS: [&str; 12] = [
        "<",
        ">",
        "\"",
        "&#x0;",
        "&x;",
        "0",
        "99999999999",
        "A1",
        "</c>",
        "<f>1</f>",
        "r=\"\"",
        "-",
    ];
    for _ in 0..300 {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let hit = dice.roll(u32::try_from(parts.len()).expect("small")) as usize;
        for (place, (name, bytes)) in parts.iter().enumerate() {
            let mut bytes = bytes.clone();
            if place == hit {
                for _ in 0..=dice.roll(4) {
                    let at = dice.roll(u32::try_from(bytes.len()).expect("small")) as usize;
                    let spoil = dice.of(&SPOILS).bytes();
                    let end = (at + dice.roll(6) as usize).min(bytes.len());
                    bytes.splice(at..end, spoil);
                }
            }
            let options = zip::write::SimpleFileOptions::default();
            writer.start_file(name.as_str(), options).expect("a part");
            writer.write_all(&bytes).expect("written");
        }
        holds(&writer.finish().expect("a workbook").into_inner());
    }
}
