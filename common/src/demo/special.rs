use std::collections::BTreeMap;

use jiff::civil::time;

use crate::{
    ItemId, Money, PromotionId,
    menu::{Benefit, Item, Pricing, Promotion, When},
    money::Rate,
};

/// Priced when it is rung, and by the kilogram.
const PRICING: &[(u32, Pricing)] = &[(151, Pricing::ByWeight), (171, Pricing::Open)];

/// Bottles, with numbers that houses give themselves (EAN prefix 29).
const BARCODES: &[(u32, &str)] = &[
    (202, "2900000020207"),
    (204, "2900000020405"),
    (206, "2900000020603"),
    (208, "2900000020801"),
    (210, "2900000021006"),
    (214, "2900000021402"),
    (216, "2900000021600"),
    (225, "2900000022508"),
    (228, "2900000022805"),
    (261, "2900000026100"),
    (262, "2900000026209"),
    (265, "2900000026506"),
];

/// What a good waiter suggests.
const GOES_WITH: &[(u32, &[u32])] = &[
    (101, &[215, 203]),
    (121, &[161, 221]),
    (122, &[169, 207]),
    (141, &[170, 163]),
    (181, &[281]),
    (187, &[287]),
];

/// Beer of which the happy hour is.
const HAPPY: [u32; 3] = [223, 224, 225];

/// What is special about some items.
pub(super) fn dress(items: &mut BTreeMap<ItemId, Item>) {
    for (id, pricing) in PRICING {
        if let Some(item) = items.get_mut(&ItemId(*id)) {
            item.pricing = *pricing;
        }
    }
    for (id, barcode) in BARCODES {
        if let Some(item) = items.get_mut(&ItemId(*id)) {
            item.barcodes.push((*barcode).into());
        }
    }
    for (id, with) in GOES_WITH {
        if let Some(item) = items.get_mut(&ItemId(*id)) {
            item.goes_with.extend(with.iter().copied().map(ItemId));
        }
    }
}

pub(super) fn promotions() -> Vec<Promotion> {
    let always = |id, name: &str, benefit| Promotion {
        id: PromotionId(id),
        name: name.into(),
        benefit,
        items: Vec::new(),
        groups: Vec::new(),
        when: When::default(),
        least: Money::ZERO,
        coupon: None,
    };
    vec![
        Promotion {
            items: HAPPY.map(ItemId).to_vec(),
            when: When {
                weekdays: vec![1, 2, 3, 4, 5],
                begins: Some(time(17, 0, 0, 0)),
                ends: Some(time(18, 0, 0, 0)),
                ..When::default()
            },
            ..always(1, "Happy hour", Benefit::Percent(Rate::percent(20)))
        },
        Promotion {
            coupon: Some("WELCOME10".into()),
            ..always(2, "Welcome, 10 %", Benefit::Percent(Rate::percent(10)))
        },
    ]
}
