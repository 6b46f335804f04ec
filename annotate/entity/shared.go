package entity

import (
	"strings"

	"parley/text"
)

// sharedParties gives the party behind a list of officials to all of them: "met
// with President Keita and Defence Minister Diarra of Mali". Only where the list
// is one side of a contact, and no two hold one office: "Foreign Minister Lund and
// President Keita of Mali met" may be of two states.
func (r *resolver) sharedParties() {
	for last := range r.raws {
		if !r.official(last) || r.raws[last].party == "" || !r.partyIsBehind(&r.raws[last]) {
			continue
		}
		first := last
		for first > 0 && r.official(first-1) && r.raws[first-1].party == "" &&
			r.listBetween(r.raws[first-1].last, r.raws[first].first) && !r.officeTaken(first-1, last) {
			first--
		}
		if first == last || !r.oneSide(r.raws[first].first) {
			continue
		}
		for k := first; k < last; k++ {
			r.raws[k].party = r.raws[last].party
		}
	}
}

// official tells whether a mention is a person with name and office.
func (r *resolver) official(i int) bool {
	m := &r.raws[i]
	return m.kind == text.Person && m.form == text.Named && m.office.class != ""
}

// partyIsBehind tells whether a mention has its party behind the name.
func (r *resolver) partyIsBehind(m *raw) bool {
	return m.nameLast < m.last && (r.lowAt(m.nameLast) == "of" || r.lowAt(m.nameLast) == "from")
}

// officeTaken tells whether the office of mention i is held by one of those
// behind it, up to last.
func (r *resolver) officeTaken(i, last int) bool {
	for k := i + 1; k <= last; k++ {
		if r.raws[k].office.class == r.raws[i].office.class && r.raws[k].office.field == r.raws[i].office.field {
			return true
		}
	}
	return false
}

// oneSide tells whether what begins at token i is met or spoken with.
func (r *resolver) oneSide(i int) bool {
	switch r.lowAt(i - 1) {
	case "with", "met", "hosted", "received", "welcomed", "phoned", "called":
		return true
	}
	return false
}

func (r *resolver) lowAt(i int) string {
	if i < 0 || i >= len(r.t.Tokens) {
		return ""
	}
	return strings.ToLower(r.t.Tokens[i].Text)
}
