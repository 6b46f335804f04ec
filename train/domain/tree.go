// Package domain makes dependency trees of invented sentences in the style of
// readouts and agency reports: the treebanks that may ship have next to none,
// and a parser trained on them alone takes "spoke" for a noun and "Vice" for
// an adverb before a name.
//
// What comes in: a number of sentences. What goes out: that many trees after
// Universal Dependencies v2, the same in every run. Names, places and quarrels
// are put together at random; nothing is taken from real texts.
//
// Sentences(1) may give "Vice President Anna Berg met today with President Omar
// Haddad of Chad." with met as the root.
package domain

import "parley/score/conllu"

// tree is a word with its dependents, in the order of the text.
type tree struct {
	word, upos, xpos, rel string
	before, after         []tree
}

// leaf is a word alone.
func leaf(word, upos, xpos string) tree { return tree{word: word, upos: upos, xpos: xpos} }

// pre adds a dependent before the head, behind those added so far.
func (t tree) pre(rel string, kid tree) tree {
	kid.rel = rel
	t.before = append(append([]tree{}, t.before...), kid)
	return t
}

// front adds a dependent before all others.
func (t tree) front(rel string, kid tree) tree {
	kid.rel = rel
	t.before = append([]tree{kid}, t.before...)
	return t
}

// post adds a dependent behind the head.
func (t tree) post(rel string, kid tree) tree {
	kid.rel = rel
	t.after = append(append([]tree{}, t.after...), kid)
	return t
}

// sentence lays a tree out as a line of words with heads.
func sentence(root tree) conllu.Sentence {
	var s conllu.Sentence
	root.rel = "root"
	at := lay(&s, root)
	s[at].Head = len(s)
	return s
}

// lay appends a tree and gives the place of its head.
func lay(s *conllu.Sentence, t tree) int {
	var kids []int
	for _, kid := range t.before {
		kids = append(kids, lay(s, kid))
	}
	at := len(*s)
	*s = append(*s, conllu.Word{Form: t.word, Lemma: t.word, UPOS: t.upos, XPOS: t.xpos, Rel: t.rel, SpaceAfter: true})
	for _, kid := range t.after {
		kids = append(kids, lay(s, kid))
	}
	for _, k := range kids {
		(*s)[k].Head = at
	}
	return at
}
