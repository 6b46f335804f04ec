package extract

import (
	"strings"

	"parley"
	"parley/lexicon"
	"parley/text"
)

// findTopics reads what contacts were about and gives it to them: "the leaders
// discussed trade", "talks focused on grain", "the call covered two points".
func (r *reader) findTopics() {
	for i, tok := range r.t.Tokens {
		if tok.UPOS != "VERB" {
			continue
		}
		first, last := r.topic(i)
		if first < 0 {
			continue
		}
		if x := r.topicOf(i); x != nil {
			if where, ok := r.frontedPlace(r.sentence(i)); ok && !past(x.status) && r.t.Tokens[x.at].Sentence != tok.Sentence {
				x.tell("place", r.t.At(where), where, "", 0.85)
			}
			r.tellTopic(x, first, last, 0.8)
		}
	}
	for _, x := range r.tellings {
		r.aboutTopic(x)
	}
}

// tellTopic keeps a subject, without marks before it. A pronoun alone names none:
// "they discussed them in detail".
func (r *reader) tellTopic(x *telling, first, last int, confidence float64) {
	for first < last && r.t.Tokens[first].UPOS == "PUNCT" && !strings.ContainsAny(r.lows[first], "“\"(") {
		first++
	}
	if first == last && (r.t.Tokens[first].UPOS == "PRON" || r.t.Tokens[first].UPOS == "DET" || r.t.Tokens[first].UPOS == "PUNCT") {
		return
	}
	x.tell("topics", r.t.At(r.t.Words(first, last)), r.t.Words(first, last), "", confidence)
}

// topic is the noun phrase of what was discussed by the verb at i, or -1.
func (r *reader) topic(i int) (first, last int) {
	switch r.t.Tokens[i].Lemma {
	case "discuss", "review", "address", "cover", "consider", "examine", "raise", "explore", "coordinate", "debate":
		if o := r.t.Object(i); o > i {
			return r.topicPhrase(o, i)
		}
		if p := r.t.Child(i, "nsubj:pass"); p >= 0 && p < i && r.t.Tokens[i].Lemma != "raise" {
			return r.topicPhrase(p, -1)
		}
	case "go", "look", "talk", "deal":
		switch next := r.low(i + 1); {
		case r.t.Tokens[i].Lemma == "go" && (next == "through" || next == "over"), r.t.Tokens[i].Lemma == "look" && next == "at", next == "over", r.t.Tokens[i].Lemma == "deal" && next == "with":
			return r.behindPreposition(i, "through", "over", "at", "with")
		}
	case "focus", "center", "centre", "concentrate", "touch", "dwell":
		return r.behindPreposition(i, "on", "upon")
	case "exchange":
		if o := r.t.Object(i); o >= 0 && (r.low(o) == "views" || r.low(o) == "opinions") {
			return r.behindPreposition(o, "on", "about", "regarding")
		}
	case "brief", "update":
		return r.behindPreposition(i, "on", "about")
	case "speak", "inform":
		return r.behindPreposition(i, "about", "of")
	case "pay":
		if p := r.t.Child(i, "nsubj:pass"); p >= 0 && r.low(p) == "attention" {
			return r.behindPreposition(i, "to")
		}
	}
	return -1, -1
}

// topicPhrase is the noun phrase under o without clauses behind commas.
func (r *reader) topicPhrase(o, after int) (first, last int) {
	first, last = r.t.Extent(o)
	first = max(first, after+1)
	for k := first; k <= last; k++ {
		if r.lows[k] == "," && (r.low(k+1) == "which" || r.low(k+1) == "as" || r.low(k+1) == "who" || r.low(k+1) == "where") || r.t.Tokens[k].Sentence != r.t.Tokens[o].Sentence {
			return first, k - 1
		}
		if k > first && r.withPerson(k) || k > first && r.lows[k] == "during" {
			return first, k - 1 // "discussed trade with Haddad"
		}
	}
	for last > first && r.t.Tokens[last].UPOS == "PUNCT" {
		last--
	}
	return first, r.wholeWord(last)
}

// withPerson tells whether "with" at k names whom something was discussed with.
func (r *reader) withPerson(k int) bool {
	if r.lows[k] != "with" {
		return false
	}
	who, _ := r.actorsAt(k+1, r.sentence(k))
	return len(who) > 0 && r.human(who[0].entity)
}

