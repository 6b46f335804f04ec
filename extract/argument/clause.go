package argument

import (
	"strings"

	"parley/lexicon"
	"parley/text"
)

// Finite tells whether the token at k is a verb of a clause of its own; a name
// that the tagger took for a verb ("United Nations") has no such form, and no token
// is none.
func Finite(t *text.Text, k int) bool {
	if k < 0 || k >= len(t.Tokens) {
		return false
	}
	tok := t.Tokens[k]
	return tok.UPOS == "VERB" && (text.OneOf(tok.XPOS, "VBD", "VBZ", "VBP", "VB"))
}

func Negated(t *text.Text, i int) bool {
	if tok := t.Tokens[i]; tok.Rel == "conj" && tok.Head >= 0 && tok.Head < i && t.Child(i, "nsubj") < 0 {
		if joint := t.Low(t.Child(i, "cc")); (text.OneOf(joint, "or", "nor")) && Negated(t, tok.Head) {
			return true // "did not call X or meet Y"
		}
	}
	for _, c := range t.Children(i) {
		if text.OneOf(t.Tokens[c].Low, "not", "n't", "n’t", "no", "neither", "nor", "never") {
			return true
		}
	}
	return false
}

// unreal tells whether the verb at i did not happen: "would agree", "to agree".
func Unreal(t *text.Text, i int) bool {
	for _, c := range t.Children(i) {
		switch t.Tokens[c].Low {
		case "would", "could", "might", "may", "should", "must", "can", "will":
			return text.IsRel(t.Tokens[c].Rel, "aux")
		case "to":
			if t.Tokens[c].Rel == "mark" {
				return true
			}
		}
	}
	return false
}

// verbBetween tells whether a finite verb stands in tokens [first,last).
func VerbBetween(t *text.Text, first, last int) bool {
	for i := first; i < last; i++ {
		tok := t.Tokens[i]
		if tok.UPOS == "AUX" && tok.Head == last {
			continue // "the ministers are to meet": no clause of its own
		}
		if x := tok.XPOS; text.OneOf(x, "VBD", "VBZ", "VBP", "MD") {
			return true
		}
	}
	return false
}

// mainVerb is the root verb of a sentence, or -1.
func MainVerb(t *text.Text, s text.Sentence) int {
	for k := s.First; k < s.Last; k++ {
		if t.Tokens[k].Head < 0 && t.Tokens[k].UPOS == "VERB" {
			return k
		}
	}
	return -1
}

// headOf is the token of [first,last) that hangs on the outside.
func HeadOf(t *text.Text, first, last int) int {
	for i := last - 1; i >= first; i-- {
		if h := t.Tokens[i].Head; h < first || h >= last {
			return i
		}
	}
	return first
}

func CueAt(t *text.Text, i int) bool {
	for _, a := range t.Saying {
		if a.CueHead == i && !a.Whole {
			return true
		}
	}
	return false
}

// subordinate tells whether a word that opens a clause within a clause stands
// between a place in the text and token at.
func Subordinate(t *text.Text, from, at int) bool {
	for k := t.TokenAt(from); k >= 0 && k < at; k++ {
		switch t.Tokens[k].Low {
		case "that", "when", "while", "after", "before", "because", "if", "who", "which", "where", "during", "since",
			"whether":
			return true
		}
	}
	return false
}

// neither tells whether the subject is "neither side".
func Neither(t *text.Text, i int) bool {
	s := t.Child(i, "nsubj")
	if s < 0 {
		return false
	}
	for _, c := range t.Children(s) {
		if t.Tokens[c].Low == "neither" && int(c) < s {
			return true
		}
	}
	return t.Low(s) == "neither"
}

// noObject tells whether the object of the verb at i is "no details".
func NoObject(t *text.Text, i int) bool {
	o := t.Object(i)
	if o < 0 || !lexicon.Empty(t.Low(o)) {
		return false
	}
	d := t.Child(o, "det")
	return d >= 0 && t.Low(d) == "no"
}

// isRelative tells whether the verb at i stands in ", which was requested".
func IsRelative(t *text.Text, i int) bool {
	for k := i - 1; k > i-5 && k >= 0; k-- {
		if text.OneOf(t.Tokens[k].Low, "which", "that") {
			return true
		}
	}
	return false
}

// between tells whether a token lies in [first,last).
func Between(i, first, last int) bool { return i >= first && i < last }

// phrase matches words at token i and tells the token behind, or i.
func Phrase(t *text.Text, i int, words string) int {
	at := i
	for word := range strings.SplitSeq(words, " ") {
		if t.Low(at) != word {
			return i
		}
		at++
	}
	return at
}
