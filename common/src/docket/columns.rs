use super::WIDTH;

/// A line with one text at the left and one at the right edge; the left one gives way.
pub(super) fn sides(left: &str, right: &str) -> String {
    let right_width = right.chars().count();
    let room = WIDTH.saturating_sub(right_width + 1);
    let left: String = left.chars().take(room).collect();
    let gap = WIDTH.saturating_sub(left.chars().count() + right_width);
    format!("{left}{}{right}\n", " ".repeat(gap))
}

/// A line in the middle.
pub(super) fn middle(text: &str) -> String {
    let text: String = text.chars().take(WIDTH).collect();
    let gap = (WIDTH - text.chars().count()) / 2;
    format!("{}{text}\n", " ".repeat(gap))
}

/// A rule from edge to edge.
pub(super) fn rule() -> String {
    format!("{}\n", "-".repeat(WIDTH))
}

/// Text in as many lines as it needs, each after the first set in.
pub(super) fn wrapped(indent: usize, text: &str) -> String {
    let mut paper = String::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let needed = indent + line.chars().count() + 1 + word.chars().count();
        if !line.is_empty() && needed > WIDTH {
            paper.push_str(&format!("{}{line}\n", " ".repeat(indent)));
            line.clear();
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if !line.is_empty() {
        paper.push_str(&format!("{}{line}\n", " ".repeat(indent)));
    }
    paper
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
