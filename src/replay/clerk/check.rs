//! What the clerk writes down when somebody does something with a check.

use common::{
    CheckId, LineId, StaffId, Stamp, TableId,
    check::{Adjustment, Command, Value},
    menu::{Pick, Pricing},
    money::Rate,
};
use rust_decimal::{Decimal, prelude::ToPrimitive as _};

use super::{
    Clerk,
    sheet::{Entry, Kind, LetOff, Refunded, Sheet, Worth},
    sums::{Thousandths, weighed},
};

pub(super) fn thousandths(rate: Rate) -> Thousandths {
    (rate.0 * Decimal::ONE_THOUSAND).to_i64().unwrap_or(0)
}

impl Clerk {
    pub(super) fn hears_check(&mut self, at: Stamp, by: StaffId, command: &Command) {
        match command {
            Command::Open {
                check,
                table,
                covers,
                mode,
            } => {
                let mut sheet = Sheet {
                    tables: table.iter().copied().collect(),
                    covers: *covers,
                    waiter: by,
                    mode: *mode,
                    lines: Vec::new(),
                    letoffs: Vec::new(),
                    coupons: Vec::new(),
                    service: (0, false),
                    payments: Vec::new(),
                    sale: None,
                    refunded: Refunded::default(),
                };
                self.rule_service(&mut sheet);
                self.opens(*check, *table, sheet);
            }
            Command::Merge { check, into } => {
                let before = self.sheet(*into).total();
                self.merges(*check, *into);
                self.settles_if_cheaper(*into, at, before);
            }
            Command::MoveLines { check, lines, to } => {
                let before = [*check, *to].map(|id| (id, self.sheet(id).total()));
                self.moves_lines(*check, lines, *to);
                for (id, before) in before {
                    self.settles_if_cheaper(id, at, before);
                }
            }
            Command::Abandon { check } => {
                let known = self.known(*check);
                self.gone.extend(self.sheets.remove(&known));
            }
            Command::Reopen { check, .. } => self.reopens(*check),
            Command::Refund {
                check,
                lines,
                tender,
                ..
            } => self.refunds(*check, lines.as_deref(), *tender),
            Command::AskBill { .. } | Command::Divide { .. } | Command::Assign { .. } => {}
            _ => {
                let id = check_of(command);
                let before = self.sheet(id).total();
                let is_priced = if is_of_lines(command) {
                    self.hears_lines(command)
                } else {
                    self.hears_terms(command)
                };
                if is_priced {
                    let has_asked = matches!(command, Command::Coupon { .. });
                    self.promote(id, before, has_asked);
                }
                self.settles_if_cheaper(id, at, before);
            }
        }
    }

    fn opens(&mut self, check: CheckId, table: Option<TableId>, sheet: Sheet) {
        let sits = |sheet: &Sheet| table.is_some_and(|table| sheet.tables.contains(&table));
        let mut there = self.sheets.iter();
        let there = there.find(|(_, sheet)| !sheet.is_closed() && sits(sheet));
        if let Some((there, _)) = there {
            self.means.insert(check, *there);
            self.joined += 1;
            return;
        }
        let twice = self.sheets.insert(check, sheet);
        assert!(twice.is_none(), "check {check} was opened twice");
    }

    /// It comes back to its table, unless somebody else sits there by now.
    fn reopens(&mut self, check: CheckId) {
        let open: Vec<TableId> = self.open().flat_map(|sheet| sheet.tables.clone()).collect();
        let sheet = self.sheet(check);
        sheet.sale = None;
        let first = sheet.tables.first().copied();
        if first.is_some_and(|table| open.contains(&table)) {
            sheet.tables.clear();
        }
        sheet.tables.retain(|table| !open.contains(table));
    }

    /// Whether the menu's promotions are looked at anew.
    fn hears_lines(&mut self, command: &Command) -> bool {
        match command {
            Command::Ring { check, .. } => {
                let entry = self.entry(command);
                let sheet = self.sheet(*check);
                let twice = sheet.lines.iter().any(|line| line.id == entry.id);
                assert!(!twice, "line {} was rung twice", entry.id);
                sheet.lines.push(entry);
            }
            Command::Adjust {
                check,
                line,
                adjustment,
            } => self.adjusts(*check, *line, adjustment),
            Command::Part {
                check,
                line,
                quantity,
                into,
            } => return self.parts(*check, *line, i64::from(*quantity), *into),
            Command::Send { check, lines, hold } => {
                for line in lines {
                    let line = self.line(*check, *line);
                    // What is held is sent when it is fired, or when the guests have paid for it.
                    line.sent |= !line.struck && !hold;
                }
                return false;
            }
            Command::FireLines { check, lines } => {
                for line in lines {
                    self.line(*check, *line).sent = true;
                }
                return false;
            }
            Command::Void { check, line, .. } => self.line(*check, *line).struck = true,
            Command::Restore { check, line } => self.line(*check, *line).struck = false,
            _ => return false,
        }
        true
    }

    /// A line as it is rung; the usual choices where nobody chose.
    fn entry(&self, command: &Command) -> Entry {
        let Command::Ring {
            line,
            item,
            quantity,
            modifiers,
            price,
            grams,
            ..
        } = command
        else {
            unreachable!("only what is rung makes a line")
        };
        let known = &self.menu.items[item];
        let price = price.unwrap_or(known.price).in_cents();
        let bare = match (known.pricing, grams) {
            (Pricing::ByWeight, Some(grams)) => weighed(price, *grams),
            _ => price,
        };
        let usual = self.usual(*item);
        let picks = if modifiers.is_empty() {
            &usual
        } else {
            modifiers
        };
        let extras = self.extras(picks);
        Entry {
            id: *line,
            piece: (bare + extras).max(0),
            quantity: i64::from(*quantity),
            sent: false,
            struck: false,
            item: *item,
            vat: known.vat,
            bare,
            extras,
        }
    }

