use std::rc::Rc;

use common::{
    GroupId, ItemId, Money,
    check::Check,
    menu::{Hue, Item, Menu, Pricing},
};
use ui::{token::Edge, widget::Tone, words::Words};

use super::{
    Draft, allergy, courses,
    list::{List, lines},
    open,
    quick::{self, Quick},
    stock,
    strip::Strip,
};
use crate::{bar::Standing, calls, desk::Desk, named::named, say, shorthand::folded};

/// So many stations that are behind are named.
const LOADS: usize = 2;

/// At most so many dishes are shown for what was typed.
const MOST_FOUND: usize = 60;

/// A page of the menu.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct GroupFace {
    /// The favourites have none.
    pub(crate) id: Option<GroupId>,
    pub(crate) name: String,
    pub(crate) selected: bool,
}

/// An item to ring.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct TileFace<'a> {
    pub(crate) item: ItemId,
    pub(crate) name: &'a str,
    pub(crate) price: String,
    /// Why it costs something else just now: the schedule's name.
    pub(crate) special: Option<&'a str>,
    /// `6 left`, of what is counted down.
    pub(crate) left: Option<String>,
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
    /// When it happens without a tap.
    pub(crate) fire_itself: Option<String>,
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
    pub(super) list: Rc<List>,
    pub(crate) standing: Standing,
    pub(crate) title: String,
    pub(crate) covers: String,
    /// How long they have been sitting, and since when.
    pub(crate) sat: String,
    pub(crate) facts: String,
    pub(crate) pills: Vec<(String, Tone)>,
    pub(crate) groups: Vec<GroupFace>,
    pub(crate) tiles: Vec<TileFace<'a>>,
    /// What the shorthand line would do.
    pub(crate) quick: Option<Quick>,
    pub(crate) strip: Strip,
    pub(crate) total: String,
    pub(crate) verbs: Verbs,
    /// New and sent pieces, in words, for the phone; or the station that is behind.
    pub(crate) pieces: String,
    /// Which course is where.
    pub(crate) courses: String,
    /// When the next course comes by itself.
    pub(crate) by_itself: Option<String>,
    /// What the guests must not eat.
    pub(crate) noted: Option<String>,
}

impl<'a> Model<'a> {
    pub(super) fn new(desk: &'a Desk, draft: &Draft, list: Rc<List>) -> Option<Self> {
        let check = open::check(desk, draft)?;
        let words = &desk.words;
        let sat = desk.time().seconds_since(check.opened_at);
        let tiles = tiles(desk, draft, check);
        let since = [("time", desk.clock(check.opened_at).into())];
        let since = words.with("common-since", &since);
        Some(Self {
            standing: Standing::new(desk),
            title: say::called(desk, check),
            covers: say::covers(words, check.covers),
            facts: format!("{} · {since}", say::minutes(words, sat)),
            sat: say::minutes(words, sat),
            pills: pills(desk, &list),
            groups: groups(desk, draft),
            quick: draft
                .search
                .as_deref()
                .and_then(|text| quick::read(desk, text, !tiles.is_empty())),
            tiles,
            strip: Strip::new(desk, draft, check),
            total: say::money(words, list.total),
            verbs: verbs(desk, draft, check, &list),
            pieces: pieces(desk, &list),
            courses: courses::whereabouts(desk, check),
            by_itself: courses::by_itself(desk, check).map(|seconds| {
                let gap = [("time", say::age(seconds).into())];
                words.with("order-by-itself", &gap)
            }),
            noted: allergy::noted(words, check)
                .map(|what| words.with("order-allergies", &[("what", what.into())])),
            list,
            desk,
            check,
        })
    }
}

/// Who else is here, and which stations are behind.
fn pills(desk: &Desk, list: &List) -> Vec<(String, Tone)> {
    let words = &desk.words;
    let state = desk.state();
    let mut pills = Vec::new();
    if let Some(other) = list.other {
        let gap = [("name", state.staff.name(other).into())];
        pills.push((words.with("order-someone", &gap), Tone::Info));
    }
    let loads = calls::loads(desk).into_iter().take(LOADS);
    pills.extend(loads.map(|load| (calls::load_words(desk, load), Tone::Warn)));
    pills
}

