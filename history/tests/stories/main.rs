//! Small files with one quirk each.

mod checks;
mod columns;
mod desk;
