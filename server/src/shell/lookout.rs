//! Which stations have somebody: a screen that was heard lately, or a printer that prints.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use common::{
    PrinterId, StationId,
    house::{House, Prints},
    protocol::{BEAT_MILLIS, PrinterState, SILENCE_MILLIS},
};
use tokio::time::Instant;

use crate::print::prints;

/// How the house keeps time with whoever follows it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pulse {
    /// How often it says that it lives, and looks round.
    pub(super) beat: Duration,
    /// A screen that has said nothing for so long does not live.
    pub(super) patience: Duration,
    /// So long after it began to serve, nobody is missed: screens find back one after the other.
    pub(super) settling: Duration,
}

impl Default for Pulse {
    fn default() -> Self {
        Self {
            beat: Duration::from_millis(BEAT_MILLIS.unsigned_abs()),
            patience: Duration::from_millis(SILENCE_MILLIS.unsigned_abs()),
            settling: Duration::from_secs(5),
        }
    }
}

/// A kitchen screen, as the house last heard it.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Seen {
    /// The stations it shows; all of them where there are none.
    pub(super) stations: Vec<StationId>,
    pub(super) heard: Instant,
}

/// Watches over the stations.
#[derive(Debug)]
pub(super) struct Watch {
    pulse: Pulse,
    began: Instant,
    looked: Instant,
    /// Screens whose line has ended. They may be back in a moment.
    gone: Vec<Seen>,
    /// When each printer was last able to print.
    printed: BTreeMap<PrinterId, Instant>,
}

impl Watch {
    pub(super) fn new(pulse: Pulse, now: Instant) -> Self {
        Self {
            pulse,
            began: now,
            looked: now,
            gone: Vec::new(),
            printed: BTreeMap::new(),
        }
    }

    /// A screen's line has ended.
    pub(super) fn went(&mut self, seen: Seen) {
        self.gone.push(seen);
    }

    /// The stations of which neither a screen nor a printer lives. Nothing while that cannot be
    /// said: shortly after the start, and when the house itself was asleep and heard nobody.
    pub(super) fn away(
        &mut self,
        now: Instant,
        house: &House,
        screens: impl Iterator<Item = Seen>,
        printers: &[PrinterState],
    ) -> Option<BTreeSet<StationId>> {
        let asleep = now - self.looked > self.pulse.beat + self.pulse.patience / 2;
        self.looked = now;
        for state in printers.iter().filter(|state| prints(state.condition)) {
            self.printed.insert(state.printer, now);
        }
        let patience = self.pulse.patience;
        let lately = |since: Instant| now - since < patience;
        self.gone.retain(|screen| lately(screen.heard));
        self.printed.retain(|_, since| lately(*since));
        if asleep || now - self.began < self.pulse.settling {
            return None;
        }
        let screens = screens.filter(|screen| lately(screen.heard));
        let screens: Vec<Seen> = screens.chain(self.gone.iter().cloned()).collect();
        let shown = |id: StationId| {
            let shows = |screen: &Seen| screen.stations.is_empty() || screen.stations.contains(&id);
            screens.iter().any(shows)
        };
        let stations = house.stations.iter().map(|station| station.id);
        let away = stations.filter(|id| !shown(*id) && !self.has_printer(house, *id));
        Some(away.collect())
    }

