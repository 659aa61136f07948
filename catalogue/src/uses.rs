//! What things are made of, in one cell: `beef 180; bun 1`.

use common::{
    IngredientId, StationId,
    house::House,
    menu::{Menu, Use},
};
use rust_decimal::Decimal;

use crate::{Wrong, cell, read::Names};

/// How rows refer to what the house and the menu have.
#[derive(Debug)]
pub(crate) struct Said<'a> {
    house: &'a House,
    menu: &'a Menu,
    stations: Names,
    ingredients: Names,
}

impl<'a> Said<'a> {
    pub(crate) fn of(menu: &'a Menu, house: &'a House) -> Self {
        Self {
            house,
            menu,
            stations: stations(house),
            ingredients: ingredients(menu),
        }
    }

    pub(crate) fn station(&self, id: StationId) -> String {
        self.stations.say(id.0, self.house.station_name(id))
    }

    pub(crate) fn stations(&self, ids: &[StationId]) -> String {
        let ids: Vec<_> = ids.iter().map(|id| self.station(*id)).collect();
        cell::joined(&ids)
    }

    pub(crate) fn uses(&self, uses: &[Use]) -> String {
        let mark = self.house.language.decimal_mark();
        let part = |one: &Use| {
            let known = self.menu.ingredients.get(&one.ingredient);
            let name = known.map_or("", |known| &known.name);
            let name = self.ingredients.say(one.ingredient.0, name);
            let quantity = one.quantity.to_string();
            format!("{name} {}", quantity.replace('.', &mark.to_string()))
        };
        let parts: Vec<_> = uses.iter().map(part).collect();
        cell::joined(&parts)
    }
}

/// Stations by number and name.
pub(crate) fn stations(house: &House) -> Names {
    let all = house.stations.iter();
    Names::of(all.map(|one| (one.id.0, one.name.as_str())))
}

/// Ingredients by number and name.
pub(crate) fn ingredients(menu: &Menu) -> Names {
    let all = menu.ingredients.values();
    Names::of(all.map(|one| (one.id.0, one.name.as_str())))
}

/// `beef 180`: the name may have blanks, the quantity has none.
pub(crate) fn part(text: &str, ingredients: &Names) -> Result<Use, Wrong> {
    let split = text.trim().rsplit_once(char::is_whitespace);
    let (name, quantity) = split.ok_or(Wrong::Quantity)?;
    let quantity = quantity_of(quantity).ok_or(Wrong::Quantity)?;
    let ingredient = ingredients.find(name).ok_or(Wrong::Ingredient)?;
    Ok(Use {
        ingredient: IngredientId(ingredient),
        quantity,
    })
}

/// Digits with one mark at most, which is never one of thousands: more than nothing.
fn quantity_of(text: &str) -> Option<Decimal> {
    let plain = |sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ',');
    if !text.chars().all(plain) || text.matches(['.', ',']).count() > 1 {
        return None;
    }
    let quantity = Decimal::from_str_exact(&text.replace(',', ".")).ok()?;
    (!quantity.is_zero()).then_some(quantity)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantities_are_exact_with_either_mark() {
        let known = Names::of([(1, "beef"), (2, "7 spices"), (3, "spring onion 2")]);
        let read =
            |text| part(text, &known).map(|one| (one.ingredient.0, one.quantity.to_string()));
        assert_eq!(read("beef 180"), Ok((1, "180".into())));
        assert_eq!(read(" Beef  0,250 "), Ok((1, "0.250".into())));
        assert_eq!(read("1 1.500"), Ok((1, "1.500".into())));
        assert_eq!(read("7 spices .5"), Ok((2, "0.5".into())));
        assert_eq!(read("spring onion 2 3"), Ok((3, "3".into())));
        for text in [
            "beef",
            "beef -1",
            "beef 0",
            "beef 1,000.5",
            "beef a lot",
            "beef 1e3",
        ] {
            assert_eq!(read(text), Err(Wrong::Quantity), "{text}");
        }
        assert_eq!(read("tofu 100"), Err(Wrong::Ingredient));
    }
}
