package extract

import (
	"strings"

	"parley"
	"parley/lexicon"
	"parley/text"
)

// findTopics reads what contacts were about: "the leaders
// discussed trade", "talks focused on grain", "the call covered two points".
func Topics(t *text.Text, all []Telling, j Joined) []Told {
	var found []Told
	for i, tok := range t.Tokens {
		if tok.UPOS != "VERB" {
			continue
		}
		first, last := topic(t, i)
		if first < 0 {
			continue
		}
		n := topicOf(t, all, j, i)
		if n < 0 {
			continue
		}
		x := all[n].Event
		if where, ok := frontedPlace(t, t.SentenceOf(i)); ok && !past(x.Status) && t.Tokens[x.At].Sentence != tok.Sentence {
			found = append(found, Told{Of: n, Value: tell(x, "place", t.At(where), where, "", 0.85)})
		}
		found = append(found, topicFields(t, x, n, first, last, 0.8)...)
	}
	for n, x := range all {
		if j.Of[n] >= 0 {
			found = append(found, aboutTopic(t, x.Event, n)...)
		}
	}
	return found
}

// topicFields keep a subject, without marks before it. A pronoun alone names none:
// "they discussed them in detail".
func topicFields(t *text.Text, x Event, n, first, last int, confidence float64) []Told {
	for first < last && t.Tokens[first].UPOS == "PUNCT" && !strings.ContainsAny(t.Tokens[first].Low, "“\"(") {
		first++
	}
	if first == last && (t.Tokens[first].UPOS == "PRON" || t.Tokens[first].UPOS == "DET" || t.Tokens[first].UPOS == "PUNCT") {
		return nil
	}
	return []Told{{Of: n, Value: tell(x, "topics", t.At(t.Words(first, last)), t.Words(first, last), "", confidence)}}
}

// topic is the noun phrase of what was discussed by the verb at i, or -1.
func topic(t *text.Text, i int) (first, last int) {
	switch t.Tokens[i].Lemma {
	case "discuss", "review", "address", "cover", "consider", "examine", "raise", "explore", "coordinate", "debate":
		if o := t.Object(i); o > i {
			return topicPhrase(t, o, i)
		}
		if p := t.Child(i, "nsubj:pass"); p >= 0 && p < i && t.Tokens[i].Lemma != "raise" {
			return topicPhrase(t, p, -1)
		}
	case "go", "look", "talk", "deal":
		switch next := t.Low(i + 1); {
		case t.Tokens[i].Lemma == "go" && (next == "through" || next == "over"), t.Tokens[i].Lemma == "look" && next == "at", next == "over", t.Tokens[i].Lemma == "deal" && next == "with":
			return behindPreposition(t, i, "through", "over", "at", "with")
		}
	case "focus", "center", "centre", "concentrate", "touch", "dwell":
		return behindPreposition(t, i, "on", "upon")
	case "exchange":
		if o := t.Object(i); o >= 0 && (t.Low(o) == "views" || t.Low(o) == "opinions") {
			return behindPreposition(t, o, "on", "about", "regarding")
		}
	case "brief", "update":
		return behindPreposition(t, i, "on", "about")
	case "speak", "inform":
		return behindPreposition(t, i, "about", "of")
	case "pay":
		if p := t.Child(i, "nsubj:pass"); p >= 0 && t.Low(p) == "attention" {
			return behindPreposition(t, i, "to")
		}
	}
	return -1, -1
}

