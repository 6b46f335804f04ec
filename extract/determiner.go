package extract

import (
	"strings"

	"parley"
	"parley/lexicon"
	"parley/text"
)

// determine reads what stands before the noun: "the", "his previous", "ninth",
// "longest", "another", "three".
func (r *reader) determine(x *telling) {
	s := r.sentence(x.at)
	for k := x.first - 1; k >= s.First && k > x.first-10; k-- {
		low := r.lows[k]
		tok := r.t.Tokens[k]
		if m, ok := r.mention(k); ok && r.lows[k] != "their" && r.lows[k] != "his" && r.lows[k] != "her" && m.Form == text.Named && r.t.Entities[m.Entity].Kind != text.State {
			return
		}
		switch low {
		case "the", "this", "that", "these":
			x.definite = true
			return
		case "their", "his", "her", "its", "'s", "’s":
			x.definite = x.definite || low == "their"
			return
		case "a", "an":
			return
		case "previous", "last", "earlier", "prior":
			x.series = -1
		case "next", "another", "further", "new", "subsequent", "additional", "follow", "second":
			if low != "second" || r.lowIn(k-1, s) == "a" {
				x.series = 1
			}
		}
		if n, ok := lexicon.Ordinal(low); ok && n > 0 && !r.otherOrdinal(k) {
			x.ordinal = &parley.Ordinal{Number: n}
		}
		if n, ok := lexicon.Cardinal(low); ok && n > 1 && n < 100 && r.t.Tokens[x.at].XPOS == "NNS" && x.kind != parley.Talks && k >= x.first-3 {
			x.count = n
			x.tell("count", n, r.t.Words(k, x.at), "", 0.85)
		}
		if word := r.superlativeAt(k); word != "" {
			x.superlative = append([]string{word}, x.superlative...)
		}
		if tok.UPOS == "VERB" && tok.XPOS != "VBN" && tok.XPOS != "VBG" || tok.UPOS == "ADP" || tok.UPOS == "PUNCT" && low != "," && low != "-" && low != "“" && low != "\"" {
			return
		}
	}
}

// otherOrdinal tells whether an ordinal counts something else: "second day of
// talks", "second-term meeting".
func (r *reader) otherOrdinal(k int) bool {
	next := r.low(k + 1)
	if _, unit := lexicon.Time(next, "unit"); unit || next == "-" || next == "term" {
		return true
	}
	_, month := lexicon.Time(r.low(k-1), "month")
	return month
}

// superlativeAt reads "longest", "most substantive" before a noun.
func (r *reader) superlativeAt(k int) string {
	tok := r.t.Tokens[k]
	low := r.lows[k]
	if tok.XPOS == "JJS" && low != "most" && low != "least" && low != "latest" && low != "last" && low != "earnest" && low != "honest" && low != "modest" || strings.HasSuffix(low, "est") && (low == "longest" || low == "shortest") {
		return low
	}
	if r.low(k-1) == "most" && tok.UPOS == "ADJ" {
		return "most " + low
	}
	return ""
}
