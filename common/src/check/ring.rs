use super::{
    Check, Chosen, Command, Event, LAST_COURSE, LONGEST_NOTE, Line, MOST_LINES, MOST_OF_A_LINE,
    Progress, combo,
};
use crate::{
    ItemId, LineId, Moment, Money, Rejection, StaffId, Stamp, State,
    house::{House, ServiceMode},
    legible,
    menu::{DEAREST, Item, Menu, Modifier, Pick, Prefix, Pricing},
};

/// No piece weighs more grams than this; a figure above is a slip of the finger.
const HEAVIEST: u32 = 100_000;

pub(super) fn ring(
    state: &State,
    moment: &Moment,
    command: &Command,
) -> Result<Vec<crate::Event>, Rejection> {
    let Command::Ring {
        check,
        line,
        item,
        modifiers,
        price,
        grams,
        parts,
        ..
    } = command
    else {
        return Err(Rejection::CheckUnknown);
    };
    let by = state.staff.present(moment)?.id;
    let check = state.checks.open(*check)?;
    if check.line(*line).is_some() {
        return Err(Rejection::LineTwice);
    }
    let item = on_sale(&state.menu, *item)?;
    let said = Said::of(state, moment, check, by, command)?;
    let price = unit_price(&said, item, *price)?;
    let grams = weighed(item, *grams)?;
    let lines = if item.slots.is_empty() {
        // What is no combo has no parts.
        if !parts.is_empty() {
            return Err(Rejection::ItemUnknown);
        }
        let line = said.line(*line, item, modifiers, price)?;
        vec![Line { grams, ..line }]
    } else {
        // Choices are those of the parts.
        if !modifiers.is_empty() {
            return Err(Rejection::ModifierUnknown);
        }
        combo::lines(&said, item, price, *line, parts)?
    };
    if check.lines.len() + lines.len() > MOST_LINES {
        return Err(Rejection::TooManyLines { most: MOST_LINES });
    }
    if lines.iter().any(|line| check.line(line.id).is_some()) {
        return Err(Rejection::LineTwice);
    }
    let rung = |line| Event::Rung {
        check: check.id,
        line: Box::new(line),
    };
    Ok(lines.into_iter().map(|line| rung(line).into()).collect())
}

/// What is on the menu and neither 86 nor counted down to nothing.
pub(super) fn on_sale(menu: &Menu, item: ItemId) -> Result<&Item, Rejection> {
    let item = menu.items.get(&item).ok_or(Rejection::ItemUnknown)?;
    if menu.is_sold_out(item.id) {
        return Err(Rejection::SoldOut {
            item: item.name.clone(),
        });
    }
    Ok(item)
}

/// What is said of all lines that one Ring makes.
pub(super) struct Said<'a> {
    pub(super) menu: &'a Menu,
    house: &'a House,
    mode: ServiceMode,
    quantity: u32,
    seats: Vec<u8>,
    course: Option<u8>,
    note: String,
    at: Stamp,
    by: StaffId,
}

impl<'a> Said<'a> {
    fn of(
        state: &'a State,
        moment: &Moment,
        check: &Check,
        by: StaffId,
        command: &Command,
    ) -> Result<Self, Rejection> {
        let Command::Ring {
            quantity,
            seats,
            course,
            note,
            ..
        } = command
        else {
            return Err(Rejection::CheckUnknown);
        };
        Ok(Self {
            menu: &state.menu,
            house: &state.house,
            mode: check.mode,
            quantity: quantity_within(*quantity)?,
            seats: seats_within(seats)?,
            course: course.map(course_within).transpose()?,
            note: note_within(note)?,
            at: moment.stamp,
            by,
        })
    }

    /// What an item costs now, by the schedules.
    pub(super) fn scheduled(&self, item: &Item) -> Money {
        let price = self.menu.price_at(self.house, item, self.at, self.mode);
        price.price
    }

    pub(super) fn line(
        &self,
        id: LineId,
        item: &Item,
        picks: &[Pick],
        unit_price: Money,
    ) -> Result<Line, Rejection> {
        let usual;
        let picks = if picks.is_empty() {
            usual = self.menu.usual(item);
            &usual
        } else {
            picks
        };
        Ok(Line {
            id,
            item: item.id,
            name: item.name.clone(),
            kitchen_name: item.kitchen_name_in(self.house).to_owned(),
            quantity: self.quantity,
            unit_price,
            grams: None,
            combo: None,
            counted: self.menu.counted(item.id).into_iter().collect(),
            modifiers: chosen(self.menu, item, picks)?,
            seats: self.seats.clone(),
            course: self.course.map_or_else(|| course_within(item.course), Ok)?,
            note: self.note.clone(),
            vat: item.vat,
            station: item.station,
            progress: Progress::Fresh,
            rung_at: self.at,
            rung_by: self.by,
        })
    }
}

