use common::{
    ItemId, Language,
    menu::{Allergen, Item, Menu},
};
use egui::{Align2, Rect, Ui};
use ui::{
    lay,
    text::Text,
    theme,
    token::{space, text},
    widget::{Chip, Kind},
    words::Words,
};

use super::{
    Did, Front, numbers_view,
    view::{away_ui, head_ui},
};
use crate::{order::model::Model, say, verb::Verb};

/// How many a kitchen makes of something, as cooks say it.
const ROUND: [u32; 5] = [5, 10, 15, 20, 30];

const ROW: f32 = 26.0;

/// A fact about a dish: what it is about, and what is so.
struct Fact {
    about: String,
    words: String,
    /// A guest may have to know.
    grave: bool,
}

/// How high the sheet must be for all that is known of the dish.
pub(super) fn height(item: ItemId, model: &Model<'_>) -> f32 {
    let menu = &model.desk.state().menu;
    let rows = menu.items.get(&item).map_or(0.0, |item| {
        let facts = facts(&model.desk.words, menu, item);
        facts.iter().map(rows_of).sum()
    });
    398.0 + rows * ROW
}

/// Long facts take a second row.
fn rows_of(fact: &Fact) -> f32 {
    let letters = fact.about.chars().count() + fact.words.chars().count();
    if letters > 44 { 2.0 } else { 1.0 }
}

/// A dish: what is in it, how long it takes, and whether it can still be had.
pub(super) fn dish_ui(ui: &mut Ui, rect: Rect, id: ItemId, model: &Model<'_>) -> Option<Did> {
    let words = &model.desk.words;
    let menu = &model.desk.state().menu;
    let item = menu.items.get(&id)?;
    let mut rest = head_ui(ui, rect, item.name_in(words.language()));
    for fact in facts(words, menu, item) {
        let (row, below) = lay::top(rest, ROW * rows_of(&fact));
        fact_ui(ui, row, &fact);
        rest = below;
    }
    let (_, rest) = lay::top(rest, space::S3);
    let did = stock_ui(ui, rest, item, model);
    did.or(away_ui(ui, rect, words.get("common-close")))
}

fn fact_ui(ui: &Ui, row: Rect, fact: &Fact) {
    let t = theme::tokens(ui);
    let ink = if fact.grave { t.bad } else { t.ink };
    let about = format!("{}: ", fact.about);
    let label = Text::regular(&about, text::SUB, t.muted);
    let width = label.width(ui).min(row.width() * 0.5);
    let (left, right) = lay::left(row, width);
    label.label(ui, left, Align2::LEFT_TOP);
    Text::semibold(&fact.words, text::SUB, ink)
        .rows(2)
        .line_height(20.0)
        .label(ui, right, Align2::LEFT_TOP);
}

/// Allergens, time in the kitchen, and its other names.
fn facts(words: &Words, menu: &Menu, item: &Item) -> Vec<Fact> {
    let fact = |key: &str, words_of: String, grave| Fact {
        about: words.get(key).to_owned(),
        words: words_of,
        grave,
    };
    let contains = contains(words, menu, item);
    let key = if item.is_combo() {
        "order-may-contain"
    } else {
        "order-contains"
    };
    let none = || words.get("order-no-allergens").to_owned();
    let grave = contains.is_some();
    let mut facts = vec![fact(key, contains.unwrap_or_else(none), grave)];
    if let Some(minutes) = item.prep_minutes {
        let time = say::minutes(words, u64::from(minutes) * 60);
        facts.push(fact("order-prep-time", time, false));
    }
    if let Some(name) = &item.kitchen_name {
        facts.push(fact("order-kitchen-name", name.clone(), false));
    }
    let shown = item.name_in(words.language());
    let own = (shown != item.name).then(|| item.name.clone());
    let other = |(language, name): (&Language, &String)| {
        (name != shown).then(|| format!("{name} ({})", language.code()))
    };
    let names: Vec<_> = own
        .into_iter()
        .chain(item.names.iter().filter_map(other))
        .collect();
    if !names.is_empty() {
        facts.push(fact("order-other-names", names.join(", "), false));
    }
    facts
}

