package main

// vector is one width of registers.
type vector struct {
	prefix string
	name   func(int) string
	bytes  int
	round  string // the instruction that rounds to whole numbers
}

var (
	eight   = vector{"avx", y, 32, "VROUNDPS"}
	sixteen = vector{"wide", z, 64, "VRNDSCALEPS"}
)

// parts is how many registers 16 floats take.
func (v vector) parts() int { return 64 / v.bytes }

// at is the place of a part.
func (v vector) at(i int, base string) string { return at(v.bytes*i, base) }

func (v vector) rows(l *listing) {
	v.softmax(l)
	v.gelu(l)
	v.extent(l)
	v.whole(l)
	v.addSum(l)
	v.spread(l)
	v.normal(l)
}

func (l *listing) loop(name string, body func()) {
	l.label(name)
	body()
	l.op("ADDQ", "$64", "SI")
	l.op("DECQ", "CX")
	l.op("JNZ", name)
}

// row fetches a row and how many times 16 floats it has.
func (l *listing) row(x, n string) {
	l.op("MOVQ", x, "SI")
	l.op("MOVQ", n, "CX")
	l.op("SHRQ", "$4", "CX")
}

// rewind goes back to the beginning of a row that `kept` holds.
func (l *listing) rewind(kept, count string) {
	l.op("MOVQ", kept, "SI")
	l.op("MOVQ", count, "CX")
}

func (v vector) zero(l *listing, from, n int) {
	for i := range n {
		r := v.name(from + i)
		l.op("VXORPS", r, r, r)
	}
}

// halves adds the 16 places in the registers 0 and 1, or in 0 alone, into X0.
func (v vector) halves(l *listing) {
	if v.bytes == 64 {
		l.op("VEXTRACTF64X4", "$1", "Z0", "Y1")
	}
	l.op("VADDPS", "Y1", "Y0", "Y0")
	l.op("VEXTRACTF128", "$1", "Y0", "X1")
	l.op("VADDPS", "X1", "X0", "X0")
	l.op("VMOVHLPS", "X0", "X0", "X1")
	l.op("VADDPS", "X1", "X0", "X0")
	l.op("VMOVSHDUP", "X0", "X1")
	l.op("VADDSS", "X1", "X0", "X0")
}

// across spreads VMAXPS or VMINPS over the places of a register.
func (v vector) across(l *listing, op string, r, spare int) {
	if v.bytes == 64 {
		l.op("VEXTRACTF64X4", "$1", z(r), y(spare))
		l.op(op, y(spare), y(r), y(r))
	}
	l.op("VEXTRACTF128", "$1", y(r), x(spare))
	l.op(op, x(spare), x(r), x(r))
	l.op("VMOVHLPS", x(r), x(r), x(spare))
	l.op(op, x(spare), x(r), x(r))
	l.op("VMOVSHDUP", x(r), x(spare))
	l.op(op, x(spare), x(r), x(r))
}

// end closes a function that used wide registers.
func (l *listing) end() {
	l.op("VZEROUPPER")
	l.line("\tRET\n")
}
