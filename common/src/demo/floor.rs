use crate::{
    RoomId, TableId,
    floor::{Plan, Room, Shape, Table},
};

/// Number, label, seats, shape, left, top, width, height.
type Place = (u32, &'static str, u8, Shape, u16, u16, u16, u16);

const SQUARE: Shape = Shape::Square;
const ROUND: Shape = Shape::Round;

const DINING_ROOM: &[Place] = &[
    (1, "1", 2, SQUARE, 40, 40, 130, 104),
    (2, "2", 2, SQUARE, 212, 40, 130, 104),
    (3, "3", 2, SQUARE, 384, 40, 130, 104),
    (4, "4", 2, SQUARE, 556, 40, 130, 104),
    (5, "5", 2, SQUARE, 728, 40, 130, 104),
    (10, "10", 4, ROUND, 56, 200, 146, 146),
    (11, "11", 4, ROUND, 272, 200, 146, 146),
    (12, "12", 4, ROUND, 488, 200, 146, 146),
    (14, "14", 4, ROUND, 704, 200, 146, 146),
    (20, "20", 6, SQUARE, 40, 410, 210, 116),
    (21, "21", 6, SQUARE, 292, 410, 210, 116),
    (22, "22", 5, SQUARE, 544, 410, 170, 116),
    (23, "23", 5, SQUARE, 756, 410, 170, 116),
    (30, "30", 4, SQUARE, 40, 596, 160, 110),
    (31, "31", 4, SQUARE, 252, 596, 160, 110),
    (32, "32", 4, SQUARE, 464, 596, 160, 110),
    (33, "33", 8, SQUARE, 676, 596, 250, 110),
];

const TERRACE: &[Place] = &[
    (41, "41", 2, ROUND, 60, 60, 126, 126),
    (42, "42", 2, ROUND, 252, 60, 126, 126),
    (43, "43", 2, ROUND, 444, 60, 126, 126),
    (44, "44", 2, ROUND, 636, 60, 126, 126),
    (51, "51", 4, SQUARE, 60, 270, 160, 116),
    (52, "52", 4, SQUARE, 288, 270, 160, 116),
    (53, "53", 4, SQUARE, 516, 270, 160, 116),
    (54, "54", 4, SQUARE, 744, 270, 160, 116),
    (61, "61", 6, SQUARE, 60, 480, 240, 116),
    (62, "62", 6, SQUARE, 380, 480, 240, 116),
];

const BAR: &[Place] = &[
    (71, "71", 1, ROUND, 60, 90, 104, 104),
    (72, "72", 1, ROUND, 216, 90, 104, 104),
    (73, "73", 1, ROUND, 372, 90, 104, 104),
    (74, "74", 1, ROUND, 528, 90, 104, 104),
    (75, "75", 1, ROUND, 684, 90, 104, 104),
    (81, "81", 4, SQUARE, 120, 320, 180, 116),
    (82, "82", 4, SQUARE, 420, 320, 180, 116),
];

pub(super) fn plan() -> Plan {
    Plan {
        rooms: vec![
            room(1, "Dining room", DINING_ROOM),
            room(2, "Terrace", TERRACE),
            room(3, "Bar", BAR),
        ],
        ..Plan::default()
    }
}

fn room(id: u32, name: &str, places: &[Place]) -> Room {
    let tables = places
        .iter()
        .map(|(id, label, seats, shape, x, y, width, height)| Table {
            id: TableId(*id),
            label: (*label).into(),
            seats: *seats,
            shape: *shape,
            x: *x,
            y: *y,
            width: *width,
            height: *height,
            ..Table::default()
        });
    Room {
        id: RoomId(id),
        name: name.into(),
        tables: tables.collect(),
    }
}
