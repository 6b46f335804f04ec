package main

// The operations on one row. R0 walks over it, R1 counts 16 floats at a time.

func (l *listing) neonRow(x, n string) {
	l.op("MOVD", x, "R0")
	l.op("MOVD", n, "R1")
	l.op("LSR", "$4", "R1")
}

func (l *listing) neonLoop(name string, body func()) {
	l.label(name)
	body()
	l.op("ADD", "$64", "R0")
	l.op("SUBS", "$1", "R1")
	l.op("BNE", name)
}

// argument loads a float argument into all places of v; R15 is spare.
func (l *listing) argument(v int, name string) {
	l.op("MOVD", "$"+name, "R15")
	l.spread(v, 15)
}

// result stores the first place of v.
func (l *listing) result(v int, name string) {
	l.op("MOVD", "$"+name, "R15")
	l.word(strs | 15<<5 | v)
}

// neonHalves adds the 16 places of V0 to V3 into the first of V0.
func (l *listing) neonHalves() {
	l.three(fadd, 0, 0, 2)
	l.three(fadd, 1, 1, 3)
	l.three(fadd, 0, 0, 1)
	l.three(ext8, 1, 0, 0)
	l.three(fadd, 0, 0, 1)
	l.two(faddp, 0, 0)
}

func (l *listing) again() {
	l.op("MOVD", "R2", "R0")
	l.op("MOVD", "R3", "R1")
}

func neonSoftmax(l *listing) {
	l.text("neonSoftmax", 20)
	l.neonRow("x+0(FP)", "n+8(FP)")
	l.op("MOVD", "R0", "R2")
	l.op("MOVD", "R1", "R3")
	l.loadq(0, 0, 0)
	l.neonLoop("topNeonSoftmax", func() {
		for c := range 4 {
			l.loadq(4, 0, 16*c)
			l.three(fmax, 0, 0, 4)
		}
	})
	l.two(fmaxv, 0, 0)
	l.two(dup, 16, 0)
	l.argument(17, "scale+16(FP)")
	for i := range 7 {
		l.constant(18+i, powerAt+i)
	}
	l.constant(25, leastAt)
	for c := range 4 {
		l.zero(c)
	}
	l.again()
	l.neonLoop("powersNeonSoftmax", func() {
		for c := range 4 {
			neonPower(l, 16*c)
			l.storeq(6, 0, 16*c)
			l.three(fadd, c, c, 6)
		}
	})
	l.neonHalves()
	l.constant(1, oneAt)
	l.three(fdiv, 0, 1, 0)
	l.two(dup, 0, 0)
	l.again()
	l.neonLoop("shareNeonSoftmax", func() {
		for c := range 4 {
			l.loadq(4, 0, 16*c)
			l.three(fmul, 4, 4, 0)
			l.storeq(4, 0, 16*c)
		}
	})
	l.line("\tRET\n")
}

// neonPower is avxPower, into V6; V16 is the top, V17 the scale, V18 and up the
// series, V25 the least exponent.
func neonPower(l *listing, offset int) {
	l.loadq(4, 0, offset)
	l.three(fsub, 4, 4, 16)
	l.three(fmul, 4, 4, 17)
	l.three(fmax, 4, 4, 25)
	l.two(frintn, 5, 4)
	l.three(fsub, 4, 4, 5)
	l.three(orr, 6, 24, 24)
	for i := 23; i >= 18; i-- {
		l.three(orr, 7, i, i)
		l.three(fmla, 7, 6, 4)
		l.three(orr, 6, 7, 7)
	}
	l.two(fcvtns, 5, 5)
	l.two(shl23, 5, 5)
	l.three(vadd, 6, 6, 5)
}

func neonGelu(l *listing) {
	l.text("neonGelu", 16)
	l.neonRow("x+0(FP)", "n+8(FP)")
	for i := range 8 {
		l.constant(16+i, geluAt+i)
	}
	l.constant(24, halfAt)
	l.constant(25, topAt)
	l.constant(26, lowAt)
	l.neonLoop("loopNeonGelu", func() {
		for c := range 4 {
			l.loadq(0, 0, 16*c)
			l.three(fmin, 1, 0, 25)
			l.three(fmax, 1, 1, 26)
			l.three(fmul, 2, 1, 1)
			l.three(orr, 3, 23, 23)
			for i := 22; i >= 16; i-- {
				l.three(orr, 4, i, i)
				l.three(fmla, 4, 3, 2)
				l.three(orr, 3, 4, 4)
			}
			l.three(orr, 4, 24, 24)
			l.three(fmla, 4, 3, 1)
			l.three(fmul, 0, 0, 4)
			l.storeq(0, 0, 16*c)
		}
	})
	l.line("\tRET\n")
}

