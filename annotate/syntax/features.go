package syntax

import "parley/model"

// MaxArcFeatures and MaxLabelFeatures bound the features of one step.
const (
	MaxArcFeatures   = 104
	MaxLabelFeatures = 56
)

// node is what features see of one word of a state.
type node struct{ w, t, wt, c uint32 }

func (s *State) node(i int) node {
	switch {
	case i == none:
		return node{3, 3, 3, 3}
	case i == s.n:
		return node{5, 5, 5, 5}
	}
	w, t := s.words[i].lower, s.tags[i]+7
	return node{w, t, w*31 + t, s.words[i].cluster*64 + t}
}

func (s *State) stackAt(depth int) int {
	if i := len(s.stack) - 1 - depth; i >= 0 {
		return s.stack[i]
	}
	return none
}

func (s *State) bufferAt(ahead int) int {
	if i := s.next + ahead; i <= s.n {
		return i
	}
	return none
}

func child(list []int, i int) int {
	if i == none {
		return none
	}
	return list[i]
}

func count(list []uint32, i int) uint32 {
	if i == none {
		return 9
	}
	return min(list[i], 4)
}

func (s *State) rel(i int) uint32 {
	if i == none || i == s.n {
		return 0
	}
	return s.Rels[i]
}

// distance puts the gap between two words into a few classes.
func distance(i, j int) uint32 {
	if i == none || j == none {
		return 0
	}
	switch d := j - i; {
	case d < 5:
		return uint32(d)
	case d < 8:
		return 5
	case d < 12:
		return 6
	case d < 20:
		return 7
	}
	return 8
}

// ArcFeatures appends the features for choosing the next move.
func (s *State) ArcFeatures(out []uint32) []uint32 {
	i0, i1, i2 := s.stackAt(0), s.stackAt(1), s.stackAt(2)
	j0, j1, j2 := s.bufferAt(0), s.bufferAt(1), s.bufferAt(2)
	s0, s1, s2 := s.node(i0), s.node(i1), s.node(i2)
	b0, b1, b2 := s.node(j0), s.node(j1), s.node(j2)
	add := func(template, a, b, c uint32) { out = append(out, model.Hash(100+template, a, b, c)) }
	for k, x := range [...]node{s0, s1, b0, b1} {
		add(uint32(3*k), x.w, 0, 0)
		add(uint32(3*k+1), x.t, 0, 0)
		add(uint32(3*k+2), x.wt, 0, 0)
	}
	add(12, b2.t, b1.t, b0.t)
	add(13, s2.t, s1.t, s0.t)
	add(14, s0.w, b0.w, 0)
	add(15, s0.wt, b0.t, 0)
	add(16, s0.t, b0.wt, 0)
	add(17, s0.t, b0.t, 0)
	add(18, s0.w, b0.t, b1.t)
	add(19, s1.w, s0.w, 0)
	add(20, s1.t, s0.t, 0)
	add(21, s1.wt, s0.t, 0)
	add(22, s1.t, s0.wt, 0)
	add(23, b0.t, b1.t, 0)
	add(24, b0.w, b1.t, 0)
	add(25, s1.t, b0.t, 0)
	add(26, s1.w, b0.w, 0)
	add(27, s0.t, b0.t, b1.t)
	add(28, s1.t, s0.t, b0.t)
	add(29, s1.wt, s0.t, b0.t)
	add(30, s1.t, s0.wt, b0.t)
	add(31, s1.t, s0.t, b0.wt)
	add(32, s1.t, b0.t, b1.t)
	return s.familyFeatures(out, s0, s1, b0, b1)
}

