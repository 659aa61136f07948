//! Other coins, other rates.

use crate::{
    evening::{Evening, Pay},
    golden,
    menu::{BASS, BRULEE, BURGER, ESPRESSO, PILSNER, RIESLING, SOUP, WATER},
};

const EVENING: &str = "2026-11-21T19:00:00+01:00";

#[test]
fn five_cents_are_the_smallest_coin_in_brussels() {
    let mut evening = Evening::new("BE", EVENING, 1);
    let check = evening.seats(12, 2);
    evening.rings(check, BASS, 1);
    evening.rings(check, SOUP, 1);
    evening.rings(check, WATER, 1);
    evening.rings(check, PILSNER, 2);
    golden("12a-brussels-bill", &evening.bill(check));
    evening.pays(check, Pay::cash(5000));
    golden("12b-brussels-cash", &evening.receipt(check));
}

#[test]
fn only_the_cash_is_rounded() {
    let mut evening = Evening::new("BE", EVENING, 1);
    let check = evening.seats(12, 2);
    evening.rings(check, BURGER, 2);
    evening.pays(check, Pay::card().cents(1333));
    evening.pays(check, Pay::cash(3000).tip(100, None));
    golden("13-brussels-card-and-cash", &evening.receipt(check));
}

#[test]
fn lunch_in_paris() {
    let mut evening = Evening::new("FR", EVENING, 1);
    let check = evening.seats(12, 2);
    evening.rings(check, BURGER, 1);
    evening.rings(check, SOUP, 1);
    evening.rings(check, WATER, 1);
    evening.rings(check, RIESLING, 1);
    evening.pays(check, Pay::card());
    golden("14-paris", &evening.receipt(check));
}

#[test]
fn in_zurich_everything_served_has_one_rate_and_what_is_carried_home_another() {
    let mut evening = Evening::new("CH", EVENING, 1);
    let here = evening.seats(12, 2);
    evening.rings(here, BASS, 1);
    evening.rings(here, BURGER, 1);
    evening.rings(here, ESPRESSO, 1);
    evening.rings(here, RIESLING, 1);
    evening.pays(here, Pay::cash(10_000).tip(400, None));
    golden("15-zurich-served", &evening.receipt(here));
    let away = evening.takes_away();
    evening.rings(away, BURGER, 2);
    evening.rings(away, WATER, 1);
    evening.rings(away, PILSNER, 1);
    evening.pays(away, Pay::cash(5000));
    golden("16-zurich-carried-home", &evening.receipt(away));
}

#[test]
fn in_stockholm_cash_is_whole_kronor() {
    let mut evening = Evening::new("SE", EVENING, 10);
    let here = evening.seats(12, 2);
    evening.rings(here, BASS, 1);
    evening.rings(here, PILSNER, 2);
    evening.rings(here, BRULEE, 1);
    evening.pays(here, Pay::cash(50_000));
    golden("17-stockholm-kronor", &evening.receipt(here));
    let away = evening.takes_away();
    evening.rings(away, SOUP, 3);
    evening.rings(away, PILSNER, 1);
    evening.pays(away, Pay::card());
    golden("18-stockholm-away", &evening.receipt(away));
}

#[test]
fn helsinki_amsterdam_and_vienna() {
    for (name, country) in [
        ("19-helsinki", "FI"),
        ("20-amsterdam", "NL"),
        ("21-vienna", "AT"),
    ] {
        let mut evening = Evening::new(country, EVENING, 1);
        let check = evening.seats(12, 1);
        evening.rings(check, BASS, 1);
        evening.rings(check, ESPRESSO, 1);
        evening.rings(check, PILSNER, 1);
        evening.pays(check, Pay::cash(2500));
        golden(name, &evening.receipt(check));
    }
}
