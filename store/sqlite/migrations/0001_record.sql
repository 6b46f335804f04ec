-- +goose Up

-- What came in and what people decided. Rows are only ever added.
CREATE TABLE document (
    seq        INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    sha256     TEXT NOT NULL,
    page       TEXT NOT NULL,
    url        TEXT NOT NULL,
    title      TEXT NOT NULL,
    published  TEXT NOT NULL,
    publisher  TEXT NOT NULL,
    language   TEXT NOT NULL,
    kind       TEXT NOT NULL,
    words      INTEGER NOT NULL,
    taken_at   TEXT NOT NULL,
    note       INTEGER NOT NULL,
    home       TEXT NOT NULL,
    credits    TEXT NOT NULL,
    signature  BLOB,
    text       TEXT NOT NULL
);
CREATE INDEX document_page ON document (page) WHERE page <> '';
CREATE INDEX document_sha256 ON document (sha256);

CREATE TABLE reading (
    id       INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document (seq),
    reader   TEXT NOT NULL,
    read_at  TEXT NOT NULL,
    record   BLOB NOT NULL
);
CREATE INDEX reading_document ON reading (document, id);

CREATE TABLE decision (
    seq     INTEGER PRIMARY KEY,
    id      TEXT NOT NULL UNIQUE,
    made_at TEXT NOT NULL,
    body    TEXT NOT NULL
);

-- The time of the last transaction that wrote, so that times never run back.
CREATE TABLE clock (
    last TEXT NOT NULL
);
INSERT INTO clock (last) VALUES ('');

-- What is derived from them, and can be made anew. Rows are known from one
-- transaction until another: what was shown at any time can be shown again.
CREATE TABLE account (
    id          TEXT NOT NULL,
    known_from  TEXT NOT NULL,
    known_until TEXT NOT NULL,
    document    INTEGER NOT NULL REFERENCES document (seq),
    name        TEXT NOT NULL,
    body        BLOB NOT NULL,
    PRIMARY KEY (id, known_from)
) WITHOUT ROWID;
CREATE INDEX account_document ON account (document);
CREATE INDEX account_name ON account (name);

CREATE TABLE near (
    key       TEXT NOT NULL,
    from_day  INTEGER NOT NULL,
    account   TEXT NOT NULL,
    until_day INTEGER NOT NULL,
    PRIMARY KEY (key, from_day, account)
) WITHOUT ROWID;
CREATE INDEX near_account ON near (account);

CREATE TABLE contact (
    id          TEXT NOT NULL,
    known_from  TEXT NOT NULL,
    known_until TEXT NOT NULL,
    from_day    TEXT NOT NULL,
    until_day   TEXT NOT NULL,
    kind        TEXT NOT NULL,
    status      TEXT NOT NULL,
    domestic    INTEGER NOT NULL,
    body        BLOB NOT NULL,
    PRIMARY KEY (id, known_from)
) WITHOUT ROWID;
CREATE INDEX contact_day ON contact (from_day, id);
CREATE INDEX contact_known ON contact (known_from);
CREATE INDEX contact_gone ON contact (known_until);

CREATE TABLE member (
    account     TEXT NOT NULL,
    known_from  TEXT NOT NULL,
    known_until TEXT NOT NULL,
    contact     TEXT NOT NULL,
    PRIMARY KEY (account, known_from)
) WITHOUT ROWID;
CREATE INDEX member_contact ON member (contact);

CREATE TABLE contact_side (
    side       TEXT NOT NULL,
    from_day   TEXT NOT NULL,
    contact    TEXT NOT NULL,
    known_from TEXT NOT NULL,
    PRIMARY KEY (side, from_day, contact, known_from)
) WITHOUT ROWID;
CREATE INDEX contact_side_contact ON contact_side (contact, known_from, side);

CREATE TABLE said (
    document    INTEGER NOT NULL REFERENCES document (seq),
    ord         INTEGER NOT NULL,
    known_from  TEXT NOT NULL,
    known_until TEXT NOT NULL,
    person      TEXT NOT NULL,
    party       TEXT NOT NULL,
    day         TEXT NOT NULL,
    content     TEXT NOT NULL,
    body        BLOB NOT NULL,
    PRIMARY KEY (document, ord, known_from)
) WITHOUT ROWID;
CREATE INDEX said_person ON said (person, day);
CREATE INDEX said_party ON said (party, day);

CREATE TABLE outcome (
    document    INTEGER NOT NULL REFERENCES document (seq),
    kind        TEXT NOT NULL,
    ord         INTEGER NOT NULL,
    known_from  TEXT NOT NULL,
    known_until TEXT NOT NULL,
    due         TEXT NOT NULL,
    body        BLOB NOT NULL,
    PRIMARY KEY (document, kind, ord, known_from)
) WITHOUT ROWID;
CREATE INDEX outcome_kind ON outcome (kind, due);

CREATE VIRTUAL TABLE document_words USING fts5 (title, text, content = 'document', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 2');
-- +goose StatementBegin
CREATE TRIGGER document_added AFTER INSERT ON document BEGIN
    INSERT INTO document_words (rowid, title, text) VALUES (new.seq, new.title, new.text);
END;
-- +goose StatementEnd

-- +goose Down
DROP TRIGGER document_added;
DROP TABLE document_words;
DROP TABLE outcome;
DROP TABLE said;
DROP TABLE contact_side;
DROP TABLE member;
DROP TABLE contact;
DROP TABLE near;
DROP TABLE account;
DROP TABLE clock;
DROP TABLE decision;
DROP TABLE reading;
DROP TABLE document;
