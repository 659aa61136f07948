/// "1 line", "4,213 lines".
pub fn count(number: u64, one: &str, more: &str) -> String {
    if number == 1 {
        return format!("1 {one}");
    }
    format!("{} {more}", grouped(number))
}

/// 4,213
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A cell in a sentence: in one line, and not all of it if it is long.
pub fn quoted(cell: &str) -> String {
    const LONG: usize = 40;
    let tidy = crate::cell::tidy(cell);
    match tidy.char_indices().nth(LONG) {
        Some((end, _)) => format!("{}…", &tidy[..end]),
        None => tidy,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_spoken() {
        assert_eq!(count(1, "line", "lines"), "1 line");
        assert_eq!(count(4213, "line", "lines"), "4,213 lines");
        assert_eq!(grouped(1_000_000), "1,000,000");
        assert_eq!(quoted("a\nb"), "a b");
        assert_eq!(quoted(&"x".repeat(50)).chars().count(), 41);
    }
}
