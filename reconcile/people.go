package reconcile

import (
	"slices"
	"strings"

	"parley"
	"parley/lexicon"
	"parley/reconcile/origin"
)

// people weighs who took part, side by side. Where both accounts name people of
// a side, they have somebody in common or tell of different contacts.
func people(m *Match, a, b features) {
	x, y := a.people, b.people
	var common []string
	apart := 0
	for _, party := range sortedKeys(x) {
		mine, theirs := x[party], y[party]
		if len(mine) == 0 || len(theirs) == 0 {
			continue
		}
		name := shared(mine, theirs)
		switch {
		case name != "":
			common = append(common, name)
		case toldByOffice(mine) || toldByOffice(theirs):
			apart++
		default:
			m.bar("%s is not %s", mine[0].Name, theirs[0].Name)
			return
		}
	}
	switch {
	case apart > 0:
		m.bar("other offices of one side")
	case sidesInCommon(a, b)+strangers(a, b) < 2:
		m.bar("only one side in common")
	case len(common) > 0:
		m.add(3*min(len(common), 2), "both name %s", strings.Join(common, " and "))
	}
}

// sidesInCommon counts the parties of both accounts.
func sidesInCommon(a, b features) int {
	n := 0
	for _, p := range a.parties {
		if slices.Contains(b.parties, p) {
			n++
		}
	}
	return n
}

// strangers counts the people in common whose parties are not: those told
// without one, and colleagues beyond the first of a party.
func strangers(a, b features) int {
	n, seen := 0, map[string]bool{}
	for _, p := range a.named {
		if !slices.ContainsFunc(b.named, p.same) {
			continue
		}
		if !slices.Contains(b.parties, p.Party) || seen[p.Party] || p.Party == "" {
			n++
		}
		seen[p.Party] = true
	}
	return n
}

// bySide sorts participants by party; those without one are a side each way.
func bySide(c parley.Contact) map[string][]someone {
	sides := map[string][]someone{}
	for _, p := range c.Participants {
		if p.Name != "" || p.Office != "" {
			sides[p.Party] = append(sides[p.Party], someoneOf(p))
		}
	}
	return sides
}

func sortedKeys(m map[string][]someone) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// shared is somebody whom both lists name, "" if nobody.
func shared(a, b []someone) string {
	for _, p := range a {
		for _, q := range b {
			if p.same(q) {
				return firstOf(Longer(p.Name, q.Name), Longer(p.Office, q.Office))
			}
			if p.Name != "" && q.Name != "" {
				continue
			}
			if p.Office != "" && q.Office != "" && SameOffice(p.Office, q.Office) {
				return firstOf(p.Name, q.Name, p.Office)
			}
		}
	}
	return ""
}

// longer is the fuller of two forms of a name; of equals the first by letter,
// so that the order of accounts does not show.
func Longer(a, b string) string {
	if len(a) > len(b) || len(a) == len(b) && a <= b {
		return a
	}
	return b
}

func toldByOffice(people []someone) bool {
	return !slices.ContainsFunc(people, func(p someone) bool { return p.Name != "" })
}

// places weighs where both are told to have been, for contacts in person.
func places(m *Match, a, b features) {
	x, y := a.Contact.Place, b.Contact.Place
	if x == "" || y == "" || a.Contact.Kind.Remote() || b.Contact.Kind.Remote() {
		return
	}
	switch relation := ComparePlaces(x, y); relation {
	case Agree:
		m.add(2, "both at %s", x)
	case Compatible:
		m.add(1, "%s and %s are one place", x, y)
	case Contradict:
		m.bar("at different places: %s and %s", x, y)
	}
}

// lengths weighs how long both are told to have been.
func lengths(m *Match, a, b features) {
	x, y := a.length, b.length
	if !x.Told() || !y.Told() {
		return
	}
	if x.Meets(y) {
		m.add(1, "of one length")
	} else {
		m.add(-1, "of different lengths")
	}
}

// texts weighs copied text: two articles with the same words tell of the same.
func texts(m *Match, a, b features) {
	switch alike := origin.Alike(a.Signature, b.Signature); {
	case alike < origin.Copied && twice(a, b):
		m.add(-6, "one government tells of both on one day")
	case alike >= 0.5:
		m.add(3, "much of the text is the same")
	case alike >= origin.Copied:
		m.add(2, "some of the text is the same")
	}
}

// twice tells whether a government reports two contacts in two texts of one day:
// it puts out one text on a telephone call or on a meeting at home, unlike a
// paper, which comes back to it. Guests have several: they begin, they speak to
// the press, they sign.
func twice(a, b features) bool {
	short := a.Contact.Kind.Remote() && b.Contact.Kind.Remote() || a.Contact.Domestic && b.Contact.Domestic
	return short && a.Home != "" && a.Home == b.Home && a.Document.Publisher == b.Document.Publisher &&
		publishedDay(a.Account) == publishedDay(b.Account) &&
		a.Contact.Main && b.Contact.Main && a.Contact.Status.Happened() && b.Contact.Status.Happened()
}

// topics weighs the subjects by their words.
func topics(m *Match, a, b features) {
	for _, x := range a.topics {
		for _, y := range b.topics {
			if common := commonWords(x, y); common != "" {
				m.add(1, "both about %s", common)
				return
			}
		}
	}
}

// commonWords are two content words or more that two subjects share, or the one
// word that both consist of.
func commonWords(x, y []string) string {
	var common []string
	for _, w := range x {
		if slices.Contains(y, w) && !slices.Contains(common, w) {
			common = append(common, w)
		}
	}
	if len(common) > 1 || len(common) == 1 && (len(x) == 1 || len(y) == 1) {
		return strings.Join(common, " ")
	}
	return ""
}

// contentWords are the words of a phrase that carry its meaning, lower case,
// plurals as singulars.
func ContentWords(s string) []string {
	var words []string
	for w := range strings.FieldsFuncSeq(strings.ToLower(s),
		func(r rune) bool { return strings.ContainsRune(" ,.;:“”\"'’()-–—\n\t", r) }) {
		if len(w) > 2 && !lexicon.Filler(w) {
			words = append(words, Singular(w))
		}
	}
	return words
}

func Singular(w string) string {
	switch {
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && len(w) > 3:
		return w[:len(w)-1]
	}
	return w
}
