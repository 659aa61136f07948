use std::{
    collections::{BTreeMap, BTreeSet},
    net::{SocketAddr, SocketAddrV6},
    time::Duration,
};

use common::protocol::SERVICE;
use mdns_sd::{IfKind, ResolvedService, ScopedIp, ServiceDaemon, ServiceEvent};
use tokio::time::{Instant, timeout_at};
use tracing::debug;

/// A house that has not answered by then is not there; the link searches again.
const LONGEST: Duration = Duration::from_secs(3);
/// How long to wait for a better way once one was found.
const GRACE: Duration = Duration::from_millis(500);

/// Looks for a house on the network by mDNS (RFC 6762, RFC 6763).
#[derive(Clone, Debug)]
pub(super) struct Search {
    /// The house's id or the name of its service.
    pub(super) house: Option<String>,
    pub(super) loopback_only: bool,
    /// Another port than that of mDNS: for tests.
    pub(super) port: Option<u16>,
    /// Taken only if there is no other.
    pub(super) shunned: Option<SocketAddr>,
}

/// The daemon ends with the search, also with one that is called off.
struct Daemon(ServiceDaemon);

impl Drop for Daemon {
    fn drop(&mut self) {
        if let Err(error) = self.0.shutdown() {
            debug!(%error, "the search did not end");
        }
    }
}

impl Search {
    /// Where to call, the best way first; empty where no house answers.
    pub(super) async fn find(&self) -> Vec<SocketAddr> {
        let mut found = Found::default();
        if let Err(error) = self.listen(&mut found).await {
            debug!(%error, "cannot search the network");
        }
        found.ways(self.shunned)
    }

    async fn listen(&self, found: &mut Found) -> mdns_sd::Result<()> {
        let daemon = Daemon(match self.port {
            Some(port) => ServiceDaemon::new_with_port(port)?,
            None => ServiceDaemon::new()?,
        });
        if self.loopback_only {
            daemon.0.disable_interface(IfKind::All)?;
            daemon.0.enable_interface(IfKind::LoopbackV4)?;
        }
        let events = daemon.0.browse(SERVICE)?;
        let mut until = Instant::now() + LONGEST;
        while let Ok(Ok(event)) = timeout_at(until, events.recv_async()).await {
            let ServiceEvent::ServiceResolved(service) = event else {
                continue;
            };
            if !self.wants(&service) {
                continue;
            }
            found.add(&service.fullname, self.addresses(&service));
            if found.is_good(self.shunned) {
                break;
            }
            if !found.ways(None).is_empty() {
                until = until.min(Instant::now() + GRACE);
            }
        }
        Ok(())
    }

    fn wants(&self, service: &ResolvedService) -> bool {
        let Some(house) = &self.house else {
            return true;
        };
        let id = service.get_property_val_str("id");
        let instance = service.fullname.strip_suffix(SERVICE).unwrap_or_default();
        id == Some(house) || instance.strip_suffix('.') == Some(house)
    }

    fn addresses(&self, service: &ResolvedService) -> Vec<SocketAddr> {
        let wanted = service
            .addresses
            .iter()
            .filter(|address| !self.loopback_only || address.is_loopback());
        wanted
            .map(|address| match address {
                // A link-local address means something only together with its interface.
                ScopedIp::V6(v6) => {
                    SocketAddrV6::new(*v6.addr(), service.port, 0, v6.scope_id().index).into()
                }
                other => SocketAddr::new(other.to_ip_addr(), service.port),
            })
            .collect()
    }
}

/// What answered so far. A service is resolved more than once, first over IPv4 and then over
/// IPv6 or the other way round: it stays one house.
#[derive(Debug, Default)]
struct Found {
    houses: BTreeMap<String, BTreeSet<SocketAddr>>,
}

impl Found {
    fn add(&mut self, name: &str, addresses: Vec<SocketAddr>) {
        let known = self.houses.entry(name.to_owned()).or_default();
        known.extend(addresses);
    }

    /// All ways to all houses: the shunned one last, IPv4 before others, since that is what
    /// restaurants' routers get right.
    fn ways(&self, shunned: Option<SocketAddr>) -> Vec<SocketAddr> {
        let mut ways: Vec<_> = self.houses.values().flatten().copied().collect();
        ways.sort_by_key(|way| (Some(*way) == shunned, !way.is_ipv4(), *way));
        ways
    }

    fn is_good(&self, shunned: Option<SocketAddr>) -> bool {
        let best = self.ways(shunned).first().copied();
        best.is_some_and(|best| best.is_ipv4() && Some(best) != shunned)
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::HashMap, net::UdpSocket};

    use mdns_sd::ServiceInfo;

    use super::*;

    fn at(address: &str) -> SocketAddr {
        address.parse().expect("an address")
    }

    #[test]
    fn a_house_with_two_addresses_is_called_by_its_ipv4_address_first() {
        let mut found = Found::default();
        found.add("Bistro", vec![at("[fe80::1]:4000")]);
        assert!(!found.is_good(None));
        found.add("Bistro", vec![at("192.168.1.5:4000"), at("[fe80::1]:4000")]);
        assert!(found.is_good(None));
        assert_eq!(
            found.ways(None),
            [at("192.168.1.5:4000"), at("[fe80::1]:4000")]
        );
    }

    #[test]
    fn a_house_that_cannot_be_followed_is_called_only_if_there_is_no_other() {
        let (old, new) = (at("192.168.1.5:4000"), at("192.168.1.6:4000"));
        let mut found = Found::default();
        found.add("Bistro", vec![old]);
        assert!(!found.is_good(Some(old)));
        assert_eq!(found.ways(Some(old)), [old]);
        found.add("Bistro (2)", vec![new]);
        assert_eq!(found.ways(Some(old)), [new, old]);
    }

    /// A house that says on loopback alone, away from the port of real houses, that it is here.
    struct Sign(ServiceDaemon);

    impl Sign {
        fn put_up(mdns: u16, name: &str, id: &str, port: u16) -> Self {
            let daemon = ServiceDaemon::new_with_port(mdns).expect("a daemon");
            daemon.disable_interface(IfKind::All).expect("silence");
            daemon.enable_interface(IfKind::LoopbackV4).expect("lo");
            let properties = HashMap::from([("id".to_owned(), id.to_owned())]);
            let host = format!("{id}.local.");
            let service = ServiceInfo::new(SERVICE, name, &host, "127.0.0.1", port, properties);
            daemon.register(service.expect("a service")).expect("up");
            Self(daemon)
        }
    }

    impl Drop for Sign {
        fn drop(&mut self) {
            self.0.shutdown().expect("down").recv().expect("down");
        }
    }

    #[tokio::test]
    async fn a_till_finds_its_house_by_id_or_by_name_and_no_other() {
        let free = UdpSocket::bind("127.0.0.1:0").expect("a port");
        let mdns = free.local_addr().expect("a port").port();
        drop(free);
        let _bistro = Sign::put_up(mdns, "Bistro", "b1", 4001);
        let _cafe = Sign::put_up(mdns, "Cafe", "c1", 4002);
        let find = |house: Option<&str>| {
            let search = Search {
                house: house.map(str::to_owned),
                loopback_only: true,
                port: Some(mdns),
                shunned: None,
            };
            async move { search.find().await }
        };
        assert_eq!(find(Some("b1")).await, [at("127.0.0.1:4001")]);
        assert_eq!(find(Some("Cafe")).await, [at("127.0.0.1:4002")]);
        assert!(!find(None).await.is_empty());
        assert!(find(Some("Trattoria")).await.is_empty());
    }
}
