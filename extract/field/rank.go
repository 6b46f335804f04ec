package field

import (
	"parley"
	"parley/extract/mention"
	"parley/lexicon"
	"parley/text"
)

// ranked gives a telling the number that its contact was among others: "Sunday's call
// was the fifth between them".
func ranked(t *text.Text, events []mention.Event, x mention.Event) mention.Event {
	if k := rankAt(t, events, x); k >= 0 {
		if n, ok := lexicon.Ordinal(t.Low(k)); ok && n > 0 && ranksAlone(t, events, x, k) {
			x.Ordinal, x.ApposedAt = &parley.Ordinal{Number: n}, k
		}
	}
	return x
}

// rankPredicate reads what the contact was among others: "their previous one
// was the longest so far", "the first was also the shortest, at 30 minutes".
func rankPredicate(t *text.Text, events []mention.Event, x mention.Event) []mention.Value {
	k := rankAt(t, events, x)
	if k < 0 || mention.SuperlativeAt(t, k) == "" {
		return nil
	}
	return append([]mention.Value{mention.Tell(x, "superlatives", mention.SuperlativeAt(t, k), t.Words(k-1, k), "",
		0.9)}, lengthBehind(t, x, k+1)...)
}

// rankAt is the first word behind "was the" that ranks the contact which the subject
// tells of, before another contact is told of; -1 if none does.
func rankAt(t *text.Text, events []mention.Event, x mention.Event) int {
	if !x.Nominal || !mention.IsSubject(t, x) {
		return -1
	}
	s := t.SentenceOf(x.At)
	for k := x.At + 1; k < s.Last; k++ {
		if nounAt(events, k) >= 0 {
			return -1
		}
		if !text.OneOf(t.Tokens[k].Low, "the", "their") || !copulaBefore(t, k) {
			continue
		}
		n, ok := lexicon.Ordinal(t.Low(k + 1))
		if ok && n > 0 && ranksAlone(t, events, x, k+1) || mention.SuperlativeAt(t, k+1) != "" {
			return k + 1
		}
	}
	return -1
}

// ranksAlone tells whether the ordinal at k stands for the whole: "was the fifth between
// them", not "was the fifth round".
func ranksAlone(t *text.Text, events []mention.Event, x mention.Event, k int) bool {
	return x.Ordinal == nil && k+1 < len(t.Tokens) && nounAt(events, k+1) < 0 && t.Tokens[k+1].UPOS != "NOUN"
}

// copulaBefore tells whether "was", perhaps with "also" or "so far", stands
// before token k.
func copulaBefore(t *text.Text, k int) bool {
	for j := k - 1; j > k-4 && j > 0; j-- {
		switch t.Tokens[j].Low {
		case "was", "were", "is", "are", "been", "remains", "remained", "stays":
			return true
		}
		if t.Tokens[j].UPOS != "ADV" {
			return false
		}
	}
	return false
}

// lengthBehind gives the duration behind "the longest: nine hours" or "the
// shortest, at 30 minutes" to the contact; the words from token k on.
func lengthBehind(t *text.Text, x mention.Event, k int) []mention.Value {
	for _, d := range t.Times {
		if d.Kind != text.Duration || d.First < k || d.First > k+6 ||
			t.Tokens[d.First].Sentence != t.Tokens[x.At].Sentence {
			continue
		}
		if p := t.Low(d.First - 1); text.OneOf(p, "at", ":", ",", "–", "—", "with") {
			return []mention.Value{mention.Tell(x, "duration", d.Value, d.Span, rounded(d), 0.9)}
		}
	}
	return nil
}
