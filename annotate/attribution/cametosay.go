package attribution

import (
	"parley/lexicon"
	"parley/text"
)

// cameToSay reports whether the infinitive at i is what somebody said in the end: "went on to say",
// "hastened to add", "was quick to note", "used her speech to warn", "prompted Lund to warn". "Went to
// Oslo to warn Berg" tells only what for.
func (f *finder) cameToSay(i int) bool {
	h := f.pastFar(f.t.Tokens[i].Head)
	if h < 0 || h > i || i-h > 12 || !text.IsRel(f.t.Tokens[i].Rel, "xcomp", "advcl", "ccomp") ||
		!lexicon.ComeToSay.Has(f.t.Tokens[h].Lemma) || f.hypothetical(h) {
		return false
	}
	if f.t.Tokens[h].Lemma == "go" && f.lows[h+1] != "on" && !f.farBehind(h) {
		return false
	}
	cop := f.t.Child(h, "cop")
	return text.OneOf(f.t.Tokens[h].XPOS, "VBD", "VBZ", "VBP", "VBN") || cop >= 0 && f.t.Tokens[cop].XPOS != "VB"
}

// pastFar is the verb over "far" at token i, "went as far as to say", else i itself.
func (f *finder) pastFar(i int) int {
	if i >= 0 && f.lows[i] == "far" {
		return f.t.Tokens[i].Head
	}
	return i
}

// farBehind reads "as far as", "so far as" behind the verb at h.
func (f *finder) farBehind(h int) bool {
	return h+2 < len(f.lows) && f.lows[h+2] == "far" && (f.lows[h+1] == "as" || f.lows[h+1] == "so")
}

// broughtTo is whom the verb over the infinitive at i made say it: "prompted Lund to warn"; -1 for none.
func (f *finder) broughtTo(i int) int {
	h := f.t.Tokens[i].Head
	if h < 0 || !lexicon.Lead.Has(f.t.Tokens[h].Lemma) {
		return -1
	}
	return f.t.Object(h)
}
