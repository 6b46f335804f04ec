package reconcile

// bits is a set of places in a list, a bit each. A thousand accounts of one day
// make a million pairs; as sets of bits they are looked at in words of 64.
type bits []uint64

func newBits(n int) bits { return make(bits, (n+63)/64) }

func (b bits) put(k int) { b[k/64] |= 1 << (k % 64) }

func (b bits) drop(k int) { b[k/64] &^= 1 << (k % 64) }

// take puts all of another set in.
func (b bits) take(o bits) {
	for k, word := range o {
		b[k] |= word
	}
}

// meets tells whether two sets have a place in common, apart from those of a
// third; a nil third leaves none out.
func (b bits) meets(o, without bits) bool {
	for k, word := range o {
		if without != nil {
			word &^= without[k]
		}
		if b[k]&word != 0 {
			return true
		}
	}
	return false
}
