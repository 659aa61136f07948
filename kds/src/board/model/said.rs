use common::{
    ItemId,
    kitchen::{Allergy, TicketLine},
    menu::{Modifier, Prefix},
};
use ui::words::Words;

use super::Scene;
use crate::say;

/// A dish in the language of the screen; as it was sent where the menu has no name in it, or calls
/// it something else by now.
pub(crate) fn dish<'a>(scene: Scene<'a>, line: &'a TicketLine) -> &'a str {
    say::dish(scene.state, scene.words, line)
}

/// The same of an item that the kitchen knows by a name.
pub(crate) fn of_item<'a>(scene: Scene<'a>, item: ItemId, name: &'a str) -> &'a str {
    say::of_item(scene.state, scene.words, item, name)
}

/// A line's choices as the kitchen shouts them.
pub(super) fn modifiers(scene: Scene<'_>, line: &TicketLine) -> Vec<String> {
    let all = line.modifiers.iter().enumerate();
    let all = all.map(|(n, (prefix, name))| {
        let known = line.choices.get(n).and_then(|id| {
            let sets = scene.state.menu.modifier_groups.values();
            let mut all = sets.flat_map(|set| &set.modifiers);
            all.find(|modifier| modifier.id == *id)
        });
        let name = known.map_or(name.as_str(), |known| own_name(scene, known, name));
        shouted(scene.words, *prefix, name)
    });
    all.collect()
}

fn own_name<'a>(scene: Scene<'_>, modifier: &'a Modifier, name: &'a str) -> &'a str {
    let language = scene.words.language();
    if modifier.name != name || language == scene.state.house.language {
        return name;
    }
    modifier.names.get(&language).map_or(name, String::as_str)
}

/// A modifier as the kitchen shouts it: "MEDIUM", "NO onion", "sauce on the side".
pub(crate) fn shouted(words: &Words, prefix: Prefix, name: &str) -> String {
    let key = match prefix {
        Prefix::Plain => return name.to_uppercase(),
        Prefix::No => "kitchen-no",
        Prefix::Extra => "kitchen-extra",
        Prefix::Light => "kitchen-light",
        Prefix::Side => "kitchen-side",
    };
    words.with(key, &[("what", name.into())])
}

/// What the guests must not eat, whose it is, in words: "ALLERGY seat 2: nuts, celery".
pub(crate) fn allergies(words: &Words, allergies: &[Allergy]) -> Vec<String> {
    let said = allergies.iter().map(|one| {
        let known = one.allergens.iter();
        let known = known.map(|known| words.get(&format!("allergen-{}", known.name())).to_owned());
        let mut what: Vec<String> = known.collect();
        what.extend((!one.other.is_empty()).then(|| one.other.clone()));
        let what = ("what", what.join(", ").into());
        match one.seat {
            Some(seat) => words.with("kitchen-allergy-seat", &[("seat", seat.into()), what]),
            None => words.with("kitchen-allergy", &[what]),
        }
    });
    said.collect()
}
