use crate::export::sheet::{
    Kind::{Amount, Date, Id, Moment, Number, Text, YesNo},
    Sheet, column,
};

pub(in crate::export) const ALLOWANCES: Sheet = Sheet {
    name: "allowances",
    about: "What made settled checks cheaper.",
    has_csv: true,
    columns: &[
        column("id", Id, "its id"),
        column("check_id", Id, "the check's id"),
        column("z", Number, "the Z report"),
        column("date", Date, "the business day the check was settled on"),
        column("label", Text, "what was said aloud for the check"),
        column("kind", Text, "`discount`, `comp` or `promotion`"),
        column("name", Text, "why, or the promotion's name"),
        column("amount", Amount, "what the guests paid less"),
        column("at", Moment, "when it was given"),
        column("by", Text, "who gave it"),
        column("approved_by", Text, "the manager who allowed it"),
    ],
};

pub(in crate::export) const REFUNDS: Sheet = Sheet {
    name: "refunds",
    about: "Money that was given back. Its lines, payments and VAT stand in `lines`, `payments` and \
            `taxes` under its number.",
    has_csv: true,
    columns: &[
        column("id", Id, "the refund's id"),
        column("number", Number, "its number in the receipts' series"),
        column("check_id", Id, "the check's id"),
        column("of_receipt", Number, "the receipt of the sale"),
        column("z", Number, "the Z report"),
        column("date", Date, "the business day"),
        column("label", Text, "what was said aloud for the check"),
        column(
            "gross",
            Amount,
            "given back, with VAT, without tips; above 0",
        ),
        column("reason", Text, "why"),
        column("at", Moment, "when"),
        column("by", Text, "who gave it back"),
        column("approved_by", Text, "the manager who allowed it"),
    ],
};

pub(in crate::export) const REOPENED: Sheet = Sheet {
    name: "reopened",
    about: "Settled checks that were opened again.",
    has_csv: true,
    columns: &[
        column("check_id", Id, "the check's id"),
        column("receipt", Number, "the receipt that does not hold any more"),
        column("z", Number, "the Z report"),
        column("date", Date, "the business day"),
        column("label", Text, "what was said aloud for the check"),
        column("reason", Text, "why"),
        column("at", Moment, "when"),
        column("by", Text, "who opened it"),
        column("approved_by", Text, "the manager who allowed it"),
    ],
};

pub(in crate::export) const VOUCHERS: Sheet = Sheet {
    name: "vouchers",
    about: "Vouchers and what they are worth.",
    has_csv: true,
    columns: &[
        column("code", Text, "as printed on it"),
        column("sold", Amount, "what it was sold for"),
        column("balance", Amount, "what it is still worth"),
        column("z", Number, "the Z report of the day it was sold on"),
        column("date", Date, "that business day"),
        column("at", Moment, "when it was sold"),
        column("by", Text, "who sold it"),
    ],
};

pub(in crate::export) const DRAWN: Sheet = Sheet {
    name: "drawn",
    about: "What vouchers and house accounts had to do with payments.",
    has_csv: true,
    columns: &[
        column("seq", Number, "the entry of `journal`"),
        column("z", Number, "the Z report"),
        column("date", Date, "the business day"),
        column(
            "what",
            Text,
            "a voucher was `sold`, `spent` or `returned`; something was `put` on an account or `returned`, and it was `paid`",
        ),
        column("voucher", Text, "the voucher's code"),
        column("account", Number, "the account's number"),
        column("account_name", Text, "the account's name"),
        column(
            "amount",
            Amount,
            "above 0 where the voucher is worth more, or the account owes more",
        ),
        column("tender", Text, "how money came in for it"),
        column("payment", Id, "the payment's id"),
        column("at", Moment, "when"),
        column("by", Text, "who was at the till"),
    ],
};

pub(in crate::export) const APPROVALS: Sheet = Sheet {
    name: "approvals",
    about: "What was beyond somebody's own rights, and what a manager said.",
    has_csv: true,
    columns: &[
        column("request", Id, "the request's id"),
        column("z", Number, "the Z report"),
        column("date", Date, "the business day"),
        column("needed", Text, "the right that was missing"),
        column("label", Text, "what was said aloud for the check"),
        column("item", Text, "the item's name"),
        column("reason", Text, "why"),
        column("granted", YesNo, "what the manager said"),
        column("asked_by", Text, "who asked"),
        column("asked_at", Moment, "when"),
        column("decided_by", Text, "the manager"),
        column("decided_at", Moment, "when"),
    ],
};

pub(in crate::export) const PROMOTIONS: Sheet = Sheet {
    name: "promotions",
    about: "What makes things cheaper at certain times, as last published.",
    has_csv: true,
    columns: &[
        column("number", Number, "the promotion's number"),
        column("name", Text, "as on the bill"),
        column("terms", Text, "what it gives, for what and when, as JSON"),
    ],
};

pub(in crate::export) const ACCOUNTS: Sheet = Sheet {
    name: "accounts",
    about: "Who pays later, as last published, and what they owe.",
    has_csv: true,
    columns: &[
        column("number", Number, "the account's number"),
        column("name", Text, "as on the bill"),
        column("limit", Amount, "owed at most"),
        column("owed", Amount, "owed now"),
    ],
};
