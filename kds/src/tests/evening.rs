use common::{
    CheckId, Command, ItemId, LineId, ModifierId, StaffId, Stamp, StationId, TableId, TicketId,
    check::{self},
    demo, floor,
    house::ServiceMode,
    kitchen::{self, Ticket},
    protocol::DeviceKind,
};
use link::{Device, local::LocalHouse};
use uuid::Uuid;

/// The manager.
pub(super) const MARC: StaffId = StaffId(2);
pub(super) const ANNA: StaffId = StaffId(3);
pub(super) const BRAM: StaffId = StaffId(4);
pub(super) const CHEN: StaffId = StaffId(5);

/// Saturday, 21 November 2026, 20:47:12 in Berlin.
pub(super) const NOW: i64 = 1_795_290_432_000;

pub(super) const BURGER: u32 = 121;
pub(super) const STEAK: u32 = 122;
pub(super) const SOLE: u32 = 123;
pub(super) const SCHNITZEL: u32 = 128;
pub(super) const COD: u32 = 130;
pub(super) const ENTRECOTE: u32 = 141;
pub(super) const SALAD: u32 = 163;

/// A dish as the waiter rings it.
#[derive(Clone, Copy)]
pub(super) struct Dish<'a> {
    pub(super) item: u32,
    pub(super) quantity: u32,
    pub(super) modifiers: &'a [u32],
    pub(super) seats: &'a [u8],
    pub(super) note: &'a str,
}

/// So many of an item, with these choices.
pub(super) fn dish(quantity: u32, item: u32, modifiers: &[u32]) -> Dish<'_> {
    Dish {
        item,
        quantity,
        modifiers,
        seats: &[],
        note: "",
    }
}

impl<'a> Dish<'a> {
    pub(super) fn seats(self, seats: &'a [u8]) -> Self {
        Self { seats, ..self }
    }

    pub(super) fn note(self, note: &'a str) -> Self {
        Self { note, ..self }
    }
}

/// The floor of the demo brasserie, as seen from the kitchen: tickets come.
pub(super) struct Evening {
    pub(super) house: LocalHouse,
    now: i64,
    next: u128,
}

impl Evening {
    /// Doors open so many seconds before 20:47:12.
    pub(super) fn begins(seconds_before: i64) -> Self {
        let now = NOW - seconds_before * 1000;
        Self {
            house: LocalHouse::new(&demo::house(), Stamp::from_millis(now)),
            now,
            next: 1,
        }
    }

    pub(super) fn device(&self, stations: &[StationId]) -> Device {
        let stations = stations.to_vec();
        self.house
            .device("Pass", DeviceKind::Kitchen { stations }, 7)
    }

    pub(super) fn tick(&mut self, seconds: i64) {
        self.now += seconds * 1000;
        self.house.set_time(Stamp::from_millis(self.now));
    }

    /// It is so many seconds before 20:47:12 now.
    pub(super) fn at(&mut self, seconds_before: i64) -> &mut Self {
        self.now = NOW - seconds_before * 1000;
        self.house.set_time(Stamp::from_millis(self.now));
        self
    }

    pub(super) fn act(&self, staff: StaffId, command: Command) {
        let asked = format!("{command:?}");
        let done = self.house.act(Some(staff), command);
        done.unwrap_or_else(|why| panic!("{asked}: {why}"));
    }

    /// Guests sit down, or come for take-away.
    pub(super) fn seat(&mut self, table: Option<u32>, staff: StaffId, covers: u8) -> CheckId {
        let check = CheckId(self.uuid());
        let mode = match table {
            Some(_) => ServiceMode::DineIn,
            None => ServiceMode::TakeAway,
        };
        let open = check::Command::Open {
            check,
            table: table.map(TableId),
            covers,
            mode,
        };
        self.act(staff, Command::Check(open));
        check
    }

