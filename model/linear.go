// Package model loads learned weights. Each model has a folder with its file
// and a MODEL.md card (data, terms, scores).
//
// What comes in: hashed features, for linear models; names of tensors, for those
// of the encoder. What goes out: a score a class; the numbers of a tensor. It knows
// nothing of text and multiplies no matrices.
//
// A model of three parser moves scores the features of a state as, say,
// [120, -40, 15].
package model

// Linear is a sparse linear model with small weights: for each feature, the
// classes it speaks for or against. It is safe for concurrent reading.
type Linear struct {
	Classes []string
	slots   []slot // open addressing, a power of two
	shift   uint   // a key's place is its high bits
	classes []uint8
	weights []int16 // square of the stored byte, with its sign
}

// slot finds one feature's row: where it starts in classes, and in the low
// byte how long it is. Eight bytes, since the table is most of what a start-up
// has to fill.
type slot struct {
	key uint32
	row uint32
}

// mostWeights is what 24 bits can point at.
const mostWeights = 1 << 24

func (s slot) bounds() (start, end uint32) {
	start = s.row >> 8
	return start, start + s.row&0xff
}

// Score adds up the weights of the features into scores, which must have one
// place a class. Features are 32-bit hashes; unknown ones count nothing.
func (m *Linear) Score(features []uint32, scores []int32) {
	clear(scores)
	for _, f := range features {
		s := m.find(f)
		if s == nil {
			continue
		}
		start, end := s.bounds()
		classes, weights := m.classes[start:end], m.weights[start:end]
		for i, c := range classes {
			scores[c] += int32(weights[i])
		}
	}
}

func (m *Linear) find(key uint32) *slot {
	for at := int(key >> m.shift); ; at = (at + 1) & (len(m.slots) - 1) {
		s := &m.slots[at]
		if s.row == 0 {
			return nil
		}
		if s.key == key {
			return s
		}
	}
}

// Best is the class with the highest score, the first of equals.
func Best(scores []int32) int {
	best := 0
	for i, s := range scores {
		if s > scores[best] {
			best = i
		}
	}
	return best
}

// Hash mixes a feature's template number with up to three values.
func Hash(template, a, b, c uint32) uint32 {
	h := (template+1)*0x9E3779B1 ^ a*0x85EBCA77
	h = (h<<13 | h>>19) * 0xC2B2AE3D
	h ^= b * 0x27D4EB2F
	h = (h<<11 | h>>21) * 0x165667B1
	h ^= c * 0x9E3779B1
	h ^= h >> 15
	h *= 0x85EBCA77
	h ^= h >> 13
	return h
}

// HashString is the FNV-1a hash of s.
func HashString(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}
