use common::{
    Command, CommandId, DeviceId, Event, Moment, Money,
    check::{Check, Payment, Tender},
    day::{self, ZReport},
    decide,
    staff::Right,
};
use uuid::Uuid;

use super::{Draft, cents};
use crate::{bar::Standing, desk::Desk, say, z};

/// A row of a list: what, beside it, how much.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct RowFace {
    pub(crate) left: String,
    pub(crate) middle: String,
    pub(crate) right: String,
    /// Somebody must look at it.
    pub(crate) alarming: bool,
}

/// A list with a heading.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct List {
    pub(crate) heading: String,
    pub(crate) rows: Vec<RowFace>,
}

/// The day screen.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Model {
    pub(crate) standing: Standing,
    pub(crate) back: String,
    pub(crate) title: String,
    pub(crate) date: String,
    pub(crate) tiles: Vec<(String, String)>,
    pub(crate) lists: Vec<List>,
    pub(crate) checks: String,
    pub(crate) drawer: String,
    /// For whoever may set the house up.
    pub(crate) manage: Option<String>,
    pub(crate) blind: String,
    /// While it is being counted.
    pub(crate) typed: Option<String>,
    pub(crate) can_compare: bool,
    pub(crate) compared: Vec<RowFace>,
    pub(crate) count: String,
    pub(crate) count_again: String,
    pub(crate) erase: String,
    pub(crate) close: String,
    pub(crate) why_not_close: Option<String>,
    pub(crate) last_z: Option<String>,
    /// The question before the close, its detail, yes and no.
    pub(crate) asking: Option<[String; 4]>,
    pub(crate) is_open: bool,
}

impl Model {
    pub(crate) fn new(desk: &Desk, draft: &Draft) -> Self {
        let words = &desk.words;
        let word = |key: &str| words.get(key).to_owned();
        let state = desk.state();
        let is_open = state.day.open.is_some();
        let last = state.day.last_z;
        Self {
            standing: Standing::new(desk),
            back: word("floor-back"),
            title: word("day-title"),
            date: date(desk),
            tiles: tiles(desk),
            lists: lists(desk, draft),
            checks: word("checks-title"),
            drawer: word("drawer-title"),
            manage: desk.may(Right::SetUp).then(|| word("manage-short")),
            blind: word("drawer-blind"),
            typed: draft
                .counted
                .is_none()
                .then(|| say::total(words, state, cents(&draft.typed))),
            can_compare: !draft.typed.is_empty(),
            compared: compared(desk, draft),
            count: word("drawer-count"),
            count_again: word("drawer-count-again"),
            erase: word("common-erase"),
            close: word("day-close"),
            why_not_close: why_not_close(desk, draft),
            last_z: (last > 0)
                .then(|| words.with("day-z-number", &[("number", numbered(last).into())])),
            asking: draft.asking.then(|| asking(desk, draft)),
            is_open,
        }
    }
}

/// A Z report's number has four figures.
pub(crate) fn numbered(number: u32) -> String {
    format!("{number:04}")
}

fn date(desk: &Desk) -> String {
    match &desk.state().day.open {
        Some(day) => {
            let from = desk.clock(day.opened_at);
            let gaps = [
                ("date", say::day(&desk.words, day.date).into()),
                ("time", from.into()),
            ];
            desk.words.with("day-since", &gaps)
        }
        None => desk.words.get("day-not-open").to_owned(),
    }
}

/// What the checks settled today come to.
fn sales(desk: &Desk) -> Money {
    let checks = &desk.state().checks;
    let sold: Money = checks.settled.values().map(|check| check.gross).sum();
    let back: Money = checks.refunds.iter().map(|refund| refund.gross).sum();
    sold - back
}

/// What was paid today, on settled checks and on those still open, as the Z report counts it.
fn taken(desk: &Desk) -> impl Iterator<Item = &Payment> {
    let checks = &desk.state().checks;
    let settled = checks.settled.values();
    let settled = settled.flat_map(|check| check.payments.iter().skip(check.reported));
    let open = checks.open.values();
    settled.chain(open.flat_map(|check| check.payments.iter().skip(check.reported)))
}

