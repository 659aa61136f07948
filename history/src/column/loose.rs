use super::{Key, folded};

/// Last words of names that mean something, where nobody knows the rest: "pizza_name".
const LAST: [(Key, &[&str]); 8] = [
    (
        Key::Item,
        &["name", "naam", "bezeichnung", "title", "libelle"],
    ),
    (
        Key::Quantity,
        &[
            "qty", "quantity", "menge", "anzahl", "aantal", "quantite", "cantidad",
        ],
    ),
    (
        Key::Group,
        &[
            "category",
            "kategorie",
            "categorie",
            "categoria",
            "group",
            "gruppe",
            "groep",
        ],
    ),
    (Key::Date, &["date", "datum", "fecha"]),
    (Key::Time, &["time", "uhrzeit", "tijd", "heure"]),
    (
        Key::UnitPrice,
        &["price", "preis", "prijs", "prix", "precio", "prezzo"],
    ),
    (Key::Check, &["id", "no", "nr", "number", "nummer", "num"]),
    (
        Key::Modifiers,
        &["modifiers", "options", "toppings", "extras"],
    ),
];

/// Words beside which a last word means something else: the name of a guest, a birthday.
const OTHERS: [&str; 68] = [
    "customer",
    "guest",
    "server",
    "staff",
    "employee",
    "waiter",
    "user",
    "cashier",
    "table",
    "store",
    "shop",
    "branch",
    "location",
    "restaurant",
    "category",
    "group",
    "first",
    "last",
    "company",
    "device",
    "tender",
    "payment",
    "kunde",
    "kunden",
    "klant",
    "client",
    "file",
    "city",
    "street",
    "product",
    "birth",
    "due",
    "expiry",
    "delivery",
    "update",
    "updated",
    "print",
    "modified",
    "prep",
    "preparation",
    "wait",
    "waiting",
    "duration",
    "zone",
    "cook",
    "cooking",
    "pickup",
    "close",
    "closed",
    "ready",
    "served",
    "response",
    "details",
    "detail",
    "line",
    "item",
    "row",
    "total",
    "sub",
    "net",
    "tax",
    "tip",
    "discount",
    "phone",
    "zip",
    "point",
    "tab",
    "parent",
];

/// Words without which a number is not a check's, and with which a price is not a line's.
const CHECKS: [&str; 12] = [
    "check",
    "order",
    "ticket",
    "receipt",
    "bill",
    "invoice",
    "transaction",
    "bon",
    "beleg",
    "rechnung",
    "commande",
    "bestelling",
];

/// What a name may mean that is on no list, by its last word.
pub fn loosely(name: &str) -> Option<Key> {
    let words = words(name);
    let (last, before) = words.split_last()?;
    let (key, _) = LAST
        .iter()
        .find(|(_, lasts)| lasts.contains(&last.as_str()))?;
    let is_of_check = before.iter().any(|word| CHECKS.contains(&word.as_str()));
    let has_other = |but: &[&str]| {
        let mut words = before.iter().map(String::as_str);
        words.any(|word| OTHERS.contains(&word) && !but.contains(&word))
    };
    let is_meant = match key {
        Key::Check => is_of_check && !has_other(&[]),
        Key::Item => !is_of_check && !has_other(&[]),
        Key::UnitPrice => !is_of_check && !has_other(&["item", "product"]),
        Key::Date | Key::Time => !has_other(&["item", "line"]),
        _ => true,
    };
    (is_meant && !before.is_empty()).then_some(*key)
}

/// The last word of a name, folded.
pub fn last_word(name: &str) -> String {
    words(name).pop().unwrap_or_default()
}

/// The words of a name in any dress: "orderItemName", "Order Item Name".
fn words(name: &str) -> Vec<String> {
    let (mut words, mut word, mut was_small) = (Vec::new(), String::new(), false);
    for letter in name.chars() {
        let is_new = letter.is_uppercase() && was_small;
        if (is_new || !letter.is_alphanumeric()) && !word.is_empty() {
            words.push(folded(&std::mem::take(&mut word)));
        }
        if letter.is_alphanumeric() {
            word.push(letter);
        }
        was_small = letter.is_lowercase();
    }
    if !word.is_empty() {
        words.push(folded(&word));
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_on_no_list_are_guessed_by_their_last_word() {
        for (name, key) in [
            ("pizza_name", Some(Key::Item)),
            ("pizzaCategory", Some(Key::Group)),
            ("Line Item Date", Some(Key::Date)),
            ("pos order id", Some(Key::Check)),
            ("wine price", Some(Key::UnitPrice)),
            ("customer_name", None),
            ("order_details_id", None),
            ("Order Total Price", None),
            ("store_id", None),
            ("prep time", None),
            ("name", None),
        ] {
            assert_eq!(loosely(name), key, "{name}");
        }
    }
}
