package extract

import (
	"parley"
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
