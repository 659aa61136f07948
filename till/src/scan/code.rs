use common::{
    ItemId,
    menu::{Item, Menu, Pricing},
};

/// What a code stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Found {
    pub(crate) item: ItemId,
    /// Of a label that the scales printed.
    pub(crate) grams: Option<u32>,
}

/// The item with this barcode; or else the weighed one on a label of the scales; or else the one
/// with this PLU.
pub(crate) fn find(menu: &Menu, code: &str) -> Option<Found> {
    let plain = |item: &Item| Found {
        item: item.id,
        grams: None,
    };
    let by_barcode = |item: &&Item| item.barcodes.iter().any(|known| known == code);
    if let Some(item) = menu.items.values().find(by_barcode) {
        return Some(plain(item));
    }
    if let Some((plu, grams)) = weighed(code) {
        let item = menu.items.values().find(|item| {
            item.pricing == Pricing::ByWeight && item.plu.as_deref().is_some_and(|p| same(p, plu))
        })?;
        return Some(Found {
            item: item.id,
            grams: Some(grams),
        });
    }
    let by_plu = |item: &&Item| item.plu.as_deref() == Some(code);
    menu.items.values().find(by_plu).map(plain)
}

fn same(known: &str, read: &str) -> bool {
    known.trim_start_matches('0') == read.trim_start_matches('0')
}

/// A label that the scales printed: an EAN-13 of the numbers kept for use within a house, read as
/// `2n PPPPP GGGGG C` with the PLU, the grams and GS1's check digit.
fn weighed(code: &str) -> Option<(&str, u32)> {
    if code.len() != 13 || !code.starts_with('2') || !is_ean(code) {
        return None;
    }
    let grams: u32 = code.get(7..12)?.parse().ok()?;
    (grams > 0).then_some((code.get(2..7)?, grams))
}

/// Whether the last digit fits the ones before: the sum of all, every second one from the right
/// counted three times, ends in 0 (GS1 General Specifications, 7.9).
fn is_ean(code: &str) -> bool {
    if !code.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let digits = code.bytes().rev().map(|byte| u32::from(byte - b'0'));
    let weights = [1, 3].into_iter().cycle();
    let sum: u32 = digits
        .zip(weights)
        .map(|(digit, weight)| digit * weight)
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn menu() -> Menu {
        let mut menu = common::demo::house().menu;
        let item = menu.items.get_mut(&ItemId(143)).expect("rib of beef");
        item.pricing = Pricing::ByWeight;
        let water = menu.items.get_mut(&ItemId(241)).or(None);
        if let Some(water) = water {
            water.barcodes = vec!["4006381333931".into()];
        }
        menu
    }

    #[test]
    fn a_label_of_the_scales_says_what_and_how_much() {
        let menu = menu();
        // 2 1, PLU 00143, 1,250 g, check digit.
        let label = (0..10).map(|c| format!("210014301250{c}"));
        let read: Vec<_> = label.filter(|code| is_ean(code)).collect();
        assert_eq!(read.len(), 1, "one check digit fits");
        let found = find(&menu, &read[0]).expect("the rib");
        assert_eq!((found.item, found.grams), (ItemId(143), Some(1_250)));
        let wrong = if read[0].ends_with('0') {
            "2100143012501"
        } else {
            "2100143012500"
        };
        assert_eq!(find(&menu, wrong), None);
    }

    #[test]
    fn a_label_for_what_is_not_weighed_is_unknown() {
        let menu = common::demo::house().menu;
        for c in 0..10 {
            assert_eq!(find(&menu, &format!("210014301250{c}")), None);
        }
    }

    #[test]
    fn a_plu_is_a_code_too() {
        let found = find(&menu(), "121").expect("a burger");
        assert_eq!((found.item, found.grams), (ItemId(121), None));
        assert_eq!(find(&menu(), "999999"), None);
    }

    #[test]
    fn an_ean_has_a_check_digit() {
        assert!(is_ean("4006381333931"));
        assert!(!is_ean("4006381333932"));
    }
}
