package syntax

// Move is a step of the parser.
type Move int

// The moves of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta
// 2011). The root stands at the end of the buffer (Ballesteros and Nivre 2013).
const (
	Shift Move = iota // next word onto the stack
	Left              // next word becomes the head of the stack's top, which goes
	Right             // the word below becomes the head of the stack's top, which goes
	Moves
)

// none stands for no token in features.
const none = -1

// State is a parse under way over one sentence of n words; word n is the root.
type State struct {
	words []Word
	tags  []uint32
	stack []int
	next  int
	n     int
	Heads []int    // -1 until found; n for the root
	Rels  []uint32 // label classes, counting from 1
	// Outermost and second children on either side, and how many.
	left, left2, right, right2 []int
	nleft, nright              []uint32
}

// NewState begins a parse.
func NewState(words []Word, tags []uint32) *State {
	n := len(words)
	s := &State{words: words, tags: tags, n: n, stack: make([]int, 0, n)}
	ints := make([]int, 5*(n+1))
	for i := range ints {
		ints[i] = none
	}
	cut := func() []int { part := ints[: n+1 : n+1]; ints = ints[n+1:]; return part }
	s.Heads, s.left, s.left2, s.right, s.right2 = cut(), cut(), cut(), cut(), cut()
	counts := make([]uint32, 3*(n+1))
	s.nleft, s.nright, s.Rels = counts[:n+1], counts[n+1:2*(n+1)], counts[2*(n+1):]
	return s
}

// Done tells whether every word has a head.
func (s *State) Done() bool { return s.next == s.n && len(s.stack) == 0 }

// Allowed tells whether a move can be made. Only one word may hang on the
// root.
func (s *State) Allowed(m Move) bool {
	switch m {
	case Shift:
		return s.next < s.n
	case Left:
		return len(s.stack) > 0 && (s.next < s.n || len(s.stack) == 1)
	default:
		return len(s.stack) > 1
	}
}

// Arc is the head and dependent that a move would join.
func (s *State) Arc(m Move) (head, dependent int) {
	top := len(s.stack) - 1
	if m == Left {
		return s.next, s.stack[top]
	}
	return s.stack[top-1], s.stack[top]
}

// Make makes a move; label is the class of the arc, counting from 1.
func (s *State) Make(m Move, label uint32) {
	if m == Shift {
		s.stack = append(s.stack, s.next)
		s.next++
		return
	}
	head, dep := s.Arc(m)
	s.stack = s.stack[:len(s.stack)-1]
	s.Heads[dep], s.Rels[dep] = head, label
	if dep < head {
		s.left2[head], s.left[head] = s.left[head], dep
		s.nleft[head]++
		return
	}
	s.right2[head], s.right[head] = s.right[head], dep
	s.nright[head]++
}

// Cost is the number of gold arcs that a move makes unreachable (the dynamic
// oracle of Goldberg and Nivre 2013). gold[i] is the head of word i, n for the
// root.
func (s *State) Cost(m Move, gold []int) int {
	switch m {
	case Shift:
		return s.costShift(gold)
	case Left:
		_, dep := s.Arc(m)
		cost := s.dependentsAhead(dep, gold)
		if h := gold[dep]; h > s.next || len(s.stack) > 1 && h == s.stack[len(s.stack)-2] {
			cost++
		}
		return cost
	default:
		_, dep := s.Arc(m)
		cost := s.dependentsAhead(dep, gold)
		if gold[dep] >= s.next {
			cost++
		}
		return cost
	}
}

func (s *State) costShift(gold []int) int {
	cost := 0
	for i, w := range s.stack {
		if gold[w] == s.next {
			cost++
		}
		if i < len(s.stack)-1 && gold[s.next] == w {
			cost++
		}
	}
	return cost
}

// dependentsAhead counts the words not yet read whose gold head is dep.
func (s *State) dependentsAhead(dep int, gold []int) int {
	n := 0
	for i := s.next; i < s.n; i++ {
		if gold[i] == dep {
			n++
		}
	}
	return n
}
