package main

import "fmt"

const neonRows = 4

// Go's assembler knows few vector instructions of arm64, so they are written as
// words: the base of each, from the Arm Architecture Reference Manual, for four
// 32-bit places.
const (
	fadd   = 0x4E20D400
	fsub   = 0x4EA0D400
	fmul   = 0x6E20DC00
	fmla   = 0x4E20CC00
	fmax   = 0x4E20F400
	fmin   = 0x4EA0F400
	vadd   = 0x4EA08400
	smin   = 0x4EA06C00
	eor    = 0x6E201C00
	orr    = 0x4EA01C00
	ext8   = 0x6E004000 | 8<<11
	fdiv   = 0x1E201800 // of the first place alone
	scvtf  = 0x4E21D800
	fcvtns = 0x4E21A800
	frintn = 0x4E218800
	shl23  = 0x4F375400
	sqxtun = 0x2E612800 // 4 to 16 bits without sign
	uqxtn  = 0x2E214800 // 8 to 8 bits
	upper  = 0x40000000 // the same into the upper half
	dup    = 0x4E040400 // first place to all
	fmaxv  = 0x6E30F800
	fminv  = 0x6EB0F800
	faddp  = 0x7E30D800 // first two places
	ldrq   = 0x3DC00000
	strq   = 0x3D800000
	strs   = 0xBD000000
	ld1r   = 0x4D40C800
	sdotBy = 0x4F80E000 // by one group of four bytes
)

// three writes an instruction of two sources, two one of one source.
func (l *listing) three(base, d, n, m int) { l.word(base | m<<16 | n<<5 | d) }
func (l *listing) two(base, d, n int)      { l.word(base | n<<5 | d) }
func (l *listing) word(w int)              { l.line("\tWORD $0x%08x", uint32(w)) }

// loadq and storeq move 16 bytes at an offset behind a general register.
func (l *listing) loadq(v, base, offset int)  { l.word(ldrq | offset/16<<10 | base<<5 | v) }
func (l *listing) storeq(v, base, offset int) { l.word(strq | offset/16<<10 | base<<5 | v) }

// spread loads one float into all places.
func (l *listing) spread(v, base int) { l.word(ld1r | base<<5 | v) }

func (l *listing) zero(v int) { l.three(eor, v, v, v) }

// constant loads a number into all places of v; R16 is spare.
func (l *listing) constant(v, i int) {
	l.op("MOVW", fmt.Sprintf("$0x%08x", constants[i]), "R16")
	l.op("VDUP", "R16", fmt.Sprintf("V%d.S4", v))
}

func neon() string {
	l := begin()
	for rows := 1; rows <= neonRows; rows++ {
		neonDense(l, rows)
	}
	for rows := 1; rows <= neonRows; rows++ {
		neonProduct(l, rows)
	}
	neonSoftmax(l)
	neonGelu(l)
	neonExtent(l)
	neonRound(l)
	neonAddSum(l)
	neonSpread(l)
	neonNormal(l)
	return l.String()
}

// neonDense multiplies rows (R4 to R7) with a panel (R2): 16 inputs at a time.
func neonDense(l *listing, rows int) {
	name := fmt.Sprintf("neonDense%d", rows)
	l.text(name, 96)
	l.load("MOVD", "a+0(FP) R4", "width+8(FP) R1", "w+16(FP) R2", "out+24(FP) R3", "stride+32(FP) R8")
	for r := 1; r < rows; r++ {
		l.op("ADD", "R1", fmt.Sprintf("R%d", 3+r), fmt.Sprintf("R%d", 4+r))
	}
	l.op("LSL", "$2", "R8")
	l.op("LSR", "$4", "R1")
	for i := range 4 * rows {
		l.zero(16 + i)
	}
	l.label("loop" + name)
	for r := range rows {
		l.loadq(4+r, 4+r, 0)
		l.op("ADD", "$16", fmt.Sprintf("R%d", 4+r))
	}
	for group := range 4 {
		for c := range 4 {
			l.loadq(c, 2, 64*group+16*c)
		}
		for r := range rows {
			for c := range 4 {
				l.word(sdotBy | group&1<<21 | group>>1<<11 | (4+r)<<16 | c<<5 | (16 + 4*r + c))
			}
		}
	}
	l.op("ADD", "$256", "R2")
	l.op("SUBS", "$1", "R1")
	l.op("BNE", "loop"+name)
	neonScale(l, rows)
}

// neonScale is what vector.scale is on amd64.
func neonScale(l *listing, rows int) {
	l.load("MOVD", "zero+40(FP) R4", "scale+48(FP) R5", "sums+56(FP) R6", "scales+64(FP) R7", "bias+72(FP) R9")
	for r := range rows {
		l.spread(0, 4)
		l.spread(1, 5)
		for c := range 4 {
			acc := 16 + 4*r + c
			l.two(scvtf, acc, acc)
			l.loadq(2, 6, 16*c)
			l.three(fmul, 2, 2, 0)
			l.three(fsub, acc, acc, 2)
			l.loadq(3, 7, 16*c)
			l.three(fmul, 3, 3, 1)
			l.three(fmul, acc, acc, 3)
			l.loadq(2, 9, 16*c)
			l.three(fadd, acc, acc, 2)
			l.storeq(acc, 3, 16*c)
		}
		l.op("ADD", "$4", "R4")
		l.op("ADD", "$4", "R5")
		l.op("ADD", "R8", "R3")
	}
	l.line("\tRET\n")
}

func neonProduct(l *listing, rows int) {
	name := fmt.Sprintf("neonProduct%d", rows)
	l.text(name, 56)
	l.load("MOVD", "a+0(FP) R4", "astride+8(FP) R1", "b+16(FP) R2", "bstride+24(FP) R8", "c+32(FP) R3",
		"cstride+40(FP) R9", "k+48(FP) R0")
	for _, stride := range []string{"R1", "R8", "R9"} {
		l.op("LSL", "$2", stride)
	}
	for r := 1; r < rows; r++ {
		l.op("ADD", "R1", fmt.Sprintf("R%d", 3+r), fmt.Sprintf("R%d", 4+r))
	}
	for i := range 4 * rows {
		l.zero(16 + i)
	}
	l.label("loop" + name)
	for c := range 4 {
		l.loadq(c, 2, 16*c)
	}
	for r := range rows {
		l.spread(4+r, 4+r)
		l.op("ADD", "$4", fmt.Sprintf("R%d", 4+r))
		for c := range 4 {
			l.three(fmla, 16+4*r+c, c, 4+r)
		}
	}
	l.op("ADD", "R8", "R2")
	l.op("SUBS", "$1", "R0")
	l.op("BNE", "loop"+name)
	for r := range rows {
		for c := range 4 {
			l.storeq(16+4*r+c, 3, 16*c)
		}
		l.op("ADD", "R9", "R3")
	}
	l.line("\tRET\n")
}
