use common::{
    GroupId, ItemId,
    check::{Check, Progress},
    menu::{Hue, Item},
};
use ui::{token::Edge, widget::Tone};

use super::{Draft, lines, open, ring::last_round, strip::Strip, trace::Trace};
use crate::{bar::Standing, desk::Desk, say};

/// At most so many dishes are shown for what was typed.
const MOST_FOUND: usize = 60;

/// A page of the menu.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct GroupFace {
    pub(crate) id: GroupId,
    pub(crate) name: String,
    pub(crate) selected: bool,
}

/// An item to ring.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct TileFace<'a> {
    pub(crate) item: ItemId,
    pub(crate) name: &'a str,
    pub(crate) price: String,
    pub(crate) edge: Edge,
    pub(crate) gone: bool,
    pub(crate) selected: bool,
}

/// The verbs in the thumb's row.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Verbs {
    pub(crate) can_undo: bool,
    pub(crate) quantity: String,
    pub(crate) course: String,
    /// Whether a course was chosen, or each item goes to its own.
    pub(crate) course_is_own: Option<String>,
    pub(crate) can_repeat: bool,
    pub(crate) can_bill: bool,
    pub(crate) bill_asked: Option<String>,
    pub(crate) fire: Option<u8>,
    pub(crate) fire_words: String,
    pub(crate) pay: String,
    pub(crate) can_pay: bool,
    pub(crate) send: String,
    pub(crate) can_send: bool,
}

/// The order screen.
#[derive(Debug)]
pub(crate) struct Model<'a> {
    pub(crate) desk: &'a Desk,
    pub(crate) check: &'a Check,
    pub(super) trace: Trace<'a>,
    pub(crate) standing: Standing,
    pub(crate) title: String,
    pub(crate) covers: String,
    /// How long they have been sitting, and since when.
    pub(crate) sat: String,
    pub(crate) facts: String,
    pub(crate) pills: Vec<(String, Tone)>,
    pub(crate) groups: Vec<GroupFace>,
    pub(crate) tiles: Vec<TileFace<'a>>,
    pub(crate) strip: Strip,
    pub(crate) rows: Vec<lines::Row>,
    pub(crate) total: String,
    pub(crate) verbs: Verbs,
    /// New and sent pieces, in words, for the phone.
    pub(crate) pieces: String,
}

impl<'a> Model<'a> {
    pub(super) fn new(desk: &'a Desk, draft: &Draft) -> Option<Self> {
        let check = open::check(desk, draft)?;
        let words = &desk.words;
        let trace = Trace::new(desk, check);
        let sat = desk.time().seconds_since(check.opened_at);
        let since = [("time", desk.clock(check.opened_at).into())];
        let since = words.with("common-since", &since);
        let rows = lines::rows(desk, check, &trace, draft.selected);
        Some(Self {
            standing: Standing::new(desk),
            title: say::check_name(words, check),
            covers: say::covers(words, check.covers),
            facts: format!("{} · {since}", say::minutes(words, sat)),
            sat: say::minutes(words, sat),
            pills: pills(desk, check),
            groups: groups(desk, draft),
            tiles: tiles(desk, draft),
            strip: Strip::new(desk, draft, check),
            total: say::money(words, check.total()),
            verbs: verbs(desk, draft, check),
            pieces: pieces(desk, check),
            rows,
            trace,
            desk,
            check,
        })
    }
}

/// Who else is here, and which stations are behind.
fn pills(desk: &Desk, check: &Check) -> Vec<(String, Tone)> {
    let words = &desk.words;
    let state = desk.state();
    let mut pills = Vec::new();
    let others = check.fresh().find(|line| Some(line.rung_by) != desk.staff);
    if let Some(line) = others {
        let gap = [("name", state.staff.name(line.rung_by).into())];
        pills.push((words.with("order-someone", &gap), Tone::Info));
    }
    let limit = u64::from(state.house.ticket_minutes.1);
    let mut worst: Option<(u64, &str)> = None;
    for ticket in state.kitchen.tickets.values().filter(|t| t.is_open()) {
        let minutes = desk.time().seconds_since(ticket.fired_at) / 60;
        let behind = minutes.saturating_sub(limit);
        if behind > worst.map_or(0, |(most, _)| most) {
            worst = Some((behind, state.house.station_name(ticket.station)));
        }
    }
    if let Some((minutes, station)) = worst {
        let gaps = [("station", station.into()), ("minutes", minutes.into())];
        pills.push((words.with("order-delay", &gaps), Tone::Warn));
    }
    pills
}

