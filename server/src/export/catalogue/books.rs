use crate::export::sheet::{
    Kind::{Amount, Date, Decimal, Hash, Id, List, Moment, Number, Text, YesNo},
    Sheet, column,
};

pub(in crate::export) const CHECKS: Sheet = Sheet {
    name: "checks",
    about: "Settled checks, in the sequence of settling. One that was opened again stands here as it \
            settled last; what was given back is in `refunds`.",
    has_csv: true,
    columns: &[
        column("id", Id, "the check's id"),
        column(
            "receipt",
            Number,
            "its receipt's number; the other files call it `check`",
        ),
        column(
            "number",
            Number,
            "its number within the business day it was opened on",
        ),
        column("z", Number, "the Z report it stands on"),
        column("date", Date, "the business day it was settled on"),
        column(
            "label",
            Text,
            "what was said aloud for it: the table, or `#12`",
        ),
        column("mode", Text, "`dine_in` or `take_away`"),
        column("covers", Number, "guests"),
        column("staff", Text, "whose it was"),
        column("staff_number", Number, "their number in `staff`"),
        column("opened_at", Moment, "when it was opened"),
        column("settled_at", Moment, "when it was settled"),
        column("settled_by", Text, "who took the last payment"),
        column("gross", Amount, "with VAT, without tips"),
        column("tips", Amount, "on top"),
        column("service", Amount, "the service charge in the gross"),
        column(
            "allowed",
            Amount,
            "what was let off; the rows are in `allowances`",
        ),
    ],
};

pub(in crate::export) const LINES: Sheet = Sheet {
    name: "lines",
    about: "What was sold: the lines of settled checks that were not voided. What was given back \
            stands under its refund's own number with pieces and amounts below 0. \
            `couvert import checks` reads this file as it is.",
    has_csv: true,
    columns: &[
        column(
            "check",
            Number,
            "the receipt's number, which no other check has",
        ),
        column("at", Moment, "when it was rung"),
        column("item", Text, "the item's name on the receipt"),
        column("group", Text, "its page of the menu"),
        column("quantity", Number, "pieces"),
        column("unit_price", Amount, "a piece with its modifiers, with VAT"),
        column(
            "line_total",
            Amount,
            "what the guests paid for it: `full_price` less what was let off, with its part of the service charge",
        ),
        column("modifiers", List, "what was chosen"),
        column("table", Text, "what was said aloud for the check"),
        column("staff", Text, "whose check it was"),
        column("covers", Number, "guests at the check"),
        column(
            "tender",
            List,
            "how the check was paid: `cash`, `card`, `transfer`, `voucher`, `account`",
        ),
        column("vat_rate", Decimal, "percent"),
        column("rung_by", Text, "who rang it"),
        column("course", Number, "0 is made at once"),
        column("seats", List, "whose it was; nobody's is the table's"),
        column("note", Text, "how to prepare it"),
        column("menu_entry", Number, "the item's number in `items`"),
        column("line_uuid", Id, "the line's id"),
        column("full_price", Amount, "`quantity` times `unit_price`"),
        column(
            "grams",
            Number,
            "of a piece that was weighed; `unit_price` follows from it",
        ),
    ],
};

pub(in crate::export) const PAYMENTS: Sheet = Sheet {
    name: "payments",
    about: "Payments of settled checks, and below 0 what was given back of them.",
    has_csv: true,
    columns: &[
        column("id", Id, "the payment's id"),
        column("check", Number, "the receipt's number"),
        column("z", Number, "the Z report on which the check stands"),
        column("date", Date, "the business day the check was settled on"),
        column(
            "tender",
            Text,
            "`cash`, `card`, `transfer`, `voucher` or `account`",
        ),
        column("amount", Amount, "towards the check"),
        column("tip", Amount, "on top"),
        column("given", Amount, "laid on the table, for cash"),
        column("change", Amount, "given back, for cash"),
        column("share", Text, "which part of the check, as JSON"),
        column("at", Moment, "when"),
        column("by", Text, "who took it"),
        column("device", Id, "where"),
        column("rounding", Amount, "added to cash so that coins can pay it"),
        column("tip_for", Text, "whose tip it is"),
        column("drawn_on", Text, "the voucher's code or the account's name"),
    ],
};

pub(in crate::export) const TAXES: Sheet = Sheet {
    name: "taxes",
    about: "VAT of settled checks by rate, as on the receipts, and below 0 that of refunds.",
    has_csv: true,
    columns: &[
        column("check", Number, "the receipt's number"),
        column("z", Number, "the Z report"),
        column("date", Date, "the business day the check was settled on"),
        column("rate", Decimal, "percent"),
        column("gross", Amount, "with VAT"),
        column("net", Amount, "without VAT"),
        column("tax", Amount, "the VAT"),
    ],
};

pub(in crate::export) const RECEIPTS: Sheet = Sheet {
    name: "receipts",
    about: "Receipts and refunds as they were printed.",
    has_csv: true,
    columns: &[
        column("number", Number, "gapless"),
        column("check_id", Id, "the check's id"),
        column(
            "at",
            Moment,
            "when the check settled, or the money went back",
        ),
        column("text", Text, "42 characters wide"),
    ],
};

pub(in crate::export) const VOIDS: Sheet = Sheet {
    name: "voids",
    about: "Lines that were taken back.",
    has_csv: true,
    columns: &[
        column("line", Id, "the line's id"),
        column("check_id", Id, "the check's id"),
        column("z", Number, "the Z report"),
        column("date", Date, "the business day"),
        column("at", Moment, "when"),
        column("label", Text, "what was said aloud for the check"),
        column("item", Text, "the item's name"),
        column("quantity", Number, "pieces"),
        column("amount", Amount, "what the guest would have paid"),
        column("reason", Text, "why; needed once the kitchen had it"),
        column("by", Text, "who took it back"),
        column("was_fired", YesNo, "whether the kitchen had it already"),
        column("approved_by", Text, "the manager who allowed it"),
    ],
};

