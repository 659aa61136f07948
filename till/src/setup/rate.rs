use common::{Money, money::Rate};
use ui::words::Words;

/// A rate as it is typed: `7`, `5,5`.
pub(super) fn shown(words: &Words, rate: Rate) -> String {
    let mark = words.language().decimal_mark().to_string();
    rate.0.normalize().to_string().replace('.', &mark)
}

/// A rate from what was typed.
pub(super) fn read(text: &str) -> Option<Rate> {
    text.parse().ok()
}

/// An amount from what was typed; an empty field is nothing.
pub(super) fn amount(text: &str) -> Option<Money> {
    match text.trim() {
        "" => Some(Money::ZERO),
        text => text.replace(',', ".").parse().ok(),
    }
}
