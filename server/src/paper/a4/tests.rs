//! A4 papers as a reader of their pages sees them. `COUVERT_PAPERS=DIR` leaves them there to be
//! looked at.

use std::{collections::BTreeMap, fs, path::PathBuf, process::Command};

use common::{Language, check::Check};

use super::{
    super::tests::{dinner, house, papers},
    *,
};

/// The papers of a dinner that have pages.
const PAGED: [&str; 5] = ["bill", "copy", "receipt", "invoice", "refund"];

fn named(house: &House, check: &Check, name: &str) -> docket::Sheet {
    let papers = papers(house, check);
    let found = papers.into_iter().find(|(known, _)| *known == name);
    found.expect("a paper of that name").1
}

fn printed(house: &House, paper: &docket::Sheet) -> Vec<u8> {
    a4_pdf(house, paper, paper.title(house), Stamp::from_millis(0))
}

/// Sixty different lines.
fn banquet(language: Language) -> Check {
    let mut check = dinner(language);
    let lines = check.lines.clone();
    check.lines = (1..=60)
        .zip(lines.into_iter().cycle())
        .map(|(number, mut line)| {
            line.name = format!("{number}. {}", line.name);
            line
        })
        .collect();
    check
}

/// What a reader can select, page by page; nothing where the machine has no such program, which
/// `.ci/run` installs.
fn selected(bytes: &[u8]) -> Option<Vec<String>> {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("paper.pdf");
    fs::write(&file, bytes).expect("written");
    let mut program = Command::new("pdftotext");
    let Ok(said) = program.arg("-layout").arg(&file).arg("-").output() else {
        assert!(std::env::var_os("CI").is_none(), "pdftotext is missing");
        return None;
    };
    assert!(said.status.success(), "pdftotext cannot read the paper");
    let text = String::from_utf8(said.stdout).expect("text");
    let pages = text.trim_end_matches('\u{c}').split('\u{c}');
    Some(pages.map(str::to_owned).collect())
}

#[test]
fn every_paper_is_small_and_the_same_on_every_printing_in_every_language() {
    let folder = std::env::var_os("COUVERT_PAPERS").map(PathBuf::from);
    for language in Language::ALL {
        let (house, check) = (house(language), dinner(language));
        let most = match language {
            Language::Chinese => 60_000,
            _ => 40_000,
        };
        let of = language.code();
        let mut all = PAGED
            .map(|name| (name, named(&house, &check, name)))
            .to_vec();
        let banquet = named(&house, &banquet(language), "invoice");
        all.push(("banquet", banquet));
        for (name, paper) in all {
            let bytes = printed(&house, &paper);
            assert!(bytes.starts_with(b"%PDF-"), "{of} {name}");
            assert!(bytes.len() < most, "{of} {name}: {} bytes", bytes.len());
            assert_eq!(bytes, printed(&house, &paper), "{of} {name}");
            if let Some(folder) = &folder {
                fs::write(folder.join(format!("{of}-{name}-a4.pdf")), bytes).expect("written");
            }
        }
    }
}

#[test]
fn every_word_of_the_strip_stands_on_the_pages_too() {
    for language in Language::ALL {
        let (house, check) = (house(language), dinner(language));
        let heading = Words::of(language).say("invoice-to");
        for name in PAGED {
            let paper = named(&house, &check, name);
            let sheet = pages(&house, &paper);
            let squeezed = |text: &str| text.split_whitespace().collect::<String>();
            let shown = squeezed(&sheet.reads().concat());
            for row in &paper.rows {
                let texts = match row {
                    // The window says as much.
                    Row::Text { text, .. } if *text == heading => continue,
                    Row::Text { text, .. } => vec![text.clone()],
                    Row::Middle { text, .. } => {
                        vec![warning(text).unwrap_or(text).to_owned()]
                    }
                    Row::Sides { left, right, .. } => match sold(row) {
                        Some((pieces, name)) => {
                            vec![pieces.to_owned(), name.to_owned(), right.clone()]
                        }
                        None => vec![left.clone(), right.clone()],
                    },
                    Row::Columns(figures) => figures.clone(),
                    _ => Vec::new(),
                };
                for text in texts {
                    assert!(shown.contains(&squeezed(&text)), "{name} lacks {text}");
                }
            }
        }
    }
}

