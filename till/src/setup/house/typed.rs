//! What was typed, read into a setting.

use common::house::{Bank, MailServer, Reach, ServiceMode};

pub(super) fn mode_of(name: &str) -> Option<ServiceMode> {
    match name {
        "here" => Some(ServiceMode::DineIn),
        "away" => Some(ServiceMode::TakeAway),
        _ => None,
    }
}

pub(super) fn bank_text(bank: &mut Bank, field: &str, text: &str) -> Option<()> {
    let tight = || text.split_whitespace().collect::<String>().to_uppercase();
    match field {
        "name" => text.clone_into(&mut bank.name),
        "iban" => bank.iban = tight(),
        "bic" => bank.bic = tight(),
        _ => return None,
    }
    Some(())
}

pub(super) fn mail_text(mail: &mut MailServer, field: &str, text: &str) -> Option<()> {
    match field {
        "host" => text.trim().clone_into(&mut mail.host),
        "port" => mail.port = number(text)?,
        "user" => text.trim().clone_into(&mut mail.user),
        "from" => text.trim().clone_into(&mut mail.from),
        _ => return None,
    }
    Some(())
}

pub(super) fn reach_text(reach: &mut Reach, field: &str, text: &str) -> Option<()> {
    let trimmed = text.trim().to_owned();
    match (reach, field) {
        (Reach::Tcp { host, .. }, "host") => *host = trimmed,
        (Reach::Tcp { port, .. }, "port") => *port = number(text)?,
        (Reach::Usb { path } | Reach::Serial { path, .. }, "path") => *path = trimmed,
        (Reach::Serial { baud, .. }, "baud") => *baud = number(text)?,
        _ => return None,
    }
    Some(())
}

pub(super) fn reach(n: usize) -> Reach {
    match n {
        0 => Reach::Tcp {
            host: String::new(),
            port: 9100,
        },
        1 => Reach::Usb {
            path: "/dev/usb/lp0".into(),
        },
        _ => Reach::Serial {
            path: "/dev/ttyS0".into(),
            baud: 9600,
        },
    }
}

pub(super) fn number<N: std::str::FromStr>(text: &str) -> Option<N> {
    text.trim().parse().ok()
}

/// Empty lines at the end are dropped; those in between are meant.
pub(super) fn lines(text: &str) -> Vec<String> {
    let trimmed = text.trim_end();
    let lines = trimmed.lines().map(|line| line.trim_end().to_owned());
    lines.collect()
}

pub(super) fn flip(flag: &mut bool) {
    *flag = !*flag;
}

pub(super) fn on_off<T>(slot: &mut Option<T>, usual: impl FnOnce() -> T) {
    *slot = match slot {
        Some(_) => None,
        None => Some(usual()),
    };
}

pub(super) fn either<T: PartialEq>(all: &mut Vec<T>, one: T) {
    match all.iter().position(|known| *known == one) {
        Some(n) => {
            all.remove(n);
        }
        None => all.push(one),
    }
}
