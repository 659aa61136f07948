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
    place TEXT NOT NULL
);
CREATE INDEX sale_check_z ON sale_check (z);

CREATE TABLE sale_line (
    line TEXT PRIMARY KEY,
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
    -- Of a piece without its modifiers.
    unit_price INTEGER NOT NULL
);
CREATE INDEX sale_line_z ON sale_line (z);

CREATE TABLE sale_payment (
    id TEXT PRIMARY KEY,
    check_id TEXT NOT NULL,
    z INTEGER NOT NULL,
    date TEXT NOT NULL,
    tender TEXT NOT NULL,
    amount INTEGER NOT NULL,
    tip INTEGER NOT NULL,
    at INTEGER NOT NULL,
    by INTEGER NOT NULL,
    by_name TEXT NOT NULL
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

CREATE TABLE void (
    line TEXT PRIMARY KEY,
    z INTEGER NOT NULL,
    date TEXT NOT NULL,
    label TEXT NOT NULL,
    name TEXT NOT NULL,
    reason TEXT,
    by_name TEXT NOT NULL,
    amount INTEGER NOT NULL,
    was_fired INTEGER NOT NULL,
    at INTEGER NOT NULL
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

CREATE TABLE receipt (
    check_id TEXT PRIMARY KEY,
    number INTEGER NOT NULL UNIQUE,
    text TEXT NOT NULL,
    "check" TEXT NOT NULL,
    taxes TEXT NOT NULL
);

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

-- Checks of another system. No journal knows them; `rebuild` leaves them alone.
CREATE TABLE past_check (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    date TEXT NOT NULL,
    number TEXT NOT NULL,
    label TEXT NOT NULL,
    covers INTEGER NOT NULL,
    staff TEXT NOT NULL,
    tender TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    settled_at INTEGER NOT NULL,
    gross INTEGER NOT NULL
);

-- Quantity and price of a piece exactly as they came, and in thousandths and cents to add up.
CREATE TABLE past_line (
    line INTEGER PRIMARY KEY,
    check_place INTEGER NOT NULL REFERENCES past_check (place),
    date TEXT NOT NULL,
    item INTEGER,
    name TEXT NOT NULL,
    group_name TEXT NOT NULL,
    quantity TEXT NOT NULL,
    thousandths INTEGER NOT NULL,
    unit_price TEXT NOT NULL,
    piece INTEGER NOT NULL,
    gross INTEGER NOT NULL,
    hour INTEGER,
    rung_at INTEGER NOT NULL,
    modifiers TEXT NOT NULL,
    rate TEXT
);
CREATE INDEX past_line_check ON past_line (check_place);

-- What follows from the lines: VAT of a check by rate, and the days in sums.
CREATE TABLE past_tax (
    check_place INTEGER NOT NULL REFERENCES past_check (place),
    date TEXT NOT NULL,
    rate TEXT,
    gross INTEGER NOT NULL,
    net INTEGER,
    tax INTEGER
);
CREATE INDEX past_tax_check ON past_tax (check_place);

CREATE TABLE past_sum (
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

-- What the house sold, here and before: its own sales and the imported ones, in one shape.
CREATE VIEW sold_check AS
SELECT id, 0 AS imported, date, CAST(number AS TEXT) AS number, place, covers,
       waiter_name AS staff, opened_at, settled_at, gross
FROM sale_check
UNION ALL
SELECT id, 1, date, number, label, covers, staff, opened_at, settled_at, gross
FROM past_check;

CREATE VIEW sold_line AS
SELECT check_id, 0 AS imported, date, item, name, group_name, quantity * 1000 AS thousandths,
       unit_price AS piece, gross, hour, rung_at
FROM sale_line
UNION ALL
SELECT past_check.id, 1, past_line.date, item, name, group_name, thousandths,
       piece, past_line.gross, hour, rung_at
FROM past_line JOIN past_check ON past_check.place = check_place;

CREATE VIEW sold_payment AS
SELECT check_id, 0 AS imported, date, tender, amount, tip, at
FROM sale_payment
UNION ALL
SELECT id, 1, date, tender, gross, 0, settled_at
FROM past_check;

CREATE VIEW sold_tax AS
SELECT check_id, 0 AS imported, date, rate, gross, net, tax
FROM sale_tax
UNION ALL
SELECT past_check.id, 1, past_tax.date, rate, past_tax.gross, net, tax
FROM past_tax JOIN past_check ON past_check.place = check_place;
