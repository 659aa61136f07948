//! The alarm in the bar: a printer that tickets need does not print.

use std::{collections::BTreeMap, time::Duration};

use common::{
    PrinterId,
    house::{House, Prints},
    protocol::PrinterState,
};

use super::model;
use crate::desk::Desk;

/// A roll of paper is changed in less than this.
const GRACE: Duration = Duration::from_secs(5);

/// Since when printers cannot print.
#[derive(Clone, Debug, Default)]
pub(crate) struct Watch(BTreeMap<PrinterId, Duration>);

impl Watch {
    /// Looks at what the house last said.
    pub(crate) fn look(&mut self, states: &[PrinterState], now: Duration) {
        let down = |state: &&PrinterState| !model::prints(state.condition);
        let down: Vec<PrinterId> = states.iter().filter(down).map(|one| one.printer).collect();
        self.0.retain(|printer, _| down.contains(printer));
        for printer in down {
            self.0.entry(printer).or_insert(now);
        }
    }

    fn is_late(&self, printer: PrinterId, now: Duration) -> bool {
        let since = self.0.get(&printer);
        since.is_some_and(|since| now.saturating_sub(*since) > GRACE)
    }
}

/// What the bar says of printers, long and short; nothing while all is well.
pub(crate) fn alarm(desk: &Desk) -> Option<(String, String)> {
    let house = &desk.state().house;
    let states = desk.device.printers().iter();
    let late = states.filter(|state| desk.printers.is_late(state.printer, desk.now));
    let mut needed = late.filter(|state| is_needed(house, state));
    let first = needed.next()?;
    let words = &desk.words;
    let gaps = [
        ("name", model::name_of(desk, first.printer).into()),
        ("state", model::state_word(desk, first.condition).into()),
    ];
    let mut long = words.with("printers-alarm", &gaps);
    let others = needed.count();
    if others > 0 {
        long = format!("{long} +{others}");
    }
    Some((long, words.get("printers-alarm-short").to_owned()))
}

/// Tickets are missed by the kitchen at once; other papers by whoever waits for one.
fn is_needed(house: &House, state: &PrinterState) -> bool {
    let known = house.printers.iter().find(|one| one.id == state.printer);
    let kitchen = known.is_some_and(|printer| {
        let mut prints = printer.prints.iter();
        prints.any(|prints| matches!(prints, Prints::Station(_)))
    });
    kitchen || (known.is_some() && state.waiting > 0)
}

#[cfg(test)]
mod tests {
    use common::protocol::PrinterCondition;

    use super::*;

    fn state(condition: PrinterCondition) -> [PrinterState; 1] {
        [PrinterState {
            printer: PrinterId(1),
            condition,
            waiting: 0,
        }]
    }

    #[test]
    fn a_roll_may_be_changed_without_an_alarm() {
        let secs = Duration::from_secs;
        let mut watch = Watch::default();
        watch.look(&state(PrinterCondition::CoverOpen), secs(10));
        watch.look(&state(PrinterCondition::PaperOut), secs(13));
        assert!(!watch.is_late(PrinterId(1), secs(15)));
        assert!(watch.is_late(PrinterId(1), secs(16)));
        watch.look(&state(PrinterCondition::PaperLow), secs(17));
        assert!(!watch.is_late(PrinterId(1), secs(60)));
    }
}
