package field

import (
	"strings"

	"parley"
	"parley/extract/argument"
	"parley/extract/mention"
	"parley/lexicon"
	"parley/text"
)

// seriesFields tells the number in a series and superlatives.
func seriesFields(t *text.Text, x mention.Event) []mention.Value {
	var found []mention.Value
	if x.Ordinal != nil {
		first, last := nounPhrase(t, x)
		found = append(found, mention.Tell(x, "ordinal", scoped(t, x, last), t.Words(first, last), "", 0.9))
	}
	for _, word := range x.Superlatives {
		if first := superlativeOf(t, x, word); first >= 0 {
			found = append(found, mention.Tell(x, "superlatives", word, t.Words(first, x.At), "", 0.9))
		}
	}
	return found
}

// scoped is the number of a telling with the series that it counts, where its own words
// tell that: in "the sixth is planned" the series is told elsewhere.
func scoped(t *text.Text, x mention.Event, last int) parley.Ordinal {
	number := *x.Ordinal
	_, bare := lexicon.Ordinal(t.Tokens[x.At].Low)
	if !bare && (!x.Vague || x.Last-x.First > 1 || x.At != x.First || t.Tokens[x.At].UPOS == "NOUN") {
		number.Scope = scope(t, x, last)
	}
	return number
}

// superlativeOf is the token at which the words of a superlative begin, or -1.
func superlativeOf(t *text.Text, x mention.Event, word string) int {
	if t.Tokens[x.At].Low == word {
		return x.At - 1
	}
	for k := x.First - 1; k >= 0 && k > x.First-10; k-- {
		if strings.HasSuffix(word, t.Tokens[k].Low) {
			return k
		}
	}
	return -1
}

// nounPhrase is from the ordinal to the end of what bounds the series.
func nounPhrase(t *text.Text, x mention.Event) (first, last int) {
	s := t.SentenceOf(x.At)
	first, last = x.First, x.At
	if x.ApposedAt > 0 {
		return x.ApposedAt, rankEnd(t, x.ApposedAt, s)
	}
	if x.CountedAt > x.At {
		return x.CountedAt - 1, timesEnd(t, x.CountedAt, s)
	}
	if x.CountedAt > 0 {
		first = x.CountedAt
	}
	for k := first - 1; k >= s.First && k > x.First-10; k-- {
		if _, ok := lexicon.Ordinal(t.Tokens[k].Low); ok {
			first = k
		}
	}
	for k := x.At + 1; k < s.Last && !seriesEnds(t, x.At, k); k++ {
		last = k
	}
	return first, last
}

// timesEnd is the last token of what bounds the times counted at token k: "for the third time this month".
func timesEnd(t *text.Text, k int, s text.Sentence) int {
	last := k
	for n := k + 1; n < s.Last && !seriesEnds(t, k, n) && t.Tokens[n].UPOS != "VERB"; n++ {
		last = n
	}
	return last
}

// seriesEnds reports whether what bounds a series ends before k: "their first phone talks Monday",
// "the second round of talks would take place". "Their third since both took office" goes on.
func seriesEnds(t *text.Text, from, k int) bool {
	switch t.Tokens[k].Low {
	case ".", ",", ";", "(", "but", "which", "that", "”", "\"", "–", "—":
		return true
	case "and":
		if !joinsNames(t, k) {
			return true
		}
	case "was", "took", "is", "were", "lasted":
		if !sinceClause(t, from, k) {
			return true
		}
	}
	switch t.Tokens[k].UPOS {
	case "ADP":
		if !text.OneOf(t.Tokens[k].Low, "since", "between", "of", "with") && placeOrDay(t, k+1) {
			return true
		}
	case "AUX":
		if !sinceClause(t, from, k) {
			return true
		}
	}
	return placeOrDay(t, k) && argument.TimeAt(t, k)
}

// sinceClause tells whether the verb at k belongs to what a series counts from:
// "since both took office".
func sinceClause(t *text.Text, from, k int) bool {
	for j := k - 1; j > from; j-- {
		if t.Tokens[j].Low == "since" {
			return k-j < 9
		}
	}
	return false
}

// rankEnd is the last token of what bounds the series behind an apposed number.
func rankEnd(t *text.Text, i int, s text.Sentence) int {
	last := i
	for k := i + 1; k < s.Last; k++ {
		if t.Tokens[k].UPOS == "PUNCT" && t.Tokens[k].Low != "-" || t.Tokens[k].Low == "and" && !joinsNames(t, k) {
			break
		}
		last = k
	}
	return last
}

// placeOrDay tells whether a place, or a day, stands at token k: they tell
// where and when the contact was, not what series it belongs to.
func placeOrDay(t *text.Text, k int) bool {
	if m, ok := t.MentionAt(k); ok && argument.PlaceLike(t, m) {
		return true
	}
	for _, x := range t.Times {
		if x.First == k && len(x.Value) == len("2006-01-02") {
			return true
		}
	}
	return false
}

func joinsNames(t *text.Text, k int) bool {
	_, a := t.MentionAt(k - 1)
	_, b := t.MentionAt(k + 1)
	return a && b
}

// scope is the series as worded, in the plural: "phone calls between the two
// leaders since the start of the year".
func scope(t *text.Text, x mention.Event, last int) string {
	if x.CountedAt > 0 {
		return "times" + t.Source[t.Tokens[x.CountedAt].End:t.Tokens[last].End]
	}
	noun := t.At(t.Words(x.First, x.At))
	if t.Tokens[x.At].XPOS != "NNS" && !strings.HasSuffix(strings.ToLower(noun), "s") {
		noun += "s"
	}
	behind := x.At
	if x.ApposedAt > 0 {
		behind = x.ApposedAt
		if t.Low(behind+1) == "such" {
			behind++ // "the fourth such meeting of the year"
		}
		if behind < last && text.OneOf(t.Tokens[behind+1].UPOS, "ADJ", "NOUN") {
			noun = "" // "the first direct contact between the two leaders"
		}
	}
	if last > behind {
		noun += t.Source[t.Tokens[behind].End:t.Tokens[last].End]
	}
	return strings.Join(strings.Fields(noun), " ")
}
