package main

import "fmt"

const (
	avxDenseRows   = 4
	avxProductRows = 6
)

// y names a register of eight floats, x its lower half.
func y(n int) string { return fmt.Sprintf("Y%d", n) }
func x(n int) string { return fmt.Sprintf("X%d", n) }

// at is a place in memory behind a register.
func at(offset int, base string) string {
	if offset == 0 {
		return "(" + base + ")"
	}
	return fmt.Sprintf("%d(%s)", offset, base)
}

func avx2() string {
	l := begin()
	l.constants()
	for rows := 1; rows <= avxDenseRows; rows++ {
		avxDense(l, rows)
	}
	for rows := 1; rows <= avxProductRows; rows++ {
		avxProduct(l, rows)
	}
	eight.rows(l)
	return l.String()
}

// rowsAt gives the addresses of up to twelve rows, a stride apart: three
// behind each of the given registers.
func rowsAt(bases []string, stride string, offset int) []string {
	var all []string
	for _, b := range bases {
		all = append(all, at(offset, b), fmt.Sprintf("%s(%s*1)", at(offset, b), stride),
			fmt.Sprintf("%s(%s*2)", at(offset, b), stride))
	}
	return all
}

// bases sets the registers that rowsAt reads for so many rows, from the first.
func (l *listing) bases(rows int, registers []string, stride string) []string {
	used := registers[:(rows+2)/3]
	for i := 1; i < len(used); i++ {
		l.op("LEAQ", fmt.Sprintf("(%s)(%s*2)", used[i-1], stride), used[i])
		l.op("ADDQ", stride, used[i])
	}
	return used
}

func avxDense(l *listing, rows int) {
	name := fmt.Sprintf("avxDense%d", rows)
	l.text(name, 96)
	l.load("MOVQ", "a+0(FP) SI", "width+8(FP) R8", "w+16(FP) BX", "out+24(FP) DI", "stride+32(FP) R10",
		"next+80(FP) R11", "ahead+88(FP) R12")
	l.op("MOVQ", "R8", "CX")
	l.op("SHRQ", "$3", "CX")
	l.op("SHLQ", "$2", "R10")
	used := l.bases(rows, []string{"SI", "R9"}, "R8")
	for i := range 2 * rows {
		l.op("VPXOR", y(i), y(i), y(i))
	}
	l.op("MOVL", "$0x00010001", "AX")
	l.op("VMOVD", "AX", "X15")
	l.op("VPBROADCASTD", "X15", "Y15")
	l.label("loop" + name)
	low, high := rowsAt(used, "R8", 0), rowsAt(used, "R8", 4)
	l.op("VMOVDQU", "(BX)", "Y13")
	l.op("VMOVDQU", "32(BX)", "Y14")
	l.fetchAhead("R11", "R12")
	for r := range rows {
		avxEightProducts(l, low[r], high[r], r)
	}
	l.op("ADDQ", "$128", "BX")
	for _, b := range used {
		l.op("ADDQ", "$8", b)
	}
	l.op("DECQ", "CX")
	l.op("JNZ", "loop"+name)
	eight.scale(l, rows, 8)
}

// fetchAhead asks for weights that the calls to come need, so that they need not wait
// for memory. It changes no number.
func (l *listing) fetchAhead(next, ahead string) {
	l.op("PREFETCHT1", "("+next+")")
	l.op("ADDQ", ahead, next)
}

// avxEightProducts adds eight inputs of a row times 16 columns. Two sums of two
// products of 7 bits fit into 16 bits, so they are widened only once. Weights of the
// first four inputs stay in registers for all rows: loads are what is scarce.
func avxEightProducts(l *listing, low, high string, r int) {
	l.op("VPBROADCASTD", low, "Y8")
	l.op("VPBROADCASTD", high, "Y9")
	for i := range 2 {
		l.op("VPMADDUBSW", y(13+i), "Y8", y(10+i))
		l.op("VPMADDUBSW", at(64+32*i, "BX"), "Y9", "Y12")
		l.op("VPADDW", "Y12", y(10+i), y(10+i))
	}
	for i := range 2 {
		l.op("VPMADDWD", "Y15", y(10+i), y(10+i))
		l.op("VPADDD", y(10+i), y(2*r+i), y(2*r+i))
	}
}

// scale turns sums in the first registers, two a row, into floats: (sum - zero*sums) *
// (scale*scales) + bias. Four registers from spare on are free.
func (v vector) scale(l *listing, rows, spare int) {
	l.load("MOVQ", "zero+40(FP) AX", "scale+48(FP) BX", "sums+56(FP) CX", "scales+64(FP) DX", "bias+72(FP) SI")
	zero, scale, first, second := v.name(spare), v.name(spare+1), v.name(spare+2), v.name(spare+3)
	for r := range rows {
		l.op("VBROADCASTSS", at(4*r, "AX"), zero)
		l.op("VBROADCASTSS", at(4*r, "BX"), scale)
		for i := range 2 {
			acc := v.name(2*r + i)
			l.op("VCVTDQ2PS", acc, acc)
			l.op("VMULPS", at(v.bytes*i, "CX"), zero, first)
			l.op("VSUBPS", first, acc, acc)
			l.op("VMULPS", at(v.bytes*i, "DX"), scale, second)
			l.op("VMULPS", second, acc, acc)
			l.op("VADDPS", at(v.bytes*i, "SI"), acc, acc)
			l.op("VMOVUPS", acc, at(v.bytes*i, "DI"))
		}
		if r < rows-1 {
			l.op("ADDQ", "R10", "DI")
		}
	}
	l.end()
}

func avxProduct(l *listing, rows int) {
	name := fmt.Sprintf("avxProduct%d", rows)
	l.text(name, 56)
	l.load("MOVQ", "a+0(FP) SI", "astride+8(FP) R8", "b+16(FP) BX", "bstride+24(FP) R10", "c+32(FP) DI",
		"cstride+40(FP) R11", "k+48(FP) CX")
	for _, stride := range []string{"R8", "R10", "R11"} {
		l.op("SHLQ", "$2", stride)
	}
	used := l.bases(rows, []string{"SI", "R9"}, "R8")
	for i := range 2 * rows {
		l.op("VXORPS", y(i), y(i), y(i))
	}
	l.label("loop" + name)
	l.op("VMOVUPS", "(BX)", "Y12")
	l.op("VMOVUPS", "32(BX)", "Y13")
	for r, address := range rowsAt(used, "R8", 0)[:rows] {
		l.op("VBROADCASTSS", address, y(14+r%2))
		l.op("VFMADD231PS", "Y12", y(14+r%2), y(2*r))
		l.op("VFMADD231PS", "Y13", y(14+r%2), y(2*r+1))
	}
	l.op("ADDQ", "R10", "BX")
	for _, b := range used {
		l.op("ADDQ", "$4", b)
	}
	l.op("DECQ", "CX")
	l.op("JNZ", "loop"+name)
	for r := range rows {
		l.op("VMOVUPS", y(2*r), "(DI)")
		l.op("VMOVUPS", y(2*r+1), "32(DI)")
		l.op("ADDQ", "R11", "DI")
	}
	l.end()
}
