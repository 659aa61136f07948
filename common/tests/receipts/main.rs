//! What guests get to read, in several countries: each paper is compared with the one in
//! `golden/receipts`, and reckoned up once more by hand. `COUVERT_WRITE_GOLDEN=1` writes them.

mod adjusted;
mod countries;
mod evening;
mod hand;
mod languages;
mod menu;
mod paid;
mod papers;
mod undone;

use std::{fs, path::PathBuf};

/// Compares a paper with the golden one.
fn golden(name: &str, paper: &str) {
    fits(paper, common::docket::WIDTH);
    kept(&format!("{name}.txt"), paper);
}

fn fits(paper: &str, width: usize) {
    for line in paper.lines() {
        let columns = unicode_width::UnicodeWidthStr::width(line);
        assert!(columns <= width, "{columns}: {line}");
        assert_eq!(line.trim_end(), line, "no blanks at the end");
    }
}

/// Compares anything with the golden one, by its file's name.
fn kept(name: &str, paper: &str) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("golden/receipts");
    let path = folder.join(name);
    if std::env::var_os("COUVERT_WRITE_GOLDEN").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, paper).expect("a file");
    }
    let golden = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(
        paper,
        golden,
        "{} is not as it was:\n{paper}",
        path.display()
    );
}
