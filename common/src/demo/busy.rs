use super::night::{ANNA, BRAM, CHEN, Night, Scene, euros};
use crate::{
    Command, Stamp,
    check::{self, Share, Tender},
};

/// An evening in full swing: what has happened on the floor when the demo opens, oldest first.
#[must_use]
pub fn busy_tables(now: Stamp) -> Vec<Scene> {
    let mut night = Night::new(now, 1);
    night.served_and_waiting();
    night.just_begun();
    night.late();
    night.leaving();
    night.told()
}

impl Night {
    fn served_and_waiting(&mut self) {
        let check = self.seat(34, ANNA, 2, 2);
        let fire = self.order(
            32,
            ANNA,
            check,
            &[
                (202, 1, &[1100], &[]),
                (141, 1, &[101], &[1]),
                (123, 1, &[], &[2]),
            ],
        );
        self.done(18, fire, &[1, 2, 5]);
        let check = self.seat(41, ANNA, 11, 4);
        let fire = self.order(
            38,
            ANNA,
            check,
            &[
                (121, 2, &[101, 200], &[1, 2]),
                (123, 1, &[], &[3]),
                (204, 1, &[1102], &[]),
            ],
        );
        self.done(2, fire, &[1, 2]);
        self.done(36, fire, &[5]);
        let check = self.seat(21, CHEN, 10, 4);
        let fire = self.order(
            5,
            CHEN,
            check,
            &[
                (121, 2, &[101], &[]),
                (126, 1, &[], &[]),
                (123, 1, &[], &[]),
                (222, 4, &[], &[]),
            ],
        );
        self.done(3, fire, &[5]);
        let check = self.seat(55, CHEN, 30, 3);
        let fire = self.order(
            50,
            CHEN,
            check,
            &[
                (101, 2, &[], &[]),
                (103, 1, &[], &[]),
                (130, 2, &[], &[]),
                (125, 1, &[], &[]),
                (208, 1, &[1101], &[]),
            ],
        );
        self.done(42, fire, &[2, 3, 5]);
        self.fire_course(2, CHEN, check, 2);
    }

    fn just_begun(&mut self) {
        self.seat(4, ANNA, 3, 2);
        self.seat(1, BRAM, 22, 5);
        let check = self.seat(12, BRAM, 21, 6);
        self.order(
            9,
            BRAM,
            check,
            &[
                (121, 1, &[102], &[1]),
                (121, 2, &[101], &[2, 3]),
                (128, 2, &[], &[4, 5]),
                (130, 2, &[], &[]),
                (122, 1, &[101, 402], &[6]),
                (204, 2, &[], &[]),
            ],
        );
        let check = self.seat(3, CHEN, 41, 2);
        self.order(1, CHEN, check, &[(243, 2, &[], &[]), (112, 1, &[], &[])]);
    }

    fn late(&mut self) {
        let check = self.seat(40, ANNA, 12, 4);
        let first = self.order(
            36,
            ANNA,
            check,
            &[
                (101, 2, &[], &[1, 2]),
                (102, 1, &[], &[3]),
                (202, 1, &[1102], &[]),
                (123, 1, &[700], &[1]),
                (122, 1, &[100, 402], &[2]),
            ],
        );
        self.done(28, first, &[3, 5]);
        self.fire_course(15, ANNA, check, 2);
        self.order(6, ANNA, check, &[(121, 2, &[101, 200], &[3, 4])]);
    }

    fn leaving(&mut self) {
        let check = self.seat(76, BRAM, 4, 2);
        let fire = self.order(
            70,
            BRAM,
            check,
            &[
                (103, 2, &[], &[]),
                (142, 2, &[101], &[]),
                (210, 1, &[1100], &[]),
            ],
        );
        self.done(62, fire, &[2, 5]);
        let mains = self.fire_course(58, BRAM, check, 2);
        self.done(44, mains, &[1]);
        self.say(3, BRAM, Command::Check(check::Command::AskBill { check }));
        let check = self.seat(95, CHEN, 31, 4);
        let fire = self.order(
            90,
            CHEN,
            check,
            &[
                (121, 4, &[101], &[1, 2, 3, 4]),
                (222, 4, &[], &[1, 2, 3, 4]),
            ],
        );
        self.done(70, fire, &[1, 5]);
        self.say(5, CHEN, Command::Check(check::Command::AskBill { check }));
        for seat in 1..=2 {
            self.pay(
                4,
                CHEN,
                check,
                euros(2440, 160),
                Tender::Card,
                Share::Seat(seat),
            );
        }
        let check = self.seat(120, ANNA, 5, 2);
        let fire = self.order(
            115,
            ANNA,
            check,
            &[(105, 2, &[], &[]), (131, 2, &[], &[]), (206, 1, &[], &[])],
        );
        self.done(105, fire, &[3, 5]);
        let mains = self.fire_course(95, ANNA, check, 2);
        self.done(80, mains, &[2]);
        self.pay(
            50,
            ANNA,
            check,
            euros(9700, 600),
            Tender::Cash,
            Share::Whole,
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::SubmittedCommand;
    use crate::{Event, Moment, State, check_invariants, consequences, decide};

    #[test]
    fn the_evening_so_far_could_have_happened() {
        let founding = super::super::house();
        let mut state = State::default();
        let people = founding
            .staff
            .iter()
            .map(|(person, _)| person.clone())
            .collect();
        state.apply(&Event::House(crate::house::Event::Published(
            founding.house.into(),
        )));
        state.apply(&Event::Menu(crate::menu::Event::Published(
            founding.menu.into(),
        )));
        state.apply(&Event::Floor(crate::floor::Event::Published(
            founding.floor,
        )));
        state.apply(&Event::Staff(crate::staff::Event::Published(people)));
        let now = Stamp::from_millis(1_795_000_000_000);
        let mut scenes = super::super::earlier_tables(now, 600);
        scenes.extend(busy_tables(now));
        for scene in scenes {
            let SubmittedCommand { envelope, command } = scene.submitted;
            let moment = Moment::new(&envelope, envelope.at);
            let events = decide(&state, &moment, &command);
            for event in events.unwrap_or_else(|why| panic!("{command:?}: {why}")) {
                state.apply(&event);
                consequences(&state, &event)
                    .iter()
                    .for_each(|event| state.apply(event));
            }
        }
        check_invariants(&state).expect("a sound house");
        assert!(state.checks.open.size() >= 9);
        assert_eq!(state.checks.settled.size(), 14);
        assert!(super::super::earlier_tables(now, 30).is_empty());
        assert!(state.kitchen.on_screen(&[]).len() >= 6);
    }
}
