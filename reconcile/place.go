package reconcile

import (
	"strings"

	"parley/gazetteer"
)

// comparePlaces tells how two places of a contact go together: the same, one in
// the other as far as the lists know, or elsewhere. Venues the lists do not have
// differ without contradicting.
func ComparePlaces(x, y string) Verdict {
	if strings.EqualFold(x, y) || gazetteer.Fold(x) == gazetteer.Fold(y) {
		return Agree
	}
	if withinPlace(x, y) || withinPlace(y, x) {
		return Compatible
	}
	p, q := PlaceOf(x), PlaceOf(y)
	switch {
	case p.Kind == gazetteer.Venue || q.Kind == gazetteer.Venue || p.Kind == gazetteer.State ||
		q.Kind == gazetteer.State:
		if p.Party != "" && p.Party == q.Party {
			return Compatible
		}
		if p.Party != "" && q.Party != "" {
			return Contradict
		}
		return Differ
	case townLike(p.Kind) && townLike(q.Kind):
		return Contradict
	}
	return Differ
}

// withinPlace tells whether the words of one place hold the other: "the Kremlin
// Palace in Moscow", "Moscow".
func withinPlace(x, y string) bool {
	return strings.Contains(" "+strings.ToLower(x)+" ", " "+strings.ToLower(y)+" ")
}

func townLike(k gazetteer.Kind) bool { return k == gazetteer.City || k == gazetteer.Capital }

// placeOf is what the lists know of a place, or of the last part of its name:
// "the Élysée Palace, Paris".
func PlaceOf(name string) gazetteer.Entry {
	name = strings.TrimPrefix(name, "the ")
	parts := strings.FieldsFunc(name, func(r rune) bool { return r == ',' })
	for k := range parts {
		for _, e := range gazetteer.Lookup(strings.TrimSpace(strings.Join(parts[k:], ","))) {
			switch e.Kind {
			case gazetteer.City, gazetteer.Capital, gazetteer.Venue, gazetteer.State:
				return e
			case gazetteer.Institution: // "the Kremlin" is a house too
				e.Kind = gazetteer.Venue
				return e
			}
		}
	}
	return gazetteer.Entry{}
}
