use super::{Event, figures::figures};
use crate::{Moment, Money, Rejection, State, approval, booking, check, drawer, kitchen, tender};

pub(super) fn close(
    state: &State,
    moment: &Moment,
    counted: Option<Money>,
) -> Result<Vec<crate::Event>, Rejection> {
    let by = state.staff.present(moment)?.id;
    let day = state.day.open.as_ref().ok_or(Rejection::DayNotOpen)?;
    if counted.is_some_and(Money::is_negative) {
        return Err(Rejection::AmountOutOfRange { most: Money::ZERO });
    }
    let report = figures(state, day, moment.stamp, by, counted);
    let mut events = vec![
        Event::Closed(Box::new(report)).into(),
        check::Event::Cleared.into(),
        crate::Event::Tender(tender::Event::Cleared),
        crate::Event::Drawer(drawer::Event::Cleared),
        crate::Event::Kitchen(kitchen::Event::Cleared),
        approval::Event::Cleared.into(),
    ];
    events.extend(booking::at_close(state, moment));
    Ok(events)
}
