//! The journal: everything that ever happened, in sequence, each entry chained to the one before.

mod chain;
mod private;
mod read;
mod schema;
mod snapshot;
mod verify;

pub(crate) use chain::{FIRST_LINK, Hash, chained};
pub(crate) use private::{Hidden, due_by, erase, recalled};
pub(crate) use read::{Entry, bodies, each_after, event_at, event_of, signed, unsigned};
pub(crate) use schema::{
    FILE, FORMAT, Meta, format as schema_format, is_current, open, open_beside, open_for_reading,
};
pub(crate) use snapshot::{
    forget as forget_snapshots, keep as keep_snapshot, last_seq as snapshot_seq,
    newest as newest_snapshot, pass_up_to,
};
pub(crate) use verify::Walk;
pub use verify::{Sound, verify};
