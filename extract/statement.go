package extract

import (
	"strings"

	"parley"
	"parley/lexicon"
	"parley/text"
)

// findStatements makes a statement of each saying clause of an innermost
// speaker; what only wraps another saying is a link of its chain.
func (r *reader) findStatements() {
	for k, a := range r.t.Saying {
		if a.Whole || !r.says[k].ok || r.wraps(k) || r.onlyContact(a) {
			continue
		}
		if rest, ok := r.besideInner(k, a); ok {
			a.Content = []text.Span{rest}
		} else {
			a.Content = r.ownContent(a)
		}
		r.rec.Statements = append(r.rec.Statements, r.statement(k, a))
	}
}

// besideInner is what a source says beside what it reports another to say: in
// "cited Orlov as saying that Berg stressed the need for calm, but both leaders
// oppose a truce" the truce is Orlov's own statement.
func (r *reader) besideInner(k int, a text.Attribution) (text.Span, bool) {
	if a.Quotation == "direct" || len(a.Content) != 1 {
		return text.Span{}, false
	}
	for j, b := range r.t.Saying {
		if j == k || !r.says[j].ok || b.Parent != k || min(b.Source.Start, b.Cue.Start) > a.Content[0].Start+3 {
			continue
		}
		first := r.restAt(b)
		if first < 0 {
			continue
		}
		if first+2 < len(r.t.Tokens) && r.t.Tokens[first].Start < a.Content[0].End {
			return text.Span{Start: r.t.Tokens[first].Start, End: a.Content[0].End}, true
		}
	}
	return text.Span{}, false
}

// restAt is the token at which a source goes on in its own voice behind the
// inner saying b: behind ", but", ", while", ";", or behind the "and that" that
// the inner content ran into; -1 if it does not.
func (r *reader) restAt(b text.Attribution) int {
	end := b.Content[len(b.Content)-1].End
	for i := r.t.TokenAt(b.Content[0].Start); i+2 < len(r.t.Tokens) && r.t.Tokens[i].Start <= end; i++ {
		next := i + 1
		if r.lows[i] != "," && r.lows[i] != ";" {
			next = i
		}
		switch r.lows[next] {
		case "but", "and", "while", "yet", "whereas":
			if r.low(next+1) == "that" && r.lows[i] != "that" {
				return next + 2
			}
			if r.lows[next] == "whereas" || r.t.Tokens[i].Start >= end && next > i {
				return next + 1
			}
		}
		if r.lows[i] == ";" && r.t.Tokens[i].Start >= end {
			return next
		}
	}
	return -1
}

// ownContent is the content of an inner saying without what its reporter goes
// on to say in his own voice.
func (r *reader) ownContent(a text.Attribution) []text.Span {
	if a.Parent < 0 || a.Quotation == "direct" || len(a.Content) != 1 {
		return a.Content
	}
	first := r.restAt(a)
	if first < 0 || r.t.Tokens[first].Start >= a.Content[0].End {
		return a.Content
	}
	last := first - 1
	for last > 0 && (r.lows[last] == "that" || r.lows[last] == "and" || r.lows[last] == "but" || r.lows[last] == "while" || r.lows[last] == "whereas" || r.lows[last] == "yet" || r.lows[last] == ",") {
		last--
	}
	if r.t.Tokens[last].End <= a.Content[0].Start {
		return a.Content
	}
	return []text.Span{{Start: a.Content[0].Start, End: r.t.Tokens[last].End}}
}

// onlyContact tells whether what is asked for is the contact itself: "had
// requested the call" tells who asked for it.
func (r *reader) onlyContact(a text.Attribution) bool {
	if a.Lemma != "request" && a.Lemma != "seek" && a.Lemma != "ask" || a.Quotation != "indirect" {
		return false
	}
	first, last := r.t.TokenAt(a.Content[0].Start), r.t.TokenAt(a.Content[0].End-1)
	for _, x := range r.tellings {
		if x.noun && x.at == last && x.first <= first+1 {
			return true
		}
	}
	return false
}

// wraps tells whether an attribution's content is another attribution as a
// whole: "TASS cited Orlov as saying ...".
func (r *reader) wraps(k int) bool {
	a := r.t.Saying[k]
	if a.Quotation == "direct" {
		return false // a whole sentence quoted is its speaker's, even where it reports another
	}
	for j, b := range r.t.Saying {
		if !r.says[j].ok || j == k {
			continue
		}
		if b.Parent == k && r.fills(a, b) || b.Lemma == "cite" && a.Lemma != "cite" && a.Content[0] == b.Content[0] {
			return true
		}
	}
	return false
}

// fills tells whether b takes up a's content but for its own source and cue.
func (r *reader) fills(a, b text.Attribution) bool {
	covered := 0
	for _, c := range b.Content {
		covered += c.End - c.Start
	}
	covered += b.Cue.End - b.Cue.Start + b.Source.End - b.Source.Start
	total := 0
	for _, c := range a.Content {
		total += c.End - c.Start
	}
	return covered+12 >= total || a.Lemma == "cite" || a.Lemma == "quote"
}

