use crate::export::sheet::{
    Kind::{Amount, Id, List, Moment, Number, Text},
    Sheet, column,
};

pub(in crate::export) const OPEN_CHECKS: Sheet = Sheet {
    name: "open_checks",
    about: "Checks that were open when the files were written.",
    has_csv: true,
    columns: &[
        column("id", Id, "the check's id"),
        column(
            "number",
            Number,
            "its number within the business day it was opened on",
        ),
        column("label", Text, "what was said aloud for it"),
        column("mode", Text, "`dine_in` or `take_away`"),
        column("covers", Number, "guests"),
        column("staff", Text, "who opened it"),
        column("opened_at", Moment, "when it was opened"),
        column("bill_asked", Moment, "when the guests asked for the bill"),
        column("total", Amount, "with VAT, without tips"),
        column("due", Amount, "still to pay"),
    ],
};

pub(in crate::export) const OPEN_LINES: Sheet = Sheet {
    name: "open_lines",
    about: "Lines of the open checks, voided ones left out.",
    has_csv: true,
    columns: &[
        column("check_id", Id, "the check's id"),
        column("at", Moment, "when it was rung"),
        column("item", Text, "the item's name"),
        column("quantity", Number, "pieces"),
        column("unit_price", Amount, "a piece with its modifiers, with VAT"),
        column("line_total", Amount, "`quantity` times `unit_price`"),
        column("modifiers", List, "what was chosen"),
        column(
            "progress",
            Text,
            "`fresh` (not sent), `held` (its course waits), `fired`",
        ),
        column("course", Number, "0 is made at once"),
        column("seats", List, "whose it is"),
        column("note", Text, "how to prepare it"),
        column("line_uuid", Id, "the line's id"),
    ],
};

pub(in crate::export) const OPEN_PAYMENTS: Sheet = Sheet {
    name: "open_payments",
    about: "What was paid towards the open checks.",
    has_csv: true,
    columns: &[
        column("id", Id, "the payment's id"),
        column("check_id", Id, "the check's id"),
        column("tender", Text, "`cash` or `card`"),
        column("amount", Amount, "towards the check"),
        column("tip", Amount, "on top"),
        column("at", Moment, "when"),
        column("by", Text, "who took it"),
    ],
};
