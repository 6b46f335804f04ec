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
	journey     bool   // told of several stops at once
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
	with        bool   // the sides stand behind "with": the subject is one more
	bare        bool   // told without its noun: "the longest"
	own         bool   // with people of one's own country
	spoken      bool   // told of by "discussed": neither by phone nor in person
	asked       []side // who is said to have asked for it
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

// verbTelling reads a verb of contact at token i with its other side.
func (r *reader) verbTelling(i int) *telling {
	tok := r.t.Tokens[i]
	if lemma := r.openingVerb(i); lemma != "" {
		tok.UPOS, tok.Lemma = "VERB", lemma
	}
	if tok.UPOS != "VERB" && !(tok.UPOS == "NOUN" && r.low(i) == "met") {
		return nil
	}
	word, ok := lexicon.ContactVerb(tok.Lemma)
	if !ok {
		return nil
	}
	if r.counterfactual(i) || word.Frame["named"] && !r.talkedOver(i) {
		return nil
	}
	x := &telling{at: i, first: i, last: i + 1, kind: parley.ContactKind(word.Kind), verb: i, place: -1}
	subject := r.subject(i)
	if len(subject) == 0 {
		subject = r.elided(i)
	}
	switch {
	case r.atHome(x, subject):
		x.sides = subject
	case word.Frame["place"] && !word.Frame["obj"], word.Frame["to"] && word.Kind == "visit", word.Frame["in"]:
		return r.visitTelling(x, word, subject)
	case word.Frame["down"] && r.low(i+1) == "down" && r.withSide(x):
		x.sides = append(subject, x.sides...)
	case word.Frame["ahead"] && r.toCome(i) && r.objectSide(x, word):
		x.sides = append(subject, x.sides...)
	case word.Frame["with"] && r.withSide(x):
		x.sides = append(subject, x.sides...)
	case word.Frame["obj"] && r.objectSide(x, word):
		x.sides = append(subject, x.sides...)
	case word.Frame["to"] && word.Kind == "message" && r.toSide(x):
		x.sides = append(subject, x.sides...)
	case word.Frame["named"]:
		if !r.namedPair(subject) {
			return nil
		}
		x.sides = subject
	case word.Frame["joint"] || word.Frame["with"]:
		if !r.several(subject) && !(len(subject) == 1 && r.interlocutor(x.at)) || r.sayingOf(i) {
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
	if (tok.Lemma == "call" || tok.Lemma == "phone" || tok.Lemma == "telephone" || tok.Lemma == "ring" || tok.Lemma == "dial") && x.kind == parley.Call && r.one(subject) {
		x.tell("initiator", r.initiatorName(subject), r.t.Words(min(i, r.t.TokenAt(subject[0].span.Start)), i), "", 0.85)
	}
	r.timesTold(x)
	x.spoken = word.Frame["named"]
	x.vague = x.spoken || tok.Lemma == "talk" || tok.Lemma == "speak" || tok.Lemma == "confer" || tok.Lemma == "consult"
	r.means(x)
	return x
}

// talkedOver tells whether "discuss" at i tells of a contact itself: "discussed
// trade with Haddad", "exchanged views with", "travelled to Oslo to discuss it
// with Lund". "A meeting to discuss trade with Haddad" is one contact.
func (r *reader) talkedOver(i int) bool {
	tok := r.t.Tokens[i]
	if tok.Lemma == "exchange" && r.low(i+1) != "views" && r.low(i+1) != "opinions" && r.low(i+1) != "ideas" {
		return false
	}
	if tok.XPOS == "VBD" || tok.XPOS == "VBZ" || tok.XPOS == "VBP" || tok.XPOS == "VBN" && r.t.Child(i, "aux") >= 0 {
		return true
	}
	if tok.XPOS != "VB" || r.low(i-1) != "to" {
		return false
	}
	for k := i - 2; k >= r.sentence(i).First && k > i-14; k-- {
		switch r.t.Tokens[k].Lemma {
		case "travel", "fly", "arrive", "visit", "go", "come", "head":
			return r.t.Tokens[k].UPOS == "VERB"
		}
		if r.finite(k) || r.isTelling(k) {
			return false
		}
	}
	return false
}

// elided is who is quoted where a quoted sentence opens with its verb: “Spoke by
// phone with President Abakar today,” Berg said.
func (r *reader) elided(i int) []side {
	if i != r.sentence(i).First && !(r.t.Tokens[i-1].UPOS == "PUNCT" && i-1 == r.sentence(i).First) {
		return nil
	}
	for _, a := range r.t.Saying {
		if a.Entity >= 0 && a.Quotation == "direct" && contentHolds(a, r.t.Tokens[i].Span) && r.human(a.Entity) {
			return []side{{a.Entity, a.Source}}
		}
	}
	return nil
}

// openingVerb is the lemma of a verb of contact that opens a sentence, which the
// tagger takes for a name: “Spoke by phone with her today.”
func (r *reader) openingVerb(i int) string {
	if first := r.sentence(i).First; i != first && !(i == first+1 && r.t.Tokens[first].UPOS == "PUNCT") {
		return ""
	}
	return map[string]string{"Spoke": "speak", "Met": "meet", "Talked": "talk", "Called": "call", "Phoned": "phone"}[r.t.Tokens[i].Text]
}

// toCome tells whether the verb at i tells of what lies ahead: "before I see
// her", "will see him": "saw him" may be at a distance.
func (r *reader) toCome(i int) bool {
	if r.ahead(i) {
		return true
	}
	for _, c := range r.t.ChildrenBy(i, "aux") {
		if r.lows[c] == "will" || r.lows[c] == "'ll" || r.lows[c] == "’ll" {
			return true
		}
	}
	return false
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

// namedPair tells whether a subject is two people of different parties, each
// by name or office: "Berg and Haddad discussed trade".
func (r *reader) namedPair(subject []side) bool {
	if len(subject) == 1 && r.t.Official != "" {
		if e := r.t.Entities[subject[0].entity]; e.Kind == text.Group && e.Name == "" {
			return true // "the two leaders discussed" heads an account that its title names
		}
	}
	for _, s := range subject {
		if r.human(s.entity) && r.human(subject[0].entity) && r.party(s.entity) != r.party(subject[0].entity) {
			return true
		}
	}
	return false
}

// sayingOf tells whether "spoke" or "talked" has a subject matter only: "the
// leaders spoke of peace" may be two speeches, and so is "spoke to reporters".
func (r *reader) sayingOf(i int) bool {
	lemma := r.t.Tokens[i].Lemma
	if lemma != "speak" && lemma != "talk" {
		return false
	}
	next := r.low(i + 1)
	if next == "to" && r.t.Tokens[i+1].UPOS != "PART" {
		return r.low(i+2) != "each" && r.low(i+2) != "one"
	}
	return next == "of" || next == "at" || next == "before" || next == "out" || next == "in" || next == "against" || next == "up"
}

// means settles the kind by the words around: "by phone", "by video link",
// "in person".
func (r *reader) means(x *telling) {
	s := r.sentence(x.at)
	for k := max(s.First, x.at-4); k < s.Last && k < x.at+14; k++ {
		switch r.lows[k] {
		case "phone", "telephone":
			if p := r.lowIn(k-1, s); p == "by" || p == "over" || p == "the" || p == "on" || p == "a" && r.within(k-2) && r.callBehind(k) {
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

// within tells whether a preposition at k sets what is told in a contact: "in a
// phone call", "during a video conference".
func (r *reader) within(k int) bool {
	return r.low(k) == "in" || r.low(k) == "during" || r.low(k) == "via"
}

// callBehind tells whether "call" or the like follows the word for a telephone.
func (r *reader) callBehind(k int) bool {
	switch r.low(k + 1) {
	case "call", "conversation", "talk", "talks", "discussion":
		return true
	}
	return false
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
