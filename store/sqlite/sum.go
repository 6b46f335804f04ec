package sqlite

import (
	"database/sql/driver"
	"encoding/binary"
	"fmt"
	"hash"
	"hash/fnv"
	"math"
	"strings"

	"modernc.org/sqlite"
)

// Every row carries a checksum of its columns, so that a flipped bit is found
// wherever it is. It is 64-bit FNV-1a: each byte moves the sum to another one, so
// that no change of a single byte goes unseen. It guards against disks, not
// against people.

func init() {
	sqlite.MustRegisterDeterministicScalarFunction("parley_sum", -1,
		func(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
			return sumOf(args), nil
		})
}

// sumOf is the checksum of the columns of a row.
func sumOf(columns []driver.Value) int64 {
	h := fnv.New64a()
	for _, v := range columns {
		addValue(h, v)
	}
	return int64(h.Sum64())
}

// addValue adds a value with its type and length, so that no two rows look alike
// where one column ends and the next begins. Words and bytes count the same: SQL
// hands over words as bytes, as it would end them at the first NUL.
func addValue(h hash.Hash64, v driver.Value) {
	var head [9]byte
	put := func(sort byte, n uint64, body []byte) {
		head[0] = sort
		binary.LittleEndian.PutUint64(head[1:], n)
		h.Write(head[:])
		h.Write(body)
	}
	switch v := v.(type) {
	case nil:
		put(0, 0, nil)
	case int64:
		put(1, uint64(v), nil)
	case bool:
		put(1, map[bool]uint64{true: 1}[v], nil)
	case float64:
		put(2, math.Float64bits(v), nil)
	case string:
		put(3, uint64(len(v)), []byte(v))
	case []byte:
		put(3, uint64(len(v)), v)
	}
}

// A guard is the checksum of a table: its name and the columns it is of.
type guard struct {
	table   string
	sum     string
	columns []string
	came    bool // it is of what came in, and cannot be made again
}

// guards are all checksums.
var guards = []guard{
	{"document", "source_sum", []string{"id", "sha256", "page", "taken_at", "note", "text"}, true},
	{"claim", "sum", []string{"sha256", "page", "part", "value", "origin", "made_at"}, true},
	{"decision", "sum", []string{"id", "made_at", "body"}, true},
	{"source", "sum", []string{"document", "taken_at", "sha256", "media", "name", "address", "canonical", "archived",
		"retrieved", "parts"}, true},
	{"original", "sum", []string{"sha256", "taken_at", "media", "size", "body"}, true},
	{"feed", "sum", []string{"address", "kind", "title", "country", "added_at", "removed", "state"}, true},
	{"feed_item", "sum", []string{"feed", "item", "seen_at"}, false},
	{"archive", "sum", []string{"name", "next", "put_at"}, false},
	{"document", "sum", []string{"url", "title", "published", "publisher", "language", "kind", "words", "home",
		"credits", "signature", "heir"}, false},
	{"reading", "sum", []string{"document", "reader", "read_at", "record"}, false},
	{"clock", "sum", []string{"last"}, false},
	{"shift", "sum", []string{"stamp", "wall"}, false},
	{"revision", "sum", []string{"document", "taken_at"}, false},
	{"account", "sum", []string{"id", "known_from", "known_until", "document", "name", "body"}, false},
	{"near", "sum", []string{"key", "from_day", "account", "until_day"}, false},
	{"contact", "sum", []string{"id", "known_from", "known_until", "from_day", "until_day", "kind", "status",
		"domestic", "need", "body"}, false},
	{"member", "sum", []string{"account", "known_from", "known_until", "contact"}, false},
	{"contact_side", "sum", []string{"side", "from_day", "contact", "known_from"}, false},
	{"contact_pair", "sum", []string{"from_day", "one", "other", "contact", "known_from", "known_until", "kind",
		"status", "domestic"}, false},
	{"said", "sum", []string{"document", "ord", "known_from", "known_until", "person", "party", "day", "act", "content",
		"body"}, false},
	{"outcome", "sum", []string{"document", "kind", "ord", "known_from", "known_until", "due", "day", "body"}, false},
	{"outcome_by", "sum", []string{"name", "kind", "day", "document", "ord", "known_from"}, false},
}

// sumSQL is the checksum of a row in SQL, with other words in the place of some
// columns.
func (g guard) sumSQL(instead map[string]string) string {
	words := make([]string, len(g.columns))
	for k, c := range g.columns {
		if words[k] = "CASE typeof(" + c + ") WHEN 'text' THEN CAST(" + c + " AS BLOB) ELSE " + c +
			" END"; instead[c] != "" {
			words[k] = instead[c]
		}
	}
	return "parley_sum(" + strings.Join(words, ", ") + ")"
}

// guardOf is the guard of a derived table.
func guardOf(table string) guard {
	for _, g := range guards {
		if g.table == table && g.sum == "sum" {
			return g
		}
	}
	panic("no guard of " + table) // tables stand in this file
}

// put inserts a row of a guarded table, with its checksum; the values are in the
// order of the guard's columns. Where is what to do about a row that is there.
func (s *session) put(table, where string, values ...any) error {
	g := guardOf(table)
	row := make([]driver.Value, len(values))
	for k, v := range values {
		var err error
		if row[k], err = driver.DefaultParameterConverter.ConvertValue(v); err != nil {
			return err
		}
	}
	return s.exec("INSERT INTO "+table+" ("+strings.Join(g.columns,
		", ")+", sum) VALUES ("+marks(len(values)+1)+")"+where, append(values, sumOf(row))...)
}

// damaged lists what carries a wrong checksum, at most so many, what came in by
// its name.
func (s *session) damaged(most int) ([]string, error) {
	var found []string
	for _, g := range guards {
		names, err := s.words(fmt.Sprintf("SELECT %s FROM %s WHERE %s IS NOT %s LIMIT ?", nameOf(g), g.table, g.sum,
			g.sumSQL(nil)), most)
		if err != nil {
			return append(found, fmt.Sprintf("%s: %v", g.table, plainWords(err))), nil
		}
		for _, name := range names {
			found = append(found, damageOf(g, name))
		}
	}
	return found[:min(len(found), most)], nil
}

// nameOf is by what a row of a table is called.
func nameOf(g guard) string {
	switch g.table {
	case "document", "decision":
		return "id"
	case "claim":
		return "part || ' of document ' || COALESCE((SELECT d.id FROM document d WHERE d.sha256 = claim.sha256), sha256)"
	case "source":
		return "'of document ' || COALESCE((SELECT d.id FROM document d WHERE d.seq = source.document), document)"
	case "original":
		return "sha256"
	case "feed":
		return "address"
	case "clock":
		return "last"
	}
	return "CAST(" + g.columns[0] + " AS TEXT)"
}

func damageOf(g guard, name string) string {
	if g.came {
		return fmt.Sprintf("%s %s: it is damaged: it is not what was taken in", g.table, name)
	}
	return fmt.Sprintf("what is derived is damaged: %s %s", g.table, name)
}
