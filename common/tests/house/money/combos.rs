use std::collections::{BTreeMap, BTreeSet};

use common::{
    Event, ItemId, LineId, Money,
    check::{Check, Line, Progress, Row},
    menu,
};
use proptest::prelude::*;

use super::taps::{Tap, asked, tap};
use crate::room::{MARC, OWNER, Room};

/// What one combo can cost: here or to take away, with a small beer or a large one.
const PRICES: [i64; 4] = [2250, 2400, 1990, 2140];
/// What is counted in these evenings.
const CATCH: ItemId = ItemId(324);
const CAUGHT: u32 = 20;

fn all_checks(room: &Room) -> impl Iterator<Item = &Check> {
    let sold = room.sold.values().map(|sold| &sold.check);
    room.state.checks.open.values().chain(sold)
}

/// However it was parted, moved, merged and given back: all its parts are together, in as many
/// pieces, and cost to the cent what the combo costs.
fn assert_combos_are_whole(room: &Room) {
    for check in all_checks(room) {
        for row in check.rows() {
            let Row::Combo(combo) = &row else { continue };
            assert_eq!(combo.parts.len(), 3, "{combo:?}");
            let quantities: BTreeSet<_> = combo.parts.iter().map(|part| part.quantity).collect();
            assert_eq!(quantities.len(), 1, "{combo:?}");
            let piece: Money = combo.parts.iter().map(|part| part.unit_price).sum();
            assert!(PRICES.contains(&piece.in_cents()), "{combo:?}");
            let voided: BTreeSet<_> = combo.parts.iter().map(|part| part.is_voided()).collect();
            assert_eq!(voided.len(), 1, "{combo:?}");
            let whole = if voided.contains(&true) {
                Money::ZERO
            } else {
                row.piece().times(row.quantity())
            };
            assert_eq!(row.amount(), whole);
        }
    }
}

/// Of a combo that was given back all parts were, in as many pieces.
fn assert_combos_go_back_whole(room: &Room) {
    for sold in room.sold.values() {
        let mut back: BTreeMap<LineId, u32> = BTreeMap::new();
        for part in sold.refunds.iter().flat_map(|refund| &refund.lines) {
            *back.entry(part.line).or_default() += part.quantity;
        }
        for row in sold.check.rows() {
            let lines = row.lines().iter();
            let pieces: BTreeSet<_> = lines.map(|line| back.get(&line.id).copied()).collect();
            assert_eq!(pieces.len(), 1, "{row:?}");
        }
    }
}

/// What is left and what lines have of it is what was counted.
fn assert_none_is_lost(room: &Room) {
    let taken = |line: &&Line| {
        let given_back = matches!(
            line.progress,
            Progress::Voided {
                was_fired: false,
                ..
            }
        );
        line.item == CATCH && !given_back
    };
    let lines = all_checks(room).flat_map(|check| &check.lines);
    let taken: u32 = lines.filter(taken).map(|line| line.quantity).sum();
    assert_eq!(room.state.menu.left[&CATCH] + taken, CAUGHT);
}

fn counts(command: &common::Command) -> bool {
    let common::Command::Menu(menu::Command::Count { item, .. }) = command else {
        return false;
    };
    *item == CATCH
}

fn evening(taps: &[Tap]) -> Room {
    let mut room = Room::with(|founding| {
        founding.menu.left.insert(CATCH, CAUGHT);
        founding.menu.promotions = vec![crate::outcomes::with_coupon("SOUP10")];
    });
    for (turn, tap) in taps.iter().enumerate() {
        let command = asked(&mut room, *tap);
        // It was counted in the morning and nobody counts anew.
        if !counts(&command) {
            let _ = room.does([MARC, OWNER][turn % 2], &command);
        }
        assert_none_is_lost(&room);
        room.now = room.now.plus_millis(60_000);
    }
    room
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn combos_stay_whole_and_the_last_fish_is_sold_once(
        taps in prop::collection::vec(tap(), 1..160),
    ) {
        let room = evening(&taps);
        assert_combos_are_whole(&room);
        assert_combos_go_back_whole(&room);
        room.assert_replay_is_live();
    }
}

/// The taps above do what they are there for: a property that rings no combo shows nothing.
#[test]
fn the_taps_of_an_evening_ring_combos_and_reserve_fish() {
    let taps = |kinds: &[usize]| -> Vec<Tap> {
        let seat = (34, 1, 1, 100);
        let rings = kinds.iter().map(|kind| (30, 0, *kind, 100));
        std::iter::once(seat).chain(rings).collect()
    };
    let room = evening(&taps(&[3, 4, 8, 9]));
    let rows = all_checks(&room).flat_map(Check::rows);
    assert_eq!(rows.filter(|row| matches!(row, Row::Combo(_))).count(), 2);
    let reserved = room.told.iter().filter(|event| {
        let menu = menu::Event::Reserved {
            item: CATCH,
            pieces: 4,
        };
        **event == Event::Menu(menu)
    });
    assert!(reserved.count() > 0);
}
