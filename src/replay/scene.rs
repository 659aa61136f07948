//! What the robots do in each scene.

use std::time::Instant;

use common::{
    CheckId, Command, LineId, Money, PaymentId, Stamp, TableId,
    check::{self, Check, Share},
    day,
    house::ServiceMode,
    kitchen, tender,
};

use super::{
    ReplayError,
    carte::Wishes,
    house,
    plan::Rung,
    play::{Play, Seated},
    sends::Send,
};

/// A till rings at most so many lines before it waits for their answers.
const IN_ONE_BREATH: usize = 200;
/// Nobody leaves a tip for more than this.
const LARGEST_TIPPED: Money = Money::cents(1_000_000);

impl Play<'_> {
    /// Guests sit down. Where the files seat them at a table that is taken, whoever sits there
    /// leaves first; if they may not yet, the new ones stand at the bar.
    pub(super) fn seat(&mut self, now: i64, place: usize) -> Result<(), ReplayError> {
        let party = &self.plan.parties[place];
        let till = place % self.tills;
        let table = match party.table {
            Some(table) => self.turned(now, table)?,
            None => self.free.pop(),
        };
        if let Some(table) = table {
            // The till that opens must have heard that those before have left.
            self.until("a table is free", |robots, _| {
                robots[till].state().checks.at_table(table).is_none()
            })?;
            self.at_table.insert(table, place);
        }
        let id = CheckId(self.robots[till].id());
        let open = check::Command::Open {
            check: id,
            table,
            covers: party.covers,
            mode: ServiceMode::DineIn,
        };
        self.does(now, till, party.waiter, Command::Check(open))?;
        let seated = Seated {
            id,
            till,
            table,
            also: Vec::new(),
            rounds_left: party.rounds.len(),
        };
        self.seated.insert(place, seated);
        Ok(())
    }

    fn turned(&mut self, now: i64, table: TableId) -> Result<Option<TableId>, ReplayError> {
        let Some(there) = self.at_table.get(&table).copied() else {
            return Ok(Some(table));
        };
        let is_done = |seated: &Seated| seated.rounds_left == 0;
        if !self.seated.get(&there).is_some_and(is_done) || !self.may_settle(there) {
            return Ok(None);
        }
        self.bump(now, there)?;
        self.leave(now, there)?;
        self.wait_for_answers()?;
        Ok(Some(table))
    }

    /// Guests say what they want, and the waiter sends it.
    pub(super) fn say(&mut self, now: i64, place: usize, number: usize) -> Result<(), ReplayError> {
        let party = &self.plan.parties[place];
        let Some(seated) = self.seated.get_mut(&place) else {
            return Ok(());
        };
        seated.rounds_left -= 1;
        let (check, till, table) = (seated.id, seated.till, seated.table);
        let round = &party.rounds[number];
        let mut lines = Vec::with_capacity(round.lines.len());
        if number == 0 && self.forewarned(now, place)? {
            self.upset_later(now, place);
        }
        for rung in &round.lines {
            let line = LineId(self.robots[till].id());
            let rung = &self.there_is(rung);
            self.does(now, till, party.waiter, ring(check, line, rung))?;
            lines.push(line);
            if lines.len() % IN_ONE_BREATH == 0 {
                self.wait_for_answers()?;
            }
        }
        let Some(first) = lines.first().copied() else {
            return Ok(());
        };
        self.played.lines += lines.len();
        let dishes: u32 = round.lines.iter().map(|rung| rung.quantity).sum();
        let said = Instant::now();
        let send = check::Command::Send {
            check,
            lines,
            hold: false,
        };
        let sent = self.does(now, till, party.waiter, Command::Check(send))?;
        self.sends.sent(Send {
            said,
            command: sent,
            check,
            line: first,
            may_be_added: number > 0,
        });
        let label = match table {
            Some(table) => {
                let table = self.plan.founding.floor.table(table);
                format!("Table {}", table.map_or("", |table| table.label.as_str()))
            }
            None => "The bar".to_owned(),
        };
        let dishes = if dishes == 1 {
            "1 dish".to_owned()
        } else {
            format!("{dishes} dishes")
        };
        self.watch.tells(now, &format!("{label} sends {dishes}"));
        Ok(())
    }

    /// The kitchen shows and bumps what it has for a party that is still there.
    pub(super) fn bump(&mut self, now: i64, place: usize) -> Result<(), ReplayError> {
        let Some(check) = self.seated.get(&place).map(|seated| seated.id) else {
            return Ok(());
        };
        // A brigade bumps what its cooks have made, and nothing before.
        let robot = self.robots.last_mut();
        let Some(robot) = robot.filter(|_| self.brigade.is_none()) else {
            return Ok(());
        };
        robot.tells(Stamp::from_millis(now));
        let tickets = robot.state().kitchen.of_check(check);
        let tickets: Vec<_> = tickets.filter(|ticket| ticket.is_open()).cloned().collect();
        if tickets.is_empty() {
            return Ok(());
        }
        self.played.tickets += tickets.len();
        let ids = tickets.iter().map(|ticket| ticket.id).collect();
        robot.does(Command::Kitchen(kitchen::Command::Show { tickets: ids }))?;
        for ticket in tickets {
            robot.does(Command::Kitchen(ticket.bump()))?;
        }
        Ok(())
    }

    /// Guests pay and leave. Whether they were still there.
    pub(super) fn settle(&mut self, now: i64, place: usize) -> Result<bool, ReplayError> {
        if let Some(id) = self.seated.get(&place).map(|seated| seated.id)
            && self.brigade.is_some()
        {
            // Another till may have carried something over a moment ago.
            self.agreed(id)?;
        }
        let Some(Seated {
            id,
            till,
            table,
            also,
            ..
        }) = self.seated.remove(&place)
        else {
            return Ok(false);
        };
        let party = &self.plan.parties[place];
        let known = self.robots[till].state().checks.get(id);
        let label = known.map_or_else(String::new, |check| check.label.clone());
        let due = known.map(Check::due).unwrap_or_default();
        if self.has_mischief() {
            self.pays_in_parts(now, id, party.waiter)?;
            self.comes_back(now, id, party.waiter)?;
        } else {
            self.pays(now, place, (id, till), due)?;
        }
        let left: Vec<TableId> = also.into_iter().chain(table).collect();
        self.leaves(&left);
        self.played.checks += 1;
        self.played.takings += due;
        let label = if table.is_some() {
            format!("Table {label}")
        } else {
            label
        };
        self.watch.tells(now, &format!("{label} pays {due}"));
        Ok(true)
    }

    /// Every fourth party leaves a tip of a tenth, in whole cents.
    fn pays(
        &mut self,
        now: i64,
        place: usize,
        (check, till): (CheckId, usize),
        due: Money,
    ) -> Result<(), ReplayError> {
        let party = &self.plan.parties[place];
        let tip = if place.is_multiple_of(4) && due <= LARGEST_TIPPED {
            common::money::allocate_equally(due, 10)[9]
        } else {
            Money::ZERO
        };
        let take = tender::Command::Take {
            check,
            payment: PaymentId(self.robots[till].id()),
            tender: party.tender,
            amount: due,
            tip,
            given: None,
            share: Share::Whole,
            tip_for: None,
            drawn_on: None,
        };
        self.does(now, till, party.waiter, Command::Tender(take))?;
        Ok(())
    }

    /// Tables that nobody sits at any more.
    pub(super) fn leaves(&mut self, tables: &[TableId]) {
        for table in tables {
            self.at_table.remove(table);
            if !self.plan.names_tables {
                self.free.push(*table);
            }
        }
    }

    /// The manager counts the drawer and closes the day.
    pub(super) fn close(&mut self, now: i64) -> Result<(), ReplayError> {
        // The first till must have heard of every payment before its drawer is counted.
        let open = self.seated.len();
        self.until("the first till has heard of all payments", |robots, _| {
            robots[0].state().checks.open.size() == open
        })?;
        let counted = Some(self.robots[0].state().drawer.expected());
        let close = Command::Day(day::Command::Close { counted });
        self.does(now, 0, house::MANAGER, close)?;
        self.played.days += 1;
        self.watch
            .tells(now, &format!("Day {} is closed", self.played.days));
        Ok(())
    }
}

impl Play<'_> {
    /// What guests get for what they wished, where a kitchen may run out of it.
    fn there_is(&self, rung: &Rung) -> Rung {
        let item = match self.brigade {
            Some(_) => self.instead(rung.item),
            None => rung.item,
        };
        let wishes = if item == rung.item {
            rung.wishes.clone()
        } else {
            Wishes::default()
        };
        Rung {
            item,
            quantity: rung.quantity,
            wishes,
        }
    }
}

fn ring(check: CheckId, line: LineId, rung: &Rung) -> Command {
    Command::Check(check::Command::Ring {
        check,
        line,
        item: rung.item,
        quantity: rung.quantity,
        modifiers: rung
            .wishes
            .modifiers
            .iter()
            .copied()
            .map(Into::into)
            .collect(),
        seats: Vec::new(),
        course: None,
        note: rung.wishes.note.clone(),
        price: None,
        grams: None,
        parts: Vec::new(),
    })
}
