package attribution

import (
	"parley/lexicon"
	"parley/text"
)

// verb finds the attribution whose cue is the verb at token i.
func (f *finder) verb(i int, s text.Sentence) {
	cue, ok := f.cue(i)
	if !ok {
		return
	}
	if f.quotedAs(i, s) {
		return
	}
	if f.asNoted(i, s, cue) {
		return
	}
	if f.besideQuote(i, s, cue) || f.trailing(i, s, cue) {
		return
	}
	if f.t.Tokens[i].UPOS != "VERB" || f.hypothetical(i) || cue.Frames["as"] && f.asSaying(i, s) {
		return
	}
	head := f.source(i)
	if head < 0 && plainSaying(cue.Lemma) {
		head = f.opening(i, s)
	}
	if f.untold(i, head, s) {
		return
	}
	content := f.content(i, s, cue)
	if len(content) == 0 && f.passive(i) {
		content = f.passiveContent(i, s, cue)
	}
	if len(content) == 0 || head < 0 || !f.canSpeak(head) && !cue.Frames["that"] || f.t.Tokens[head].Sentence != f.t.Tokens[i].Sentence {
		return
	}
	if !f.canSpeak(head) && f.t.Tokens[head].UPOS == "NOUN" && !plainSaying(cue.Lemma) && (shows(cue.Lemma) || f.thatBehind(i, s, cue.Listener) == 0) {
		return
	}
	f.add(text.Attribution{Source: f.sourceSpan(head), SourceHead: head, Entity: f.speaker(head), Cue: f.cueSpan(i), CueHead: i,
		Lemma: cue.Lemma, Medium: f.medium(i)}, content)
}

// opening is the noun that opens a sentence whose only verb before the cue is the
// cue itself, where the parse lost it: "Observers in Oslo and around the world
// say Lund deserves it"; -1 if there is none.
func (f *finder) opening(i int, s text.Sentence) int {
	if f.t.Tokens[i].XPOS == "VBG" || f.t.Tokens[i].XPOS == "VBN" {
		return -1
	}
	from := s.First
	for k := s.First; k < i; k++ {
		switch x := f.t.Tokens[k].XPOS; {
		case x == "VBD" || x == "VBZ" || x == "VBP" || x == "MD":
			return -1
		case f.lows[k] == ",":
			from = k + 1
		}
	}
	if from >= i || !f.opensSource(from) || f.t.Tokens[from].UPOS == "NUM" {
		return -1
	}
	if m, ok := f.byAt[from]; ok {
		return f.t.Mentions[m].Head
	}
	for k := from; k < i; k++ {
		if u := f.t.Tokens[k].UPOS; (u == "NOUN" || u == "PROPN" || u == "PRON") && !(k+1 < i && (f.t.Tokens[k+1].UPOS == "NOUN" || f.t.Tokens[k+1].UPOS == "PROPN")) || f.lows[k] == "those" {
			return k
		}
	}
	return -1
}

// plainSaying tells whether whatever is its subject speaks: "experts cautioned",
// "the union wrote". "The move signals" is no saying.
func plainSaying(lemma string) bool {
	switch lemma {
	case "say", "tell", "write", "argue", "caution", "warn", "claim", "complain", "explain", "insist", "add", "ask", "promise", "deny", "admit":
		return true
	}
	return false
}

// shows tells whether things do what the verb tells as often as people: "the
// move signals that". "The website noted that" is a saying.
func shows(lemma string) bool {
	switch lemma {
	case "show", "suggest", "indicate", "signal", "mean", "demonstrate", "reveal", "confirm", "prove", "reflect", "underscore", "underline", "highlight", "stress", "emphasize", "emphasise", "guarantee", "promise", "recall":
		return true
	}
	return false
}

// untold tells whether the verb at i tells what was not said, or only stands in
// a question word's clause: "neither side disclosed", "what Berg had said was
// not shared".
func (f *finder) untold(i, head int, s text.Sentence) bool {
	if head >= s.First {
		for k := max(s.First, head-3); k <= head; k++ {
			if f.lows[k] == "neither" || f.lows[k] == "nobody" || f.lows[k] == "none" {
				return true
			}
		}
	}
	for k := i - 1; k >= s.First && k > i-6; k-- {
		if f.lows[k] == "what" && f.t.Tokens[k].Head == i {
			return true
		}
	}
	return false
}

