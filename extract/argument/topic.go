package argument

import (
	"parley/text"
)

// Topic is the noun phrase of what was discussed by the verb at i, or -1.
func Topic(t *text.Text, i int) (first, last int) {
	if read, ok := topicReaders[t.Tokens[i].Lemma]; ok {
		return read(t, i)
	}
	return -1, -1
}

type topicReader = func(t *text.Text, i int) (first, last int)

// topicReaders read what was discussed, by the word that says so.
var topicReaders = map[string]topicReader{
	"discuss": discussed, "review": discussed, "address": discussed, "cover": discussed, "consider": discussed,
	"examine": discussed, "explore": discussed, "coordinate": discussed, "debate": discussed, "raise": raised,
	"go": wentThrough, "look": wentThrough, "talk": wentThrough, "deal": wentThrough,
	"focus": behindAny("on", "upon"), "concentrate": behindAny("on", "upon"), "touch": behindAny("on", "upon"),
	"dwell": behindAny("on", "upon"), "brief": behindAny("on", "about"), "update": behindAny("on", "about"),
	"speak": behindAny("about", "of"), "inform": behindAny("about", "of"), "exchange": viewsOn,
	"top": topped, "dominate": topped, "head": topped, "include": agendaOf, "comprise": agendaOf,
	"agenda": onAgenda, "centre": atCentre, "center": atCentre, "heart": atCentre, "pay": attentionTo,
}

// behindAny reads the phrase behind one of the prepositions: "focused on the quota".
func behindAny(words ...string) topicReader {
	return func(t *text.Text, i int) (first, last int) { return behindPreposition(t, i, words...) }
}

// raised reads "raised the quota"; not "Insurers raised their premiums".
func raised(t *text.Text, i int) (first, last int) {
	if s := t.Child(i, "nsubj"); s >= 0 && !speaks(t, s) {
		return -1, -1
	}
	return discussed(t, i)
}

// speaks reports whether the subject s of a verb can be of a contact. A plural noun that nobody is
// known by is none: "insurers".
func speaks(t *text.Text, s int) bool {
	m, ok := t.MentionAt(s)
	return t.Tokens[s].XPOS != "NNS" || ok && Actor(t, m.Entity)
}

// discussed reads "discussed the quota", "the quota was discussed". What "was raised" may be no topic.
func discussed(t *text.Text, i int) (first, last int) {
	if o := t.Object(i); o > i {
		return TopicPhrase(t, o, i)
	}
	if p := t.Child(i, "nsubj:pass"); p >= 0 && p < i && t.Tokens[i].Lemma != "raise" {
		return TopicPhrase(t, p, -1)
	}
	return -1, -1
}

// wentThrough reads "went through the quota", "looked at it", "talked over it", "dealt with it".
func wentThrough(t *text.Text, i int) (first, last int) {
	lemma, next := t.Tokens[i].Lemma, t.Low(i+1)
	switch {
	case next == "over", next == "through" && lemma == "go", next == "at" && lemma == "look",
		next == "with" && lemma == "deal":
		return behindPreposition(t, i, "through", "over", "at", "with")
	}
	return -1, -1
}

// viewsOn reads "exchanged views on the quota".
func viewsOn(t *text.Text, i int) (first, last int) {
	if o := t.Object(i); o >= 0 && text.OneOf(t.Low(o), "views", "opinions") {
		return behindPreposition(t, o, "on", "about", "regarding")
	}
	return -1, -1
}

// topped reads "grain topped the agenda", "fish dominated the talks".
func topped(t *text.Text, i int) (first, last int) {
	o, s := t.Object(i), t.Child(i, "nsubj")
	if o > i && s >= 0 && (t.Low(o) == "agenda" || IsContactNoun(t, o)) && isSubjectMatter(t, s) {
		return TopicPhrase(t, s, -1)
	}
	return -1, -1
}

// agendaOf reads "the agenda included grain".
func agendaOf(t *text.Text, i int) (first, last int) {
	if o, s := t.Object(i), t.Child(i, "nsubj"); o > i && s >= 0 && t.Low(s) == "agenda" {
		return TopicPhrase(t, o, i)
	}
	return -1, -1
}

// onAgenda reads "grain and fish were on the agenda", "High on the agenda were rice and debts".
func onAgenda(t *text.Text, i int) (first, last int) {
	s := t.Child(i, "nsubj")
	if s >= 0 && t.Child(i, "cop") >= 0 && t.Low(t.Child(i, "case")) == "on" && isSubjectMatter(t, s) {
		if first, last = TopicPhrase(t, s, -1); first >= 0 {
			return first, last
		}
	}
	if text.OneOf(t.Low(i-1), "the", "their") {
		return inverted(t, i)
	}
	return -1, -1
}

