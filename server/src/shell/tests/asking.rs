use common::{
    Command, ItemId, Money, StaffId,
    menu::{self, Menu},
    protocol::{Ask, Refusal, Reply},
};

use super::screen::serve;
use crate::{
    Clock,
    rehearsal::{ANNA, MARC, Till, assert_accepted, founded, opened},
};

fn sign_in(staff: StaffId, pin: &str) -> Ask {
    Ask::SignIn {
        staff,
        pin: pin.to_owned(),
    }
}

#[tokio::test]
async fn a_wrong_pin_is_refused_and_the_fifth_one_makes_one_wait() {
    let dir = founded();
    let served = serve(dir.path(), Clock::System).await;
    let (mut screen, _) = served.till(&Till::new(1)).await;
    let signed_in = screen.ask(1, sign_in(ANNA, "1111")).await;
    assert_eq!(signed_in, Reply::SignedIn { staff: ANNA });
    for question in 2..7 {
        let wrong = screen.ask(question, sign_in(ANNA, "1112")).await;
        assert_eq!(wrong, Reply::Refused(Refusal::WrongPin));
    }
    let wait = screen.ask(7, sign_in(ANNA, "1111")).await;
    assert!(
        matches!(wait, Reply::Refused(Refusal::Wait { .. })),
        "{wait:?}"
    );
    served.close().await;
}

#[tokio::test]
async fn a_till_asks_for_receipts_and_z_reports() {
    let mut rehearsal = opened();
    let paid = rehearsal.dinner(12);
    rehearsal.close_day();
    let dir = rehearsal.dir;
    drop(rehearsal.house);
    let served = serve(dir.path(), Clock::System).await;
    let (mut screen, _) = served.till(&Till::new(1)).await;
    let Reply::Receipt { number, text } = screen.ask(1, Ask::Receipt { check: paid }).await else {
        panic!("the check was paid");
    };
    assert_eq!(number, 1);
    assert!(text.contains("37.50"), "{text}");
    let unknown = common::CheckId(uuid::Uuid::nil());
    let none = screen.ask(2, Ask::Receipt { check: unknown }).await;
    assert_eq!(none, Reply::Refused(Refusal::NotFound));
    let Reply::Z { report, .. } = screen.ask(3, Ask::Z { number: None }).await else {
        panic!("the day was closed");
    };
    assert_eq!(report.number, 1);
    served.close().await;
}

#[tokio::test]
async fn the_menus_that_were_published_are_kept_with_who_and_what() {
    let mut rehearsal = opened();
    let founded_with = rehearsal.house.state().menu.clone();
    let soup = ItemId(103);
    let mut menu = Menu::clone(&founded_with);
    menu.items.remove(&ItemId(222));
    for item in menu.items.values_mut() {
        for slot in &mut item.slots {
            slot.choices.retain(|choice| choice.item != ItemId(222));
        }
        if item.id == soup {
            item.price = Money::cents(1100);
        }
    }
    let publish = Command::Menu(menu::Command::Publish(menu.into()));
    let publish = rehearsal.till.by(MARC, publish);
    assert_accepted(&rehearsal.take(&[publish]));
    rehearsal.house.rebuild_projections().expect("rebuilt");
    let dir = rehearsal.dir;
    drop(rehearsal.house);
    let served = serve(dir.path(), Clock::System).await;
    let (mut screen, _) = served.till(&Till::new(1)).await;
    let all = Ask::MenuVersions { before: None };
    let Reply::MenuVersions { versions } = screen.ask(1, all).await else {
        panic!("two menus were published");
    };
    let told: Vec<_> = versions
        .iter()
        .map(|known| (known.version, known.by.as_str(), known.changes))
        .collect();
    let items = u32::try_from(founded_with.items.len()).expect("few");
    // The beer is gone; two dishes are changed: the soup, and the combo that had the beer.
    assert_eq!(told, [(2, "Marc", (0, 2, 1)), (1, "", (items, 0, 0))]);
    assert_eq!(versions[0].items, items - 1);
    let before = Ask::MenuVersions { before: Some(2) };
    let Reply::MenuVersions { versions } = screen.ask(2, before).await else {
        panic!("one menu is older");
    };
    assert_eq!(versions.len(), 1);
    let Reply::MenuVersion { menu } = screen.ask(3, Ask::MenuVersion { version: 1 }).await else {
        panic!("the first menu is in the journal");
    };
    assert_eq!(menu, founded_with, "as it was published");
    let none = screen.ask(4, Ask::MenuVersion { version: 3 }).await;
    assert_eq!(none, Reply::Refused(Refusal::NotFound));
    served.close().await;
}
