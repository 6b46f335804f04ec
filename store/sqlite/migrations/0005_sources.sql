-- +goose Up
-- What the text of a document was taken out of, where it was not plain text in UTF-8, and
-- which stretches of it are title, lead, heading or caption.
CREATE TABLE source (
    document  INTEGER PRIMARY KEY REFERENCES document (seq),
    taken_at  TEXT NOT NULL,
    sha256    TEXT NOT NULL,
    media     TEXT NOT NULL,
    name      TEXT NOT NULL,
    address   TEXT NOT NULL,
    canonical TEXT NOT NULL,
    archived  TEXT NOT NULL,
    retrieved TEXT NOT NULL,
    parts     TEXT NOT NULL,
    sum       INTEGER NOT NULL
);
CREATE INDEX source_sha256 ON source (sha256) WHERE sha256 <> '';

-- The bytes as they came, for proof; of one page that several documents are of, once.
CREATE TABLE original (
    id       INTEGER PRIMARY KEY,
    sha256   TEXT NOT NULL UNIQUE,
    taken_at TEXT NOT NULL,
    media    TEXT NOT NULL,
    size     INTEGER NOT NULL,
    body     BLOB NOT NULL,
    sum      INTEGER NOT NULL
);

-- +goose Down
DROP TABLE original;
DROP INDEX source_sha256;
DROP TABLE source;
