//! Rust source with everything blanked that is not code, so that words in
//! comments and strings are not taken for it. Lines keep their numbers.

/// A file as written, and as code alone.
pub struct Source {
    pub path: String,
    pub written: Vec<String>,
    pub code: Vec<String>,
}

impl Source {
    pub fn new(path: &str, text: &str) -> Self {
        let lines = |text: &str| text.lines().map(str::to_owned).collect();
        Self {
            path: path.to_owned(),
            written: lines(text),
            code: lines(&code_of(text)),
        }
    }
}

/// The text with comments, strings and characters turned into blanks.
fn code_of(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        let blank = blank_length(rest, code.chars().next_back());
        if blank == 0 {
            code.push(next);
            rest = &rest[next.len_utf8()..];
        } else {
            let (gone, after) = rest.split_at(blank);
            code.extend(gone.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
            rest = after;
        }
    }
    code
}

/// How many bytes from here are no code; `before` is the code's last character.
fn blank_length(rest: &str, before: Option<char>) -> usize {
    let in_word = before.is_some_and(|c| c.is_alphanumeric() || c == '_');
    if rest.starts_with("//") {
        return rest.find('\n').unwrap_or(rest.len());
    }
    if rest.starts_with("/*") {
        return block_comment(rest);
    }
    if rest.starts_with('"') {
        return quoted(rest, '"');
    }
    if rest.starts_with('\'') {
        return character(rest);
    }
    let prefixes = ["br", "cr", "r", "b", "c"];
    let prefix = prefixes.iter().find(|prefix| rest.starts_with(**prefix));
    match prefix {
        Some(prefix) if !in_word => {
            let literal = &rest[prefix.len()..];
            let length = if prefix.ends_with('r') {
                raw(literal)
            } else if literal.starts_with('"') {
                quoted(literal, '"')
            } else {
                0
            };
            if length == 0 {
                0
            } else {
                prefix.len() + length
            }
        }
        _ => 0,
    }
}

/// Block comments stand inside one another.
fn block_comment(rest: &str) -> usize {
    let (mut at, mut depth) = (0, 0_usize);
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            (at, depth) = (at + 2, depth + 1);
        } else if rest[at..].starts_with("*/") {
            (at, depth) = (at + 2, depth - 1);
            if depth == 0 {
                return at;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return at + c.len_utf8(),
            _ => {}
        }
    }
    rest.len()
}

/// From the signs or the quote after `r`; none when it is a raw name.
fn raw(rest: &str) -> usize {
    let signs = rest.chars().take_while(|c| *c == '#').count();
    if !rest[signs..].starts_with('"') {
        return 0;
    }
    let end = format!("\"{}", "#".repeat(signs));
    let start = signs + 1;
    rest[start..]
        .find(&end)
        .map_or(rest.len(), |at| start + at + end.len())
}

/// A character, or none when the quote begins a lifetime.
fn character(rest: &str) -> usize {
    let mut after = rest.chars().skip(1);
    match (after.next(), after.next()) {
        (Some('\\'), _) => quoted(rest, '\''),
        (Some(c), Some('\'')) => 2 + c.len_utf8(),
        _ => 0,
    }
}

#[test]
fn words_in_strings_and_comments_are_no_code() {
    let blanked = |text: &str| code_of(text).split_whitespace().collect::<String>();
    assert_eq!(blanked("a // todo!(\nb /* x /* y */ z */ c"), "abc");
    assert_eq!(blanked(r#"f("{", '{', '\'', b"{") + 'a'"#), "f(,,,)+");
    assert_eq!(
        blanked("r#\"struct \"Order\"\"# x r#type &'a y"),
        "xr#type&'ay"
    );
    assert_eq!(code_of("a\"\n\n\"b").lines().count(), 3);
}
