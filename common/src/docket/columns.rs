use unicode_width::UnicodeWidthStr;

/// Columns that a text takes on paper: a Chinese character takes two, a combining mark none.
pub(super) fn width(text: &str) -> usize {
    UnicodeWidthStr::width(text)
}

/// One text at the left and one at the right edge. A left one that is too long goes on in further
/// lines, set in a little deeper.
pub(super) fn sides_in(columns: usize, left: &str, right: &str) -> String {
    let text = left.trim_start();
    let indent = (left.len() - text.len()).min(columns / 2);
    let deeper = indent + 2;
    let room = columns.saturating_sub(width(right) + 1 + indent);
    let further = columns.saturating_sub(deeper);
    let mut lines = broken(text, room, further).into_iter();
    let first = format!("{}{}", " ".repeat(indent), lines.next().unwrap_or_default());
    let gap = columns.saturating_sub(width(&first) + width(right));
    let first = format!("{first}{}{right}", " ".repeat(gap));
    let mut paper = format!("{}\n", first.trim_end());
    for line in lines {
        paper.push_str(&format!("{}{line}\n", " ".repeat(deeper)));
    }
    paper
}

/// Text in the middle, in as many lines as it needs.
pub(super) fn middle_in(columns: usize, text: &str) -> String {
    let lines = broken(text, columns, columns).into_iter();
    let blank = |line: &str| " ".repeat(columns.saturating_sub(width(line)) / 2);
    lines
        .map(|line| format!("{}{line}\n", blank(&line)))
        .collect()
}

/// A rule from edge to edge.
pub(super) fn rule_in(columns: usize) -> String {
    format!("{}\n", "-".repeat(columns))
}

/// Figures under each other: the first one at the left, the others right-aligned in equal parts
/// of the rest.
pub(super) fn figures_in(columns: usize, figures: &[String]) -> String {
    let Some((first, others)) = figures.split_first() else {
        return String::new();
    };
    let blanks = |room: usize, text: &str| " ".repeat(room.saturating_sub(width(text)));
    let part = (columns * 11 / 42).max(1);
    let head = columns.saturating_sub(part * others.len());
    if width(first) > head || others.iter().any(|figure| width(figure) >= part) {
        // Figures that would touch stand below each other.
        return sides_in(columns, first, others.first().map_or("", String::as_str))
            + &others
                .iter()
                .skip(1)
                .map(|figure| format!("{}{figure}\n", blanks(columns, figure)))
                .collect::<String>();
    }
    let mut line = format!("{first}{}", blanks(head, first));
    for figure in others {
        line.push_str(&format!("{}{figure}", blanks(part, figure)));
    }
    format!("{}\n", line.trim_end())
}

/// Text in as many lines as it needs, each of them set in.
pub(super) fn wrapped_in(columns: usize, indent: usize, text: &str) -> String {
    let room = columns.saturating_sub(indent);
    let lines = broken(text, room, room).into_iter();
    lines
        .map(|line| format!("{}{line}\n", " ".repeat(indent)))
        .collect()
}

/// Breaks a text between words, into a first line and further ones; within a word only where it is
/// longer than a line, as whole sentences of Chinese are.
fn broken(text: &str, first: usize, further: usize) -> Vec<String> {
    let (first, further) = (first.max(2), further.max(2));
    let mut lines: Vec<String> = vec![String::new()];
    let fits = |lines: &[String], more: usize| {
        let room = if lines.len() == 1 { first } else { further };
        lines.last().is_some_and(|line| width(line) + more <= room)
    };
    for word in text.split_whitespace() {
        let long = width(word) > further;
        if lines.last().is_some_and(|line| !line.is_empty()) {
            if long || fits(&lines, 1 + width(word)) {
                lines.last_mut().expect("the first one").push(' ');
            } else {
                lines.push(String::new());
            }
        }
        for letter in word.chars() {
            let mut bytes = [0; 4];
            let letter = letter.encode_utf8(&mut bytes);
            if !fits(&lines, width(letter)) {
                lines.push(String::new());
            }
            lines.last_mut().expect("the first one").push_str(letter);
        }
    }
    for line in &mut lines {
        line.truncate(line.trim_end().len());
    }
    lines.retain(|line| !line.is_empty());
    lines
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{super::WIDTH, *};

    #[test]
    fn a_long_german_dish_goes_on_below_its_price() {
        let paper = sides_in(
            WIDTH,
            "  2 Rinderkraftbrühe mit Leberknödeln und frischem Schnittlauch",
            "17.80",
        );
        assert_eq!(
            paper,
            "  2 Rinderkraftbrühe mit             17.80\n    Leberknödeln und frischem Schnittlauch\n"
        );
        assert_eq!(
            middle_in(WIDTH, "Donaudampfschifffahrtsgesellschaftskapitänskajüte"),
            "Donaudampfschifffahrtsgesellschaftskapitän\n                 skajüte\n"
        );
    }

    #[test]
    fn a_chinese_character_takes_two_columns() {
        let paper = sides_in(WIDTH, "  1 宫保鸡丁", "16.50");
        assert_eq!(paper, "  1 宫保鸡丁                         16.50\n");
        assert_eq!(width(paper.trim_end()), WIDTH);
    }

    proptest! {
        #[test]
        fn nothing_runs_over_the_edge(left in "[a-zß饭é \u{301}]{0,200}", right in "[0-9.]{0,20}") {
            for columns in [32, WIDTH] {
                let papers = [
                    sides_in(columns, &left, &right),
                    middle_in(columns, &left),
                    wrapped_in(columns, 6, &left),
                    figures_in(columns, &[left.chars().take(8).collect(), right.clone(), right.clone()]),
                ];
                for line in papers.iter().flat_map(|paper| paper.lines()) {
                    prop_assert!(width(line) <= columns, "{:?}", line);
                }
            }
        }
    }
}
