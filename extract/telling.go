package extract

import (
	"parley"
	"parley/lexicon"
	"parley/text"
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
	host        []side
	roles       []side // hosts and mediators who take part beside the sides
	place       int    // mention of the place of a visit, or -1
	journey     bool   // told of several stops at once
	status      parley.Status
	sure        bool // the status is stated, not only implied
	revived     bool // takes place although it had been called off
	definite    bool // points to a contact told before
	series      int  // 1 again, next; -1 previous
	ordinal     *parley.Ordinal
	superlative []string
	count       int
	before      []int // tellings of contacts that come later
	after       []int
	apposed     int    // the ordinal in "the call, their second since May,"
	counted     int    // the token "time" in "the sixth time they had spoken"
	related     string // "before" or "after": told only in relation to another
	is          bool   // "it was the ninth call": the contact spoken of last
	fields      []field
	contact     int
	with        bool   // the sides stand behind "with": the subject is one more
	bare        bool   // told without its noun: "the longest"
	own         bool   // with people of one's own country
	spoken      bool   // told of by "discussed": neither by phone nor in person
	asked       []side // who is said to have asked for it
	sent        bool   // people met for those named: they were not there
	faceless    bool   // the other side is told of, but nobody in it
}

func (r *reader) findTellings() {
	for i := range r.t.Tokens {
		if x := r.pronounTelling(i); x != nil {
			r.keep(x)
			continue
		}
		if x := r.ellipsis(i); x != nil {
			r.keep(x)
			continue
		}
		if x := r.onThePhone(i); x != nil {
			r.keep(x)
			continue
		}
		if x := r.verbTelling(i); x != nil {
			r.keep(x)
			continue
		}
		if x := r.nounTelling(i); x != nil {
			r.keep(x)
		}
	}
	for n, x := range r.tellings {
		r.standIns(x)
		r.settle(n, x)
		x.faceless = r.facelessSide(x)
	}
}

// pronounTelling reads "it lasted an hour": the pronoun stands for the contact
// spoken of last.
func (r *reader) pronounTelling(i int) *telling {
	if r.lows[i] != "it" || !text.IsRel(r.t.Tokens[i].Rel, "nsubj", "expl") {
		return nil
	}
	v := r.t.Tokens[i].Head
	switch {
	case v < 0:
		return nil
	case r.lasts(v), r.t.Tokens[v].Lemma == "take" && r.low(v+1) == "place", r.t.Tokens[v].Lemma == "go" && r.low(v+1) == "ahead", r.low(v) == "held", r.low(v) == "organised", r.low(v) == "organized", r.low(v) == "initiated", r.low(v) == "requested", lexicon.Tone(r.low(v)):
		return &telling{at: i, first: i, last: i + 1, noun: true, vague: true, is: true, verb: v, place: -1, kind: parley.Call}
	}
	return nil
}

// lasts tells whether the verb at v tells how long something took: a length
// follows "ran for", "took", "went on for", "was over after".
func (r *reader) lasts(v int) bool {
	switch r.t.Tokens[v].Lemma {
	case "last":
		return true
	case "run", "take", "go", "continue", "stretch", "over", "end":
	default:
		return false
	}
	for _, x := range r.t.Times {
		if x.Kind == text.Duration && x.First > v && x.First < v+5 {
			return true
		}
	}
	return false
}

func (r *reader) keep(x *telling) {
	if r.inTitle(x.at) && r.anyGroup(x.sides) {
		return // "Deal close after calls with leaders": which, the report tells
	}
	r.attended(x)
	for _, apart := range r.separately(x) {
		for _, each := range r.stops(apart) {
			each.contact = -1
			r.tellings = append(r.tellings, each)
		}
	}
}

// attended gives a meeting told of without sides those who are said to have
// come, in its sentence or the next: "A meeting was held in Oslo. Envoys of Chad
// and Peru took part."
func (r *reader) attended(x *telling) {
	if !x.noun || len(x.sides) > 1 || x.is || x.kind == parley.Message || x.kind == parley.Visit {
		return
	}
	n := r.t.Tokens[x.at].Sentence
	for i := r.t.Sentences[n].First; i < len(r.t.Tokens) && r.t.Tokens[i].Sentence <= n+1; i++ {
		if r.t.Tokens[i].UPOS != "VERB" || r.negated(i) || r.unreal(i) {
			continue
		}
		for _, s := range r.joinedIn(i) {
			if !holdsSide(x.sides, s) {
				x.sides = append(x.sides, s)
			}
		}
	}
}

// one tells whether a subject is one person or party, maybe with an apposition.
func (r *reader) one(subject []side) bool {
	for _, s := range subject {
		if s.entity != subject[0].entity || r.t.Entities[s.entity].Kind == text.Group {
			return false
		}
	}
	return len(subject) > 0
}

// several tells whether a subject is more than one: two names, a group.
func (r *reader) several(subject []side) bool {
	if len(subject) > 1 && !r.one(subject) {
		return true
	}
	return len(subject) == 1 && r.t.Entities[subject[0].entity].Kind == text.Group && r.t.Entities[subject[0].entity].Name == ""
}

// inTitle tells whether token i stands in a line of its own at the top without a
// stop at its end.
func (r *reader) inTitle(i int) bool {
	s := r.sentence(i)
	if s.Paragraph != 0 || len(r.t.Paragraphs) < 2 || s.First != 0 {
		return false
	}
	switch r.t.Tokens[s.Last-1].Text {
	case ".", "!", "?", "”", "\"":
		return false
	}
	return true
}

func (r *reader) anyGroup(sides []side) bool {
	for _, s := range sides {
		if r.t.Entities[s.entity].Kind == text.Group {
			return true
		}
	}
	return false
}
