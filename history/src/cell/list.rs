/// A text in one line: blanks and breaks between words are one blank, control characters none.
pub fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    for word in text.split(|letter: char| letter.is_whitespace() || letter.is_control()) {
        if word.is_empty() {
            continue;
        }
        if !tidy.is_empty() {
            tidy.push(' ');
        }
        tidy.push_str(word);
    }
    tidy
}

/// What was chosen: cut at separators that stand outside of round brackets.
pub fn pieces(cell: &str) -> Vec<String> {
    let (mut pieces, mut depth, mut start) = (Vec::new(), 0i32, 0);
    let is_balanced = cell.matches('(').count() == cell.matches(')').count();
    let mut push = |piece: &str| {
        let bare = piece.trim_matches(|letter: char| {
            letter.is_whitespace()
                || matches!(letter, '[' | ']' | '{' | '}' | '"' | '\'' | '“' | '”')
        });
        if let Some(piece) = super::filled(bare) {
            pieces.push(tidy(piece));
        }
    };
    for (at, letter) in cell.char_indices() {
        match letter {
            '(' if is_balanced => depth += 1,
            ')' if is_balanced => depth = (depth - 1).max(0),
            ',' | ';' | '|' | '\n' | '\r' | '，' | '；' | '、' if depth == 0 => {
                push(&cell[start..at]);
                start = at + letter.len_utf8();
            }
            _ => {}
        }
    }
    push(&cell[start..]);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_of_a_burrito() {
        assert_eq!(
            pieces("Tomatillo-Red Chili Salsa (Hot, red), Black Beans, Rice"),
            [
                "Tomatillo-Red Chili Salsa (Hot, red)",
                "Black Beans",
                "Rice"
            ]
        );
        assert_eq!(
            pieces("[Fresh Tomato Salsa (Mild), [Rice, 'Cheese']]"),
            ["Fresh Tomato Salsa (Mild)", "Rice", "Cheese"]
        );
        assert_eq!(
            pieces("Sour\n Cream | no  salt;"),
            ["Sour", "Cream", "no salt"]
        );
        assert_eq!(pieces("half (open, rest"), ["half (open", "rest"]);
        assert!(pieces("NULL").is_empty());
        assert!(pieces("[]").is_empty());
        assert!(pieces("").is_empty());
    }
}
