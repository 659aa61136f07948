use uuid::Uuid;

use super::{ANNA, BURGER, MARC};
use crate::{
    CheckId, Command, CommandId, DeviceId, Event, ItemId, LineId, ModifierId, Moment, Money,
    PaymentId, Rejection, StaffId, Stamp, State, TableId,
    check::{self, Check, Progress, Share, Tender},
    check_invariants, consequences, day, decide, demo, floor, house,
    house::ServiceMode,
    menu::{self, Pick},
    staff, tender,
};

/// A house without paper, wire or disk.
pub(crate) struct Room {
    pub(crate) state: State,
    pub(crate) told: Vec<Event>,
    next: u128,
    pub(crate) now: Stamp,
}

impl Room {
    pub(crate) fn open() -> Self {
        let founding = demo::house();
        let now = Stamp::new("2026-11-21T19:00:00+01:00".parse().expect("a moment"));
        let mut room = Self {
            state: State::default(),
            told: Vec::new(),
            next: 0,
            now,
        };
        let people = founding
            .staff
            .into_iter()
            .map(|(person, _)| person)
            .collect();
        room.tell(Event::House(house::Event::Published(founding.house.into())));
        room.tell(Event::Menu(menu::Event::Published(founding.menu.into())));
        room.tell(Event::Floor(floor::Event::Published(founding.floor)));
        room.tell(Event::Staff(staff::Event::Published(people)));
        room
    }

    pub(crate) fn tell(&mut self, event: Event) {
        self.state.apply(&event);
        let more = consequences(&self.state, &event);
        self.told.push(event);
        more.into_iter().for_each(|event| self.tell(event));
    }

    pub(crate) fn id(&mut self) -> Uuid {
        self.next += 1;
        Uuid::from_u128(self.next)
    }

    pub(crate) fn does(&mut self, staff: StaffId, command: &Command) -> Result<(), Rejection> {
        let (id, device) = (CommandId(self.id()), DeviceId(Uuid::nil()));
        let moment = Moment {
            stamp: self.now,
            id,
            device,
            staff: Some(staff),
            approved_by: None,
        };
        for event in decide(&self.state, &moment, command)? {
            self.tell(event);
        }
        check_invariants(&self.state).expect("a sound house");
        Ok(())
    }

    pub(crate) fn asks(
        &mut self,
        staff: StaffId,
        command: check::Command,
    ) -> Result<(), Rejection> {
        self.does(staff, &Command::Check(command))
    }

    pub(crate) fn seats(&mut self, staff: StaffId, table: u32, mode: ServiceMode) -> CheckId {
        let check = CheckId(self.id());
        let open = check::Command::Open {
            check,
            table: Some(TableId(table)),
            covers: 3,
            mode,
        };
        self.does(staff, &Command::Check(open)).expect("a table");
        check
    }

    pub(crate) fn rings(
        &mut self,
        staff: StaffId,
        check: CheckId,
        item: u32,
        quantity: u32,
    ) -> LineId {
        let modifiers = if item == BURGER {
            vec![ModifierId(101)]
        } else {
            Vec::new()
        };
        self.rings_for(staff, check, item, quantity, modifiers, Vec::new())
            .expect("on the menu")
    }

    pub(crate) fn rings_for(
        &mut self,
        staff: StaffId,
        check: CheckId,
        item: u32,
        quantity: u32,
        modifiers: Vec<ModifierId>,
        seats: Vec<u8>,
    ) -> Result<LineId, Rejection> {
        let line = LineId(self.id());
        let (item, course, note) = (ItemId(item), None, String::new());
        let ring = check::Command::Ring {
            check,
            line,
            item,
            quantity,
            modifiers: modifiers.into_iter().map(Pick::from).collect(),
            seats,
            course,
            note,
            price: None,
            grams: None,
            parts: Vec::new(),
        };
        self.does(staff, &Command::Check(ring)).map(|()| line)
    }

    pub(crate) fn sends(&mut self, staff: StaffId, check: CheckId) -> Result<(), Rejection> {
        let lines = self.check(check).fresh().map(|line| line.id).collect();
        self.does(
            staff,
            &Command::Check(check::Command::Send {
                check,
                lines,
                hold: false,
            }),
        )
    }

    pub(crate) fn pays(
        &mut self,
        check: CheckId,
        cents: i64,
        tender: Tender,
    ) -> Result<(), Rejection> {
        let payment = PaymentId(self.id());
        let (amount, tip, share) = (Money::cents(cents), Money::ZERO, Share::Whole);
        let given = None;
        let take = tender::Command::Take {
            check,
            payment,
            tender,
            amount,
            tip,
            given,
            share,
            tip_for: None,
            drawn_on: None,
        };
        self.does(ANNA, &Command::Tender(take))
    }

    pub(crate) fn voids(
        &mut self,
        check: CheckId,
        line: LineId,
        why: Option<&str>,
    ) -> Result<(), Rejection> {
        self.voids_as(ANNA, check, line, why)
    }

    pub(crate) fn voids_as(
        &mut self,
        staff: StaffId,
        check: CheckId,
        line: LineId,
        why: Option<&str>,
    ) -> Result<(), Rejection> {
        let reason = why.map(str::to_owned);
        let void = check::Command::Void {
            check,
            line,
            reason,
        };
        self.asks(staff, void)
    }

    pub(crate) fn closes(&mut self) -> day::ZReport {
        let close = Command::Day(day::Command::Close { counted: None });
        self.does(MARC, &close).expect("a day is open");
        let report = self.told.iter().rev().find_map(|event| match event {
            Event::Day(day::Event::Closed(report)) => Some(report.as_ref().clone()),
            _ => None,
        });
        report.expect("a Z report")
    }

    pub(crate) fn check(&self, id: CheckId) -> &Check {
        self.state.checks.get(id).expect("an open check")
    }

    pub(crate) fn progress(&self, check: CheckId, line: LineId) -> &Progress {
        &self.check(check).line(line).expect("a line").progress
    }
}