// topicPhrase is the noun phrase under o without clauses behind commas.
func topicPhrase(t *text.Text, o, after int) (first, last int) {
	first, last = t.Extent(o)
	first = max(first, after+1)
	for k := first; k <= last; k++ {
		if t.Tokens[k].Low == "," && (t.Low(k+1) == "which" || t.Low(k+1) == "as" || t.Low(k+1) == "who" || t.Low(k+1) == "where") || t.Tokens[k].Sentence != t.Tokens[o].Sentence {
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
	who, _ := actorsAt(t, k+1, t.SentenceOf(k))
	return len(who) > 0 && human(t, who[0].Entity)
}

// wholeWord moves the end of a phrase over the rest of a hyphenated word.
func wholeWord(t *text.Text, last int) int {
	for last+2 < len(t.Tokens) && t.Tokens[last+1].Low == "-" && t.Tokens[last].End == t.Tokens[last+1].Start && t.Tokens[last+1].End == t.Tokens[last+2].Start {
		last += 2
	}
	return last
}

// behindPreposition is the phrase behind one of the prepositions at token i.
func behindPreposition(t *text.Text, i int, words ...string) (first, last int) {
	for _, o := range t.ChildrenBy(i, "obl", "nmod") {
		c := t.Child(o, "case")
		if _, named := t.MentionAt(c); c < 0 || o < i || named || lexicon.CompoundPreposition(t.Low(c-1), t.Tokens[c].Low) {
			continue // "spoke with the minister of Chad": part of a name; "spoke ahead of his meeting": no topic
		}
		for _, w := range words {
			if t.Tokens[c].Low == w {
				return topicPhrase(t, o, c)
			}
		}
	}
	return -1, -1
}

// topicOf is the telling whose contact the verb at i speaks of, or -1: one in its
// clause, else the one last told of with a fitting tense.
func topicOf(t *text.Text, all []Telling, j Joined, i int) int {
	if n := whereEvent(t, all, j.Of, i); n >= 0 {
		return n
	}
	status, sure := verbStatus(t, i)
	best := -1
	for n, x := range all {
		if j.Of[n] < 0 || t.Tokens[x.At].Sentence > t.Tokens[i].Sentence {
			continue
		}
		same := t.Tokens[x.At].Sentence == t.Tokens[i].Sentence
		if same && (t.Under(i, x.At) || x.Governor == i || t.Tokens[x.At].Head == i || t.Under(x.At, i) && x.Nominal) && !x.carried() {
			return n
		}
		if x.At > i || !statusesMeet(x.Status, status, sure) {
			continue
		}
		if best < 0 || !x.carried() || same {
			best = n
		}
	}
	if best >= 0 && !subjectIn(t, j.Contacts[j.Of[best]], i) {
		return -1
	}
	return best
}

// whereTelling is the contact at which something is discussed, or -1: "his meeting
// with Haddad in Oslo, where they will discuss trade".
func whereEvent(t *text.Text, all []Telling, of []int, i int) int {
	where := -1
	for _, c := range t.Children(i) {
		if t.Tokens[c].Low == "where" || t.Tokens[c].Low == "during" || t.Tokens[c].Low == "which" {
			where = int(c)
		}
	}
	if where < 0 || where > i {
		return -1
	}
	best := -1
	for n, x := range all {
		if of[n] >= 0 && x.At < where && t.Tokens[x.At].Sentence == t.Tokens[i].Sentence {
			best = n
		}
	}
	return best
}

// subjectIn tells whether whoever discusses takes part in the contact, or is
// not told.
func subjectIn(t *text.Text, c Contact, i int) bool {
	for _, s := range subject(t, i) {
		for _, e := range members(t, s.Entity) {
			if !has(t, c.Who, e) {
				return false
			}
		}
	}
	return true
}

// aboutTopic reads "a call about the border", "talks on grain".
func aboutTopic(t *text.Text, x Event, n int) []Told {
	s := t.SentenceOf(x.At)
	for k := x.At + 1; k < s.Last && k < x.At+16; k++ {
		switch t.Tokens[k].Low {
		case "about", "regarding", "concerning":
		case "on", "over":
			if k != x.At+1 {
				continue
			}
		case ";", ".", "that":
			return nil
		default:
			continue
		}
		h := t.Tokens[k].Head
		if m, ok := t.MentionAt(k + 1); ok && human(t, m.Entity) && t.Tokens[k].Low == "on" {
			continue // "a courtesy call on the king"
		}
		if h <= k || timeAt(t, h) || timeAt(t, k+1) || x.Kind == parley.Visit || t.Tokens[h].Low == "phone" || onMargin(t, h) || t.Low(k+1) == "the" && t.Low(k+2) == "sidelines" {
			continue
		}
		if text.IsRel(t.Tokens[h].Rel, "obl", "nmod") {
			first, last := topicPhrase(t, h, k)
			return topicFields(t, x, n, first, last, 0.75)
		}
	}
	return nil
}

// onMargin tells whether a noun places a contact next to something else: "on the margins of".
func onMargin(t *text.Text, h int) bool {
	return t.Tokens[h].Low == "sidelines" || t.Tokens[h].Low == "margins"
}