// atCentre reads "centred on the quota", "at the centre of the talks was the quota".
func atCentre(t *text.Text, i int) (first, last int) {
	if t.Tokens[i].UPOS == "VERB" {
		return behindPreposition(t, i, "on", "upon")
	}
	if s := t.Child(i, "nsubj"); s > i && t.Child(i, "cop") >= 0 && isSubjectMatter(t, s) {
		return TopicPhrase(t, s, i)
	}
	if t.Tokens[i].UPOS == "NOUN" {
		return inverted(t, i)
	}
	return -1, -1
}

// inverted reads "High on the agenda were rice and debts", "At the centre of the talks was the quota": what
// stands behind the copula, where the sentence opens with the words of the topic.
func inverted(t *text.Text, i int) (first, last int) {
	s := t.SentenceOf(i)
	be := -1
	for k := i + 1; k < s.Last && be < 0; k++ {
		if t.Tokens[k].UPOS == "AUX" && text.OneOf(t.Tokens[k].Low, "was", "were", "is", "are") {
			be = k
		} else if t.Tokens[k].UPOS == "VERB" {
			return -1, -1
		}
	}
	if be < 0 || be+1 >= s.Last || i > s.First+5 || t.Child(i, "nsubj") >= 0 {
		return -1, -1
	}
	o := be + 1
	for h := t.Tokens[o].Head; h > be && h < s.Last; h = t.Tokens[h].Head {
		o = h
	}
	if !text.OneOf(t.Tokens[o].UPOS, "NOUN", "PROPN") || !isSubjectMatter(t, o) {
		return -1, -1
	}
	return TopicPhrase(t, o, be)
}

// attentionTo reads "special attention was paid to the quota".
func attentionTo(t *text.Text, i int) (first, last int) {
	if p := t.Child(i, "nsubj:pass"); p >= 0 && t.Low(p) == "attention" {
		return behindPreposition(t, i, "to")
	}
	return -1, -1
}

// isSubjectMatter tells whether a subject is a thing that people speak of, and nobody who speaks.
func isSubjectMatter(t *text.Text, s int) bool {
	m, ok := t.MentionAt(s)
	return t.Tokens[s].UPOS != "PRON" && !(ok && (Human(t, m.Entity) || t.Entities[m.Entity].Kind == text.Group))
}

// topicPhrase is the noun phrase under o without clauses behind commas.
func TopicPhrase(t *text.Text, o, after int) (first, last int) {
	first, last = t.Extent(o)
	first = max(first, after+1)
	for k := first; k <= last; k++ {
		if t.Tokens[k].Low == ";" || t.Tokens[k].Low == "," &&
			(text.OneOf(t.Low(k+1), "which", "as", "who", "where")) ||
			t.Tokens[k].Sentence != t.Tokens[o].Sentence {
			return first, k - 1
		}
		if k > first && withPerson(t, k) || k > first && t.Tokens[k].Low == "during" {
			return first, k - 1 // "discussed trade with Haddad"
		}
	}
	for last > first && t.Tokens[last].UPOS == "PUNCT" {
		last--
	}
	return first, wholeWord(t, last)
}

// withPerson tells whether "with" at k names whom something was discussed with.
func withPerson(t *text.Text, k int) bool {
	if t.Tokens[k].Low != "with" {
		return false
	}
	who, _ := ActorsAt(t, k+1, t.SentenceOf(k))
	return len(who) > 0 && Human(t, who[0].Entity)
}

// wholeWord moves the end of a phrase over the rest of a hyphenated word.
func wholeWord(t *text.Text, last int) int {
	for last+2 < len(t.Tokens) && t.Tokens[last+1].Low == "-" && t.Tokens[last].End == t.Tokens[last+1].Start &&
		t.Tokens[last+1].End == t.Tokens[last+2].Start {
		last += 2
	}
	return last
}

// behindPreposition is the phrase behind one of the prepositions at token i.
func behindPreposition(t *text.Text, i int, words ...string) (first, last int) {
	for _, o := range t.ChildrenBy(i, "obl", "nmod") {
		c := t.Child(o, "case")
		if _, named := t.MentionAt(c); c < 0 || o < i || named {
			continue // "spoke with the minister of Chad": part of a name
		}
		for _, w := range words {
			if t.Tokens[c].Low == w {
				return TopicPhrase(t, o, c)
			}
		}
	}
	return -1, -1
}