    /// Rings dishes and sends them.
    pub(super) fn send(
        &mut self,
        check: CheckId,
        staff: StaffId,
        dishes: &[Dish<'_>],
    ) -> Vec<LineId> {
        let mut lines = Vec::new();
        for dish in dishes {
            let line = LineId(self.uuid());
            let ring = check::Command::Ring {
                check,
                line,
                item: ItemId(dish.item),
                quantity: dish.quantity,
                modifiers: dish
                    .modifiers
                    .iter()
                    .map(|id| ModifierId(*id).into())
                    .collect(),
                seats: dish.seats.to_vec(),
                course: None,
                note: dish.note.into(),
                price: None,
                grams: None,
                parts: Vec::new(),
            };
            self.act(staff, Command::Check(ring));
            lines.push(line);
        }
        let send = check::Command::Send {
            check,
            lines: lines.clone(),
            hold: false,
        };
        self.act(staff, Command::Check(send));
        lines
    }

    /// Guests sit down and their dishes are sent at once.
    pub(super) fn table(&mut self, table: u32, staff: StaffId, covers: u8, dishes: &[Dish<'_>]) {
        let check = self.seat(Some(table), staff, covers);
        self.send(check, staff, dishes);
    }

    pub(super) fn void(&self, check: CheckId, line: LineId) {
        let reason = Some("guest".into());
        let void = check::Command::Void {
            check,
            line,
            reason,
        };
        self.act(MARC, Command::Check(void));
    }

    pub(super) fn carry(&self, check: CheckId, table: u32) {
        let table = TableId(table);
        self.act(CHEN, Command::Check(check::Command::Move { check, table }));
    }

    pub(super) fn bump_line(&self, line: LineId) {
        let state = self.house.state();
        let (ticket, _) = state.kitchen.with_line(line).expect("it was sent");
        let ticket = ticket.id;
        let bump = kitchen::Command::BumpLine { ticket, line };
        self.act(ANNA, Command::Kitchen(bump));
    }

    pub(super) fn bump(&self, ticket: TicketId) {
        let bump = self.house.state().kitchen.tickets[&ticket].bump();
        self.act(ANNA, Command::Kitchen(bump));
    }

    /// The ticket of a table at the grill, as the house has it.
    pub(super) fn ticket(&self, label: &str) -> Ticket {
        let state = self.house.state();
        let mut tickets = state.kitchen.tickets.values();
        let found = tickets.find(|ticket| ticket.label == label && ticket.station == StationId(1));
        found.cloned().expect("a ticket")
    }

    /// Free tables for as many parties as a test needs.
    pub(super) fn tables(&self) -> Vec<u32> {
        let state = self.house.state();
        let tables = state.floor.tables();
        tables.map(|table: &floor::Table| table.id.0).collect()
    }

    fn uuid(&mut self) -> Uuid {
        self.next += 1;
        Uuid::from_u128(0x00C0_FFEE_0000_7000_8000_0000_0001_0000 + self.next)
    }
}

/// A few tickets at the grill, none of them late but one.
pub(super) fn normal() -> Evening {
    let mut evening = Evening::begins(7200);
    evening.at(700);
    let party = evening.seat(Some(20), BRAM, 6);
    let dishes = [
        dish(1, BURGER, &[102]).seats(&[1]),
        dish(2, BURGER, &[101]).seats(&[2, 3]),
        dish(1, SCHNITZEL, &[]),
        dish(2, COD, &[]),
    ];
    evening.at(560).send(party, BRAM, &dishes);
    evening.at(348).table(
        10,
        ANNA,
        4,
        &[dish(2, BURGER, &[101, 200]), dish(1, SCHNITZEL, &[])],
    );
    evening
        .at(150)
        .table(2, ANNA, 2, &[dish(2, STEAK, &[100, 402])]);
    evening.at(62).table(
        4,
        CHEN,
        2,
        &[
            dish(1, ENTRECOTE, &[101]).note("knife for a left hand"),
            dish(1, SALAD, &[]),
        ],
    );
    evening.at(0);
    evening
}

/// Everything at once: late, due soon, moved, voided, added to, for take-away.
pub(super) fn rush() -> Evening {
    let mut evening = Evening::begins(7200);
    evening
        .at(2400)
        .table(1, BRAM, 2, &[dish(2, BURGER, &[101])]);
    let bumped = evening.at(1700).ticket("1").id;
    evening.bump(bumped);
    late_table(&mut evening);
    big_table(&mut evening);
    evening
        .at(348)
        .table(10, ANNA, 4, &[dish(2, BURGER, &[101]), dish(1, COD, &[])]);
    let away = evening.at(242).seat(None, BRAM, 1);
    evening.send(
        away,
        BRAM,
        &[
            dish(2, BURGER, &[102, 201]),
            dish(2, BURGER, &[101]),
            dish(1, SCHNITZEL, &[]),
        ],
    );
    let moved = evening.at(151).seat(Some(3), CHEN, 3);
    evening.send(
        moved,
        CHEN,
        &[dish(1, SCHNITZEL, &[]), dish(2, STEAK, &[100])],
    );
    evening.at(100).carry(moved, 30);
    evening
        .at(72)
        .table(2, ANNA, 2, &[dish(1, SCHNITZEL, &[]), dish(1, COD, &[])]);
    let two = [dish(2, STEAK, &[101]), dish(1, SALAD, &[])];
    evening.at(62).table(4, CHEN, 2, &two);
    let four = [
        dish(2, BURGER, &[100]),
        dish(1, ENTRECOTE, &[101, 402]),
        dish(1, SCHNITZEL, &[]),
    ];
    evening.at(51).table(31, BRAM, 4, &four);
    for (n, table) in [5, 11, 14, 22, 23, 32, 33, 41, 42].into_iter().enumerate() {
        let seconds = 48 - 5 * i64::try_from(n).unwrap_or(0);
        let dishes = [dish(1, STEAK, &[101]), dish(2, BURGER, &[100, 300])];
        evening.at(seconds).table(table, ANNA, 2, &dishes[n % 2..]);
    }
    evening.at(0);
    evening
}

fn late_table(evening: &mut Evening) {
    let late = evening.at(900).seat(Some(12), ANNA, 4);
    let dishes = [
        dish(1, SCHNITZEL, &[]).seats(&[1]),
        dish(1, STEAK, &[100, 402]).seats(&[2]),
        dish(1, SOLE, &[]).seats(&[3]),
    ];
    let lines = evening.at(860).send(late, ANNA, &dishes);
    evening.at(300).bump_line(lines[0]);
    let more = [dish(2, BURGER, &[101, 200])
        .seats(&[3])
        .note("no salt, please")];
    evening.at(13).send(late, ANNA, &more);
}

fn big_table(evening: &mut Evening) {
    let party = evening.at(600).seat(Some(21), BRAM, 9);
    let dishes = [
        dish(1, BURGER, &[102]),
        dish(2, BURGER, &[101]),
        dish(2, SCHNITZEL, &[]),
        dish(1, ENTRECOTE, &[100]),
        dish(2, COD, &[]),
        dish(1, STEAK, &[101, 400, 402]),
        dish(12, 145, &[]),
    ];
    let lines = evening.at(545).send(party, BRAM, &dishes);
    evening.at(500).void(party, lines[3]);
}