pub(in crate::export) const OVERPAYMENTS: Sheet = Sheet {
    name: "overpayments",
    about: "Cash that was taken though nothing was due any more.",
    has_csv: true,
    columns: &[
        column("id", Id, "the payment's id"),
        column("check_id", Id, "the check's id"),
        column("z", Number, "the Z report"),
        column("date", Date, "the business day"),
        column("label", Text, "what was said aloud for the check"),
        column(
            "tender",
            Text,
            "`cash`, `card`, `transfer`, `voucher` or `account`",
        ),
        column("amount", Amount, "towards the check"),
        column("tip", Amount, "on top"),
        column("at", Moment, "when"),
        column("by", Text, "who took it"),
    ],
};

pub(in crate::export) const Z_REPORTS: Sheet = Sheet {
    name: "z_reports",
    about: "The days as they were closed.",
    has_csv: true,
    columns: &[
        column("number", Number, "gapless"),
        column("date", Date, "the business day"),
        column("opened_at", Moment, "the first check"),
        column("closed_at", Moment, "when it was closed"),
        column("closed_by", Text, "by whom"),
        column("gross", Amount, "with VAT, without tips"),
        column("checks", Number, "settled checks"),
        column("covers", Number, "guests at them"),
        column("tips", Amount, "on top"),
        column("float", Amount, "in the drawer before the doors opened"),
        column("cash", Amount, "from guests, with tips, less change"),
        column("paid_in", Amount, "put in for other reasons"),
        column("paid_out", Amount, "taken out for other reasons"),
        column("expected", Amount, "what had to lie in the drawer"),
        column(
            "counted",
            Amount,
            "what lay in it; empty where nobody counted",
        ),
        column("carried", Number, "checks that stayed open"),
        column("first_receipt", Number, "of the day"),
        column("last_receipt", Number, "of the day"),
        column(
            "perpetual",
            Amount,
            "all that was ever sold, this day included",
        ),
        column(
            "last_seq",
            Number,
            "the last entry of `journal` that it stands for",
        ),
        column("head", Hash, "that entry's link"),
        column("service", Amount, "service charges in the gross"),
        column("refunds", Number, "how often money was given back"),
        column("refunded", Amount, "given back, out of the gross"),
        column("rounding", Amount, "added to cash by rounding"),
        column("vouchers_sold", Amount, "no turnover"),
        column("accounts_paid", Amount, "no turnover"),
        column("dropped", Amount, "carried to the safe during the day"),
        column("no_sales", Number, "the drawer was opened without a sale"),
    ],
};

pub(in crate::export) const Z_TAXES: Sheet = Sheet {
    name: "z_taxes",
    about: "VAT on the Z reports by rate.",
    has_csv: true,
    columns: &[
        column("z", Number, "the Z report"),
        column("date", Date, "the business day"),
        column("rate", Decimal, "percent"),
        column("gross", Amount, "with VAT"),
        column("net", Amount, "without VAT"),
        column("tax", Amount, "the VAT"),
    ],
};

pub(in crate::export) const Z_TENDERS: Sheet = Sheet {
    name: "z_tenders",
    about: "Payments on the Z reports by tender.",
    has_csv: true,
    columns: &[
        column("z", Number, "the Z report"),
        column("date", Date, "the business day"),
        column(
            "tender",
            Text,
            "`cash`, `card`, `transfer`, `voucher` or `account`",
        ),
        column("count", Number, "payments"),
        column("amount", Amount, "towards checks"),
        column("tips", Amount, "on top"),
        column("besides", Amount, "for vouchers and accounts"),
    ],
};

pub(in crate::export) const DRAWER: Sheet = Sheet {
    name: "drawer",
    about: "What happened to the cash drawer.",
    has_csv: true,
    columns: &[
        column("at", Moment, "when"),
        column("z", Number, "the Z report"),
        column(
            "what",
            Text,
            "`float_set`, `cash` (a guest's), `paid_in`, `paid_out`, `dropped` (to the safe), `no_sale`, `cleared` (all but the float went to the safe)",
        ),
        column("amount", Amount, "how much"),
        column("reason", Text, "why"),
        column("payment", Id, "the guest's payment"),
        column("by", Text, "who was at the till"),
        column("approved_by", Text, "the manager who allowed it"),
    ],
};

pub(in crate::export) const KITCHEN: Sheet = Sheet {
    name: "kitchen",
    about: "What happened at the pass.",
    has_csv: true,
    columns: &[
        column("at", Moment, "when"),
        column(
            "what",
            Text,
            "`opened`, `added` (more lines), `shown` (on the station's screen), `line_bumped`, `line_unbumped`, `line_voided`, `bumped`, `recalled`, `served`, `moved`",
        ),
        column("ticket", Text, "the ticket's id"),
        column("check_id", Id, "the check's id"),
        column("station", Text, "the station's name"),
        column("label", Text, "what was said aloud"),
        column(
            "dishes",
            List,
            "the lines that it is about, with their pieces",
        ),
    ],
};

pub(in crate::export) const PRICES: Sheet = Sheet {
    name: "prices",
    about: "Prices of the menu since it was first published, a row for each change.",
    has_csv: true,
    columns: &[
        column("from", Moment, "when it was published"),
        column("number", Number, "the item's number"),
        column("name", Text, "the item's name"),
        column(
            "price",
            Amount,
            "with VAT; empty where the item left the menu",
        ),
    ],
};
