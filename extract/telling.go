package extract

import (
	"strings"

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
	status      parley.Status
	sure        bool // the status is stated, not only implied
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
	with        bool // the sides stand behind "with": the subject is one more
	bare        bool // told without its noun: "the longest"
	own         bool // with people of one's own country
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
		r.settle(n, x)
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
	case r.lasts(v), r.t.Tokens[v].Lemma == "take" && r.low(v+1) == "place", r.low(v) == "held", r.low(v) == "organised", r.low(v) == "organized", r.low(v) == "initiated", r.low(v) == "requested", lexicon.Tone(r.low(v)):
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
	for _, each := range r.separately(x) {
		each.contact = -1
		r.tellings = append(r.tellings, each)
	}
}

// verbTelling reads a verb of contact at token i with its other side.
func (r *reader) verbTelling(i int) *telling {
	tok := r.t.Tokens[i]
	if tok.UPOS != "VERB" && !(tok.UPOS == "NOUN" && r.low(i) == "met") {
		return nil
	}
	word, ok := lexicon.ContactVerb(tok.Lemma)
	if !ok {
		return nil
	}
	if r.counterfactual(i) {
		return nil
	}
	x := &telling{at: i, first: i, last: i + 1, kind: parley.ContactKind(word.Kind), verb: i, place: -1}
	subject := r.subject(i)
	switch {
	case r.atHome(x, subject):
		x.sides = subject
	case word.Frame["place"] && !word.Frame["obj"], word.Frame["to"] && word.Kind == "visit", word.Frame["in"]:
		return r.visitTelling(x, word, subject)
	case word.Frame["with"] && r.withSide(x):
		x.sides = append(subject, x.sides...)
	case word.Frame["obj"] && r.objectSide(x, word):
		x.sides = append(subject, x.sides...)
	case word.Frame["to"] && word.Kind == "message" && r.toSide(x):
		x.sides = append(subject, x.sides...)
	case word.Frame["joint"] || word.Frame["with"]:
		if !r.several(subject) || r.sayingOf(i) {
			return nil
		}
		x.sides = subject
	default:
		return nil
	}
	if word.Frame["host"] && r.one(subject) {
		x.host = subject
		x.tell("host", r.initiatorName(subject), r.t.Words(min(i, r.t.TokenAt(subject[0].span.Start)), i), "", 0.85)
	}
	if (tok.Lemma == "call" || tok.Lemma == "phone" || tok.Lemma == "telephone" || tok.Lemma == "ring" || tok.Lemma == "dial") && r.one(subject) {
		x.tell("initiator", r.initiatorName(subject), r.t.Words(min(i, r.t.TokenAt(subject[0].span.Start)), i), "", 0.85)
	}
	r.timesTold(x)
	x.vague = tok.Lemma == "talk" || tok.Lemma == "speak" || tok.Lemma == "confer" || tok.Lemma == "consult"
	r.means(x)
	return x
}

