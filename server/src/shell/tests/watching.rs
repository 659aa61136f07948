//! What the house does by itself, on real sockets.

use std::{collections::BTreeSet, time::Duration};

use common::{
    Audience, Command, Event, Recorded, Replica, Stamp, StationId, Update, check, demo,
    house::Founding,
    kitchen::{self, Alarm},
    protocol::{DeviceKind, DeviceMessage, HouseMessage},
};
use tempfile::TempDir;

use super::{
    super::lookout::Pulse,
    screen::{Screen, Served, hello, serve, serve_at, update},
};
use crate::{
    Clock, HOUSE, House,
    rehearsal::{ANNA, Till, seven_in_the_evening},
};

const GRILL: StationId = StationId(1);
const STOVE: StationId = StationId(2);
const BURGER: u32 = 121;
const SOUP: u32 = 103;

/// A house that looks round twenty times a second and misses a screen after half of one.
const QUICK: Pulse = Pulse {
    beat: Duration::from_millis(50),
    patience: Duration::from_millis(500),
    settling: Duration::from_millis(200),
};

fn founded(change: impl FnOnce(&mut common::house::House)) -> TempDir {
    let dir = TempDir::new().expect("a folder");
    let mut founding: Founding = demo::house();
    change(&mut founding.house);
    House::found(dir.path(), &founding, seven_in_the_evening()).expect("a house");
    dir
}

async fn cook(served: &Served, stations: &[StationId]) -> (Screen, Replica) {
    let stations = stations.to_vec();
    let kind = DeviceKind::Kitchen { stations };
    let mut screen = served.screen(&Till::new(9), kind, None).await;
    let mut sees = Replica::new(Audience::Pass);
    screen.follow(&mut sees, 1).await;
    (screen, sees)
}

/// Takes in what comes, saying all the while that it lives, until something is so.
async fn until(
    screen: &mut Screen,
    sees: &mut Replica,
    mut there: impl FnMut(&Replica) -> bool,
) -> Vec<Recorded> {
    let mut heard = Vec::new();
    while !there(sees) {
        match screen.next().await.expect("the house is there") {
            HouseMessage::Beat { .. } => screen.beat().await,
            HouseMessage::Events { first, events } => {
                heard.extend(events.iter().cloned());
                sees.receive(Update::Events { first, events })
                    .expect("no gap");
            }
            _ => {}
        }
    }
    heard
}

fn away(sees: &Replica) -> BTreeSet<StationId> {
    sees.state().kitchen.away.clone()
}

#[tokio::test]
async fn a_station_whose_screen_falls_silent_is_missed_and_its_lines_go_to_its_fallback() {
    let dir = founded(|house| {
        for station in &mut house.stations {
            station.fallback = (station.id == GRILL).then_some(STOVE);
        }
    });
    let served = serve_at(QUICK, dir.path(), Clock::System).await;
    let mut anna = Till::new(1);
    let (mut till, mut sees) = served.till(&anna).await;
    let all: BTreeSet<StationId> = demo::house().house.stations.iter().map(|s| s.id).collect();
    let heard = until(&mut till, &mut sees, |sees| away(sees) == all).await;
    assert!(heard.iter().all(|recorded| recorded.device == HOUSE));

    let (mut screen, mut cooks) = cook(&served, &[GRILL, STOVE]).await;
    let others: BTreeSet<_> = all.iter().copied().filter(|id| *id > STOVE).collect();
    until(&mut screen, &mut cooks, |sees| away(sees) == others).await;
    until(&mut till, &mut sees, |sees| away(sees) == others).await;
    let (check, open) = anna.open(12);
    let (line, ring) = anna.ring(check, BURGER, 1, &[101]);
    let send = anna.send(check, &[line]);
    till.ring_through(&mut sees, &[open, ring, send]).await;
    let ticket = sees.state().kitchen.with_line(line).expect("a ticket").0;
    let (burger, shown) = (ticket.id, ticket.fired_at);
    assert_eq!(ticket.station, GRILL);
    let show = Command::Kitchen(kitchen::Command::Show {
        tickets: vec![burger],
    });
    let show = anna.by(ANNA, show);
    till.ring_through(&mut sees, &[show]).await;
    let alarm = |sees: &Replica| {
        let kitchen = &sees.state().kitchen;
        kitchen.alarm(&kitchen.tickets[&burger], shown)
    };
    assert_eq!(alarm(&sees), None);

    // The cook goes over to the stove, and the grill has nobody.
    let stations = vec![STOVE];
    screen.say(&DeviceMessage::Showing { stations }).await;
    let mut but_stove = all.clone();
    but_stove.remove(&STOVE);
    until(&mut screen, &mut cooks, |sees| away(sees) == but_stove).await;
    until(&mut till, &mut sees, |sees| away(sees) == but_stove).await;
    assert_eq!(alarm(&sees), Some(Alarm::StationAway));
    assert_eq!(alarm(&cooks), Some(Alarm::StationAway));
    let (next, ring) = anna.ring(check, BURGER, 1, &[101]);
    let send = anna.send(check, &[next]);
    till.ring_through(&mut sees, &[ring, send]).await;
    let ticket = sees.state().kitchen.with_line(next).expect("a ticket").0;
    assert_eq!(ticket.station, STOVE);

    // It says nothing any more, though its line holds.
    until(&mut till, &mut sees, |sees| away(sees) == all).await;
    served.close().await;
}

