//! Names of the menu in the language of whoever reads them.

use common::{Language, menu::Names};

/// The name in a language; the house's own where there is none in it.
pub(crate) fn named<'a>(name: &'a str, names: &'a Names, language: Language) -> &'a str {
    names.get(&language).map_or(name, String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_reads_german_reads_the_german_name_where_there_is_one() {
        let names = Names::from([(Language::German, "Vorspeisen".to_owned())]);
        let read = |language| named("Starters", &names, language);
        assert_eq!(read(Language::German), "Vorspeisen");
        assert_eq!(read(Language::French), "Starters");
    }
}