// passiveContent is what a passive says to be told or thanked for by somebody:
// "Sympathy was expressed by Lund", "Norway was thanked by him for its help".
func (f *finder) passiveContent(i int, s text.Sentence, cue lexicon.Cue) []text.Span {
	p := f.t.Child(i, "nsubj:pass")
	if p < 0 || p > i || f.t.Tokens[p].UPOS == "PRON" || f.agent(i) < 0 || !cue.Frames["np"] && !cue.Listener {
		return nil
	}
	first, last := f.t.Extent(p)
	content := []text.Span{f.t.Words(max(first, s.First), min(last, i-1))}
	_, end := f.phrase(f.agent(i))
	if m, ok := f.byAt[f.agent(i)]; ok {
		end = max(end, f.t.Mentions[m].Last-1)
	}
	if end+1 < s.Last && f.lows[end+1] == "for" {
		content = append(content, f.rightOf(end+1, s)...)
	}
	return content
}

// cue looks the verb at i up. Its form decides where the tagger errs: "said"
// is a verb whatever stands around it.
func (f *finder) cue(i int) (lexicon.Cue, bool) {
	tok := f.t.Tokens[i]
	if tok.Lemma == "make" && i+2 < len(f.lows) && (f.lows[i+1] == "clear" || f.lows[i+1] == "it" && f.lows[i+2] == "clear") {
		return lexicon.CueFor("make clear")
	}
	if tok.UPOS == "VERB" {
		return lexicon.CueFor(tok.Lemma)
	}
	if f.lows[i] == "reports" && i+1 < len(f.lows) && f.lows[i+1] == "." {
		if _, ok := f.byAt[i-1]; ok {
			return lexicon.CueFor("report") // "..., the press service reports."
		}
	}
	switch f.lows[i] {
	case "said", "says", "told", "reported", "stated", "wrote", "added":
		if tok.UPOS == "AUX" || tok.UPOS == "ADJ" || tok.UPOS == "NOUN" || tok.UPOS == "PROPN" {
			return lexicon.CueFor(map[string]string{"said": "say", "says": "say", "told": "tell", "reported": "report", "stated": "state", "wrote": "write", "added": "add"}[f.lows[i]])
		}
	}
	return lexicon.Cue{}, false
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
			if f.t.Tokens[c].Rel == "mark" && f.t.Tokens[i].XPOS == "VB" {
				return true
			}
		}
	}
	tok := f.t.Tokens[i]
	return tok.XPOS == "VBN" && (tok.Rel == "acl" || tok.Rel == "amod")
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
	inner, quoter := f.t.Child(outer, "obj"), f.subject(outer)
	if f.t.Child(outer, "nsubj:pass") >= 0 || f.passive(outer) {
		inner, quoter = f.t.Child(outer, "nsubj:pass"), f.agent(outer)
	} else if m, ok := f.byAt[f.pastComma(i-2)]; ok && f.speaks(m) {
		inner = f.t.Mentions[m].Head // "quoted Berg's aide, Omar Rahimi, as saying"
	} else if between := f.mentionIn(outer+1, i-1); between >= 0 {
		inner = between
	}
	if quoter < 0 {
		quoter = f.source(outer)
	}
	if inner < 0 {
		return false
	}
	if quoter >= 0 && quoter != inner {
		f.add(text.Attribution{Source: f.sourceSpan(quoter), SourceHead: quoter, Entity: f.speaker(quoter), Cue: f.t.Tokens[outer].Span, CueHead: outer,
			Lemma: f.t.Tokens[outer].Lemma}, []text.Span{f.t.Words(min(inner, outer+1), s.Last-1)})
	}
	f.add(text.Attribution{Source: f.sourceSpan(inner), SourceHead: inner, Entity: f.speaker(inner), Cue: f.t.Words(i-1, i), CueHead: i,
		Lemma: "say"}, content)
	return true
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
