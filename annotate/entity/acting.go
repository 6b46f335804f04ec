package entity

import (
	"strings"

	"parley/text"
)

// acts tells whether a mention stands where persons stand: subject or object
// of a verb, "with X", "X's", "between X and Y".
func (r *resolver) acts(m raw) bool {
	head := r.t.Tokens[r.head(m)]
	switch {
	case text.IsRel(head.Rel, "nsubj", "iobj", "appos", "flat", "obj"):
		return true
	case head.Rel == "conj":
		return true
	case head.Rel == "nmod:poss":
		return true
	}
	if m.first > 0 && r.t.Sentences[r.t.Tokens[m.first].Sentence].First == m.first-1 {
		switch r.t.Tokens[m.first-1].Text {
		case "–", "—", "-":
			return true // the signature of a quotation
		}
	}
	return r.preposition(m.first, "with", "by", "between", "to", "from", "and")
}

func (r *resolver) preposition(i int, words ...string) bool {
	if i == 0 {
		return false
	}
	low := strings.ToLower(r.t.Tokens[i-1].Text)
	for _, w := range words {
		if low == w {
			return true
		}
	}
	return false
}

// apposed tells whether a comma and a title stand beside: "Ivan Orlov, an
// aide", "the chancellor, Petra Lind".
func (r *resolver) apposed(m raw) bool {
	for _, o := range r.raws {
		if o.office.class == "" || o.form != text.Nominal {
			continue
		}
		if o.first == m.last+1 && r.t.Tokens[m.last].Text == "," ||
			m.first == o.last+1 && r.t.Tokens[o.last].Text == "," {
			return true
		}
	}
	return false
}
