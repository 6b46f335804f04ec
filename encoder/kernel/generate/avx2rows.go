package main

// The operations on one row. SI walks over it, CX counts 16 floats at a time.

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

// halves adds the 16 places in Y0 and Y1 into X0.
func (l *listing) halves() {
	l.op("VADDPS", "Y1", "Y0", "Y0")
	l.op("VEXTRACTF128", "$1", "Y0", "X1")
	l.op("VADDPS", "X1", "X0", "X0")
	l.op("VMOVHLPS", "X0", "X0", "X1")
	l.op("VADDPS", "X1", "X0", "X0")
	l.op("VMOVSHDUP", "X0", "X1")
	l.op("VADDSS", "X1", "X0", "X0")
}

// across spreads VMAXPS or VMINPS over the eight places of a register.
func (l *listing) across(op string, register, spare int) {
	r, s := register, spare
	l.op("VEXTRACTF128", "$1", y(r), x(s))
	l.op(op, x(s), x(r), x(r))
	l.op("VMOVHLPS", x(r), x(r), x(s))
	l.op(op, x(s), x(r), x(r))
	l.op("VMOVSHDUP", x(r), x(s))
	l.op(op, x(s), x(r), x(r))
}

// end closes a function that used wide registers.
func (l *listing) end() {
	l.op("VZEROUPPER")
	l.line("\tRET\n")
}

func avxSoftmax(l *listing) {
	l.text("avxSoftmax", 20)
	l.row("x+0(FP)", "n+8(FP)")
	l.op("MOVQ", "SI", "DI")
	l.op("MOVQ", "CX", "DX")
	l.op("VMOVUPS", "(SI)", "Y0")
	l.loop("topAvxSoftmax", func() {
		l.op("VMAXPS", "(SI)", "Y0", "Y0")
		l.op("VMAXPS", "32(SI)", "Y0", "Y0")
	})
	l.across("VMAXPS", 0, 1)
	l.op("VBROADCASTSS", "X0", "Y7")
	l.op("VBROADCASTSS", "scale+16(FP)", "Y8")
	for i := range 7 {
		l.op("VMOVUPS", number(powerAt+i), y(9+i))
	}
	l.op("VXORPS", "Y0", "Y0", "Y0")
	l.op("VXORPS", "Y1", "Y1", "Y1")
	l.op("MOVQ", "DI", "SI")
	l.op("MOVQ", "DX", "CX")
	l.loop("powersAvxSoftmax", func() {
		for i := range 2 {
			avxPower(l, at(32*i, "SI"), 2, 3, 4)
			l.op("VMOVUPS", "Y4", at(32*i, "SI"))
			l.op("VADDPS", "Y4", y(i), y(i))
		}
	})
	l.halves()
	l.op("VMOVSS", number(oneAt), "X1")
	l.op("VDIVSS", "X0", "X1", "X0")
	l.op("VBROADCASTSS", "X0", "Y0")
	l.op("MOVQ", "DI", "SI")
	l.op("MOVQ", "DX", "CX")
	l.loop("shareAvxSoftmax", func() {
		for i := range 2 {
			l.op("VMULPS", at(32*i, "SI"), "Y0", y(2+i))
			l.op("VMOVUPS", y(2+i), at(32*i, "SI"))
		}
	})
	l.end()
}

// avxPower computes 2^((v-top)*scale) of eight floats into register p; t and n
// are spare. Y7 is the top, Y8 the scale, Y9 and up the series.
func avxPower(l *listing, v string, t, n, p int) {
	l.op("VMOVUPS", v, y(t))
	l.op("VSUBPS", "Y7", y(t), y(t))
	l.op("VMULPS", "Y8", y(t), y(t))
	l.op("VMAXPS", number(leastAt), y(t), y(t))
	l.op("VROUNDPS", "$8", y(t), y(n))
	l.op("VSUBPS", y(n), y(t), y(t))
	l.op("VMOVAPS", "Y15", y(p))
	for i := 14; i >= 9; i-- {
		l.op("VFMADD213PS", y(i), y(t), y(p))
	}
	l.op("VCVTPS2DQ", y(n), y(n))
	l.op("VPSLLD", "$23", y(n), y(n))
	l.op("VPADDD", y(n), y(p), y(p))
}

func avxGelu(l *listing) {
	l.text("avxGelu", 16)
	l.row("x+0(FP)", "n+8(FP)")
	for i := range 8 {
		l.op("VMOVUPS", number(geluAt+i), y(8+i))
	}
	l.loop("loopAvxGelu", func() {
		for i := range 2 {
			v, t, s, p := y(4*i), y(4*i+1), y(4*i+2), y(4*i+3)
			l.op("VMOVUPS", at(32*i, "SI"), v)
			l.op("VMINPS", number(topAt), v, t)
			l.op("VMAXPS", number(lowAt), t, t)
			l.op("VMULPS", t, t, s)
			l.op("VMOVAPS", "Y15", p)
			for k := 14; k >= 8; k-- {
				l.op("VFMADD213PS", y(k), s, p)
			}
			l.op("VFMADD213PS", number(halfAt), t, p)
			l.op("VMULPS", v, p, p)
			l.op("VMOVUPS", p, at(32*i, "SI"))
		}
	})
	l.end()
}

