//! A paper strip, taken apart so that a screen can set it in its own type.
//!
//! The strip is written for a printer whose letters are all equally wide; the screen's are not,
//! so that left and right are told apart here and set to their edges anew.

use common::{Language, docket::Words};

/// A line of the strip.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Strip {
    Blank,
    Rule,
    Middle(String),
    /// Set in by so many columns; then the left and the right text.
    Sides(usize, String, String),
    /// Of a table with four columns, as that of the VAT.
    Columns([String; 4]),
}

/// Takes a strip apart. Before the first rule, and set in after the last one, text stands in the
/// middle. The words under the code to fetch it are left out: the code is on the paper alone.
pub(crate) fn strips(text: &str) -> Vec<Strip> {
    let lines: Vec<&str> = text.lines().filter(|line| !fetches(line)).collect();
    let last = lines.iter().rposition(|line| is_rule(line.trim()));
    let mut in_head = true;
    let mut strips = Vec::new();
    for (n, line) in lines.into_iter().enumerate() {
        let trimmed = line.trim();
        let indent = line.len() - line.trim_start().len();
        let in_foot = indent > 0 && last.is_some_and(|last| n > last);
        if trimmed.is_empty() {
            if strips.last() != Some(&Strip::Blank) {
                strips.push(Strip::Blank);
            }
        } else if is_rule(trimmed) {
            in_head = false;
            strips.push(Strip::Rule);
        } else if let Some(columns) = columns(trimmed) {
            strips.push(Strip::Columns(columns));
        } else if let Some((left, right)) = parted(trimmed) {
            strips.push(Strip::Sides(indent, left.to_owned(), right.to_owned()));
        } else if in_head || in_foot {
            strips.push(Strip::Middle(trimmed.to_owned()));
        } else {
            strips.push(Strip::Sides(indent, trimmed.to_owned(), String::new()));
        }
    }
    if strips.last() == Some(&Strip::Blank) {
        strips.pop();
    }
    strips
}

fn is_rule(line: &str) -> bool {
    line.len() > 5 && line.chars().all(|c| c == '-')
}

/// Whether a line bids the guest scan a code.
fn fetches(line: &str) -> bool {
    let mut said = Language::ALL
        .into_iter()
        .map(|one| Words::of(one).say("fetch"));
    said.any(|said| said == line.trim())
}

/// Four texts with gaps of two or more spaces between them.
fn columns(line: &str) -> Option<[String; 4]> {
    let texts = line.split("  ").map(str::trim);
    let texts: Vec<String> = texts
        .filter(|text| !text.is_empty())
        .map(str::to_owned)
        .collect();
    texts.try_into().ok()
}

/// The two texts of a line, where the last gap of two or more spaces parts them; or the last
/// word, where it is an amount that stands close to a long text.
fn parted(line: &str) -> Option<(&str, &str)> {
    if let Some(gap) = line.rfind("  ") {
        return Some((line[..gap].trim_end(), line[gap..].trim_start()));
    }
    let (left, right) = line.rsplit_once(' ')?;
    let amount = right.contains(['.', ','])
        && right
            .chars()
            .all(|c| c.is_ascii_digit() || "-.,".contains(c));
    (amount && line.chars().count() >= 40).then_some((left, right))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_is_set_anew() {
        let text = "            Brasserie Couvert\n\nReceipt 7               2026-11-21 22:14\n\
                    ------------------------------------------\n  2 Burger Couvert                   37.00\n      Medium\n\
                    ------------------------------------------\n\
                    Rate        net       VAT      gross\n\n\
                    \u{20}     Your receipt on your phone: scan\n\n            Until the next time\n";
        let sides = |indent, left: &str, right: &str| {
            Strip::Sides(indent, left.to_owned(), right.to_owned())
        };
        assert_eq!(
            strips(text),
            [
                Strip::Middle("Brasserie Couvert".into()),
                Strip::Blank,
                sides(0, "Receipt 7", "2026-11-21 22:14"),
                Strip::Rule,
                sides(2, "2 Burger Couvert", "37.00"),
                sides(6, "Medium", ""),
                Strip::Rule,
                Strip::Columns(["Rate", "net", "VAT", "gross"].map(str::to_owned)),
                Strip::Blank,
                Strip::Middle("Until the next time".into()),
            ]
        );
    }
}
