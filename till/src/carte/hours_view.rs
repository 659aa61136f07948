//! When a schedule or a promotion holds: days, hours, dates, service mode.

use common::{house::ServiceMode, menu::When};

use super::{
    Intent, Seen,
    form::Form,
    front::{Measure, Timed, What, on_when},
    hours,
};

const MODES: [ServiceMode; 3] = [
    ServiceMode::DineIn,
    ServiceMode::TakeAway,
    ServiceMode::Delivery,
];

pub(super) fn show(form: &mut Form<'_>, seen: Seen<'_>, of: Timed, when: &When) -> Option<Intent> {
    let menu = &seen.work.menu;
    let mut tapped = None;
    form.caption(seen.word("carte-days"));
    let days = (1..=7).map(|day| (hours::weekday(seen, day), when.weekdays.contains(&day)));
    if let Some(n) = form.chips("days", days) {
        let day = u8::try_from(n).unwrap_or(0) + 1;
        tapped = Some(Intent::change(on_when(menu, of, |when| {
            let had = when.weekdays.len();
            when.weekdays.retain(|known| *known != day);
            if when.weekdays.len() == had {
                when.weekdays.push(day);
                when.weekdays.sort_unstable();
            }
        })));
    }
    let rows = [
        (What::Begins(of), when.begins.map(hours::clock)),
        (What::Ends(of), when.ends.map(hours::clock)),
        (What::From(of), when.from.map(hours::date)),
        (What::Until(of), when.until.map(hours::date)),
    ];
    for (what, value) in rows {
        let value = value.unwrap_or_else(|| "–".to_owned());
        if form.value(seen.word(what.title()), &value) {
            tapped = Some(Intent::Measure(Measure::new(what)));
        }
    }
    form.caption(seen.word("carte-mode"));
    let any = (seen.word("carte-any-mode"), when.mode.is_none());
    let modes = MODES.map(|mode| (seen.mode(mode), when.mode == Some(mode)));
    if let Some(n) = form.chips("modes", std::iter::once(any).chain(modes)) {
        let mode = n.checked_sub(1).map(|n| MODES[n]);
        tapped = Some(Intent::change(on_when(menu, of, |when| when.mode = mode)));
    }
    tapped
}