func avxExtent(l *listing) {
	l.text("avxExtent", 24)
	l.row("x+0(FP)", "n+8(FP)")
	for i := range 4 {
		l.op("VXORPS", y(i), y(i), y(i))
	}
	l.loop("loopAvxExtent", func() {
		for i := range 2 {
			l.op("VMOVUPS", at(32*i, "SI"), y(4+i))
			l.op("VMINPS", y(4+i), y(i), y(i))
			l.op("VMAXPS", y(4+i), y(2+i), y(2+i))
		}
	})
	l.op("VMINPS", "Y1", "Y0", "Y0")
	l.op("VMAXPS", "Y3", "Y2", "Y2")
	l.across("VMINPS", 0, 1)
	l.across("VMAXPS", 2, 3)
	l.op("VMOVSS", "X0", "low+16(FP)")
	l.op("VMOVSS", "X2", "high+20(FP)")
	l.end()
}

func avxRound(l *listing) {
	l.text("avxRound", 32)
	l.op("MOVQ", "q+0(FP)", "DI")
	l.row("x+8(FP)", "n+16(FP)")
	l.op("VBROADCASTSS", "inverse+24(FP)", "Y8")
	l.op("MOVL", "zero+28(FP)", "AX")
	l.op("VMOVD", "AX", "X9")
	l.op("VPBROADCASTD", "X9", "Y9")
	l.op("VMOVDQU", number(mostAt), "Y10")
	l.loop("loopAvxRound", func() {
		for i := range 2 {
			l.op("VMULPS", at(32*i, "SI"), "Y8", y(i))
			l.op("VCVTPS2DQ", y(i), y(i))
			l.op("VPADDD", "Y9", y(i), y(i))
			l.op("VPMINSD", "Y10", y(i), y(i))
		}
		l.op("VPACKSSDW", "Y1", "Y0", "Y0")
		l.op("VPERMQ", "$0xD8", "Y0", "Y0")
		l.op("VEXTRACTI128", "$1", "Y0", "X1")
		l.op("VPACKUSWB", "X1", "X0", "X0")
		l.op("VMOVDQU", "X0", "(DI)")
		l.op("ADDQ", "$16", "DI")
	})
	l.end()
}

func avxAddSum(l *listing) {
	l.text("avxAddSum", 28)
	l.row("x+0(FP)", "n+16(FP)")
	l.op("MOVQ", "y+8(FP)", "DI")
	l.op("VXORPS", "Y0", "Y0", "Y0")
	l.op("VXORPS", "Y1", "Y1", "Y1")
	l.loop("loopAvxAddSum", func() {
		for i := range 2 {
			l.op("VMOVUPS", at(32*i, "SI"), y(2+i))
			l.op("VADDPS", at(32*i, "DI"), y(2+i), y(2+i))
			l.op("VMOVUPS", y(2+i), at(32*i, "SI"))
			l.op("VADDPS", y(2+i), y(i), y(i))
		}
		l.op("ADDQ", "$64", "DI")
	})
	l.halves()
	l.op("VMOVSS", "X0", "ret+24(FP)")
	l.end()
}

func avxSpread(l *listing) {
	l.text("avxSpread", 28)
	l.row("x+0(FP)", "n+8(FP)")
	l.op("VBROADCASTSS", "mean+16(FP)", "Y8")
	l.op("VXORPS", "Y0", "Y0", "Y0")
	l.op("VXORPS", "Y1", "Y1", "Y1")
	l.loop("loopAvxSpread", func() {
		for i := range 2 {
			l.op("VMOVUPS", at(32*i, "SI"), y(2+i))
			l.op("VSUBPS", "Y8", y(2+i), y(2+i))
			l.op("VFMADD231PS", y(2+i), y(2+i), y(i))
		}
	})
	l.halves()
	l.op("VMOVSS", "X0", "ret+24(FP)")
	l.end()
}

func avxNormal(l *listing) {
	l.text("avxNormal", 40)
	l.row("x+0(FP)", "n+24(FP)")
	l.op("MOVQ", "gain+8(FP)", "DI")
	l.op("MOVQ", "bias+16(FP)", "DX")
	l.op("VBROADCASTSS", "mean+32(FP)", "Y8")
	l.op("VBROADCASTSS", "inverse+36(FP)", "Y9")
	l.loop("loopAvxNormal", func() {
		for i := range 2 {
			l.op("VMOVUPS", at(32*i, "SI"), y(i))
			l.op("VSUBPS", "Y8", y(i), y(i))
			l.op("VMULPS", "Y9", y(i), y(i))
			l.op("VMOVUPS", at(32*i, "DI"), y(2+i))
			l.op("VFMADD213PS", at(32*i, "DX"), y(2+i), y(i))
			l.op("VMOVUPS", y(i), at(32*i, "SI"))
		}
		l.op("ADDQ", "$64", "DI")
		l.op("ADDQ", "$64", "DX")
	})
	l.end()
}