/// What guests may not bear, in words; of a combo, what any of its choices contains.
fn contains(words: &Words, menu: &Menu, item: &Item) -> Option<String> {
    let choices = item.slots.iter().flat_map(|slot| &slot.choices);
    let parts = choices.filter_map(|choice| menu.items.get(&choice.item));
    let mut all = item.allergens.clone();
    all.extend(parts.flat_map(|part| part.allergens.iter().copied()));
    let names: Vec<&str> = all.iter().map(|one| allergen(words, *one)).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

pub(in crate::order) fn allergen(words: &Words, allergen: Allergen) -> &str {
    words.get(match allergen {
        Allergen::Gluten => "allergen-gluten",
        Allergen::Crustaceans => "allergen-crustaceans",
        Allergen::Eggs => "allergen-eggs",
        Allergen::Fish => "allergen-fish",
        Allergen::Peanuts => "allergen-peanuts",
        Allergen::Soybeans => "allergen-soybeans",
        Allergen::Milk => "allergen-milk",
        Allergen::Nuts => "allergen-nuts",
        Allergen::Celery => "allergen-celery",
        Allergen::Mustard => "allergen-mustard",
        Allergen::Sesame => "allergen-sesame",
        Allergen::Sulphites => "allergen-sulphites",
        Allergen::Lupin => "allergen-lupin",
        Allergen::Molluscs => "allergen-molluscs",
    })
}

/// 86 or back, and how many are left.
fn stock_ui(ui: &mut Ui, rect: Rect, item: &Item, model: &Model<'_>) -> Option<Did> {
    let words = &model.desk.words;
    let menu = &model.desk.state().menu;
    let left = menu.left.get(&item.id).copied();
    let gone = menu.sold_out.contains(&item.id) || left == Some(0);
    let t = theme::tokens(ui);
    let (said, rest) = lay::top(rect, 46.0);
    let now = match left {
        Some(left) if !gone => words.with("stock-left", &[("count", left.into())]),
        _ if gone => words.get("stock-is-out").to_owned(),
        _ => words.get("stock-ask").to_owned(),
    };
    Text::regular(&now, text::BODY, t.muted)
        .rows(2)
        .label(ui, said, Align2::LEFT_TOP);
    let (kind, key) = if gone {
        (Kind::Primary, "stock-back")
    } else {
        (Kind::Danger, "stock-out")
    };
    let (verb, rest) = lay::top(rest, 56.0);
    let sold_out = Verb::new(kind, "sold-out", words.get(key));
    if sold_out.at(ui, verb).clicked() {
        return Some(Did::SoldOut(!gone));
    }
    let (_, rest) = lay::top(rest, space::S4);
    let (head, rest) = lay::top(rest, 26.0);
    Text::semibold(words.get("stock-count-from"), text::SUB, t.muted).label(
        ui,
        head,
        Align2::LEFT_CENTER,
    );
    let (row, rest) = lay::top(rest, 48.0);
    let count = row_ui(ui, row, left);
    if count.is_some() {
        return count.map(|count| match count {
            Some(count) => Did::Count(Some(count)),
            None => Did::Ask(Box::new(Front::Count {
                item: item.id,
                typed: String::new(),
            })),
        });
    }
    let (_, rest) = lay::top(rest, space::S2);
    let stop = Verb::new(
        Kind::Plain,
        "count-no-more",
        words.get("stock-count-no-more"),
    );
    let stop = stop.enabled(left.is_some()).at(ui, lay::top(rest, 48.0).0);
    stop.clicked().then_some(Did::Count(None))
}

/// Round numbers, and one that is typed.
fn row_ui(ui: &Ui, row: Rect, left: Option<u32>) -> Option<Option<u32>> {
    let places = ROUND.len() + 1;
    let mut tapped = None;
    for (n, count) in ROUND.iter().enumerate() {
        let label = count.to_string();
        let chip = Chip::new(&label).selected(left == Some(*count));
        let place = lay::column(row, places, 8.0, n);
        if chip.id(("count", *count)).at(ui, place).clicked() {
            tapped = Some(Some(*count));
        }
    }
    let other = Chip::new("…").id("count-other");
    let place = lay::column(row, places, 8.0, places - 1);
    if other.at(ui, place).clicked() {
        tapped = Some(None);
    }
    tapped
}

/// Any other number to count down from.
pub(super) fn count_ui(
    ui: &mut Ui,
    rect: Rect,
    (item, typed): (ItemId, &str),
    model: &Model<'_>,
) -> Option<Did> {
    let words = &model.desk.words;
    let item = model.desk.state().menu.items.get(&item)?;
    let name = item.name_in(words.language());
    let title = format!("{name} · {}", words.get("stock-count-from"));
    let rest = head_ui(ui, rect, &title);
    numbers_view::numbers_ui(ui, rest, typed, model)
}
