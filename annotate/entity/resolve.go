package entity

import (
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
	counts  []int          // mentions by entity, for salience
	lastAt  []int          // token of the last mention by entity
	subject []int          // token of the last mention as subject, by entity
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

// appositions joins a title with the name beside it: "Ivan Orlov, an aide to
// the president," and "the Russian president, Ivan Orlov,". A name before
// counts more than one behind.
func (r *resolver) appositions() {
	for i := range r.raws {
		title := &r.raws[i]
		if r.respectively(i) {
			continue
		}
		if title.kind != text.Person || title.form != text.Nominal || title.office.plural || title.counterpart {
			continue
		}
		if named := r.nameBefore(i); named != nil {
			r.appose(title, named)
		} else if i+1 < len(r.raws) && r.commaBetween(title.last, r.raws[i+1].first) && r.raws[i+1].form == text.Named && title.article != "a" {
			r.appose(title, &r.raws[i+1])
		}
	}
}

// respectively joins "the presidents of Chad and Peru, Abakar and Quispe," pair
// by pair, however many there are; i is the first office.
func (r *resolver) respectively(i int) bool {
	n := r.run(i, func(m *raw) bool { return m.kind == text.Person && m.form == text.Nominal && m.office.class != "" })
	if n < 2 || i+2*n > len(r.raws) || !r.commaBetween(r.raws[i+n-1].last, r.raws[i+n].first) {
		return false
	}
	if r.run(i+n, func(m *raw) bool { return m.form == text.Named && m.nameLast > m.nameFirst }) != n {
		return false
	}
	for k := range n {
		r.appose(&r.raws[i+k], &r.raws[i+n+k])
	}
	return true
}

// run counts the mentions of a list that begins at i: all of one sort, with
// commas and "and" between.
func (r *resolver) run(i int, sort func(*raw) bool) int {
	n := 0
	for k := i; k < len(r.raws) && sort(&r.raws[k]); k++ {
		if k > i && !r.listBetween(r.raws[k-1].last, r.raws[k].first) {
			break
		}
		n++
	}
	return n
}

// listBetween tells whether only a comma, "and" and an article stand between
// two members of a list.
func (r *resolver) listBetween(last, first int) bool {
	if first-last < 1 || first-last > 3 {
		return false
	}
	for k := last; k < first; k++ {
		switch r.t.Tokens[k].Text {
		case ",", "and", "the":
		default:
			return false
		}
	}
	return true
}

// nameBefore is the named person before a title and a comma; whose office it
// is may stand between: "Orlov, the president's adviser".
func (r *resolver) nameBefore(i int) *raw {
	start := r.raws[i].first
	k := i - 1
	if k > 0 && start > 0 && possessive(r.t.Tokens[start-1].Text) && r.raws[k].last == start-1 {
		start, k = r.raws[k].first, k-1
	}
	if k < 0 || r.raws[k].form != text.Named || !r.commaBetween(r.raws[k].last, start) {
		return nil
	}
	return &r.raws[k]
}

func (r *resolver) commaBetween(last, first int) bool {
	return first == last+1 && r.t.Tokens[last].Text == ","
}

func (r *resolver) appose(title, named *raw) {
	if title.same != nil {
		return
	}
	if named.kind != text.Person || named.nameLast == named.nameFirst || !r.closed(max(title.last, named.last)) {
		return
	}
	if p := r.find(*named); p != nil {
		r.learn(p, raw{first: title.first, last: title.last, office: title.office, party: title.party, gender: title.gender, article: title.article})
		title.same = p
	}
}

// closed tells whether an apposition ends at token i.
func (r *resolver) closed(i int) bool {
	if i >= len(r.t.Tokens) {
		return true
	}
	switch r.t.Tokens[i].Text {
	case ",", ".", ";", ")", "and", "to", "for", "–", "—", "”":
		return true
	}
	return r.t.Tokens[i].UPOS == "VERB" || r.t.Tokens[i].UPOS == "AUX"
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
	if m.ofPerson > 0 {
		if p := r.find(r.raws[m.ofPerson-1]); p != nil {
			party = p.party
		}
	}
	if m.kind == text.Institution && party == "" {
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

func (r *resolver) words(m raw) string {
	if m.nameLast > m.nameFirst {
		return r.t.At(r.t.Words(m.nameFirst, m.nameLast-1))
	}
	return r.t.At(r.t.Words(m.first, m.last-1))
}

func (r *resolver) add(e text.Entity) int {
	r.t.Entities = append(r.t.Entities, e)
	r.counts, r.lastAt, r.subject = append(r.counts, 0), append(r.lastAt, -1), append(r.subject, -1)
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
	if h, ok := r.holder(e.Name, e.Party); ok {
		if e.Party == "" {
			e.Party = h.Party
		}
		if e.Office == "" && h.At(r.about.Date) {
			e.Office = h.Office
		}
	}
	if e.Party == "" && p.owner >= 0 {
		e.Party = r.partyAt(p.owner)
	}
	if e.Party == "" {
		e.Party = lexicon.OfficeParty(strings.ToLower(e.Office))
	}
	if e.Party == "" && len(p.offices) > 0 && p.offices[0].level == "spokesperson" {
		e.Party = r.principalParty(p)
	}
	if home := r.home(); e.Party == "" && home != "" && e.Office != "" && r.ownOffice(p) {
		e.Party = home
	}
	kept := e.Aliases[:0]
	for _, a := range e.Aliases {
		if a != e.Name {
			kept = append(kept, a)
		}
	}
	e.Aliases = kept
}

// principalParty is the party of the first principal named behind the head of a
// readout ("attributable to Spokesperson X:"): such texts name their own first.
func (r *resolver) principalParty(p *person) string {
	if len(r.t.Sentences) < 2 || !strings.Contains(r.t.At(r.t.Sentences[0].Span), "attributable") {
		return ""
	}
	for _, m := range r.t.Mentions {
		if m.Entity == p.entity || r.t.Tokens[m.Head].Sentence == 0 {
			continue
		}
		for _, q := range r.persons {
			if q.entity != m.Entity {
				continue
			}
			if q.party != "" {
				return q.party
			}
			if h, ok := r.holder(r.t.Entities[m.Entity].Name, ""); ok {
				return h.Party
			}
			return lexicon.OfficeParty(strings.ToLower(r.t.Entities[m.Entity].Office))
		}
	}
	return ""
}

// home is the party whose holders of offices a text names without saying whose:
// that of its official publisher, else of the capital in its dateline.
func (r *resolver) home() string {
	if r.about.Party != "" {
		return r.about.Party
	}
	return r.about.Home
}

// ownerOf is the token of the person whose aide a title makes somebody: the
// possessive before it, or "to X" behind it. It is -1 where there is none.
func (r *resolver) ownerOf(m raw) int {
	toks := r.t.Tokens
	if m.first > 1 && possessive(toks[m.first-1].Text) {
		return m.first - 2
	}
	if m.first > 0 && toks[m.first-1].XPOS == "PRP$" {
		return m.first - 1
	}
	behind := m.last
	if m.nameFirst > m.first {
		behind = m.nameFirst
	}
	if behind+1 < len(toks) && (toks[behind].Text == "to" || toks[behind].Text == "for" || toks[behind].Text == "of") && m.nameLast <= m.first {
		return behind + 1
	}
	return -1
}

// partyAt is the party of whoever is mentioned at a token.
func (r *resolver) partyAt(token int) string {
	for _, m := range r.t.Mentions {
		if m.First <= token && token < m.Last {
			e := r.t.Entities[m.Entity]
			for _, p := range r.persons {
				if p.entity == m.Entity && p.party != "" {
					return p.party
				}
			}
			return e.Party
		}
	}
	return ""
}

// ownOffice tells whether an official publisher would name the holder of this
// office without saying whose: its own ministers and advisers.
func (r *resolver) ownOffice(p *person) bool {
	for _, o := range p.offices {
		if o.party != "" {
			return false
		}
	}
	return true
}

// holder looks a full name up among the holders of offices.
func (r *resolver) holder(name, party string) (gazetteer.Holder, bool) {
	best, found := gazetteer.Holder{}, false
	for _, h := range gazetteer.Known(gazetteer.Surname(name)) {
		if party != "" && h.Party != party || !sameName(fold(name), fold(h.Name)) {
			continue
		}
		if !found || h.At(r.about.Date) && !best.At(r.about.Date) {
			best, found = h, true
		}
	}
	return best, found
}