    fn adjusts(&mut self, check: CheckId, line: LineId, adjustment: &Adjustment) {
        let extras = match adjustment {
            Adjustment::Modifiers(picks) => Some(self.extras(picks)),
            _ => None,
        };
        let item = self.line(check, line).item;
        let kilogram = self.menu.items[&item].price.in_cents();
        let entry = self.line(check, line);
        match adjustment {
            Adjustment::Quantity(quantity) => entry.quantity = i64::from(*quantity),
            Adjustment::Modifiers(_) => entry.extras = extras.unwrap_or(0),
            Adjustment::Price(price) => entry.bare = price.in_cents(),
            Adjustment::Grams(grams) => entry.bare = weighed(kilogram, *grams),
            Adjustment::Seats(_) | Adjustment::Course(_) | Adjustment::Note(_) => {}
        }
        entry.piece = (entry.bare + entry.extras).max(0);
    }

    fn extras(&self, picks: &[Pick]) -> i64 {
        picks.iter().map(|pick| self.choice(*pick)).sum()
    }

    /// Whether the menu's promotions are looked at anew.
    fn hears_terms(&mut self, command: &Command) -> bool {
        match command {
            Command::Allow {
                check,
                allowance,
                scope,
                value,
                comp,
                ..
            } => {
                let value = match value {
                    Value::Percent(rate) => Worth::Percent(thousandths(*rate)),
                    Value::Amount(amount) => Worth::Cents(amount.in_cents()),
                };
                let kind = if *comp { Kind::Comp } else { Kind::Discount };
                let letoff = LetOff {
                    id: *allowance,
                    kind,
                    scope: *scope,
                    value,
                    parts: Vec::new(),
                };
                self.sheet(*check).letoffs.push(letoff);
            }
            Command::Lift { check, allowance } => {
                self.sheet(*check)
                    .letoffs
                    .retain(|one| one.id != *allowance);
            }
            Command::Coupon { check, code, on } => {
                let sheet = self.sheet(*check);
                sheet.coupons.retain(|known| known != code);
                sheet.coupons.extend(on.then(|| code.clone()));
            }
            Command::SetService { check, percent } => {
                self.sheet(*check).service = (percent.map_or(0, thousandths), true);
            }
            Command::SetMode { check, mode } => self.sheet(*check).mode = *mode,
            Command::SetCovers { check, covers } => {
                self.sheet(*check).covers = *covers;
                self.rules_service_of(*check);
            }
            _ => {
                self.hears_room(command);
                return false;
            }
        }
        true
    }

    fn hears_room(&mut self, command: &Command) {
        match command {
            Command::Move { check, table } => self.sheet(*check).tables = vec![*table],
            Command::JoinTable { check, table } => self.sheet(*check).tables.push(*table),
            Command::Transfer { check, to } => self.sheet(*check).waiter = *to,
            _ => {}
        }
    }

    pub(super) fn rules_service_of(&mut self, check: CheckId) {
        let known = self.known(check);
        if let Some(mut sheet) = self.sheets.remove(&known) {
            self.rule_service(&mut sheet);
            self.sheets.insert(known, sheet);
        }
    }

    /// Large parties pay for the service, unless somebody has set otherwise.
    fn rule_service(&self, sheet: &mut Sheet) {
        if !sheet.service.1 {
            let rule = self.house.service_charge.as_ref();
            let rule = rule.filter(|rule| sheet.covers >= rule.from_covers);
            sheet.service.0 = rule.map_or(0, |rule| thousandths(rule.percent));
        }
    }

    pub(super) fn sheet(&mut self, check: CheckId) -> &mut Sheet {
        let known = self.known(check);
        let sheet = self.sheets.get_mut(&known);
        sheet.expect("the house accepted something for an unknown check")
    }

    fn line(&mut self, check: CheckId, line: LineId) -> &mut Entry {
        let mut lines = self.sheet(check).lines.iter_mut();
        let line = lines.find(|known| known.id == line);
        line.expect("the house accepted something for an unknown line")
    }
}

fn is_of_lines(command: &Command) -> bool {
    matches!(
        command,
        Command::Ring { .. }
            | Command::Adjust { .. }
            | Command::Part { .. }
            | Command::Send { .. }
            | Command::FireCourse { .. }
            | Command::FireLines { .. }
            | Command::Void { .. }
            | Command::Restore { .. }
    )
}

fn check_of(command: &Command) -> CheckId {
    match command {
        Command::Open { check, .. }
        | Command::Ring { check, .. }
        | Command::Adjust { check, .. }
        | Command::Part { check, .. }
        | Command::Send { check, .. }
        | Command::FireCourse { check, .. }
        | Command::FireLines { check, .. }
        | Command::Void { check, .. }
        | Command::Restore { check, .. }
        | Command::Allow { check, .. }
        | Command::Lift { check, .. }
        | Command::Coupon { check, .. }
        | Command::SetService { check, .. }
        | Command::SetMode { check, .. }
        | Command::SetCovers { check, .. }
        | Command::Move { check, .. }
        | Command::Merge { check, .. }
        | Command::MoveLines { check, .. }
        | Command::JoinTable { check, .. }
        | Command::Transfer { check, .. }
        | Command::Divide { check, .. }
        | Command::SetAllergies { check, .. }
        | Command::Assign { check, .. }
        | Command::AskBill { check }
        | Command::Abandon { check }
        | Command::Reopen { check, .. }
        | Command::Refund { check, .. } => *check,
    }
}