fn groups(desk: &Desk, draft: &Draft) -> Vec<GroupFace> {
    let groups = &desk.state().menu.groups;
    let shown = draft.group.or_else(|| groups.first().map(|group| group.id));
    let face = |group: &common::menu::Group| GroupFace {
        id: group.id,
        name: group.name.clone(),
        selected: draft.search.is_none() && shown == Some(group.id),
    };
    groups.iter().map(face).collect()
}

fn tiles<'a>(desk: &'a Desk, draft: &Draft) -> Vec<TileFace<'a>> {
    let menu = &desk.state().menu;
    let selected = open::fresh(desk, draft).map(|line| line.item);
    let tile = |item: &'a Item| TileFace {
        item: item.id,
        name: &item.name,
        price: say::money(&desk.words, item.price),
        edge: edge(item.hue),
        gone: menu.sold_out.contains(&item.id),
        selected: selected == Some(item.id),
    };
    if let Some(search) = &draft.search {
        let wanted = folded(search.trim());
        let found = menu.items.values().filter(|item| {
            !wanted.is_empty()
                && folded(&item.name)
                    .split(' ')
                    .any(|w| w.starts_with(&wanted))
                || !wanted.is_empty() && folded(&item.name).contains(&wanted)
        });
        return found.take(MOST_FOUND).map(tile).collect();
    }
    let first = menu.groups.first().map(|group| group.id);
    let Some(group) = draft.group.or(first) else {
        return Vec::new();
    };
    menu.page(group).map(tile).collect()
}

/// Without capitals and accents, as a thumb types it.
fn folded(text: &str) -> String {
    let plain = |c: char| match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        other => other,
    };
    text.to_lowercase().chars().map(plain).collect()
}

fn edge(hue: Hue) -> Edge {
    match hue {
        Hue::Stone => Edge::Stone,
        Hue::Rust => Edge::Ember,
        Hue::Sea => Edge::Sea,
        Hue::Leaf => Edge::Leaf,
        Hue::Amber => Edge::Honey,
        Hue::Plum => Edge::Wine,
    }
}

fn verbs(desk: &Desk, draft: &Draft, check: &Check) -> Verbs {
    let words = &desk.words;
    let word = |key: &str| words.get(key).to_owned();
    let fresh: u32 = check.fresh().map(|line| line.quantity).sum();
    let standing = check.standing().next().is_some();
    let due = check.due();
    let amount = say::money(words, due);
    let fire = check.held_course();
    Verbs {
        can_undo: desk.can_undo(draft.check),
        quantity: words.with("common-times", &[("count", draft.quantity.into())]),
        course: draft
            .course
            .map_or_else(|| word("order-course"), |c| lines::course_name(words, c)),
        course_is_own: draft.course.is_none().then(|| word("order-course-own")),
        can_repeat: !last_round(&check.lines).is_empty(),
        can_bill: standing,
        bill_asked: check.bill_asked.map(|at| {
            let gap = [("time", desk.clock(at).into())];
            words.with("order-asked-at", &gap)
        }),
        fire,
        fire_words: fire.map_or_else(
            || word("order-fire"),
            |course| words.with("order-fire-course", &[("course", course.into())]),
        ),
        pay: if due.is_positive() {
            words.with("order-pay-amount", &[("amount", amount.into())])
        } else {
            word("order-pay")
        },
        can_pay: due.is_positive(),
        send: if fresh > 0 {
            words.with("order-send-count", &[("count", fresh.into())])
        } else {
            word("order-send")
        },
        can_send: fresh > 0,
    }
}

fn pieces(desk: &Desk, check: &Check) -> String {
    let fresh: u32 = check.fresh().map(|line| line.quantity).sum();
    let sent = check
        .standing()
        .filter(|line| line.progress != Progress::Fresh);
    let sent: u32 = sent.map(|line| line.quantity).sum();
    let gaps = [("new", fresh.into()), ("sent", sent.into())];
    desk.words.with("order-new-and-sent", &gaps)
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn a_thumb_types_without_accents() {
        assert_eq!(folded("Crème Brûlée"), "creme brulee");
    }
}
