use std::fmt::Write as _;

use hdrhistogram::Histogram;

use super::{
    BUSY,
    phase::{Done, Phase},
    process::Cost,
    score::at,
};
use crate::cli;

/// The figures for people, each with the floor's beside it.
pub(super) fn table(
    args: &cli::Load,
    quiet: &Phase,
    crew: &Phase,
    busy: &Phase,
    shots: &Phase,
    costs: &[Cost; 2],
) -> String {
    let mut text = String::new();
    let heading = format!(
        "{:<46}{:>10}{:>10}{:>9}  promise",
        "", "floor", "house", "ratio"
    );
    let mut line = |words: &str| {
        // Writing into a String cannot fail.
        let _ = writeln!(text, "{}", words.trim_end());
    };
    line(&format!(
        "{} tills, {} kitchen screens; {} orders by the house, {} by the floor loop",
        args.tills,
        args.kds,
        quiet.house.reading.orders + crew.house.reading.orders + busy.house.reading.orders,
        quiet.floor.reading.orders + crew.floor.reading.orders + busy.floor.reading.orders,
    ));
    line(&format!("load average {}", load_average()));
    line(&heading);
    for (name, quantile, promise) in [("p50", 0.5, "P1 <= 1.5"), ("p99", 0.99, "P1 <= 2")] {
        line(&row(
            &format!("Send -> kitchen, one till, ms {name}"),
            sends(&quiet.floor, quantile),
            sends(&quiet.house, quantile),
            3,
            promise,
        ));
    }
    for (name, phase, promise) in [
        (format!("orders/s, {} tills", args.tills), crew, ""),
        (
            format!(
                "orders/s, {} busy of 200 screens",
                BUSY.min(usize::from(args.tills))
            ),
            busy,
            "P2 >= 0.5",
        ),
    ] {
        line(&row(
            &name,
            rate(&phase.floor),
            rate(&phase.house),
            0,
            promise,
        ));
        for (name, quantile) in [("p50", 0.5), ("p99", 0.99)] {
            let (floor, house) = (sends(&phase.floor, quantile), sends(&phase.house, quantile));
            line(&row(
                &format!("  Send -> kitchen, ms {name}"),
                floor,
                house,
                3,
                "",
            ));
        }
        let promise = match promise {
            "" => "",
            _ => "P2 house <= 0.5",
        };
        line(&row(
            "  CPU-ms an order",
            cpu(&phase.floor),
            cpu(&phase.house),
            3,
            promise,
        ));
    }
    for (name, quantile, promise) in [("p50", 0.5, "P3 <= 1.5"), ("p99", 0.99, "")] {
        line(&row(
            &format!("one event, the last of 200 screens, ms {name}"),
            quantile_of(&shots.floor.reading.shots, quantile),
            quantile_of(&shots.house.reading.shots, quantile),
            3,
            promise,
        ));
    }
    let [floor, house] = costs.map(|cost| cost.memory.unwrap_or(f64::NAN));
    line(&row("memory, MiB at most", floor, house, 1, ""));
    text
}

fn row(name: &str, floor: f64, house: f64, digits: usize, promise: &str) -> String {
    let figure = |value: f64, digits: usize| match value.is_finite() {
        true => format!("{value:.digits$}"),
        false => "-".to_owned(),
    };
    let ratio = figure(house / floor, 2);
    let (floor, house) = (figure(floor, digits), figure(house, digits));
    format!("{name:<46}{floor:>10}{house:>10}{ratio:>9}  {promise}")
}

fn sends(done: &Done, quantile: f64) -> f64 {
    quantile_of(&done.reading.sends, quantile)
}

fn quantile_of(times: &Histogram<u64>, quantile: f64) -> f64 {
    match times.is_empty() {
        true => f64::NAN,
        false => at(times, quantile),
    }
}

fn rate(done: &Done) -> f64 {
    orders(done) / done.seconds
}

fn cpu(done: &Done) -> f64 {
    done.cpu.unwrap_or(f64::NAN) / orders(done)
}

fn orders(done: &Done) -> f64 {
    u32::try_from(done.reading.orders).map_or(f64::MAX, f64::from)
}

/// The machine's own, for whoever compares two runs.
fn load_average() -> String {
    let read = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let three: Vec<_> = read.split_whitespace().take(3).collect();
    match three.is_empty() {
        true => "not known".to_owned(),
        false => three.join(" "),
    }
}
