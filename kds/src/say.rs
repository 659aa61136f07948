//! Sentences from values.

use common::{IngredientId, ItemId, Rejection, State, kitchen::TicketLine, menu::Item};
use ui::words::{Value, Words};

/// Why something cannot be done, in the language of the screen.
pub(crate) fn rejection(words: &Words, rejection: &Rejection) -> String {
    let key = format!("reject-{}", rejection.code().replace('_', "-"));
    if !words.has(&key) {
        return rejection.to_string();
    }
    let values = rejection.values();
    let gaps: Vec<(&str, Value<'_>)> = values
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str().into()))
        .collect();
    words.with(&key, &gaps)
}

/// A dish in the language of the screen; as it was sent where the menu has no name in it, or calls
/// it something else by now.
pub(crate) fn dish<'a>(state: &'a State, words: &Words, line: &'a TicketLine) -> &'a str {
    match line.item {
        Some(item) => of_item(state, words, item, &line.name),
        None => &line.name,
    }
}

/// The same of an item that the kitchen knows by a name.
pub(crate) fn of_item<'a>(state: &'a State, words: &Words, item: ItemId, name: &'a str) -> &'a str {
    let item = state.menu.items.get(&item);
    match item.filter(|item| item.kitchen_name_in(&state.house) == name) {
        Some(item) => item_name(state, words, item),
        None => name,
    }
}

/// An item in the language of the screen.
pub(crate) fn item_name<'a>(state: &State, words: &Words, item: &'a Item) -> &'a str {
    let (house, language) = (&state.house, words.language());
    let usual = item.kitchen_name_in(house);
    if language == house.kitchen_language {
        return usual;
    }
    match item.names.get(&language) {
        Some(name) => name,
        None if language == house.language => item.name_in_kitchen(),
        None => usual,
    }
}

/// What dishes are made of, in the language of the screen.
pub(crate) fn ingredient(state: &State, words: &Words, id: IngredientId) -> String {
    let Some(known) = state.menu.ingredients.get(&id) else {
        return String::new();
    };
    let own = known.names.get(&words.language());
    own.unwrap_or(&known.name).clone()
}
