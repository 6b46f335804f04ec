package extract

import (
	"strings"

	"parley"
	"parley/text"
)

// placeField gives a place behind "in" or "at" to its telling.
func (r *reader) placeField(k int) {
	m := r.t.Mentions[k]
	if !r.placeLike(m) {
		return
	}
	for _, x := range r.tellings {
		if x.place == k {
			x.tell("place", r.placeName(m), m.Span, "", 0.9)
			return
		}
	}
	prep := r.low(m.First - 1)
	if prep == "the" || prep == "his" || prep == "central" || prep == "nearby" {
		prep = r.low(m.First - 2)
	}
	if prep != "in" && prep != "at" && prep != "outside" && prep != "near" && prep != "to" {
		return
	}
	x := r.nearest(m.First, r.t.Tokens[m.First].Sentence)
	if x == nil || prep == "to" && x.kind != parley.Visit || x.at > m.First && m.First-r.sentence(m.First).First > 4 {
		return
	}
	if r.t.Tokens[m.Head].Head >= 0 && r.elsewhere(m, x) {
		return
	}
	x.tell("place", r.placeName(m), m.Span, "", 0.85)
}

// elsewhere tells whether a place belongs to another noun between it and the
// telling: "a meeting on the war in Ukraine".
func (r *reader) elsewhere(m text.Mention, x *telling) bool {
	h := r.t.Tokens[m.Head].Head
	if h < x.last || h >= m.First {
		return false
	}
	if mention, ok := r.mention(h); ok && r.actor(mention.Entity) {
		return false // "with President Berg of Norway at the castle"
	}
	return r.t.Tokens[h].UPOS == "NOUN" && !r.timeAt(h)
}

func (r *reader) timeAt(i int) bool {
	for _, x := range r.t.Times {
		if between(i, x.First, x.Last) {
			return true
		}
	}
	return false
}

// placeName is the place in everyday form, without article.
func (r *reader) placeName(m text.Mention) string {
	if m.Name.End > m.Name.Start {
		return r.t.At(m.Name)
	}
	return strings.TrimPrefix(strings.TrimPrefix(r.t.At(m.Span), "the "), "The ")
}

// purposeField reads "met to discuss trade", "as he wanted to discuss trade".
func (r *reader) purposeField(x *telling) {
	v := x.verb
	if v < 0 || x.noun && !r.isSubject(x) && !light(r.t.Tokens[v].Lemma) {
		return
	}
	for _, c := range r.t.ChildrenBy(v, "advcl", "xcomp") {
		if c < x.at {
			continue
		}
		to := r.t.Child(c, "mark")
		if before := r.low(to - 1); to < 0 || before == "is" || before == "are" || before == "was" || before == "were" || r.lows[to] != "to" || r.t.Tokens[v].Lemma == "agree" {
			continue
		}
		_, last := r.t.Extent(c)
		last = r.phraseEnd(to, last)
		x.tell("purpose", r.t.At(r.t.Words(to, last)), r.t.Words(to, last), "", 0.8)
		return
	}
}

// phraseEnd stops an infinitive before a comma or an aside that tells when.
func (r *reader) phraseEnd(first, last int) int {
	for k := first + 1; k <= last; k++ {
		switch r.lows[k] {
		case ",", ";", ".":
			return k - 1
		case "before", "after", "ahead":
			if k > first+2 {
				return k - 1
			}
		}
	}
	return last
}
