package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/lexicon"
	"parley/text"
)

// MaxSentence is the number of tokens at which a sentence is cut whatever it
// says, so that later stages stay bounded on hostile input.
const MaxSentence = 250

// appendSentences groups the tokens from first on, all of paragraph p.
func appendSentences(t *text.Text, p, first int) {
	start := first
	for i := first; i < len(t.Tokens); i++ {
		end := i + 1
		if ends(t, i, first) {
			end = closers(t, i+1)
		} else if end-start < MaxSentence {
			continue
		}
		addSentence(t, p, start, end)
		start, i = end, end-1
	}
	if start < len(t.Tokens) {
		addSentence(t, p, start, len(t.Tokens))
	}
}

func addSentence(t *text.Text, p, first, last int) {
	for i := first; i < last; i++ {
		t.Tokens[i].Sentence = len(t.Sentences)
	}
	t.Sentences = append(t.Sentences, text.Sentence{Span: t.Words(first, last-1), First: first, Last: last,
		Paragraph: p})
}

// ends tells whether a sentence can end with token i.
func ends(t *text.Text, i, first int) bool {
	word := t.Tokens[i].Text
	switch word[len(word)-1] {
	case '!', '?':
		return !lowerFollows(t, closers(t, i+1))
	case '.':
	default:
		return word == "…" && capitalFollows(t, closers(t, i+1))
	}
	if strings.Trim(word, ".") == "" {
		return stopEnds(t, i, first)
	}
	return abbreviationEnds(t, i)
}

// stopEnds decides for a stop that is a token of its own. A stop after a
// number that opens a line ("1. Security") counts the item only.
func stopEnds(t *text.Text, i, first int) bool {
	if i == first+1 && isNumber(t.Tokens[first].Text) {
		return false
	}
	next := closers(t, i+1)
	if len(t.Tokens[i].Text) > 1 { // an ellipsis
		return capitalFollows(t, next)
	}
	return !lowerFollows(t, next) // "We met." he said.
}

// abbreviationEnds decides for a word that carries its stop: "at 1:00 p.m. He
// left" ends there, "the U.S. Congress" and "Gen. Haddad" do not.
func abbreviationEnds(t *text.Text, i int) bool {
	word := strings.ToLower(t.Tokens[i].Text)
	next := closers(t, i+1)
	if next >= len(t.Tokens) {
		return true
	}
	if lexicon.Abbreviation(word) == "before" || len(word) == 2 {
		return false
	}
	follower := t.Tokens[next].Text
	if next == i+1 && openMark(follower) {
		return next+1 < len(t.Tokens) && lexicon.Starter(strings.ToLower(t.Tokens[next+1].Text))
	}
	return capital(follower) && (next > i+1 || lexicon.Starter(strings.ToLower(follower)))
}

// maxClosers is how many closing marks in a row belong to the sentence before
// them: a report has three at most, a hostile text thousands.
const maxClosers = 10

// closers skips the closing marks that belong to the sentence before i.
func closers(t *text.Text, i int) int {
	last := min(i+maxClosers, len(t.Tokens))
	for i < last && closeMark(t, i) {
		i++
	}
	return i
}

func closeMark(t *text.Text, i int) bool {
	switch t.Tokens[i].Text {
	case "”", "’", "»", ")", "]":
		return true
	case "\"", "'":
		return t.Tokens[i].Start == t.Tokens[i-1].End
	case "''": // some wires open with it too: ''We met,'' he said. ''We agreed.''
		return t.Tokens[i].Start == t.Tokens[i-1].End || i+1 == len(t.Tokens) || t.Tokens[i].End < t.Tokens[i+1].Start
	}
	return false
}

func openMark(word string) bool {
	switch word {
	case "“", "‘", "«", "(", "[", "\"", "``", "'":
		return true
	}
	return false
}

func capital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

func isNumber(word string) bool {
	for i := 0; i < len(word); i++ {
		if !digit(word[i]) {
			return false
		}
	}
	return len(word) < 4
}

func lowerFollows(t *text.Text, i int) bool {
	if i >= len(t.Tokens) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(t.Tokens[i].Text)
	return unicode.IsLower(r) || r == ',' || r == ';'
}

func capitalFollows(t *text.Text, i int) bool {
	for i < len(t.Tokens) && openMark(t.Tokens[i].Text) {
		i++
	}
	return i >= len(t.Tokens) || capital(t.Tokens[i].Text)
}
