//! A table by its number: two digits open it.

use std::time::Duration;

use common::{TableId, floor::Plan};

/// After this long nobody goes on typing.
pub(super) const PAUSE: Duration = Duration::from_millis(1000);

/// What the digits so far mean.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Typed {
    /// This table and no other.
    Table(TableId),
    /// This table, unless another digit follows.
    Perhaps(TableId),
    /// The beginning of a number.
    More,
    /// No table.
    Nobody,
}

impl Typed {
    pub(super) fn new(plan: &Plan, digits: &str) -> Self {
        let longer = plan
            .tables()
            .any(|table| table.label.len() > digits.len() && table.label.starts_with(digits));
        match (plan.labelled(digits), longer) {
            (Some(table), true) => Self::Perhaps(table.id),
            (Some(table), false) => Self::Table(table.id),
            (None, true) => Self::More,
            (None, false) => Self::Nobody,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_digits_open_a_table_and_one_waits_a_moment() {
        let plan = common::demo::house().floor;
        let typed = |digits| Typed::new(&plan, digits);
        assert_eq!(typed("12"), Typed::Table(TableId(12)));
        assert_eq!(typed("1"), Typed::Perhaps(TableId(1)));
        assert_eq!(typed("7"), Typed::More);
        assert_eq!(typed("99"), Typed::Nobody);
    }
}
