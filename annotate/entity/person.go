package entity

import (
	"slices"
	"strings"

	"parley/gazetteer"
	"parley/lexicon"
	"parley/text"
)

// fold splits a name into parts and folds each.
func fold(name string) []string {
	var parts []string
	for _, part := range strings.Fields(strings.ReplaceAll(strings.ReplaceAll(name, "-", " "), ",", " ")) {
		switch part {
		case "Jr.", "Sr.", "Jr", "Sr", "II", "III", "IV":
			continue // a generation, no part that tells people apart here
		}
		if f := gazetteer.Fold(part); f != "" {
			parts = append(parts, f)
		}
	}
	return parts
}

// personFor finds the person a named mention means, or makes a new one, and
// keeps what the mention tells.
func (r *resolver) personFor(m raw) *person {
	name := r.words(m)
	p := r.find(m)
	if p == nil {
		p = r.newPerson(m, name)
	}
	e := &r.t.Entities[p.entity]
	if fuller(name, e.Name) || p.complete && len(strings.Fields(name)) > 1 {
		r.alias(p.entity, e.Name)
		if p.complete {
			e.Aliases = without(e.Aliases, e.Name)
		}
		e.Name, p.complete = strings.Join(strings.Fields(name), " "), false
	}
	r.alias(p.entity, name)
	p.addForm(fold(name))
	r.learn(p, m)
	return p
}

// mostForms is how many spellings of one name are kept: each further name is
// compared with all of them.
const mostForms = 40

// addForm keeps a folded form of the name once.
func (p *person) addForm(parts []string) {
	if len(p.parts) >= mostForms {
		return
	}
	for _, known := range p.parts {
		if slices.Equal(known, parts) {
			return
		}
	}
	p.parts = append(p.parts, parts)
}

func without(words []string, drop string) []string {
	kept := words[:0]
	for _, w := range words {
		if w != drop {
			kept = append(kept, w)
		}
	}
	return kept
}

// learn keeps office, party and gender that a mention shows.
func (r *resolver) learn(p *person, m raw) {
	if m.office.words != "" {
		m.office.words = singular(m.office.words)
		p.offices = append(p.offices, m.office)
	}
	if p.party == "" {
		p.party = m.party
	}
	if m.gender != 0 {
		p.gender = m.gender // a form of address knows better than a name
	}
	if p.gender == 0 {
		p.gender = genderOf(r.words(m))
	}
	if p.owner < 0 && m.office.words != "" && m.party == "" {
		p.owner = r.ownerOf(m)
	}
}

// singular is the office of one of several: "foreign ministers" are each a foreign minister.
func singular(words string) string {
	last := strings.Fields(strings.ToLower(words))
	if len(last) == 0 {
		return words
	}
	word := last[len(last)-1]
	if head, ok := lexicon.OfficeHead(word[strings.LastIndexByte(word, '-')+1:]); !ok || !head.Plural {
		return words
	}
	if stem, ok := strings.CutSuffix(words, "ies"); ok {
		return stem + "y"
	}
	return strings.TrimSuffix(words, "s")
}

// newPerson adds a person. A bare surname is completed from the gazetteer when
// one holder fits.
func (r *resolver) newPerson(m raw, name string) *person {
	name = strings.Join(strings.Fields(name), " ")
	p := &person{party: m.party, owner: -1, gender: genderOf(name)}
	if h, ok := r.completes(m, name); ok && len(strings.Fields(name)) == 1 {
		p.parts = append(p.parts, fold(h.Name))
		p.complete, p.party = true, h.Party
		p.entity = r.add(text.Entity{Kind: text.Person, Name: h.Name})
	} else {
		p.entity = r.add(text.Entity{Kind: text.Person, Name: name})
	}
	r.persons = append(r.persons, p)
	return p
}

// genderOf is what the given name of a full name tells, 0 for nothing.
func genderOf(name string) byte {
	given, _, full := strings.Cut(name, " ")
	if !full {
		return 0
	}
	return gazetteer.Gender(given)
}

// find is the person known so far that a named mention means, or nil.
func (r *resolver) find(m raw) *person {
	parts := fold(r.words(m))
	if len(parts) == 0 {
		return nil
	}
	var best *person
	most := 0
	letters := firstLetters(parts)
	for _, p := range r.persons {
		if letters&p.letters() == 0 {
			continue
		}
		score := p.fits(parts)
		if score == 0 || r.otherKing(m, parts, p) || spouse(m, p) {
			continue
		}
		if m.party != "" && p.party != "" && m.party != p.party && score < 4 {
			continue
		}
		if len(parts) == 1 && m.gender != 0 && p.gender != 0 && m.gender != p.gender {
			continue
		}
		if m.office.class != "" && hasClass(p, m.office.class) {
			score++
		}
		if score > most || score == most && best != nil && r.lastAt[p.entity] > r.lastAt[best.entity] {
			best, most = p, score
		}
	}
	return best
}

// fits is how well a name goes with the forms of a person's. A full name is compared with full
// names, where there are any: Anna Keita is not Amadou Keita, whom the text also calls Keita.
func (p *person) fits(parts []string) (score int) {
	full := slices.ContainsFunc(p.parts, func(form []string) bool { return len(form) > 1 })
	for _, known := range p.parts {
		if len(known) > 1 || len(parts) == 1 || !full {
			score = max(score, nameScore(parts, known))
		}
	}
	return score
}

// firstLetters are the letters that the parts of a name begin with, as a set. Names
// that share none cannot be forms of one another, nor misspelt: a text of thousands
// of names is read in seconds because most pairs are seen not to fit by this alone.
func firstLetters(parts []string) (set uint32) {
	for _, part := range parts {
		if part != "" {
			set |= 1 << (part[0] & 31)
		}
	}
	return set
}

// letters are those of all forms of a person's name.
func (p *person) letters() uint32 {
	for ; p.lettered < len(p.parts); p.lettered++ {
		p.begins |= firstLetters(p.parts[p.lettered])
	}
	return p.begins
}

// otherKing tells whether a name is a monarch's and a person is none of that
// name, or the other way round: King Abdullah II is not Minister Abdullah
// Haddad, whose first name he has.
func (r *resolver) otherKing(m raw, parts []string, p *person) bool {
	if crowned(m.office.words) && len(parts) == 1 {
		return len(p.offices) > 0 && !hasClass(p, "monarch") && !hasClass(p, "crown-prince")
	}
	if len(p.parts) == 0 || len(p.parts[0]) != 1 || m.office.class == "" || m.office.class == "monarch" ||
		m.office.class == "crown-prince" {
		return false
	}
	return slices.ContainsFunc(p.offices, func(o office) bool { return crowned(o.words) })
}

// spouse tells whether of a mention and a person one is a consort and the other
// holds another office: First Lady Anna Keita is not President Keita.
func spouse(m raw, p *person) bool {
	if m.office.class == "" || len(p.offices) == 0 {
		return false
	}
	return (m.office.class == "consort") != hasClass(p, "consort")
}

// crowned tells whether a title is of one who goes by his first name alone. A
// sheikh need not be.
func crowned(title string) bool {
	switch words := strings.Fields(strings.ToLower(title)); {
	case len(words) == 0:
		return false
	default:
		switch words[len(words)-1] {
		case "king", "queen", "emperor", "empress", "sultan":
			return true
		}
	}
	return false
}

func hasClass(p *person, class string) bool {
	for _, o := range p.offices {
		if o.class == class {
			return true
		}
	}
	return false
}
