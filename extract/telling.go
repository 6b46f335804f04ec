package extract

import (
	"parley"
	"parley/lexicon"
	"parley/text"
	"slices"
)

// telling is one place where the text tells of a contact: a verb ("spoke with")
// or a noun ("the call").
type telling struct {
	at          int // the verb or head noun
	first, last int // its words, half-open
	noun        bool
	kind        parley.ContactKind
	vague       bool // the word does not settle the kind: "conversation"
	verb        int  // the verb that carries its tense, or -1
	sides       []side
	place       int  // mention of the place of a visit, or -1
	journey     bool // told of several stops at once
	status      parley.Status
	sure        bool // the status is stated, not only implied
	revived     bool // takes place although it had been called off
	definite    bool // points to a contact told before
	series      int  // 1 again, next; -1 previous
	ordinal     *parley.Ordinal
	superlative []string
	count       int
	apposed     int     // the ordinal in "the call, their second since May,"
	counted     int     // the token "time" in "the sixth time they had spoken"
	related     string  // "before" or "after": told only in relation to another
	is          bool    // "it was the ninth call": the contact spoken of last
	fields      []field // told by the words of the trigger itself
	with        bool    // the sides stand behind "with": the subject is one more
	bare        bool    // told without its noun: "the longest"
	own         bool    // with people of one's own country
	spoken      bool    // told of by "discussed": neither by phone nor in person
	sent        bool    // people met for those named: they were not there
	faceless    bool    // the other side is told of, but nobody in it
}

func findTellings(t *text.Text) []telling {
	var events []telling
	for i := range t.Tokens {
		if x, ok := tellingAt(t, events, i); ok {
			events = append(events, spelledOut(t, x)...)
		}
	}
	settled := make([]telling, len(events))
	for n, x := range events {
		settled[n] = settle(t, x)
	}
	return settled
}

// tellingAt reads the token at i as the trigger of a telling, in each way there is.
func tellingAt(t *text.Text, before []telling, i int) (telling, bool) {
	if x, ok := pronounTelling(t, i); ok {
		return x, true
	}
	if x, ok := ellipsis(t, before, i); ok {
		return x, true
	}
	if x, ok := onThePhone(t, i); ok {
		return x, true
	}
	if x, ok := verbTelling(t, before, i); ok {
		return x, true
	}
	return nounTelling(t, before, i)
}

// pronounTelling reads "it lasted an hour": the pronoun stands for the contact
// spoken of last.
func pronounTelling(t *text.Text, i int) (telling, bool) {
	if t.Tokens[i].Low != "it" || !text.IsRel(t.Tokens[i].Rel, "nsubj", "expl") {
		return telling{}, false
	}
	v := t.Tokens[i].Head
	switch {
	case v < 0:
		return telling{}, false
	case lasts(t, v), t.Tokens[v].Lemma == "take" && t.Low(v+1) == "place", t.Tokens[v].Lemma == "go" && t.Low(v+1) == "ahead", t.Low(v) == "held", t.Low(v) == "organised", t.Low(v) == "organized", t.Low(v) == "initiated", t.Low(v) == "requested", lexicon.Tone(t.Low(v)):
		return telling{at: i, first: i, last: i + 1, noun: true, vague: true, is: true, verb: v, place: -1, kind: parley.Call}, true
	}
	return telling{}, false
}

// lasts tells whether the verb at v tells how long something took: a length
// follows "ran for", "took", "went on for", "was over after".
func lasts(t *text.Text, v int) bool {
	switch t.Tokens[v].Lemma {
	case "last":
		return true
	case "run", "take", "go", "continue", "stretch", "over", "end":
	default:
		return false
	}
	for _, x := range t.Times {
		if x.Kind == text.Duration && x.First > v && x.First < v+5 {
			return true
		}
	}
	return false
}

// spelledOut makes of a telling one for each contact it tells of: separate ones, and
// each stop of a journey. In a title "after calls with leaders" tells of none: which, the
// report tells.
func spelledOut(t *text.Text, x telling) []telling {
	if inTitle(t, x.at) && anyGroup(t, x.sides) {
		return nil
	}
	var all []telling
	for _, each := range separately(t, attended(t, x)) {
		all = append(all, stops(t, each)...)
	}
	return all
}

// attended gives a meeting told of without sides those who are said to have
// come, in its sentence or the next: "A meeting was held in Oslo. Envoys of Chad
// and Peru took part."
func attended(t *text.Text, x telling) telling {
	if !x.noun || len(x.sides) > 1 || x.is || x.kind == parley.Message || x.kind == parley.Visit {
		return x
	}
	n := t.Tokens[x.at].Sentence
	for i := t.Sentences[n].First; i < len(t.Tokens) && t.Tokens[i].Sentence <= n+1; i++ {
		if t.Tokens[i].UPOS != "VERB" || negated(t, i) || unreal(t, i) {
			continue
		}
		for _, s := range joinedIn(t, i) {
			if !holdsSide(x.sides, s) {
				x.sides = append(slices.Clone(x.sides), s)
			}
		}
	}
	return x
}

// one tells whether a subject is one person or party, maybe with an apposition.
func one(t *text.Text, subject []side) bool {
	for _, s := range subject {
		if s.entity != subject[0].entity || t.Entities[s.entity].Kind == text.Group {
			return false
		}
	}
	return len(subject) > 0
}

// several tells whether a subject is more than one: two names, a group.
func several(t *text.Text, subject []side) bool {
	if len(subject) > 1 && !one(t, subject) {
		return true
	}
	return len(subject) == 1 && t.Entities[subject[0].entity].Kind == text.Group && t.Entities[subject[0].entity].Name == ""
}

// inTitle tells whether token i stands in a line of its own at the top without a
// stop at its end.
func inTitle(t *text.Text, i int) bool {
	s := t.SentenceOf(i)
	if s.Paragraph != 0 || len(t.Paragraphs) < 2 || s.First != 0 {
		return false
	}
	switch t.Tokens[s.Last-1].Text {
	case ".", "!", "?", "”", "\"":
		return false
	}
	return true
}

func anyGroup(t *text.Text, sides []side) bool {
	for _, s := range sides {
		if t.Entities[s.entity].Kind == text.Group {
			return true
		}
	}
	return false
}
