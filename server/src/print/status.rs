//! What a printer says of itself: the answers to `DLE EOT`, and which byte answers what.

use common::protocol::PrinterCondition;

/// Asks for the printer, the cause, the error and the paper, in this sequence; answered at once.
pub(super) const ASK: [u8; 12] = [0x10, 0x04, 1, 0x10, 0x04, 2, 0x10, 0x04, 3, 0x10, 0x04, 4];

/// Answers of one asking.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Answers {
    heard: [u8; 4],
    count: usize,
}

impl Answers {
    /// Takes one; the condition once all of them are there.
    pub(super) fn take(&mut self, byte: u8) -> Option<PrinterCondition> {
        *self.heard.get_mut(self.count)? = byte;
        self.count += 1;
        (self.count == self.heard.len()).then(|| condition(self.heard))
    }
}

fn condition([printer, cause, error, paper]: [u8; 4]) -> PrinterCondition {
    if cause & 0x04 != 0 {
        PrinterCondition::CoverOpen
    } else if paper & 0x60 != 0 || cause & 0x20 != 0 {
        PrinterCondition::PaperOut
    } else if cause & 0x40 != 0 || error & 0x6C != 0 || printer & 0x08 != 0 {
        PrinterCondition::Error
    } else if paper & 0x0C != 0 {
        PrinterCondition::PaperLow
    } else {
        PrinterCondition::Ready
    }
}

/// Whether something can be printed.
pub(crate) const fn prints(condition: PrinterCondition) -> bool {
    matches!(
        condition,
        PrinterCondition::Ready | PrinterCondition::PaperLow
    )
}

/// A byte by its fixed bits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Said {
    /// An answer to `DLE EOT`: 0xx1xx10.
    Status(u8),
    /// The answer to `GS r`, once all before it is printed: 0xx0xxxx.
    Printed,
    /// Something that nobody asked for.
    Other,
}

pub(super) const fn said(byte: u8) -> Said {
    if byte & 0x93 == 0x12 {
        Said::Status(byte)
    } else if byte & 0x90 == 0 {
        Said::Printed
    } else {
        Said::Other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(answers: [u8; 4]) -> PrinterCondition {
        let mut taken = Answers::default();
        let all = answers.map(|byte| {
            assert_eq!(said(byte), Said::Status(byte));
            taken.take(byte)
        });
        assert_eq!(all[..3], [None; 3]);
        all[3].expect("all four")
    }

    #[test]
    fn what_is_wrong_is_told_by_the_bits_that_are_set() {
        let well = 0x12;
        assert_eq!(of([well; 4]), PrinterCondition::Ready);
        // The drawer stands open.
        assert_eq!(of([0x16, well, well, well]), PrinterCondition::Ready);
        assert_eq!(of([well, well, well, 0x1E]), PrinterCondition::PaperLow);
        assert_eq!(of([0x1A, 0x32, well, 0x7E]), PrinterCondition::PaperOut);
        assert_eq!(of([0x1A, 0x16, well, well]), PrinterCondition::CoverOpen);
        assert_eq!(of([0x1A, well, well, well]), PrinterCondition::Error);
        // The knife is stuck.
        assert_eq!(of([0x1A, 0x52, 0x1A, well]), PrinterCondition::Error);
    }

    #[test]
    fn the_word_that_all_is_printed_is_no_answer_about_the_state() {
        for byte in [0x00, 0x03, 0x0F] {
            assert_eq!(said(byte), Said::Printed);
        }
        assert_eq!(said(0x10), Said::Other);
    }
}
