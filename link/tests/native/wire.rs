use common::protocol::{Ask, DeviceKind, LARGEST_FRAME, Reply};
use link::{
    Connection, FreshIds, MemoryOutbox, Wire, WireEvent,
    native::{FileOutbox, NativeWire, Target, identity},
};
use tokio_tungstenite::tungstenite::Message;

use super::{
    house::{ServedHouse, Trick},
    *,
};

const ANNA: StaffId = StaffId(3);

fn wire(address: &impl ToString, bell: &Bell) -> NativeWire {
    let target = Target::Address(address.to_string());
    NativeWire::new(target, bell.waker(), true).expect("a wire")
}

fn joined(device: &Device) -> bool {
    device.connection() == Connection::Joined
}

fn next(wire: &mut NativeWire, bell: &Bell) -> WireEvent {
    loop {
        if let Some(event) = wire.poll() {
            return event;
        }
        bell.wait(PATIENCE);
    }
}

#[test]
fn a_till_works_through_a_real_socket_and_a_real_file_and_a_cut() {
    let (house, bell) = (ServedHouse::open(), Bell::new());
    let dir = tempfile::tempdir().expect("a folder");
    let who = identity(dir.path(), "Bar", DeviceKind::Till).expect("an identity");
    let outbox = FileOutbox::open(dir.path(), bell.waker()).expect("an outbox");
    let wire = Box::new(wire(&house.address, &bell));
    let mut till = Device::new(who, wire, Box::new(outbox), Box::<FreshIds>::default());
    bell.pump_until(&mut till, joined);

    till.submit(bell.now(), Some(ANNA), seat(12)).expect("free");
    bell.pump_until(&mut till, |till| till.outstanding() == 0);
    till.ask(Ask::SignIn {
        staff: ANNA,
        pin: "1111".into(),
    });
    let reply = loop {
        till.pump(bell.now());
        if let Some((_, reply)) = till.take_replies().pop() {
            break reply;
        }
        bell.wait(till.rest(bell.now()));
    };
    assert_eq!(reply, Reply::SignedIn { staff: ANNA });

    house.plays(Trick::Cut);
    bell.pump_until(&mut till, |till| !joined(till));
    till.submit(bell.now(), Some(ANNA), seat(14)).expect("free");
    assert_eq!(
        (till.outstanding(), till.state().checks.open.size()),
        (1, 2)
    );
    bell.pump_until(&mut till, |till| joined(till) && till.outstanding() == 0);
    let confirmed = &till.replica().confirmed().checks;
    assert!(confirmed.at_table(TableId(14)).is_some());
}

#[test]
fn a_till_survives_a_house_that_talks_nonsense() {
    let (house, bell) = (ServedHouse::open(), Bell::new());
    let dir = tempfile::tempdir().expect("a folder");
    let who = identity(dir.path(), "Bar", DeviceKind::Till).expect("an identity");
    let wire = Box::new(wire(&house.address, &bell));
    let outbox = Box::<MemoryOutbox>::default();
    let mut till = Device::new(who, wire, outbox, Box::<FreshIds>::default());
    for nonsense in [
        Message::text("Guten Abend!"),
        Message::binary(vec![0xff; 100]),
        Message::text(" ".repeat(LARGEST_FRAME + 1)),
        Message::Close(None),
    ] {
        bell.pump_until(&mut till, joined);
        house.plays(Trick::Say(nonsense));
        bell.pump_until(&mut till, |till| !joined(till));
    }
    bell.pump_until(&mut till, joined);
}

#[test]
fn a_wire_reports_what_became_of_a_call_and_nothing_after_hanging_up() {
    let (house, bell) = (ServedHouse::open(), Bell::new());
    let mut wire = wire(&house.address, &bell);
    assert_eq!(wire.poll(), None);
    wire.dial();
    assert_eq!(next(&mut wire, &bell), WireEvent::Up);
    wire.send("nonsense".into());
    assert!(matches!(next(&mut wire, &bell), WireEvent::Text(_)));
    wire.hang_up();
    assert_eq!(wire.poll(), None);
    wire.send("into the void".into());
    assert_eq!(wire.poll(), None);
    wire.dial();
    assert_eq!(next(&mut wire, &bell), WireEvent::Up);
    house.plays(Trick::Cut);
    assert_eq!(next(&mut wire, &bell), WireEvent::Down);
    assert_eq!(wire.poll(), None);
}

#[test]
fn a_house_that_is_closed_is_down() {
    let bell = Bell::new();
    let closed = ServedHouse::open().address;
    let mut nobody = wire(&closed, &bell);
    nobody.dial();
    assert_eq!(next(&mut nobody, &bell), WireEvent::Down);
    let mut nowhere = wire(&"no such address", &bell);
    nowhere.dial();
    assert_eq!(next(&mut nowhere, &bell), WireEvent::Down);
}

#[test]
fn a_screen_that_does_not_look_does_not_pile_up_frames_for_ever() {
    let (house, bell) = (ServedHouse::open(), Bell::new());
    let mut wire = wire(&house.address, &bell);
    wire.dial();
    bell.wait(PATIENCE);
    assert_eq!(wire.poll(), Some(WireEvent::Up));
    for _ in 0..10_000 {
        house.plays(Trick::Say(Message::text("news")));
    }
    // The bell rings for each frame that was kept and once more when the line was cut.
    for _ in 0..=4_096 {
        bell.wait(PATIENCE);
    }
    let mut frames = 0;
    while wire.poll() == Some(WireEvent::Text("news".into())) {
        frames += 1;
    }
    assert_eq!(frames, 4_096);
}
