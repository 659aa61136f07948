CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE event (
    seq INTEGER PRIMARY KEY,
    floor INTEGER NOT NULL,
    pass INTEGER,
    command BLOB NOT NULL,
    stamp INTEGER NOT NULL,
    body TEXT NOT NULL,
    hash BLOB NOT NULL
);
CREATE UNIQUE INDEX event_pass ON event (pass) WHERE pass IS NOT NULL;
CREATE TABLE command (
    id BLOB PRIMARY KEY,
    device BLOB NOT NULL,
    staff INTEGER,
    at INTEGER NOT NULL,
    stamp INTEGER NOT NULL,
    answer TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE snapshot (seq INTEGER PRIMARY KEY, state TEXT NOT NULL, hash BLOB NOT NULL);
CREATE TABLE pin (staff INTEGER PRIMARY KEY, hash TEXT NOT NULL);

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
    receipt INTEGER
);
CREATE INDEX sale_check_date ON sale_check (date);
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
    rung_by_name TEXT NOT NULL
);
CREATE INDEX sale_line_date ON sale_line (date);
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
CREATE INDEX sale_payment_date ON sale_payment (date);
CREATE INDEX sale_payment_z ON sale_payment (z);

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
CREATE INDEX void_date ON void (date);
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

CREATE TABLE paper (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    reference TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting',
    attempts INTEGER NOT NULL DEFAULT 0,
    made_at INTEGER NOT NULL,
    error TEXT
);
CREATE INDEX paper_waiting ON paper (id) WHERE state = 'waiting';
