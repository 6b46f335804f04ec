package entity

import (
	"strings"

	"parley/gazetteer"
)

// refine settles class and level from the words before the head: "vice
// president", "prime minister", "press secretary".
func (s *scanner) refine(o *office, mods []string, head string) {
	has := func(words ...string) bool {
		for _, m := range mods {
			for _, w := range words {
				if m == w {
					return true
				}
			}
		}
		return false
	}
	switch {
	case has("vice") && o.class == "president":
		o.class = "vice-president"
	case has("prime") && o.class == "minister":
		o.class, o.level = "premier", "leader"
	case has("crown"):
		o.class, o.level = "crown-prince", "leader"
	case has("supreme") && o.class == "leader":
		o.class = "supreme-leader"
	case has("press") && strings.HasPrefix(head, "secretar"):
		o.class, o.level = "spokesperson", "spokesperson"
	case has("security") && o.class == "aide":
		o.class, o.level = "security-adviser", "minister"
	case has("top", "chief") && head == "diplomat" && o.party == "United States":
		o.class, o.level, o.field = "secretary", "minister", "state"
	case has("top", "chief") && head == "diplomat":
		o.class, o.level, o.field = "minister", "minister", "foreign"
	case has("opposition", "rebel", "political", "party", "religious") && o.class == "leader":
		o.class, o.level = "faction-leader", "official"
	case o.class == "minister" || o.class == "chief" || o.class == "secretary":
		o.field = fieldOf(mods)
		if o.class == "chief" && o.field != "" {
			o.level = "minister"
		}
	}
	if has("deputy", "assistant", "under", "vice", "first") && o.class != "vice-president" && o.class != "consort" {
		o.class = "deputy-" + o.class
		if o.level == "leader" {
			o.level = "minister"
		}
	}
}

func fieldOf(mods []string) string {
	for _, m := range mods {
		switch m {
		case "foreign", "finance", "interior", "trade", "energy", "justice", "economy", "health", "education",
			"transport", "intelligence", "treasury", "labor", "home":
			return m
		case "defence", "defense":
			return "defence"
		}
	}
	return ""
}

// titleParty reads the party before a title: "Russian", "Russia's", "the
// European Union's", "Kremlin", "US".
func (s *scanner) titleParty(i, limit int) (party string, next int) {
	n, found := gazetteer.Longest(s.words[:limit], i)
	if n == 0 {
		return "", i
	}
	for _, e := range found {
		switch e.Kind {
		case gazetteer.Adjective, gazetteer.State, gazetteer.Institution, gazetteer.Organisation, gazetteer.Faction,
			gazetteer.Capital:
			next = i + n
			if next+2 < limit && s.words[next] == "(" && s.words[next+2] == ")" {
				next += 3 // "Republic of Korea (ROK) Foreign Minister"
			}
			if next < limit && possessive(s.words[next]) {
				next++
			}
			return e.Party, next
		case gazetteer.Region:
			if e.Party != "" {
				return e.Party, i + n // "Texas Governor"
			}
		}
	}
	return "", i
}

// governed is the party of an office of a state's own states and provinces: "Georgia Governor
// Dale Whitfield", "Senator Kelly of Georgia" are of the United States. "President of Georgia"
// is not.
func governed(o office) string {
	if o.class != "governor" && o.class != "lawmaker" {
		return o.party
	}
	if owner := gazetteer.Constituent(o.party); owner != "" {
		return owner
	}
	return o.party
}

func possessive(word string) bool {
	return word == "'s" || word == "’s" || word == "'" || word == "’"
}

// partyBefore tells whether a state stands right before token i: "Iranian FM".
func (s *scanner) partyBefore(i int) bool {
	for n := 1; n < 4 && i-n >= 0; n++ {
		if m, found := gazetteer.Longest(s.words[:i], i-n); m == n &&
			(found[0].Kind == gazetteer.State || found[0].Kind == gazetteer.Adjective) {
			return true
		}
	}
	return false
}
