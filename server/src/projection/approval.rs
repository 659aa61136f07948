use common::{
    BusinessDate, CheckId, Command, Event, LineId, Recorded, RequestId, StaffId, State,
    approval::{self, Request},
    check, drawer, tender,
};
use rusqlite::{Connection, params};

use super::day_of;

/// What became of something that was beyond somebody's own rights.
#[derive(Debug)]
pub(crate) struct Decided {
    z: u32,
    date: BusinessDate,
    request: Request,
    about: About,
    granted: bool,
    asked_by_name: String,
    decided_by_name: String,
    decided_at: i64,
}

/// What a wish is about, for whoever reads of it later.
#[derive(Debug, Default)]
struct About {
    label: String,
    item: String,
    reason: String,
}

/// The row of a request that is about to be answered.
pub(super) fn decided(before: &State, recorded: &Recorded) -> Option<Decided> {
    let (request, by, granted) = match &recorded.event {
        Event::Approval(approval::Event::Granted { request, by }) => (*request, *by, true),
        Event::Approval(approval::Event::Declined { request, by }) => (*request, *by, false),
        _ => return None,
    };
    let (z, date) = day_of(before, recorded);
    let request = known(before, request)?.clone();
    let name = |id: StaffId| before.staff.name(id).to_owned();
    Some(Decided {
        z,
        date,
        about: about(before, &request.wish),
        granted,
        asked_by_name: name(request.by),
        decided_by_name: name(by),
        decided_at: recorded.stamp.millis(),
        request,
    })
}

fn known(before: &State, request: RequestId) -> Option<&Request> {
    before.approval.open.get(&request)
}

fn about(state: &State, wish: &Command) -> About {
    match wish {
        Command::Check(command) => about_check(state, command),
        Command::Tender(tender::Command::Take { check, .. }) => of(state, *check),
        Command::Drawer(
            drawer::Command::PayIn { reason, .. }
            | drawer::Command::PayOut { reason, .. }
            | drawer::Command::NoSale { reason },
        ) => About {
            reason: reason.clone(),
            ..About::default()
        },
        _ => About::default(),
    }
}

fn about_check(state: &State, command: &check::Command) -> About {
    match command {
        check::Command::Void {
            check,
            line,
            reason,
        } => About {
            reason: reason.clone().unwrap_or_default(),
            ..of_line(state, *check, *line)
        },
        check::Command::Allow {
            check,
            scope,
            reason,
            ..
        } => {
            let about = match scope {
                check::Scope::Check => of(state, *check),
                check::Scope::Line(line) => of_line(state, *check, *line),
            };
            let reason = reason.clone();
            About { reason, ..about }
        }
        check::Command::Reopen { check, reason } | check::Command::Refund { check, reason, .. } => {
            let reason = reason.clone();
            let about = of(state, *check);
            About { reason, ..about }
        }
        check::Command::Adjust { check, line, .. } => of_line(state, *check, *line),
        check::Command::Ring { check, item, .. } => {
            let item = state.menu.items.get(item);
            let item = item.map_or(String::new(), |item| item.name.clone());
            let about = of(state, *check);
            About { item, ..about }
        }
        check::Command::Transfer { check, .. } | check::Command::SetService { check, .. } => {
            of(state, *check)
        }
        _ => About::default(),
    }
}

fn of(state: &State, check: CheckId) -> About {
    let settled = state.checks.settled.get(&state.checks.resolve(check));
    let open = state.checks.get(check).map(|check| &check.label);
    let refunded = state.checks.refunds.iter().rev();
    let refunded = refunded.filter(|refund| refund.check == check);
    let label = open.or(settled.map(|settled| &settled.label));
    let label = label.or(refunded.map(|refund| &refund.label).next());
    About {
        label: label.cloned().unwrap_or_default(),
        ..About::default()
    }
}

fn of_line(state: &State, check: CheckId, line: LineId) -> About {
    let known = state.checks.get(check).and_then(|check| check.line(line));
    About {
        item: known.map_or(String::new(), |line| line.name.clone()),
        ..of(state, check)
    }
}

impl Decided {
    pub(super) fn write(&self, connection: &Connection) -> rusqlite::Result<()> {
        let mut insert = connection.prepare_cached(
            "INSERT INTO approval (request, z, date, needed, label, item, reason, granted,
             asked_by_name, asked_at, decided_by_name, decided_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        )?;
        insert.execute(params![
            self.request.id.to_string(),
            self.z,
            self.date.to_string(),
            self.request.right.name(),
            self.about.label,
            self.about.item,
            self.about.reason,
            self.granted,
            self.asked_by_name,
            self.request.at.millis(),
            self.decided_by_name,
            self.decided_at,
        ])?;
        Ok(())
    }
}
