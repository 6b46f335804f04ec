package reconcile

import (
	"slices"
	"strings"
	"unicode"

	"parley"
	"parley/gazetteer"
	"parley/lexicon"
)

// PersonKey is what the forms of a person's name have in common: the surname,
// folded. Two people may share it.
func PersonKey(name string) string { return gazetteer.Fold(gazetteer.Surname(bare(name))) }

// bare takes from a name what papers add or leave out: "Joseph R. Biden, Jr."
// is "Joseph Biden".
func bare(name string) string {
	var kept []string
	for _, w := range strings.FieldsFunc(name, func(r rune) bool { return unicode.IsSpace(r) || r == ',' }) {
		letters := strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })
		switch {
		case letters == "", len([]rune(letters)) == 1, letters == "Jr", letters == "Sr", letters == "Dr":
			continue
		case len(kept) > 0 && strings.Trim(letters, "IVX") == "":
			continue
		}
		kept = append(kept, w)
	}
	return strings.Join(kept, " ")
}

// SameName tells whether two names can be of one person: the same surname in
// any transliteration, and first names that do not speak against it.
func SameName(a, b string) bool {
	x, y := strings.Fields(bare(a)), strings.Fields(bare(b))
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	if gazetteer.Fold(bare(a)) == gazetteer.Fold(bare(b)) {
		return true
	}
	if len(x) > 1 && len(y) > 1 {
		return PersonKey(a) == PersonKey(b) && sameGiven(x[0], y[0]) || sameWords(x, y)
	}
	short, long := x, y
	if len(x) > len(y) {
		short, long = y, x
	}
	return slices.ContainsFunc(long, func(w string) bool { return gazetteer.Fold(w) == gazetteer.Fold(short[0]) }) ||
		gazetteer.Fold(strings.Join(short, " ")) == PersonKey(strings.Join(long, " "))
}

// sameWords tells whether the words of the shorter name are all in the longer,
// in any order: "Xi Jinping", "Jinping Xi"; "Mohammed bin Salman", "Mohammed
// bin Salman Al Saud".
func sameWords(x, y []string) bool {
	if len(x) > len(y) {
		x, y = y, x
	}
	for _, w := range x {
		if !slices.ContainsFunc(y, func(v string) bool { return gazetteer.Fold(v) == gazetteer.Fold(w) }) {
			return false
		}
	}
	return true
}

// sameGiven tells whether two first names can be of one person: the same, a
// short form, an initial, or one transliterated otherwise.
func sameGiven(a, b string) bool {
	x, y := strings.ToLower(strings.Trim(a, ".")), strings.ToLower(strings.Trim(b, "."))
	fx, fy := gazetteer.Fold(x), gazetteer.Fold(y)
	return fx == fy || lexicon.Nickname(x, y) || len(x) == 1 && strings.HasPrefix(y, x) || len(y) == 1 && strings.HasPrefix(x, y) ||
		len(fx) > 3 && len(fy) > 3 && near(fx, fy)
}

// near tells whether two folded names differ by one letter changed, left out or
// put in.
func near(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	return a[i:] == b[i+len(b)-len(a):] || len(a) == len(b) && a[i+1:] == b[i+1:]
}

// SamePerson tells whether two participants can be one: by name, or where one
// is told by office only, by an office of the same party that fits.
func SamePerson(a, b parley.Participant) bool {
	if a.Party != "" && b.Party != "" && a.Party != b.Party {
		return false
	}
	if a.Name != "" && b.Name != "" {
		return SameName(a.Name, b.Name)
	}
	return a.Office != "" && b.Office != "" && a.Party == b.Party && sameOffice(a.Office, b.Office)
}

// sameOffice tells whether two wordings can name one office: "Foreign Minister"
// and "Minister of Foreign Affairs".
func sameOffice(a, b string) bool {
	x, y := officeWords(a), officeWords(b)
	return len(x) > 0 && len(y) > 0 && rank(x) == rank(y) && (subset(x, y) || subset(y, x))
}

// rank is the word that puts an office below another of the same name.
func rank(words []string) string {
	for _, w := range words {
		switch w {
		case "vice", "deputy", "first", "former", "prime", "under", "assistant", "acting":
			return w
		}
	}
	return ""
}

func officeWords(s string) []string {
	var words []string
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		switch w = strings.Trim(w, ".,"); w {
		case "of", "the", "for", "and", "affairs", "state", "mr", "mrs", "his", "her", "excellency":
		default:
			words = append(words, strings.TrimSuffix(w, "s"))
		}
	}
	return words
}

func subset(a, b []string) bool {
	return !slices.ContainsFunc(a, func(w string) bool { return !slices.Contains(b, w) })
}
