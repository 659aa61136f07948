//! A menu from a file and into one. The till itself touches no file: the host reads and writes.

use catalogue::{Format, Refusal};
use common::menu::Menu;
use ui::words::{Value, Words};

use super::publish;
use crate::{desk::Desk, notice::Weight, wish::Wish};

/// So many refusals are said aloud; whoever mends those sees the next.
const MOST_SAID: usize = 3;

/// What a file says, or a sentence why it cannot be read. A list of items is laid over the draft.
fn read(desk: &Desk, bytes: &[u8]) -> Result<Menu, String> {
    let base = desk.carte.as_ref().map(|work| &work.menu);
    let base = base.unwrap_or(&desk.state().menu);
    let read = catalogue::read(bytes, &desk.state().house, base);
    let read = read.map_err(|refusals| sentences(&desk.words, &refusals))?;
    let mut menu = read.what.menu().clone();
    menu.version = base.version;
    Ok(menu)
}

/// The menu as a workbook: its name and what is in it.
fn write(desk: &Desk, menu: &Menu) -> Result<(String, Vec<u8>), String> {
    let written = catalogue::write_menu(Format::Xlsx, menu, &desk.state().house);
    let bytes = written.map_err(|refusal| sentence(&desk.words, &refusal))?;
    Ok((format!("menu.{}", Format::Xlsx.ending()), bytes))
}

/// Why a file cannot be used, in the language of whoever tried.
pub(crate) fn sentence(words: &Words, refusal: &Refusal) -> String {
    let values = refusal.values();
    let gaps: Vec<(&str, Value<'_>)> = values
        .iter()
        .map(|(name, value)| (*name, value.as_str().into()))
        .collect();
    let why = words.with(&format!("file-{}", refusal.code()), &gaps);
    let Some(spot) = refusal.spot() else {
        return why;
    };
    let row = spot.row.to_string();
    let row = ("row", row.as_str().into());
    let mut at = if spot.column.is_empty() {
        words.with("file-at-row", &[row])
    } else {
        words.with("file-at", &[row, ("column", spot.column.as_str().into())])
    };
    if !spot.sheet.is_empty() {
        let gaps = [
            ("sheet", spot.sheet.as_str().into()),
            ("at", at.as_str().into()),
        ];
        at = words.with("file-at-sheet", &gaps);
    }
    words.with(
        "file-cell",
        &[("at", at.as_str().into()), ("why", why.as_str().into())],
    )
}

fn sentences(words: &Words, refusals: &[Refusal]) -> String {
    let said = refusals.iter().take(MOST_SAID);
    let mut said: Vec<_> = said.map(|refusal| sentence(words, refusal)).collect();
    let more = refusals.len().saturating_sub(MOST_SAID);
    if more > 0 {
        said.push(words.with("file-more", &[("count", more.into())]));
    }
    said.join(" · ")
}

/// What was read becomes the draft; nothing is published unseen.
pub(super) fn receive(desk: &mut Desk, name: &str, bytes: &[u8]) {
    match read(desk, bytes) {
        Ok(menu) => {
            publish::load(desk, &menu);
            let words = desk.words.with("carte-file-read", &[("name", name.into())]);
            desk.say(words);
        }
        Err(why) => {
            let gaps = [("name", name.into()), ("why", why.into())];
            let words = desk.words.with("carte-file-unread", &gaps);
            desk.notices.say(desk.now, Weight::Refused, words);
        }
    }
}

pub(super) fn save(desk: &mut Desk) {
    let file = desk.carte.as_ref().map(|work| write(desk, &work.menu));
    match file {
        Some(Ok((name, bytes))) => desk.wishes.push(Wish::SaveFile { name, bytes }),
        Some(Err(why)) => {
            let words = desk.words.with("file-not-saved", &[("why", why.into())]);
            desk.notices.say(desk.now, Weight::Refused, words);
        }
        None => {}
    }
}

pub(super) fn pick(desk: &mut Desk) {
    desk.wishes.push(Wish::PickFile);
}

pub(super) fn read_at(desk: &mut Desk, path: String) {
    desk.wishes.push(Wish::ReadFile { path });
}

#[cfg(test)]
mod tests {
    use ui::words::Language;

    use super::*;

    #[test]
    fn every_refusal_of_a_file_is_a_sentence_in_every_language() {
        let refusals = Refusal::examples();
        assert_eq!(refusals.len(), 37);
        for language in Language::ALL {
            let words = Words::new(language);
            for refusal in &refusals {
                assert!(words.has(&format!("file-{}", refusal.code())), "{refusal}");
                let said = sentence(&words, refusal);
                assert!(!said.contains("file-") && !said.contains('{'), "{said}");
            }
        }
        let bad = b"name,price\nSoup,\"12,5o\"\n";
        let desk = crate::evening::desk(crate::evening::ANNA);
        let refused = read(&desk, bad).expect_err("no price");
        assert_eq!(refused, "row 2, column price: “12,5o” is not a price");
    }

    #[test]
    fn what_is_saved_can_be_read_again() {
        let desk = crate::evening::desk(crate::evening::ANNA);
        let menu = (*desk.state().menu).clone();
        let (name, bytes) = write(&desk, &menu).expect("written");
        assert_eq!(name, "menu.xlsx");
        let mut back = read(&desk, &bytes).expect("read");
        back.sold_out.clone_from(&menu.sold_out);
        back.left.clone_from(&menu.left);
        assert!(back == menu);
    }
}
