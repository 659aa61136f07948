-- Papers on their way through a printer. One that nobody prints goes into the folder: its row is
-- in "paper".
CREATE TABLE job (
    id INTEGER PRIMARY KEY,
    -- A kind of paper, "test" or "kick".
    kind TEXT NOT NULL,
    -- Which one, as the books refer to it.
    reference TEXT NOT NULL,
    -- Which one, as a person says it: "12".
    about TEXT NOT NULL,
    -- A kitchen ticket as it was fired, or why the drawer opens; nothing where the books have it.
    body TEXT,
    -- The printer it comes out of, and the one it was meant for.
    printer INTEGER NOT NULL,
    home INTEGER NOT NULL,
    -- waiting, printing, done or failed.
    state TEXT NOT NULL DEFAULT 'waiting',
    attempts INTEGER NOT NULL DEFAULT 0,
    -- Whether a printer had a part of it and never said that it was done: what is printed next may
    -- be a duplicate.
    begun INTEGER NOT NULL DEFAULT 0,
    -- 1 for the first copy that somebody asked for.
    copy INTEGER NOT NULL DEFAULT 0,
    error TEXT,
    made_at INTEGER NOT NULL,
    done_at INTEGER,
    -- What must be printed only once, however often it is asked for.
    once TEXT UNIQUE
);
-- 1 for the first copy that somebody asked for.
ALTER TABLE paper ADD COLUMN copy INTEGER NOT NULL DEFAULT 0;
CREATE INDEX job_waiting ON job (printer, id) WHERE state IN ('waiting', 'printing');

-- Receipts on their way to guests' mail addresses and telephones.
CREATE TABLE message (
    id INTEGER PRIMARY KEY,
    -- mail or sms.
    way TEXT NOT NULL,
    check_id TEXT NOT NULL,
    -- Whose address it goes to, in the table of private texts.
    private BLOB NOT NULL,
    -- waiting, done or failed.
    state TEXT NOT NULL DEFAULT 'waiting',
    attempts INTEGER NOT NULL DEFAULT 0,
    error TEXT,
    made_at INTEGER NOT NULL
);
CREATE INDEX message_waiting ON message (id) WHERE state = 'waiting';

-- Passwords for machines outside the house, sealed with the key in the file beside the database.
CREATE TABLE secret (name TEXT PRIMARY KEY, nonce BLOB NOT NULL, sealed BLOB NOT NULL);

-- What was typed about guests; the journal has its hash. Erasing leaves the row, so that nobody
-- takes the id again.
CREATE TABLE private (
    id BLOB PRIMARY KEY,
    salt BLOB,
    text TEXT,
    -- When the house erases it by itself; never where the law wants it kept.
    due_at INTEGER,
    erased_at INTEGER
);
