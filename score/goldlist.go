package score

import (
	"fmt"
	"strings"

	"parley"
)

// goldContacts pairs expected contacts with given ones, best first, and counts
// each field.
func goldContacts(b *board, g Annotated, t goldText, r parley.Record) {
	used := map[int]bool{}
	found := 0
	for _, want := range g.Contacts {
		best, most := -1, 3
		for k, c := range r.Contacts {
			if n := closeness(want, t, c); !used[k] && n > most {
				best, most = k, n
			}
		}
		if best < 0 {
			b.miss(Error{Document: g.ID, Measure: "contacts",
				Expected: fmt.Sprint(want.Status, " ", want.Kind, ": ", names(want, t), " (",
					strings.Join(want.Parties, ", "), ")"), Got: contactsLine(r.Contacts)})
			continue
		}
		used[best] = true
		found++
		goldFields(b, g.ID, want, t, r.Contacts[best])
	}
	b.count("contacts", len(g.Contacts), len(r.Contacts), found)
}

// closeness tells how well a given contact fits an expected one: kind, status,
// sides, day.
func closeness(want GoldContact, t goldText, c parley.Contact) int {
	n := 0
	if want.Kind == c.Kind {
		n += 2
	}
	if want.Status == c.Status {
		n += 2
	}
	n += 2 * common(want.Parties, c.Parties)
	for _, w := range names(want, t) {
		for _, p := range c.Participants {
			if sameName(w, p.Name+p.Office) {
				n += 2
			}
		}
	}
	if want.Date != "" && want.Date == c.Date {
		n++
	}
	return n
}

// names lists the participants of an expected contact, offices where no name is.
func names(want GoldContact, t goldText) []string {
	var list []string
	for _, p := range want.Participants {
		if name := t.opt(p.Name); name != "" {
			list = append(list, name)
		} else {
			list = append(list, t.opt(p.Office))
		}
	}
	return list
}

// goldFields counts the fields of a pair of contacts.
func goldFields(b *board, id string, want GoldContact, t goldText, c parley.Contact) {
	field := func(name, expected, got string, right bool) {
		n, m := 0, 0
		if expected != "" {
			n = 1
		}
		if got != "" {
			m = 1
		}
		hit := 0
		if right && n == 1 && m == 1 {
			hit = 1
		} else if n+m > 0 {
			b.miss(Error{Document: id, Measure: "contact " + name, Expected: expected, Got: got})
		}
		b.count("contact "+name, n, m, hit)
	}
	exact := func(name, expected, got string) { field(name, expected, got, expected == got) }
	words := func(name string, r *Range, got string) {
		field(name, t.opt(r), got, alike(t.opt(r), got) || sameName(t.opt(r), got))
	}
	exact("kind", string(want.Kind), string(c.Kind))
	exact("status", string(want.Status), string(c.Status))
	exact("main", yesOnly(want.Main), yesOnly(c.Main))
	exact("domestic", yesOnly(want.Domestic), yesOnly(c.Domestic))
	b.count("contact parties", len(want.Parties), len(c.Parties), common(want.Parties, c.Parties))
	people := 0
	for _, w := range names(want, t) {
		for _, p := range c.Participants {
			if sameName(w, p.Name) || p.Name == "" && alike(w, p.Office) {
				people++
				break
			}
		}
	}
	b.count("contact participants", len(want.Participants), len(c.Participants), people)
	words("initiator", want.Initiator, c.Initiator)
	words("mediator", want.Mediator, c.Mediator)
	words("host", want.Host, c.Host)
	exact("date", want.Date, c.Date)
	exact("time", want.Time, c.Time)
	words("place", want.Place, c.Place)
	exact("duration", want.Duration, c.Duration)
	if number := 0; want.Ordinal > 0 || c.Ordinal != nil {
		if c.Ordinal != nil {
			number = c.Ordinal.Number
		}
		exact("ordinal", positive(want.Ordinal), positive(number))
	}
	words("purpose", want.Purpose, c.Purpose)
	listed(b, "contact tone", t.all(want.Tone), c.Tone)
	listed(b, "contact superlatives", t.all(want.Superlatives), c.Superlatives)
	listed(b, "contact topics", t.all(want.Topics), c.Topics)
}

