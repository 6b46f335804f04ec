package encoder

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"parley/encoder/kernel"
)

func words(s string) []string { return strings.Fields(s) }

// vectorsOf gives copies of the vectors of all words, and where windows begin.
func vectorsOf(e *Encoder, sentences [][]string) (vectors []float32, windows []int) {
	for w := range e.Windows(sentences) {
		vectors, windows = append(vectors, w.Vectors...), append(windows, w.First)
	}
	return vectors, windows
}

func cosine(a, b []float32) float64 {
	var ab, aa, bb float64
	for i := range a {
		ab, aa, bb = ab+float64(a[i]*b[i]), aa+float64(a[i]*a[i]), bb+float64(b[i]*b[i])
	}
	return ab / math.Sqrt(aa*bb)
}

func TestAWordIsKnownByItsSentence(t *testing.T) {
	e := open(t)
	v, _ := vectorsOf(e, [][]string{words("The talks ended ."), words("He talks to Orlov .")})
	of := func(i int) []float32 { return v[i*e.Size : (i+1)*e.Size] }
	if c := cosine(of(1), of(5)); c > 0.95 {
		t.Errorf("the noun talks and the verb talks have nearly one vector: cosine %v", c)
	}
}

func TestWindowsHoldWholeSentences(t *testing.T) {
	e := open(t)
	sentence := words(strings.Repeat("peace ", 39) + ".")
	var many [][]string
	for range 10 {
		many = append(many, sentence)
	}
	v, windows := vectorsOf(e, many)
	if len(v) != 400*e.Size {
		t.Errorf("%d floats for 400 words", len(v))
	}
	if !slices.Equal(windows, []int{0, 3, 6, 9}) { // 3 times 40 pieces and four marks
		t.Errorf("windows begin at %v", windows)
	}
}

func TestAMarkStandsBehindEachSentence(t *testing.T) {
	r := room{e: open(t)}
	if last := r.fill([][]string{words("Peace ."), words("War ."), words("Talks .")}, 0); last != 3 {
		t.Fatalf("the window ends at sentence %d", last)
	}
	var marks []int
	for i, piece := range r.pieces {
		if piece == begin || piece == end {
			marks = append(marks, i)
		}
	}
	if !slices.Equal(marks, []int{0, 3, 6, 9}) || len(r.pieces) != 10 || len(r.shapes) != 10 {
		t.Errorf("marks at %v of %d pieces", marks, len(r.pieces))
	}
}

// A window is full with 128 pieces, not before.
func TestAFullWindow(t *testing.T) {
	e := open(t)
	for n, want := range map[int][]int{86: {0}, 87: {0, 1}} { // and 39 words, a mark in front, two behind
		_, windows := vectorsOf(e, [][]string{words(strings.Repeat("peace ", n)), words(strings.Repeat("peace ", 39))})
		if !slices.Equal(windows, want) {
			t.Errorf("%d and 39 pieces: windows begin at %v", n, windows)
		}
	}
}

func TestWindowsOfOddSentences(t *testing.T) {
	e := open(t)
	long := words(strings.Repeat("Überwachungsangelegenheit ", 300))
	sentences := [][]string{{}, words("One ."), long, {}, words("Two ."), words(strings.Repeat("a ", 600))}
	v, _ := vectorsOf(e, sentences)
	n := 0
	for _, s := range sentences {
		n += len(s)
	}
	if len(v) != n*e.Size {
		t.Fatalf("%d floats for %d words", len(v), n)
	}
	for _, x := range v {
		if math.IsNaN(float64(x)) || math.IsInf(float64(x), 0) {
			t.Fatal("a vector is no vector")
		}
	}
	for i := range long { // each has a place, with fewer pieces
		if !slices.ContainsFunc(v[(2+i)*e.Size:(3+i)*e.Size], func(x float32) bool { return x != 0 }) {
			t.Fatalf("word %d of the long sentence has no vector", i)
		}
	}
	if last := v[len(v)-e.Size:]; slices.ContainsFunc(last, func(x float32) bool { return x != 0 }) {
		t.Error("a word without a place has a vector")
	}
}

// Whatever kernels a processor has, vectors are the same to the bit.
func TestKernelsGiveTheSameVectors(t *testing.T) {
	e := open(t)
	sentences := [][]string{words("The Kremlin said on Monday that Putin and Erdoğan spoke by phone ."),
		words("“ No , ” said Kim Min - jae ."), words("Peace .")}
	before := kernel.Name()
	defer kernel.Use(before)
	want, _ := vectorsOf(e, sentences)
	for _, name := range kernel.Names() {
		if err := kernel.Use(name); err != nil {
			t.Fatal(err)
		}
		got, _ := vectorsOf(e, sentences)
		for i := range want {
			if math.Float32bits(got[i]) != math.Float32bits(want[i]) {
				t.Fatalf("%s: float %d is %v, %s has %v", name, i, got[i], before, want[i])
			}
		}
	}
}

func TestManyUseOneEncoder(t *testing.T) {
	e := open(t)
	sentences := [][]string{words("Orlov met Lund in Oslo ."), words("They talked .")}
	want, _ := vectorsOf(e, sentences)
	done := make(chan []float32)
	for range 8 {
		go func() {
			got, _ := vectorsOf(e, sentences)
			done <- got
		}()
	}
	for range 8 {
		if got := <-done; !slices.Equal(got, want) {
			t.Error("two at once get other vectors than one")
		}
	}
}

// BenchmarkWindows measures pieces a second by the length of a window.
func BenchmarkWindows(b *testing.B) {
	e := open(b)
	before := kernel.Name()
	defer kernel.Use(before)
	for _, name := range kernel.Names() {
		for _, n := range []int{14, 30, 62, 126} {
			b.Run(fmt.Sprint(name, "/", n+2), func(b *testing.B) {
				if err := kernel.Use(name); err != nil {
					b.Fatal(err)
				}
				sentences := [][]string{words(strings.Repeat("peace ", n))}
				for b.Loop() {
					vectorsOf(e, sentences)
				}
				b.ReportMetric(float64(b.N*(n+2))/b.Elapsed().Seconds(), "pieces/s")
			})
		}
	}
}
