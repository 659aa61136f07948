//! The floor: rooms and tables as they stand, and what waits for whoever looks.

mod calls;
mod cards;
mod cards_compact;
mod cards_list;
mod cards_view;
mod digits;
mod face;
mod kitchen;
mod model;
mod plan_view;
mod sections;
mod tile_view;
mod turned;
mod view;

use std::time::Duration;

use common::{
    BookingId, CheckId, Command, CommandId, SectionId, StaffId, TableId, TicketId,
    booking::Standing, check, house::ServiceMode, staff::Right,
};
use egui::{Rect, Ui};

use crate::{
    approval,
    bookings::{called, seat},
    desk::Desk,
    span::Span,
    till::Go,
};
pub(crate) use calls::answer;
pub(crate) use cards::is_mine;
use digits::Typed;
pub(crate) use face::LATE;

/// Covers of a table that was just tapped, until somebody says otherwise.
const COVERS: u8 = 2;
/// Whoever sits down at a table so many minutes before a reservation has it; before that they
/// came without one.
const THEIRS: i64 = 30;

/// What part of the house is in sight.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Tab {
    /// A room of the plan, from 0.
    Room(usize),
    /// Checks without a table.
    Loose,
    /// What waits for me, where there is no room for it beside the plan.
    Mine,
}

/// What is in sight, and the digits typed so far.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    tab: Tab,
    digits: String,
    typed_at: Duration,
    /// A check that looks for another table.
    carrying: Option<CheckId>,
    /// A party that looks for a table.
    seating: Option<BookingId>,
    /// Only my own tables.
    mine: bool,
    /// Others' plates at the pass too.
    others: bool,
    /// Who serves what lies in front.
    sections: bool,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            tab: Tab::Room(0),
            digits: String::new(),
            typed_at: Duration::ZERO,
            carrying: None,
            seating: None,
            mine: false,
            others: false,
            sections: false,
        }
    }
}

impl Draft {
    /// Back on the floor, with a check to carry to another table or without.
    pub(crate) fn come_back(&mut self, carrying: Option<CheckId>) {
        self.digits.clear();
        self.carrying = carrying;
        self.seating = None;
        self.sections = false;
    }

    /// On the floor, at what waits for whoever stands here.
    pub(crate) fn come_to_what_waits(&mut self) {
        self.come_back(None);
        self.tab = Tab::Mine;
    }

    /// On the floor, with a party that looks for a table.
    pub(crate) fn come_to_seat(&mut self, booking: BookingId) {
        self.come_back(None);
        self.seating = Some(booking);
        if !matches!(self.tab, Tab::Room(_)) {
            self.tab = Tab::Room(0);
        }
    }

    /// Any table will do, not only my own.
    fn looks_for_a_table(&self) -> bool {
        self.carrying.is_some() || self.seating.is_some()
    }

    /// Whether what waits for whoever looks is in sight on a screen of this size.
    pub(crate) fn shows_cards(&self, screen: Rect) -> bool {
        Span::of(screen) != Span::Phone || self.tab == Tab::Mine
    }
}

/// What was tapped.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Intent {
    Tab(Tab),
    Table(TableId),
    Check(CheckId),
    Pay(CheckId),
    New(ServiceMode),
    Serve(Vec<TicketId>),
    /// Bringing plates out, or not after all.
    Claim(Vec<TicketId>),
    Unclaim(Vec<TicketId>),
    /// Bringing out what a colleague has taken and left.
    TakeOver(Vec<TicketId>),
    /// Yes or no to a cook.
    Answer {
        ticket: TicketId,
        note: CommandId,
        yes: bool,
    },
    /// What a cook said was read.
    Read(CommandId),
    /// Others' plates too, or only my own.
    Others,
    /// What a colleague asks for.
    Approval(approval::Intent),
    Digit(u8),
    StayPut,
    SignOut,
    Day,
    /// Who is expected.
    Bookings,
    Manage,
    /// A party sits down.
    Seat(BookingId),
    /// An order gets its check.
    Order(BookingId),
    /// Only my tables, or all again.
    OnlyMine,
    Sections,
    SectionsDone,
    Assign(SectionId, Option<StaffId>),
}

pub(crate) fn show(ui: &mut Ui, screen: Rect, desk: &mut Desk, draft: &mut Draft) -> Option<Go> {
    if Span::of(screen) != Span::Phone && draft.tab == Tab::Mine {
        draft.tab = Tab::Room(0);
    }
    if let Some(table) = waited_for(desk, draft) {
        return tap_table(desk, draft, table);
    }
    for digit in typed_on_keys(ui) {
        if let Some(go) = type_digit(desk, draft, digit) {
            return Some(go);
        }
    }
    let model = model::Model::new(desk, draft);
    let beneath = view::show(ui, screen, &model);
    let front = draft.sections.then(|| sections::sheet_ui(ui, screen, desk));
    handle(desk, draft, front.flatten().or(beneath)?)
}

