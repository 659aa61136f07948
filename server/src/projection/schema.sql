CREATE TABLE sale_check (
    id TEXT PRIMARY KEY,
    z INTEGER NOT NULL,
    date TEXT NOT NULL,
    number INTEGER NOT NULL,
    label TEXT NOT NULL,
    covers INTEGER NOT NULL,
    waiter INTEGER NOT NULL,
    waiter_name TEXT NOT NULL,
    mode TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    settled_at INTEGER NOT NULL,
    gross INTEGER NOT NULL,
    tips INTEGER NOT NULL,
    receipt INTEGER,
    -- The table's label; empty where the guests had none.
    place TEXT NOT NULL,
    -- The check of which money was given back: then this row is a sale the other way round, with
    -- amounts below 0 and no covers, and counts as no check.
    refund_of TEXT
);
CREATE INDEX sale_check_z ON sale_check (z);

-- The gross is what the guests paid for the line: after allowances, with its part of the service.
CREATE TABLE sale_line (
    line TEXT NOT NULL,
    check_id TEXT NOT NULL,
    z INTEGER NOT NULL,
    date TEXT NOT NULL,
    item INTEGER NOT NULL,
    name TEXT NOT NULL,
    group_name TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    gross INTEGER NOT NULL,
    hour INTEGER NOT NULL,
    rung_at INTEGER NOT NULL,
    rung_by INTEGER NOT NULL,
    rung_by_name TEXT NOT NULL,
    -- Of a piece without its modifiers; of a kilogram where it was weighed.
    unit_price INTEGER NOT NULL,
    -- Before allowances and service.
    full_price INTEGER NOT NULL,
    PRIMARY KEY (check_id, line)
);
CREATE INDEX sale_line_z ON sale_line (z);

CREATE TABLE sale_payment (
    id TEXT NOT NULL,
    check_id TEXT NOT NULL,
    z INTEGER NOT NULL,
    date TEXT NOT NULL,
    tender TEXT NOT NULL,
    amount INTEGER NOT NULL,
    tip INTEGER NOT NULL,
    at INTEGER NOT NULL,
    by INTEGER NOT NULL,
    by_name TEXT NOT NULL,
    -- Added to cash so that coins can pay it.
    rounding INTEGER NOT NULL,
    -- Whose tip it is.
    tip_for INTEGER NOT NULL,
    tip_for_name TEXT NOT NULL,
    PRIMARY KEY (check_id, id)
);
CREATE INDEX sale_payment_z ON sale_payment (z);

-- VAT of a check by rate; no rate, net and tax for lines that had none.
CREATE TABLE sale_tax (
    check_id TEXT NOT NULL,
    z INTEGER NOT NULL,
    date TEXT NOT NULL,
    rate TEXT,
    gross INTEGER NOT NULL,
    net INTEGER,
    tax INTEGER
);
CREATE INDEX sale_tax_z ON sale_tax (z);
CREATE INDEX sale_tax_check ON sale_tax (check_id);

-- What made a settled check cheaper.
CREATE TABLE allowance (
    id TEXT NOT NULL,
    check_id TEXT NOT NULL,
    z INTEGER NOT NULL,
    date TEXT NOT NULL,
    label TEXT NOT NULL,
    -- discount, comp or promotion.
    kind TEXT NOT NULL,
    -- The reason, or the promotion's name.
    name TEXT NOT NULL,
    amount INTEGER NOT NULL,
    at INTEGER NOT NULL,
    by_name TEXT NOT NULL,
    approved_by_name TEXT,
    PRIMARY KEY (check_id, id)
);
CREATE INDEX allowance_z ON allowance (z);

