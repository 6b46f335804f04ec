package main

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// keptCorpus writes what fuzzing found and kept, and the stubborn documents, as
// files, in lists short enough for a command line.
func keptCorpus(t testing.TB) [][]string {
	t.Helper()
	folder := t.TempDir()
	texts := append([]string{}, stubborn...)
	names, err := filepath.Glob("testdata/fuzz/FuzzForms/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		texts = append(texts, keptText(t, name))
	}
	var lists [][]string
	for k, text := range texts {
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

// keptText is the text of an entry as "go test" keeps it.
func keptText(t testing.TB, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if quoted, ok := strings.CutPrefix(strings.TrimSpace(line), "string("); ok {
			text, err := strconv.Unquote(strings.TrimSuffix(quoted, ")"))
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			return text
		}
	}
	t.Fatalf("%s: no entry of one text", name)
	return ""
}