pub(super) fn quantity_within(quantity: u32) -> Result<u32, Rejection> {
    if (1..=MOST_OF_A_LINE).contains(&quantity) {
        Ok(quantity)
    } else {
        Err(Rejection::QuantityOutOfRange {
            most: MOST_OF_A_LINE,
        })
    }
}

pub(super) fn course_within(course: u8) -> Result<u8, Rejection> {
    if course <= LAST_COURSE {
        Ok(course)
    } else {
        Err(Rejection::CourseOutOfRange { last: LAST_COURSE })
    }
}

/// The price as somebody named it, or what the menu's schedules say. An open price must be named;
/// whether another one may be is a right of its own.
fn unit_price(said: &Said<'_>, item: &Item, named: Option<Money>) -> Result<Money, Rejection> {
    match named {
        Some(price) => price_within(&item.name, price),
        None if item.pricing == Pricing::Open => Err(Rejection::PriceNeeded {
            item: item.name.clone(),
        }),
        None => Ok(said.scheduled(item)),
    }
}

pub(super) fn price_within(item: &str, price: Money) -> Result<Money, Rejection> {
    if price.is_negative() || price > DEAREST {
        Err(Rejection::PriceOutOfRange { item: item.into() })
    } else {
        Ok(price)
    }
}

/// The weight of a piece, for what is sold by it and for nothing else.
fn weighed(item: &Item, grams: Option<u32>) -> Result<Option<u32>, Rejection> {
    let name = || item.name.clone();
    match (item.pricing == Pricing::ByWeight, grams) {
        (true, Some(grams)) => grams_within(grams).map(Some),
        (true, None) => Err(Rejection::WeightNeeded { item: name() }),
        (false, Some(_)) => Err(Rejection::NotWeighed { item: name() }),
        (false, None) => Ok(None),
    }
}

pub(super) fn grams_within(grams: u32) -> Result<u32, Rejection> {
    if (1..=HEAVIEST).contains(&grams) {
        Ok(grams)
    } else {
        Err(Rejection::WeightOutOfRange { most: HEAVIEST })
    }
}

/// A note, a reason, a code: whatever people type on a check.
pub(super) fn note_within(note: &str) -> Result<String, Rejection> {
    legible(note, LONGEST_NOTE)
}

pub(super) fn seats_within(seats: &[u8]) -> Result<Vec<u8>, Rejection> {
    if seats
        .iter()
        .any(|seat| !(1..=super::MOST_COVERS).contains(seat))
    {
        return Err(Rejection::SeatUnknown);
    }
    let mut seats = seats.to_vec();
    seats.sort_unstable();
    seats.dedup();
    Ok(seats)
}

/// The chosen modifiers with their prices. At most as many as a group allows; whether enough were
/// chosen is asked when the line is sent.
pub(super) fn chosen(menu: &Menu, item: &Item, picks: &[Pick]) -> Result<Vec<Chosen>, Rejection> {
    let mut chosen: Vec<Chosen> = Vec::with_capacity(picks.len());
    for group in menu.groups_for(item, picks) {
        if group.picked(picks).count() > usize::from(group.max) {
            return Err(Rejection::TooManyChoices {
                group: group.name.clone(),
                most: group.max,
            });
        }
        for modifier in &group.modifiers {
            if let Some(pick) = picks.iter().find(|pick| pick.id() == modifier.id) {
                chosen.push(said(modifier, *pick));
            }
        }
    }
    if picks
        .iter()
        .any(|pick| !chosen.iter().any(|chosen| chosen.id == pick.id()))
    {
        return Err(Rejection::ModifierUnknown);
    }
    Ok(chosen)
}

/// What is left out costs nothing, and extra of what has its price costs twice that; a menu that
/// says "extra" by itself has the price of the extra.
fn said(modifier: &Modifier, pick: Pick) -> Chosen {
    let prefix = pick.prefix_or(modifier.prefix);
    let price = match prefix {
        _ if prefix == modifier.prefix => modifier.price,
        Prefix::No => Money::ZERO,
        Prefix::Extra if modifier.prefix == Prefix::Plain => modifier.price.times(2),
        Prefix::Plain | Prefix::Extra | Prefix::Light | Prefix::Side => modifier.price,
    };
    Chosen {
        id: modifier.id,
        name: modifier.name.clone(),
        price,
        prefix,
    }
}