#[test]
fn a_long_invoice_flows_over_pages_that_say_which_they_are() {
    let house = house(Language::German);
    let paper = named(&house, &banquet(Language::German), "invoice");
    let Some(pages) = selected(&printed(&house, &paper)) else {
        return;
    };
    assert!((3..=6).contains(&pages.len()), "{} pages", pages.len());
    let all = pages.concat();
    for line in 1..=60 {
        let begins = format!(" {line}. ");
        assert_eq!(all.matches(&begins).count(), 1, "line {line}");
    }
    for (at, page) in pages.iter().enumerate() {
        let number = format!("Seite {} von {}", at + 1, pages.len());
        assert!(page.contains(&number), "{page}");
        assert_eq!(page.contains("RECHNUNG 7, Fortsetzung"), at > 0, "{page}");
    }
    assert!(pages[1].contains("Bezeichnung"), "{}", pages[1]);
    let last = pages.last().expect("a last page");
    assert!(!last.contains("Bezeichnung"), "{last}");
    // What is filled in by hand is not divided.
    assert!(last.contains("Anlass der Bewirtung"), "{last}");
    assert!(last.contains("Unterschrift"), "{last}");
}

#[test]
fn the_company_stands_in_the_window_of_an_envelope() {
    for language in Language::ALL {
        let house = house(language);
        let paper = named(&house, &dinner(language), "invoice");
        let sheet = pages(&house, &paper);
        let places: BTreeMap<_, _> = sheet.places().into_iter().collect();
        for said in ["Hafenstraße 1", "20457 Hamburg"] {
            let (x, y) = places[said];
            // 20 to 105 mm from the left, 45 to 90 mm from the top.
            assert!((56.7..297.6).contains(&x), "{said} at {x}");
            assert!((127.6..255.1).contains(&y), "{said} at {y}");
        }
        let words = Words::of(language);
        let (_, title) = places[words.number("invoice", 7).as_str()];
        assert!(title > 279.0, "the title at {title}");
    }
}

#[test]
fn the_most_that_a_house_and_a_company_say_of_themselves_does_not_overlap() {
    let lines = |what: &str| (1..=12).map(|at| format!("{what} {at}")).collect();
    let mut house = House {
        address: lines("Address"),
        ..house(Language::German)
    };
    house.layout.header = lines("Header");
    house.layout.logo.clear();
    let paper = named(&house, &dinner(Language::German), "invoice");
    let rows = paper.rows.into_iter().flat_map(|row| match &row {
        Row::Text { text, indent, look } if text == "Hafenstraße 1" => (1..=12)
            .map(|at| Row::Text {
                text: format!("Tor {at}"),
                indent: *indent,
                look: *look,
            })
            .collect(),
        _ => vec![row],
    });
    let paper = docket::Sheet {
        rows: rows.collect(),
    };
    let sheet = pages(&house, &paper);
    let places: BTreeMap<_, _> = sheet.places().into_iter().collect();
    let baseline = |said: &str| places[said].1;
    assert!(baseline("Header 12") < baseline("Rechnungsdatum"));
    assert!(baseline("Zu Beleg 311") < baseline("RECHNUNG 7") - 18.0);
    assert!(baseline("20457 Hamburg") < baseline("RECHNUNG 7") - 18.0);
    if let Some(folder) = std::env::var_os("COUVERT_PAPERS").map(PathBuf::from) {
        fs::write(folder.join("de-most-a4.pdf"), printed(&house, &paper)).expect("written");
    }
}
