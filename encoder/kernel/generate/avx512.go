package main

import "fmt"

const wideRows = 12

func z(n int) string { return fmt.Sprintf("Z%d", n) }

func avx512() string {
	l := begin()
	l.constants()
	for rows := 1; rows <= wideRows; rows++ {
		wideDense(l, rows)
	}
	for rows := 1; rows <= wideRows; rows++ {
		wideProduct(l, rows)
	}
	sixteen.rows(l)
	return l.String()
}

var wideBases = []string{"SI", "R9", "R11", "R12"}

// wideDense multiplies rows with two panels side by side.
func wideDense(l *listing, rows int) {
	name := fmt.Sprintf("wideDense%d", rows)
	l.text(name, 80)
	l.load("MOVQ", "a+0(FP) SI", "width+8(FP) R8", "w+16(FP) BX", "out+24(FP) DI", "stride+32(FP) R10")
	l.op("MOVQ", "R8", "CX")
	l.op("SHLQ", "$4", "CX")
	l.op("LEAQ", "(BX)(CX*1)", "DX")
	l.op("LEAQ", "(CX)(CX*1)", "R13")
	l.op("MOVQ", "R8", "CX")
	l.op("SHRQ", "$2", "CX")
	l.op("SHLQ", "$2", "R10")
	used := l.bases(rows, wideBases, "R8")
	for i := range 2 * rows {
		l.op("VPXORD", z(i), z(i), z(i))
	}
	l.label("loop" + name)
	l.op("VMOVDQU32", "(BX)", "Z24")
	l.op("VMOVDQU32", "(DX)", "Z25")
	l.op("PREFETCHT1", "(BX)(R13*1)")
	l.op("PREFETCHT1", "(DX)(R13*1)")
	for r, address := range rowsAt(used, "R8", 0)[:rows] {
		l.op("VPBROADCASTD", address, z(26+r%6))
		l.op("VPDPBUSD", "Z24", z(26+r%6), z(2*r))
		l.op("VPDPBUSD", "Z25", z(26+r%6), z(2*r+1))
	}
	l.op("ADDQ", "$64", "BX")
	l.op("ADDQ", "$64", "DX")
	for _, b := range used {
		l.op("ADDQ", "$4", b)
	}
	l.op("DECQ", "CX")
	l.op("JNZ", "loop"+name)
	sixteen.scale(l, rows, 24)
}

func wideProduct(l *listing, rows int) {
	name := fmt.Sprintf("wideProduct%d", rows)
	l.text(name, 56)
	l.load("MOVQ", "a+0(FP) SI", "astride+8(FP) R8", "b+16(FP) BX", "bstride+24(FP) R10", "c+32(FP) DI", "cstride+40(FP) DX", "k+48(FP) CX")
	for _, stride := range []string{"R8", "R10", "DX"} {
		l.op("SHLQ", "$2", stride)
	}
	used := l.bases(rows, wideBases, "R8")
	for i := range rows {
		l.op("VPXORD", z(i), z(i), z(i))
	}
	l.label("loop" + name)
	l.op("VMOVUPS", "(BX)", "Z12")
	for r, address := range rowsAt(used, "R8", 0)[:rows] {
		l.op("VFMADD231PS.BCST", address, "Z12", z(r))
	}
	l.op("ADDQ", "R10", "BX")
	for _, b := range used {
		l.op("ADDQ", "$4", b)
	}
	l.op("DECQ", "CX")
	l.op("JNZ", "loop"+name)
	for r := range rows {
		l.op("VMOVUPS", z(r), "(DI)")
		l.op("ADDQ", "DX", "DI")
	}
	l.end()
}
