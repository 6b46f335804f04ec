package entity

import (
	"strings"

	"parley/gazetteer"
	"parley/text"
)

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
		if entity.Kind == text.Publisher && entity.Name != "" && !platform(entity.Name) &&
			(best < 0 || r.lastAt[e] > r.lastAt[best]) {
			best = e
		}
	}
	return best
}

// platform tells whether a publisher is where others post.
func platform(name string) bool {
	found := gazetteer.Lookup(name)
	return len(found) > 0 && found[0].Sort == "platform"
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
		if entity.Kind == text.Institution && entity.Party != "" && strings.ToLower(lastWord(entity.Name)) == noun &&
			(best < 0 || r.lastAt[e] > r.lastAt[best]) {
			best = e
		}
	}
	return best
}

// withoutBrackets is a name without the short one in it: "Charles (Chuck) Lund".
func withoutBrackets(name string) string {
	before, rest, found := strings.Cut(name, "(")
	_, after, closed := strings.Cut(rest, ")")
	if !found || !closed {
		return name
	}
	return strings.TrimSpace(before) + " " + strings.TrimSpace(after)
}
