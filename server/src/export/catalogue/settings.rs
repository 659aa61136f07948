use crate::export::sheet::{
    Kind::{Amount, Date, Decimal, List, Number, Text, YesNo},
    Sheet, column,
};

pub(in crate::export) const SETTINGS: Sheet = Sheet {
    name: "settings",
    about: "The house's own settings, as last published.",
    has_csv: true,
    columns: &[
        column(
            "name",
            Text,
            "`name`, `address` (a row for each line), `currency`, `time_zone`, `day_begins` (hour), `ticket_soon` and `ticket_late` (minutes), `receipts_on_paper`, `demo`, `country`, `cash_step` (cash is rounded to it), `vat_rounding`, `discount_limit` (percent, without a manager), `service_from_covers` and `service_percent`, `bank_name`, `bank_iban`, `bank_bic`",
        ),
        column("value", Text, "the setting"),
    ],
};

pub(in crate::export) const VAT_RATES: Sheet = Sheet {
    name: "vat_rates",
    about: "VAT by class of goods and service mode; the latest row that has begun holds.",
    has_csv: true,
    columns: &[
        column("class", Number, "the class's number on items"),
        column("name", Text, "the class's name"),
        column("mode", Text, "`dine_in` or `take_away`"),
        column("from", Date, "the first business day"),
        column("rate", Decimal, "percent"),
    ],
};

pub(in crate::export) const STATIONS: Sheet = Sheet {
    name: "stations",
    about: "Where lines are made.",
    has_csv: true,
    columns: &[
        column("number", Number, "the station's number on items"),
        column("name", Text, "its name on screens"),
    ],
};

pub(in crate::export) const GROUPS: Sheet = Sheet {
    name: "groups",
    about: "The menu's pages, in their sequence.",
    has_csv: true,
    columns: &[
        column("number", Number, "the page's number"),
        column("name", Text, "its name on tills"),
    ],
};

pub(in crate::export) const ITEMS: Sheet = Sheet {
    name: "items",
    about: "Dishes and drinks of the menu, as last published.",
    has_csv: true,
    columns: &[
        column("number", Number, "the item's number"),
        column("name", Text, "as on receipts"),
        column("kitchen_name", Text, "as in the kitchen"),
        column("group", Text, "its page"),
        column("price", Amount, "with VAT"),
        column("vat_class", Number, "the class in `vat_rates`"),
        column("station", Text, "where it is made"),
        column("course", Number, "0 is made at once"),
        column("choices", List, "the sets of `choices` that it offers"),
        column("colour", Text, "of its tile"),
        column("sold_out", YesNo, "whether it is 86"),
        column(
            "pricing",
            Text,
            "`fixed`, `open` (named when rung) or `by_weight` (the price is a kilogram's)",
        ),
        column("plu", Text, "what somebody types to ring it"),
        column("barcodes", List, "what a scanner reads"),
        column(
            "goes_with",
            List,
            "numbers of items that are suggested with it",
        ),
    ],
};

pub(in crate::export) const CHOICES: Sheet = Sheet {
    name: "choices",
    about: "Modifiers in their sets.",
    has_csv: true,
    columns: &[
        column("set_number", Number, "the set's number"),
        column("set", Text, "the set's name"),
        column("min", Number, "at least so many are chosen"),
        column("max", Number, "at most so many"),
        column("number", Number, "the modifier's number"),
        column("name", Text, "the modifier's name"),
        column(
            "prefix",
            Text,
            "how it is said: `plain`, `no`, `extra`, `light`, `side`",
        ),
        column("price", Amount, "added to the item's price"),
        column("usual", YesNo, "chosen unless somebody chooses otherwise"),
        column("opens", List, "numbers of the sets that open with it"),
    ],
};

pub(in crate::export) const TABLES: Sheet = Sheet {
    name: "tables",
    about: "The floor plan, in units of a drawing of 1000 by 760.",
    has_csv: true,
    columns: &[
        column("room", Text, "the room's name"),
        column("number", Number, "the table's number in the books"),
        column("label", Text, "what is said aloud"),
        column("seats", Number, "chairs"),
        column("shape", Text, "`square` or `round`"),
        column("x", Number, "left edge"),
        column("y", Number, "upper edge"),
        column("width", Number, "from left to right"),
        column("height", Number, "from top to bottom"),
    ],
};

pub(in crate::export) const STAFF: Sheet = Sheet {
    name: "staff",
    about: "The people. Their PINs are in no export.",
    has_csv: true,
    columns: &[
        column("number", Number, "their number"),
        column("name", Text, "what they are called on the floor"),
        column("role", Text, "`cook`, `waiter`, `manager`, `owner`"),
        column("may", List, "rights beyond those of the role"),
    ],
};
