-- +goose Up
-- Where documents appear, and how it went there last.
CREATE TABLE feed (
    id       INTEGER PRIMARY KEY,
    address  TEXT NOT NULL UNIQUE,
    kind     TEXT NOT NULL,
    title    TEXT NOT NULL,
    country  TEXT NOT NULL,
    added_at TEXT NOT NULL,
    removed  INTEGER NOT NULL,
    state    TEXT NOT NULL,
    sum      INTEGER NOT NULL
);

-- The items of feeds that were taken in or passed over.
CREATE TABLE feed_item (
    feed    TEXT NOT NULL,
    item    TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    sum     INTEGER NOT NULL,
    PRIMARY KEY (feed, item)
) WITHOUT ROWID;

-- How far archives were read that were not read to their end.
CREATE TABLE archive (
    name   TEXT NOT NULL PRIMARY KEY,
    next   INTEGER NOT NULL,
    put_at TEXT NOT NULL,
    sum    INTEGER NOT NULL
) WITHOUT ROWID;

-- +goose Down
DROP TABLE archive;
DROP TABLE feed_item;
DROP TABLE feed;
