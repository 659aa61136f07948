//! What becomes of checks as they come out of other people's files.

use common::{Money, Stamp, check::Tender, money::Rate};
use history::{Dish, PastCheck, PastLine};
use jiff::{civil::DateTime, tz::TimeZone};
use proptest::prelude::*;
use rust_decimal::Decimal;
use uuid::Uuid;

use super::plan::{Party, Plan, Planner};

fn at(local: &str) -> Stamp {
    let local: DateTime = local.parse().expect("a time");
    let zoned = local.to_zoned(TimeZone::UTC).expect("a moment");
    Stamp::new(zoned.timestamp())
}

fn line(when: &str, name: &str, total: &str) -> PastLine {
    let total: Money = total.parse().expect("an amount");
    PastLine {
        line: 2,
        at: at(when),
        is_timed: true,
        name: name.into(),
        item_id: None,
        group: None,
        quantity: 1.into(),
        unit_price: total.decimal(),
        total,
        modifiers: Vec::new(),
        vat_rate: None,
    }
}

fn check(number: &str, lines: Vec<PastLine>) -> PastCheck {
    PastCheck {
        id: Uuid::from_u128(1),
        number: number.into(),
        table: None,
        staff: None,
        covers: None,
        tender: None,
        lines,
    }
}

fn plan(checks: &[PastCheck]) -> Plan {
    let mut planner = Planner::new(&[], TimeZone::UTC, Rate::percent(7));
    for check in checks {
        planner.plan(check);
    }
    planner.finish()
}

fn hours(party: &Party) -> Vec<String> {
    let rounds = party.rounds.iter();
    let time = |at: i64| Stamp::from_millis(at).to_string()[11..16].to_owned();
    rounds.map(|round| time(round.at)).collect()
}

#[test]
fn one_dish_at_two_prices_is_two_items_of_one_name() {
    let soup = |total| vec![line("2023-01-02T12:00:00", "Soup", total)];
    let plan = plan(&[
        check("1", soup("4.00")),
        check("2", soup("4.50")),
        check("3", soup("4.00")),
    ]);
    let menu = &plan.founding.menu;
    let prices: Vec<_> = menu.items.values().map(|item| item.price).collect();
    assert_eq!(prices, [400, 450].map(Money::cents));
    assert_eq!(menu.groups[0].name, "Menu");
    assert_eq!(
        plan.parties[0].rounds[0].lines[0].item,
        plan.parties[2].rounds[0].lines[0].item
    );
    assert_eq!(plan.total, Money::cents(1250));
}

#[test]
fn the_menus_file_stands_on_the_menu_whether_sold_or_not() {
    let dish = |id: &str, name: &str, group: &str| Dish {
        id: id.into(),
        name: name.into(),
        group: Some(group.into()),
        price: Some(Money::cents(700)),
    };
    let dishes = [dish("1", "Soup", "Starters"), dish("2", "Pie", "Desserts")];
    let mut planner = Planner::new(&dishes, TimeZone::UTC, Rate::percent(7));
    let mut soup = line("2023-01-02T12:00:00", "Soup", "7.00");
    soup.group = Some("Starters".into());
    planner.plan(&check("1", vec![soup]));
    let plan = planner.finish();
    assert_eq!(plan.founding.menu.items.len(), 2);
    let groups = &plan.founding.menu.groups;
    let groups: Vec<_> = groups.iter().map(|group| group.name.as_str()).collect();
    assert_eq!(groups, ["Starters", "Desserts"]);
}

