use std::sync::Arc;

use common::{
    CheckId, DeviceId, Sold,
    menu::Menu,
    protocol::{Ask, MenuVersion, Refusal, Reply},
    tender::{Voucher, VoucherCode},
};
use rusqlite::OptionalExtension;

use super::{Shell, blocking};
use crate::{HouseError, house::record, journal, print::answer, projection, reports::Reports};

impl Shell {
    /// The reply to a question, from a thread that may wait for the disk.
    pub(super) async fn reply(self: &Arc<Self>, device: DeviceId, ask: Ask) -> Reply {
        // Nobody closes the semaphore while the shell lives.
        let room = match &ask {
            Ask::SignIn { .. } | Ask::SetPin { .. } | Ask::SetSecret { .. } => {
                Some(self.at_the_door.acquire().await)
            }
            Ask::Receipt { .. }
            | Ask::Z { .. }
            | Ask::Sold { .. }
            | Ask::Voucher { .. }
            | Ask::MenuVersions { .. }
            | Ask::MenuVersion { .. }
            | Ask::Queue
            | Ask::Queued { .. }
            | Ask::TestPage { .. }
            | Ask::Weigh { .. } => None,
        };
        let shell = Arc::clone(self);
        let reply = blocking(move || shell.reply_now(device, ask)).await;
        drop(room);
        reply.unwrap_or(Reply::Refused(Refusal::Busy))
    }

    fn reply_now(&self, device: DeviceId, ask: Ask) -> Reply {
        match ask {
            Ask::SignIn { staff, pin } => {
                let now = self.began.elapsed();
                match self.door.sign_in(device, staff, &pin, now) {
                    Ok(staff) => Reply::SignedIn { staff },
                    Err(refusal) => Reply::Refused(refusal),
                }
            }
            Ask::Receipt { check } => {
                let found = self.receipt(check).map_err(HouseError::from);
                answered(found, |(number, text)| Reply::Receipt { number, text })
            }
            Ask::Sold { check } => answered(self.sold(check), |sold| Reply::Sold {
                sold: Box::new(sold),
            }),
            Ask::Voucher { code } => {
                answered(self.voucher(&code), |voucher| Reply::Voucher { voucher })
            }
            Ask::SetPin { staff, pin, by } => {
                let now = self.began.elapsed();
                done(self.door.set_pin(device, staff, &pin, by.as_ref(), now))
            }
            Ask::SetSecret { secret, value, by } => {
                let now = self.began.elapsed();
                done(self.door.set_secret(device, secret, &value, &by, now))
            }
            Ask::MenuVersions { before } => answered(self.menus(before).map(Some), |versions| {
                Reply::MenuVersions { versions }
            }),
            Ask::MenuVersion { version } => {
                answered(self.menu(version), |menu| Reply::MenuVersion { menu })
            }
            Ask::Queue | Ask::Queued { .. } | Ask::TestPage { .. } | Ask::Weigh { .. } => {
                self.of_devices(&ask)
            }
            Ask::Z { number } => {
                let reports = Reports::open(&self.dir);
                let known = reports.and_then(|reports| Ok((reports.house()?, reports)));
                match known {
                    Ok((house, reports)) => reports.reply_z(&house, number),
                    Err(error) => {
                        tracing::error!(%error, "a Z report could not be read");
                        Reply::Refused(Refusal::Busy)
                    }
                }
            }
        }
    }

    /// What printers and scales are asked.
    fn of_devices(&self, ask: &Ask) -> Reply {
        let now = self.health.borrow().now;
        let reply = match *ask {
            Ask::Queue => answer::jobs(&self.dir),
            Ask::Queued { job, verb, staff } => answer::decided(&self.dir, job, verb, staff),
            Ask::TestPage { printer } => answer::test(&self.dir, printer, now),
            Ask::Weigh { scale } => answer::weigh(&self.dir, scale),
            _ => Ok(Reply::Refused(Refusal::NotFound)),
        };
        // A wake that waits already will do.
        self.printing.try_send(()).unwrap_or_default();
        reply.unwrap_or_else(|error| {
            tracing::error!(%error, "the printers' queue could not be read");
            Reply::Refused(Refusal::Busy)
        })
    }

    fn sold(&self, check: CheckId) -> Result<Option<Sold>, HouseError> {
        record::sold(&journal::open_for_reading(&self.dir)?, check)
    }

    fn voucher(&self, code: &VoucherCode) -> Result<Option<Voucher>, HouseError> {
        record::voucher(&journal::open_for_reading(&self.dir)?, code)
    }

    fn menus(&self, before: Option<u32>) -> Result<Vec<MenuVersion>, HouseError> {
        let connection = journal::open_for_reading(&self.dir)?;
        Ok(projection::menu::versions(&connection, before)?)
    }

    fn menu(&self, version: u32) -> Result<Option<Arc<Menu>>, HouseError> {
        projection::menu::version(&journal::open_for_reading(&self.dir)?, version)
    }

    /// A settled check's latest receipt: its number, and its text as printed.
    pub(super) fn receipt(&self, check: CheckId) -> rusqlite::Result<Option<(u64, String)>> {
        let connection = journal::open_for_reading(&self.dir)?;
        connection
            .query_row(
                "SELECT number, text FROM receipt WHERE check_id = ?1
                 ORDER BY number DESC LIMIT 1",
                [check.to_string()],
                |row| Ok((journal::unsigned(row.get(0)?), row.get(1)?)),
            )
            .optional()
    }
}

fn done(done: Result<(), Refusal>) -> Reply {
    match done {
        Ok(()) => Reply::Done,
        Err(refusal) => Reply::Refused(refusal),
    }
}

fn answered<T>(found: Result<Option<T>, HouseError>, reply: impl FnOnce(T) -> Reply) -> Reply {
    match found {
        Ok(Some(found)) => reply(found),
        Ok(None) => Reply::Refused(Refusal::NotFound),
        Err(error) => {
            tracing::error!(%error, "a record could not be read");
            Reply::Refused(Refusal::Busy)
        }
    }
}
