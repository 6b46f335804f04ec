package main

import (
	"database/sql"
	"testing"
)

// makeTable makes a file of SQLite as another program would.
func makeTable(t *testing.T, file, statements string) {
	t.Helper()
	db, err := sql.Open("sqlite", file)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(statements); err != nil {
		t.Fatal(err)
	}
}
