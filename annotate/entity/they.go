package entity

import (
	"strings"

	"parley/lexicon"
	"parley/text"
)

// they is the group "they" points to: one spoken of in this or the last
// sentence, else a new group that extract fills.
func (r *resolver) they(m raw) int {
	here := r.t.Tokens[m.first].Sentence
	if e, ok := r.delegationBefore(m.first); ok {
		return e
	}
	for e := len(r.t.Entities) - 1; e >= 0; e-- {
		if r.t.Entities[e].Kind == text.Group && r.lastAt[e] >= 0 && here-r.t.Tokens[r.lastAt[e]].Sentence <= 1 &&
			r.t.Entities[e].Name != "we" {
			return e
		}
	}
	if members := r.joint(m.first); len(members) > 1 {
		return r.add(text.Entity{Kind: text.Group, Members: members})
	}
	if words := r.manyBefore(here); words != "" {
		return r.add(text.Entity{Kind: text.Unnamed, Name: words})
	}
	return r.add(text.Entity{Kind: text.Group})
}

// delegationBefore is the delegation whose doings "they" at token i goes on with: "the Norwegian delegation met with
// officials from Chad in Oslo, and in Rome they met with Keita". A delegation of which
// nobody says whose it is has no name.
func (r *resolver) delegationBefore(i int) (e int, ok bool) {
	here := r.t.Tokens[i].Sentence
	for k := i - 1; k >= 0 && here-r.t.Tokens[k].Sentence <= 1; k-- {
		tok := r.t.Tokens[k]
		if !text.IsRel(tok.Rel, "nsubj") {
			continue
		}
		switch strings.ToLower(tok.Text) {
		case "they", "who", "which", "that":
			continue
		case "delegation", "team", "mission":
			return r.entityOver(k), true
		}
		return 0, false
	}
	return 0, false
}

// entityOver is the entity mentioned at token k, one of no name where none is.
func (r *resolver) entityOver(k int) int {
	for n := len(r.t.Mentions) - 1; n >= 0; n-- {
		if m := r.t.Mentions[n]; m.First <= k && k < m.Last {
			return m.Entity
		}
	}
	return r.add(text.Entity{Kind: text.Unnamed, Name: r.t.Tokens[k].Low})
}

// manyBefore is the subject of the sentence before one, where it is of many people whom the text
// does not name: "NATO countries cut their budgets. They pledged". Things are nobody.
func (r *resolver) manyBefore(sentence int) string {
	if sentence == 0 || r.t.Sentences[sentence-1].Paragraph != r.t.Sentences[sentence].Paragraph {
		return ""
	}
	s := r.t.Sentences[sentence-1]
	for i := s.First; i < s.Last; i++ {
		tok := r.t.Tokens[i]
		if !text.IsRel(tok.Rel, "nsubj") || tok.Head < 0 || r.t.Tokens[tok.Head].Rel != "root" {
			continue
		}
		if tok.XPOS != "NNS" || !manyPeople(strings.ToLower(tok.Text)) || r.inside[i] {
			return ""
		}
		first := i
		for first > s.First && r.t.Tokens[first-1].Head == i && r.t.Tokens[first-1].UPOS != "PUNCT" {
			first--
		}
		return r.t.At(r.t.Words(first, i))
	}
	return ""
}

// manyPeople tells whether a plural noun is of people or of states that act.
func manyPeople(low string) bool {
	if head, ok := lexicon.OfficeHead(low); ok && head.Plural {
		return true
	}
	switch low {
	case "countries", "nations", "states", "governments", "rebels", "forces", "troops", "fighters", "hawks", "critics",
		"supporters", "opponents", "hard-liners", "hardliners", "passers-by", "lawmakers", "families":
		return true
	}
	return lexicon.UnnamedSource(low) || lexicon.Citizens(low)
}

// joint finds persons coordinated shortly before token i: "Berg and Haddad ...
// they".
func (r *resolver) joint(i int) []int {
	here := r.t.Tokens[i].Sentence
	for k := len(r.t.Mentions) - 1; k > 0; k-- {
		b, a := r.t.Mentions[k], r.t.Mentions[k-1]
		if here-r.t.Tokens[a.Head].Sentence > 1 {
			return nil
		}
		if b.Entity != a.Entity && r.t.Tokens[b.Head].Rel == "conj" && r.t.Tokens[b.Head].Head == a.Head &&
			r.actor(a) && r.actor(b) {
			return []int{a.Entity, b.Entity}
		}
	}
	return nil
}

// eachAt reads "each side blamed the other", "each blaming the other" at token i: both do.
func (s *scanner) eachAt(i, limit int) int {
	if s.low(i) != "each" || i+2 >= limit {
		return i
	}
	next := i + 1
	switch s.low(next) {
	case "side", "party", "country", "government", "nation":
		next++
	}
	if s.t.Tokens[min(next, limit-1)].UPOS != "VERB" {
		return i
	}
	for k := next; k < limit && k < next+8; k++ {
		if s.low(k) == "other" && s.low(k-1) == "the" {
			s.raws = append(s.raws, raw{first: i, last: next, form: text.Nominal, kind: text.Group, plural: true,
				article: "the"})
			return next
		}
	}
	return i
}