#[test]
fn what_was_chosen_is_rung_with_it() {
    let mut bowl = line("2023-01-02T12:00:00", "Bowl", "9.00");
    bowl.modifiers = ["Rice", "Cheese", "Cheese"].map(String::from).to_vec();
    let plan = plan(&[check("1", vec![bowl])]);
    let menu = &plan.founding.menu;
    let item = menu.items.values().next().expect("a bowl");
    let choices: Vec<_> = menu
        .choices(item)
        .flat_map(|group| &group.modifiers)
        .collect();
    let names: Vec<_> = choices.iter().map(|choice| choice.name.as_str()).collect();
    assert_eq!(names, ["2 × Cheese", "Rice"]);
    let wishes = &plan.parties[0].rounds[0].lines[0].wishes;
    assert_eq!(wishes.modifiers.len(), 2);
    assert_eq!(wishes.note, "");
}

#[test]
fn a_second_round_is_said_when_it_was_and_never_across_the_hour() {
    let plan = plan(&[check(
        "1",
        vec![
            line("2023-01-02T12:40:00", "Beer", "4.00"),
            line("2023-01-02T12:45:00", "Beer", "4.00"),
            line("2023-01-02T12:58:00", "Beer", "4.00"),
            line("2023-01-02T13:00:00", "Beer", "4.00"),
        ],
    )]);
    assert_eq!(hours(&plan.parties[0]), ["12:40", "12:58", "13:00"]);
}

#[test]
fn checks_without_times_come_one_after_the_other() {
    let noon = |number: &str| {
        let mut soup = line("2023-01-02T12:00:00", "Soup", "4.00");
        soup.is_timed = false;
        check(number, vec![soup])
    };
    let plan = plan(&[noon("1"), noon("2")]);
    let came: Vec<_> = plan.parties.iter().flat_map(hours).collect();
    assert_eq!(came, ["11:00", "16:30"]);
}

#[test]
fn the_evening_belongs_to_its_day_until_four() {
    let soup = |when| vec![line(when, "Soup", "4.00")];
    let plan = plan(&[
        check("1", soup("2023-01-02T23:30:00")),
        check("2", soup("2023-01-03T03:59:00")),
        check("3", soup("2023-01-03T04:00:00")),
    ]);
    let days: Vec<_> = plan.days.iter().map(ToString::to_string).collect();
    assert_eq!(days, ["2023-01-02", "2023-01-03"]);
    let of_day: Vec<_> = plan.parties.iter().map(|party| party.day).collect();
    assert_eq!(of_day, [0, 0, 1]);
}

#[test]
fn returns_are_left_out_and_so_is_a_check_that_they_eat_up() {
    let time = "2023-01-02T12:00:00";
    let plan = plan(&[
        check(
            "1",
            vec![line(time, "Soup", "8.00"), line(time, "Bun", "-1.00")],
        ),
        check(
            "2",
            vec![line(time, "Soup", "8.00"), line(time, "Soup", "-8.00")],
        ),
        check("3", vec![line(time, "Soup", "-8.00")]),
        check("4", vec![line(time, "Water", "0.00")]),
    ]);
    assert_eq!(plan.parties.len(), 2);
    assert_eq!(plan.total, Money::cents(800));
    assert_eq!(
        plan.left_out.said(),
        "Left out: 1 return, -1.00\n\
         Left out: 2 checks that come to nothing or less, -8.00\n"
    );
}

#[test]
fn who_sat_where_and_who_served_and_how_it_was_paid() {
    let named = |number, table: &str, staff: &str, tender: &str| PastCheck {
        table: Some(table.into()),
        staff: Some(staff.into()),
        tender: Some(tender.into()),
        covers: Some(3),
        ..check(number, vec![line("2023-01-02T12:00:00", "Soup", "8.00")])
    };
    let plan = plan(&[
        named("1", "Terrasse 4", "Jörg", "BAR (EUR)"),
        named("2", "7", "Mia", "Barclaycard"),
        named("3", "Terrasse 4", "Jörg", "Kreditkarte"),
    ]);
    let tables: Vec<_> = plan.founding.floor.tables().map(|t| &t.label).collect();
    assert_eq!(tables, ["Terrasse 4", "7"]);
    assert_eq!(plan.parties[0].table, plan.parties[2].table);
    let staff: Vec<_> = plan.founding.staff.iter().map(|(p, _)| &p.name).collect();
    assert_eq!(staff, ["Manager", "Jörg", "Mia"]);
    let tenders: Vec<_> = plan.parties.iter().map(|party| party.tender).collect();
    assert_eq!(tenders, [Tender::Cash, Tender::Card, Tender::Card]);
    assert_eq!(plan.parties[0].covers, 3);
}

