package text

import "slices"

// Low is the word at token i in lower case; "" outside the text, so that a rule may look
// before the first word and behind the last.
func (t *Text) Low(i int) string {
	if i < 0 || i >= len(t.Tokens) {
		return ""
	}
	return t.Tokens[i].Low
}

// LowIn is the word at token i in lower case if it stands in sentence s, else "".
func LowIn(t *Text, i int, s Sentence) string {
	if i < s.First || i >= s.Last {
		return ""
	}
	return t.Tokens[i].Low
}

// SentenceOf is the sentence that token i stands in.
func (t *Text) SentenceOf(i int) Sentence { return t.Sentences[t.Tokens[i].Sentence] }

// MentionAt is the shortest mention that covers token i, after [IndexMentions].
func (t *Text) MentionAt(i int) (Mention, bool) {
	if i < 0 || i >= len(t.Tokens) || t.Tokens[i].Mention < 0 {
		return Mention{}, false
	}
	return t.Mentions[t.Tokens[i].Mention], true
}

// IndexMentions notes for each token the shortest mention that covers it. The stage that
// writes mentions last calls it.
func IndexMentions(t *Text) {
	for i := range t.Tokens {
		t.Tokens[i].Mention = -1
	}
	for m, mention := range t.Mentions {
		for i := mention.First; i < mention.Last; i++ {
			if old := t.Tokens[i].Mention; old < 0 ||
				mention.Last-mention.First < t.Mentions[old].Last-t.Mentions[old].First {
				t.Tokens[i].Mention = m
			}
		}
	}
}

// Lows are the words of tokens [first,last) in lower case.
func Lows(t *Text, first, last int) []string {
	words := make([]string, 0, last-first)
	for _, tok := range t.Tokens[first:last] {
		words = append(words, tok.Low)
	}
	return words
}

// OneOf reports whether a word is one of some.
func OneOf(word string, words ...string) bool { return slices.Contains(words, word) }
