package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/gazetteer"
	"parley/lexicon"
	"parley/text"
)

// Treebanks know few of the names in today's news, and a tagger trained on them
// takes "Putin agreed" for a verb. The document knows better: a word that
// stands capitalised inside its sentences, and never in lower case, is a name
// at the start of a sentence too.

// memory is what a document shows of its capitalised words.
type memory struct {
	upper, lower map[string]bool
}

// remember goes over a text once.
func remember(t *text.Text) memory {
	m := memory{map[string]bool{}, map[string]bool{}}
	for _, s := range t.Sentences {
		heading := headed(t.Tokens[s.First:s.Last])
		for i := s.First; i < s.Last; i++ {
			word := t.Tokens[i].Text
			switch r, _ := utf8.DecodeRuneInString(word); {
			case unicode.IsLower(r):
				m.lower[word] = true
			case unicode.IsUpper(r) && !heading && !opens(t.Tokens, i, s.First):
				m.upper[word] = true
			}
		}
	}
	return m
}

// headed tells whether a sentence is set in capitals as a heading is.
func headed(tokens []text.Token) bool {
	upper, words := 0, 0
	for _, tok := range tokens {
		r, _ := utf8.DecodeRuneInString(tok.Text)
		if unicode.IsLetter(r) {
			words++
			if unicode.IsUpper(r) {
				upper++
			}
		}
	}
	return upper*10 > words*7 && words > 3
}

// opens tells whether the token at i begins a sentence, a quotation or an item.
func opens(tokens []text.Token, i, first int) bool {
	if i == first {
		return true
	}
	switch tokens[i-1].Text {
	case "“", "\"", "‘", "«", ":", "(", "-", "–", "—", "•", ".":
		return true
	}
	return false
}

// name tells whether the token at i must be a proper noun or a demonym.
func (m memory) name(tokens []text.Token, i, first int) bool {
	word := tokens[i].Text
	r, size := utf8.DecodeRuneInString(word)
	if !unicode.IsUpper(r) || size == len(word) {
		return false
	}
	low := strings.ToLower(word)
	if m.lower[low] || lexicon.Common(low) && gazetteer.Known(word) == nil {
		return false
	}
	if !opens(tokens, i, first) {
		return gazetteer.Known(word) != nil
	}
	if lexicon.NotName(low) || lexicon.Starter(low) {
		return false
	}
	return m.upper[word] || gazetteer.Known(word) != nil
}
