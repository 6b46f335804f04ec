package main

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// keptForms is what fuzzing the forms found worth keeping, a quoted text a line. It
// is no corpus of "go test -fuzz" itself, which would take longer to go through it
// than a short fuzzing lasts.
const keptForms = "testdata/kept_forms.txt"

// keptTexts are the stubborn documents and those that fuzzing kept.
func keptTexts(t testing.TB) []string {
	t.Helper()
	data, err := os.ReadFile(keptForms)
	if err != nil {
		t.Fatal(err)
	}
	texts := append([]string{}, stubborn...)
	for line := range strings.Lines(string(data)) {
		text, err := strconv.Unquote(strings.TrimSpace(line))
		if err != nil {
			t.Fatalf("%s: %v: %.60q", keptForms, err, line)
		}
		texts = append(texts, text)
	}
	return texts
}

// keptCorpus writes them as files, in lists short enough for a command line.
func keptCorpus(t testing.TB) [][]string {
	t.Helper()
	folder := t.TempDir()
	var lists [][]string
	for k, text := range keptTexts(t) {
		file := filepath.Join(folder, strconv.Itoa(k))
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if k%200 == 0 {
			lists = append(lists, nil)
		}
		lists[len(lists)-1] = append(lists[len(lists)-1], file)
	}
	return lists
}
