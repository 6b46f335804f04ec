package mention

import (
	"slices"

	"parley"
	"parley/extract/argument"
	"parley/lexicon"
	"parley/text"
)

// pronounTelling reads "it lasted an hour": the pronoun stands for the contact
// spoken of last.
func anaphorAt(t *text.Text, i int) (Event, bool) {
	if t.Tokens[i].Low != "it" || !text.IsRel(t.Tokens[i].Rel, "nsubj", "expl") {
		return Event{}, false
	}
	v := t.Tokens[i].Head
	switch {
	case v < 0:
		return Event{}, false
	case lasts(t, v), t.Tokens[v].Lemma == "take" && t.Low(v+1) == "place", t.Tokens[v].Lemma == "go" &&
		t.Low(v+1) == "ahead", t.Low(v) == "held", t.Low(v) == "organised", t.Low(v) == "organized",
		t.Low(v) == "initiated", t.Low(v) == "requested", lexicon.Tone(t.Low(v)):
		return Event{At: i, First: i, Last: i + 1, Nominal: true, Vague: true, Anaphor: true, Governor: v, Place: -1,
			Kind: parley.Call}, true
	}
	return Event{}, false
}

// lasts tells whether the verb at v tells how long something took: a length
// follows "ran for", "took", "went on for", "was over after".
func lasts(t *text.Text, v int) bool {
	switch t.Tokens[v].Lemma {
	case "last":
		return true
	case "run", "take", "go", "continue", "stretch", "over", "end":
	default:
		return false
	}
	for _, x := range t.Times {
		if x.Kind == text.Duration && x.First > v && x.First < v+5 {
			return true
		}
	}
	return false
}

// ellipsis reads contacts told of without their noun: "Their longest, on 12
// November, ran for an hour", "The first took place in May".
func ellipsis(t *text.Text, told []Event, i int) (Event, bool) {
	if len(told) == 0 || !text.OneOf(t.Low(i-1), "the", "their") || !opens(t, i-1) {
		return Event{}, false
	}
	if x, ok := previousAndLongest(t, i); ok {
		return x, true
	}
	if x, ok := oneBefore(t, i); ok {
		return x, true
	}
	n, ordinal := lexicon.Ordinal(t.Tokens[i].Low)
	word := SuperlativeAt(t, i)
	next, alone := bareHead(t, i)
	if !alone || !ordinal && word == "" && !text.OneOf(t.Tokens[i].Low, "previous", "preceding", "next") {
		return Event{}, false
	}
	x := Event{At: i, First: i, Last: next, Nominal: true, Vague: true, Kind: parley.Call, Governor: bareGovernor(t, i),
		Place: -1, Step: -1, Elliptical: true}
	if word != "" {
		x.Superlatives = []string{word}
	}
	if ordinal {
		x.Ordinal = &parley.Ordinal{Number: n}
	}
	if t.Tokens[i].Low == "next" {
		x.Step = 1
	}
	if last := told[len(told)-1]; word != "" && goesOnFrom(t, last, i) {
		x.Anaphor, x.Step, x.Governor = true, 0, last.Governor
	}
	return x, true
}

// bareHead is the token behind a number or superlative that stands for its noun, "one" after it
// too, and whether nothing but the clause follows. "The first of the month" has a noun.
func bareHead(t *text.Text, i int) (next int, alone bool) {
	next = i + 1
	if t.Low(next) == "one" {
		next++ // "their previous one"
	}
	switch t.Low(next) {
	case ",", "of", "was", "came", "took", "lasted", "on", "in", "ran", "had", "is", "will", ".":
	default:
		return next, false
	}
	return next, next > i+1 || t.Low(next) != "of" ||
		text.OneOf(t.Low(i+2), "these", "those", "the", "their", "them", "all")
}

// bareGovernor is the verb that a number or superlative without its noun hangs on.
func bareGovernor(t *text.Text, i int) int {
	if h := t.Tokens[i].Head; h >= 0 && t.Tokens[h].UPOS == "VERB" {
		return h
	}
	return Governor(t, i)
}

