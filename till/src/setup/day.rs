use jiff::civil::Date;
use ui::words::Language;

/// A day with its year, as the language has it: `01.07.2027`.
pub(super) fn shown(language: Language, date: Date) -> String {
    let (day, month, year) = (date.day(), date.month(), date.year());
    match language {
        Language::English => date.strftime("%-d %b %Y").to_string(),
        Language::Dutch => format!("{day:02}-{month:02}-{year}"),
        Language::German => format!("{day:02}.{month:02}.{year}"),
        Language::French => format!("{day:02}/{month:02}/{year}"),
        Language::Chinese => date.to_string(),
    }
}

/// An example to type by.
pub(super) fn hint(language: Language) -> String {
    let date = Date::constant(2027, 1, 1);
    match language {
        Language::English => date.to_string(),
        language => shown(language, date),
    }
}

/// A day from what was typed: the year first, or the day first.
pub(super) fn read(text: &str) -> Option<Date> {
    let text = text.trim();
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    let mut parts = text.split(['.', '/', '-']);
    let mut part = || parts.next().map(str::trim);
    let (day, month, year) = (part()?, part()?, part()?);
    let year: i16 = year.parse().ok().filter(|_| year.len() == 4)?;
    let date = Date::new(year, month.parse().ok()?, day.parse().ok()?).ok();
    date.filter(|_| part().is_none())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn what_is_shown_to_type_by_is_read_in_every_language() {
        let day = date(2027, 1, 1);
        for language in Language::ALL {
            assert_eq!(read(&hint(language)), Some(day), "{language:?}");
        }
        let spoken = |language| shown(language, date(2000, 7, 1));
        assert_eq!(spoken(Language::German), "01.07.2000");
        assert_eq!(spoken(Language::English), "1 Jul 2000");
        assert_eq!(read("1.7.2027"), Some(date(2027, 7, 1)));
        for wrong in ["", "1.7.27", "31.2.2027", "1.7.2027.4", "July"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
