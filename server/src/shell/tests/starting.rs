use std::{future::ready, time::Duration};

use common::protocol::SERVICE;
use mdns_sd::{IfKind, ServiceDaemon, ServiceEvent};
use tokio::{sync::oneshot, time::timeout};

use super::screen::{SOON, options, serve};
use crate::{Advertise, Clock, House, HouseError, ServeError, rehearsal::founded, serve_until};

#[tokio::test]
async fn an_empty_folder_or_one_in_use_or_a_port_in_use_is_said_at_once() {
    let empty = tempfile::TempDir::new().expect("a folder");
    let nothing = serve_until(options(empty.path(), Clock::System), ready(()), |_| ()).await;
    assert!(matches!(
        nothing,
        Err(ServeError::House(HouseError::NoHouse(_)))
    ));

    let dir = founded();
    let served = serve(dir.path(), Clock::System).await;
    let twice = serve_until(options(dir.path(), Clock::System), ready(()), |_| ()).await;
    assert!(matches!(twice, Err(ServeError::House(HouseError::Open(_)))));

    let other = founded();
    let mut taken = options(other.path(), Clock::System);
    taken.listen = served.address;
    let taken = serve_until(taken, ready(()), |_| ()).await;
    assert!(matches!(taken, Err(ServeError::Listen { .. })));
    served.close().await;
}

#[tokio::test]
async fn the_house_can_be_found_on_the_machine_itself() {
    let dir = founded();
    let (stop, stopped) = oneshot::channel::<()>();
    let (tell, told) = oneshot::channel();
    let mut found = options(dir.path(), Clock::System);
    found.advertise = Advertise::Loopback;
    let id = House::open(dir.path()).expect("it opens").id().to_owned();
    let stop_at = async { stopped.await.unwrap_or_default() };
    let serving = tokio::spawn(serve_until(found, stop_at, |address| {
        tell.send(address).expect("a test");
    }));
    let address = timeout(SOON, told).await.expect("soon").expect("ready");

    let daemon = ServiceDaemon::new().expect("a daemon");
    daemon.disable_interface(IfKind::All).expect("silence");
    daemon.enable_interface(IfKind::LoopbackV4).expect("lo");
    let events = daemon.browse(SERVICE).expect("a search");
    let service = loop {
        let event = timeout(SOON, events.recv_async()).await.expect("soon");
        if let ServiceEvent::ServiceResolved(service) = event.expect("an event")
            && service.get_property_val_str("id") == Some(&id)
        {
            break service;
        }
    };
    assert_eq!(service.port, address.port());
    assert_eq!(service.get_property_val_str("proto"), Some("2"));
    assert_eq!(service.get_property_val_str("demo"), Some("1"));
    assert!(service.fullname.starts_with("Brasserie Couvert"));
    stop.send(()).expect("it serves");
    let ended = timeout(SOON, serving).await.expect("soon");
    ended.expect("no panic").expect("good order");
    let down = daemon.shutdown().expect("down");
    down.recv_timeout(Duration::from_secs(10)).expect("down");
}
