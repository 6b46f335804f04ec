package argument_test

import (
	"slices"
	"testing"

	"parley/extract/argument"
	"parley/extract/trees"
	"parley/text"
)

const file = "../testdata/trees.txtar"

func names(x *text.Text, sides []argument.Side) []string {
	var all []string
	for _, s := range sides {
		all = append(all, x.Entities[s.Entity].Name)
	}
	return all
}

// Who does what a verb tells: its subject, whom somebody asks or thanks for it, or the agent of a
// passive.
func TestSubject(t *testing.T) {
	for _, c := range []struct {
		tree, verb string
		want       []string
	}{
		{"met", "met", []string{"Kari Lund"}},
		{"not met", "meet", []string{"Kari Lund"}},
		{"agreed", "agreed", []string{"Kari Lund", "Amadou Keita"}},
		{"agreed", "open", []string{"Kari Lund", "Amadou Keita"}},
		{"invited", "visit", []string{"Amadou Keita"}},
		{"thanked", "hosting", []string{"Amadou Keita"}},
		{"said", "met", []string{"Amadou Keita"}},
		{"called by", "called", []string{"Kari Lund"}},
	} {
		x := trees.Named(t, file, c.tree)
		if got := names(x, argument.Subject(x, trees.Word(t, x, c.verb))); !slices.Equal(got, c.want) {
			t.Errorf("%s: %s is done by %q, want %q", c.tree, c.verb, got, c.want)
		}
	}
}

// A list of actors ends where the text goes on with something else.
func TestActorsAt(t *testing.T) {
	for _, c := range []struct {
		tree, first string
		want        []string
	}{
		{"lists", "Keita", []string{"Amadou Keita", "Rosa Quispe", "John Okello"}},
		{"met", "Keita", []string{"Amadou Keita"}},
		{"separately", "Keita", []string{"Amadou Keita", "Rosa Quispe"}},
		{"met", "on", nil},
	} {
		x := trees.Named(t, file, c.tree)
		got, _ := argument.ActorsAt(x, trees.Word(t, x, c.first), x.Sentences[0])
		if !slices.Equal(names(x, got), c.want) {
			t.Errorf("%s: %q, want %q", c.tree, names(x, got), c.want)
		}
	}
}

func TestNegated(t *testing.T) {
	for tree, want := range map[string]bool{"not met": true, "met": false} {
		x := trees.Named(t, file, tree)
		for _, verb := range []string{"meet", "met"} {
			if i := slices.IndexFunc(x.Tokens, func(k text.Token) bool { return k.Text == verb }); i >= 0 &&
				argument.Negated(x, i) != want {
				t.Errorf("%s: negated is not %t", tree, want)
			}
		}
	}
}

// What people discuss, or what tops their agenda, is a topic; whom they meet is none.
func TestTopic(t *testing.T) {
	for _, c := range [][3]string{{"discussed", "discussed", "trade"}, {"agenda", "topped", "Trade"},
		{"met", "met", ""}} {
		x := trees.Named(t, file, c[0])
		first, last := argument.Topic(x, trees.Word(t, x, c[1]))
		got := ""
		if first >= 0 {
			got = x.At(x.Words(first, last))
		}
		if got != c[2] {
			t.Errorf("%s: %q, want %q", c[0], got, c[2])
		}
	}
}

// "Aides of Lund" stand in for her; "Lund of Norway" would not.
func TestStandsInFor(t *testing.T) {
	x := trees.Named(t, file, "aides")
	if !argument.StandsInFor(x, 0) || argument.StandsInFor(x, 2) {
		t.Error("aides of somebody are not told from her")
	}
}

// A verb without a subject has none: "In Oslo is nothing" asks for the actors of token -1.
func TestActorsUnderNothing(t *testing.T) {
	if found := argument.ActorsUnder(trees.Named(t, file, "met"), -1); len(found) > 0 {
		t.Errorf("got %v", found)
	}
}

// Behind the last token no clause begins: "met and" asks for the token behind.
func TestFiniteBehindTheText(t *testing.T) {
	x := trees.Named(t, file, "met")
	if argument.Finite(x, len(x.Tokens)) || argument.Finite(x, -1) {
		t.Error("a verb where no token is")
	}
}
