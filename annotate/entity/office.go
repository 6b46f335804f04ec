package entity

import (
	"strings"

	"parley/lexicon"
	"parley/text"
)

// nominal is the entity of a title without a name: somebody named in the text
// with that office, else the holder at the document's date, else the office.
func (r *resolver) nominal(m raw) int {
	if m.counterpart {
		return r.counterpartOf(m)
	}
	generic := m.article == "a" || m.article == "an" || m.article == "some" || m.article == "several" ||
		m.article == "another" || m.article == "one"
	if generic || m.article == "" && (m.office.level == "official" || m.office.plural) || m.office.former {
		return r.unnamed(m)
	}
	if e := r.sameOfficial(m); e >= 0 {
		return e
	}
	if p := r.officePerson(m); p != nil {
		return p.entity
	}
	if p := r.partyless(m); p != nil {
		return p.entity
	}
	if h, ok := r.holderOf(m); ok {
		p := &person{owner: -1, party: h.Party, parts: [][]string{fold(h.Name)}, complete: true,
			offices: []office{m.office}}
		p.entity = r.add(text.Entity{Kind: text.Person, Name: h.Name})
		r.persons = append(r.persons, p)
		return p.entity
	}
	if m.party == "" && m.article != "the" {
		return r.unnamed(m)
	}
	return r.officeEntity(m)
}

// sameWord reports whether the last words of two titles are one.
func sameWord(a, b string) bool { return strings.EqualFold(lastWord(a), lastWord(b)) }

// sameOfficial is who "the Brazilian official" is: somebody of that party spoken of
// last, with a name or without; -1 where the text has told of nobody.
func (r *resolver) sameOfficial(m raw) int {
	if m.office.level != "official" || m.office.plural || m.article != "the" || m.party == "" {
		return -1
	}
	best := -1
	at := func(e int, party string) {
		if party == m.party && r.lastAt[e] >= 0 && (best < 0 || r.lastAt[e] > r.lastAt[best]) {
			best = e
		}
	}
	for _, p := range r.persons {
		at(p.entity, p.party)
	}
	for e, entity := range r.t.Entities {
		if entity.Kind == text.Unnamed {
			at(e, entity.Party)
		}
	}
	return best
}

// partyless finds the one person of that office whose party the text does not
// tell: "Prime Minister Chowdhury ... the Bangladeshi premier".
func (r *resolver) partyless(m raw) *person {
	var only *person
	for _, p := range r.persons {
		if p.party != "" || m.party == "" || p.complete || r.knownElsewhere(p, m.party) {
			continue
		}
		for _, o := range p.offices {
			if answers(m.office, o) && leads(o.class) > 0 && (o.class != "officer" || m.office.class == "officer") {
				if only != nil && only != p {
					return nil
				}
				only = p
			}
		}
	}
	if only != nil {
		only.party = m.party
	}
	return only
}

// knownElsewhere tells whether the lists have a person as another party's: a
// "German counterpart" is not the president who speaks to him.
func (r *resolver) knownElsewhere(p *person, party string) bool {
	h, ok := r.holder(r.t.Entities[p.entity].Name, "")
	return ok && h.Party != party
}

// officeEntity is an office whose holder nobody knows: "the Freedonian foreign
// minister".
func (r *resolver) officeEntity(m raw) int {
	if m.party == "" {
		m.party = lexicon.OfficeParty(strings.ToLower(m.office.words))
	}
	key := "office\t" + m.party + "\t" + m.office.class + "\t" + m.office.field
	if e, ok := r.places[key]; ok {
		return e
	}
	e := r.add(text.Entity{Kind: text.Office, Office: m.office.words, Party: m.party, Gender: m.gender})
	r.places[key] = e
	return e
}

// unnamed is "a senior official": a source without a name.
func (r *resolver) unnamed(m raw) int {
	words, party := r.t.At(r.t.Words(m.first, m.last-1)), m.party
	if owner := r.ownerOf(m); party == "" && owner >= 0 {
		party = r.partyAt(owner)
	}
	return r.add(text.Entity{Kind: text.Unnamed, Name: words, Office: m.office.words, Party: party, Gender: m.gender})
}

// officePerson finds a person named in the text whose office and party answer
// to the nominal; the best rank first, then the most recently spoken of.
func (r *resolver) officePerson(m raw) *person {
	var best *person
	rank := 99
	for _, p := range r.persons {
		if m.gender != 0 && p.gender != 0 && m.gender != p.gender {
			continue
		}
		if n := r.answersTo(p, m); n > 0 && (n < rank || n == rank && r.lastAt[p.entity] > r.lastAt[best.entity]) {
			best, rank = p, n
		}
	}
	return best
}

// answersTo ranks how a person answers to a nominal, 0 for not at all. The
// gazetteer's office counts where the text gives none.
func (r *resolver) answersTo(p *person, m raw) int {
	party, offices := p.party, p.offices
	e := r.t.Entities[p.entity]
	if h, ok := r.holder(e.Name, party); ok {
		if party == "" {
			party = h.Party
		}
		if h.At(r.about.Date) {
			offices = append(offices[:len(offices):len(offices)],
				office{class: holderClass(h.Office), field: fieldOf(strings.Fields(strings.ToLower(h.Office)))})
		}
	}
	if m.party != "" && party != m.party {
		return 0
	}
	best := 0
	for _, o := range offices {
		if !answers(m.office, o) {
			continue
		}
		n := 1 + 2*leads(o.class)
		if m.office.class == o.class && !sameWord(m.office.words, o.words) {
			n++ // "the ambassador" is rather an ambassador than an envoy
		}
		if m.party == "" && r.about.Party != "" && party != r.about.Party {
			n += 20
		}
		if best == 0 || n < best {
			best = n
		}
	}
	return best
}

// sameOffice gives "his Turkish counterpart, Kaya," the office of the person
// whose counterpart he is.
func (r *resolver) sameOffice(p *person, m raw) {
	owner := r.pronoun(raw{first: m.first, last: m.first + 1, form: text.Pronoun, kind: text.Person,
		gender: possessorGender(m.article)})
	for _, q := range r.persons {
		if q.entity == owner && q != p && len(q.offices) > 0 && len(p.offices) == 0 {
			o := q.offices[0]
			o.party = m.party
			p.offices = append(p.offices, o)
		}
	}
}
