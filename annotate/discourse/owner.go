package discourse

import (
	"strings"

	"parley/extract/argument"
	"parley/text"
)

// findOwners gives a party to holders of offices whom the text names without
// saying whose they are. An aide who speaks of "President Berg" means his own;
// of two whose text tells only of relations between Norway and Chad, the one
// who is not Chad's is Norway's.
func findOwners(t *text.Text) {
	for _, m := range t.Mentions {
		e := &t.Entities[m.Entity]
		if e.Party != "" && !e.AtHome || e.Office == "" || e.Kind != text.Person && e.Kind != text.Office ||
			strings.HasPrefix(e.Office, "former") {
			continue
		}
		for _, party := range []string{hostsParty(t, m), speakersParty(t, m)} {
			if party != "" {
				e.Party, e.AtHome = party, false
				break
			}
		}
	}
}

// hostsParty is the state visited at the invitation of whoever is mentioned:
// "a visit to India at the invitation of Prime Minister Rao".
func hostsParty(t *text.Text, m text.Mention) string {
	if t.Low(m.First-1) != "of" || t.Low(m.First-2) != "invitation" {
		return ""
	}
	s := t.SentenceOf(m.First)
	for _, other := range t.Mentions {
		if other.First >= s.First && other.Last <= m.First && t.Low(other.First-1) == "to" &&
			argument.PlaceLike(t, other) {
			return argument.PartyOf(t, other.Entity)
		}
	}
	return ""
}

// speakersParty is the party of the innermost source in whose words a bare
// title stands: who speaks for a party names its offices without saying whose.
func speakersParty(t *text.Text, m text.Mention) string {
	if m.Form == text.Named && m.Name.Start <= m.Start {
		return "" // a name without its title may be anybody's
	}
	best, party := 0, ""
	for _, a := range t.Saying {
		if a.Entity < 0 || a.Entity == m.Entity || a.Whole || !a.Holds(m.Span) ||
			!serves(t, a.Entity, m.Entity) && !ministersOwn(t, a, m.Entity) {
			continue
		}
		if size := a.Size(); party == "" || size < best {
			best, party = size, t.Entities[a.Entity].Party
		}
	}
	return party
}

// serves tells whether a source would name the holder of an office without
// saying whose because it is its own: an aide or a ministry its president. A
// president's "President Berg" is another's; an agency serves nobody.
func serves(t *text.Text, source, holder int) bool {
	e := t.Entities[source]
	if e.Kind == text.Publisher || e.Kind == text.State {
		return false
	}
	return argument.Leads(t.Entities[holder].Office) && !argument.Leads(e.Office)
}

// ministersOwn reads "The Ministry of Foreign Affairs of Norway informs that Minister Haugen": a ministry names its
// own minister without saying whose. A minister of another field may be another's.
func ministersOwn(t *text.Text, a text.Attribution, holder int) bool {
	source, office := strings.ToLower(t.At(a.Source)), strings.ToLower(t.Entities[holder].Office)
	portfolio, ok := strings.CutSuffix(office, " minister")
	return strings.Contains(source, "ministry") && (office == "minister" || ok && strings.Contains(source, portfolio))
}

// paired is the one state that the text joins with a party where it speaks of
// what lies between two states; empty where there is none or more than one.
func paired(t *text.Text, party string) string {
	found := ""
	for k := 1; k < len(t.Mentions); k++ {
		a, b := t.Mentions[k-1], t.Mentions[k]
		if !joinsStates(t, a, b) || !bilateral(t, a, b) {
			continue
		}
		one, two := argument.PartyOf(t, a.Entity), argument.PartyOf(t, b.Entity)
		if two == party {
			one, two = two, one
		}
		if one != party || two == party {
			continue
		}
		if found != "" && found != two {
			return ""
		}
		found = two
	}
	return found
}

// joinsStates tells whether two mentions are states with "and" or a hyphen
// between.
func joinsStates(t *text.Text, a, b text.Mention) bool {
	if t.Entities[a.Entity].Kind != text.State || t.Entities[b.Entity].Kind != text.State || b.First != a.Last+1 {
		return false
	}
	low := t.Low(a.Last)
	if low == "," && t.SentenceOf(a.First).Paragraph == 0 {
		return true // "Vietnamese, Lao ministers hold talks", a title
	}
	return text.OneOf(low, "and", "-", "–")
}

// bilateral tells whether the sentence of two states speaks of what lies between
// them: relations, ties, a border.
func bilateral(t *text.Text, a, b text.Mention) bool {
	s := t.SentenceOf(a.First)
	for k := max(s.First, a.First-6); k < s.Last && k < b.Last+10; k++ {
		switch t.Tokens[k].Low {
		case "interaction", "contacts", "issues", "summit", "commission", "dialogue", "trade", "agreement", "relations",
			"relationship", "ties", "cooperation", "friendship", "partnership", "bilateral", "border":
			return true
		}
	}
	return false
}