/// The pages: what is rung most, then those of the menu.
fn groups(desk: &Desk, draft: &Draft) -> Vec<GroupFace> {
    let menu = &desk.state().menu;
    let shown = page(menu, draft);
    let searching = draft.search.is_some();
    let favourites = (!menu.favourites.is_empty()).then(|| GroupFace {
        id: None,
        name: desk.words.get("order-favourites").to_owned(),
        selected: !searching && shown.is_none(),
    });
    let face = |group: &common::menu::Group| GroupFace {
        id: Some(group.id),
        name: named(&group.name, &group.names, desk.words.language()).to_owned(),
        selected: !searching && shown == Some(group.id),
    };
    favourites
        .into_iter()
        .chain(menu.groups.iter().map(face))
        .collect()
}

/// The page in sight; none for the favourites.
fn page(menu: &Menu, draft: &Draft) -> Option<GroupId> {
    let first = menu.groups.first().map(|group| group.id);
    let first = first.filter(|_| menu.favourites.is_empty());
    draft.group.or(first)
}

fn tiles<'a>(desk: &'a Desk, draft: &Draft, check: &Check) -> Vec<TileFace<'a>> {
    let menu = &desk.state().menu;
    let selected = open::fresh(desk, draft).map(|line| line.item);
    let language = desk.words.language();
    let tile = |item: &'a Item| {
        let now = menu.price_at(&desk.state().house, item, desk.time(), check.mode);
        TileFace {
            item: item.id,
            name: item.name_in(language),
            price: price(&desk.words, item, now.price),
            special: now.by.map(|schedule| schedule.name.as_str()),
            left: stock::left(desk, item.id),
            edge: edge(item.hue),
            gone: stock::is_out(menu, item),
            selected: selected == Some(item.id),
        }
    };
    if let Some(search) = &draft.search {
        let wanted = folded(search.trim());
        if wanted.is_empty() {
            return Vec::new();
        }
        let found = desk.index.find(menu, language, &wanted, MOST_FOUND);
        return found.into_iter().map(tile).collect();
    }
    match page(menu, draft) {
        Some(group) => desk.index.page(menu, group).into_iter().map(tile).collect(),
        None => {
            let favourites = menu.favourites.iter();
            let known = favourites.filter_map(|id| menu.items.get(id));
            known.map(tile).collect()
        }
    }
}

/// The price, or the word for one that is asked for.
fn price(words: &Words, item: &Item, now: Money) -> String {
    let price = say::money(words, now);
    match item.pricing {
        Pricing::Fixed => price,
        Pricing::Open => words.get("common-price").to_owned(),
        Pricing::ByWeight => words.with("order-a-kilo", &[("price", price.into())]),
    }
}

pub(crate) fn edge(hue: Hue) -> Edge {
    match hue {
        Hue::Stone => Edge::Stone,
        Hue::Rust => Edge::Ember,
        Hue::Sea => Edge::Sea,
        Hue::Leaf => Edge::Leaf,
        Hue::Amber => Edge::Honey,
        Hue::Plum => Edge::Wine,
    }
}

fn verbs(desk: &Desk, draft: &Draft, check: &Check, list: &List) -> Verbs {
    let words = &desk.words;
    let word = |key: &str| words.get(key).to_owned();
    let (fresh, due) = (list.fresh, list.due);
    let amount = say::money(words, due);
    let fire = list.held;
    Verbs {
        can_undo: desk.can_undo(draft.check),
        quantity: words.with("common-times", &[("count", draft.quantity.into())]),
        course: draft
            .course
            .map_or_else(|| word("order-course"), |c| lines::course_name(words, c)),
        course_is_own: draft.course.is_none().then(|| word("order-course-own")),
        can_repeat: list.can_repeat,
        can_bill: list.stands,
        bill_asked: check.bill_asked.map(|at| {
            let gap = [("time", desk.clock(at).into())];
            words.with("order-asked-at", &gap)
        }),
        fire,
        fire_words: fire.map_or_else(
            || word("order-fire"),
            |course| words.with("order-fire-course", &[("course", course.into())]),
        ),
        fire_itself: courses::by_itself(desk, check).map(|seconds| {
            let gap = [("time", say::age(seconds).into())];
            words.with("order-in-time", &gap)
        }),
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

fn pieces(desk: &Desk, list: &List) -> String {
    let gaps = [("new", list.fresh.into()), ("sent", list.sent.into())];
    let pieces = desk.words.with("order-new-and-sent", &gaps);
    match calls::loads(desk).first() {
        Some(load) => format!("{pieces} · {}", calls::load_words(desk, *load)),
        None => pieces,
    }
}