// familyFeatures appends what depends on distances and children found so far.
func (s *State) familyFeatures(out []uint32, s0, s1, b0, b1 node) []uint32 {
	i0, i1, j0 := s.stackAt(0), s.stackAt(1), s.bufferAt(0)
	add := func(template, a, b, c uint32) { out = append(out, model.Hash(140+template, a, b, c)) }
	near, far := distance(i0, j0), distance(i1, i0)
	add(0, near, s0.w, 0)
	add(1, near, s0.t, b0.t)
	add(2, near, b0.w, 0)
	add(3, far, s1.t, s0.t)
	add(4, far, s1.w, 0)
	add(5, far, s0.w, 0)
	l0, r0, l1, r1, lb := child(s.left, i0), child(s.right, i0), child(s.left, i1), child(s.right, i1),
		child(s.left, j0)
	sl, sr, tl, tr, bl := s.node(l0), s.node(r0), s.node(l1), s.node(r1), s.node(lb)
	add(6, count(s.nright, i0), s0.w, 0)
	add(7, count(s.nright, i0), s0.t, b0.t)
	add(8, count(s.nleft, i0), s0.w, 0)
	add(9, count(s.nleft, i0), s0.t, 0)
	add(10, count(s.nleft, j0), b0.w, 0)
	add(11, count(s.nleft, j0), b0.t, s0.t)
	add(12, count(s.nright, i1), s1.w, 0)
	add(13, count(s.nright, i1), s1.t, s0.t)
	add(14, s0.t, sl.t, b0.t)
	add(15, s0.t, sr.t, b0.t)
	add(16, s0.t, b0.t, bl.t)
	add(17, s1.t, s0.t, sr.t)
	add(18, s1.t, s0.t, sl.t)
	add(19, s1.t, tr.t, s0.t)
	add(20, s1.t, tl.t, s0.t)
	add(21, s0.t, s.rel(l0), s.rel(r0))
	add(22, s1.t, s.rel(l1), s.rel(r1))
	add(23, s0.w, s.rel(l0), b0.t)
	add(24, s1.w, s.rel(r1), s0.t)
	add(25, b0.t, s.rel(lb), s0.t)
	add(26, sl.w, s0.t, b0.t)
	add(27, sr.w, s0.t, b0.t)
	add(28, bl.w, b0.t, s0.t)
	add(29, tr.w, s1.t, s0.t)
	add(30, sl.w, s0.w, s1.w)
	add(31, s0.w, sr.w, b0.w)
	l02, r02, lb2, r12 := child(s.left2, i0), child(s.right2, i0), child(s.left2, j0), child(s.right2, i1)
	add(32, s0.t, s.rel(l0), s.rel(l02))
	add(33, s0.t, s.rel(r0), s.rel(r02))
	add(34, b0.t, s.rel(lb), s.rel(lb2))
	add(35, s1.t, s.rel(r1), s.rel(r12))
	add(36, s0.t, sl.t, s.node(l02).t)
	add(37, s0.t, sr.t, s.node(r02).t)
	around := s.node(max(none, j0-1))
	after := none
	if i0 != none {
		after = i0 + 1
	}
	add(38, s0.t, around.t, b0.t)
	add(39, s0.t, s.node(after).t, b0.t)
	add(40, s1.w, sl.w, s0.t)
	add(41, s0.w, b1.w, 0)
	add(42, s0.c, b0.c, 0)
	add(43, s1.c, s0.c, 0)
	add(44, s0.c, b0.t, b1.t)
	add(45, s1.t, s0.t, b0.c)
	add(46, s1.c, s0.t, sl.w)
	return out
}

// LabelFeatures appends the features for naming the arc from head to dep.
func (s *State) LabelFeatures(out []uint32, head, dep int) []uint32 {
	h, d := s.node(head), s.node(dep)
	side := uint32(0)
	if dep < head {
		side = 1
	}
	add := func(template, a, b, c uint32) { out = append(out, model.Hash(200+2*template+side, a, b, c)) }
	dl, dr := child(s.left, dep), child(s.right, dep)
	nl, nr := s.node(dl), s.node(dr)
	add(0, h.w, 0, 0)
	add(1, h.t, 0, 0)
	add(2, d.w, 0, 0)
	add(3, d.t, 0, 0)
	add(4, h.w, d.w, 0)
	add(5, h.t, d.t, 0)
	add(6, h.wt, d.t, 0)
	add(7, h.t, d.wt, 0)
	add(8, h.t, d.t, distance(min(head, dep), max(head, dep)))
	add(9, nl.w, d.t, h.t)
	add(10, nl.w, d.w, 0)
	add(11, nl.t, d.t, h.t)
	add(12, s.rel(dl), d.t, h.t)
	add(13, s.rel(dr), d.t, h.t)
	add(14, nr.t, d.t, h.t)
	add(15, nr.w, d.t, 0)
	add(16, nl.w, h.w, 0)
	add(17, s.rel(child(s.left2, dep)), s.rel(dl), d.t)
	hl, hr := child(s.left, head), child(s.right, head)
	add(18, s.rel(hl), h.t, d.t)
	add(19, s.rel(hr), h.t, d.t)
	add(20, s.rel(hl), h.w, d.t)
	add(21, s.rel(hr), s.rel(child(s.right2, head)), d.t)
	before, after := s.node(max(none, dep-1)), none
	if dep+1 <= s.n {
		after = dep + 1
	}
	add(22, before.t, d.t, h.t)
	add(23, s.node(after).t, d.t, h.t)
	add(24, before.w, d.t, 0)
	add(25, s.node(after).w, d.t, 0)
	if dep < s.n {
		add(26, s.words[dep].suffix[2], d.t, h.t)
		add(27, s.words[dep].class, d.t, h.w)
	}
	add(28, h.t, d.t, count(s.nright, head))
	add(29, s.rel(dl)*64+s.rel(dr), h.w, d.t)
	add(30, h.c, d.c, 0)
	add(31, h.c, d.t, nl.w)
	return out
}
