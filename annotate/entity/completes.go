package entity

import (
	"slices"

	"parley/gazetteer"
	"parley/text"
)

// completes finds the one holder of an office that a bare surname can mean at
// the document's date.
func (r *resolver) completes(m raw, name string) (gazetteer.Holder, bool) {
	var fits []gazetteer.Holder
	for _, h := range gazetteer.Known(name) {
		if m.party != "" && h.Party != m.party || r.about.Date != "" && !h.At(r.about.Date) ||
			h.Office == "" && r.about.Date == "" {
			continue
		}
		if below(h.Office, m.office.class) {
			continue // "President Keita" is no special representative
		}
		if len(fits) == 0 || fits[0].Name != h.Name {
			fits = append(fits, h)
		}
	}
	if len(fits) > 1 && m.office.class != "" {
		fits = keepOffice(fits, m.office.class)
	}
	if len(fits) > 1 {
		fits = r.keepMentioned(fits)
	}
	if len(fits) != 1 || m.party == "" && r.rather(name, fits[0]) ||
		m.office.class == "" && r.othersName(name, fits[0].Name) {
		return gazetteer.Holder{}, false
	}
	return fits[0], true
}

// othersName tells whether the text names somebody else of that surname in full: "Mr. Cohen" is
// the lawyer Michael Cohen, no minister.
func (r *resolver) othersName(surname, full string) bool {
	word, known := fold(surname), fold(full)
	return slices.ContainsFunc(r.raws, func(m raw) bool {
		if m.kind != text.Person || m.nameLast-m.nameFirst < 2 {
			return false
		}
		parts := fold(r.words(m))
		return len(parts) > 1 && slices.Equal(parts[len(parts)-1:], word) && !sameName(parts, known)
	})
}

// rather tells whether a surname may as well be that of somebody of another party who held office
// before, where the text does not name the party, whose first man or woman the holder is not:
// "Obama" in a text that does not speak of Malabo is no prime minister of Malabo.
func (r *resolver) rather(name string, held gazetteer.Holder) bool {
	if r.parties(held.Party) || r.first(held) {
		return false
	}
	return slices.ContainsFunc(gazetteer.Known(name), func(h gazetteer.Holder) bool {
		return h.Party != held.Party && (r.about.Date == "" || h.Since <= r.about.Date)
	})
}

// first tells whether nobody of a party ranks higher than a holder at the document's date.
func (r *resolver) first(held gazetteer.Holder) bool {
	rank := leads(holderClass(held.Office))
	return rank > 0 && !slices.ContainsFunc(gazetteer.Holders(held.Party, r.about.Date), func(h gazetteer.Holder) bool {
		n := leads(holderClass(h.Office))
		return n > 0 && n < rank
	})
}

// below tells whether an office is known to be less than one who leads a country
// holds, whose title the text gives.
func below(held, class string) bool {
	if class != "president" && class != "premier" && class != "monarch" && class != "chancellor" {
		return false
	}
	switch holderClass(held) {
	case "minister", "envoy", "secretary", "secretary-general", "aide", "security-adviser", "vice-president":
		return true
	}
	return false
}

func keepOffice(fits []gazetteer.Holder, class string) []gazetteer.Holder {
	var kept []gazetteer.Holder
	for _, h := range fits {
		if holderClass(h.Office) == class {
			kept = append(kept, h)
		}
	}
	return kept
}

// keepMentioned keeps holders whose party the text names.
func (r *resolver) keepMentioned(fits []gazetteer.Holder) []gazetteer.Holder {
	var kept []gazetteer.Holder
	for _, h := range fits {
		for _, m := range r.raws {
			if m.party == h.Party {
				kept = append(kept, h)
				break
			}
		}
	}
	return kept
}
