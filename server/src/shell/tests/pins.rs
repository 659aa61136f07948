use common::{
    Command, StaffId,
    protocol::{Ask, Refusal, Reply, Secret},
    staff::{self, Person, Role},
};

use super::screen::serve;
use crate::{
    Clock, House,
    house::Secrets,
    rehearsal::{ANNA, MARC, Till, assert_accepted, founded, seven_in_the_evening},
};

fn set(staff: StaffId, pin: &str, by: Option<(StaffId, &str)>) -> Ask {
    Ask::SetPin {
        staff,
        pin: pin.to_owned(),
        by: by.map(|(id, pin)| (id, pin.to_owned())),
    }
}

fn sign_in(staff: StaffId, pin: &str) -> Ask {
    Ask::SignIn {
        staff,
        pin: pin.to_owned(),
    }
}

fn refused(why: Refusal) -> Reply {
    Reply::Refused(why)
}

#[tokio::test]
async fn everybody_changes_their_own_pin_and_a_manager_everybodys() {
    let dir = founded();
    let served = serve(dir.path(), Clock::System).await;
    let (mut screen, _) = served.till(&Till::new(1)).await;
    let own = screen.ask(1, set(ANNA, "8642", Some((ANNA, "1111")))).await;
    assert_eq!(own, Reply::Done);
    let old = screen.ask(2, sign_in(ANNA, "1111")).await;
    assert_eq!(old, refused(Refusal::WrongPin));
    let new = screen.ask(3, sign_in(ANNA, "8642")).await;
    assert_eq!(new, Reply::SignedIn { staff: ANNA });
    let others = screen.ask(4, set(MARC, "7531", Some((ANNA, "8642")))).await;
    assert_eq!(others, refused(Refusal::NotAllowed));
    let manager = screen.ask(5, set(ANNA, "2580", Some((MARC, "2000")))).await;
    assert_eq!(manager, Reply::Done);
    for (question, pin) in (6..).zip(["1234", "9876", "7777", "135", "13a5", "135792468"]) {
        let weak = screen
            .ask(question, set(ANNA, pin, Some((MARC, "2000"))))
            .await;
        assert_eq!(weak, refused(Refusal::WeakPin), "{pin}");
    }
    let nobody = screen.ask(20, set(ANNA, "1357", None)).await;
    assert_eq!(nobody, refused(Refusal::NotAllowed), "the house has PINs");
    let stranger = StaffId(99);
    let gone = screen
        .ask(21, set(stranger, "1357", Some((MARC, "2000"))))
        .await;
    assert_eq!(gone, refused(Refusal::NotFound));
    served.close().await;
}

#[tokio::test]
async fn whoever_guesses_the_managers_pin_here_waits_as_at_sign_in() {
    let dir = founded();
    let served = serve(dir.path(), Clock::System).await;
    let (mut screen, _) = served.till(&Till::new(1)).await;
    for question in 1..6 {
        let wrong = screen
            .ask(question, set(ANNA, "2580", Some((MARC, "9999"))))
            .await;
        assert_eq!(wrong, refused(Refusal::WrongPin));
    }
    let wait = screen.ask(6, set(ANNA, "2580", Some((MARC, "2000")))).await;
    assert!(
        matches!(wait, Reply::Refused(Refusal::Wait { .. })),
        "{wait:?}"
    );
    let secret = Ask::SetSecret {
        secret: Secret::Mail,
        value: "navarin".into(),
        by: (MARC, "2000".into()),
    };
    let wait = screen.ask(7, secret).await;
    assert!(
        matches!(wait, Reply::Refused(Refusal::Wait { .. })),
        "{wait:?}"
    );
    served.close().await;
}

#[tokio::test]
async fn a_house_that_nobody_has_named_is_set_up_over_the_network() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let dir = folder.path().join("house");
    House::begin(&dir, seven_in_the_evening()).expect("begun");
    crate::verify(&dir).expect("an empty journal is as it should be");
    let served = serve(&dir, Clock::System).await;
    let mut till = Till::new(1);
    let (mut screen, mut replica) = served.till(&till).await;
    assert!(replica.state().staff.people.is_empty());
    let early = screen.ask(1, set(MARC, "2580", None)).await;
    assert_eq!(early, refused(Refusal::NotFound), "nobody is on the roster");
    let person = |id, name: &str, role| Person {
        id,
        name: name.into(),
        role,
        may: Vec::new(),
    };
    let people = vec![
        person(MARC, "Marc", Role::Owner),
        person(ANNA, "Anna", Role::Waiter),
    ];
    let mut publish = till.by(MARC, Command::Staff(staff::Command::Publish(people)));
    publish.envelope.staff = None;
    screen.ring_through(&mut replica, &[publish]).await;
    let none = screen.ask(2, sign_in(MARC, "2580")).await;
    assert_eq!(none, refused(Refusal::NotFound), "nobody has a PIN");
    let waiter = screen.ask(3, set(ANNA, "1357", None)).await;
    assert_eq!(waiter, refused(Refusal::NotAllowed));
    assert_eq!(screen.ask(4, set(MARC, "2580", None)).await, Reply::Done);
    let again = screen.ask(5, set(MARC, "1357", None)).await;
    assert_eq!(
        again,
        refused(Refusal::NotAllowed),
        "the first PIN is set once"
    );
    let signed_in = screen.ask(6, sign_in(MARC, "2580")).await;
    assert_eq!(signed_in, Reply::SignedIn { staff: MARC });
    served.close().await;
    let journal = std::fs::read(dir.join("house.db")).expect("a database");
    assert!(!journal.windows(4).any(|part| part == b"2580"));
    let house = House::open(&dir).expect("it opens again");
    assert_eq!(house.state().staff.people.len(), 2);
}

#[test]
fn whoever_leaves_the_roster_leaves_their_pin_behind() {
    let dir = founded();
    let mut house = House::open(dir.path()).expect("it opens");
    let people = house.state().staff.people.values();
    let people = people.filter(|person| person.id != ANNA).cloned().collect();
    let publish = Till::new(1).by(MARC, Command::Staff(staff::Command::Publish(people)));
    assert_accepted(
        &house
            .take(seven_in_the_evening(), &[publish])
            .expect("kept"),
    );
    let connection = crate::journal::open_for_reading(dir.path()).expect("opened");
    let sql = "SELECT COUNT(*) FROM pin WHERE staff = ?1";
    let count = |staff: StaffId| -> u32 {
        let row = connection.query_row(sql, [staff.0], |row| row.get(0));
        row.expect("a number")
    };
    assert_eq!((count(ANNA), count(MARC)), (0, 1));
}

#[tokio::test]
async fn a_password_is_kept_for_whoever_may_set_the_house_up() {
    let dir = founded();
    let served = serve(dir.path(), Clock::System).await;
    let (mut screen, _) = served.till(&Till::new(1)).await;
    let keep = |staff, pin: &str, value: &str| Ask::SetSecret {
        secret: Secret::Mail,
        value: value.to_owned(),
        by: (staff, pin.to_owned()),
    };
    let waiter = screen.ask(1, keep(ANNA, "1111", "navarin")).await;
    assert_eq!(waiter, refused(Refusal::NotAllowed));
    let wrong = screen.ask(2, keep(MARC, "1111", "navarin")).await;
    assert_eq!(wrong, refused(Refusal::WrongPin));
    let kept = screen.ask(3, keep(MARC, "2000", "navarin")).await;
    assert_eq!(kept, Reply::Done);
    served.close().await;
    let secrets = Secrets::open(dir.path()).expect("a folder");
    assert_eq!(secrets.get(Secret::Mail).as_deref(), Some("navarin"));
}
