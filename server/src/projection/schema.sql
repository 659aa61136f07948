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
