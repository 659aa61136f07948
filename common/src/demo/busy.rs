use uuid::Uuid;

use crate::{
    CheckId, Command, CommandId, DeviceId, Envelope, ItemId, LineId, ModifierId, PaymentId,
    StaffId, Stamp, StationId, TableId, TicketId,
    check::{self, Share, Tender},
    house::ServiceMode,
    kitchen,
    protocol::SubmittedCommand,
    tender,
};

/// One thing that happened before the doors were shown, and how many seconds ago.
#[derive(Clone, Debug)]
pub struct Scene {
    /// Seconds before now.
    pub ago: i64,
    /// What.
    pub submitted: SubmittedCommand,
}

/// An evening in full swing: what has happened on the floor when the demo opens, oldest first.
#[must_use]
pub fn busy_tables(now: Stamp) -> Vec<Scene> {
    let mut night = Night {
        now,
        next: 1,
        lines: Vec::new(),
        scenes: Vec::new(),
    };
    night.served_and_waiting();
    night.just_begun();
    night.late_and_leaving();
    night
        .scenes
        .sort_by_key(|scene| std::cmp::Reverse(scene.ago));
    night.scenes
}

const ANNA: StaffId = StaffId(3);
const BRAM: StaffId = StaffId(4);
const CHEN: StaffId = StaffId(5);

/// Item, quantity, modifiers, seats.
type Wish<'a> = (u32, u32, &'a [u32], &'a [u8]);

struct Night {
    now: Stamp,
    next: u128,
    /// Everything rung so far.
    lines: Vec<LineId>,
    scenes: Vec<Scene>,
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

    fn late_and_leaving(&mut self) {
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
            self.pay(4, CHEN, check, 2440, 160, Tender::Card, Share::Seat(seat));
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
        self.pay(50, ANNA, check, 9700, 600, Tender::Cash, Share::Whole);
    }

    fn id(&mut self) -> Uuid {
        self.next += 1;
        Uuid::from_u128(0x00C0_FFEE_0000_7000_8000_0000_0000_0000 | self.next)
    }

    fn say(&mut self, minutes: i64, staff: StaffId, command: Command) -> CommandId {
        let id = CommandId(self.id());
        let ago = minutes * 60;
        let at = self.now.plus_millis(-ago * 1000);
        let device = DeviceId(Uuid::from_u128(0xDE30));
        let envelope = Envelope {
            id,
            device,
            staff: Some(staff),
            at,
        };
        self.scenes.push(Scene {
            ago,
            submitted: SubmittedCommand { envelope, command },
        });
        id
    }

    fn seat(&mut self, minutes: i64, staff: StaffId, table: u32, covers: u8) -> CheckId {
        let check = CheckId(self.id());
        let table = Some(TableId(table));
        let open = check::Command::Open {
            check,
            table,
            covers,
            mode: ServiceMode::DineIn,
        };
        self.say(minutes + 1, staff, Command::Check(open));
        check
    }

    fn order(
        &mut self,
        minutes: i64,
        staff: StaffId,
        check: CheckId,
        wishes: &[Wish<'_>],
    ) -> CommandId {
        let mut lines = Vec::new();
        for (item, quantity, modifiers, seats) in wishes {
            let line = LineId(self.id());
            lines.push(line);
            self.lines.push(line);
            let ring = check::Command::Ring {
                check,
                line,
                item: ItemId(*item),
                quantity: *quantity,
                modifiers: modifiers.iter().copied().map(ModifierId).collect(),
                seats: seats.to_vec(),
                course: None,
                note: String::new(),
            };
            self.say(minutes + 1, staff, Command::Check(ring));
        }
        self.say(
            minutes,
            staff,
            Command::Check(check::Command::Send { check, lines }),
        )
    }

    fn fire_course(
        &mut self,
        minutes: i64,
        staff: StaffId,
        check: CheckId,
        course: u8,
    ) -> CommandId {
        self.say(
            minutes,
            staff,
            Command::Check(check::Command::FireCourse { check, course }),
        )
    }

    fn done(&mut self, minutes: i64, fire: CommandId, stations: &[u32]) {
        for station in stations {
            let ticket = TicketId {
                fire,
                station: StationId(*station),
            };
            let show = kitchen::Command::Show {
                tickets: vec![ticket],
            };
            self.say(minutes + 1, ANNA, Command::Kitchen(show));
            self.say(
                minutes,
                ANNA,
                Command::Kitchen(kitchen::Command::BumpTicket {
                    ticket,
                    lines: self.lines.clone(),
                }),
            );
            if minutes > 2 {
                let serve = kitchen::Command::Serve {
                    tickets: vec![ticket],
                };
                self.say(minutes - 1, ANNA, Command::Kitchen(serve));
            }
        }
    }

    #[expect(clippy::too_many_arguments, reason = "a payment is this many things")]
    fn pay(
        &mut self,
        minutes: i64,
        staff: StaffId,
        check: CheckId,
        cents: i64,
        tip: i64,
        tender: Tender,
        share: Share,
    ) {
        let payment = PaymentId(self.id());
        let (amount, tip) = (crate::Money::cents(cents), crate::Money::cents(tip));
        let take = tender::Command::Take {
            check,
            payment,
            tender,
            amount,
            tip,
            given: None,
            share,
        };
        self.say(minutes, staff, Command::Tender(take));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
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
            founding.house,
        )));
        state.apply(&Event::Menu(crate::menu::Event::Published(
            founding.menu.into(),
        )));
        state.apply(&Event::Floor(crate::floor::Event::Published(
            founding.floor,
        )));
        state.apply(&Event::Staff(crate::staff::Event::Published(people)));
        for scene in busy_tables(Stamp::from_millis(1_795_000_000_000)) {
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
        assert_eq!(state.checks.settled.size(), 1);
        assert!(state.kitchen.on_screen(None).len() >= 6);
    }
}
