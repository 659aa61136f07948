use std::str::FromStr;

/// How a spreadsheet of some country writes a table: it opens such a file with a double click.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Dialect {
    /// Between fields.
    pub separator: u8,
    /// Before the cents.
    pub mark: char,
    /// Whether the file says at its beginning that it is UTF-8.
    pub has_bom: bool,
}

/// Languages whose countries write 12,95 (CLDR 48, `decimal`), but for those below.
const COMMA: &[&str] = &[
    "af", "az", "be", "bg", "bs", "ca", "cs", "da", "de", "el", "es", "et", "eu", "fi", "fo", "fr",
    "gl", "hr", "hu", "id", "is", "it", "ka", "kk", "lt", "lv", "nb", "nl", "nn", "no", "pl", "pt",
    "ro", "ru", "sk", "sl", "sr", "sv", "sq", "tr", "uk", "vi",
];

/// Countries that write 12.95 though their language elsewhere does not.
const DOT: &[&str] = &[
    "de-CH", "de-LI", "it-CH", "es-MX", "es-US", "es-GT", "es-HN", "es-NI", "es-PA", "es-PE",
    "es-DO", "es-PR", "es-SV", "es-CU", "es-419",
];

/// Their spreadsheets still take the semicolon.
const DOT_AND_SEMICOLON: &[&str] = &["de-CH", "de-LI", "it-CH"];

impl Dialect {
    /// For programs: RFC 4180, with a dot.
    pub const PLAIN: Self = Self {
        separator: b',',
        mark: '.',
        has_bom: false,
    };

    /// As the environment says: `LC_ALL`, `LC_NUMERIC` or `LANG`, the first that is set.
    #[must_use]
    pub fn of_environment(variable: impl Fn(&str) -> Option<String>) -> Self {
        let names = ["LC_ALL", "LC_NUMERIC", "LANG"];
        let set = names.into_iter().filter_map(variable);
        let mut set = set.filter(|value| !value.is_empty());
        // A locale that nobody knows must not stop a report.
        set.next()
            .and_then(|value| value.parse().ok())
            .unwrap_or(Self::PLAIN)
    }
}

impl FromStr for Dialect {
    type Err = String;

    /// `de`, `de-DE`, `de_DE.UTF-8`; `C` and `POSIX` are the plain one.
    fn from_str(text: &str) -> Result<Self, String> {
        let name = text.split(['.', '@']).next().unwrap_or_default();
        if matches!(name, "C" | "POSIX") {
            return Ok(Self::PLAIN);
        }
        let mut parts = name.split(['-', '_']);
        let language = parts.next().unwrap_or_default().to_ascii_lowercase();
        let is_language = (2..=3).contains(&language.len())
            && language.bytes().all(|letter| letter.is_ascii_lowercase());
        let parts: Vec<_> = parts.collect();
        let is_part = |part: &&str| {
            !part.is_empty() && part.len() <= 8 && part.bytes().all(|b| b.is_ascii_alphanumeric())
        };
        if !is_language || !parts.iter().all(is_part) {
            return Err(format!("{text:?} is no locale: say de, nl, fr-CH, zh …"));
        }
        let of_country = parts.into_iter().find(|part| {
            part.len() == 2 || part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit())
        });
        let country = of_country.map(|part| format!("{language}-{}", part.to_ascii_uppercase()));
        let country = country.unwrap_or_default();
        let language = language.as_str();
        let comma =
            COMMA.contains(&language) && !DOT.contains(&country.as_str()) || country == "en-ZA";
        let semicolon = comma || DOT_AND_SEMICOLON.contains(&country.as_str());
        Ok(Self {
            separator: if semicolon { b';' } else { b',' },
            mark: if comma { ',' } else { '.' },
            has_bom: true,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> (char, char, bool) {
        let dialect: Dialect = text.parse().expect("a locale");
        (dialect.separator.into(), dialect.mark, dialect.has_bom)
    }

    #[test]
    fn each_country_gets_what_its_spreadsheet_opens() {
        for comma in ["de", "nl-NL", "fr_FR.UTF-8", "de_AT@euro", "fr-CH", "pt-BR"] {
            assert_eq!(said(comma), (';', ',', true), "{comma}");
        }
        for dot in ["en", "en_GB.UTF-8", "zh-Hans-CN", "ja", "es-MX"] {
            assert_eq!(said(dot), (',', '.', true), "{dot}");
        }
        assert_eq!(said("de-CH"), (';', '.', true));
        assert_eq!(said("C.UTF-8"), (',', '.', false));
        for none in ["", "German", "d", "de-", "12"] {
            assert!(none.parse::<Dialect>().is_err(), "{none}");
        }
    }

    #[test]
    fn the_first_variable_that_is_set_decides() {
        let environment = |set: &'static [(&str, &str)]| {
            Dialect::of_environment(|name| {
                let found = set.iter().find(|(key, _)| *key == name);
                found.map(|(_, value)| (*value).to_owned())
            })
        };
        assert_eq!(environment(&[]), Dialect::PLAIN);
        assert_eq!(environment(&[("LANG", "POSIX")]), Dialect::PLAIN);
        let german = environment(&[("LC_ALL", ""), ("LC_NUMERIC", "de_DE"), ("LANG", "C")]);
        assert_eq!(german.mark, ',');
        let plain = environment(&[("LC_ALL", "C.UTF-8"), ("LANG", "de_DE.UTF-8")]);
        assert_eq!(plain, Dialect::PLAIN);
    }
}
