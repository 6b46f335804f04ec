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
	for halves := 1; halves <= 2; halves++ {
		for rows := 1; rows <= wideRows; rows++ {
			wideProduct(l, rows, halves)
		}
	}
	sixteen.rows(l)
	return l.String()
}

var wideBases = []string{"SI", "R9", "R11", "R12"}

// wideDense multiplies rows with two panels side by side.
func wideDense(l *listing, rows int) {
	name := fmt.Sprintf("wideDense%d", rows)
	l.text(name, 96)
	l.load("MOVQ", "a+0(FP) SI", "width+8(FP) R8", "w+16(FP) BX", "out+24(FP) DI", "stride+32(FP) R10",
		"next+80(FP) R13", "ahead+88(FP) AX")
	l.op("MOVQ", "R8", "CX")
	l.op("SHLQ", "$4", "CX")
	l.op("LEAQ", "(BX)(CX*1)", "DX")
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
	l.fetchAhead("R13", "AX")
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

// wideProduct multiplies rows with 16 columns, or with 32 where each row's number is
// fetched once for both halves.
func wideProduct(l *listing, rows, halves int) {
	name := fmt.Sprintf("wide%s%d", []string{"Product", "Twin"}[halves-1], rows)
	l.text(name, 56)
	l.load("MOVQ", "a+0(FP) SI", "astride+8(FP) R8", "b+16(FP) BX", "bstride+24(FP) R10", "c+32(FP) DI",
		"cstride+40(FP) DX", "k+48(FP) CX")
	for _, stride := range []string{"R8", "R10", "DX"} {
		l.op("SHLQ", "$2", stride)
	}
	used := l.bases(rows, wideBases, "R8")
	for i := range halves * rows {
		l.op("VPXORD", z(i), z(i), z(i))
	}
	l.label("loop" + name)
	for h := range halves {
		l.op("VMOVUPS", sixteen.at(h, "BX"), z(24+h))
	}
	for r, address := range rowsAt(used, "R8", 0)[:rows] {
		if halves == 1 {
			l.op("VFMADD231PS.BCST", address, "Z24", z(r))
			continue
		}
		l.op("VBROADCASTSS", address, z(26+r%6))
		l.op("VFMADD231PS", "Z24", z(26+r%6), z(2*r))
		l.op("VFMADD231PS", "Z25", z(26+r%6), z(2*r+1))
	}
	l.op("ADDQ", "R10", "BX")
	for _, b := range used {
		l.op("ADDQ", "$4", b)
	}
	l.op("DECQ", "CX")
	l.op("JNZ", "loop"+name)
	for r := range rows {
		for h := range halves {
			l.op("VMOVUPS", z(halves*r+h), sixteen.at(h, "DI"))
		}
		l.op("ADDQ", "DX", "DI")
	}
	l.end()
}
