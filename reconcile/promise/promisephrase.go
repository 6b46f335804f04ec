package promise

import (
	"slices"
	"strings"

	"parley"
	"parley/gazetteer"
	"parley/lexicon"
	"parley/reconcile"
)

// phrase is a promise in words; marks of punctuation are words too.
type phrase []string

// contact reads the verb, or the verb and its noun, and gives what follows.
func (p phrase) contact(dated bool) (kinds []string, rest phrase, ok bool) {
	if len(p) == 0 {
		return nil, nil, false
	}
	verb := strings.ToLower(p[0])
	if kinds, ok := lexicon.Promised("verb", verb); ok {
		return kinds, p[1:], true
	}
	if kinds, ok := lexicon.Promised("talk", verb); ok {
		return kinds, p[1:], dated || slices.Contains(p, "again")
	}
	_, brings := lexicon.Promised("bring", verb)
	_, resumes := lexicon.Promised("resume", verb)
	if brings || resumes && dated {
		return p[1:].noun()
	}
	return nil, nil, false
}

// noun reads the object of a verb such as "hold", up to the word that ends it:
// "a further round of talks", "the 10th meeting". A meeting "of the commission"
// is another's, and so are the "leaders' meeting" and the "G7 meeting".
func (p phrase) noun() (kinds []string, rest phrase, ok bool) {
	for k, w := range p {
		found, isNoun := lexicon.Promised("noun", reconcile.Singular(strings.ToLower(w)))
		compound := k+1 < len(p) && isContactNoun(p[k+1])
		switch {
		case ends(w) || named(w) || promisedAs("other", w) || promisedAs("loose", w):
			return nil, nil, false
		case !isNoun || compound:
			continue
		case k+2 < len(p) && strings.ToLower(p[k+1]) == "of" && isContactNoun(p[k+2]):
			return found, p[k+3:], true
		case k+1 < len(p) && strings.ToLower(p[k+1]) == "of" && reconcile.Singular(strings.ToLower(w)) != "discussion":
			return nil, nil, false
		}
		return found, p[k+1:], true
	}
	return nil, nil, false
}

func isContactNoun(w string) bool {
	_, ok := lexicon.Promised("noun", reconcile.Singular(strings.ToLower(w)))
	return ok
}

// ends tells whether a word ends the object of a verb.
func ends(w string) bool {
	return slices.Contains([]string{",", ";", ":", "(", ")", "of", "in", "on", "at", "to", "for", "with", "by", "that",
		"and", "between", "among", "about", "within", "from"}, strings.ToLower(w))
}

// named tells whether a word names others before a noun of contact: a
// possessive, or a body told in capitals.
func named(w string) bool {
	return strings.ContainsAny(w, "'’") || len(w) > 1 && strings.ToUpper(w) == w && strings.ToLower(w) != w
}

func promisedAs(part, w string) bool { _, ok := lexicon.Promised(part, strings.ToLower(w)); return ok }

// ofOthers tells whether the words behind a contact give it to others than those
// who promise: "with regional partners", "between their teams", "at the level of
// experts". "With each other" does not.
func (p phrase) ofOthers() bool {
	p = p.skip("again", "soon", "together", "urgently", "closely", "directly", "once", "more", "in", "person",
		"virtually", "online", "shortly")
	if len(p) == 0 {
		return false
	}
	switch strings.ToLower(p[0]) {
	case "with", "between", "among":
		next := p[1:].skip("the", "both", "their")
		return len(next) == 0 || !slices.Contains([]string{"each", "one", "two", "leaders", "presidents", "sides",
			"parties", "them"}, strings.ToLower(next[0]))
	}
	return slices.Contains(p, "level") || slices.Contains(p, "involving")
}

// has tells whether a phrase has a word of a part, at its beginning.
func (p phrase) has(part string) bool {
	for k, w := range p[:min(len(p), 10)] {
		three := strings.Join(p[k:min(k+3, len(p))], " ")
		if (promisedAs(part, w) || promisedAs(part, three)) && !possible(p[k:]) {
			return true
		}
	}
	return false
}

// possible tells whether words name no occasion for all that: "as soon as
// possible", "once more".
func possible(p phrase) bool {
	return len(p) > 3 && p[3] == "possible" || len(p) > 1 && p[1] == "more"
}

// narrowed are the kinds that the means told leave: "meet by video link" is
// kept by a video call.
func (p phrase) narrowed(whole phrase, kinds []string) []parley.ContactKind {
	left := kinds
	for k := range whole {
		for n := 1; n <= 2 && k+n <= len(whole); n++ {
			if by, ok := lexicon.Promised("means", strings.ToLower(strings.Join(whole[k:k+n], " "))); ok &&
				!(n == 1 && k == 0) {
				left = by
			}
		}
	}
	var all []parley.ContactKind
	for _, kind := range left {
		all = append(all, parley.ContactKind(kind))
	}
	return all
}

// place is the first place told behind "in" or "visit": a name the lists have.
func (p phrase) place() string {
	for k, w := range p {
		if w := strings.ToLower(w); w != "in" && w != "visit" {
			continue
		}
		for n := min(3, len(p)-k-1); n > 0; n-- {
			name := strings.Join(p[k+1:k+1+n], " ")
			if e := reconcile.PlaceOf(name); e.Kind != "" && e.Kind != gazetteer.Venue {
				return name
			}
		}
	}
	return ""
}

// skip drops words from the front.
func (p phrase) skip(words ...string) phrase {
	for len(p) > 0 && slices.Contains(words, strings.ToLower(p[0])) {
		p = p[1:]
	}
	return p
}
