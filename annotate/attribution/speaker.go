package attribution

import (
	"parley/lexicon"
	"parley/text"
)

// speaker is the entity of a source: that of its head, or whoever stands before
// or behind a medium ("a TASS report", "a statement by the ministry").
func (f *finder) speaker(head int) int {
	if head < 0 {
		return -1
	}
	if lexicon.Medium(f.lows[head]) {
		for _, c := range f.t.ChildrenBy(head, "compound", "nmod", "amod", "obl") {
			if m, ok := f.byAt[c]; ok && f.speaks(m) {
				return f.t.Mentions[m].Entity
			}
		}
		return -1
	}
	if m, ok := f.byAt[head]; ok {
		return f.t.Mentions[m].Entity
	}
	for _, c := range f.t.ChildrenBy(head, "appos", "flat", "compound") { // "state news agency IRNA"
		if m, ok := f.byAt[c]; ok && c > head && c < head+3 {
			return f.t.Mentions[m].Entity
		}
	}
	if m, ok := f.byAt[head+1]; ok && f.t.Tokens[head].UPOS == "NOUN" && f.t.Mentions[m].Form == text.Named &&
		f.t.Entities[f.t.Mentions[m].Entity].Kind == text.Publisher {
		return f.t.Mentions[m].Entity
	}
	return -1
}

// speaks tells whether a mention can be a source: anything but a place.
func (f *finder) speaks(m int) bool {
	return f.t.Entities[f.t.Mentions[m].Entity].Kind != text.Place
}

// canSpeak tells whether a noun can be the source of a saying that only its
// frame marks ("X emphasized Y"): somebody known, a pronoun, an unnamed source,
// a text.
func (f *finder) canSpeak(head int) bool {
	if head < 0 {
		return false
	}
	if e := f.speaker(head); e >= 0 {
		return f.t.Entities[e].Kind != text.Place
	}
	low := f.lows[head]
	return lexicon.UnnamedSource(low) || lexicon.Medium(low) ||
		f.t.Tokens[head].UPOS == "PRON" && low != "it" && low != "there" || lexicon.Body(low) == "institution" ||
		lexicon.Body(low) == "organisation" || f.official(low) || lexicon.Part.Has(low)
}

func (f *finder) official(low string) bool {
	_, ok := lexicon.OfficeHead(low)
	return ok || low == "side" || low == "sides" || low == "parties" || low == "members" || low == "participants" ||
		low == "interlocutors"
}

// titled moves the beginning of a source back over the words of a title that
// stand before its name and that no list has: "retired air force general Lund".
// A time there is no title.
func (f *finder) titled(head, first int) int {
	if f.t.Tokens[head].UPOS != "PROPN" {
		return first
	}
	s := f.t.Sentences[f.t.Tokens[first].Sentence]
	k := first
	for k > s.First && k > first-7 && !f.inTime(k-1) {
		switch p := f.t.Tokens[k-1]; {
		case p.UPOS == "PROPN" || p.XPOS == "NN" || p.UPOS == "ADJ" || p.XPOS == "HYPH" || p.XPOS == "POS":
			k--
		case p.UPOS == "DET" && k < first:
			return k - 1
		default:
			return k
		}
	}
	return k
}

// inTime tells whether token k belongs to a time.
func (f *finder) inTime(k int) bool {
	for _, x := range f.t.Times {
		if x.First <= k && k < x.Last && x.Kind != text.Vague {
			return true
		}
	}
	return false
}
