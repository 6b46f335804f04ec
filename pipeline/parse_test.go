package pipeline

import (
	"fmt"
	"math/rand"
	"path/filepath"
	"testing"

	"golang.org/x/tools/txtar"

	"parley"
	"parley/annotate/segment"
	"parley/annotate/syntax"
	"parley/extract"
	"parley/text"
)

// TestAnyParse reads stories whose parse is disturbed: words that hang on others, relations and tags
// changed for those of other words. No parser promises more than a tree; so nothing that reads one may
// count on more.
func TestAnyParse(t *testing.T) {
	disturbedParses(t, 1, 6)
}

func disturbedParses(t *testing.T, seed int64, rounds int) {
	rng := rand.New(rand.NewSource(seed))
	for _, body := range Stories(t) {
		for range rounds {
			x := segment.Text(body)
			x.Published = "2026-03-12"
			syntax.Fast(x)
			for range 1 + rng.Intn(6) {
				disturb(rng, x, x.Sentences[rng.Intn(len(x.Sentences))])
			}
			text.Link(x)
			readDisturbed(t, x)
		}
	}
}

// readDisturbed takes a parsed text through all the rooms behind the parser.
func readDisturbed(t *testing.T, x *text.Text) {
	defer func() {
		if e := recover(); e != nil {
			t.Fatalf("%v\n%s\n%s", e, x.Source, rows(x))
		}
	}()
	d := parley.NewDocument(x.Source)
	d.Published = x.Published
	extract.Record(d, x, understand(x, d, ""))
}

// disturb changes one word of a sentence: its head, kept a tree; its relation; its tags.
func disturb(rng *rand.Rand, x *text.Text, s text.Sentence) {
	if s.Last-s.First < 3 {
		return
	}
	at := func() int { return s.First + rng.Intn(s.Last-s.First) }
	i, other := at(), x.Tokens[at()]
	switch tok := &x.Tokens[i]; rng.Intn(3) {
	case 0:
		if h := at(); !above(x, i, h) && tok.Head >= 0 {
			tok.Head = h
		}
	case 1:
		tok.Rel = other.Rel
	default:
		tok.UPOS, tok.XPOS = other.UPOS, other.XPOS
	}
}

// above reports whether token i is h or stands over it.
func above(x *text.Text, i, h int) bool {
	for ; h >= 0; h = x.Tokens[h].Head {
		if h == i {
			return true
		}
	}
	return false
}

// rows writes a parse down, to see what went wrong.
func rows(x *text.Text) string {
	out := ""
	for i, tok := range x.Tokens {
		out += fmt.Sprintf("%3d %-12s %-5s %-4s %3d %s\n", i, tok.Text, tok.UPOS, tok.XPOS, tok.Head, tok.Rel)
	}
	return out
}

// Stories lists the reports of all stories, file by file.
func Stories(t *testing.T) []string {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i < len(archive.Files); i += 2 {
			all = append(all, string(archive.Files[i].Data))
		}
	}
	return all
}
