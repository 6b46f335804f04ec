package entity

import (
	"slices"
	"strings"

	"parley/gazetteer"
	"parley/lexicon"
)

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
		return !strings.Contains(e.Name, " ") &&
			slices.ContainsFunc(p.offices, func(o office) bool { return below(held, o.class) })
	}
	h, ok := r.holder(e.Name, e.Party)
	if alone := !strings.Contains(e.Name, " ") && e.Party == ""; ok && !outranked(h.Office) &&
		!(alone && r.rather(e.Name, h)) {
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
	if e.Party == "" && e.Office != "" && r.ownOffice(p) {
		e.Party = r.metAbroad(p)
	}
	if e.Party == "" && r.home() == "" && len(p.offices) > 0 && p.offices[0].level == "minister" && r.ownOffice(p) {
		e.Party = r.bodiesHome()
		e.AtHome = e.Party != ""
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
		if !strings.Contains(h.Name, " ") && (!h.At(r.about.Date) ||
			strings.Contains(name, " ") && (party == "" || r.about.Date == "") && !r.parties(h.Party)) {
			continue // a list's bare surname is not everybody's of that name
		}
		if r.either(name, h, best, found) {
			return gazetteer.Holder{}, false
		}
		if !found || h.At(r.about.Date) && !best.At(r.about.Date) {
			best, found = h, true
		}
	}
	return best, found
}

// either tells whether a surname alone may be one of two holders of different parties, neither
// of which the day tells from the other.
func (r *resolver) either(name string, h, best gazetteer.Holder, found bool) bool {
	return found && !strings.Contains(name, " ") && h.Party != best.Party &&
		(r.about.Date == "" || h.At(r.about.Date) == best.At(r.about.Date))
}