    /// Whether a station's printer can print, or one that stands in for it.
    fn has_printer(&self, house: &House, station: StationId) -> bool {
        let known = |printer: PrinterId| house.printers.iter().find(|one| one.id == printer);
        let of_station =
            |one: &&common::house::Printer| one.prints.contains(&Prints::Station(station));
        let mut next = house.printers.iter().find(of_station);
        let mut asked = BTreeSet::new();
        while let Some(printer) = next.filter(|printer| asked.insert(printer.id)) {
            if self.printed.contains_key(&printer.id) {
                return true;
            }
            next = printer.fallback.and_then(known);
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use common::{demo, protocol::PrinterCondition};

    use super::*;

    const GRILL: StationId = StationId(1);
    const FIRST: PrinterId = PrinterId(1);
    const SECOND: PrinterId = PrinterId(2);

    fn seconds(count: u64) -> Duration {
        Duration::from_secs(count)
    }

    fn screen(stations: &[StationId], heard: Instant) -> Seen {
        let stations = stations.to_vec();
        Seen { stations, heard }
    }

    fn state(printer: PrinterId, condition: PrinterCondition) -> PrinterState {
        PrinterState {
            printer,
            condition,
            waiting: 0,
        }
    }

    fn printer(
        id: PrinterId,
        prints: Vec<Prints>,
        fallback: Option<PrinterId>,
    ) -> common::house::Printer {
        common::house::Printer {
            id,
            name: id.to_string(),
            reach: common::house::Reach::Tcp {
                host: "127.0.0.1".to_owned(),
                port: 9100,
            },
            code_page: common::house::CodePage::Cp858,
            columns: 48,
            prints,
            fallback,
            drawer: false,
        }
    }

    /// Looks once a second, as the house does, until the last of so many seconds.
    fn after(
        watch: &mut Watch,
        (from, to): (Instant, u64),
        house: &House,
        screens: &[Seen],
        printers: &[PrinterState],
    ) -> Option<BTreeSet<StationId>> {
        let looks = (1..=to).map(|count| {
            watch.away(
                from + seconds(count),
                house,
                screens.iter().cloned(),
                printers,
            )
        });
        looks.last().flatten()
    }

    #[test]
    fn a_screen_that_falls_silent_is_missed_after_three_seconds_and_a_reconnect_is_no_absence() {
        let house = demo::house().house;
        let now = Instant::now();
        let mut watch = Watch::new(Pulse::default(), now);
        assert_eq!(after(&mut watch, (now, 4), &house, &[], &[]), None);
        let now = now + seconds(4);
        let all = [screen(&[], now + seconds(2))];
        assert_eq!(
            after(&mut watch, (now, 4), &house, &all, &[]),
            Some(BTreeSet::new())
        );
        let now = now + seconds(4);
        let everything: BTreeSet<_> = house.stations.iter().map(|one| one.id).collect();
        let missed = after(&mut watch, (now, 1), &house, &all, &[]);
        assert_eq!(missed, Some(everything.clone()));

        // Another one shows the grill alone; its line breaks, and it may be back at once.
        let now = now + seconds(1);
        watch.went(screen(&[GRILL], now));
        let mut but_grill = everything.clone();
        but_grill.remove(&GRILL);
        assert_eq!(
            after(&mut watch, (now, 2), &house, &[], &[]),
            Some(but_grill)
        );
        let now = now + seconds(2);
        assert_eq!(
            after(&mut watch, (now, 1), &house, &[], &[]),
            Some(everything)
        );
    }

    #[test]
    fn a_printer_or_the_one_that_stands_in_for_it_keeps_a_station_alive() {
        let mut house = demo::house().house;
        house.stations.retain(|station| station.id == GRILL);
        let grill = vec![Prints::Station(GRILL)];
        house.printers = vec![
            printer(FIRST, grill, Some(SECOND)),
            printer(SECOND, Vec::new(), Some(FIRST)),
        ];
        let now = Instant::now();
        let mut watch = Watch::new(Pulse::default(), now);
        let away = BTreeSet::from([GRILL]);
        let both = |first, second| [state(FIRST, first), state(SECOND, second)];
        use PrinterCondition::{CoverOpen, Offline, PaperLow, PaperOut, Ready};
        let mut now = now;
        for (states, wanted) in [
            (both(Ready, Offline), BTreeSet::new()),
            (both(PaperOut, PaperLow), BTreeSet::new()),
            (both(PaperOut, CoverOpen), away),
        ] {
            let seen = after(&mut watch, (now, 6), &house, &[], &states);
            assert_eq!(seen, Some(wanted));
            now += seconds(6);
        }
        // Settings were published: for a moment nobody knows how the printers are.
        let ready = both(Ready, Ready);
        after(&mut watch, (now, 1), &house, &[], &ready);
        let now = now + seconds(1);
        assert_eq!(
            after(&mut watch, (now, 2), &house, &[], &[]),
            Some(BTreeSet::new())
        );
    }

    #[test]
    fn a_house_that_was_asleep_itself_misses_nobody() {
        let house = demo::house().house;
        let now = Instant::now();
        let mut watch = Watch::new(Pulse::default(), now);
        let all = [screen(&[], now + seconds(5))];
        assert!(after(&mut watch, (now, 6), &house, &all, &[]).is_some());
        let now = now + seconds(60);
        assert_eq!(watch.away(now, &house, all.into_iter(), &[]), None);
    }
}
