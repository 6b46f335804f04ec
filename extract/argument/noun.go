package argument

import (
	"strings"

	"parley/lexicon"
	"parley/text"
)

func IsContactNoun(t *text.Text, k int) bool {
	_, _, ok := ContactNoun(t, k)
	return ok && t.Tokens[k].UPOS == "NOUN"
}

// NamesContact reports whether the word at k is a noun of contact, in a name too: "the 12th
// Summit of the Lake Union".
func NamesContact(t *text.Text, k int) bool {
	_, _, ok := ContactNoun(t, k)
	return ok
}

// contactNoun looks the noun up with the words before it: "phone call" before
// "call".
func ContactNoun(t *text.Text, i int) (lexicon.ContactWord, int, bool) {
	if i < 0 || i >= len(t.Tokens) {
		return lexicon.ContactWord{}, i, false // "of April" opens a text
	}
	lemma := strings.ToLower(t.Tokens[i].Lemma)
	for _, size := range []int{3, 2} {
		first := i - size + 1
		if first < 0 || t.Tokens[first].Sentence != t.Tokens[i].Sentence {
			continue
		}
		words := strings.Join(append(text.Lows(t, first, i), lemma), " ")
		words = strings.ReplaceAll(words, " - ", "-")
		if w, ok := lexicon.ContactNoun(words); ok {
			return w, first, true
		}
	}
	if w, ok := lexicon.ContactNoun(t.Low(i)); ok {
		return w, i, true
	}
	w, ok := lexicon.ContactNoun(lemma)
	return w, i, ok
}

// nounBetween tells whether a noun of contact stands between two tokens of one
// sentence.
func NounBetween(t *text.Text, from, until int) bool {
	for k := from + 1; k < until && t.Tokens[k].Sentence == t.Tokens[from].Sentence; k++ {
		if IsContactNoun(t, k) && !lexicon.Channel.Has(t.Low(k)) {
			return true
		}
	}
	return false
}

// possessor is the mention before "'s" that stands right before the noun's
// words, adjectives between.
func Possessor(t *text.Text, first int) (text.Mention, bool) {
	for k := first - 1; k > 0 && k > first-5; k-- {
		switch {
		case text.OneOf(t.Tokens[k].Low, "'s", "’s", "'", "’"):
			m, ok := t.MentionAt(k - 1)
			return m, ok && Actor(t, m.Entity)
		case t.Tokens[k].XPOS == "PRP$":
			m, ok := t.MentionAt(k)
			return m, ok
		case !text.OneOf(t.Tokens[k].UPOS, "ADJ", "NOUN", "NUM") &&
			!text.OneOf(t.Tokens[k].Low, "-", "and") && t.Tokens[k].UPOS != "VERB":
			return text.Mention{}, false
		}
	}
	return text.Mention{}, false
}

// light are verbs whose subject takes part in the contact that is their object.
func SupportVerb(lemma string) bool {
	return text.OneOf(lemma, "have", "hold", "conduct", "host", "start", "begin", "chair", "join", "attend", "lead",
		"finish", "conclude",
		"complete", "open", "resume", "convene", "receive", "make",
		"place", "take", "arrange", "organize", "organise", "schedule", "plan", "finalize", "continue", "send",
		"participate", "engage", "agree", "exchange", "arrive", "return", "go", "pay", "end", "request", "propose",
		"discuss", "confirm",
		"embark", "undertake", "wrap", "kick", "round", "cancel", "postpone", "call", "scrap", "delay", "seek", "want",
		"refuse", "reject", "mediate", "broker", "facilitate", "moderate", "co-chair", "cochair")
}

// pastThe steps over an article that is no part of the mention behind it: "officials of
// Chad and the African Union".
func PastThe(t *text.Text, i int) int {
	if t.Low(i) == "the" {
		if m, ok := t.MentionAt(i); !ok || m.First != i {
			return i + 1
		}
	}
	return i
}
