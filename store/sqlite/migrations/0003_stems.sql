-- +goose Up
-- Words are looked for by their stems: "barge" finds "barges".
DROP TABLE document_words;
CREATE VIRTUAL TABLE document_words USING fts5 (title, text, content = 'document', content_rowid = 'seq', tokenize = 'porter unicode61 remove_diacritics 2');
INSERT INTO document_words (document_words) VALUES ('rebuild');

-- +goose Down
DROP TABLE document_words;
CREATE VIRTUAL TABLE document_words USING fts5 (title, text, content = 'document', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO document_words (document_words) VALUES ('rebuild');
