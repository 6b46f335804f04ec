package entity

import (
	"parley/text"
)

// resolver decides, in the order of the text, which mentions are the same.
type resolver struct {
	t       *text.Text
	about   Context
	raws    []raw
	persons []*person
	places  map[string]int // kind and name of a thing to its entity
	inside  []bool         // tokens in quotation marks
	counts  []int          // mentions by entity, for salience
	lastAt  []int          // token of the last mention by entity
	subject []int          // token of the last mention as subject, by entity
	outside []int          // token of the last mention outside quotations, by entity
}

// person is what is known of a person while reading.
type person struct {
	entity   int
	parts    [][]string // every form of the name, folded, part by part
	offices  []office
	party    string
	gender   byte
	owner    int    // token of whose aide this is, or -1
	complete bool   // the name was completed from the gazetteer
	begins   uint32 // letters that the parts begin with, of so many forms
	lettered int
}

func (r *resolver) all() {
	r.named()
	for _, m := range r.raws {
		r.place(m)
	}
	for _, p := range r.persons {
		r.finish(p)
	}
	r.asMeant()
}

// asMeant has the names told as they were meant where a text has characters encoded twice.
func (r *resolver) asMeant() {
	if !text.EncodedTwice(r.t.Source) {
		return
	}
	for k := range r.t.Entities {
		e := &r.t.Entities[k]
		e.Name, e.Office = text.AsMeant(e.Name), text.AsMeant(e.Office)
		for n, alias := range e.Aliases {
			e.Aliases[n] = text.AsMeant(alias)
		}
	}
}

// mostPersons is of how many people a document may tell: each name is compared
// with all before it. No report has a tenth as many; lists made to stall a reader
// do.
const mostPersons = 1500

// named makes the persons of all names first, so that "the president" in a
// first sentence can be somebody named in the second.
func (r *resolver) named() {
	r.sharedParties()
	for i := range r.raws {
		m := &r.raws[i]
		switch {
		case m.kind != text.Person || m.nameLast == m.nameFirst || m.article == "bare" || m.article == "pair":
		case len(r.persons) >= mostPersons && r.find(*m) == nil:
			m.kind = "thing"
		default:
			r.personFor(*m)
		}
	}
	for i := range r.raws {
		m := &r.raws[i]
		if m.article == "pair" {
			r.ofPair(m)
			continue
		}
		if m.article == "bare" && (len(r.persons) >= mostPersons && r.find(*m) == nil || !r.plausible(*m)) {
			m.kind = "thing"
		} else if m.article == "bare" {
			r.personFor(*m)
		}
	}
	r.appositions()
}

// ofPair settles a surname of a pair: somebody whom the text names elsewhere, or the lists know.
func (r *resolver) ofPair(m *raw) {
	if r.find(*m) != nil {
		return
	}
	if h, ok := r.completes(*m, r.words(*m)); ok && r.spelt(r.words(*m)) && r.parties(h.Party) {
		r.personFor(*m)
		return
	}
	m.kind = "thing"
}

// surname tells whether what the lists have as a town is the surname of a person
// of the text: "Jana Kolar ... Kolar said".
func (r *resolver) surname(m raw) bool {
	if m.kind != text.Place && (m.kind != text.State || m.article == "adjective") || m.last != m.first+1 {
		return false
	}
	name := fold(r.t.Tokens[m.first].Text)
	for _, p := range r.persons {
		for _, known := range p.parts {
			if len(name) == 1 && len(known) > 1 && known[len(known)-1] == name[0] {
				return r.acts(m)
			}
		}
	}
	return false
}

// place gives one mention its entity and adds it to the text.
func (r *resolver) place(m raw) {
	if m.kind == "thing" {
		return
	}
	if r.surname(m) {
		m.kind, m.nameFirst, m.nameLast, m.name, m.party = text.Person, m.first, m.last, "", ""
	}
	e := r.entityFor(m)
	if e < 0 {
		return
	}
	mention := text.Mention{First: m.first, Last: m.last, Span: r.t.Words(m.first, m.last-1), Form: m.form, Entity: e,
		Head: r.head(m)}
	if m.nameLast > m.nameFirst {
		mention.Name = r.t.Words(m.nameFirst, m.nameLast-1)
	}
	r.t.Mentions = append(r.t.Mentions, mention)
	r.see(e, mention)
}

// see keeps track of who was spoken of, for pronouns.
func (r *resolver) see(e int, m text.Mention) {
	r.counts[e]++
	r.lastAt[e] = m.Head
	if !r.quoted(m.First) {
		r.outside[e] = m.Head
	}
	if text.IsRel(r.t.Tokens[m.Head].Rel, "nsubj") {
		r.subject[e] = m.Head
	}
}

// head is the token of a mention that the parse hangs on its surroundings by.
func (r *resolver) head(m raw) int {
	for i := m.first; i < m.last; i++ {
		if h := r.t.Tokens[i].Head; (h < m.first || h >= m.last) && r.t.Tokens[i].UPOS != "PUNCT" &&
			r.t.Tokens[i].UPOS != "DET" {
			return i
		}
	}
	return m.last - 1
}

func (r *resolver) entityFor(m raw) int {
	switch {
	case m.same != nil:
		return m.same.entity
	case m.form == text.Pronoun, m.style:
		return r.pronoun(m)
	case m.kind == text.Person && m.nameLast > m.nameFirst:
		p := r.find(m)
		if p == nil {
			p = r.personFor(m)
		}
		if m.counterpart {
			r.sameOffice(p, m)
		}
		return p.entity
	case m.kind == text.Person:
		return r.nominal(m)
	case m.kind == text.Group && m.name == "":
		return r.group(m)
	}
	return r.thing(m)
}

func (r *resolver) words(m raw) string {
	if m.kind == text.Person && m.name != "" {
		return m.name // from a label in capitals
	}
	if m.nameLast > m.nameFirst {
		return withoutBrackets(r.t.At(r.t.Words(m.nameFirst, m.nameLast-1)))
	}
	return r.t.At(r.t.Words(m.first, m.last-1))
}

func (r *resolver) add(e text.Entity) int {
	r.t.Entities = append(r.t.Entities, e)
	r.counts, r.lastAt, r.subject = append(r.counts, 0), append(r.lastAt, -1), append(r.subject, -1)
	r.outside = append(r.outside, -1)
	return len(r.t.Entities) - 1
}
