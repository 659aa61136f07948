//! The load a house carries: what the table must hold, on any machine. Times are not judged here.

use crate::couvert::Couvert;

/// The figures of the row that begins like this: floor, house, ratio.
fn row(table: &str, name: &str) -> [f64; 3] {
    let line = table.lines().find(|line| line.starts_with(name));
    let line = line.unwrap_or_else(|| panic!("no {name} in {table}"));
    let figures = line[46..].split_whitespace().take(3);
    let figures: Vec<f64> = figures
        .map(|figure| {
            let figure = figure.parse();
            figure.unwrap_or_else(|_| panic!("{line}"))
        })
        .collect();
    figures.try_into().unwrap()
}

#[test]
fn a_few_tills_work_and_every_promise_has_its_ratio() {
    let table = Couvert::run(&["load", "--tills", "3", "--kds", "2", "--seconds", "6"]);
    for name in [
        "Send -> kitchen, one till, ms p50",
        "Send -> kitchen, one till, ms p99",
        "orders/s, 3 tills",
        "orders/s, 3 busy of 200 screens",
        "one event, the last of 200 screens, ms p50",
    ] {
        let [floor, house, ratio] = row(&table, name);
        assert!(floor > 0.0 && house > 0.0, "{table}");
        let told = house / floor;
        // Both are rounded in the table.
        assert!(
            (ratio - told).abs() <= 0.02 + told * 0.05,
            "{name}\n{table}"
        );
    }
    for promise in [
        "P1 <= 1.5",
        "P1 <= 2",
        "P2 >= 0.5",
        "P2 house <= 0.5",
        "P3 <= 1.5",
    ] {
        assert!(table.contains(promise), "{promise}\n{table}");
    }
    if cfg!(target_os = "linux") {
        let [_, memory, _] = row(&table, "memory, MiB");
        assert!(memory > 1.0, "{table}");
    }
}
