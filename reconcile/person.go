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

// name is a person's name as it is compared.
type name struct {
	words  []string // without what papers add or leave out
	folded []string
	whole  string // folded
	key    string // the surname, folded
}

func nameOf(s string) name {
	plain := bare(s)
	n := name{words: strings.Fields(plain), whole: gazetteer.Fold(plain), key: gazetteer.Fold(gazetteer.Surname(plain))}
	for _, w := range n.words {
		n.folded = append(n.folded, gazetteer.Fold(w))
	}
	return n
}

// SameName tells whether two names can be of one person: the same surname in
// any transliteration, and first names that do not speak against it.
func SameName(a, b string) bool { return nameOf(a).same(nameOf(b)) }

func (n name) same(o name) bool {
	switch {
	case len(n.words) == 0 || len(o.words) == 0:
		return false
	case n.whole == o.whole:
		return true
	case len(n.words) > 1 && len(o.words) > 1:
		return n.key == o.key && sameGiven(n.words[0], o.words[0]) || n.sameWords(o)
	case len(n.words) > len(o.words):
		n, o = o, n
	}
	return slices.Contains(o.folded, n.folded[0]) || n.whole == o.key
}

// sameWords tells whether the words of the shorter name are all in the longer,
// in any order: "Xi Jinping", "Jinping Xi"; "Mohammed bin Salman", "Mohammed
// bin Salman Al Saud".
func (n name) sameWords(o name) bool {
	if len(n.words) > len(o.words) {
		n, o = o, n
	}
	return Subset(n.folded, o.folded)
}

// sameGiven tells whether two first names can be of one person: the same, a
// short form, an initial, or one transliterated otherwise.
func sameGiven(a, b string) bool {
	x, y := strings.ToLower(strings.Trim(a, ".")), strings.ToLower(strings.Trim(b, "."))
	fx, fy := gazetteer.Fold(x), gazetteer.Fold(y)
	return fx == fy || lexicon.Nickname(x, y) || len(x) == 1 && strings.HasPrefix(y, x) ||
		len(y) == 1 && strings.HasPrefix(x, y) ||
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

// someone is a participant as compared.
type someone struct {
	parley.Participant
	name name
}

func someoneOf(p parley.Participant) someone { return someone{p, nameOf(p.Name)} }

// SamePerson tells whether two participants can be one: by name, or where one
// is told by office only, by an office of the same party that fits.
func SamePerson(a, b parley.Participant) bool { return someoneOf(a).same(someoneOf(b)) }

func (a someone) same(b someone) bool {
	switch {
	case a.Party != "" && b.Party != "" && a.Party != b.Party:
		return false
	case a.Name != "" && b.Name != "":
		return a.name.same(b.name) || a.sameHolder(b)
	}
	return a.Office != "" && b.Office != "" && a.Party == b.Party && SameOffice(a.Office, b.Office)
}

// sameHolder tells whether two names a letter apart are of the holder of one
// office: "Prime Minister Abdallah", "Prime Minister Abdullah".
func (a someone) sameHolder(b someone) bool {
	return a.Party != "" && a.Party == b.Party && len(a.name.key) > 5 && near(a.name.key, b.name.key) &&
		SameOffice(a.Office, b.Office)
}

// sameOffice tells whether two wordings can name one office: "Foreign Minister"
// and "Minister of Foreign Affairs".
func SameOffice(a, b string) bool {
	x, y := officeWords(a), officeWords(b)
	if len(x) == 0 || len(y) == 0 || rank(x) != rank(y) || unspecific(x) != unspecific(y) {
		return false
	}
	return Subset(x, y) || Subset(y, x)
}

// unspecific tells whether an office is one word that many hold: "the minister" may
// be any minister.
func unspecific(words []string) bool {
	if len(words) != 1 {
		return false
	}
	switch words[0] {
	case "minister", "secretary", "director", "head", "official", "representative", "adviser", "advisor", "envoy",
		"deputy", "chairman", "member":
		return true
	}
	return false
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

func Subset(a, b []string) bool {
	return !slices.ContainsFunc(a, func(w string) bool { return !slices.Contains(b, w) })
}

func AddPerson(people []parley.Participant, p parley.Participant) []parley.Participant {
	for k, q := range people {
		if p == q || p.Name != "" && q.Name != "" && SamePerson(p, q) {
			people[k] = parley.Participant{Name: Longer(p.Name, q.Name), Office: Longer(q.Office, p.Office),
				Party: firstWord(q.Party, p.Party)}
			return people
		}
	}
	return append(people, p)
}

func firstWord(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
