package source

import (
	"slices"

	"parley"
	"parley/extract/mention"
	"parley/text"
)

// Statements makes a statement of each saying clause of an innermost
// speaker; what only wraps another saying is a link of its chain.
func Statements(t *text.Text, events []mention.Event, src Sources) []parley.Statement {
	var all []parley.Statement
	for k, a := range t.Saying {
		if a.Whole || !src.Sayings[k].OK || Wraps(t, src.Sayings, k) || onlyContact(t, events, a) {
			continue
		}
		if rest, ok := besideInner(t, src.Sayings, k, a); ok {
			a.Content = []text.Span{rest}
		} else {
			a.Content = ownContent(t, a)
		}
		all = append(all, statement(t, src, k, a))
	}
	return all
}

// besideInner is what a source says beside what it reports another to say: in
// "cited Orlov as saying that Berg stressed the need for calm, but both leaders
// oppose a truce" the truce is Orlov's own statement.
func besideInner(t *text.Text, says []Saying, k int, a text.Attribution) (text.Span, bool) {
	if a.Quotation == "direct" || len(a.Content) != 1 {
		return text.Span{}, false
	}
	for j, b := range t.Saying {
		if j == k || !says[j].OK || b.Parent != k || min(b.Source.Start, b.Cue.Start) > a.Content[0].Start+3 {
			continue
		}
		first := restAt(t, b)
		if first < 0 {
			continue
		}
		if first+2 < len(t.Tokens) && t.Tokens[first].Start < a.Content[0].End {
			return text.Span{Start: t.Tokens[first].Start, End: a.Content[0].End}, true
		}
	}
	return text.Span{}, false
}

// restAt is the token at which a source goes on in its own voice behind the
// inner saying b: behind ", but", ", while", ";", or behind the "and that" that
// the inner content ran into; -1 if it does not.
func restAt(t *text.Text, b text.Attribution) int {
	end := b.Content[len(b.Content)-1].End
	for i := t.TokenAt(b.Content[0].Start); i+2 < len(t.Tokens) && t.Tokens[i].Start <= end; i++ {
		next := i + 1
		if !text.OneOf(t.Tokens[i].Low, ",", ";") {
			next = i
		}
		switch t.Tokens[next].Low {
		case "but", "and", "while", "yet", "whereas":
			if t.Low(next+1) == "that" && t.Tokens[i].Low != "that" {
				return next + 2
			}
			if t.Tokens[next].Low == "whereas" || t.Tokens[i].Start >= end && next > i {
				return next + 1
			}
		}
		if t.Tokens[i].Low == ";" && t.Tokens[i].Start >= end {
			return next
		}
	}
	return -1
}

// ownContent is the content of an inner saying without what its reporter goes
// on to say in his own voice.
func ownContent(t *text.Text, a text.Attribution) []text.Span {
	if a.Parent < 0 || a.Quotation == "direct" || len(a.Content) != 1 {
		return a.Content
	}
	first := restAt(t, a)
	if first < 0 || t.Tokens[first].Start >= a.Content[0].End {
		return a.Content
	}
	last := first - 1
	for last > 0 && (text.OneOf(t.Tokens[last].Low, "that", "and", "but", "while", "whereas", "yet", ",")) {
		last--
	}
	if t.Tokens[last].End <= a.Content[0].Start {
		return a.Content
	}
	return []text.Span{{Start: a.Content[0].Start, End: t.Tokens[last].End}}
}

// onlyContact tells whether what is asked for is the contact itself: "had
// requested the call" tells who asked for it.
func onlyContact(t *text.Text, events []mention.Event, a text.Attribution) bool {
	if a.Lemma == "welcome" && slices.ContainsFunc(events, func(x mention.Event) bool {
		return x.At == a.CueHead &&
			!x.Nominal
	}) {
		return true // "welcomed Minister Ortega in Austin" says nothing
	}
	if !text.OneOf(a.Lemma, "request", "seek", "ask") || a.Quotation != "indirect" {
		return false
	}
	first, last := t.TokenAt(a.Content[0].Start), t.TokenAt(a.Content[0].End-1)
	for _, x := range events {
		if x.Nominal && x.At == last && x.First <= first+1 {
			return true
		}
	}
	return false
}

// wraps tells whether an attribution's content is another attribution as a
// whole: "TASS cited Orlov as saying ...".
func Wraps(t *text.Text, says []Saying, k int) bool {
	a := t.Saying[k]
	if a.Quotation == "direct" {
		return false // a whole sentence quoted is its speaker's, even where it reports another
	}
	for j, b := range t.Saying {
		if !says[j].OK || j == k || wants(t, b) {
			continue
		}
		if b.Parent == k && fills(a, b) || cites(a, b) && a.Parent != j {
			return true
		}
	}
	return false
}

// cites reports whether b is whom the source of a cites for all that it says: "Mali would sign,
// the agency reported, citing Berg".
func cites(a, b text.Attribution) bool {
	return b.Lemma == "cite" && a.Lemma != "cite" && a.Content[0] == b.Content[0]
}

// fills tells whether b takes up a's content but for its own source and cue.
func fills(a, b text.Attribution) bool {
	covered := 0
	for _, c := range b.Content {
		covered += c.End - c.Start
	}
	covered += b.Cue.End - b.Cue.Start + b.Source.End - b.Source.Start
	total := 0
	for _, c := range a.Content {
		total += c.End - c.Start
	}
	return covered+16 >= total || text.OneOf(a.Lemma, "cite", "quote") // "that the minister had told him that"
}

// statement builds the statement of attribution k.
func statement(t *text.Text, src Sources, k int, a text.Attribution) parley.Statement {
	first, last := a.Content[0], a.Content[len(a.Content)-1]
	s := parley.Statement{Start: first.Start, End: last.End, Content: t.Source[first.Start:last.End],
		Quotation: parley.Quotation(a.Quotation), Act: act(t, a), Confidence: 0.8}
	if len(a.Content) > 1 {
		for _, c := range a.Content {
			s.Pieces = append(s.Pieces, CiteSpan(t, c))
		}
	}
	s.Chain = chainTo(t, src, k)
	if !firstHand(s.Chain) {
		s.Presumed = presumedAt(t, src, a.Cue)
	}
	if a.Presumed {
		s.Presumed, s.Chain = parley.Chain{src.Sayings[k].Link}, parley.Chain{}
	}
	if a.Medium.End > a.Medium.Start {
		s.Medium = medium(t, a.Medium)
	}
	s.Condition = condition(t, first.Start, last.End)
	if s.Act == parley.Deny || s.Act == parley.Reject {
		s.Polarity = parley.Negative
	}
	return s
}

// medium is the everyday name of a platform.
func medium(t *text.Text, span text.Span) string {
	for _, m := range t.Mentions {
		if m.Span == span {
			return t.Entities[m.Entity].Name
		}
	}
	return t.At(span)
}

// chainTo is the chain of sources down to attribution k.
func chainTo(t *text.Text, src Sources, k int) parley.Chain {
	var around []int
	for j, a := range t.Saying {
		if src.Sayings[j].OK && (j == k || a.Holds(t.Saying[k].Cue) || a.Whole || cites(a, t.Saying[k])) {
			around = append(around, j)
		}
	}
	chain, _ := chainOf(t, src, around, t.Saying[k].Cue)
	return chain
}
