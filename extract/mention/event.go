package mention

import (
	"slices"

	"parley"
	"parley/extract/argument"
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
	Sides        []argument.Side
	Place        int  // mention of the place of a visit, or -1
	Journey      bool // told of several stops at once
	Asked        bool // told of by the verb of inviting: nobody has come yet
	Staged       bool // one of a series of which each has its day and place: no other is its own
	Status       parley.Status
	Stated       bool // the status is stated, not only implied
	Revived      bool // takes place although it had been called off
	Definite     bool // points to a contact told before
	Step         int  // 1 again, next; -1 previous
	Ordinal      *parley.Ordinal
	Superlatives []string
	Count        int
	ApposedAt    int             // the ordinal in "the call, their second since May,"
	CountedAt    int             // the token "time" in "the sixth time they had spoken"
	Related      string          // "before" or "after": told only in relation to another
	Anaphor      bool            // "it was the ninth call": the contact spoken of last
	Values       []Value         // told by the words of the trigger itself
	With         bool            // the sides stand behind "with": the subject is one more
	Together     bool            // of "we" or "they": with the sides of the contact told before
	Elliptical   bool            // told without its noun: "the longest"
	Domestic     bool            // with people of one's own country
	Discussed    bool            // told of by "discussed": neither by phone nor in person
	Delegated    bool            // people met for those named: they were not there
	OneSided     bool            // the other side is told of, but nobody in it
	Came         []argument.Side // told to have come to a contact told of before
}

func Read(t *text.Text) []Event {
	var events []Event
	for i := range t.Tokens {
		if x, ok := eventAt(t, events, i); ok {
			events = append(events, spelledOut(t, events, x)...)
		}
	}
	var settled []Event
	for _, x := range events {
		if x = settle(t, x); x.Status.Happened() || !asked(t, x.At) {
			settled = append(settled, x)
		}
	}
	return settled
}

// asked reports whether token i stands in a question, which tells of nothing that is to come:
// "Will he travel to Oslo?". "What was said when you met?" tells of a meeting.
func asked(t *text.Text, i int) bool {
	return t.Tokens[t.SentenceOf(i).Last-1].Low == "?"
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
	if x, ok := invitedTo(t, i); ok {
		return x, true
	}
	if x, ok := dueIn(t, i); ok {
		return x, true
	}
	if x, ok := addressed(t, i); ok {
		return x, true
	}
	return nounEvent(t, before, i)
}

// spelledOut makes of a telling one for each contact it tells of: separate ones, and
// each stop of a journey. In a title "after calls with leaders" tells of none: which, the
// report tells.
func spelledOut(t *text.Text, before []Event, x Event) []Event {
	if inTitle(t, x.At) && argument.AnyGroup(t, x.Sides) {
		return nil
	}
	x = withComers(t, before, x)
	var all []Event
	for _, each := range separately(t, x) {
		for _, one := range rounds(t, each) {
			for _, apart := range placesApart(t, one) {
				for _, stage := range stages(t, apart) {
					all = append(all, stops(t, stage)...)
				}
			}
		}
	}
	return all
}

// withComers gives a meeting those who are told to have come. Who came to "the meeting" told of before
// came to that, and makes no other.
func withComers(t *text.Text, before []Event, x Event) Event {
	if !x.Definite || !toldJust(t, before, x) {
		return attended(t, x)
	}
	if len(x.Sides) == 0 {
		x.Came = attended(t, x).Sides
		return x
	}
	if attends := x.Governor >= 0 && text.OneOf(t.Tokens[x.Governor].Lemma, "attend", "join"); attends && !x.With {
		x.Came, x.Sides = x.Sides, nil
		return x
	}
	return attended(t, x)
}

// toldJust reports whether the contact that a noun with the article points to was told of
// before with its sides.
func toldJust(t *text.Text, before []Event, x Event) bool {
	return slices.ContainsFunc(before, func(y Event) bool {
		return y.Kind == x.Kind && len(y.Sides) > 1 && !argument.One(t, y.Sides)
	})
}

