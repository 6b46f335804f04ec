package extract

import (
	"strings"

	"parley/text"
)

// findOwners gives a party to holders of offices whom the text names without
// saying whose they are. An aide who speaks of "President Berg" means his own;
// of two whose text tells only of relations between Norway and Chad, the one
// who is not Chad's is Norway's.
func (r *reader) findOwners() {
	for _, m := range r.t.Mentions {
		e := &r.t.Entities[m.Entity]
		if e.Party != "" && !e.AtHome || e.Office == "" || e.Kind != text.Person && e.Kind != text.Office || strings.HasPrefix(e.Office, "former") {
			continue
		}
		for _, party := range []string{r.hostsParty(m), r.speakersParty(m)} {
			if party != "" {
				e.Party, e.AtHome = party, false
				break
			}
		}
	}
}

// hostsParty is the state visited at the invitation of whoever is mentioned:
// "a visit to India at the invitation of Prime Minister Rao".
func (r *reader) hostsParty(m text.Mention) string {
	if r.low(m.First-1) != "of" || r.low(m.First-2) != "invitation" {
		return ""
	}
	s := r.sentence(m.First)
	for _, other := range r.t.Mentions {
		if other.First >= s.First && other.Last <= m.First && r.low(other.First-1) == "to" && r.placeLike(other) {
			return r.party(other.Entity)
		}
	}
	return ""
}

// speakersParty is the party of the innermost source in whose words a bare
// title stands: who speaks for a party names its offices without saying whose.
func (r *reader) speakersParty(m text.Mention) string {
	if m.Form == text.Named && m.Name.Start <= m.Start {
		return "" // a name without its title may be anybody's
	}
	best, party := 0, ""
	for _, a := range r.t.Saying {
		if a.Entity < 0 || a.Entity == m.Entity || a.Whole || !contentHolds(a, m.Span) || !r.serves(a.Entity, m.Entity) {
			continue
		}
		if size := contentSize(a); party == "" || size < best {
			best, party = size, r.t.Entities[a.Entity].Party
		}
	}
	return party
}

// serves tells whether a source would name the holder of an office without
// saying whose because it is its own: an aide or a ministry its president. A
// president's "President Berg" is another's; an agency serves nobody.
func (r *reader) serves(source, holder int) bool {
	e := r.t.Entities[source]
	if e.Kind == text.Publisher || e.Kind == text.State {
		return false
	}
	return leads(r.t.Entities[holder].Office) && !leads(e.Office)
}

// complete gives the side of a contact that has an office and no party the
// party that the text pairs with the other side's: "relations between Norway
// and Chad".
func (r *reader) complete(who []int) {
	if len(who) != 2 {
		return
	}
	for k, e := range who {
		other := r.party(who[1-k])
		if r.party(e) != "" || other == "" || r.t.Entities[e].Office == "" || r.t.Entities[e].Kind != text.Person {
			continue
		}
		r.t.Entities[e].Party = r.paired(other)
	}
}

// paired is the one state that the text joins with a party where it speaks of
// what lies between two states; empty where there is none or more than one.
func (r *reader) paired(party string) string {
	found := ""
	for k := 1; k < len(r.t.Mentions); k++ {
		a, b := r.t.Mentions[k-1], r.t.Mentions[k]
		if !r.joinsStates(a, b) || !r.bilateral(a, b) {
			continue
		}
		one, two := r.party(a.Entity), r.party(b.Entity)
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
func (r *reader) joinsStates(a, b text.Mention) bool {
	if r.t.Entities[a.Entity].Kind != text.State || r.t.Entities[b.Entity].Kind != text.State || b.First != a.Last+1 {
		return false
	}
	low := r.low(a.Last)
	return low == "and" || low == "-" || low == "–"
}

// bilateral tells whether the sentence of two states speaks of what lies between
// them: relations, ties, a border.
func (r *reader) bilateral(a, b text.Mention) bool {
	s := r.sentence(a.First)
	for k := max(s.First, a.First-6); k < s.Last && k < b.Last+10; k++ {
		switch r.lows[k] {
		case "interaction", "contacts", "issues", "summit", "commission", "dialogue", "trade", "agreement", "relations", "relationship", "ties", "cooperation", "friendship", "partnership", "bilateral", "border":
			return true
		}
	}
	return false
}
