package main

// The operations on one row, by registers of eight floats (AVX2) or of sixteen
// (AVX-512). SI walks over the row, CX counts 16 floats at a time.

func (v vector) softmax(l *listing) {
	l.text(v.prefix+"Softmax", 20)
	l.row("x+0(FP)", "n+8(FP)")
	l.op("MOVQ", "SI", "DI")
	l.op("MOVQ", "CX", "DX")
	l.op("VMOVUPS", "(SI)", v.name(0))
	l.loop("top"+v.prefix+"Softmax", func() {
		for i := range v.parts() {
			l.op("VMAXPS", v.at(i, "SI"), v.name(0), v.name(0))
		}
	})
	v.across(l, "VMAXPS", 0, 1)
	l.op("VBROADCASTSS", "X0", v.name(7))
	l.op("VBROADCASTSS", "scale+16(FP)", v.name(8))
	for i := range 7 {
		l.op("VMOVUPS", number(powerAt+i), v.name(9+i))
	}
	v.zero(l, 0, v.parts())
	l.rewind("DI", "DX")
	l.loop("powers"+v.prefix+"Softmax", func() {
		for i := range v.parts() {
			v.power(l, v.at(i, "SI"), 2, 3, 4)
			l.op("VMOVUPS", v.name(4), v.at(i, "SI"))
			l.op("VADDPS", v.name(4), v.name(i), v.name(i))
		}
	})
	v.halves(l)
	l.op("VMOVSS", number(oneAt), "X1")
	l.op("VDIVSS", "X0", "X1", "X0")
	l.op("VBROADCASTSS", "X0", v.name(0))
	l.rewind("DI", "DX")
	l.loop("share"+v.prefix+"Softmax", func() {
		for i := range v.parts() {
			l.op("VMULPS", v.at(i, "SI"), v.name(0), v.name(2+i))
			l.op("VMOVUPS", v.name(2+i), v.at(i, "SI"))
		}
	})
	l.end()
}

// power computes 2^((x-top)*scale) of the floats at a place into register p; t and
// n are spare. Register 7 is the top, 8 the scale, 9 and up the series.
func (v vector) power(l *listing, from string, t, n, p int) {
	l.op("VMOVUPS", from, v.name(t))
	l.op("VSUBPS", v.name(7), v.name(t), v.name(t))
	l.op("VMULPS", v.name(8), v.name(t), v.name(t))
	l.op("VMAXPS", number(leastAt), v.name(t), v.name(t))
	l.op(v.round, "$8", v.name(t), v.name(n))
	l.op("VSUBPS", v.name(n), v.name(t), v.name(t))
	l.op("VMOVAPS", v.name(15), v.name(p))
	for i := 14; i >= 9; i-- {
		l.op("VFMADD213PS", v.name(i), v.name(t), v.name(p))
	}
	l.op("VCVTPS2DQ", v.name(n), v.name(n))
	l.op("VPSLLD", "$23", v.name(n), v.name(n))
	l.op("VPADDD", v.name(n), v.name(p), v.name(p))
}

func (v vector) gelu(l *listing) {
	l.text(v.prefix+"Gelu", 16)
	l.row("x+0(FP)", "n+8(FP)")
	for i := range 8 {
		l.op("VMOVUPS", number(geluAt+i), v.name(8+i))
	}
	l.loop("loop"+v.prefix+"Gelu", func() {
		for i := range v.parts() {
			in, t, s, p := v.name(4*i), v.name(4*i+1), v.name(4*i+2), v.name(4*i+3)
			l.op("VMOVUPS", v.at(i, "SI"), in)
			l.op("VMINPS", number(topAt), in, t)
			l.op("VMAXPS", number(lowAt), t, t)
			l.op("VMULPS", t, t, s)
			l.op("VMOVAPS", v.name(15), p)
			for k := 14; k >= 8; k-- {
				l.op("VFMADD213PS", v.name(k), s, p)
			}
			l.op("VFMADD213PS", number(halfAt), t, p)
			l.op("VMULPS", in, p, p)
			l.op("VMOVUPS", p, v.at(i, "SI"))
		}
	})
	l.end()
}

func (v vector) extent(l *listing) {
	l.text(v.prefix+"Extent", 24)
	l.row("x+0(FP)", "n+8(FP)")
	v.zero(l, 0, 4)
	l.loop("loop"+v.prefix+"Extent", func() {
		for i := range v.parts() {
			l.op("VMOVUPS", v.at(i, "SI"), v.name(4+i))
			l.op("VMINPS", v.name(4+i), v.name(i), v.name(i))
			l.op("VMAXPS", v.name(4+i), v.name(2+i), v.name(2+i))
		}
	})
	if v.parts() == 2 {
		l.op("VMINPS", "Y1", "Y0", "Y0")
		l.op("VMAXPS", "Y3", "Y2", "Y2")
	}
	v.across(l, "VMINPS", 0, 1)
	v.across(l, "VMAXPS", 2, 3)
	l.op("VMOVSS", "X0", "low+16(FP)")
	l.op("VMOVSS", "X2", "high+20(FP)")
	l.end()
}

