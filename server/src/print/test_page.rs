use common::{
    docket::{Look, Row, Sheet},
    house::{House, Printer, Reach},
};

use super::{page, words};

/// Letters of a line of the table.
const ACROSS: usize = 16;

/// A page that shows what a printer can, and whether it is set up as it is.
pub(super) fn sheet(house: &House, printer: &Printer) -> Sheet {
    let said = words::of(house.language);
    let mut sheet = Sheet::default();
    let row = |text: String, look| Row::Text {
        text,
        indent: 0,
        look,
    };
    sheet.middle(said.test, Look::Large);
    sheet.middle(&printer.name, Look::Strong);
    sheet.middle(address(&printer.reach), Look::Plain);
    sheet.rows.push(Row::Rule);
    let ruler: String = ('1'..='9')
        .chain(['0'])
        .cycle()
        .take(usize::from(printer.columns))
        .collect();
    sheet.sides(said.columns, printer.columns.to_string());
    sheet.rows.push(row(ruler, Look::Plain));
    sheet.sides(
        said.letters,
        format!("ESC t {}", page::number(printer.code_page)),
    );
    let letters: Vec<char> = page::letters(printer.code_page)
        .filter(|letter| !matches!(letter, '\0' | '\u{a0}' | '\u{ad}'))
        .collect();
    for some in letters.chunks(ACROSS) {
        let some: Vec<String> = some.iter().map(char::to_string).collect();
        sheet.rows.push(row(some.join(" "), Look::Plain));
    }
    sheet.rows.push(row(
        format!("{} ÄÖÜ äöüß éèêç €", said.strong),
        Look::Strong,
    ));
    sheet
        .rows
        .push(row(format!("{} 12.50 €", said.large), Look::Large));
    sheet.rows.push(row(
        format!("{} 饺子 宫保鸡丁 12.50 €", said.picture),
        Look::Plain,
    ));
    sheet.rows.push(row(said.code.to_owned(), Look::Plain));
    sheet.rows.push(Row::Qr {
        payload: format!("{} {}", house.name, printer.name),
        strong: true,
    });
    sheet.rows.push(Row::Gap);
    sheet.middle(&house.name, Look::Strong);
    sheet
}

fn address(reach: &Reach) -> String {
    match reach {
        Reach::Tcp { host, port } => format!("{host}:{port}"),
        Reach::Usb { path } => path.clone(),
        Reach::Serial { path, baud } => format!("{path} {baud}"),
    }
}
