use crate::export::sheet::{
    Kind::{Amount, Date, Decimal, Hash, Id, List, Moment, Number, Text},
    Sheet, column,
};

pub(in crate::export) const PAST_CHECKS: Sheet = Sheet {
    name: "past_checks",
    about: "Checks that were imported from another system.",
    has_csv: true,
    columns: &[
        column("place", Number, "in the sequence of importing"),
        column(
            "id",
            Text,
            "a UUID made of what the check says: the same in every import",
        ),
        column("date", Date, "the business day"),
        column("number", Text, "as the other system numbered it"),
        column("label", Text, "the table; empty where nobody knows"),
        column("covers", Number, "guests; 0 where nobody counted"),
        column("staff", Text, "who served"),
        column("tender", Text, "how it was paid"),
        column("opened_at", Moment, "its first line"),
        column("settled_at", Moment, "its last line"),
        column("gross", Amount, "with VAT"),
    ],
};

pub(in crate::export) const PAST_LINES: Sheet = Sheet {
    name: "past_lines",
    about: "Lines of the imported checks. `couvert import checks` reads this file as it is.",
    has_csv: true,
    columns: &[
        column("check", Text, "as the other system numbered it"),
        column(
            "at",
            Moment,
            "when it was rung; noon where the other system had no times",
        ),
        column("item", Text, "the item's name"),
        column("group", Text, "its page; empty where nobody knows"),
        column(
            "quantity",
            Decimal,
            "pieces; may be a fraction, or less than nothing",
        ),
        column("unit_price", Decimal, "a piece, as the other system had it"),
        column("line_total", Amount, "with VAT"),
        column("modifiers", List, "what was chosen"),
        column("table", Text, "the check's"),
        column("staff", Text, "the check's"),
        column("covers", Number, "the check's"),
        column("tender", Text, "the check's"),
        column("vat_rate", Decimal, "percent; empty where nobody knows"),
        column("place", Number, "in the sequence of importing"),
        column(
            "place_of_check",
            Number,
            "the check's `place` in `past_checks`",
        ),
        column("counts_for", Date, "the business day"),
        column(
            "clock_hour",
            Number,
            "of `at`; empty where the other system had no times",
        ),
        column(
            "menu_entry",
            Number,
            "the house's item of the same name, in `items`",
        ),
        column("thousandths", Number, "`quantity` in thousandths"),
        column("piece", Number, "`unit_price` in cents"),
    ],
};

pub(in crate::export) const PAST_TAXES: Sheet = Sheet {
    name: "past_taxes",
    about: "VAT of the imported checks by rate.",
    has_csv: true,
    columns: &[
        column(
            "place_of_check",
            Number,
            "the check's `place` in `past_checks`",
        ),
        column("date", Date, "the business day"),
        column("rate", Decimal, "percent; empty where nobody knows"),
        column("gross", Amount, "with VAT"),
        column("net", Amount, "without VAT"),
        column("tax", Amount, "the VAT"),
    ],
};

pub(in crate::export) const PAPERS: Sheet = Sheet {
    name: "papers",
    about: "Papers that were to be put into the folder. What is done is not made again; what waits at a \
            printer or for a mail server is not taken along.",
    has_csv: true,
    columns: &[
        column("id", Number, "in the sequence of asking"),
        column(
            "kind",
            Text,
            "`bill`, `receipt`, `credit`, `voucher`, `invoice`, `x` or `z`",
        ),
        column(
            "reference",
            Text,
            "the id, code or number of what it is about",
        ),
        column("state", Text, "how far it is"),
        column("attempts", Number, "how often it was tried"),
        column("made_at", Moment, "when it was asked for"),
        column("error", Text, "why the last try failed"),
        column("copy", Number, "1 for the first copy; 0 for what is none"),
    ],
};

pub(in crate::export) const COMMANDS: Sheet = Sheet {
    name: "commands",
    about: "Commands and their answers, so that one that is sent again is not carried out again.",
    has_csv: false,
    columns: &[
        column("id", Id, "the command's id"),
        column("device", Id, "where it came from"),
        column("staff", Number, "who was at the device"),
        column("at", Moment, "by the device's clock"),
        column("stamp", Moment, "by the house's clock"),
        column("answer", Text, "JSON"),
    ],
};

pub(in crate::export) const JOURNAL: Sheet = Sheet {
    name: "journal",
    about: "Everything that ever happened, in sequence. All other files but the past, the \
            papers and the commands follow from it.",
    has_csv: false,
    columns: &[
        column("seq", Number, "from 1, gapless"),
        column("floor", Number, "the number under which tills heard it"),
        column(
            "pass",
            Number,
            "the number under which kitchen screens heard it",
        ),
        column("command", Id, "the command that caused it"),
        column("stamp", Moment, "house time"),
        column("body", Text, "the event as JSON, to the byte"),
        column(
            "hash",
            Hash,
            "SHA-256 over the `hash` before (32 zero bytes before the first) and the `body`",
        ),
    ],
};
