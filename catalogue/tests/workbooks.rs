//! Workbooks that other programs made, and those that mean harm.

use std::io::Write as _;

use catalogue::{Refusal, read};
use common::menu::Menu;
use zip::{ZipWriter, write::SimpleFileOptions};

fn said(bytes: &[u8]) -> String {
    let house = common::demo::house().house;
    match read(bytes, &house, &Menu::default()) {
        Ok(read) => format!("read: {:?}", read.what.menu().items.len()),
        Err(refusals) => refusals
            .iter()
            .map(Refusal::to_string)
            .collect::<Vec<_>>()
            .join(" | "),
    }
}

/// A workbook with one sheet, by hand.
fn workbook(sheet: &str) -> Vec<u8> {
    let mut book = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let parts = [
        (
            "[Content_Types].xml",
            "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
        ),
        (
            "_rels/.rels",
            "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
        ),
        (
            "xl/workbook.xml",
            "<?xml version=\"1.0\"?><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Menu\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
        ),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    for (name, text) in parts {
        book.start_file(name, SimpleFileOptions::default())
            .expect("a part");
        book.write_all(text.as_bytes()).expect("written");
    }
    book.finish().expect("a workbook").into_inner()
}

fn sheet(rows: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>"
    )
}

const HEADER: &str = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>name</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>price</t></is></c><c r=\"C1\" t=\"inlineStr\"><is><t>EAN</t></is></c></row>";

fn row(price: &str) -> String {
    sheet(&format!(
        "{HEADER}<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Soup</t></is></c>{price}</row>"
    ))
}

#[test]
fn workbooks_of_strangers_are_read_and_hostile_ones_named() {
    let good = row("<c r=\"B2\"><v>12.5</v></c><c r=\"C2\"><v>4006381333931</v></c>");
    assert_eq!(said(&workbook(&good)), "read: 1");
    let house = common::demo::house().house;
    let read = read(&workbook(&good), &house, &Menu::default()).expect("a list");
    let item = read
        .what
        .menu()
        .items
        .values()
        .next()
        .expect("soup")
        .clone();
    assert_eq!(
        (item.price.to_string(), &*item.barcodes[0]),
        ("12.50".into(), "4006381333931")
    );
    let formula = row("<c r=\"B2\"><f>6+6</f><v>12</v></c>");
    assert_eq!(
        said(&workbook(&formula)),
        "sheet Menu, row 2, column price: “=6+6” is a formula; write what it comes to, or put ' before it if it is text"
    );
    let long = row("<c r=\"B2\"><v>5</v></c><c r=\"C2\"><v>4006381333931123456</v></c>");
    assert_eq!(
        said(&workbook(&long)),
        "sheet Menu, row 2, column EAN: “4006381333931123712” was cut off by the spreadsheet; make the column text and type it again"
    );
    let far = sheet(&format!(
        "{HEADER}<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"
    ));
    assert_eq!(said(&workbook(&far)), "there are more than 100000 rows");
    let wide = sheet(&format!(
        "{HEADER}<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>"
    ));
    assert_eq!(said(&workbook(&wide)), "there are more than 200 columns");
    let swollen = swollen();
    assert!(swollen.len() < 2 * 1024 * 1024);
    assert_eq!(
        said(&swollen),
        "the workbook unpacks to more than 256 MB, as no menu does"
    );
}

/// Sixteen million blanks, as one part of a workbook.
const LARGE: usize = 16 * 1024 * 1024;

/// A small file that unpacks to 320 MB.
fn swollen() -> Vec<u8> {
    let mut part = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    part.start_file("part", SimpleFileOptions::default())
        .expect("a part");
    part.write_all(&vec![b' '; LARGE]).expect("written");
    let part = part.finish().expect("a part");
    let mut part = zip::ZipArchive::new(part).expect("a part");
    let mut book = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for place in 0..20 {
        let raw = part.by_index_raw(0).expect("a part");
        book.raw_copy_file_rename(raw, format!("xl/part{place}.xml"))
            .expect("copied");
    }
    book.finish().expect("a workbook").into_inner()
}

#[test]
fn a_workbook_that_lies_about_its_size_is_measured() {
    let mut bytes = swollen();
    let size = u32::try_from(LARGE).expect("small").to_le_bytes();
    let mut found = 0;
    for at in 0..bytes.len() - 4 {
        if bytes[at..at + 4] == size {
            bytes[at..at + 4].copy_from_slice(&10_u32.to_le_bytes());
            found += 1;
        }
    }
    assert!(found >= 20);
    let sentence = said(&bytes);
    assert!(
        sentence.contains("unpacks to more than") || sentence.contains("is damaged"),
        "{sentence}"
    );
}
