-- Everything that was approved, sent and recorded, in the order in which it happened. Nothing in it ever changes.
CREATE TABLE log
(
    serial  INTEGER PRIMARY KEY,   -- 1, 2, 3, … without a gap
    at      TEXT NOT NULL,         -- UTC, 2026-10-31T14:05:00Z
    who     TEXT NOT NULL,         -- by whom
    kind    TEXT NOT NULL,         -- what happened: approval, run, piece, begun, done, contact, reversal, …
    run     TEXT,                  -- the run it belongs to
    account TEXT,                  -- the account it is about
    piece   TEXT,                  -- the delivery it is about
    body    TEXT NOT NULL,         -- the rest, as JSON
    hash    TEXT NOT NULL          -- SHA-256 of this row and of the hash of the row before
) STRICT;

CREATE INDEX log_of_run ON log (run, kind);
CREATE INDEX log_of_kind ON log (kind);
CREATE INDEX log_of_account ON log (account);

-- What every account was decided and owed in a run; the run's row in the log holds a digest of them.
CREATE TABLE decisions
(
    run                TEXT NOT NULL,
    account            TEXT NOT NULL,
    decision           TEXT NOT NULL,
    policy             TEXT NOT NULL,
    rule               TEXT,
    step               TEXT,
    sends              TEXT NOT NULL,
    amount             TEXT NOT NULL,
    balance            TEXT NOT NULL,
    credit             TEXT NOT NULL,
    aged_0_30          TEXT NOT NULL,
    aged_31_60         TEXT NOT NULL,
    aged_61_90         TEXT NOT NULL,
    aged_over_90       TEXT NOT NULL,
    insurance_estimate TEXT NOT NULL,
    patient_portion    TEXT NOT NULL,
    PRIMARY KEY (run, account)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER log_keeps_its_rows BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'The history only grows: no row of it changes.'); END;
CREATE TRIGGER log_loses_no_row BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'The history only grows: no row of it goes.'); END;
CREATE TRIGGER decisions_keep_their_rows BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'The history only grows: no row of it changes.'); END;
CREATE TRIGGER decisions_lose_no_row BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'The history only grows: no row of it goes.'); END;
