use hdrhistogram::Histogram;

use super::{
    phase::{Done, Phase},
    process::Cost,
    score::at,
};
use crate::cli;

/// What was measured in one run.
pub(super) struct Measured<'a> {
    pub(super) args: &'a cli::Load,
    /// One till, one kitchen screen.
    pub(super) quiet: Phase,
    /// All the tills that were asked for.
    pub(super) crew: Phase,
    /// So many tills, with all the screens following.
    pub(super) busy: Phase,
    /// One event at a time, to the last screen.
    pub(super) shots: Phase,
    /// Tills that were busy.
    pub(super) tills: usize,
    /// Screens that followed.
    pub(super) screens: usize,
    /// Devices whose connection ended.
    pub(super) lost: usize,
    /// The floor's process and the house's.
    pub(super) costs: [Cost; 2],
}

impl Measured<'_> {
    /// The figures for people, each with the floor's beside it.
    pub(super) fn table(&self) -> String {
        let mut text = String::new();
        for line in self.heading().into_iter().chain(self.sends()) {
            text.push_str(line.trim_end());
            text.push('\n');
        }
        let crew = format!("orders/s, {} tills", self.args.tills);
        let busy = format!("orders/s, {} busy of {} screens", self.tills, self.screens);
        let lines = orders_of(&self.crew, &crew, ["", ""])
            .into_iter()
            .chain(orders_of(
                &self.busy,
                &busy,
                ["P2 >= 0.5", "P2 house <= 0.5"],
            ))
            .chain(self.shots_and_memory());
        for line in lines {
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }

    fn heading(&self) -> Vec<String> {
        let phases = [&self.quiet, &self.crew, &self.busy];
        let house: u64 = phases.iter().map(|phase| phase.house.reading.orders).sum();
        let floor: u64 = phases.iter().map(|phase| phase.floor.reading.orders).sum();
        let (tills, kds) = (self.args.tills, self.args.kds);
        let mut lines = vec![
            format!(
                "{tills} tills, {kds} kitchen screens; {house} orders by the house, {floor} by the floor loop"
            ),
            format!("load average {}", load_average()),
        ];
        if self.lost > 0 {
            lines.push(format!("{} devices lost their connection", self.lost));
        }
        lines.push(format!(
            "{:<46}{:>10}{:>10}{:>9}  promise",
            "", "floor", "house", "ratio"
        ));
        lines
    }

    fn sends(&self) -> Vec<String> {
        let quantiles = [("p50", 0.5, "P1 <= 1.5"), ("p99", 0.99, "P1 <= 2")];
        let row = |(name, quantile, promise)| {
            let name = format!("Send -> kitchen, one till, ms {name}");
            let (floor, house) = (
                sends(&self.quiet.floor, quantile),
                sends(&self.quiet.house, quantile),
            );
            row(&name, floor, house, 3, promise)
        };
        quantiles.into_iter().map(row).collect()
    }

    fn shots_and_memory(&self) -> Vec<String> {
        let quantiles = [("p50", 0.5, "P3 <= 1.5"), ("p99", 0.99, "")];
        let shot = |(name, quantile, promise)| {
            let name = format!("one event, the last of {} screens, ms {name}", self.screens);
            let (floor, house) = (&self.shots.floor.reading, &self.shots.house.reading);
            let (floor, house) = (
                quantile_of(&floor.shots, quantile),
                quantile_of(&house.shots, quantile),
            );
            row(&name, floor, house, 3, promise)
        };
        let [floor, house] = self.costs.map(|cost| cost.memory.unwrap_or(f64::NAN));
        let memory = row("memory, MiB at most", floor, house, 1, "");
        quantiles.into_iter().map(shot).chain([memory]).collect()
    }
}

/// Orders a second, how long a Send takes then, and what an order costs.
fn orders_of(phase: &Phase, name: &str, [of_rate, of_cost]: [&str; 2]) -> Vec<String> {
    let (floor, house) = (&phase.floor, &phase.house);
    let mut lines = vec![row(name, rate(floor), rate(house), 0, of_rate)];
    for (name, quantile) in [("p50", 0.5), ("p99", 0.99)] {
        let name = format!("  Send -> kitchen, ms {name}");
        let (floor, house) = (sends(floor, quantile), sends(house, quantile));
        lines.push(row(&name, floor, house, 3, ""));
    }
    lines.push(row("  CPU-ms an order", cpu(floor), cpu(house), 3, of_cost));
    lines
}

fn row(name: &str, floor: f64, house: f64, digits: usize, promise: &str) -> String {
    let figure = |value: f64, digits: usize| match value.is_finite() {
        true => format!("{value:.digits$}"),
        false => "-".to_owned(),
    };
    let ratio = figure(house / floor, 2);
    let verdict = match kept(promise, house, house / floor) {
        Some(true) => ": kept",
        Some(false) => ": MISSED",
        None => "",
    };
    let (floor, house) = (figure(floor, digits), figure(house, digits));
    format!("{name:<46}{floor:>10}{house:>10}{ratio:>9}  {promise}{verdict}")
}

/// Whether a promise such as `P1 <= 1.5` holds; it is of the ratio unless it says `house`.
fn kept(promise: &str, house: f64, ratio: f64) -> Option<bool> {
    let mut words = promise.split(' ').skip(1).peekable();
    let measured = match words.next_if_eq(&"house") {
        Some(_) => house,
        None => ratio,
    };
    let (sign, bound) = (words.next()?, words.next()?.parse::<f64>().ok()?);
    Some(match sign {
        "<=" => measured <= bound,
        _ => measured >= bound,
    })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_promise_is_held_against_the_ratio_or_against_the_house_itself() {
        assert_eq!(kept("P1 <= 1.5", 9.0, 1.5), Some(true));
        assert_eq!(kept("P1 <= 1.5", 0.1, 1.51), Some(false));
        assert_eq!(kept("P2 >= 0.5", 9.0, 0.49), Some(false));
        assert_eq!(kept("P2 house <= 0.5", 0.4, 3.0), Some(true));
        assert_eq!(kept("P2 house <= 0.5", f64::NAN, 0.1), Some(false));
        assert_eq!(kept("", 1.0, 1.0), None);
    }
}