#[tokio::test]
async fn a_house_that_has_just_opened_misses_nobody() {
    let dir = founded(|_| {});
    let served = serve(dir.path(), Clock::Told(seven_in_the_evening())).await;
    let (mut till, mut sees) = served.till(&Till::new(1)).await;
    let mut beats = 0;
    while beats < 3 {
        if matches!(till.next().await, Some(HouseMessage::Beat { .. })) {
            beats += 1;
        }
    }
    assert_eq!(away(&sees), BTreeSet::new());
    // Everybody is missed only once it has served for a while.
    until(&mut till, &mut sees, |sees| !away(sees).is_empty()).await;
    served.close().await;
}

/// The courses that the house has fired by itself.
fn fired(heard: &[Recorded]) -> usize {
    let own = heard.iter().filter(|recorded| recorded.device == HOUSE);
    own.filter(|recorded| matches!(recorded.event, Event::Check(check::Event::Fired { .. })))
        .count()
}

#[tokio::test]
async fn the_next_course_fires_itself_once_also_across_a_restart() {
    let dir = founded(|house| house.kitchen.auto_fire = Some(5));
    let clock = Clock::Told(seven_in_the_evening());
    let served = serve_at(QUICK, dir.path(), clock).await;
    let mut anna = Till::new(1);
    let (mut till, mut sees) = served.till(&anna).await;
    let (check, open) = anna.open(12);
    let (soup, ring_soup) = anna.ring(check, SOUP, 1, &[]);
    let (burger, ring_burger) = anna.ring(check, BURGER, 1, &[101]);
    let send = anna.send(check, &[soup, burger]);
    till.ring_through(&mut sees, &[open, ring_soup, ring_burger, send])
        .await;
    let card = sees.state().kitchen.with_line(soup).expect("a ticket").0;
    let bump = Command::Kitchen(card.bump());
    let bump = anna.by(ANNA, bump);
    till.ring_through(&mut sees, &[bump]).await;
    let later = |minutes: i64| DeviceMessage::Tell {
        now: seven_in_the_evening().plus_millis(minutes * 60_000),
    };
    let now = |minutes: i64| seven_in_the_evening().plus_millis(minutes * 60_000);
    till.say(&later(4)).await;
    let heard = beats(&mut till, &mut sees, now(4)).await;
    assert_eq!(fired(&heard), 0);
    let is_fired = |sees: &Replica| {
        let check = sees.state().checks.get(check).expect("open");
        check.line(burger).expect("rung").is_fired()
    };
    till.say(&later(5)).await;
    let mut heard = until(&mut till, &mut sees, is_fired).await;
    let waiter = heard.last().expect("news").staff;
    assert_eq!(waiter, Some(ANNA));
    heard.extend(beats(&mut till, &mut sees, now(5)).await);
    assert_eq!(fired(&heard), 1);
    served.close().await;

    // Its plates are taken back to the pass; nothing waits, so nothing is fired.
    let served = serve_at(QUICK, dir.path(), clock).await;
    let (mut till, mut sees) = served.till(&anna).await;
    till.say(&later(60)).await;
    let heard = beats(&mut till, &mut sees, now(60)).await;
    assert_eq!(fired(&heard), 0);
    served.close().await;
}

/// What came within the next beats at this time of day.
async fn beats(screen: &mut Screen, sees: &mut Replica, at: Stamp) -> Vec<Recorded> {
    let mut heard = Vec::new();
    let mut left = 4;
    while left > 0 {
        match screen.next().await.expect("the house is there") {
            HouseMessage::Beat { now, .. } if now >= at => left -= 1,
            HouseMessage::Events { first, events } => {
                heard.extend(events.iter().cloned());
                sees.receive(update(HouseMessage::Events { first, events }))
                    .expect("no gap");
            }
            _ => {}
        }
    }
    heard
}

#[tokio::test]
async fn a_screen_names_no_more_stations_than_a_house_has() {
    let dir = founded(|_| {});
    let served = serve(dir.path(), Clock::System).await;
    let stations: Vec<StationId> = (0..101).map(StationId).collect();
    let mut screen = Screen::call(served.address).await;
    let kind = DeviceKind::Kitchen {
        stations: stations.clone(),
    };
    screen.say(&hello(&Till::new(9), kind, None)).await;
    assert!(matches!(screen.hear().await, HouseMessage::Bye { .. }));
    let (mut screen, _) = cook(&served, &[]).await;
    screen.say(&DeviceMessage::Showing { stations }).await;
    assert!(matches!(screen.hear().await, HouseMessage::Bye { .. }));
    served.close().await;
}
