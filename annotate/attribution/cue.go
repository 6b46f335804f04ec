package attribution

import (
	"parley/lexicon"
	"parley/text"
)

// cue looks the verb at i up.
func (f *finder) cue(i int) (lexicon.Cue, bool) {
	tok := f.t.Tokens[i]
	if tok.Lemma == "make" && i+2 < len(f.lows) &&
		(f.lows[i+1] == "clear" || f.lows[i+1] == "it" && f.lows[i+2] == "clear") {
		return lexicon.CueFor("make clear")
	}
	if tok.UPOS != "VERB" {
		return lexicon.Cue{}, false
	}
	if p := f.particle(i); p >= 0 {
		if cue, ok := lexicon.CueFor(tok.Lemma + " " + f.lows[p]); ok {
			return cue, true // "ruled out new talks"
		}
	}
	return lexicon.CueFor(tok.Lemma)
}

// particle is the token of the particle of the verb at i, "out", "down", "aside"; -1 for none.
func (f *finder) particle(i int) int {
	if p := f.t.Child(i, "compound:prt"); p > i {
		return p
	}
	if i+1 < len(f.lows) && (f.t.Tokens[i+1].XPOS == "RP" || f.lows[i+1] == "out" || f.lows[i+1] == "down") &&
		f.t.Tokens[i+1].Sentence == f.t.Tokens[i].Sentence {
		return i + 1
	}
	return -1
}

// hypothetical tells whether the verb at i did not happen: "would say", "did
// not say", "to say", "can tell".
func (f *finder) hypothetical(i int) bool {
	for _, c := range f.t.Children(i) {
		switch f.lows[c] {
		case "not", "n't", "n’t", "never", "would", "could", "might", "may", "should", "must", "can", "will":
			if rel := f.t.Tokens[c].Rel; rel == "advmod" || text.IsRel(rel, "aux") {
				return true
			}
		case "to":
			if f.t.Tokens[c].Rel == "mark" && f.t.Tokens[i].XPOS == "VB" && !f.calledTo(i) && !f.cameToSay(i) {
				return true
			}
		}
	}
	tok := f.t.Tokens[i]
	if tok.Rel == "conj" && tok.XPOS == "VB" && tok.Head >= 0 && tok.Head < i && f.t.Child(i, "nsubj") < 0 {
		return f.hypothetical(tok.Head) // "will meet Keita and warn that": so is the warning
	}
	return tok.XPOS == "VBN" && (tok.Rel == "acl" || tok.Rel == "amod")
}

// calledTo reports whether the infinitive at i is what somebody made a contact for that came about: "telephoned
// the prime minister to express his concern".
func (f *finder) calledTo(i int) bool {
	h := f.t.Tokens[i].Head
	if h < 0 || h > i || f.t.Tokens[i].Rel != "advcl" || f.t.Tokens[h].XPOS != "VBD" || f.hypothetical(h) {
		return false
	}
	word, contact := lexicon.ContactVerb(f.t.Tokens[h].Lemma)
	return contact && (word.Kind == "call" || word.Kind == "message")
}

// cueSpan is the cue with its particle.
func (f *finder) cueSpan(i int) text.Span {
	if f.t.Tokens[i].Lemma == "make" && f.lows[i+1] == "it" {
		return f.t.Words(i, i+2)
	} else if f.t.Tokens[i].Lemma == "make" {
		return f.t.Words(i, i+1)
	}
	if p := f.t.Child(i, "compound:prt"); p == i+1 {
		return f.t.Words(i, p)
	}
	return f.t.Tokens[i].Span
}

// medium is the platform named beside the verb: "wrote on Truth Social".
func (f *finder) medium(i int) text.Span {
	s := f.t.Sentences[f.t.Tokens[i].Sentence]
	if post := f.postNear(i, s); post.End > 0 {
		return post
	}
	for k := i + 1; k < s.Last && k < i+8; k++ {
		if f.lows[k] != "on" {
			if w := f.t.Tokens[k].Text; w == "“" || w == "\"" || w == ":" || w == "," {
				break
			}
			continue
		}
		if m, ok := f.byAt[k+1]; ok && f.t.Entities[f.t.Mentions[m].Entity].Kind == text.Publisher {
			return f.t.Mentions[m].Span
		}
	}
	return text.Span{}
}

// postNear is the platform of a post that the words behind a verb of saying name: "in an X post",
// "in a message on Telegram", "on the platform X".
func (f *finder) postNear(i int, s text.Sentence) text.Span {
	for k := i + 1; k < s.Last && k < i+9; k++ {
		m, ok := f.byAt[k]
		if w := f.lows[k]; w == "that" || w == "," || w == "“" || w == "\"" || w == ":" {
			break
		}
		if !ok || f.t.Entities[f.t.Mentions[m].Entity].Kind != text.Publisher {
			continue
		}
		before, behind := f.lows[k-1], f.lowAt(f.t.Mentions[m].Last, s)
		if before == "platform" || before == "network" || before == "app" || behind == "post" || behind == "message" ||
			behind == "video" || behind == "channel" {
			return f.t.Mentions[m].Span
		}
	}
	return text.Span{}
}

// onlyWhen reports whether behind "as saying" the sentence only tells when or where: "as saying on Friday".
func (f *finder) onlyWhen(i int, s text.Sentence) bool {
	if u := f.t.Tokens[min(i, s.Last-1)].UPOS; u != "ADP" && u != "PROPN" && u != "ADV" {
		return false
	}
	for k := i; k < s.Last; k++ {
		if tok := f.t.Tokens[k]; tok.UPOS == "VERB" || tok.UPOS == "AUX" || tok.UPOS == "PRON" || tok.Text == "“" {
			return false
		}
	}
	return true
}

// pastKind steps over the words for an outlet before its name: "the news agency TAP".
func (f *finder) pastKind(i int, s text.Sentence) int {
	for k := i; k < s.Last && k < i+5; k++ {
		if m, ok := f.byAt[k]; ok && f.t.Entities[f.t.Mentions[m].Entity].Kind == text.Publisher &&
			f.t.Mentions[m].Form == text.Named {
			return k
		}
	}
	return i
}

// pastComma is the token before a comma at i, else i.
func (f *finder) pastComma(i int) int {
	if i > 0 && f.lows[i] == "," {
		return i - 1
	}
	return i
}

// asSaying tells whether "as saying" follows the verb at i, which quotedAs
// reads.
func (f *finder) asSaying(i int, s text.Sentence) bool {
	for k := i + 1; k+1 < s.Last && k < i+12; k++ {
		if f.lows[k] == "as" && f.t.Tokens[k+1].XPOS == "VBG" {
			return true
		}
	}
	return false
}

// outerVerb is the "cited" or "quoted" before "as saying", or -1.
func (f *finder) outerVerb(i int, s text.Sentence) int {
	for k := i - 2; k >= s.First; k-- {
		switch f.lows[k] {
		case "cited", "quoted", "cites", "quotes", "quoting", "citing", "reported":
			return k
		}
	}
	return -1
}

// mentionIn is the head of the first mention among tokens [first,last), or -1.
func (f *finder) mentionIn(first, last int) int {
	for i := first; i < last; i++ {
		if m, ok := f.byAt[i]; ok && f.speaks(m) {
			return f.t.Mentions[m].Head
		}
	}
	return -1
}
