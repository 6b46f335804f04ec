package attribution

import (
	"parley/lexicon"
	"parley/text"
	"slices"
)

// beforeSaying ends a content before words that tell of the saying: ", citing a poll", "as he declared",
// "without elaborating", "in what may be the first step".
func (f *finder) beforeSaying(first, last int) int {
	for k := first + 1; k < last; k++ {
		comma := f.lows[k] == ","
		beside := comma && (f.saysBeside(k+1) || f.justAs(k+1) || f.onlyTo(k+1))
		if (beside || f.asSpeakerSays(k) || f.withoutMore(k) || f.inWhat(k) || f.inPost(k) || f.andSays(first, k)) &&
			!f.inQuote(k, first) {
			return k - 1
		}
	}
	return last
}

// saysBeside reads "citing a poll", "referring to Chad" at token i.
func (f *finder) saysBeside(i int) bool {
	return f.t.Tokens[i].XPOS == "VBG" && (f.saying(i) || f.lows[i] == "referring")
}

// justAs reads "just as the two resumed talks" at token i, behind a comma.
func (f *finder) justAs(i int) bool {
	return f.lows[i] == "just" && i+1 < len(f.lows) && f.lows[i+1] == "as"
}

// onlyTo reads ", only to see it fail", ", only for another trip to be announced" at token i.
func (f *finder) onlyTo(i int) bool {
	return f.lows[i] == "only" && i+1 < len(f.lows) && (f.lows[i+1] == "to" || f.lows[i+1] == "for")
}

// inPost reads "in a tweet", "in a statement" at token k, right behind a quotation.
func (f *finder) inPost(k int) bool {
	if f.lows[k] != "in" && f.lows[k] != "on" || k+2 >= len(f.lows) || !f.closesQuote(k-1) {
		return false
	}
	return lexicon.Medium(f.lows[k+2]) || lexicon.Occasion(f.lows[k+2])
}

// closesQuote reports whether a quotation ends with token i.
func (f *finder) closesQuote(i int) bool {
	return i >= 0 && slices.ContainsFunc(f.t.Quotes, func(q text.Quote) bool { return q.End == f.t.Tokens[i].End })
}

// andSays reads "and called for restraint" at token k, behind a clause that tells something of now or has a
// pronoun for its subject: the second saying is the speaker's. In "said that Norway stood by it and rejected the
// offer" Norway rejected it.
func (f *finder) andSays(first, k int) bool {
	if f.lows[k] != "and" && f.lows[k] != "but" || k+1 >= len(f.lows) || f.t.Tokens[k+1].XPOS != "VBD" || !f.saying(k+1) ||
		f.t.Tokens[k+1].Rel != "conj" || f.t.Child(k+1, "nsubj") >= 0 {
		return false
	}
	h := f.t.Tokens[k+1].Head
	if h < first || h >= k {
		return false
	}
	return f.present(h) || f.lows[max(f.t.Child(h, "nsubj"), 0)] == "he" || f.lows[max(f.t.Child(h, "nsubj"), 0)] == "she"
}

// asSpeakerSays reads "as he declared that", where "he" is who speaks. "As he is ill" goes on with what is said.
func (f *finder) asSpeakerSays(k int) bool {
	if f.lows[k] != "as" || k+2 >= len(f.lows) || f.t.Tokens[k+1].XPOS != "PRP" {
		return false
	}
	return f.t.Tokens[k+2].XPOS == "VBD" && f.saying(k+2)
}

// withoutMore reads "without elaborating", "without giving details".
func (f *finder) withoutMore(k int) bool {
	if f.lows[k] != "without" || k+1 >= len(f.lows) {
		return false
	}
	switch f.lows[k+1] {
	case "elaborating", "specifying", "elaboration":
		return true
	case "giving", "providing", "offering":
		for n := k + 2; n < len(f.lows) && n < k+5; n++ {
			if low := f.lows[n]; low == "details" || low == "evidence" || low == "reasons" || low == "specifics" {
				return true
			}
		}
	}
	return false
}

// inWhat reads "in what may be the first talks", by which a text judges what somebody told. "Believed in what was
// right" is none.
func (f *finder) inWhat(k int) bool {
	if f.lows[k] != "in" || k+2 >= len(f.lows) || f.lows[k+1] != "what" {
		return false
	}
	switch f.lows[k+2] {
	case "may", "might", "could", "appeared", "appears", "seemed", "seems":
		return true
	}
	return false
}
