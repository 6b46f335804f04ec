// Package pattern reads tables of patterns, by which rooms tell lines and names from each other.
//
// What comes in: a table that is part of the program, a row "sort, tab, pattern", rows of one sort
// alternatives, "#" before remarks. What goes out: the alternatives of a sort as one pattern. It
// matches nothing itself.
//
// "end<TAB>see also" and "end<TAB>read next" give "(?:see also|read next)" for "end".
package pattern

import (
	"regexp"
	"strings"
)

// Table is a table as read: for each sort its alternatives in one group.
type Table map[string]string

// Read reads a table.
func Read(table string) Table {
	rows := map[string][]string{}
	for row := range strings.Lines(table) {
		sort, pattern, found := strings.Cut(strings.TrimRight(row, "\r\n"), "\t")
		if found && !strings.HasPrefix(row, "#") {
			rows[sort] = append(rows[sort], pattern)
		}
	}
	all := Table{}
	for sort, some := range rows {
		all[sort] = "(?:" + strings.Join(some, "|") + ")"
	}
	return all
}

// Of is the group of a sort. It panics where the table has none, as a table is part of the program.
func (t Table) Of(sort string) string {
	if t[sort] == "" {
		panic("table of patterns: no row of the sort " + sort)
	}
	return t[sort]
}

// Compile is the pattern of a sort, with flags before it, such as "(?i)".
func (t Table) Compile(flags, sort string) *regexp.Regexp {
	return regexp.MustCompile(flags + t.Of(sort))
}
