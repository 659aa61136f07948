use crate::{
    cell::{Clock, MomentCell, Number, filled},
    column::Columns,
    sheet::Record,
};

/// So many lines are enough to see what a column has.
const ENOUGH: u64 = 5_000;

/// Columns that are guessed by their names and have something else, such as a "day" of Mondays.
#[derive(Default)]
pub struct Strangers {
    lines: u64,
    /// Filled cells and those that can be read, by column.
    columns: Vec<(usize, u64, u64)>,
}

impl Strangers {
    pub fn count(&mut self, record: &Record, columns: &Columns) {
        if self.lines == ENOUGH {
            return;
        }
        self.lines += 1;
        let is_moment = |cell: &str| MomentCell::of(cell).is_some();
        let is_time = |cell: &str| Clock::of(cell).is_some() || is_moment(cell);
        let is_number = |cell: &str| Number::of(cell).is_some();
        self.look(record, columns.date, is_moment);
        self.look(record, columns.time, is_time);
        for column in [
            columns.quantity,
            columns.unit_price,
            columns.line_total,
            columns.price,
            columns.amount,
        ] {
            self.look(record, column, is_number);
        }
    }

    fn look(&mut self, record: &Record, column: Option<usize>, is_read: impl Fn(&str) -> bool) {
        let Some(column) = column else {
            return;
        };
        let Some(cell) = record.cell(column).and_then(filled) else {
            return;
        };
        let seen = self.columns.iter_mut().find(|(seen, ..)| *seen == column);
        let read = u64::from(is_read(cell));
        match seen {
            Some((_, all, good)) => (*all, *good) = (*all + 1, *good + read),
            None => self.columns.push((column, 1, read)),
        }
    }

    /// Takes back guesses of which not one cell in ten can be read; says so.
    pub fn forget(&self, columns: &mut Columns, header: &[String]) -> Vec<String> {
        let mut says = Vec::new();
        for (column, all, good) in &self.columns {
            if good * 10 < *all && !columns.is_said(*column) {
                columns.forget(*column);
                let name = &header[*column];
                says.push(format!(
                    "'{name}' has other things than its name says; it is not used"
                ));
            }
        }
        says
    }
}
