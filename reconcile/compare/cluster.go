package compare

import (
	"slices"

	"parley"
	"parley/reconcile"
)

// cluster is the values of a list that speak of one thing.
type cluster struct {
	said  []reconcile.Said
	forms []*form // each once
}

// form is a value as it is compared.
type form struct {
	plain  string
	words  []string
	person *parley.Participant
}

// clusters puts values of a list together that speak of one thing.
func clusters(said []reconcile.Said) [][]reconcile.Said {
	var all []*cluster
	known := map[string]*form{}
	for _, s := range said {
		f := formOf(s, known)
		k := slices.IndexFunc(all, func(c *cluster) bool {
			return slices.ContainsFunc(c.forms, func(g *form) bool { return oneThing(f, g) })
		})
		if k < 0 {
			all = append(all, &cluster{})
			k = len(all) - 1
		}
		all[k].add(s, f)
	}
	out := make([][]reconcile.Said, len(all))
	for k, c := range all {
		out[k] = c.said
	}
	return out
}

// formOf makes the form of a value, once.
func formOf(s reconcile.Said, known map[string]*form) *form {
	key := s.Value
	if s.Person != nil {
		key += "\x00" + s.Person.Party
	}
	if known[key] == nil {
		plain := reconcile.Plain(s.Value)
		known[key] = &form{plain, reconcile.ContentWords(plain), s.Person}
	}
	return known[key]
}

func (c *cluster) add(s reconcile.Said, f *form) {
	c.said = append(c.said, s)
	if !slices.Contains(c.forms, f) {
		c.forms = append(c.forms, f)
	}
}

// oneThing tells whether two elements of a list speak of one thing: a person, or
// a subject with most of its words in common.
func oneThing(a, b *form) bool {
	if a.person != nil || b.person != nil {
		return a.person != nil && b.person != nil && reconcile.SamePerson(*a.person, *b.person)
	}
	if a.plain == b.plain {
		return true
	}
	if len(a.words) == 0 || len(b.words) == 0 {
		return false
	}
	common := 0
	for _, w := range a.words {
		if slices.Contains(b.words, w) {
			common++
		}
	}
	return 2*common > min(len(a.words), len(b.words)) && 3*common >= max(len(a.words), len(b.words))
}
