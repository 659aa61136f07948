use common::{
    docket::{WIDTH, Words, z_tape},
    house::House,
    protocol::{Refusal, Reply},
};

use super::{ReportError, Reports, Voided, Z};
use crate::paper::BEFORE_SENDING;

impl Reports {
    /// The reply to a till that asks for a Z report; the last one without a number.
    #[must_use]
    pub fn reply_z(&self, house: &House, number: Option<u32>) -> Reply {
        match self.z_number(number) {
            Ok(z) => reply(house, z),
            Err(ReportError::NoSuchZ) => Reply::Refused(Refusal::NotFound),
            Err(error) => {
                tracing::error!(%error, "a Z report could not be read");
                Reply::Refused(Refusal::Busy)
            }
        }
    }
}

fn reply(house: &House, z: Z) -> Reply {
    let hours = z.hours.iter();
    let people = z.people.into_iter();
    Reply::Z {
        hours: hours
            .map(|hour| (hour.hour, hour.lines, hour.gross))
            .collect(),
        groups: z
            .groups
            .into_iter()
            .map(|group| (group.name, group.gross))
            .collect(),
        people: people
            .map(|waiter| (waiter.name, waiter.covers, waiter.tips, waiter.gross))
            .collect(),
        voids: z.voids.into_iter().map(void).collect(),
        text: z_tape(Words::of(house.language), house, &z.report).text(WIDTH),
        report: Box::new(z.report),
    }
}

fn void(void: Voided) -> (String, String, String, common::Money) {
    let why = match void.reason {
        Some(reason) => reason,
        None if void.was_fired => String::new(),
        None => BEFORE_SENDING.to_owned(),
    };
    (void.name, why, void.by, void.amount)
}

#[cfg(test)]
mod tests {
    use super::{super::example, *};

    #[test]
    fn a_till_gets_the_z_report_with_its_tape() {
        let house = example::house();
        let reports = Reports::open(house.path()).expect("opened");
        let Reply::Z {
            report,
            voids,
            text,
            ..
        } = reports.reply_z(&example::settings(), None)
        else {
            panic!("there is a Z report");
        };
        assert_eq!(report.number, 2);
        assert_eq!(voids[0].1, "dropped");
        assert_eq!(voids[1].1, BEFORE_SENDING);
        assert!(text.contains("Z REPORT 0002"));
    }

    #[test]
    fn a_day_that_is_not_closed_has_none() {
        let house = example::house();
        let reports = Reports::open(house.path()).expect("opened");
        let reply = reports.reply_z(&example::settings(), Some(3));
        assert_eq!(reply, Reply::Refused(Refusal::NotFound));
    }
}
