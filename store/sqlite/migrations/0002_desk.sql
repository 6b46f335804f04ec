-- +goose Up

-- What is derived of statements and outcomes is listed anew by "parley reread".
DELETE FROM said;
DELETE FROM outcome;

-- What pages of the desk ask for: the contacts that need a look, who meets whom,
-- statements and outcomes newest first, outcomes by whose they are.
ALTER TABLE contact ADD COLUMN need INTEGER NOT NULL DEFAULT 0;
CREATE INDEX contact_need ON contact (need DESC, from_day DESC, id);
-- What a list of days asks of a contact stands in the index: rows that are known
-- no more are passed over without being fetched.
DROP INDEX contact_day;
CREATE INDEX contact_day ON contact (from_day, id, known_from, known_until, until_day, kind, status, domestic);
DROP INDEX contact_gone;
CREATE INDEX contact_gone ON contact (known_until, known_from, id);

-- The documents of pages of which there was one before.
CREATE TABLE revision (
    document INTEGER PRIMARY KEY REFERENCES document (seq),
    taken_at TEXT NOT NULL
);
CREATE INDEX revision_taken ON revision (taken_at);
INSERT INTO revision (document, taken_at) SELECT d.seq, d.taken_at FROM document d
    WHERE d.page <> '' AND EXISTS (SELECT 1 FROM document o WHERE o.page = d.page AND o.page <> '' AND o.seq < d.seq);

CREATE TABLE contact_pair (
    from_day    TEXT NOT NULL,
    one         TEXT NOT NULL,
    other       TEXT NOT NULL,
    contact     TEXT NOT NULL,
    known_from  TEXT NOT NULL,
    known_until TEXT NOT NULL,
    kind        TEXT NOT NULL,
    status      TEXT NOT NULL,
    domestic    INTEGER NOT NULL,
    PRIMARY KEY (from_day, one, other, contact, known_from)
) WITHOUT ROWID;
CREATE INDEX contact_pair_contact ON contact_pair (contact, known_from);

DROP INDEX said_person;
DROP INDEX said_party;
CREATE INDEX said_day ON said (day DESC, document DESC, ord);
CREATE INDEX said_person ON said (person, day DESC, document DESC, ord);
CREATE INDEX said_party ON said (party, day DESC, document DESC, ord);
ALTER TABLE said ADD COLUMN act TEXT NOT NULL DEFAULT '';

ALTER TABLE outcome ADD COLUMN day TEXT NOT NULL DEFAULT '';
CREATE INDEX outcome_day ON outcome (kind, day DESC, document DESC, ord);

CREATE TABLE outcome_by (
    name     TEXT NOT NULL,
    kind     TEXT NOT NULL,
    day      TEXT NOT NULL,
    document INTEGER NOT NULL,
    ord      INTEGER NOT NULL,
    PRIMARY KEY (name, kind, day DESC, document DESC, ord)
) WITHOUT ROWID;

-- +goose Down
DROP TABLE outcome_by;
DROP INDEX outcome_day;
ALTER TABLE outcome DROP COLUMN day;
ALTER TABLE said DROP COLUMN act;
DROP INDEX said_party;
DROP INDEX said_person;
DROP INDEX said_day;
CREATE INDEX said_person ON said (person, day);
CREATE INDEX said_party ON said (party, day);
DROP TABLE contact_pair;
DROP TABLE revision;
DROP INDEX contact_gone;
CREATE INDEX contact_gone ON contact (known_until);
DROP INDEX contact_day;
CREATE INDEX contact_day ON contact (from_day, id);
DROP INDEX contact_need;
ALTER TABLE contact DROP COLUMN need;
