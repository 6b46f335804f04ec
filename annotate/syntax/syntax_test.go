package syntax_test

import (
	"fmt"
	"strings"
	"testing"

	"parley/annotate/segment"
	"parley/annotate/syntax"
	"parley/text"
)

func parse(source string) *text.Text {
	x := segment.Text(source)
	syntax.Careful(x)
	return x
}

// arcs lists chosen arcs of a parse: "nsubj(met, Berg)".
func arcs(x *text.Text) string {
	var out []string
	for _, tok := range x.Tokens {
		head := "root"
		if tok.Head >= 0 {
			head = x.Tokens[tok.Head].Text
		}
		out = append(out, fmt.Sprintf("%s(%s, %s)", tok.Rel, head, tok.Text))
	}
	return strings.Join(out, " ")
}

func TestParse(t *testing.T) {
	for in, want := range map[string][]string{
		"Berg met Haddad in Oslo.": {"nsubj(met, Berg)", "obj(met, Haddad)",
			"obl(met, Oslo)"},
		"Vice President Anna Berg spoke today with Haddad.": {"nsubj(spoke, Anna)", "obl(spoke, Haddad)"},
		"The call was organised at Berg's initiative.": {"nsubj:pass(organised, call)",
			"nmod:poss(initiative, Berg)"},
		"Orlov said that the presidents share similar views.": {"ccomp(said, share)", "nsubj(share, presidents)"},
		"The talks were frank, Orlov said.":                   {"nsubj(said, Orlov)"},
	} {
		got := arcs(parse(in))
		for _, arc := range want {
			if !strings.Contains(got, arc) {
				t.Errorf("%s: no %s in %s", in, arc, got)
			}
		}
	}
}

// Every sentence is one tree: one root, and every word reaches it.
func TestTrees(t *testing.T) {
	x := parse("Berg, who met Haddad, said: “We agreed.” Nothing; more -- or less! 1 2 3 , . ( ) Yes")
	for _, s := range x.Sentences {
		roots := 0
		for i := s.First; i < s.Last; i++ {
			if x.Tokens[i].Head < 0 {
				roots++
			}
			steps := 0
			for h := i; h >= 0; h = x.Tokens[h].Head {
				if steps++; steps > s.Last-s.First {
					t.Fatal("the heads run in a circle")
				}
			}
		}
		if roots != 1 {
			t.Errorf("%d roots in %q", roots, x.At(s.Span))
		}
	}
}

func TestLemma(t *testing.T) {
	for _, c := range []struct{ form, upos, want string }{
		{"spoke", "VERB", "speak"}, {"met", "VERB", "meet"}, {"agreed", "VERB", "agree"},
		{"underscored", "VERB", "underscore"},
		{"stopped", "VERB", "stop"}, {"proposed", "VERB", "propose"}, {"talks", "NOUN", "talk"},
		{"parties", "NOUN", "party"},
		{"countries", "NOUN", "country"}, {"Berg", "PROPN", "Berg"}, {"stressing", "VERB", "stress"},
		{"welcomed", "VERB", "welcome"},
	} {
		if got := syntax.Lemma(c.form, c.upos); got != c.want {
			t.Errorf("%s: got %s, want %s", c.form, got, c.want)
		}
	}
}

func BenchmarkAnnotate(b *testing.B) {
	source := strings.Repeat("President Anna Berg of Norway said on Sunday that she spoke by phone with President "+
		"Omar Haddad of Chad. ", 50)
	b.SetBytes(int64(len(source)))
	for b.Loop() {
		parse(source)
	}
}
