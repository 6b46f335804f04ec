package main

import (
	"fmt"
	"math"
)

// Places of the constants.
const (
	powerAt = 0 // 7 of them
	leastAt = 7
	geluAt  = 8 // 8 of them
	halfAt  = 16
	topAt   = 17 // 4
	lowAt   = 18 // -4
	mostAt  = 19 // the integer 127
	oneAt   = 20
)

// constants are the bits of the numbers in portable.go and gelu.go: with others no
// kind would give the bits of plain Go.
var constants = append(bits(1, 0.6931472, 0.2402265, 0.05550411, 0.009618129, 0.0013333558, 0.00015403530,
	-115,
	0.39863226, -0.065804064, 0.009452102, -0.0009910093, 7.2502415e-05, -3.4634904e-06, 9.602153e-08, -1.1626284e-09,
	0.5, 4, -4), 127, math.Float32bits(1))

func bits(values ...float32) []uint32 {
	var all []uint32
	for _, v := range values {
		all = append(all, math.Float32bits(v))
	}
	return all
}

// constants writes each number sixteen times, as memory operands need it, in the
// order of the tables in portable.go.
func (l *listing) constants() {
	l.line("// 2^f, least exponent, halves of gelu, its limits, 127 and 1.")
	for i := range constants {
		for k := range 8 {
			l.line("DATA numbers<>+%d(SB)/8, $0x%08x%08x", 64*i+8*k, constants[i], constants[i])
		}
	}
	l.line("GLOBL numbers<>(SB), RODATA|NOPTR, $%d\n", 64*len(constants))
}

// number is a constant as a memory operand.
func number(i int) string { return fmt.Sprintf("numbers<>+%d(SB)", 64*i) }
