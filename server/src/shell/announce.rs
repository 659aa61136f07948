use std::{
    collections::HashMap,
    net::{IpAddr, SocketAddr},
    time::Duration,
};

use common::protocol::{SERVICE, VERSION};
use mdns_sd::{IfKind, ServiceDaemon, ServiceInfo};

use super::{Advertise, Options};
use crate::House;

/// A label of a DNS name is no longer, in bytes (RFC 1035, 2.3.4).
const LONGEST_LABEL: usize = 63;
/// Saying goodbye must not hold up the end.
const GOODBYE: Duration = Duration::from_millis(500);

/// The house's sign on the network (mDNS, RFC 6762). A name that is taken gets a number behind
/// it, which is the daemon's doing.
pub(super) struct Sign(Option<(ServiceDaemon, String)>);

impl Sign {
    /// A house that cannot be announced serves all the same: screens may know its address.
    pub(super) fn put_up(options: &Options, address: SocketAddr, house: &House) -> Self {
        if options.advertise == Advertise::No {
            return Self(None);
        }
        match Self::announce(options, address, house) {
            Ok(sign) => sign,
            Err(error) => {
                tracing::warn!(%error, "the house cannot be found by name");
                Self(None)
            }
        }
    }

    fn announce(options: &Options, address: SocketAddr, house: &House) -> mdns_sd::Result<Self> {
        let daemon = ServiceDaemon::new()?;
        let service = service(options, address, house)?;
        match options.advertise {
            Advertise::Loopback => {
                daemon.disable_interface(IfKind::All)?;
                daemon.enable_interface(IfKind::LoopbackV4)?;
            }
            // Nobody listens there.
            Advertise::Lan if address.is_ipv4() => daemon.disable_interface(IfKind::IPv6)?,
            Advertise::Lan | Advertise::No => {}
        }
        let name = service.get_fullname().to_owned();
        daemon.register(service)?;
        Ok(Self(Some((daemon, name))))
    }

    /// Says goodbye, so that no screen calls a house that is closed.
    pub(super) async fn take_down(self) {
        let Some((daemon, name)) = self.0 else { return };
        if let Ok(gone) = daemon.unregister(&name) {
            let gone = tokio::time::timeout(GOODBYE, gone.recv_async());
            let said = gone.await.is_ok();
            tracing::debug!(said, "goodbye");
        }
        if let Ok(down) = daemon.shutdown() {
            let down = tokio::time::timeout(GOODBYE, down.recv_async());
            let ended = down.await.is_ok();
            tracing::debug!(ended, "no more announcements");
        }
    }
}

fn service(options: &Options, address: SocketAddr, house: &House) -> mdns_sd::Result<ServiceInfo> {
    let settings = &house.state().house;
    let id = house.id().to_owned();
    let host = format!("couvert-{id}.local.");
    let properties = HashMap::from([
        ("id".to_owned(), id),
        ("proto".to_owned(), VERSION.to_string()),
        ("demo".to_owned(), u8::from(settings.demo).to_string()),
    ]);
    let (ip, everywhere) = match address.ip() {
        _ if options.advertise == Advertise::Loopback => ("127.0.0.1".to_owned(), false),
        ip if ip.is_unspecified() => (String::new(), true),
        IpAddr::V4(ip) => (ip.to_string(), false),
        IpAddr::V6(ip) => (ip.to_string(), false),
    };
    // Nobody has named the house before its first till asks.
    let name = match settings.name.as_str() {
        "" => "Couvert",
        name => name,
    };
    let label = shortened(name);
    let service = ServiceInfo::new(
        SERVICE,
        label,
        &host,
        ip.as_str(),
        address.port(),
        properties,
    )?;
    Ok(if everywhere {
        service.enable_addr_auto()
    } else {
        service
    })
}

fn shortened(name: &str) -> &str {
    let end = (0..=LONGEST_LABEL.min(name.len())).rev();
    let end = end.into_iter().find(|end| name.is_char_boundary(*end));
    &name[..end.unwrap_or(0)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_is_cut_between_two_letters() {
        assert_eq!(shortened("Brasserie Couvert"), "Brasserie Couvert");
        let long = "é".repeat(40);
        assert_eq!(shortened(&long), "é".repeat(31));
    }
}
