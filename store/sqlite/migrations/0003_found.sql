-- +goose Up
-- Words are looked for by their stems: "barge" finds "barges".
DROP TABLE document_words;
CREATE VIRTUAL TABLE document_words USING fts5 (title, text, content = 'document', content_rowid = 'seq', tokenize = 'porter unicode61 remove_diacritics 2');
INSERT INTO document_words (document_words) VALUES ('rebuild');

-- Whose an outcome is holds from when the outcome was known: another reading can
-- tell it of somebody else.
ALTER TABLE outcome_by RENAME TO outcome_by_old;
CREATE TABLE outcome_by (
    name       TEXT NOT NULL,
    kind       TEXT NOT NULL,
    day        TEXT NOT NULL,
    document   INTEGER NOT NULL,
    ord        INTEGER NOT NULL,
    known_from TEXT NOT NULL,
    PRIMARY KEY (name, kind, day DESC, document DESC, ord, known_from)
) WITHOUT ROWID;
INSERT INTO outcome_by
    SELECT b.name, b.kind, b.day, b.document, b.ord, o.known_from
    FROM outcome_by_old b JOIN outcome o ON o.document = b.document AND o.kind = b.kind AND o.ord = b.ord;
DROP TABLE outcome_by_old;

-- A commitment is due on the last day that its date can mean.
UPDATE outcome SET due = substr(due, instr(due, '/') + 1) WHERE due LIKE '%/%';
UPDATE outcome SET due = due || '-12' WHERE length(due) = 4;
UPDATE outcome SET due = date(due || '-01', '+1 month', '-1 day') WHERE length(due) = 7;

-- +goose Down
ALTER TABLE outcome_by RENAME TO outcome_by_new;
CREATE TABLE outcome_by (
    name     TEXT NOT NULL,
    kind     TEXT NOT NULL,
    day      TEXT NOT NULL,
    document INTEGER NOT NULL,
    ord      INTEGER NOT NULL,
    PRIMARY KEY (name, kind, day DESC, document DESC, ord)
) WITHOUT ROWID;
INSERT OR IGNORE INTO outcome_by SELECT name, kind, day, document, ord FROM outcome_by_new;
DROP TABLE outcome_by_new;
DROP TABLE document_words;
CREATE VIRTUAL TABLE document_words USING fts5 (title, text, content = 'document', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO document_words (document_words) VALUES ('rebuild');
