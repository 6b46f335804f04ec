// Package trees gives the tests of extract's rooms the trees of ../testdata/trees.txtar, written
// by hand: a room is tried on what it reads, without any model.
//
// What comes in: the name of a tree. What goes out: its text. It is for tests alone.
//
// Named(t, "met") is "Lund met Keita in Oslo on Friday." with heads, mentions and the day.
package trees

import (
	"testing"

	"golang.org/x/tools/txtar"

	"parley/text"
)

// Named is the text of a tree; file is the path of the trees from the package under test.
func Named(t *testing.T, file, name string) *text.Text {
	t.Helper()
	a, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range a.Files {
		if f.Name == name {
			x, err := text.FromTree(string(f.Data))
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			return x
		}
	}
	t.Fatalf("no tree is called %q", name)
	return nil
}

// Word is the token of a word, or a failure.
func Word(t *testing.T, x *text.Text, word string) int {
	t.Helper()
	for i, tok := range x.Tokens {
		if tok.Text == word {
			return i
		}
	}
	t.Fatalf("no word %q in %q", word, x.Source)
	return -1
}
