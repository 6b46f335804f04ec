package entity

import (
	"strings"

	"parley/text"
)

// possessorGender is whose "his" or "her" is.
func possessorGender(article string) byte {
	switch article {
	case "his":
		return 'm'
	case "her":
		return 'f'
	}
	return 0
}

// counterpartOf is "his Turkish counterpart": the office of the person the
// possessive means, in the other party.
func (r *resolver) counterpartOf(m raw) int {
	owner := r.pronoun(raw{first: m.first, last: m.first + 1, form: text.Pronoun, kind: text.Person,
		gender: possessorGender(m.article)})
	if owner < 0 {
		return r.unnamed(m)
	}
	if p := r.otherLeader(m.party, owner); p != nil {
		return p.entity
	}
	for _, p := range r.persons {
		if p.entity != owner {
			continue
		}
		for _, o := range p.offices {
			o.party = m.party
			m.office = o
		}
		if h, ok := r.holder(r.t.Entities[owner].Name, p.party); ok && m.office.class == "" {
			m.office = office{class: holderClass(h.Office), words: h.Office,
				field: fieldOf(strings.Fields(strings.ToLower(h.Office)))}
		}
	}
	if m.office.class == "" {
		return r.officeEntity(m)
	}
	m.counterpart, m.article = false, "the"
	return r.nominal(m)
}

// otherLeader is the one leader of a party whom the text has named, for a person
// who leads another: a president's German counterpart is the chancellor.
func (r *resolver) otherLeader(party string, owner int) *person {
	var only *person
	leader := false
	for _, p := range r.persons {
		switch {
		case len(p.offices) == 0 || leads(p.offices[0].class) == 0 || leads(p.offices[0].class) > 3:
		case p.entity == owner:
			leader = true
		case party != "" && p.party == party && only != nil:
			return nil
		case party != "" && p.party == party:
			only = p
		}
	}
	if !leader {
		return nil
	}
	return only
}