func neonExtent(l *listing) {
	l.text("neonExtent", 24)
	l.neonRow("x+0(FP)", "n+8(FP)")
	l.zero(0)
	l.zero(1)
	l.neonLoop("loopNeonExtent", func() {
		for c := range 4 {
			l.loadq(4, 0, 16*c)
			l.three(fmin, 0, 0, 4)
			l.three(fmax, 1, 1, 4)
		}
	})
	l.two(fminv, 0, 0)
	l.two(fmaxv, 1, 1)
	l.result(0, "low+16(FP)")
	l.result(1, "high+20(FP)")
	l.line("\tRET\n")
}

func neonRound(l *listing) {
	l.text("neonRound", 32)
	l.op("MOVD", "q+0(FP)", "R2")
	l.neonRow("x+8(FP)", "n+16(FP)")
	l.argument(16, "inverse+24(FP)")
	l.argument(17, "zero+28(FP)")
	l.constant(18, mostAt)
	l.neonLoop("loopNeonRound", func() {
		for c := range 4 {
			l.loadq(c, 0, 16*c)
			l.three(fmul, c, c, 16)
			l.two(fcvtns, c, c)
			l.three(vadd, c, c, 17)
			l.three(smin, c, c, 18)
		}
		l.two(sqxtun, 4, 0)
		l.two(sqxtun|upper, 4, 1)
		l.two(sqxtun, 5, 2)
		l.two(sqxtun|upper, 5, 3)
		l.two(uqxtn, 6, 4)
		l.two(uqxtn|upper, 6, 5)
		l.storeq(6, 2, 0)
		l.op("ADD", "$16", "R2")
	})
	l.line("\tRET\n")
}

func neonAddSum(l *listing) {
	l.text("neonAddSum", 28)
	l.neonRow("x+0(FP)", "n+16(FP)")
	l.op("MOVD", "y+8(FP)", "R2")
	for c := range 4 {
		l.zero(c)
	}
	l.neonLoop("loopNeonAddSum", func() {
		for c := range 4 {
			l.loadq(4, 0, 16*c)
			l.loadq(5, 2, 16*c)
			l.three(fadd, 4, 4, 5)
			l.storeq(4, 0, 16*c)
			l.three(fadd, c, c, 4)
		}
		l.op("ADD", "$64", "R2")
	})
	l.neonHalves()
	l.result(0, "ret+24(FP)")
	l.line("\tRET\n")
}

func neonSpread(l *listing) {
	l.text("neonSpread", 28)
	l.neonRow("x+0(FP)", "n+8(FP)")
	l.argument(16, "mean+16(FP)")
	for c := range 4 {
		l.zero(c)
	}
	l.neonLoop("loopNeonSpread", func() {
		for c := range 4 {
			l.loadq(4, 0, 16*c)
			l.three(fsub, 4, 4, 16)
			l.three(fmla, c, 4, 4)
		}
	})
	l.neonHalves()
	l.result(0, "ret+24(FP)")
	l.line("\tRET\n")
}

func neonNormal(l *listing) {
	l.text("neonNormal", 40)
	l.neonRow("x+0(FP)", "n+24(FP)")
	l.op("MOVD", "gain+8(FP)", "R2")
	l.op("MOVD", "bias+16(FP)", "R3")
	l.argument(16, "mean+32(FP)")
	l.argument(17, "inverse+36(FP)")
	l.neonLoop("loopNeonNormal", func() {
		for c := range 4 {
			l.loadq(4, 0, 16*c)
			l.three(fsub, 4, 4, 16)
			l.three(fmul, 4, 4, 17)
			l.loadq(5, 2, 16*c)
			l.loadq(6, 3, 16*c)
			l.three(fmla, 6, 4, 5)
			l.storeq(6, 0, 16*c)
		}
		l.op("ADD", "$64", "R2")
		l.op("ADD", "$64", "R3")
	})
	l.line("\tRET\n")
}
