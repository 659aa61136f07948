use common::{
    demo,
    protocol::{LARGEST_PART, house_parts},
};

use super::*;

/// A house whose menu is more than a frame of one part.
fn large() -> (Kitchenless, Vec<String>) {
    let mut house = Kitchenless::new();
    house.state.menu = demo::large_menu(9_000).into();
    let (epoch, message) = (1, house.snapshot());
    let text = serde_json::to_string(&Frame { epoch, message }).expect("JSON");
    assert!(text.len() > LARGEST_PART);
    let parts = house_parts(&text).expect("parts");
    (house, parts.into())
}

fn part(part: u32, of: u32) -> HouseMessage {
    let text = "x".to_owned();
    HouseMessage::Part { part, of, text }
}

#[test]
fn a_snapshot_in_parts_is_taken_with_the_last_one() {
    let (house, parts) = large();
    let mut till = Till::new();
    till.up();
    till.welcome(&house);
    let (last, before) = parts.split_last().expect("parts");
    for text in before {
        till.hears_text(text);
        assert_eq!(till.link.connection(), Connection::Connecting);
        // Each of them says that the house lives, and a beat may stand between.
        till.wait(2_500);
        till.hears(house.beat());
    }
    till.hears_text(last);
    assert_eq!(
        (till.link.connection(), till.hang_ups),
        (Connection::Joined, 0)
    );
    assert_eq!(till.link.replica().state().menu.items.len(), 9_000);
}

#[test]
fn a_line_that_is_cut_between_two_parts_begins_anew() {
    let (house, parts) = large();
    let mut till = Till::new();
    till.up();
    till.welcome(&house);
    till.hears_text(&parts[0]);
    till.cut();
    till.redial();
    till.welcome(&house);
    for text in &parts {
        till.hears_text(text);
    }
    assert_eq!(till.link.connection(), Connection::Joined);
    assert_eq!(till.link.unreadable(), 0);
    assert_eq!(till.link.replica().state().menu.items.len(), 9_000);
}

#[test]
fn parts_that_do_not_fit_end_the_call_and_say_so() {
    let (house, parts) = large();
    let second = parts[1].clone();
    for wrong in [
        vec![second.clone()],
        vec![parts[0].clone(), parts[0].clone()],
        vec![
            parts[0].clone(),
            second.replacen("\"epoch\":1", "\"epoch\":2", 1),
        ],
        vec![
            serde_json::to_string(&Frame {
                epoch: 1,
                message: part(1, u32::MAX),
            })
            .expect("JSON"),
        ],
        vec![
            serde_json::to_string(&Frame {
                epoch: 1,
                message: part(0, 0),
            })
            .expect("JSON"),
        ],
    ] {
        let mut till = Till::new();
        till.join(&house);
        for text in &wrong {
            till.hears_text(text);
        }
        let refused = till.hang_ups == 1 && till.link.unreadable() == 1;
        assert!(refused, "{} {}", wrong.len(), &wrong[wrong.len() - 1][..60]);
        // Whoever spoke of a second life of the house is believed that much.
        till.epoch = 2;
        till.redial();
        till.welcome(&house);
        till.hears(house.snapshot());
        assert_eq!(till.link.connection(), Connection::Joined);
    }
}

#[test]
fn a_part_of_parts_is_none() {
    let house = Kitchenless::new();
    let mut till = Till::new();
    till.join(&house);
    let inner = serde_json::to_string(&Frame {
        epoch: 1,
        message: part(1, 2),
    })
    .expect("JSON");
    let (one, two) = inner.split_at(10);
    for (number, text) in (1..).zip([one, two]) {
        let text = text.to_owned();
        till.hears(HouseMessage::Part {
            part: number,
            of: 2,
            text,
        });
    }
    assert_eq!((till.hang_ups, till.link.unreadable()), (1, 1));
}

#[test]
fn a_large_menu_goes_out_in_parts() {
    let house = Kitchenless::new();
    let mut till = Till::new();
    till.join(&house);
    till.sent.clear();
    let mut menu = demo::large_menu(9_000);
    menu.version = house.state.menu.version;
    let command = common::menu::Command::Publish(menu.into());
    let id = CommandId(Uuid::from_u128(77));
    let owner = Some(StaffId(1));
    let submitted = till
        .link
        .submit(till.now, id, owner, Command::Menu(command));
    assert_eq!(submitted, Ok(id));
    till.wait(0);
    till.store();
    let mut parts = common::protocol::Parts::default();
    let mut whole = None;
    for message in &till.sent {
        if let DeviceMessage::Part { part, of, text } = message {
            whole = parts.take(*part, *of, text).expect("in sequence");
        }
    }
    let message = read_device(&whole.expect("whole")).expect("commands");
    let DeviceMessage::Commands { commands } = message else {
        panic!("no commands");
    };
    assert_eq!(ids(&commands), [id]);
}
