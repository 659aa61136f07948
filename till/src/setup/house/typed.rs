//! What was typed, read into a setting.

use common::house::{Bank, MailServer, Reach, ServiceMode};
use jiff::civil::Time;

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

/// What may be missing: nothing where nothing is typed.
#[expect(clippy::option_option, reason = "missing, and not to be read")]
pub(super) fn maybe<T>(text: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<Option<T>> {
    match text.trim() {
        "" => Some(None),
        text => read(text).map(Some),
    }
}

/// `18:30`.
pub(super) fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// `18:30`, `18.30`, `1830`, `18`.
pub(super) fn time(text: &str) -> Option<Time> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let marks = text.len() - digits.len();
    let (hour, minute) = match text.split_once([':', '.']) {
        Some((hour, minute)) if marks == 1 && minute.len() == 2 => (hour, minute),
        None if marks == 0 && digits.len() > 2 => digits.split_at(digits.len() - 2),
        None if marks == 0 => (digits.as_str(), "0"),
        _ => return None,
    };
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
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

#[cfg(test)]
mod tests {
    use jiff::civil;

    use super::*;

    #[test]
    fn times_are_read_as_people_type_them() {
        for text in ["18:30", "18.30", "1830"] {
            assert_eq!(time(text), Some(civil::time(18, 30, 0, 0)), "{text}");
        }
        assert_eq!(time("9"), Some(civil::time(9, 0, 0, 0)));
        assert_eq!(time("930").map(clock).as_deref(), Some("09:30"));
        for text in ["25", "18:3", "18:300", "six", "1a8", "18:30:00"] {
            assert_eq!(time(text), None, "{text}");
        }
        assert_eq!(maybe(" ", time), Some(None));
        assert_eq!(maybe("x", time), None);
    }
}