func yesOnly(v bool) string {
	if v {
		return "yes"
	}
	return ""
}

func positive(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}

// listed counts the items of two lists that are alike.
func listed(b *board, name string, want, got []string) {
	right := 0
	for _, w := range want {
		for _, x := range got {
			if alike(w, x) {
				right++
				break
			}
		}
	}
	b.count(name, len(want), len(got), min(right, len(got)))
}

// goldStatements pairs statements by their contents.
func goldStatements(b *board, g Annotated, t goldText, r parley.Record) {
	used := map[int]bool{}
	found := 0
	for _, want := range g.Statements {
		best, most := -1, 0.5
		for k, s := range r.Statements {
			if o := overlap(want.Content, Range{s.Start, s.End}); !used[k] && o >= most {
				best, most = k, o
			}
		}
		if best < 0 {
			b.miss(Error{Document: g.ID, Measure: "statements",
				Expected: strings.Join(t.all(want.Chain), " > ") + ": " + t.at(want.Content)})
			continue
		}
		used[best] = true
		found++
		s := r.Statements[best]
		var chain []string
		for _, l := range s.Chain {
			chain = append(chain, l.Name)
		}
		e := Error{Document: g.ID, Expected: strings.Join(t.all(want.Chain), " > "), Got: strings.Join(chain, " > ")}
		b.share("statement chain", len(chain) == len(want.Chain) && samePeople(t.all(want.Chain), chain), e)
		b.share("statement act", want.Act == s.Act,
			Error{Document: g.ID, Expected: string(want.Act) + ": " + t.at(want.Content), Got: string(s.Act)})
		b.share("statement quotation", want.Quotation == s.Quotation,
			Error{Document: g.ID, Expected: string(want.Quotation), Got: string(s.Quotation)})
		b.share("statement content exact", plain(t.at(want.Content)) == plain(s.Content),
			Error{Document: g.ID, Expected: t.at(want.Content), Got: s.Content})
	}
	b.count("statements", len(g.Statements), len(r.Statements), found)
}

// overlap is the shared part of two ranges by the longer one, from 0 to 1.
func overlap(a, b Range) float64 {
	n := min(a[1], b[1]) - max(a[0], b[0])
	if n <= 0 {
		return 0
	}
	return float64(n) / float64(max(a[1]-a[0], b[1]-b[0]))
}

// outcome is one item of the other lists of a record.
type outcome struct {
	by       []string
	what     string
	value    string
	evidence []parley.Evidence
}

// goldOutcomes pairs the items of a list by their words.
func goldOutcomes(b *board, id, name string, t goldText, gold []GoldOutcome, got []outcome) {
	used := map[int]bool{}
	found := 0
	for _, want := range gold {
		best := -1
		for k, o := range got {
			if !used[k] && best < 0 && alike(t.at(want.What), o.what) {
				best = k
			}
		}
		if best < 0 {
			b.miss(Error{Document: id, Measure: name,
				Expected: strings.Join(t.all(want.By), " & ") + ": " + t.at(want.What)})
			continue
		}
		used[best] = true
		found++
		if len(want.By) > 0 {
			b.share(name+" by", samePeople(t.all(want.By), got[best].by),
				Error{Document: id, Expected: strings.Join(t.all(want.By), " & "),
					Got: strings.Join(got[best].by, " & ")})
		}
		if want.Value != "" {
			b.share(name+" value", want.Value == got[best].value,
				Error{Document: id, Expected: want.Value, Got: got[best].value})
		}
	}
	b.count(name, len(gold), len(got), found)
}
