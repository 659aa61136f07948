//! How much a file may hold. No restaurant comes near, and no file can be made to cost more.

/// Bytes of a file.
pub const LARGEST_FILE: usize = 20 * 1024 * 1024;

/// Bytes of a workbook once it is unpacked.
pub const MOST_UNPACKED: u64 = 256 * 1024 * 1024;

/// Parts of a workbook.
pub const MOST_PARTS: usize = 1_000;

/// Rows, over all sheets.
pub const MOST_ROWS: usize = 100_000;

/// Columns of a sheet.
pub const MOST_COLUMNS: usize = 200;

/// Characters of a cell.
pub const LONGEST_CELL: usize = 4_000;

/// Characters of all cells together.
pub const MOST_TEXT: usize = 64 * 1024 * 1024;

/// So many refusals are named; whoever mends those will see the rest.
pub const MOST_REFUSALS: usize = 20;
