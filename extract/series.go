package extract

import (
	"strings"

	"parley/lexicon"
	"parley/text"
)

// seriesFields tells the number in a series and superlatives.
func (r *reader) seriesFields(x *telling) {
	if x.ordinal != nil {
		first, last := r.nounPhrase(x)
		if _, bare := lexicon.Ordinal(r.lows[x.at]); bare {
			// "the sixth is planned": the series is told elsewhere
		} else if !x.vague || x.last-x.first > 1 || x.at != x.first || r.t.Tokens[x.at].UPOS == "NOUN" {
			x.ordinal.Scope = r.scope(x, last)
		}
		x.tell("ordinal", *x.ordinal, r.t.Words(first, last), "", 0.9)
	}
	for _, word := range x.superlative {
		if r.lows[x.at] == word {
			x.tell("superlatives", word, r.t.Words(x.at-1, x.at), "", 0.9)
			continue
		}
		for k := x.first - 1; k >= 0 && k > x.first-10; k-- {
			if strings.HasSuffix(word, r.lows[k]) && k < x.first {
				x.tell("superlatives", word, r.t.Words(k, x.at), "", 0.9)
				break
			}
		}
	}
}

// nounPhrase is from the ordinal to the end of what bounds the series.
func (r *reader) nounPhrase(x *telling) (first, last int) {
	s := r.sentence(x.at)
	first, last = x.first, x.at
	if x.apposed > 0 {
		return x.apposed, r.rankEnd(x.apposed, s)
	}
	if x.counted > 0 {
		first = x.counted
	}
	for k := first - 1; k >= s.First && k > x.first-10; k-- {
		if _, ok := lexicon.Ordinal(r.lows[k]); ok {
			first = k
		}
	}
	for k := x.at + 1; k < s.Last; k++ {
		switch r.lows[k] {
		case ".", ",", ";", "(", "but", "which", "that", "”", "\"", "–", "—":
			return first, last
		case "and":
			if !r.joinsNames(k) {
				return first, last
			}
		case "was", "took", "is", "were", "lasted":
			if !r.sinceClause(x.at, k) {
				return first, last
			}
		}
		if r.t.Tokens[k].UPOS == "ADP" && r.lows[k] != "since" && r.lows[k] != "between" && r.lows[k] != "of" && r.lows[k] != "with" && r.placeOrDay(k+1) {
			return first, last
		}
		if u := r.t.Tokens[k].UPOS; u == "AUX" && !r.sinceClause(x.at, k) {
			return first, last // "the second round of talks would take place"
		}
		last = k
	}
	return first, last
}

// sinceClause tells whether the verb at k belongs to what a series counts from:
// "since both took office".
func (r *reader) sinceClause(from, k int) bool {
	for j := k - 1; j > from; j-- {
		if r.lows[j] == "since" {
			return k-j < 9
		}
	}
	return false
}

// rankEnd is the last token of what bounds the series behind an apposed number.
func (r *reader) rankEnd(i int, s text.Sentence) int {
	last := i
	for k := i + 1; k < s.Last; k++ {
		if r.t.Tokens[k].UPOS == "PUNCT" && r.lows[k] != "-" || r.lows[k] == "and" && !r.joinsNames(k) {
			break
		}
		last = k
	}
	return last
}

// placeOrDay tells whether a place, or a day, stands at token k: they tell
// where and when the contact was, not what series it belongs to.
func (r *reader) placeOrDay(k int) bool {
	if m, ok := r.mention(k); ok && r.placeLike(m) {
		return true
	}
	for _, x := range r.t.Times {
		if x.First == k && len(x.Value) == len("2006-01-02") {
			return true
		}
	}
	return false
}

func (r *reader) joinsNames(k int) bool {
	_, a := r.mention(k - 1)
	_, b := r.mention(k + 1)
	return a && b
}

// scope is the series as worded, in the plural: "phone calls between the two
// leaders since the start of the year".
func (r *reader) scope(x *telling, last int) string {
	if x.counted > 0 {
		return "times" + r.t.Source[r.t.Tokens[x.counted].End:r.t.Tokens[last].End]
	}
	noun := r.t.At(r.t.Words(x.first, x.at))
	if r.t.Tokens[x.at].XPOS != "NNS" && !strings.HasSuffix(strings.ToLower(noun), "s") {
		noun += "s"
	}
	behind := x.at
	if x.apposed > 0 {
		behind = x.apposed
	}
	if last > behind {
		noun += r.t.Source[r.t.Tokens[behind].End:r.t.Tokens[last].End]
	}
	return strings.Join(strings.Fields(noun), " ")
}
