package extract

import (
	"slices"

	"parley"
	"parley/lexicon"
	"parley/text"
)

// telling is one place where the text tells of a contact: a verb ("spoke with")
// or a noun ("the call").
type Event struct {
	At           int // the verb or head noun
	First, Last  int // its words, half-open
	Nominal      bool
	Kind         parley.ContactKind
	Vague        bool // the word does not settle the kind: "conversation"
	Governor     int  // the verb that carries its tense, or -1
	Sides        []Side
	Place        int  // mention of the place of a visit, or -1
	Journey      bool // told of several stops at once
	Status       parley.Status
	Stated       bool // the status is stated, not only implied
	Revived      bool // takes place although it had been called off
	Definite     bool // points to a contact told before
	Step         int  // 1 again, next; -1 previous
	Ordinal      *parley.Ordinal
	Superlatives []string
	Count        int
	ApposedAt    int     // the ordinal in "the call, their second since May,"
	CountedAt    int     // the token "time" in "the sixth time they had spoken"
	Related      string  // "before" or "after": told only in relation to another
	Anaphor      bool    // "it was the ninth call": the contact spoken of last
	Values       []Value // told by the words of the trigger itself
	With         bool    // the sides stand behind "with": the subject is one more
	Elliptical   bool    // told without its noun: "the longest"
	Domestic     bool    // with people of one's own country
	Discussed    bool    // told of by "discussed": neither by phone nor in person
	Delegated    bool    // people met for those named: they were not there
	OneSided     bool    // the other side is told of, but nobody in it
}

func Events(t *text.Text) []Event {
	var events []Event
	for i := range t.Tokens {
		if x, ok := eventAt(t, events, i); ok {
			events = append(events, spelledOut(t, x)...)
		}
	}
	settled := make([]Event, len(events))
	for n, x := range events {
		settled[n] = settle(t, x)
	}
	return settled
}

// tellingAt reads the token at i as the trigger of a telling, in each way there is.
func eventAt(t *text.Text, before []Event, i int) (Event, bool) {
	if x, ok := anaphorAt(t, i); ok {
		return x, true
	}
	if x, ok := ellipsis(t, before, i); ok {
		return x, true
	}
	if x, ok := onThePhone(t, i); ok {
		return x, true
	}
	if x, ok := verbEvent(t, before, i); ok {
		return x, true
	}
	return nounEvent(t, before, i)
}

// pronounTelling reads "it lasted an hour": the pronoun stands for the contact
// spoken of last.
func anaphorAt(t *text.Text, i int) (Event, bool) {
	if t.Tokens[i].Low != "it" || !text.IsRel(t.Tokens[i].Rel, "nsubj", "expl") {
		return Event{}, false
	}
	v := t.Tokens[i].Head
	switch {
	case v < 0:
		return Event{}, false
	case lasts(t, v), t.Tokens[v].Lemma == "take" && t.Low(v+1) == "place", t.Tokens[v].Lemma == "go" && t.Low(v+1) == "ahead", t.Low(v) == "held", t.Low(v) == "organised", t.Low(v) == "organized", t.Low(v) == "initiated", t.Low(v) == "requested", lexicon.Tone(t.Low(v)):
		return Event{At: i, First: i, Last: i + 1, Nominal: true, Vague: true, Anaphor: true, Governor: v, Place: -1, Kind: parley.Call}, true
	}
	return Event{}, false
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
func spelledOut(t *text.Text, x Event) []Event {
	if inTitle(t, x.At) && anyGroup(t, x.Sides) {
		return nil
	}
	var all []Event
	for _, each := range separately(t, attended(t, x)) {
		all = append(all, stops(t, each)...)
	}
	return all
}

// attended gives a meeting told of without sides those who are said to have
// come, in its sentence or the next: "A meeting was held in Oslo. Envoys of Chad
// and Peru took part."
func attended(t *text.Text, x Event) Event {
	if !x.Nominal || len(x.Sides) > 1 || x.Anaphor || x.Kind == parley.Message || x.Kind == parley.Visit {
		return x
	}
	n := t.Tokens[x.At].Sentence
	for i := t.Sentences[n].First; i < len(t.Tokens) && t.Tokens[i].Sentence <= n+1; i++ {
		if t.Tokens[i].UPOS != "VERB" || negated(t, i) || unreal(t, i) {
			continue
		}
		for _, s := range joinedIn(t, i) {
			if !holdsSide(x.Sides, s) {
				x.Sides = append(slices.Clone(x.Sides), s)
			}
		}
	}
	return x
}

// one tells whether a subject is one person or party, maybe with an apposition.
func one(t *text.Text, subject []Side) bool {
	for _, s := range subject {
		if s.Entity != subject[0].Entity || t.Entities[s.Entity].Kind == text.Group {
			return false
		}
	}
	return len(subject) > 0
}

// several tells whether a subject is more than one: two names, a group.
func several(t *text.Text, subject []Side) bool {
	if len(subject) > 1 && !one(t, subject) {
		return true
	}
	return len(subject) == 1 && t.Entities[subject[0].Entity].Kind == text.Group && t.Entities[subject[0].Entity].Name == ""
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

func anyGroup(t *text.Text, sides []Side) bool {
	for _, s := range sides {
		if t.Entities[s.Entity].Kind == text.Group {
			return true
		}
	}
	return false
}
