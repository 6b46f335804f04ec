// Package note reads the forms that note-takers fill in.
//
// What comes in: a document whose text is a form, a line a field, made by
// [Compose]. What goes out: its record, in which every fact rests on the words
// of the form and the note-taker is the chain. It reads no sentences: what a
// note-taker writes as free text stays as it is.
//
//	note by: Kari Lund
//	kind: call
//	parties: Norway; Mali
//	date: 2025-03-09
//
// is a held call of Norway and Mali on 9 March, says Kari Lund.
package note

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"parley"
)

// Form is what a note-taker fills in: the lines of a form in order.
type Form struct {
	By    string
	Lines []Line
}

// Line is one field of a form. A field may stand in several lines.
type Line struct{ Field, Value string }

// Fields that a form may have besides those of a contact.
const (
	By        = "note by"
	Statement = "said"     // "Keita: the border is open"
	Promise   = "promised" // "Mali: to open the border by 2025-04-01"
	Position  = "position" // "Mali: against: a truce"
	Free      = "text"
	For       = "for" // the party whose delegation the note-taker belongs to
	Due       = "due" // of the promise before it
)

// Compose writes a form as the text of a document. Line breaks in values become
// blanks.
func Compose(f Form) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n", By, oneLine(f.By))
	for _, l := range f.Lines {
		fmt.Fprintf(&b, "%s: %s\n", l.Field, oneLine(l.Value))
	}
	return b.String()
}

// Limits of a note: its text in bytes, the name of its note-taker in letters.
const (
	mostText  = 1 << 20
	longestBy = 200
	mostLines = 200 // of one field: every name is compared with every other
)

// Document is a form as a document published on a day.
func Document(f Form, published string) (parley.Document, error) {
	if err := Check(f); err != nil {
		return parley.Document{}, err
	}
	text := Compose(f)
	if len(text) > mostText {
		return parley.Document{}, invalid("note", "", errors.New("it is too long"), "")
	}
	d := parley.NewDocument(text)
	d.Kind, d.Published, d.Publisher, d.Language, d.Words = parley.NoteKind, published, f.By, "en",
		len(strings.Fields(text))
	d.Title = "Note by " + f.By
	return d, nil
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// Check tells what is wrong with a form.
func Check(f Form) error {
	if strings.TrimSpace(f.By) == "" {
		return invalid("note", "", errors.New("it has no note-taker"), "say who takes the note with --by NAME")
	}
	if utf8.RuneCountInString(f.By) > longestBy {
		return invalid("note", "", fmt.Errorf("the name of its note-taker has more than %d letters", longestBy), "")
	}
	sides := map[string]bool{}
	lines := map[string]int{}
	for _, l := range f.Lines {
		switch l.Field {
		case Free, Statement, Promise, Position:
			lines[l.Field]++ // a semicolon in words parts nothing
		default:
			lines[l.Field] += len(split(l.Value))
		}
		if lines[l.Field] > mostLines {
			return invalid("note", l.Field, fmt.Errorf("it has more than %d of them", mostLines),
				"make several notes of it")
		}
		if err := checkLine(l); err != nil {
			return invalid("note", l.Field+": "+l.Value[:min(len(l.Value), 80)], err, "")
		}
		if !utf8.ValidString(l.Value) {
			return invalid("note", l.Field, errors.New("it is not UTF-8"), "")
		}
		if l.Field != "parties" {
			continue
		}
		for _, party := range split(l.Value) {
			if sides[party] {
				return invalid("note", party, errors.New("it is named twice as a side"), "")
			}
			sides[party] = true
		}
	}
	switch {
	case tellsContact(f) && len(sides) == 0:
		return invalid("note", "", errors.New("the contact has no sides"), "give each with --party NAME")
	case tellsContact(f) && len(sides)+count(f, "participants") < 2:
		return invalid("note", "", errors.New("the contact has one side: it takes two"), "give each with --party NAME")
	case has(f, Due) && !has(f, Promise):
		return invalid("note", "", errors.New("it has a due day and no commitment"),
			"give the commitment with --promised \"Name: what\"")
	}
	if len(f.Lines) == 0 {
		return invalid("note", "", errors.New("it is empty"), "")
	}
	return nil
}

// tellsContact tells whether a form has any field of a contact.
func tellsContact(f Form) bool {
	for _, l := range f.Lines {
		switch l.Field {
		case Free, For, Statement, Promise, Position, Due:
		default:
			return true
		}
	}
	return false
}

// count is how many lines a form has of a field.
func count(f Form, field string) int {
	n := 0
	for _, l := range f.Lines {
		if l.Field == field {
			n++
		}
	}
	return n
}

func has(f Form, field string) bool { return count(f, field) > 0 }

func checkLine(l Line) error {
	switch l.Field {
	case Free:
		return nil
	case For:
		if utf8.RuneCountInString(l.Value) > longestBy {
			return fmt.Errorf("it has more than %d letters", longestBy)
		}
		return nil
	case Statement, Promise:
		if who, what, ok := strings.Cut(l.Value, ": "); !ok || strings.TrimSpace(who) == "" ||
			strings.TrimSpace(what) == "" {
			return errors.New("write it as \"who: what\"")
		}
		return nil
	case Position:
		parts := strings.SplitN(l.Value, ": ", 3)
		if len(parts) < 3 || !stance(parts[1]) {
			return errors.New("write it as \"who: for|against|conditional|undecided: what\"")
		}
		return nil
	case Due:
		return parley.Valid("date", l.Value)
	}
	for _, v := range split(l.Value) {
		if err := parley.Valid(l.Field, v); err != nil {
			return err
		}
	}
	return nil
}

func stance(s string) bool {
	switch parley.Stance(s) {
	case parley.For, parley.Against, parley.Conditional, parley.Undecided:
		return true
	}
	return false
}

func invalid(op, thing string, err error, hint string) error {
	return &parley.Error{Code: parley.Invalid, Op: "take " + op, Thing: thing, Err: err, Hint: hint}
}

// split cuts a value that lists several.
func split(value string) []string {
	var all []string
	for part := range strings.SplitSeq(value, ";") {
		if part = strings.TrimSpace(part); part != "" {
			all = append(all, part)
		}
	}
	return all
}
