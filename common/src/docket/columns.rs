use unicode_width::UnicodeWidthStr;

use super::WIDTH;

/// Columns that a text takes on paper: a Chinese character takes two, a combining mark none.
pub(super) fn width(text: &str) -> usize {
    UnicodeWidthStr::width(text)
}

/// One text at the left and one at the right edge. A left one that is too long goes on in further
/// lines, set in a little deeper.
pub(super) fn sides(left: &str, right: &str) -> String {
    let room = WIDTH.saturating_sub(width(right) + 1);
    let text = left.trim_start();
    let indent = (left.len() - text.len()).min(WIDTH / 2);
    let mut lines = broken(text, room.saturating_sub(indent)).into_iter();
    let first = format!("{}{}", " ".repeat(indent), lines.next().unwrap_or_default());
    let gap = WIDTH.saturating_sub(width(&first) + width(right));
    let mut paper = format!("{first}{}{right}", " ".repeat(gap));
    paper.truncate(paper.trim_end().len());
    paper.push('\n');
    let deeper = indent + 2;
    let rest: Vec<String> = lines.collect();
    for line in broken(&rest.join(" "), WIDTH - deeper) {
        paper.push_str(&format!("{}{line}\n", " ".repeat(deeper)));
    }
    paper
}

/// Text in the middle, in as many lines as it needs.
pub(super) fn middle(text: &str) -> String {
    let lines = broken(text, WIDTH).into_iter();
    lines
        .map(|line| format!("{}{line}\n", " ".repeat((WIDTH - width(&line)) / 2)))
        .collect()
}

/// A rule from edge to edge.
pub(super) fn rule() -> String {
    format!("{}\n", "-".repeat(WIDTH))
}

/// Text in as many lines as it needs, each of them set in.
pub(super) fn wrapped(indent: usize, text: &str) -> String {
    let lines = broken(text, WIDTH.saturating_sub(indent)).into_iter();
    lines
        .map(|line| format!("{}{line}\n", " ".repeat(indent)))
        .collect()
}

/// Breaks a text between words; within one only where it is longer than a line.
fn broken(text: &str, room: usize) -> Vec<String> {
    let room = room.max(2);
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(line) + 1 + width(word) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.extend(cut(word, room)),
        }
    }
    lines
}

fn cut(word: &str, room: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for letter in word.chars() {
        let mut bytes = [0; 4];
        let letter = letter.encode_utf8(&mut bytes);
        match lines.last_mut() {
            Some(line) if width(line) + width(letter) <= room => line.push_str(letter),
            _ => lines.push(letter.to_owned()),
        }
    }
    lines
}

/// "NO onion", "extra bacon".
pub(super) fn said(prefix: crate::menu::Prefix, name: &str) -> String {
    use crate::menu::Prefix;
    match prefix {
        Prefix::Plain => name.to_owned(),
        Prefix::No => format!("no {name}"),
        Prefix::Extra => format!("extra {name}"),
        Prefix::Light => format!("light {name}"),
        Prefix::Side => format!("{name} on the side"),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_long_german_dish_goes_on_below_its_price() {
        let paper = sides(
            "  2 Rinderkraftbrühe mit Leberknödeln und frischem Schnittlauch",
            "17.80",
        );
        assert_eq!(
            paper,
            "  2 Rinderkraftbrühe mit             17.80\n    Leberknödeln und frischem Schnittlauch\n"
        );
        assert_eq!(
            middle("Donaudampfschifffahrtsgesellschaftskapitänskajüte"),
            "Donaudampfschifffahrtsgesellschaftskapitän\n                 skajüte\n"
        );
    }

    #[test]
    fn a_chinese_character_takes_two_columns() {
        let paper = sides("  1 宫保鸡丁", "16.50");
        assert_eq!(paper, "  1 宫保鸡丁                         16.50\n");
        assert_eq!(width(paper.trim_end()), WIDTH);
    }

    proptest! {
        #[test]
        fn nothing_runs_over_the_edge(left in "[a-zß饭é \u{301}]{0,200}", right in "[0-9.]{0,20}") {
            for paper in [sides(&left, &right), middle(&left), wrapped(6, &left)] {
                for line in paper.lines() {
                    prop_assert!(width(line) <= WIDTH, "{:?}", line);
                }
            }
        }
    }
}
