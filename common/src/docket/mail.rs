//! A paper as a letter to a guest: a page of its own that loads nothing from elsewhere.

use super::{Look, Row, Sheet, WIDTH, Words};
use crate::house::House;

/// Nothing but the reader's own colours, so that it reads by day and by night.
const BODY: &str = "margin:0;padding:16px;font-family:Inter,'Helvetica Neue',Arial,sans-serif;\
                    font-size:16px;line-height:1.45";
const TABLE: &str = "width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums";
const RULE: &str = "border:0;border-top:1px solid #8a8478;margin:12px 0";

/// The subject, the plain text and the page of a mail that brings a guest this paper.
#[must_use]
pub fn mail_text(words: Words, house: &House, sheet: &Sheet) -> (String, String, String) {
    let paper = sheet.title(house);
    let gaps = [("paper", paper), ("house", house.name.as_str())];
    let subject = words.fill("mail-subject", &gaps);
    let dear = words.say("mail-dear");
    let thanks = words.fill("mail-thanks", &gaps[..1]);
    let (regards, why) = (words.say("mail-regards"), words.say("mail-why"));
    let name = &house.name;
    let body = sheet.text(WIDTH);
    let text = format!("{dear}\n\n{thanks}\n\n{regards}\n{name}\n\n{body}\n{why}\n");
    let mut page = Page::default();
    sheet.rows.iter().for_each(|row| page.row(row));
    page.end_table();
    let [dear, thanks, regards, why, name, title] =
        [dear, &thanks, regards, why, name, &subject].map(escaped);
    let html = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n</head>\n\
         <body style=\"{BODY}\">\n<p>{dear}</p>\n<p>{thanks}</p>\n<p>{regards}<br>{name}</p>\n\
         <main style=\"max-width:420px;border:1px solid #8a8478;border-radius:12px;padding:16px\">\n\
         {}</main>\n<p style=\"font-size:13px\">{why}</p>\n</body>\n</html>\n",
        words.language().code(),
        page.html,
    );
    (subject, text, html)
}

#[derive(Default)]
struct Page {
    html: String,
    open: Option<Table>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Table {
    Lines,
    Figures,
}

impl Page {
    fn row(&mut self, row: &Row) {
        match row {
            Row::Sides { left, right, look } => self.sides(left, right, *look),
            Row::Text { text, indent, look } => {
                self.begin(Table::Lines);
                let cell = styled(text.trim(), *look, *indent);
                self.add(&format!("<tr><td colspan=\"2\"{cell}</td></tr>"));
            }
            Row::Columns(figures) => self.columns(figures),
            Row::Middle { text, look } => {
                self.end_table();
                let (tag, size) = match look {
                    Look::Large => ("h1", "font-size:22px;"),
                    Look::Strong => ("p", "font-weight:600;"),
                    Look::Plain => ("p", ""),
                };
                let text = escaped(text);
                self.add(&format!(
                    "<{tag} style=\"{size}text-align:center;margin:4px 0\">{text}</{tag}>"
                ));
            }
            Row::Rule => {
                self.end_table();
                self.add(&format!("<hr style=\"{RULE}\">"));
            }
            Row::Gap => self.end_table(),
            Row::Logo(_) => {}
            Row::Qr { payload, .. } => self.link(payload),
        }
    }

    /// A code that leads to a page is a link here; others are for another device's eye.
    fn link(&mut self, payload: &str) {
        self.end_table();
        if payload.starts_with("https://") {
            let to = escaped(payload);
            self.add(&format!(
                "<p style=\"text-align:center;overflow-wrap:anywhere\">\
                 <a href=\"{to}\">{to}</a></p>"
            ));
        }
    }

    fn sides(&mut self, left: &str, right: &str, look: Look) {
        self.begin(Table::Lines);
        let text = left.trim_start();
        // The pieces' own columns need no indent.
        let indent = match left.len() - text.len() {
            pieces if text.starts_with(|c: char| c.is_ascii_digit()) && pieces < 3 => 0,
            indent => indent,
        };
        let left = styled(text, look, indent);
        let weight = weight(look);
        let right = escaped(right);
        self.add(&format!(
            "<tr><td{left}</td><td style=\"{weight}text-align:right;white-space:nowrap;\
             padding:2px 0 2px 12px;vertical-align:top\">{right}</td></tr>"
        ));
    }

    fn columns(&mut self, figures: &[String]) {
        let is_head = self.open != Some(Table::Figures);
        self.begin(Table::Figures);
        let mut cells = String::new();
        for (at, figure) in figures.iter().enumerate() {
            let side = if at == 0 { "left" } else { "right" };
            let (tag, scope) = match (is_head, at) {
                (true, _) => ("th", " scope=\"col\""),
                (false, 0) => ("th", " scope=\"row\""),
                (false, _) => ("td", ""),
            };
            let figure = escaped(figure);
            cells.push_str(&format!(
                "<{tag}{scope} style=\"font-weight:400;font-size:14px;text-align:{side};\
                 padding:2px 0\">{figure}</{tag}>"
            ));
        }
        self.add(&format!("<tr>{cells}</tr>"));
    }

    fn begin(&mut self, table: Table) {
        if self.open != Some(table) {
            self.end_table();
            self.add(&format!("<table style=\"{TABLE}\">"));
            self.open = Some(table);
        }
    }

    fn end_table(&mut self) {
        if self.open.take().is_some() {
            self.add("</table>");
        }
    }

    fn add(&mut self, html: &str) {
        self.html.push_str(html);
        self.html.push('\n');
    }
}

const fn weight(look: Look) -> &'static str {
    match look {
        Look::Plain => "",
        Look::Strong => "font-weight:600;",
        Look::Large => "font-weight:700;font-size:20px;",
    }
}

/// The rest of a cell's opening tag, and what stands in it.
fn styled(text: &str, look: Look, indent: usize) -> String {
    let (weight, text) = (weight(look), escaped(text));
    let small = if indent > 3 && look == Look::Plain {
        "font-size:14px;"
    } else {
        ""
    };
    format!(
        " style=\"{weight}{small}padding:2px 0 2px {}px\">{text}",
        indent * 4
    )
}

fn escaped(text: &str) -> String {
    let mut safe = String::new();
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
}
