//! What the sources may look like. Every finding names its place and the way out.

use std::path::Path;
use std::process::Command;

use crate::cargo::root;
use crate::source::Source;

const FILE_LINES: usize = 400;
const FUNCTION_LINES: usize = 70;
const MODULES: [&str; 6] = ["utils", "helpers", "types", "manager", "service", "misc"];
const NOUNS: [(&str, &str); 2] = [("Order", "Check or Round"), ("Session", "Login or Shift")];

fn sources() -> Vec<Source> {
    let listed = listed_by_git();
    let paths = if listed.is_empty() {
        let mut found = Vec::new();
        walk(root(), &mut found);
        found
    } else {
        listed
    };
    let sources: Vec<Source> = paths
        .iter()
        .filter_map(|path| {
            // One deleted but not yet committed is still listed.
            let text = std::fs::read_to_string(root().join(path)).ok()?;
            Some(Source::new(path, &text))
        })
        .collect();
    assert!(sources.len() > 5, "the sources were not found");
    sources
}

/// Nothing where there is no git, or this is no checkout.
fn listed_by_git() -> Vec<String> {
    let listed = Command::new("git")
        .args(["ls-files", "--", "*.rs"])
        .current_dir(root())
        .output();
    let Ok(output) = listed else {
        return Vec::new();
    };
    let names = String::from_utf8_lossy(&output.stdout);
    names.lines().map(str::to_owned).collect()
}

fn walk(folder: &Path, found: &mut Vec<String>) {
    let Ok(entries) = folder.read_dir() else {
        return;
    };
    for entry in entries.flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() && name != "target" && !name.starts_with('.') {
            walk(&path, found);
        } else if name.ends_with(".rs") {
            let inside = path.strip_prefix(root()).unwrap_or(&path);
            found.push(inside.to_string_lossy().replace('\\', "/"));
        }
    }
    found.sort();
}

fn report(findings: &[String]) {
    assert!(findings.is_empty(), "\n{}\n", findings.join("\n"));
}

/// Every line of code that `finds` says something about.
fn check_lines(sources: &[Source], finds: impl Fn(&Source, usize, &str) -> Option<String>) {
    let mut findings = Vec::new();
    for source in sources {
        for (index, line) in source.code.iter().enumerate() {
            if let Some(advice) = finds(source, index, line) {
                findings.push(format!("{}:{}: {advice}", source.path, index + 1));
            }
        }
    }
    report(&findings);
}

#[test]
fn of_the_program_only_the_floor_loop_has_a_database_of_its_own() {
    check_lines(&sources(), |source, _, line| {
        let asks = source.path.starts_with("src/") && line.contains("rusqlite");
        (asks && source.path != "src/load/floor.rs").then(|| "ask server or link".to_owned())
    });
}

#[test]
fn files_are_short() {
    let mut findings = Vec::new();
    for source in sources() {
        let lines = source.written.len();
        if lines > FILE_LINES {
            findings.push(format!(
                "{}:{lines}: more than {FILE_LINES} lines; give a part of it a name and a file",
                source.path
            ));
        }
    }
    report(&findings);
}

#[test]
fn functions_are_short() {
    let mut findings = Vec::new();
    for source in sources() {
        for function in functions(&source.code) {
            if function.lines > FUNCTION_LINES {
                findings.push(format!(
                    "{}:{}: fn {} has {} lines, {FUNCTION_LINES} are allowed; name its steps",
                    source.path,
                    function.start + 1,
                    function.name,
                    function.lines
                ));
            }
        }
    }
    report(&findings);
}

#[test]
fn modules_are_named_after_the_restaurant() {
    let all = sources();
    let banned = |name: &str| MODULES.contains(&name);
    let mut findings = Vec::new();
    for source in &all {
        let path = source.path.trim_end_matches(".rs");
        if let Some(name) = path.split('/').find(|part| banned(part)) {
            findings.push(format!(
                "{}:1: no module is called {name}; name it after what is in it",
                source.path
            ));
        }
    }
    report(&findings);
    check_lines(&all, |_, _, line| {
        let name = declared(line, &["mod"])?;
        banned(&name).then(|| format!("no module is called {name}; name it after what is in it"))
    });
}

#[test]
fn banned_nouns_name_no_type() {
    check_lines(&sources(), banned_noun);
}

fn banned_noun(_: &Source, _: usize, line: &str) -> Option<String> {
    let name = declared(line, &["struct", "enum", "trait", "type", "union"])?;
    let (noun, better) = NOUNS.iter().find(|(noun, _)| *noun == name)?;
    Some(format!(
        "no type is called {noun}; say which one it is: {better}"
    ))
}

#[test]
fn nothing_is_left_undone_or_ignored() {
    check_lines(&sources(), undone);
}

fn undone(_: &Source, _: usize, line: &str) -> Option<String> {
    let banned = [
        ("todo!(", "do it or leave it out"),
        ("unimplemented!(", "do it or leave it out"),
        ("#[ignore", "mend the test or delete it"),
    ];
    let (word, advice) = banned.iter().find(|(word, _)| line.contains(word))?;
    Some(format!("{word}: {advice}"))
}

#[test]
fn tests_wait_for_events_not_for_time() {
    check_lines(&sources(), sleeping);
}

