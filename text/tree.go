package text

import "sort"

// Link builds the lists of children from the heads. Stages that change heads
// call it again.
func Link(t *Text) {
	counts := make([]int32, len(t.Tokens)+1)
	for _, tok := range t.Tokens {
		if tok.Head >= 0 {
			counts[tok.Head]++
		}
	}
	room := make([]int32, 0, len(t.Tokens))
	t.children = make([][]int32, len(t.Tokens))
	for i := range t.Tokens {
		n := len(room)
		room = room[:n+int(counts[i])]
		t.children[i] = room[n:n:len(room)]
	}
	for i, tok := range t.Tokens {
		if tok.Head >= 0 {
			t.children[tok.Head] = append(t.children[tok.Head], int32(i))
		}
	}
}

// Children lists the dependents of a token in order of place.
func (t *Text) Children(i int) []int32 {
	if t.children == nil || i < 0 {
		return nil
	}
	return t.children[i]
}

// Child is the first dependent of i with one of the relations, or -1. A
// relation matches its subtypes too: "nsubj" finds "nsubj:pass".
func (t *Text) Child(i int, rels ...string) int {
	for _, c := range t.Children(i) {
		if IsRel(t.Tokens[c].Rel, rels...) {
			return int(c)
		}
	}
	return -1
}

// ChildrenBy lists the dependents of i with one of the relations.
func (t *Text) ChildrenBy(i int, rels ...string) []int {
	var found []int
	for _, c := range t.Children(i) {
		if IsRel(t.Tokens[c].Rel, rels...) {
			found = append(found, int(c))
		}
	}
	return found
}

// Object is the object of the verb at i, or -1: what it is done to, or, where that
// is not told, to whom: "told reporters that".
func (t *Text) Object(i int) int {
	if o := t.Child(i, "obj"); o >= 0 {
		return o
	}
	return t.Child(i, "iobj")
}

// IsRel reports whether rel is one of rels or a subtype of one.
func IsRel(rel string, rels ...string) bool {
	for _, r := range rels {
		if rel == r || len(rel) > len(r) && rel[len(r)] == ':' && rel[:len(r)] == r {
			return true
		}
	}
	return false
}

// Subtree lists the tokens below i and i itself, in order of place.
func Subtree(t *Text, i int) []int {
	found := []int{i}
	for next := 0; next < len(found); next++ {
		for _, c := range t.Children(found[next]) {
			found = append(found, int(c))
		}
	}
	sort.Ints(found)
	return found
}

// Extent is the first and last token of the subtree of i.
func (t *Text) Extent(i int) (first, last int) {
	first, last = i, i
	for _, j := range Subtree(t, i) {
		first, last = min(first, j), max(last, j)
	}
	return first, last
}

// Under reports whether token i is j or stands below it.
func (t *Text) Under(i, j int) bool {
	for steps := 0; i >= 0 && steps <= len(t.Tokens); steps++ {
		if i == j {
			return true
		}
		i = t.Tokens[i].Head
	}
	return false
}

// Conjuncts lists i and everything coordinated with it.
func (t *Text) Conjuncts(i int) []int {
	found := []int{i}
	for next := 0; next < len(found); next++ {
		found = append(found, t.ChildrenBy(found[next], "conj")...)
	}
	return found
}

// TokenAt is the index of the token that covers or follows byte offset.
func (t *Text) TokenAt(offset int) int {
	return sort.Search(len(t.Tokens), func(i int) bool { return t.Tokens[i].End > offset })
}

// TurnAt is the turn whose label begins at byte offset, if one does.
func TurnAt(t *Text, offset int) (Turn, bool) {
	n := sort.Search(len(t.Turns), func(i int) bool { return t.Turns[i].Label.Start >= offset })
	if n == len(t.Turns) || t.Turns[n].Label.Start != offset {
		return Turn{}, false
	}
	return t.Turns[n], true
}

// SentenceAt is the index of the sentence that covers or follows byte offset.
func (t *Text) SentenceAt(offset int) int {
	return sort.Search(len(t.Sentences), func(i int) bool { return t.Sentences[i].End > offset })
}
