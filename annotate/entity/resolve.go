package entity

import (
	"slices"
	"strings"

	"parley/gazetteer"
	"parley/lexicon"
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
	owner    int  // token of whose aide this is, or -1
	complete bool // the name was completed from the gazetteer
}

func (r *resolver) all() {
	r.named()
	for _, m := range r.raws {
		r.place(m)
	}
	for _, p := range r.persons {
		r.finish(p)
	}
}

// named makes the persons of all names first, so that "the president" in a
// first sentence can be somebody named in the second.
func (r *resolver) named() {
	for i := range r.raws {
		m := &r.raws[i]
		if m.kind == text.Person && m.nameLast > m.nameFirst && m.article != "bare" {
			r.personFor(*m)
		}
	}
	for i := range r.raws {
		m := &r.raws[i]
		if m.article == "bare" && !r.plausible(*m) {
			m.kind = "thing"
		} else if m.article == "bare" {
			r.personFor(*m)
		}
	}
	r.appositions()
}

// place gives one mention its entity and adds it to the text.
func (r *resolver) place(m raw) {
	if m.kind == "thing" {
		return
	}
	e := r.entityFor(m)
	if e < 0 {
		return
	}
	mention := text.Mention{First: m.first, Last: m.last, Span: r.t.Words(m.first, m.last-1), Form: m.form, Entity: e, Head: r.head(m)}
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
		if h := r.t.Tokens[i].Head; (h < m.first || h >= m.last) && r.t.Tokens[i].UPOS != "PUNCT" && r.t.Tokens[i].UPOS != "DET" {
			return i
		}
	}
	return m.last - 1
}

func (r *resolver) entityFor(m raw) int {
	switch {
	case m.same != nil:
		return m.same.entity
	case m.form == text.Pronoun:
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

// thing is the entity of a state, institution, organisation or place.
func (r *resolver) thing(m raw) int {
	name, party := m.name, m.party
	if m.kind == text.Publisher && name == "" {
		return r.lastOutlet()
	}
	if m.ofPerson > 0 {
		if p := r.find(r.raws[m.ofPerson-1]); p != nil {
			party = p.party
		}
	}
	if m.kind == text.Institution && party == "" {
		if e := r.shorter(m); e >= 0 {
			return e
		}
		party = r.about.Party
	}
	key := string(m.kind) + "\t" + name
	if e, ok := r.places[key]; ok {
		r.alias(e, r.words(m))
		return e
	}
	e := r.add(text.Entity{Kind: m.kind, Name: name, Party: party})
	r.places[key] = e
	r.alias(e, r.words(m))
	return e
}

// lastOutlet is the outlet named last, which "the agency" repeats, or -1.
func (r *resolver) lastOutlet() int {
	best := -1
	for e, entity := range r.t.Entities {
		if entity.Kind == text.Publisher && entity.Name != "" && (best < 0 || r.lastAt[e] > r.lastAt[best]) {
			best = e
		}
	}
	return best
}

// shorter is the institution named before that a bare noun repeats: "the
// Sudanese army ... the army"; -1 if there is none.
func (r *resolver) shorter(m raw) int {
	noun := strings.ToLower(lastWord(m.name))
	if m.article != "the" || noun == "" {
		return -1
	}
	best := -1
	for e, entity := range r.t.Entities {
		if entity.Kind == text.Institution && entity.Party != "" && strings.ToLower(lastWord(entity.Name)) == noun && (best < 0 || r.lastAt[e] > r.lastAt[best]) {
			best = e
		}
	}
	return best
}

func (r *resolver) words(m raw) string {
	if m.nameLast > m.nameFirst {
		return r.t.At(r.t.Words(m.nameFirst, m.nameLast-1))
	}
	return r.t.At(r.t.Words(m.first, m.last-1))
}

func (r *resolver) add(e text.Entity) int {
	r.t.Entities = append(r.t.Entities, e)
	r.counts, r.lastAt, r.subject = append(r.counts, 0), append(r.lastAt, -1), append(r.subject, -1)
	r.outside = append(r.outside, -1)
	return len(r.t.Entities) - 1
}

// alias keeps another form of an entity's name.
func (r *resolver) alias(e int, form string) {
	form = strings.Join(strings.Fields(form), " ")
	entity := &r.t.Entities[e]
	if form == "" || form == entity.Name {
		return
	}
	for _, a := range entity.Aliases {
		if a == form {
			return
		}
	}
	entity.Aliases = append(entity.Aliases, form)
}

// finish settles what is told of a person: party and office as the text has
// them, else as the gazetteer knows them at the document's date.
func (r *resolver) finish(p *person) {
	e := &r.t.Entities[p.entity]
	e.Party, e.Gender = p.party, p.gender
	for _, o := range p.offices {
		if len(o.words) > len(e.Office) {
			e.Office = o.words
		}
	}
	outranked := func(held string) bool {
		return !strings.Contains(e.Name, " ") && slices.ContainsFunc(p.offices, func(o office) bool { return below(held, o.class) })
	}
	if h, ok := r.holder(e.Name, e.Party); ok && !outranked(h.Office) {
		if e.Party == "" {
			e.Party = h.Party
		}
		if e.Office == "" && h.At(r.about.Date) {
			e.Office = h.Office
		}
	}
	if e.Party == "" && p.owner >= 0 {
		e.Party = r.ownersParty(p.owner)
	}
	if e.Party == "" {
		e.Party = lexicon.OfficeParty(strings.ToLower(e.Office))
	}
	if e.Party == "" && len(p.offices) > 0 && p.offices[0].level == "spokesperson" {
		e.Party = r.principalParty(p)
	}
	if home := r.home(); e.Party == "" && home != "" && e.Office != "" && r.ownOffice(p) {
		e.Party, e.AtHome = home, true
	}
	kept := e.Aliases[:0]
	for _, a := range e.Aliases {
		if a != e.Name {
			kept = append(kept, a)
		}
	}
	e.Aliases = kept
}

// holder looks a full name up among the holders of offices.
func (r *resolver) holder(name, party string) (gazetteer.Holder, bool) {
	best, found := gazetteer.Holder{}, false
	listed := gazetteer.Known(gazetteer.Surname(name))
	if first, last, ok := strings.Cut(name, " "); ok && !strings.Contains(last, " ") {
		listed = slices.Concat(listed, gazetteer.Known(first)) // "Kishida Fumio"
	}
	for _, h := range listed {
		if party != "" && h.Party != party || !sameName(fold(name), fold(h.Name)) {
			continue
		}
		if !strings.Contains(h.Name, " ") && (!h.At(r.about.Date) || strings.Contains(name, " ") && (party == "" || r.about.Date == "") && !r.parties(h.Party)) {
			continue // a list's bare surname is not everybody's of that name
		}
		if !found || h.At(r.about.Date) && !best.At(r.about.Date) {
			best, found = h, true
		}
	}
	return best, found
}