fn handle(desk: &mut Desk, draft: &mut Draft, intent: Intent) -> Option<Go> {
    match intent {
        Intent::Tab(tab) => draft.tab = tab,
        Intent::Table(table) => return tap_table(desk, draft, table),
        Intent::Check(check) => return Some(Go::Check(check)),
        Intent::Pay(check) => return Some(Go::Pay(check)),
        Intent::New(mode) => return open(desk, None, 1, mode),
        Intent::Others => draft.others = !draft.others,
        Intent::Approval(intent) => approval::handle(desk, intent),
        Intent::Digit(digit) => return type_digit(desk, draft, digit),
        Intent::StayPut => (draft.carrying, draft.seating) = (None, None),
        Intent::SignOut => return Some(Go::SignIn),
        Intent::Day if desk.may(Right::CloseDay) => return Some(Go::Day),
        Intent::Day => return Some(Go::Checks),
        Intent::Bookings => return Some(Go::Bookings),
        Intent::Manage => return Some(Go::Manage),
        Intent::Seat(booking) => match seat::sit_down(desk, booking)? {
            Go::Seat(booking) => draft.come_to_seat(booking),
            go => return Some(go),
        },
        Intent::Order(booking) => return seat::order(desk, booking),
        Intent::OnlyMine => draft.mine = !draft.mine,
        Intent::Sections => draft.sections = true,
        Intent::SectionsDone => draft.sections = false,
        Intent::Assign(section, staff) => sections::assign(desk, section, staff),
        kitchens => calls::handle(desk, kitchens),
    }
    None
}

/// Digits from a keyboard open tables too.
fn typed_on_keys(ui: &Ui) -> Vec<u8> {
    ui.input(|input| {
        let texts = input.events.iter().filter_map(|event| match event {
            egui::Event::Text(text) => Some(text.as_bytes()),
            _ => None,
        });
        let digits = texts.flatten().filter(|byte| byte.is_ascii_digit());
        digits.map(|byte| byte - b'0').collect()
    })
}

/// Opens the table's check, or carries one to it.
fn tap_table(desk: &mut Desk, draft: &mut Draft, table: TableId) -> Option<Go> {
    draft.digits.clear();
    if let Some(check) = draft.carrying {
        return carry(desk, draft, check, table);
    }
    if let Some(booking) = draft.seating.take() {
        return seat::at(desk, booking, table);
    }
    if let Some(check) = desk.state().checks.at_table(table) {
        return Some(Go::Check(check.id));
    }
    let next = desk.state().bookings.next_for(table, desk.time());
    if let Some(next) = next.filter(|next| is_theirs(desk, next)) {
        let booking = next.id;
        return seat::at(desk, booking, table);
    }
    tell_kept(desk, table);
    let seats = desk.state().floor.table(table).map_or(COVERS, |t| t.seats);
    let covers = COVERS.min(seats).max(1);
    open(desk, Some(table), covers, ServiceMode::DineIn)
}

/// Whether guests who sit down now are those who are expected.
fn is_theirs(desk: &Desk, next: &common::booking::Booking) -> bool {
    next.standing == Standing::Arrived || face::minutes_to(desk, next) <= THEIRS
}

/// Guests who come without a reservation are told until when they can stay.
fn tell_kept(desk: &mut Desk, table: TableId) {
    let next = desk.state().bookings.next_for(table, desk.time());
    let Some(next) = next.filter(|next| face::is_soon(desk, next)) else {
        return;
    };
    let gaps = [
        ("time", desk.clock(next.at).into()),
        ("name", called(desk, next).into()),
    ];
    let said = desk.words.with("floor-reserved", &gaps);
    desk.say(said);
}

fn carry(desk: &mut Desk, draft: &mut Draft, check: CheckId, table: TableId) -> Option<Go> {
    let from = desk.state().checks.get(check).and_then(|check| check.table);
    let carried = |table| Command::Check(check::Command::Move { check, table });
    if from == Some(table) {
        draft.carrying = None;
        return Some(Go::Check(check));
    }
    if !desk.submit(carried(table)) {
        return None;
    }
    draft.carrying = None;
    if let Some(from) = from {
        desk.may_undo(check, vec![carried(from)]);
    }
    Some(Go::Check(check))
}

fn open(desk: &mut Desk, table: Option<TableId>, covers: u8, mode: ServiceMode) -> Option<Go> {
    let check = desk.new_check();
    let open = check::Command::Open {
        check,
        table,
        covers,
        mode,
    };
    if !desk.submit(Command::Check(open)) {
        return None;
    }
    let abandon = check::Command::Abandon { check };
    desk.may_undo(check, vec![Command::Check(abandon)]);
    Some(Go::Check(check))
}

/// Opens a check without a table, for the next guest at the bar.
pub(crate) fn open_loose(desk: &mut Desk) -> Option<Go> {
    open(desk, None, 1, ServiceMode::DineIn)
}

fn type_digit(desk: &mut Desk, draft: &mut Draft, digit: u8) -> Option<Go> {
    draft.digits.push(char::from(b'0' + digit));
    draft.typed_at = desk.now;
    match Typed::new(&desk.state().floor, &draft.digits) {
        Typed::Table(table) => tap_table(desk, draft, table),
        Typed::Perhaps(_) | Typed::More => None,
        Typed::Nobody => {
            let gap = [("table", draft.digits.as_str().into())];
            let words = desk.words.with("floor-no-table", &gap);
            draft.digits.clear();
            desk.notices
                .say(desk.now, crate::notice::Weight::Refused, words);
            None
        }
    }
}

/// A table whose number could still have gone on, once nobody goes on typing.
fn waited_for(desk: &Desk, draft: &mut Draft) -> Option<TableId> {
    if draft.digits.is_empty() || desk.now < draft.typed_at + digits::PAUSE {
        return None;
    }
    let typed = std::mem::take(&mut draft.digits);
    match Typed::new(&desk.state().floor, &typed) {
        Typed::Table(table) | Typed::Perhaps(table) => Some(table),
        Typed::More | Typed::Nobody => None,
    }
}
