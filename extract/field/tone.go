package field

import (
	"strings"

	"parley/extract/argument"
	"parley/extract/mention"
	"parley/lexicon"
	"parley/text"
)

// toneFields reads adjectives of tone at the noun of telling n, or told of it: "a frank
// talk", "the talk was frank and useful".
func toneFields(t *text.Text, events []mention.Event, n int) []mention.Value {
	x := events[n]
	s := t.SentenceOf(x.At)
	var tones []mention.Value
	if x.Nominal && !x.Anaphor {
		first := x.First
		for first > s.First && first > x.First-9 && (listed(t, first-1) || lexicon.Tone(t.Low(first-1)) || minute(t,
			first-1)) {
			first--
		}
		for k := first; k < x.First; k++ {
			if isTone(t, k) {
				tones = append(tones, tone(t, x, k))
			}
		}
	}
	if x.Nominal && (mention.IsSubject(t, x) || x.Anaphor) {
		tones = append(tones, predicates(t, events, x, s)...)
	}
	if x.Nominal {
		tones = append(tones, called(t, x, s)...)
	}
	return append(tones, atmosphere(t, events, n, s)...)
}

// called reads what somebody says that a contact was: "described the talks with Keita as frank and useful",
// "called the meeting a great success".
func called(t *text.Text, x mention.Event, s text.Sentence) (tones []mention.Value) {
	v := x.Governor
	if v < 0 || v > x.At || t.Tokens[x.At].Head != v || !text.IsRel(t.Tokens[x.At].Rel, "obj") ||
		!lexicon.Describe.Has(t.Tokens[v].Lemma) {
		return nil
	}
	_, last := t.Extent(x.At)
	for k := last + 1; k < s.Last && k < last+10; k++ {
		switch low := t.Tokens[k].Low; {
		case isTone(t, k):
			tones = append(tones, tone(t, x, k))
		case text.OneOf(low, "as", "a", "an", "success") || listed(t, k) || hyphened(t, k) || low == "-":
		default:
			return tones
		}
	}
	return tones
}

// minute tells whether the token at k belongs to a length before the noun: "a
// frank 90-minute call".
func minute(t *text.Text, k int) bool {
	for _, x := range t.Times {
		if x.Kind == text.Duration && argument.Between(k, x.First, x.Last) {
			return true
		}
	}
	return text.OneOf(t.Low(k), "telephone", "phone")
}

// predicates reads a list of tones behind a copula: "was friendly, open and,
// he said, useful". Another contact told of between takes them.
func predicates(t *text.Text, events []mention.Event, x mention.Event, s text.Sentence) (tones []mention.Value) {
	open := false
	for k := x.At + 1; k < s.Last; k++ {
		switch low := t.Tokens[k].Low; {
		case text.OneOf(low, "was", "were", "is", "been", "as", "being"):
			open = true
		case open && isTone(t, k) && (t.Tokens[k].UPOS == "ADJ" || listed(t, k) || hyphened(t, k)):
			tones = append(tones, tone(t, x, k))
		case open && !listed(t, k) && !text.OneOf(low, "in", "-") && !hyphened(t, k):
			open = false
		}
		if nounAt(events, k) >= 0 && k > x.At {
			return tones
		}
	}
	return tones
}

// listed tells whether the token at k may stand inside a list of adjectives.
func listed(t *text.Text, k int) bool {
	switch t.Tokens[k].Low {
	case ",", "and", "but", "very", "quite", "both", "yet", "“", "”", "\"", "extremely", "highly", "rather", "most",
		"also", "at", "times":
		return true
	}
	return text.OneOf(t.Tokens[k].UPOS, "ADV", "ADJ") || lexicon.Tone(t.Tokens[k].Low)
}

// hyphened tells whether the token at k is part of a hyphenated word.
func hyphened(t *text.Text, k int) bool {
	return t.Low(k+1) == "-" && t.Tokens[k+1].Start == t.Tokens[k].End ||
		t.Low(k-1) == "-" && t.Tokens[k-1].End == t.Tokens[k].Start
}

// tone is the tone that ends at token k, a hyphenated word and what strengthens it whole.
func tone(t *text.Text, x mention.Event, k int) mention.Value {
	first := k
	for first > 1 && t.Tokens[first-1].Low == "-" && t.Tokens[first-1].End == t.Tokens[first].Start {
		first -= 2 // "matter-of-fact"
	}
	last := k
	if t.Low(k+1) == "success" {
		last++ // "a great success"
	}
	if p := t.Low(k - 1); first == k && (text.OneOf(p, "very", "extremely", "highly", "quite", "most")) {
		first = k - 1
	}
	return mention.Tell(x, "tone", strings.ToLower(t.At(t.Words(first, last))), t.Words(first, last), "", 0.9)
}

// isTone tells whether an adjective of tone ends at token k; a hyphenated one
// counts as a whole, and its parts are none.
func isTone(t *text.Text, k int) bool {
	if t.Low(k+1) == "-" && t.Tokens[k+1].Start == t.Tokens[k].End {
		return false
	}
	word, first := t.Tokens[k].Low, k
	for first > 1 && t.Tokens[first-1].Low == "-" && t.Tokens[first-1].End == t.Tokens[first].Start {
		word, first = t.Tokens[first-2].Low+"-"+word, first-2
	}
	return lexicon.Tone(word)
}

// toneFragments reads sentence n that is only adjectives: "Direct, friendly and
// productive." It is told of the contact of the sentence before.
func toneFragments(t *text.Text, events []mention.Event, n int) []Told {
	words := onlyTones(t, t.Sentences[n])
	of := spokenBefore(t, events, n)
	if len(words) == 0 || of < 0 {
		return nil
	}
	var tones []Told
	for _, k := range words {
		tones = append(tones, Told{Of: of, Value: tone(t, events[of], k)})
	}
	return tones
}

// spokenBefore is the contact that the sentence before sentence n tells of, not
// only beside another, or -1.
func spokenBefore(t *text.Text, events []mention.Event, n int) int {
	best := -1
	for k, x := range events {
		if t.Tokens[x.At].Sentence == n-1 && !x.Carried() {
			best = k
		}
	}
	return best
}

func onlyTones(t *text.Text, s text.Sentence) []int {
	var tones []int
	for k := s.First; k < s.Last; k++ {
		switch {
		case isTone(t, k):
			tones = append(tones, k)
		case listed(t, k) || t.Tokens[k].UPOS == "PUNCT":
		default:
			if len(tones) > 1 && cueClauseAt(t, k) {
				return tones
			}
			return nil
		}
	}
	return tones
}

// cueClauseAt tells whether at token k somebody begins who said the words
// before: "“Direct and friendly,” Berg said".
func cueClauseAt(t *text.Text, k int) bool {
	_, ok := t.MentionAt(k)
	return ok && (text.OneOf(t.Low(k-1), "”", "\""))
}

// atmosphere reads "in a friendly atmosphere" behind telling n.
func atmosphere(t *text.Text, events []mention.Event, n int, s text.Sentence) (tones []mention.Value) {
	x := events[n]
	for k := x.At + 1; k < s.Last; k++ {
		switch t.Tokens[k].Low {
		case "atmosphere", "tone", "spirit", "manner":
			if nearestAny(t, events, k, t.Tokens[k].Sentence) != n {
				return tones
			}
			for j := k - 1; j > k-6 && j > x.At; j-- {
				if isTone(t, j) {
					tones = append(tones, tone(t, x, j))
				}
			}
		}
	}
	return tones
}
