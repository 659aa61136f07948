use super::catalogue::SHEETS;

const BEGINNING: &str = "\
# What stands in these files

Written by `couvert export --all`; `couvert import house FOLDER --data EMPTY` makes the same house
of them. Each file of records is JSON Lines (`.jsonl`: UTF-8, an object a line), and where people
can use it also CSV (`.csv`: RFC 4180, UTF-8, commas, CRLF, a header) with the same rows in the
same sequence. `about.json` names every file with its rows, bytes and SHA-256. It is written last:
where it is missing, the export was torn.

| what | in CSV | in JSON Lines |
| --- | --- | --- |
| text | as it is | string |
| whole number | `12` | number |
| number | `1.5` | string |
| amount, in the house's currency | `12.50` | string |
| moment, on the house's clock with its offset | `2026-11-21T19:00:00+01:00` | string |
| date, the business day | `2026-11-21` | string |
| true or false | `true` | boolean |
| list | parts with `; ` between them | array of strings |
| UUID; hash (hexadecimal) | as they are | string |
| nothing | nothing | `null` |
";

/// The description that lies in every export as COLUMNS.md, made of what writes the files.
#[must_use]
pub fn columns() -> String {
    let mut text = BEGINNING.to_owned();
    for sheet in SHEETS {
        let (name, about) = (sheet.name, sheet.about);
        let csv = if sheet.has_csv {
            format!(", {name}.csv")
        } else {
            String::new()
        };
        text.push_str(&format!("\n## {name}.jsonl{csv}\n\n{about}\n\n"));
        text.push_str("| column | what | |\n| --- | --- | --- |\n");
        for column in sheet.columns {
            let (name, kind, about) = (column.name, column.kind.words(), column.about);
            text.push_str(&format!("| `{name}` | {kind} | {about} |\n"));
        }
    }
    text
}