// attended gives a meeting told of without sides those who are said to have
// come, in its sentence or the next: "A meeting was held in Oslo. Envoys of Chad
// and Peru took part."
func attended(t *text.Text, x Event) Event {
	if !x.Nominal || len(x.Sides) > 1 && !argument.One(t, x.Sides) || x.Anaphor || x.Kind == parley.Message ||
		x.Kind == parley.Visit {
		return x
	}
	n := t.Tokens[x.At].Sentence
	last := n + 1
	if st, _ := VerbStatus(t, max(x.Governor, 0)); x.Governor >= 0 && st == parley.Planned {
		last = n // those of the next sentence came to another
	}
	for i := t.Sentences[n].First; i < len(t.Tokens) && t.Tokens[i].Sentence <= last; i++ {
		for _, s := range attending(t, i) {
			if !argument.HoldsSide(x.Sides, s) {
				x.Sides = append(slices.Clone(x.Sides), s)
			}
		}
	}
	return x
}

// attending lists who came by the verb at i: "took part", "was attended by".
func attending(t *text.Text, i int) []argument.Side {
	if t.Tokens[i].UPOS != "VERB" || argument.Negated(t, i) || argument.Unreal(t, i) {
		return nil
	}
	return argument.JoinedIn(t, i)
}

// inTitle tells whether token i stands in a line of its own at the top without a
// stop at its end.
func inTitle(t *text.Text, i int) bool {
	s := t.SentenceOf(i)
	return s.Paragraph == 0 && len(t.Paragraphs) > 1 && s.First == 0 &&
		!text.OneOf(t.Tokens[s.Last-1].Text, ".", "!", "?", "”", "\"")
}

// isSubject tells whether the noun is what its verb speaks of.
func IsSubject(t *text.Text, x Event) bool {
	return text.IsRel(t.Tokens[x.At].Rel, "nsubj") || x.Elliptical && x.Governor > x.At ||
		t.Low(x.At+1) == "one" && text.IsRel(t.Tokens[x.At+1].Rel, "nsubj")
}

// participants is who takes part by a telling: groups spelled out, doubles
// dropped.
func Participants(t *text.Text, x Event) []int {
	var who []int
	seen := map[int]bool{}
	for _, s := range x.Sides {
		for _, e := range argument.Members(t, s.Entity) {
			if !seen[e] && t.Entities[e].Kind != text.Group {
				seen[e] = true
				who = append(who, e)
			}
		}
	}
	return who
}

// carried tells whether the telling is only an aside of its verb: "before his
// meeting".
func (x Event) Carried() bool { return x.Related != "" }

// settle decides how far the contact of a telling has come, whom it puts in the place of
// others, and whether its other side has a face.
func settle(t *text.Text, x Event) Event {
	x.Sides, x.Delegated = standIns(t, x)
	x.Revived = x.Nominal && reinstated(t, x) && !toldUntrue(t, x)
	x.Status, x.Stated = status(t, x)
	if x.Step < 0 && x.Status == parley.Held {
		x.Stated = true // what was previous is over
	}
	x.Related = related(t, x)
	if x.Related == "once" && x.Status == parley.Held {
		x.Status = parley.Planned
	}
	x.Step = step(t, x)
	x.OneSided = oneSided(t, x)
	return x
}

// step is 1 for a contact told of as a further one, -1 for an earlier: "spoke again",
// "they last spoke in May".
func step(t *text.Text, x Event) int {
	step := x.Step
	if x.Nominal || step != 0 {
		return step
	}
	s := t.SentenceOf(x.At)
	for k := max(x.At-3, s.First); k < s.Last && k < x.At+4; k++ {
		if text.OneOf(t.Tokens[k].Low, "again", "anew") || t.Tokens[k].Low == "once" &&
			t.Low(k+1) == "more" {
			step = 1
		}
		if t.Tokens[k].Low == "last" && k == x.At-1 {
			step = -1
		}
	}
	return step
}
