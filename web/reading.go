package web

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"parley"
	"parley/view"
)

// reading is a text with its record beside it.
type reading struct {
	parley.Document
	Segments []segment
	Layers   []layer
	Contacts []readContact
	Sections []section
	Problems []parley.Problem
	Empty    bool // nothing was found

	markings []marking
	things   int
}

// readContact is a contact as the text tells of it.
type readContact struct {
	parley.Contact
	Title   string
	Number  int       // of the thing
	Address string    // of the contact on record, "" if there is none
	More    *mendForm // the form that adds a value, nil where nobody can
	ByHand  string
	Facts   []readFact
}

// readFact is a value with who says so.
type readFact struct {
	thing
	Field  string
	Repeat bool // the row above has the same field
}

// section is a kind of outcome with what was found of it.
type section struct {
	Name  string
	Items []thing
}

// thing is one finding with the words it rests on.
type thing struct {
	Kind   parley.Kind // of a statement or outcome
	Place  int         // in the record's list of its kind, from 0
	Mend   *mendForm   // the form that puts it right, nil where nobody can
	ByHand string      // what people did to it: "added by hand", "put right by hand"

	Number   int
	Words    string
	Under    string // what is told of it besides
	Chain    parley.Chain
	Presumed parley.Chain
	Derived  string
	At       string // address of its words on the page
}

// newReading lays a record beside its text. Here are the words asked for; contact
// gives the address of a contact on record.
func newReading(d parley.Document, r parley.Record, here []parley.Evidence,
	contact func(parley.Contact) string) reading {
	out := reading{Document: d, Problems: r.Problems}
	for _, p := range r.Persons {
		for _, e := range p.Mentions {
			out.markings = append(out.markings, marking{e.Start, e.End, "who", 0})
		}
	}
	for _, c := range r.Contacts {
		out.contact(c, contact(c))
	}
	out.said(r.Statements)
	out.outcomes(r)
	out.Empty = len(out.Contacts)+len(out.Sections) == 0
	counts := map[string]int{}
	for _, m := range out.markings {
		counts[m.layer]++
	}
	for _, l := range layers {
		l.N = counts[l.Name]
		out.Layers = append(out.Layers, l)
	}
	out.Segments = segments(shown(d.Text), out.markings, here)
	return out
}

// mostShown is how many bytes of a text a page has: more than is ever read, see
// [segment.MaxBytes]; browsers and this program have enough of it.
const mostShown = 600 << 10

// shown is as much of a text as a page has, cut between characters.
func shown(text string) string {
	if len(text) <= mostShown {
		return text
	}
	end := mostShown
	for end > 0 && !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end]
}

// mark numbers a thing and marks its words.
func (r *reading) mark(layer string, places []parley.Evidence) (number int, at string) {
	r.things++
	var spans []string
	for _, e := range places {
		r.markings = append(r.markings, marking{e.Start, e.End, layer, r.things})
		spans = append(spans, spanWords(e))
	}
	return r.things, "?at=" + strings.Join(spans, ",") + "#words"
}

// layerOf says in which layer the words of a field are marked.
func layerOf(field parley.Field) string { return string(cmp.Or(field.Marked, parley.MarkedAsContact)) }

// fieldOrder is how facts are listed: who before what.
func fieldOrder() []parley.Field {
	all := parley.Fields()
	slices.SortStableFunc(all, func(a, b parley.Field) int { return cmp.Compare(rank(a), rank(b)) })
	return slices.DeleteFunc(all, func(f parley.Field) bool { return f.Name == "kind" || f.Name == "status" })
}

func rank(f parley.Field) int {
	if f.Judged == parley.JudgedAsPerson {
		return 0
	}
	return 1
}

func (r *reading) contact(c parley.Contact, address string) {
	out := readContact{Contact: c, Title: view.Title(parley.ContactOnRecord{Participants: c.Participants,
		Parties: c.Parties}), Address: address}
	out.Number, _ = r.mark("contact", c.Evidence)
	for _, field := range fieldOrder() {
		first := true
		for _, f := range c.Facts {
			if f.Field != field.Name {
				continue
			}
			t := thing{Words: valueWords(f), Chain: f.Chain, Presumed: f.Presumed, Derived: f.Derived}
			t.Number, t.At = r.mark(layerOf(field), f.Evidence)
			out.Facts = append(out.Facts, readFact{thing: t, Field: field.Name, Repeat: !first})
			first = false
		}
	}
	r.Contacts = append(r.Contacts, out)
}

func (r *reading) said(all []parley.Statement) {
	s := section{Name: "Statements"}
	for k, x := range all {
		places := x.Pieces
		if len(places) == 0 {
			places = []parley.Evidence{{Start: x.Start, End: x.End, Exact: x.Content}}
		}
		t := thing{Kind: parley.StatementThing, Place: k, Words: x.Content, Chain: x.Chain, Presumed: x.Presumed,
			Under: string(x.Act) + " · " + string(x.Quotation)}
		t.Number, t.At = r.mark("said", places)
		s.Items = append(s.Items, t)
	}
	r.add(s)
}

func (r *reading) add(s section) {
	if len(s.Items) > 0 {
		r.Sections = append(r.Sections, s)
	}
}

// outcomes lists what came of it, kind by kind.
func (r *reading) outcomes(rec parley.Record) {
	var promises, proposals, groups, plans, positions, withheld section
	item := func(s *section, kind parley.Kind, words, under string, places []parley.Evidence, chain, presumed parley.Chain) {
		t := thing{Kind: kind, Place: len(s.Items), Words: words, Under: under, Chain: chain, Presumed: presumed}
		t.Number, t.At = r.mark("outcome", places)
		s.Items = append(s.Items, t)
	}
	for _, c := range rec.Commitments {
		item(&promises, parley.CommitmentThing, whose(c.By)+c.What, dueWords(c), c.Evidence, c.Chain, c.Presumed)
	}
	for _, p := range rec.Proposals {
		item(&proposals, parley.ProposalThing, whose(p.By)+p.What, answerWords(p), p.Evidence, p.Chain, p.Presumed)
	}
	for _, g := range rec.Groups {
		item(&groups, parley.GroupThing, g.Name, groupWords(g), g.Evidence, g.Chain, g.Presumed)
	}
	for _, p := range rec.Plans {
		item(&plans, parley.PlanThing, p.Title, planWords(p), p.Evidence, p.Chain, p.Presumed)
	}
	for _, p := range rec.Positions {
		item(&positions, parley.PositionThing, whose(p.Holders)+p.Issue, string(p.Stance), p.Evidence, p.Chain, p.Presumed)
	}
	for _, w := range rec.Withheld {
		item(&withheld, parley.WithheldThing, whose(w.By)+w.About, "", w.Evidence, nil, nil)
	}
	for _, named := range []struct {
		name string
		s    section
	}{{"Promises", promises}, {"Proposals", proposals}, {"Groups", groups}, {"Plans", plans}, {"Positions", positions},
		{"Withheld", withheld}} {
		named.s.Name = named.name
		r.add(named.s)
	}
}
