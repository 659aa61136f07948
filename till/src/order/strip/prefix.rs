//! How a choice is said: no, extra, light, on the side.

use common::menu::Prefix;
use ui::words::Words;

/// Whether the next chip is said otherwise than the menu says it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum Arming {
    /// As the menu says it.
    #[default]
    Usual,
    /// The ways of saying it stand in the second row.
    Asking,
    /// The next chip is said so.
    With(Prefix),
}

/// The ways of saying it, in the sequence of their chips, by the key of their words.
pub(in crate::order) const WAYS: [(Prefix, &str); 4] = [
    (Prefix::No, "order-without"),
    (Prefix::Extra, "order-extra"),
    (Prefix::Light, "order-light"),
    (Prefix::Side, "order-side"),
];

/// A choice as a chip says it: `− Onion`, `+ Bacon`, `Light Butter`.
pub(super) fn said(words: &Words, prefix: Prefix, name: &str) -> String {
    match prefix {
        Prefix::Plain => name.to_owned(),
        Prefix::No => format!("− {name}"),
        Prefix::Extra => format!("+ {name}"),
        Prefix::Light => format!("{} {name}", words.get("order-light")),
        Prefix::Side => words.with("order-said-side", &[("what", name.into())]),
    }
}

/// The same where the chip has only the room of another way of saying it.
pub(super) fn on_chip(words: &Words, prefix: Prefix, name: &str) -> String {
    match prefix {
        Prefix::Plain | Prefix::No | Prefix::Extra => said(words, prefix, name),
        Prefix::Light | Prefix::Side => format!("{} {name}", sign(prefix)),
    }
}

/// The same in one sign.
pub(super) const fn sign(prefix: Prefix) -> &'static str {
    match prefix {
        Prefix::Plain => "±",
        Prefix::No => "−",
        Prefix::Extra => "+",
        Prefix::Light => "½",
        Prefix::Side => "↗",
    }
}

/// A choice as it is read on the check, like on the receipt: `no Onion`, `extra Bacon`.
pub(crate) fn written(words: &Words, prefix: Prefix, name: &str) -> String {
    match prefix {
        Prefix::No => words.with("order-said-no", &[("what", name.into())]),
        Prefix::Extra => words.with("order-said-extra", &[("what", name.into())]),
        Prefix::Plain | Prefix::Light | Prefix::Side => said(words, prefix, name),
    }
}
