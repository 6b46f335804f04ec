-- +goose Up
-- What people say of a document besides its words: rivals stand beside each other.
CREATE TABLE claim (
    id      INTEGER PRIMARY KEY,
    sha256  TEXT NOT NULL,
    page    TEXT NOT NULL,
    part    TEXT NOT NULL,
    value   TEXT NOT NULL,
    origin  TEXT NOT NULL,
    made_at TEXT NOT NULL,
    sum     INTEGER NOT NULL,
    UNIQUE (sha256, page, part, value, origin)
);
INSERT INTO claim (sha256, page, part, value, origin, made_at, sum)
    SELECT sha256, page, part, value, 'hand', taken_at, parley_sum(sha256, page, part, value, 'hand', taken_at)
    FROM (SELECT seq, sha256, page, 'published' AS part, published AS value, taken_at FROM document
        UNION ALL SELECT seq, sha256, page, 'publisher', publisher, taken_at FROM document
        UNION ALL SELECT seq, sha256, page, 'title', title, taken_at FROM document
        UNION ALL SELECT seq, sha256, page, 'url', url, taken_at FROM document)
    WHERE value <> '' AND true
    ORDER BY seq, part
    ON CONFLICT DO NOTHING;

-- A text that came without an address, and then with one, is one document.
ALTER TABLE document ADD COLUMN heir TEXT NOT NULL DEFAULT '';
CREATE INDEX document_heir ON document (heir) WHERE heir <> '';

-- A title can change with what is claimed.
-- +goose StatementBegin
CREATE TRIGGER document_titled AFTER UPDATE OF title ON document WHEN old.title <> new.title BEGIN
    INSERT INTO document_words (document_words, rowid, title, text) VALUES ('delete', old.seq, old.title, old.text);
    INSERT INTO document_words (rowid, title, text) VALUES (new.seq, new.title, new.text);
END;
-- +goose StatementEnd

-- Transactions that were moved on because the clock of the machine had run ahead:
-- what they kept was known by the clock on the wall.
CREATE TABLE shift (
    stamp TEXT PRIMARY KEY,
    wall  TEXT NOT NULL,
    sum   INTEGER NOT NULL
) WITHOUT ROWID;

-- Checksums: a flipped bit is found wherever it is. Of a document that of what
-- came in stands apart from that of what is derived.
ALTER TABLE document ADD COLUMN source_sum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE document ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
UPDATE document SET source_sum = parley_sum(id, sha256, page, taken_at, note, CAST(text AS BLOB)),
    sum = parley_sum(url, title, published, publisher, language, kind, words, home, credits, signature, heir);
ALTER TABLE reading ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
UPDATE reading SET sum = parley_sum(document, reader, read_at, record);
ALTER TABLE decision ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
UPDATE decision SET sum = parley_sum(id, made_at, body);
ALTER TABLE clock ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
UPDATE clock SET sum = parley_sum(last);
ALTER TABLE revision ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
UPDATE revision SET sum = parley_sum(document, taken_at);
ALTER TABLE account ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
UPDATE account SET sum = parley_sum(id, known_from, known_until, document, name, body);
ALTER TABLE near ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
UPDATE near SET sum = parley_sum(key, from_day, account, until_day);
ALTER TABLE contact ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
UPDATE contact SET sum = parley_sum(id, known_from, known_until, from_day, until_day, kind, status, domestic, need, body);
ALTER TABLE member ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
UPDATE member SET sum = parley_sum(account, known_from, known_until, contact);
ALTER TABLE contact_side ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
UPDATE contact_side SET sum = parley_sum(side, from_day, contact, known_from);
ALTER TABLE contact_pair ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
UPDATE contact_pair SET sum = parley_sum(from_day, one, other, contact, known_from, known_until, kind, status, domestic);
ALTER TABLE said ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
UPDATE said SET sum = parley_sum(document, ord, known_from, known_until, person, party, day, act, CAST(content AS BLOB), body);
ALTER TABLE outcome ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
UPDATE outcome SET sum = parley_sum(document, kind, ord, known_from, known_until, due, day, body);
ALTER TABLE outcome_by ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
UPDATE outcome_by SET sum = parley_sum(name, kind, day, document, ord, known_from);

-- +goose Down
ALTER TABLE outcome_by DROP COLUMN sum;
ALTER TABLE outcome DROP COLUMN sum;
ALTER TABLE said DROP COLUMN sum;
ALTER TABLE contact_pair DROP COLUMN sum;
ALTER TABLE contact_side DROP COLUMN sum;
ALTER TABLE member DROP COLUMN sum;
ALTER TABLE contact DROP COLUMN sum;
ALTER TABLE near DROP COLUMN sum;
ALTER TABLE account DROP COLUMN sum;
ALTER TABLE revision DROP COLUMN sum;
ALTER TABLE clock DROP COLUMN sum;
ALTER TABLE decision DROP COLUMN sum;
ALTER TABLE reading DROP COLUMN sum;
ALTER TABLE document DROP COLUMN sum;
ALTER TABLE document DROP COLUMN source_sum;
DROP TABLE shift;
DROP TRIGGER document_titled;
DROP INDEX document_heir;
ALTER TABLE document DROP COLUMN heir;
DROP TABLE claim;
