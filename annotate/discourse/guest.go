package discourse

import (
	"strings"

	"parley/extract/argument"
	"parley/extract/mention"
	"parley/text"
)

// guests gives officials without a party, whom an official account would seem to
// have at home, the party of the foreigner whom they are listed behind: "met with
// Malian Foreign Minister Keita and Deputy Minister Diarra". An account names the
// country of those from abroad once.
func guests(t *text.Text, events []mention.Event) {
	for _, x := range events {
		party, last := "", 0
		for _, s := range x.Sides {
			e := &t.Entities[s.Entity]
			at := t.TokenAt(s.Span.Start)
			switch {
			case e.Kind != text.Person:
			case at <= x.At:
				if party != "" && goesWith(t, *e, last, at) {
					e.Party = party
				}
				party = e.Party
			case e.AtHome && party != "" && inOneList(t, last, at):
				e.Party, e.AtHome = party, false
			default:
				party = foreign(t, *e)
			}
			last = t.TokenAt(s.Span.End-1) + 1
		}
	}
}

// goesWith reads "President Beridze, presidential aide Dvali and fund head Lomidze met": an official
// of no party told, at token at, right behind one at whose side he serves.
func goesWith(t *text.Text, e text.Entity, last, at int) bool {
	return e.Party == "" && e.Office != "" && inOneList(t, last, bodyBefore(t, at)) && serving(e.Office)
}

// foreign is the party of somebody from abroad, "" of those at home.
func foreign(t *text.Text, e text.Entity) string {
	if e.AtHome || e.Party == t.Official {
		return ""
	}
	return e.Party
}

// bodyBefore is the token at which the name of a body begins that stands before the title at
// token i: "Georgian Investment Fund (GIF) head".
func bodyBefore(t *text.Text, i int) int {
	k := i
	for k > 0 && (t.Tokens[k-1].UPOS == "PROPN" || text.OneOf(t.Tokens[k-1].Low, "(", ")") ||
		argument.Capital(t, k-1)) {
		k--
	}
	return k
}

// serving reports whether an office is of those who go with the one named before them: aides,
// advisers, heads of bodies.
func serving(office string) bool {
	words := strings.Fields(strings.ToLower(office))
	return text.OneOf(words[len(words)-1], "aide", "adviser", "advisor", "head", "chief", "deputy", "spokesman",
		"spokeswoman", "assistant", "secretary",
		"director")
}

// inOneList tells whether only a comma and "and" stand between two tokens.
func inOneList(t *text.Text, last, next int) bool {
	for k := last; k < next; k++ {
		if !text.OneOf(t.Tokens[k].Low, ",", "and") {
			return false
		}
	}
	return next > last
}

// nameOther gives the counterpart the party that the text tells beside: "the
// Israeli side", "Russian-Israeli relations".
func nameOther(t *text.Text, e int) {
	entity := &t.Entities[e]
	if entity.Party != "" {
		return
	}
	for _, other := range t.Entities {
		if other.Kind == text.Institution && strings.HasSuffix(other.Name, "side") && other.Party != "" &&
			other.Party != t.Official {
			entity.Party = other.Party
			return
		}
	}
	if entity.Party = paired(t, t.Official); entity.Party == "" && !argument.ReportsHome(t, e) {
		entity.Party = onlyForeign(t)
	}
}

// onlyForeign is the one party beside the publisher's that an official account
// names, if it speaks of what lies between two: whoever is received without a
// country is that one's.
func onlyForeign(t *text.Text) string {
	found, between := "", false
	for _, m := range t.Mentions {
		p := argument.PartyOf(t, m.Entity)
		if k := t.Entities[m.Entity].Kind; p == "" || p == t.Official ||
			k != text.State && k != text.Organisation && k != text.Institution {
			continue
		}
		if found != "" && found != p {
			return ""
		}
		found = p
	}
	for i := range t.Tokens {
		between = between || text.OneOf(t.Tokens[i].Low, "relations", "bilateral", "partnership") ||
			t.Tokens[i].Low == "countries" &&
				(text.OneOf(t.Low(i-1), "two", "both"))
	}
	if !between {
		return ""
	}
	return found
}
