//! Receipts by mail, against a mail server that nobody here wrote: it takes them, refuses them,
//! says nothing, and comes back.

use std::time::{Duration, Instant};

use common::{
    CheckId, Command, Guest, ItemId, PrivateId, demo,
    house::MailServer,
    paper::{self, Way},
    protocol::{Ask, Job, JobState, JobVerb, Reply},
};

use crate::{
    peers::{Mailbox, Manner},
    tills::{ANNA, Evening},
};

const SOUP: ItemId = ItemId(101);

/// A house that hands its mail in at `mailbox`.
fn with(mailbox: &Mailbox) -> Evening {
    let mut founding = demo::house();
    founding.house.mail = Some(MailServer {
        host: mailbox.address.ip().to_string(),
        port: mailbox.address.port(),
        encrypted: false,
        user: String::new(),
        from: "table@brasserie.example".into(),
    });
    Evening::of(&founding, 2)
}

/// A soup, paid by card.
fn dinner(evening: &mut Evening) -> CheckId {
    let check = evening.orders(None, SOUP);
    evening.pays(check);
    check
}

fn mails(evening: &mut Evening, check: CheckId, to: &str) {
    let note = PrivateId(evening.tills[0].id());
    evening.does(Command::Paper(paper::Command::Send {
        check,
        way: Way::Mail,
        note,
        guest: Guest {
            mail: to.into(),
            ..Guest::default()
        },
    }));
    evening.settle();
}

/// Waits until a message stands so.
fn awaits(evening: &mut Evening, what: &str, there: impl Fn(&Job) -> bool) -> Job {
    evening.asks_until(&Ask::Queue, what, |reply| {
        let Reply::Queue { jobs } = reply else {
            panic!("no list of papers");
        };
        let mut mails = jobs.into_iter().filter(|job| job.kind == "mail");
        mails.find(&there)
    })
}

#[test]
fn a_guest_gets_the_receipt_by_mail_as_text_as_a_page_and_as_a_file() {
    let mailbox = Mailbox::start();
    let mut evening = with(&mailbox);
    let check = dinner(&mut evening);
    mails(&mut evening, check, "guest@example.org");
    let letters = mailbox.await_letters(1);
    let letter = &letters[0];
    assert_eq!(letter.to, ["guest@example.org"]);
    assert!(
        letter.from.contains("table@brasserie.example"),
        "{}",
        letter.from
    );
    assert!(
        letter.subject.contains("Brasserie Couvert"),
        "{}",
        letter.subject
    );
    let soup = demo::house().menu.items[&SOUP].clone();
    for text in [&letter.text, &letter.html] {
        assert!(text.contains(&soup.name), "{text}");
        assert!(text.contains(&soup.price.to_string()), "{text}");
    }
    let [(name, kind, bytes)] = &letter.attachments[..] else {
        panic!("one file, not {}", letter.attachments.len());
    };
    assert_eq!(
        (name.as_str(), kind.as_str()),
        ("receipt-000001.pdf", "application/pdf")
    );
    assert!(bytes.starts_with(b"%PDF-"));
    awaits(&mut evening, "done", |job| job.state == JobState::Done);
    evening.house.end();
}

#[test]
fn a_mail_server_that_is_away_or_busy_gets_the_letter_once_when_it_is_back() {
    let mailbox = Mailbox::start();
    mailbox.behave(Manner::Later);
    let mut evening = with(&mailbox);
    let check = dinner(&mut evening);
    mails(&mut evening, check, "guest@example.org");
    let job = awaits(&mut evening, "tried", |job| job.attempts > 0);
    assert_eq!(job.state, JobState::Waiting);
    assert!(job.error.unwrap().contains("450"));
    mailbox.behave(Manner::Away);
    let again = Ask::Queued {
        job: job.job,
        verb: JobVerb::Retry,
        staff: ANNA,
    };
    assert_eq!(evening.asks(again.clone()), Reply::Done);
    awaits(&mut evening, "refused", |job| {
        job.attempts > 0 && !job.error.as_ref().is_some_and(|why| why.contains("450"))
    });
    assert!(mailbox.letters().is_empty());
    mailbox.behave(Manner::Accept);
    assert_eq!(evening.asks(again), Reply::Done);
    awaits(&mut evening, "done", |job| job.state == JobState::Done);
    assert_eq!(mailbox.letters().len(), 1);
    evening.house.end();
}

#[test]
fn a_mail_server_that_says_nothing_holds_nobody_up() {
    let mailbox = Mailbox::start();
    mailbox.behave(Manner::Silent);
    let mut evening = with(&mailbox);
    let check = dinner(&mut evening);
    mails(&mut evening, check, "guest@example.org");
    mailbox.await_calls(1);
    let began = Instant::now();
    let second = dinner(&mut evening);
    assert!(began.elapsed() < Duration::from_secs(5), "the till waited");
    assert_ne!(check, second);
    // After ten seconds the call is given up, and tried again later.
    let job = awaits(&mut evening, "given up for now", |job| job.attempts > 0);
    assert_eq!(job.state, JobState::Waiting);
    mailbox.behave(Manner::Accept);
    mailbox.await_letters(1);
    awaits(&mut evening, "done", |job| job.state == JobState::Done);
    assert_eq!(mailbox.letters().len(), 1);
    evening.house.end();
}

#[test]
fn an_address_that_the_server_will_never_take_is_told_with_its_reason() {
    let mailbox = Mailbox::start();
    mailbox.behave(Manner::Refuse);
    let mut evening = with(&mailbox);
    let check = dinner(&mut evening);
    mails(&mut evening, check, "nobody@example.org");
    let job = awaits(&mut evening, "refused", |job| job.state == JobState::Failed);
    assert!(job.error.unwrap().contains("550"));
    assert_eq!(job.attempts, 1);
    evening.house.end();
}