func (v vector) whole(l *listing) {
	l.text(v.prefix+"Round", 32)
	l.op("MOVQ", "q+0(FP)", "DI")
	l.row("x+8(FP)", "n+16(FP)")
	l.op("VBROADCASTSS", "inverse+24(FP)", v.name(8))
	l.op("MOVL", "zero+28(FP)", "AX")
	l.op("VMOVD", "AX", "X9")
	l.op("VPBROADCASTD", "X9", v.name(9))
	l.op("VMOVUPS", number(mostAt), v.name(10))
	v.zero(l, 11, 1)
	l.loop("loop"+v.prefix+"Round", func() {
		for i := range v.parts() {
			l.op("VMULPS", v.at(i, "SI"), v.name(8), v.name(i))
			l.op("VCVTPS2DQ", v.name(i), v.name(i))
			l.op("VPADDD", v.name(9), v.name(i), v.name(i))
			l.op("VPMINSD", v.name(10), v.name(i), v.name(i))
		}
		v.narrow(l)
		l.op("ADDQ", "$16", "DI")
	})
	l.end()
}

// narrow writes 16 whole numbers as bytes, those below 0 as 0.
func (v vector) narrow(l *listing) {
	if v.bytes == 64 {
		l.op("VPMAXSD", "Z11", "Z0", "Z0")
		l.op("VPMOVDB", "Z0", "(DI)")
		return
	}
	l.op("VPACKSSDW", "Y1", "Y0", "Y0")
	l.op("VPERMQ", "$0xD8", "Y0", "Y0")
	l.op("VEXTRACTI128", "$1", "Y0", "X1")
	l.op("VPACKUSWB", "X1", "X0", "X0")
	l.op("VMOVDQU", "X0", "(DI)")
}

func (v vector) addSum(l *listing) {
	l.text(v.prefix+"AddSum", 28)
	l.row("x+0(FP)", "n+16(FP)")
	l.op("MOVQ", "y+8(FP)", "DI")
	v.zero(l, 0, v.parts())
	l.loop("loop"+v.prefix+"AddSum", func() {
		for i := range v.parts() {
			l.op("VMOVUPS", v.at(i, "SI"), v.name(2+i))
			l.op("VADDPS", v.at(i, "DI"), v.name(2+i), v.name(2+i))
			l.op("VMOVUPS", v.name(2+i), v.at(i, "SI"))
			l.op("VADDPS", v.name(2+i), v.name(i), v.name(i))
		}
		l.op("ADDQ", "$64", "DI")
	})
	v.halves(l)
	l.op("VMOVSS", "X0", "ret+24(FP)")
	l.end()
}

func (v vector) spread(l *listing) {
	l.text(v.prefix+"Spread", 28)
	l.row("x+0(FP)", "n+8(FP)")
	l.op("VBROADCASTSS", "mean+16(FP)", v.name(8))
	v.zero(l, 0, v.parts())
	l.loop("loop"+v.prefix+"Spread", func() {
		for i := range v.parts() {
			l.op("VMOVUPS", v.at(i, "SI"), v.name(2+i))
			l.op("VSUBPS", v.name(8), v.name(2+i), v.name(2+i))
			l.op("VFMADD231PS", v.name(2+i), v.name(2+i), v.name(i))
		}
	})
	v.halves(l)
	l.op("VMOVSS", "X0", "ret+24(FP)")
	l.end()
}

func (v vector) normal(l *listing) {
	l.text(v.prefix+"Normal", 40)
	l.row("x+0(FP)", "n+24(FP)")
	l.op("MOVQ", "gain+8(FP)", "DI")
	l.op("MOVQ", "bias+16(FP)", "DX")
	l.op("VBROADCASTSS", "mean+32(FP)", v.name(8))
	l.op("VBROADCASTSS", "inverse+36(FP)", v.name(9))
	l.loop("loop"+v.prefix+"Normal", func() {
		for i := range v.parts() {
			l.op("VMOVUPS", v.at(i, "SI"), v.name(i))
			l.op("VSUBPS", v.name(8), v.name(i), v.name(i))
			l.op("VMULPS", v.name(9), v.name(i), v.name(i))
			l.op("VMOVUPS", v.at(i, "DI"), v.name(2+i))
			l.op("VFMADD213PS", v.at(i, "DX"), v.name(2+i), v.name(i))
			l.op("VMOVUPS", v.name(i), v.at(i, "SI"))
		}
		l.op("ADDQ", "$64", "DI")
		l.op("ADDQ", "$64", "DX")
	})
	l.end()
}
