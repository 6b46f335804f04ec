package text_test

import (
	"testing"

	"parley/text"
)

const met = `
Lund   PROPN NNP Lund   2 nsubj = 1 person Kari Lund | minister | Norway
met    VERB  VBD meet   0 root
Keita  PROPN NNP Keita  2 obj   = 1 person Amadou Keita | president | Mali
on     ADP   IN  on     5 case
Friday PROPN NNP Friday 2 obl   @ 1 2025-03-07
.      PUNCT .   .      2 punct

She    PRON  PRP she    2 nsubj = 1 ^ Kari Lund
smiled VERB  VBD smile  0 root
.      PUNCT .   .      2 punct
`

// A tree written by hand gives back its words, heads, mentions and times, with offsets that hold.
func TestFromTree(t *testing.T) {
	x, err := text.FromTree(met)
	if err != nil {
		t.Fatal(err)
	}
	if x.Source != "Lund met Keita on Friday. She smiled." {
		t.Errorf("source %q", x.Source)
	}
	for _, tok := range x.Tokens {
		if x.At(tok.Span) != tok.Text {
			t.Errorf("%q stands where %q should", x.At(tok.Span), tok.Text)
		}
	}
	if x.Child(1, "nsubj") != 0 || x.Object(1) != 2 || x.Tokens[6].Head != 7 || x.Tokens[7].Head != -1 {
		t.Error("heads are not those of the rows")
	}
	if m, ok := x.MentionAt(6); !ok || x.Entities[m.Entity].Name != "Kari Lund" || m.Form != text.Pronoun {
		t.Errorf("she is %+v", m)
	}
	if len(x.Times) != 1 || x.At(x.Times[0].Span) != "Friday" || len(x.Sentences) != 2 {
		t.Errorf("times %v, sentences %v", x.Times, x.Sentences)
	}
}

// A row that is none is named.
func TestFromTreeRefuses(t *testing.T) {
	for _, rows := range []string{"Lund met", "Lund PROPN NNP Lund two nsubj",
		"Lund PROPN NNP Lund 0 root = 3 person X",
		"She PRON PRP she 0 root = 1 ^ Nobody", "Lund PROPN NNP Lund 0 root = 1"} {
		if _, err := text.FromTree(rows); err == nil {
			t.Errorf("%q is taken", rows)
		}
	}
}

func FuzzFromTree(f *testing.F) {
	f.Add(met)
	f.Fuzz(func(t *testing.T, rows string) {
		x, err := text.FromTree(rows)
		if err != nil {
			return
		}
		for _, m := range x.Mentions {
			if m.First < 0 || m.Last > len(x.Tokens) {
				t.Fatalf("mention %+v of %d tokens", m, len(x.Tokens))
			}
		}
	})
}