#[test]
fn a_column_that_names_a_table_for_everyone_names_none() {
    let checks: Vec<_> = (0..201)
        .map(|number: u32| PastCheck {
            table: Some(format!("guest {number}")),
            ..check("1", vec![line("2023-01-02T12:00:00", "Soup", "8.00")])
        })
        .collect();
    let plan = plan(&checks);
    assert_eq!(plan.founding.floor.tables().count(), 40);
    assert!(plan.parties.iter().all(|party| party.table.is_none()));
}

#[test]
fn a_name_that_nobody_can_read_is_a_name() {
    let mut soup = line("2023-01-02T12:00:00", "\u{1}\u{2}", "4.00");
    soup.group = Some("\n".into());
    soup.modifiers = vec![" ".into(), "no\r\nonions".into()];
    let plan = plan(&[check("1", vec![soup])]);
    let menu = &plan.founding.menu;
    let names: Vec<_> = menu.items.values().map(|item| item.name.as_str()).collect();
    assert_eq!((names, menu.groups[0].name.as_str()), (vec!["?"], "?"));
    let choices = menu.modifier_groups.values().flat_map(|g| &g.modifiers);
    let choices: Vec<_> = choices.map(|choice| choice.name.as_str()).collect();
    assert_eq!(choices, ["no onions"]);
}

fn any_line() -> impl Strategy<Value = PastLine> {
    let minutes = 0i64..4_000;
    let cents = prop_oneof![8 => -500i64..5_000, 1 => -20_000_000i64..20_000_000];
    let quantity = prop_oneof![
        8 => (1i64..9).prop_map(Decimal::from),
        1 => (-3i64..1_000_000).prop_map(Decimal::from),
        1 => (1i64..9_999).prop_map(|milli| Decimal::new(milli, 3)),
    ];
    (minutes, cents, quantity, 0usize..4).prop_map(|(minute, cents, quantity, name)| PastLine {
        at: at("2023-01-02T00:00:00").plus_millis(minute * 60_000),
        total: Money::cents(cents),
        quantity,
        ..line(
            "2023-01-02T12:00:00",
            ["Soup", "Bun", "Pie", "Tea"][name],
            "0.00",
        )
    })
}

proptest! {
    #[test]
    fn whatever_comes_every_cent_is_rung_or_left_out(
        checks in prop::collection::vec(prop::collection::vec(any_line(), 1..6), 1..12),
    ) {
        let checks: Vec<_> = checks
            .into_iter()
            .map(|mut lines| {
                lines.sort_by_key(|line| line.at);
                check("1", lines)
            })
            .collect();
        let plan = plan(&checks);
        let read: Money = checks.iter().map(PastCheck::total).sum();
        prop_assert_eq!(plan.total + plan.left_out.sum(), read);
        let price = |item| plan.founding.menu.items[&item].price;
        for party in &plan.parties {
            let rung = party.rounds.iter().flat_map(|round| &round.lines);
            let rung: Money = rung.map(|rung| price(rung.item).times(rung.quantity)).sum();
            prop_assert_eq!(rung, party.total);
            prop_assert!(party.rounds.iter().all(|round| !round.lines.is_empty()));
            prop_assert!(party.rounds.is_sorted_by_key(|round| round.at));
        }
        prop_assert!(plan.parties.is_sorted_by_key(|party| party.rounds[0].at));
        let played: Money = plan.parties.iter().map(|party| party.total).sum();
        prop_assert_eq!(played, plan.total);
    }
}