// goesOnFrom reads "It was their third call, and the longest."
func goesOnFrom(t *text.Text, last Event, i int) bool {
	return last.Anaphor && t.Low(i-1) == "the" && t.Low(i-2) == "and" &&
		t.Tokens[last.At].Sentence == t.Tokens[i].Sentence
}

// verbBehind is the first finite verb of the clause behind token i, or -1.
func verbBehind(t *text.Text, i int) int {
	s := t.SentenceOf(i)
	for k := i + 1; k < s.Last && t.Tokens[k].Low != ";"; k++ {
		if argument.Finite(t, k) {
			return k
		}
	}
	return -1
}

// opens tells whether a clause begins at or shortly before token i.
func opens(t *text.Text, i int) bool {
	if i <= t.SentenceOf(i).First+2 {
		return true
	}
	return text.OneOf(t.Low(i-1), ";", "and", "but", "while", ":", "–", "—")
}

// oneBefore reads "the one before it, on 22 January, took an hour".
func oneBefore(t *text.Text, i int) (Event, bool) {
	if t.Tokens[i].Low != "one" || t.Low(i+1) != "before" ||
		!text.OneOf(t.Low(i+2), "it", "that", "this") {
		return Event{}, false
	}
	return Event{At: i, First: i, Last: i + 3, Nominal: true, Vague: true, Kind: parley.Call,
		Governor: verbBehind(t, i), Place: -1, Step: -1, Elliptical: true}, true
}

// previousAndLongest reads "their previous and longest one took place on 9 May".
func previousAndLongest(t *text.Text, i int) (Event, bool) {
	if !text.OneOf(t.Tokens[i].Low, "previous", "last") || t.Low(i+1) != "and" {
		return Event{}, false
	}
	word := SuperlativeAt(t, i+2)
	if word == "" || t.Low(i+3) != "one" {
		return Event{}, false
	}
	return Event{At: i + 2, First: i, Last: i + 4, Nominal: true, Vague: true, Kind: parley.Call,
		Governor: Governor(t, i+3), Place: -1, Step: -1, Elliptical: true, Superlatives: []string{word}}, true
}

// onThePhone reads "spent an hour on the phone", "were on the line".
func onThePhone(t *text.Text, i int) (Event, bool) {
	if !text.OneOf(t.Tokens[i].Low, "phone", "telephone", "line") ||
		t.Low(i-1) != "the" || !text.OneOf(t.Low(i-2), "on", "over", "off") {
		return Event{}, false
	}
	v := Governor(t, i)
	if v < 0 {
		return offThePhone(t, i)
	}
	switch t.Tokens[v].Lemma {
	case "spend", "be", "get", "stay", "have":
	default:
		if v != i || t.Child(i, "cop") < 0 {
			return Event{}, false // "was on the line with Isakov"
		}
	}
	if argument.Negated(t, v) {
		return Event{}, false
	}
	x := Event{At: i, First: i - 2, Last: i + 1, Nominal: true, Kind: parley.Call, Governor: v, Place: -1}
	c := complements(t, x, t.SentenceOf(i))
	x.Sides, x.With, x.Values = slices.Concat(argument.Subject(t, v), c.sides), c.with, c.told
	return x, true
}

// offThePhone reads "Just off the phone with President Soto" of whoever writes a post.
func offThePhone(t *text.Text, i int) (Event, bool) {
	by := poster(t, i)
	if t.Low(i-2) != "off" || len(by) == 0 {
		return Event{}, false
	}
	x := Event{At: i, First: i - 2, Last: i + 1, Nominal: true, Kind: parley.Call, Governor: -1, Place: -1}
	c := complements(t, x, t.SentenceOf(i))
	x.Sides, x.With, x.Values = slices.Concat(by, c.sides), c.with,
		append(c.told, Tell(x, "status", string(parley.Held), t.Words(i-2, i), "", 0.85))
	return x, len(c.sides) > 0
}

// poster is who writes the post that token i stands in.
func poster(t *text.Text, i int) []argument.Side {
	for _, a := range t.Saying {
		if a.Own && a.Entity >= 0 && a.Holds(t.Tokens[i].Span) {
			return []argument.Side{{Entity: a.Entity, Span: a.Source}}
		}
	}
	return nil
}
