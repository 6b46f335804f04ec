package gazetteer

import (
	"strings"
	"sync"
)

// Holder is somebody in an office between two dates (ISO; Until is empty where
// no end is known).
type Holder struct{ Party, Office, Name, Since, Until string }

// At tells whether the holder was in office on an ISO date; an empty date
// means now.
func (h Holder) At(date string) bool {
	if date == "" {
		return h.Until == ""
	}
	day := date[:min(len(date), 10)]
	return h.Since <= day && (h.Until == "" || day <= h.Until)
}

// Surname is the last part of the name by which papers shorten it; in names
// written surname first that is the first part.
func (h Holder) Surname() string { return Surname(h.Name) }

type roll struct {
	byParty   map[string][]Holder
	bySurname map[string][]Holder
	given     map[string]bool
}

var holders = sync.OnceValue(func() *roll {
	r := &roll{byParty: map[string][]Holder{}, bySurname: map[string][]Holder{}, given: map[string]bool{}}
	for _, row := range rows("holders.tsv") {
		h := Holder{Party: world().party(row[0]), Office: row[1], Name: row[2], Since: row[3], Until: row[4]}
		r.byParty[h.Party] = append(r.byParty[h.Party], h)
		if first, _, ok := strings.Cut(h.Name, " "); ok {
			r.given[strings.ToLower(first)] = true
		}
		for _, part := range surnames(h.Name) {
			key := Fold(part)
			r.bySurname[key] = append(r.bySurname[key], h)
		}
	}
	return r
})

// Holders lists who held offices of a party on a date.
func Holders(party, date string) []Holder {
	var found []Holder
	for _, h := range holders().byParty[party] {
		if h.At(date) {
			found = append(found, h)
		}
	}
	return found
}

// Given tells whether a holder of an office has this first name (lower case).
func Given(name string) bool { return holders().given[name] || holders().given[plain.Replace(name)] }

// Known lists everybody on record whose surname, folded, is that of the name.
func Known(surname string) []Holder { return holders().bySurname[Fold(surname)] }

// surnames lists the parts by which a name may be shortened.
func surnames(name string) []string {
	parts := strings.Fields(name)
	found := []string{Surname(name)}
	if len(parts) > 1 {
		found = append(found, parts[len(parts)-1])
		if len(parts) == 3 || len(parts) == 2 && shortSyllable(parts[0]) {
			found = append(found, parts[0])
		}
	}
	return dedupe(found)
}

func shortSyllable(s string) bool { return len(s) <= 4 }

func dedupe(words []string) []string {
	var kept []string
	for _, w := range words {
		if len(kept) == 0 || kept[len(kept)-1] != w {
			kept = append(kept, w)
		}
	}
	return kept
}

// Surname is the part of a full name by which papers shorten it, with its
// particles: "von der Leyen", "Al Thani", "Putin".
func Surname(name string) string {
	parts := strings.Fields(name)
	n := len(parts)
	for n > 2 && roman(parts[n-1]) {
		n--
	}
	start := n - 1
	for start > 1 && particle(parts[start-1]) {
		start--
	}
	if start < 0 {
		return name
	}
	return strings.TrimSuffix(strings.Join(parts[start:n], " "), ",")
}

func roman(s string) bool {
	return strings.Trim(s, "IVX") == "" || s == "Jr." || s == "Sr." || s == "Jr"
}

func particle(s string) bool {
	switch strings.ToLower(s) {
	case "al", "el", "von", "van", "der", "den", "de", "la", "da", "di", "du", "dos", "abu", "ben", "le":
		return true
	}
	return false
}

// Official is the publisher of an official site, by its domain or name.
func Official(domain string) (Entry, bool) {
	sites := officials()
	if e, ok := sites[domain]; ok {
		return e, true
	}
	for at := strings.IndexByte(domain, '.'); at >= 0; at = strings.IndexByte(domain, '.') {
		domain = domain[at+1:]
		if e, ok := sites[domain]; ok && strings.Contains(domain, ".") {
			return e, true
		}
	}
	return Entry{}, false
}

// officials are the official publishers by domain and name.
var officials = sync.OnceValue(func() map[string]Entry {
	sites := map[string]Entry{}
	for _, r := range rows("publishers.tsv") {
		if r[2] != "official" {
			continue
		}
		for _, d := range append(list(r[4]), r[0]) {
			sites[d] = Entry{Kind: Publisher, Name: r[0], Party: world().party(r[1]), Sort: r[2]}
		}
	}
	return sites
})