/// A test that must let time pass (a slow network, a poll of another process)
/// says so in a comment beginning with «sleeps» on its line or just above.
fn sleeping(source: &Source, index: usize, line: &str) -> Option<String> {
    let sleeps = ["thread::sleep", "time::sleep", " sleep(", "\tsleep("];
    let found = sleeps.iter().any(|word| line.contains(word));
    if !found || line.contains("use ") || !in_tests(source, index) {
        return None;
    }
    let above = &source.written[index.saturating_sub(2)..=index];
    let explained = above.iter().any(|line| line.contains("// sleeps"));
    (!explained)
        .then(|| "await the event instead of sleeping, or say why above it: // sleeps …".to_owned())
}

fn in_tests(source: &Source, index: usize) -> bool {
    let mut parts = source.path.trim_end_matches(".rs").split('/');
    parts.any(|part| part == "tests" || part == "test")
        || source.code[..index]
            .iter()
            .any(|line| line.contains("#[cfg(test)]"))
}

#[test]
fn the_core_has_no_clock_no_files_no_threads_no_floats() {
    let mut core = sources();
    core.retain(|source| source.path.starts_with("common/src/"));
    check_lines(&core, impure);
}

/// What the core would need for any of these comes in with the command.
fn impure(_: &Source, _: usize, line: &str) -> Option<String> {
    let banned = [
        ("HashMap", "its order differs each run: BTreeMap"),
        ("HashSet", "its order differs each run: BTreeSet"),
        ("SystemTime", "time comes in with the command"),
        ("Instant", "time comes in with the command"),
        ("Timestamp::now", "time comes in with the command"),
        ("Zoned::now", "time comes in with the command"),
        ("now_v7", "ids come in with the command"),
        ("std::fs", "the core reads no files"),
        ("std::net", "the core has no network"),
        ("std::env", "the core is told, it does not look around"),
        ("std::thread", "the core has no threads"),
        ("f32", "Money, Decimal or whole numbers"),
        ("f64", "Money, Decimal or whole numbers"),
    ];
    let (word, advice) = banned.iter().find(|(word, _)| has_word(line, word))?;
    Some(format!("{word} in the core: {advice}"))
}

/// The word, not as a part of a longer one.
fn has_word(line: &str, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        !before.is_some_and(part) && !after.is_some_and(part)
    })
}

/// The name declared on a line by one of these keywords.
fn declared(line: &str, keywords: &[&str]) -> Option<String> {
    let mut words = line.split(|c: char| !c.is_alphanumeric() && c != '_');
    words.find(|word| keywords.contains(word))?;
    words
        .next()
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
}

struct Function {
    name: String,
    /// Index of the line with `fn`.
    start: usize,
    lines: usize,
}

/// The functions with a body, from the line of `fn` to that of the last brace.
fn functions(code: &[String]) -> Vec<Function> {
    let mut found = Vec::new();
    for (start, line) in code.iter().enumerate() {
        if !has_word(line, "fn") {
            continue;
        }
        // `fn(u8) -> u8` is a type and has no name.
        let after = line.split("fn ").nth(1).unwrap_or_default();
        let name: String = after
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect();
        if name.is_empty() {
            continue;
        }
        if let Some(end) = body_end(code, start, line.len() - after.len()) {
            let lines = end + 1 - start;
            found.push(Function { name, start, lines });
        }
    }
    found
}

/// The line of the brace that closes the first one opened after this place.
fn body_end(code: &[String], start: usize, column: usize) -> Option<usize> {
    let (mut braces, mut brackets) = (0_usize, 0_usize);
    for (index, line) in code.iter().enumerate().skip(start) {
        let from = if index == start { column } else { 0 };
        for c in line[from..].chars() {
            match c {
                '(' | '[' if braces == 0 => brackets += 1,
                ')' | ']' if braces == 0 => brackets = brackets.saturating_sub(1),
                ';' if braces == 0 && brackets == 0 => return None,
                '{' => braces += 1,
                '}' => {
                    braces = braces.saturating_sub(1);
                    if braces == 0 {
                        return Some(index);
                    }
                }
                _ => {}
            }
        }
    }
    None
}

#[test]
fn a_function_is_measured_from_its_name_to_its_last_brace() {
    let text = "trait T {\n  fn a(x: [u8; 2]);\n  fn b() -> fn() {\n    if x { \"}\" }\n  }\n}\n";
    let source = Source::new("some.rs", text);
    let measured: Vec<(String, usize, usize)> = functions(&source.code)
        .into_iter()
        .map(|function| (function.name, function.start, function.lines))
        .collect();
    assert_eq!(measured, [("b".to_owned(), 2, 3)]);
    assert_eq!(
        declared("pub(crate) struct Order<'a> {", &["struct"]).as_deref(),
        Some("Order")
    );
    assert_eq!(
        declared("pub struct OrderKept;", &["struct"]).as_deref(),
        Some("OrderKept")
    );
}

#[test]
fn what_is_banned_is_found() {
    let text = "struct Order;\nfn f() { todo!() }\nuse std::collections::HashMap;\n\
                #[cfg(test)]\nthread::sleep(a);\n// sleeps: the till is slow\nthread::sleep(a);\n\
                let x: f64 = 1;\n";
    let source = Source::new("some.rs", text);
    let found = |rule: fn(&Source, usize, &str) -> Option<String>| -> Vec<usize> {
        let lines = source.code.iter().enumerate();
        lines
            .filter(|(index, line)| rule(&source, *index, line).is_some())
            .map(|(index, _)| index + 1)
            .collect()
    };
    assert_eq!(found(banned_noun), [1]);
    assert_eq!(found(undone), [2]);
    assert_eq!(found(impure), [3, 8]);
    assert_eq!(found(sleeping), [5]);
}