fn tiles(desk: &Desk) -> Vec<(String, String)> {
    let words = &desk.words;
    let settled = || desk.state().checks.settled.values();
    let gross = sales(desk);
    let covers: u32 = settled().map(|check| u32::from(check.covers)).sum();
    let tips: Money = taken(desk).map(|payment| payment.tip).sum();
    let open: Money = desk.state().checks.open.values().map(Check::due).sum();
    let per_cover = match i64::from(covers) {
        0 => Money::ZERO,
        covers => Money::cents((gross.in_cents() + covers / 2) / covers),
    };
    let money = |amount| say::money(words, amount);
    let tile = |value: String, key: &str| (value, words.get(key).to_owned());
    vec![
        tile(money(gross), "z-gross"),
        tile(covers.to_string(), "z-covers"),
        tile(money(per_cover), "z-per-cover"),
        tile(money(tips), "z-tips"),
        tile(money(open), "day-still-open"),
    ]
}

fn lists(desk: &Desk, draft: &Draft) -> Vec<List> {
    let words = &desk.words;
    let mut lists = vec![open_checks(desk)];
    // What was taken in cash would give the count away.
    if draft.counted.is_some() {
        lists.push(tenders(desk));
    }
    if draft.counted.is_some() {
        lists.extend(more(desk));
    }
    let kept = &desk.state().tender.overpayments;
    if !kept.is_empty() {
        let rows = kept.iter().map(|kept| RowFace {
            left: say::labelled(words, &kept.label),
            middle: desk.clock(kept.payment.at),
            right: say::money(words, kept.payment.amount),
            alarming: true,
        });
        lists.push(List {
            heading: words.get("day-overpaid").to_owned(),
            rows: rows.collect(),
        });
    }
    lists
}

/// What the Z report will have beyond sales and tenders. Some of it lies in the drawer, so that
/// it is told after the count.
fn more(desk: &Desk) -> Vec<List> {
    let Some(report) = so_far(desk) else {
        return Vec::new();
    };
    let list = |section: z::Section| List {
        heading: section.heading,
        rows: section
            .rows
            .into_iter()
            .map(|entry| row(&entry.left, &entry.middle, &entry.right))
            .collect(),
    };
    let sections = z::sections(desk, &report);
    sections.into_iter().map(list).collect()
}

/// The day's figures, as if it closed now.
fn so_far(desk: &Desk) -> Option<Box<ZReport>> {
    let moment = Moment {
        stamp: desk.time(),
        id: CommandId(Uuid::nil()),
        device: DeviceId(Uuid::nil()),
        staff: desk.staff,
        approved_by: None,
    };
    let close = Command::Day(day::Command::Close { counted: None });
    let events = decide(desk.state(), &moment, &close).ok()?;
    events.into_iter().find_map(|event| match event {
        Event::Day(day::Event::Closed(report)) => Some(report),
        _ => None,
    })
}

fn open_checks(desk: &Desk) -> List {
    let words = &desk.words;
    let mut open: Vec<&Check> = desk.state().checks.open.values().collect();
    open.sort_by_key(|check| check.opened_at);
    let rows = open.iter().map(|check| {
        let since = [("time", desk.clock(check.opened_at).into())];
        let since = words.with("common-since", &since);
        RowFace {
            left: say::check_name(words, check),
            middle: format!(
                "{} · {} · {since}",
                check.waiter,
                say::covers(words, check.covers)
            ),
            right: say::money(words, check.due()),
            alarming: false,
        }
    });
    List {
        heading: words.with("day-open-checks", &[("count", open.len().into())]),
        rows: rows.collect(),
    }
}

