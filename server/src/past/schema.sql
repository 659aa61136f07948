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
