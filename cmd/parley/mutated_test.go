package main

import (
	"io/fs"
	"math/rand/v2"
	"strings"
	"testing"

	"parley/corpus"
)

// reports are the invented documents of the corpus.
func reports(t testing.TB) []string {
	t.Helper()
	var all []string
	for _, pattern := range []string{"*.txt", "rewordings/*.txt"} {
		names, err := fs.Glob(corpus.Files, pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			data, err := corpus.Files.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, string(data))
		}
	}
	return all
}

// mutated are documents of which no two sentences belong together: sentences of
// all reports in another order, with marks lost, doubled and turned.
func mutated(t testing.TB, n int) []string {
	random := rand.New(rand.NewPCG(13, 14))
	var sentences []string
	for _, text := range append(reports(t), stubborn...) {
		sentences = append(sentences, strings.SplitAfter(text, ". ")...)
	}
	damage := []func(string) string{
		func(s string) string { return strings.ReplaceAll(s, ",", "") },
		func(s string) string { return strings.ReplaceAll(s, "\"", "“") },
		func(s string) string { return s + s },
		func(s string) string { return "\"" + s },
		func(s string) string { return strings.ToUpper(s) },
		func(s string) string { return "- " + s + "\n" },
		func(s string) string { return s[:len(s)/2] },
		func(s string) string { return s },
		func(s string) string { return s },
	}
	var all []string
	for range n {
		var text strings.Builder
		for range 4 + random.IntN(12) {
			text.WriteString(damage[random.IntN(len(damage))](sentences[random.IntN(len(sentences))]))
			text.WriteString([]string{" ", " ", "\n\n"}[random.IntN(3)])
		}
		all = append(all, strings.ToValidUTF8(text.String(), ""))
	}
	return all
}