fn tenders(desk: &Desk) -> List {
    let words = &desk.words;
    let payments: Vec<&Payment> = taken(desk).collect();
    let rows = Tender::ALL.iter().map(|tender| {
        let of_kind = || payments.iter().filter(|payment| payment.tender == *tender);
        let sum: Money = of_kind().map(|payment| payment.amount).sum();
        row(
            words.get(say::tender(*tender)),
            &of_kind().count().to_string(),
            &say::money(words, sum),
        )
    });
    let mut rows: Vec<RowFace> = rows.collect();
    let all: Money = payments.iter().map(|payment| payment.amount).sum();
    if let Some(part) = say::part_paid(words, all, sales(desk)) {
        rows.push(row(words.get("z-taken"), &part, &say::money(words, all)));
    }
    List {
        heading: words.get("z-tenders").to_owned(),
        rows,
    }
}

fn row(left: &str, middle: &str, right: &str) -> RowFace {
    RowFace {
        left: left.to_owned(),
        middle: middle.to_owned(),
        right: right.to_owned(),
        alarming: false,
    }
}

/// What lies in the drawer, and what should: only after it was counted.
fn compared(desk: &Desk, draft: &Draft) -> Vec<RowFace> {
    let words = &desk.words;
    let Some(counted) = draft.counted else {
        return Vec::new();
    };
    let drawer = &desk.state().drawer;
    let line = |key: &str, amount| row(words.get(key), "", &say::money(words, amount));
    let difference = counted - drawer.expected();
    let mut last = line(say::drawer_key(difference), difference);
    last.alarming = !difference.is_zero();
    let mut rows = vec![
        line("drawer-float", drawer.float),
        line("drawer-cash", drawer.cash),
    ];
    // What is expected follows from the rows above it.
    if drawer.paid_in.is_positive() {
        rows.push(line("drawer-paid-in", drawer.paid_in));
    }
    if drawer.paid_out.is_positive() {
        rows.push(line("drawer-paid-out", -drawer.paid_out));
    }
    if drawer.dropped.is_positive() {
        rows.push(line("drawer-to-safe", -drawer.dropped));
    }
    rows.extend([
        line("drawer-expected", drawer.expected()),
        line("drawer-counted", counted),
        last,
    ]);
    rows
}

fn why_not_close(desk: &Desk, draft: &Draft) -> Option<String> {
    if let Some(why) = desk.why_not_alone() {
        return Some(why.to_owned());
    }
    let waiting = desk.device.outstanding();
    if draft.closing.is_some() || waiting > 0 {
        return Some(desk.words.with("day-waiting", &[("count", waiting.into())]));
    }
    None
}

fn asking(desk: &Desk, draft: &Draft) -> [String; 4] {
    let words = &desk.words;
    let open = desk.state().checks.open.size();
    let carried = words.with("day-open-checks", &[("count", open.into())]);
    let detail = if draft.counted.is_none() {
        format!("{} · {carried}", words.get("day-not-counted"))
    } else {
        carried
    };
    [
        words.get("day-close-ask").to_owned(),
        detail,
        words.get("day-close").to_owned(),
        words.get("common-cancel").to_owned(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evening::{ANNA, desk};

    #[test]
    fn what_was_taken_is_told_apart_from_what_was_sold() {
        let draft = Draft {
            counted: Some(Money::cents(30_300)),
            ..Draft::default()
        };
        let model = Model::new(&desk(ANNA), &draft);
        let tips = model.tiles.iter().find(|(_, name)| name == "tips");
        // Also those of a guest who paid while the table goes on.
        assert_eq!(tips.map(|(value, _)| value.as_str()), Some("9.20"));
        let tenders = model.lists.iter().find(|list| list.heading == "Tenders");
        let taken = tenders.and_then(|list| list.rows.last()).expect("a sum");
        assert_eq!(taken.right, "145.80");
        assert_eq!(taken.middle, "48.80 on part-paid checks");
        let last = model.compared.last().expect("the difference");
        assert_eq!((last.left.as_str(), last.alarming), ("Exact", false));
    }
}