// counterfactual tells whether the verb at i tells what did not happen or only
// might: "would have met", "if they meet".
func (r *reader) counterfactual(i int) bool {
	modal, have := false, false
	for _, c := range r.t.Children(i) {
		switch r.lows[c] {
		case "would", "could", "might", "should":
			modal = true
		case "have":
			have = true
		case "if", "whether", "unless":
			return r.t.Tokens[c].Rel == "mark"
		}
	}
	return modal && have
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

// sayingOf tells whether "spoke" or "talked" has a subject matter only: "the
// leaders spoke of peace" may be two speeches.
func (r *reader) sayingOf(i int) bool {
	lemma := r.t.Tokens[i].Lemma
	if lemma != "speak" && lemma != "talk" {
		return false
	}
	next := r.low(i + 1)
	return next == "of" || next == "at" || next == "before" || next == "out" || next == "in" || next == "against" || next == "up"
}

// withSide reads the other side behind "with", past adverbs, times and places.
func (r *reader) withSide(x *telling) bool {
	s := r.sentence(x.at)
	for k := x.at + 1; k < s.Last && k < x.at+25; k++ {
		tok := r.t.Tokens[k]
		if r.isTelling(k) && r.lows[k] != "phone" {
			return false // "spoke before his meeting with Haddad"
		}
		if r.lows[k] == "with" || r.lows[k] == "to" && (r.lows[x.at] == "spoke" || r.lows[x.at] == "talked") && k == x.at+1 {
			sides, end := r.actorsAt(k+1, s)
			if len(sides) == 0 {
				sides = r.objectOf(k)
			}
			if len(sides) > 0 {
				x.sides, x.last = sides, max(x.last, min(end, x.at+1))
				return true
			}
		}
		if tok.UPOS == "VERB" && (tok.XPOS == "VBD" || tok.XPOS == "VBZ" || tok.XPOS == "VBP") || r.lows[k] == ";" || r.lows[k] == "," && k > x.at+14 {
			return false
		}
	}
	return false
}

// objectOf lists the actors of the noun that a preposition at k belongs to.
func (r *reader) objectOf(k int) []side {
	if h := r.t.Tokens[k].Head; h > k {
		return r.actorsUnder(h)
	}
	return nil
}

// objectSide reads the object of "met", "called", "hosted". "Called X a liar"
// and "called on X" are no contacts.
func (r *reader) objectSide(x *telling, word lexicon.ContactWord) bool {
	i := x.at
	if p := r.t.Child(i, "nsubj:pass"); p >= 0 {
		x.sides = append(r.actorsUnder(p), r.agent(i)...)
		return len(x.sides) > 1
	}
	s := r.sentence(i)
	sides, end := r.actorsAt(i+1, s)
	if len(sides) == 0 {
		if o := r.t.Child(i, "obj"); o > i {
			sides, end = r.actorsUnder(o), o+1
		} else if o >= 0 && r.low(o) == "whom" && r.t.Tokens[i].Head >= 0 {
			sides = r.actorsUnder(r.t.Tokens[i].Head) // "the envoy, whom the king received"
		}
	}
	if len(sides) == 0 || r.lexicalCall(i, end) || !r.persons(sides) {
		return false
	}
	if word.Frame["place"] && !r.receivedAt(end, s) {
		return false // "welcomed the president's words"
	}
	x.sides = sides
	return true
}

// receivedAt tells whether behind a list of guests a place follows: "welcomed
// Minister Lund and her delegation to the castle".
func (r *reader) receivedAt(end int, s text.Sentence) bool {
	for k := end; k < s.Last && k < end+18; k++ {
		switch r.lows[k] {
		case "to", "in", "at":
			if m, ok := r.mention(k + 1); ok && r.placeLike(m) {
				return true
			}
		case ".", ";", "'s", "’s", "for":
			return false
		}
	}
	return false
}

// persons tells whether sides are people or groups of them rather than states:
// "received the United States" is no meeting.
func (r *reader) persons(sides []side) bool {
	for _, s := range sides {
		switch r.t.Entities[s.entity].Kind {
		case text.State, text.Institution, text.Organisation:
			return false
		}
	}
	return true
}

// lexicalCall tells whether "call" names or demands: "called him a friend",
// "called the deal dead", "call on".
func (r *reader) lexicalCall(i, end int) bool {
	if r.t.Tokens[i].Lemma != "call" {
		return false
	}
	if n := r.low(i + 1); n == "for" || n == "on" || n == "off" || n == "upon" || n == "into" {
		return true
	}
	switch r.low(end) {
	case "a", "an", "the", "“", "\"", "'s", "’s", "to":
		return r.low(end) != "to" || r.t.Tokens[min(end+1, len(r.lows)-1)].UPOS != "VERB"
	}
	c := r.t.Child(i, "xcomp")
	return c >= end && r.t.Tokens[c].UPOS != "VERB"
}

// toSide reads the addressee of a letter.
func (r *reader) toSide(x *telling) bool {
	s := r.sentence(x.at)
	if r.lowIn(x.at+1, s) != "to" {
		return false
	}
	x.sides, _ = r.actorsAt(x.at+2, s)
	return len(x.sides) > 0
}

// visitTelling reads "will travel to Norway": the visitor and the party of the
// place.
func (r *reader) visitTelling(x *telling, word lexicon.ContactWord, subject []side) *telling {
	s := r.sentence(x.at)
	at := x.at + 1
	if !word.Frame["place"] {
		for at < s.Last && at < x.at+12 && !(word.Frame["to"] && r.lows[at] == "to" || word.Frame["in"] && r.lows[at] == "in") {
			at++
		}
		at++
	}
	if at >= s.Last {
		return nil
	}
	m, ok := r.mention(at)
	if !ok || r.lows[at] == "the" && m.First != at || !r.placeLike(m) || len(subject) == 0 || !r.anyHuman(subject) {
		return nil
	}
	if p := r.party(m.Entity); p == "" || p == r.party(subject[0].entity) || r.party(subject[0].entity) == "" && r.t.Entities[subject[0].entity].Office == "" {
		return nil
	}
	x.sides, x.place = subject, r.byAt[at]
	r.means(x)
	return x
}

func (r *reader) anyHuman(sides []side) bool {
	for _, s := range sides {
		if r.human(s.entity) || r.t.Entities[s.entity].Kind == text.Group {
			return true
		}
	}
	return false
}

// placeLike tells whether a mention names a place: a city, a state, a capital.
func (r *reader) placeLike(m text.Mention) bool {
	e := r.t.Entities[m.Entity]
	switch e.Kind {
	case text.Place:
		return true
	case text.State, text.Institution:
		return m.Form == text.Named && !r.modifies(m)
	}
	return false
}

// means settles the kind by the words around: "by phone", "by video link",
// "in person".
func (r *reader) means(x *telling) {
	s := r.sentence(x.at)
	for k := max(s.First, x.at-4); k < s.Last && k < x.at+14; k++ {
		switch r.lows[k] {
		case "phone", "telephone":
			if p := r.lowIn(k-1, s); p == "by" || p == "over" || p == "the" || p == "on" {
				if x.kind == parley.Call || x.vague {
					x.kind, x.vague = parley.Call, false
				}
			}
		case "video", "videoconference", "virtually", "zoom", "videolink":
			if x.kind != parley.Message && x.kind != parley.Visit {
				x.kind, x.vague = parley.VideoCall, false
			}
		}
	}
	if strings.HasPrefix(r.low(x.at+1), "in") && r.low(x.at+2) == "person" && x.kind == parley.Call {
		x.kind = parley.Meeting
	}
}