// wholeWord moves the end of a phrase over the rest of a hyphenated word.
func (r *reader) wholeWord(last int) int {
	for last+2 < len(r.t.Tokens) && r.lows[last+1] == "-" && r.t.Tokens[last].End == r.t.Tokens[last+1].Start && r.t.Tokens[last+1].End == r.t.Tokens[last+2].Start {
		last += 2
	}
	return last
}

// behindPreposition is the phrase behind one of the prepositions at token i.
func (r *reader) behindPreposition(i int, words ...string) (first, last int) {
	for _, o := range r.t.ChildrenBy(i, "obl", "nmod") {
		c := r.t.Child(o, "case")
		if _, named := r.mention(c); c < 0 || o < i || named || lexicon.CompoundPreposition(r.low(c-1), r.lows[c]) {
			continue // "spoke with the minister of Chad": part of a name; "spoke ahead of his meeting": no topic
		}
		for _, w := range words {
			if r.lows[c] == w {
				return r.topicPhrase(o, c)
			}
		}
	}
	return -1, -1
}

// topicOf is the telling whose contact the verb at i speaks of: one in its
// clause, else the one last told of with a fitting tense.
func (r *reader) topicOf(i int) *telling {
	if x := r.whereTelling(i); x != nil {
		return x
	}
	status, sure := r.verbStatus(i)
	var best *telling
	for _, x := range r.tellings {
		if x.contact < 0 || r.t.Tokens[x.at].Sentence > r.t.Tokens[i].Sentence {
			continue
		}
		same := r.t.Tokens[x.at].Sentence == r.t.Tokens[i].Sentence
		if same && (r.t.Under(i, x.at) || x.verb == i || r.t.Tokens[x.at].Head == i || r.t.Under(x.at, i) && x.noun) && !x.carried() {
			return x
		}
		if x.at > i || !statusesMeet(x.status, status, sure) {
			continue
		}
		if best == nil || !x.carried() || same {
			best = x
		}
	}
	if best != nil && !r.subjectIn(i, best) {
		return nil
	}
	return best
}

// whereTelling is the contact at which something is discussed: "his meeting
// with Haddad in Oslo, where they will discuss trade".
func (r *reader) whereTelling(i int) *telling {
	where := -1
	for _, c := range r.t.Children(i) {
		if r.lows[c] == "where" || r.lows[c] == "during" || r.lows[c] == "which" {
			where = int(c)
		}
	}
	if where < 0 || where > i {
		return nil
	}
	var best *telling
	for _, x := range r.tellings {
		if x.contact >= 0 && x.at < where && r.t.Tokens[x.at].Sentence == r.t.Tokens[i].Sentence {
			best = x
		}
	}
	return best
}

// subjectIn tells whether whoever discusses takes part in the contact, or is
// not told.
func (r *reader) subjectIn(i int, x *telling) bool {
	who := r.subject(i)
	if len(who) == 0 {
		return true
	}
	for _, s := range who {
		for _, e := range r.members(s.entity) {
			if !r.has(r.contacts[x.contact].who, e) {
				return false
			}
		}
	}
	return true
}

// aboutTopic reads "a call about the border", "talks on grain".
func (r *reader) aboutTopic(x *telling) {
	if x.contact < 0 {
		return
	}
	s := r.sentence(x.at)
	for k := x.at + 1; k < s.Last && k < x.at+16; k++ {
		switch r.lows[k] {
		case "about", "regarding", "concerning":
		case "on", "over":
			if k != x.at+1 {
				continue
			}
		case ";", ".", "that":
			return
		default:
			continue
		}
		h := r.t.Tokens[k].Head
		if m, ok := r.mention(k + 1); ok && r.human(m.Entity) && r.lows[k] == "on" {
			continue // "a courtesy call on the king"
		}
		if h <= k || r.timeAt(h) || r.timeAt(k+1) || x.kind == parley.Visit || r.lows[h] == "phone" || r.lows[h] == "sidelines" || r.lows[h] == "margins" || r.lows[k+1] == "the" && r.lows[min(k+2, len(r.lows)-1)] == "sidelines" {
			continue
		}
		if text.IsRel(r.t.Tokens[h].Rel, "obl", "nmod") {
			first, last := r.topicPhrase(h, k)
			r.tellTopic(x, first, last, 0.75)
			return
		}
	}
}
