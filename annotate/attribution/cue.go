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
			if f.t.Tokens[c].Rel == "mark" && f.t.Tokens[i].XPOS == "VB" && !f.calledTo(i) {
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

// beforeQuoter is what stands before "the agency quoted Sadykov as saying" as its content.
func (f *finder) beforeQuoter(outer int, s text.Sentence) []text.Span {
	first := outer
	if n := f.t.Child(outer, "nsubj", "nsubj:pass"); n >= s.First && n < outer {
		if first, _ = f.phrase(n); first > s.First {
			if m, ok := f.byAt[n]; ok {
				first = min(first, f.t.Mentions[m].First)
			}
			if m, ok := f.byAt[first-1]; ok && f.t.Mentions[m].Last == first && !f.closes(first-1) {
				first = f.t.Mentions[m].First // "Kremlin spokesman Orlov"
			}
		}
	}
	if first-1 <= s.First || !f.closes(first-1) {
		return nil
	}
	if q, ok := f.quoteEnding(first); ok {
		return []text.Span{q.Inner}
	}
	return []text.Span{f.t.Words(s.First, first-1)}
}

// quotedAs reads "cited X as saying that ...", "quoted X as saying ..." and
// "X was quoted by Y as saying ...": the verb at i is "saying" behind "as".
func (f *finder) quotedAs(i int, s text.Sentence) bool {
	if i == s.First || f.lows[i-1] != "as" || f.t.Tokens[i].XPOS != "VBG" {
		return false
	}
	outer := f.outerVerb(i, s)
	if outer < 0 {
		return false
	}
	content := f.rightOf(i+1, s)
	if behind := f.lowAt(i+1, s); behind == "." || behind == "" || behind == "," || behind == "by" ||
		f.onlyWhen(i+1, s) && len(f.beforeQuoter(outer, s)) > 0 {
		content = f.beforeQuoter(outer, s)
	}
	inner, quoter := f.t.Object(outer), f.subject(outer)
	if f.t.Child(outer, "nsubj:pass") >= 0 || f.passive(outer) {
		inner, quoter = f.t.Child(outer, "nsubj:pass"), f.agent(outer)
	} else if m, ok := f.byAt[f.pastComma(i-2)]; ok && f.speaks(m) {
		inner = f.t.Mentions[m].Head // "quoted Berg's aide, Omar Rahimi, as saying"
	} else if between := f.mentionIn(outer+1, i-1); between >= 0 {
		inner = between
	}
	if quoter < 0 && f.lowAt(i+1, s) == "by" {
		quoter, _ = f.nounAt(f.pastKind(i+2, s), s) // "is quoted as saying by the news agency TAP"
	}
	if quoter < 0 {
		quoter = f.source(outer)
	}
	if inner < 0 {
		return false
	}
	if quoter >= 0 && quoter != inner {
		f.add(text.Attribution{Source: f.sourceSpan(quoter), SourceHead: quoter, Entity: f.speaker(quoter),
			Cue: f.t.Tokens[outer].Span, CueHead: outer,
			Lemma: f.t.Tokens[outer].Lemma}, f.quoterContent(content, min(inner, outer+1), s))
	}
	f.add(text.Attribution{Source: f.sourceSpan(inner), SourceHead: inner, Entity: f.speaker(inner),
		Cue: f.t.Words(i-1, i), CueHead: i,
		Lemma: "say"}, content)
	return true
}

// quoterContent is all that the quoter tells: whom he quotes from token first on, and what stood before.
func (f *finder) quoterContent(content []text.Span, first int, s text.Sentence) []text.Span {
	rest := f.t.Words(first, s.Last-1)
	if len(content) > 0 && content[0].End <= f.t.Tokens[first].Start {
		return append(append([]text.Span{}, content...), rest)
	}
	return []text.Span{rest}
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
