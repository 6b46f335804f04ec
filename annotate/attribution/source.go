package attribution

import (
	"parley/lexicon"
	"parley/text"
)

// source finds who speaks by the verb at i: its subject, the agent of a
// passive, the subject of the verb it is joined to. It gives the head token of
// the noun phrase, or -1.
func (f *finder) source(i int) int {
	if s := f.informed(i); s >= 0 {
		return s
	}
	if s := f.broughtTo(i); s >= 0 && f.cameToSay(i) {
		return s
	}
	for steps := 0; i >= 0 && steps < 5; steps++ {
		if s := f.subject(i); s >= 0 {
			return s
		}
		tok := f.t.Tokens[i]
		if s := f.sufferer(i); s >= 0 {
			return s
		}
		if h := tok.Head; tok.XPOS == "VBG" && f.onlyWanted(h) {
			i = f.t.Tokens[h].Head
			continue
		}
		switch {
		case tok.Rel == "conj" && tok.Head >= 0 && f.verbal(tok.Head),
			text.IsRel(tok.Rel, "advcl", "xcomp") && (tok.XPOS == "VBG" || tok.Rel == "xcomp" || f.calledTo(i) || f.cameToSay(i)),
			tok.Rel == "parataxis" && tok.XPOS == "VBG":
			i = f.pastFar(tok.Head)
		case tok.Rel == "acl:relcl", tok.Rel == "acl" && tok.XPOS == "VBG":
			return tok.Head
		default:
			return f.adjacent(i)
		}
	}
	return -1
}

// onlyWanted reports whether the verb at h is that of a clause somebody says of what should or would be: in
// "said the army should leave, calling him weak" it is not the army that calls him so.
func (f *finder) onlyWanted(h int) bool {
	if h < 0 || !text.IsRel(f.t.Tokens[h].Rel, "ccomp") || f.t.Tokens[h].XPOS != "VB" || f.t.Tokens[h].Head > h {
		return false
	}
	_, cue := f.cue(max(f.t.Tokens[h].Head, 0))
	return cue && f.t.Child(h, "aux") >= 0
}

// sufferer is the subject of the passive that the active verb at i is joined to, or -1: "Lund was asked to
// resign and on Thursday rejected the demand".
func (f *finder) sufferer(i int) int {
	h := f.t.Tokens[i].Head
	if h < 0 || f.t.Tokens[i].Rel != "conj" || f.passive(i) || !f.passive(h) || f.t.Tokens[i].XPOS != "VBD" {
		return -1
	}
	return f.t.Child(h, "nsubj:pass")
}

// adjacent is the source right before the finite verb at i, where the parse
// lost the subject; -1 if none stands there or a preposition has it.
func (f *finder) adjacent(i int) int {
	if x := f.t.Tokens[i].XPOS; x != "VBD" && x != "VBZ" && x != "VBP" {
		return -1
	}
	k := i - 1
	for k > 0 && (f.t.Tokens[k].UPOS == "AUX" || f.t.Tokens[k].UPOS == "ADV") {
		k--
	}
	m, ok := f.byAt[k]
	if !ok || !f.speaks(m) || f.t.Tokens[k].Sentence != f.t.Tokens[i].Sentence {
		return -1
	}
	if first := f.t.Mentions[m].First; first > 0 {
		switch f.lows[first-1] {
		case "of", "with", "by", "to", "from", "for", "in", "between", "against", "on":
			return -1
		}
	}
	return f.t.Mentions[m].Head
}

// sourceSpan is the noun phrase of a source without its relative clauses and
// appositions.
func (f *finder) sourceSpan(head int) text.Span {
	if f.t.Tokens[head].UPOS == "PRON" && f.t.Child(head, "acl", "conj") < 0 {
		return f.t.Tokens[head].Span
	}
	first, last := f.phrase(head)
	if m, ok := f.byAt[head]; ok {
		first, last = min(first, f.t.Mentions[m].First), max(last, f.t.Mentions[m].Last-1)
	}
	first = f.titled(head, first)
	return f.t.Words(first, f.pastKnown(first, f.pastWho(last)))
}

// pastWho moves the end of a source over what tells who it is, between commas:
// "Ivan Orlov, a senior official at the ministry,".
func (f *finder) pastWho(last int) int {
	s := f.t.Sentences[f.t.Tokens[last].Sentence]
	first := last + 2
	if first >= s.Last || f.lows[last+1] != "," || !f.apposition(first) {
		return last
	}
	for k := first; k < s.Last && k < first+20; k++ {
		switch tok := f.t.Tokens[k]; {
		case tok.Text == "," || tok.Text == "." || tok.Text == ";":
			return k - 1
		case tok.XPOS == "VBD" || tok.XPOS == "VBZ" || tok.XPOS == "VBP" || tok.XPOS == "MD" || tok.Text == "”" ||
			tok.Text == "“" || tok.Text == "\"":
			return last
		}
	}
	return last
}

// apposition tells whether words that tell who somebody is begin at token i: a
// noun phrase, of which the noun is an office or body.
func (f *finder) apposition(i int) bool {
	for k := i; k < i+7 && k < len(f.lows); k++ {
		if f.official(f.lows[k]) || lexicon.Body(f.lows[k]) != "" {
			return true
		}
		switch f.t.Tokens[k].UPOS {
		case "DET", "ADJ", "NOUN", "PROPN", "PART", "ADV":
		default:
			return false
		}
	}
	return false
}

// phrase is the first and last token of a noun phrase, side clauses left out.
func (f *finder) phrase(head int) (first, last int) {
	first, last = head, head
	for _, c := range f.t.Children(head) {
		tok := f.t.Tokens[c]
		if text.IsRel(tok.Rel, "acl", "advcl", "parataxis", "appos", "punct", "case", "nsubj", "ccomp", "dep", "cop",
			"aux", "advmod", "obl", "mark", "xcomp", "cc", "obj") {
			if tok.Rel != "cc" {
				continue
			}
		}
		if tok.Rel == "conj" && f.verbal(int(c)) {
			continue
		}
		if tok.UPOS == "NUM" && int(c) > head && f.lows[c-1] == "," {
			continue // "Ivan Orlov, 52"
		}
		a, b := f.phrase(int(c))
		if tok.Rel == "nmod" { // "the president of Russia": take the preposition along
			if k := f.t.Child(int(c), "case"); k >= 0 {
				a = min(a, k)
			}
		}
		first, last = min(first, a), max(last, b)
	}
	return first, last
}
