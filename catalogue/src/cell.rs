//! Text in cells: lists, and signs that a spreadsheet would take for a formula.

/// Text that a spreadsheet would reckon with gets `'` before it. One that begins with such signs
/// already gets another, so that what is read is what was written.
pub(crate) fn guarded(text: &str) -> String {
    if is_risky(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// The text without the sign that guards it.
pub(crate) fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if is_risky(rest) => rest,
        _ => text,
    }
}

/// Whether a spreadsheet would reckon, whatever apostrophes stand before.
fn is_risky(text: &str) -> bool {
    text.trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

/// Parts with `;` between them; a part that has one, or a quote, or a blank at an end, stands in
/// quotes, and quotes in it are doubled.
pub(crate) fn joined<T: AsRef<str>>(parts: &[T]) -> String {
    let quoted = parts.iter().map(|part| {
        let part = part.as_ref();
        let plain = !part.is_empty() && !part.contains([';', '"']) && part.trim() == part;
        if plain {
            part.to_owned()
        } else {
            format!("\"{}\"", part.replace('"', "\"\""))
        }
    });
    quoted.collect::<Vec<_>>().join(";")
}

/// The parts of a list; nothing where a quote does not close.
pub(crate) fn parts(text: &str) -> Option<Vec<String>> {
    let mut parts = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        if let Some(quoted) = rest.strip_prefix('"') {
            let (part, after) = closed(quoted)?;
            parts.push(part);
            let after = after.trim_start();
            rest = match after.strip_prefix(';') {
                Some(more) => more.trim_start(),
                None if after.is_empty() => after,
                None => return None,
            };
        } else {
            let (part, after) = rest.split_once(';').unwrap_or((rest, ""));
            if !part.trim().is_empty() {
                parts.push(part.trim().to_owned());
            }
            rest = after.trim_start();
        }
    }
    Some(parts)
}

/// What stands before the closing quote, and what behind it.
fn closed(text: &str) -> Option<(String, &str)> {
    let mut part = String::new();
    let mut signs = text.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        if sign != '"' {
            part.push(sign);
        } else if signs.next_if(|(_, next)| *next == '"').is_some() {
            part.push('"');
        } else {
            return Some((part, &text[at + 1..]));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_come_back_whatever_is_in_them() {
        for list in [
            vec![],
            vec!["0049"],
            vec!["a;b", "say \"hi\"", " x ", ""],
            vec!["", ""],
            vec!["\"", ";"],
        ] {
            assert_eq!(
                parts(&joined(&list)).as_deref(),
                Some(&list.iter().map(|p| (*p).to_owned()).collect::<Vec<_>>()[..])
            );
        }
        assert_eq!(
            parts("1; 2 ;;3;"),
            Some(vec!["1".into(), "2".into(), "3".into()])
        );
        assert_eq!(parts("\"open"), None);
        assert_eq!(parts("\"a\"b"), None);
    }

    #[test]
    fn what_looks_like_a_formula_is_harmless_and_comes_back() {
        for name in [
            "=1+1",
            "+3",
            "-soup",
            "@home",
            "'=x",
            "''-",
            "'n biertje",
            "soup",
        ] {
            let cell = guarded(name);
            assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell}");
            assert_eq!(unguarded(&cell), name);
        }
        assert_eq!(guarded("'n biertje"), "'n biertje");
    }
}