// statement builds the statement of attribution k.
func (r *reader) statement(k int, a text.Attribution) parley.Statement {
	first, last := a.Content[0], a.Content[len(a.Content)-1]
	s := parley.Statement{Start: first.Start, End: last.End, Content: r.t.Source[first.Start:last.End], Quotation: parley.Quotation(a.Quotation), Act: r.act(a), Confidence: 0.8}
	if len(a.Content) > 1 {
		for _, c := range a.Content {
			s.Pieces = append(s.Pieces, r.citeSpan(c))
		}
	}
	s.Chain = r.chainTo(k)
	if !r.firstHand(s.Chain) {
		s.Presumed = r.framed(a.Cue)
	}
	if a.Presumed {
		s.Presumed, s.Chain = parley.Chain{r.says[k].link}, parley.Chain{}
	}
	if a.Medium.End > a.Medium.Start {
		s.Medium = r.medium(a.Medium)
	}
	s.Condition = r.condition(first.Start, last.End)
	if s.Act == parley.Deny || s.Act == parley.Reject {
		s.Polarity = parley.Negative
	}
	return s
}

// medium is the everyday name of a platform.
func (r *reader) medium(span text.Span) string {
	for _, m := range r.t.Mentions {
		if m.Span == span {
			return r.t.Entities[m.Entity].Name
		}
	}
	return r.t.At(span)
}

// chainTo is the chain of sources down to attribution k.
func (r *reader) chainTo(k int) parley.Chain {
	var around []int
	for j, a := range r.t.Saying {
		if r.says[j].ok && (j == k || contentHolds(a, r.t.Saying[k].Cue) || a.Whole) {
			around = append(around, j)
		}
	}
	chain, _ := r.chainOf(around, r.t.Saying[k].Cue)
	return chain
}

// act is the act of speech of a cue; "expressed" takes it from its noun, "said
// no" from its words.
func (r *reader) act(a text.Attribution) parley.Act {
	lemma := a.Lemma
	if lemma == "" || lemma == ":" || lemma == "-" || lemma == "according to" {
		return parley.Assert
	}
	cue, ok := lexicon.CueFor(lemma)
	if !ok {
		return parley.Assert
	}
	if lemma == "express" || lemma == "voice" || lemma == "convey" || lemma == "extend" || lemma == "offer" || lemma == "reiterate" || lemma == "send" {
		if act := r.expressed(a); act != "" {
			return parley.Act(act)
		}
	}
	if lemma == "call" && r.low(a.CueHead+1) != "for" && r.low(a.CueHead+1) != "on" {
		return parley.Assert
	}
	if c := r.t.Child(a.CueHead, "xcomp", "ccomp"); lemma == "tell" && c > a.CueHead && r.low(r.t.Child(c, "mark")) == "to" {
		return parley.Demand // "told his advisers to leave"
	}
	return parley.Act(cue.Act)
}

// expressed is the act of the noun that heads a content: "hope that ...".
func (r *reader) expressed(a text.Attribution) string {
	for i := r.t.TokenAt(a.Content[0].Start); i < len(r.t.Tokens) && r.t.Tokens[i].Start < a.Content[0].End; i++ {
		if act := lexicon.Expression(r.low(i)); act != "" {
			return act
		}
		if r.t.Tokens[i].UPOS == "VERB" {
			break
		}
	}
	return ""
}

// condition is the clause of a condition inside a content.
func (r *reader) condition(start, end int) string {
	for i := r.t.TokenAt(start); i < len(r.t.Tokens) && r.t.Tokens[i].Start < end; i++ {
		first := i
		switch r.lows[i] {
		case "if", "unless", "provided":
			if r.low(i-1) == "as" || r.low(i-1) == "even" || r.low(i-1) == "what" {
				continue
			}
			if r.low(i-1) == "only" {
				first = i - 1
			}
		default:
			continue
		}
		last := i
		for k := i; k < len(r.t.Tokens) && r.t.Tokens[k].End <= end && r.t.Tokens[k].Sentence == r.t.Tokens[i].Sentence; k++ {
			if low := r.lows[k]; k > i+1 && (low == "," || low == ";" || low == "." || low == "”" || low == "after" && r.pastBehind(k)) {
				break
			}
			last = k
		}
		return r.t.At(r.t.Words(first, last))
	}
	return ""
}

// pastBehind tells whether a clause in the past begins behind token k.
func (r *reader) pastBehind(k int) bool {
	for i := k + 1; i < k+8 && i < len(r.t.Tokens); i++ {
		if r.t.Tokens[i].XPOS == "VBD" {
			return true
		}
	}
	return false
}

// about lists the contacts that a stretch of text tells of.
func (r *reader) aboutContacts(start, end int) []string {
	var ids []string
	for _, x := range r.tellings {
		if tok := r.t.Tokens[x.at]; x.contact >= 0 && tok.Start >= start && tok.End <= end {
			ids = appendNew(ids, contactID(x.contact))
		}
	}
	return ids
}

// trimStop takes a final stop or comma off words.
func trimStop(words string) string { return strings.TrimRight(words, " .,;:") }
