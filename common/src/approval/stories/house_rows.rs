//! Verbs about the house itself, its guests and its papers, with the rights that they need.

use super::{
    ANNA, SOUP,
    rows::{Row, Table},
};
use crate::{
    BookingId, Command, Guest, IngredientId, ItemId, PrivateId, SectionId, State, booking, floor,
    house, menu, paper,
    staff::{self, Right},
};

pub(super) fn rows(table: &Table) -> Vec<Row> {
    let mut rows = of_set_up(&table.room.state);
    rows.extend(of_bookings(table));
    rows.extend(of_papers(table));
    rows
}

fn of_set_up(state: &State) -> Vec<Row> {
    let people = state.staff.people.values().cloned().collect();
    let (item, sold_out) = (ItemId(SOUP), true);
    let set_up = Some(Right::SetUp);
    let plan = floor::Plan::clone(&state.floor);
    let house = house::House::clone(&state.house);
    let menu = menu::Menu::clone(&state.menu);
    let assign = floor::Command::Assign {
        section: SectionId(1),
        staff: Some(ANNA),
    };
    let left = Some(5);
    let weighed = menu::Command::CountIngredient {
        ingredient: IngredientId(1),
        left: None,
    };
    let beef = menu::Command::RunOut {
        ingredient: IngredientId(1),
        run_out: true,
    };
    vec![
        (
            Command::House(house::Command::Publish(Box::new(house))),
            set_up,
        ),
        (Command::Floor(floor::Command::Publish(plan)), set_up),
        (Command::Floor(assign), Some(Right::Assign)),
        (Command::Staff(staff::Command::Publish(people)), set_up),
        (Command::Menu(menu::Command::Publish(menu.into())), set_up),
        (
            Command::Menu(menu::Command::SellOut { item, sold_out }),
            None,
        ),
        (Command::Menu(menu::Command::Count { item, left }), None),
        (Command::Menu(beef), None),
        (Command::Menu(weighed), None),
    ]
}

fn guest() -> (PrivateId, Guest) {
    let guest = Guest {
        name: "Ms de Vries".into(),
        phone: "030 5550 1234".into(),
        mail: "vries@example.org".into(),
        address: vec!["Uferweg 3".into()],
        ..Guest::default()
    };
    (PrivateId(uuid::Uuid::from_u128(910)), guest)
}

fn of_bookings(table: &Table) -> Vec<Row> {
    let booking = BookingId(uuid::Uuid::from_u128(911));
    let (note, guest) = guest();
    let take = booking::Command::Take {
        booking,
        purpose: booking::Purpose::Reservation,
        covers: 2,
        at: table.room.now,
        minutes: 90,
        tables: Vec::new(),
        note,
        guest,
    };
    let standing = booking::Standing::Arrived;
    let check = table.check;
    let commands = [
        take,
        booking::Command::Mark { booking, standing },
        booking::Command::Seat { booking, check },
    ];
    commands
        .map(|command| (Command::Booking(command), None))
        .into()
}

fn of_papers(table: &Table) -> Vec<Row> {
    let check = table.check;
    let (note, company) = guest();
    let copy = paper::Command::Copy {
        kind: paper::Kind::Bill,
        of: check.to_string(),
    };
    let invoice = paper::Command::Invoice {
        check,
        note,
        company: company.clone(),
    };
    let send = paper::Command::Send {
        check,
        way: paper::Way::Mail,
        note,
        guest: company,
    };
    let rows = [
        (copy, Some(Right::Copy)),
        (paper::Command::X {}, Some(Right::CloseDay)),
        (invoice, None),
        (send, None),
    ];
    let rows = rows.into_iter();
    rows.map(|(command, right)| (Command::Paper(command), right))
        .collect()
}
