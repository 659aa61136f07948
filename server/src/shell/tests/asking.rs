use common::{
    StaffId,
    protocol::{Ask, Refusal, Reply},
};

use super::screen::serve;
use crate::{
    Clock,
    rehearsal::{ANNA, Till, founded, opened},
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