-- Money that was given back. The body is the refund as the journal has it, with its number.
CREATE TABLE refund (
    id TEXT PRIMARY KEY,
    check_id TEXT NOT NULL,
    z INTEGER NOT NULL,
    date TEXT NOT NULL,
    label TEXT NOT NULL,
    number INTEGER NOT NULL UNIQUE,
    of_receipt INTEGER NOT NULL,
    gross INTEGER NOT NULL,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL,
    by_name TEXT NOT NULL,
    approved_by_name TEXT,
    text TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX refund_check ON refund (check_id);
CREATE INDEX refund_z ON refund (z);

-- Settled checks that were opened again.
CREATE TABLE reopened (
    check_id TEXT NOT NULL,
    receipt INTEGER NOT NULL,
    z INTEGER NOT NULL,
    date TEXT NOT NULL,
    label TEXT NOT NULL,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL,
    by_name TEXT NOT NULL,
    approved_by_name TEXT,
    PRIMARY KEY (check_id, receipt)
);
CREATE INDEX reopened_z ON reopened (z);

-- Vouchers and what they are worth.
CREATE TABLE voucher (
    code TEXT PRIMARY KEY,
    sold INTEGER NOT NULL,
    balance INTEGER NOT NULL,
    z INTEGER NOT NULL,
    date TEXT NOT NULL,
    at INTEGER NOT NULL,
    by_name TEXT NOT NULL,
    text TEXT NOT NULL
);

-- What vouchers and house accounts had to do with payments: `what` is sold, spent, returned, put
-- or paid; the amount is above 0 where a voucher is worth more, or an account owes more.
CREATE TABLE drawn (
    seq INTEGER PRIMARY KEY,
    z INTEGER NOT NULL,
    date TEXT NOT NULL,
    what TEXT NOT NULL,
    voucher TEXT,
    account INTEGER,
    account_name TEXT,
    amount INTEGER NOT NULL,
    -- Where money came in for it: cash, card or transfer.
    tender TEXT,
    payment TEXT NOT NULL,
    at INTEGER NOT NULL,
    by_name TEXT NOT NULL
);
CREATE INDEX drawn_z ON drawn (z);
CREATE INDEX drawn_voucher ON drawn (voucher);

-- What happened to the drawer beside guests' payments: paid_in, paid_out, dropped, no_sale.
CREATE TABLE drawer_move (
    seq INTEGER PRIMARY KEY,
    z INTEGER NOT NULL,
    date TEXT NOT NULL,
    what TEXT NOT NULL,
    amount INTEGER NOT NULL,
    reason TEXT,
    at INTEGER NOT NULL,
    by_name TEXT NOT NULL,
    approved_by_name TEXT
);
CREATE INDEX drawer_move_z ON drawer_move (z);

-- What was beyond somebody's own rights, and what became of it.
CREATE TABLE approval (
    request TEXT PRIMARY KEY,
    z INTEGER NOT NULL,
    date TEXT NOT NULL,
    -- The name of the right that was missing.
    needed TEXT NOT NULL,
    -- What was said aloud for the check, and the item; empty where it was about neither.
    label TEXT NOT NULL,
    item TEXT NOT NULL,
    reason TEXT NOT NULL,
    granted INTEGER NOT NULL,
    asked_by_name TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    decided_by_name TEXT NOT NULL,
    decided_at INTEGER NOT NULL
);
CREATE INDEX approval_z ON approval (z);

-- Bills that guests of the open day asked for, as they stood then.
CREATE TABLE bill (
    check_id TEXT PRIMARY KEY,
    z INTEGER NOT NULL,
    at INTEGER NOT NULL,
    text TEXT NOT NULL,
    "check" TEXT NOT NULL,
    taxes TEXT NOT NULL
);

-- Invoices with guests' companies; a receipt has one at most.
CREATE TABLE invoice (
    number INTEGER PRIMARY KEY,
    check_id TEXT NOT NULL,
    receipt INTEGER,
    -- In the table of private texts.
    company BLOB NOT NULL,
    at INTEGER NOT NULL,
    by_name TEXT NOT NULL
);
CREATE INDEX invoice_check ON invoice (check_id);

-- The figures of an open day as somebody read them, by the command that asked.
CREATE TABLE x_tape (
    id TEXT PRIMARY KEY,
    z INTEGER NOT NULL,
    report TEXT NOT NULL
);

-- The menus that were published, in short; the journal has each whole, at its place there.
CREATE TABLE menu_version (
    version INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    -- Nobody where the house was founded with it.
    by INTEGER,
    by_name TEXT NOT NULL,
    items INTEGER NOT NULL,
    -- Against the one before it.
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    removed INTEGER NOT NULL,
    seq INTEGER NOT NULL
);

CREATE TABLE void (
    line TEXT NOT NULL,
    z INTEGER NOT NULL,
    date TEXT NOT NULL,
    label TEXT NOT NULL,
    name TEXT NOT NULL,
    reason TEXT,
    by_name TEXT NOT NULL,
    amount INTEGER NOT NULL,
    was_fired INTEGER NOT NULL,
    at INTEGER NOT NULL,
    approved_by_name TEXT,
    -- Whether the kitchen had made it.
    was_made INTEGER NOT NULL,
    PRIMARY KEY (line, z)
);
CREATE INDEX void_z ON void (z);

CREATE TABLE z_report (
    number INTEGER PRIMARY KEY,
    date TEXT NOT NULL,
    report TEXT NOT NULL,
    first_seq INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    head BLOB NOT NULL
);
CREATE INDEX z_report_date ON z_report (date);

-- A check that was opened again has one for each time it settled; the latest holds.
CREATE TABLE receipt (
    number INTEGER PRIMARY KEY,
    check_id TEXT NOT NULL,
    text TEXT NOT NULL,
    "check" TEXT NOT NULL,
    taxes TEXT NOT NULL,
    settled_at INTEGER NOT NULL,
    gross INTEGER NOT NULL
);
CREATE INDEX receipt_check ON receipt (check_id);

-- Closed days in sums, so that a report over years reads days and not lines. What a name and a
-- detail are depends on the kind: the item and its price in cents, the hour, the rate, the date's
-- own row.
CREATE TABLE sale_sum (
    kind TEXT NOT NULL,
    date TEXT NOT NULL,
    name TEXT NOT NULL,
    detail INTEGER NOT NULL,
    checks INTEGER NOT NULL,
    lines INTEGER NOT NULL,
    covers INTEGER NOT NULL,
    thousandths INTEGER NOT NULL,
    gross INTEGER NOT NULL,
    net INTEGER NOT NULL,
    tax INTEGER NOT NULL,
    PRIMARY KEY (kind, date, name, detail)
) WITHOUT ROWID;

-- A line that a station has made. Nothing is written when it is fired.
CREATE TABLE made (
    ticket TEXT NOT NULL,
    line TEXT NOT NULL,
    check_id TEXT NOT NULL,
    z INTEGER NOT NULL,
    date TEXT NOT NULL,
    label TEXT NOT NULL,
    station INTEGER NOT NULL,
    station_name TEXT NOT NULL,
    item INTEGER,
    -- The kitchen's name for it.
    name TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    -- Of the clock on the wall, by the moment of firing.
    hour INTEGER NOT NULL,
    fired_at INTEGER NOT NULL,
    -- When it was to be begun, if its plates were staggered or its station was busy.
    begun_at INTEGER NOT NULL,
    due_at INTEGER,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (ticket, line)
);
CREATE INDEX made_date ON made (date);

-- Pieces that were made once more; what was made before is waste.
CREATE TABLE remade (
    again TEXT NOT NULL,
    line TEXT NOT NULL,
    z INTEGER NOT NULL,
    date TEXT NOT NULL,
    label TEXT NOT NULL,
    station_name TEXT NOT NULL,
    name TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (again, line)
);
CREATE INDEX remade_z ON remade (z);

-- Paid lines that no cook had bumped when the day closed.
CREATE TABLE never_made (
    ticket TEXT NOT NULL,
    line TEXT NOT NULL,
    z INTEGER NOT NULL,
    label TEXT NOT NULL,
    station_name TEXT NOT NULL,
    name TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    fired_at INTEGER NOT NULL,
    PRIMARY KEY (ticket, line, z)
);
CREATE INDEX never_made_z ON never_made (z);
