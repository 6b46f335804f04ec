package source_test

import (
	"strings"
	"testing"

	"parley/extract/source"
	"parley/extract/trees"
	"parley/text"
)

const file = "../testdata/trees.txtar"

// says adds an attribution: whose head is the word who, by the word cue, of what stands from first
// to last.
func says(t *testing.T, x *text.Text, who, cue, first, last string, entity int) {
	t.Helper()
	head, at := trees.Word(t, x, who), trees.Word(t, x, cue)
	span := x.Tokens[head].Span
	if m, ok := x.MentionAt(head); ok {
		span = m.Span
	}
	x.Saying = append(x.Saying, text.Attribution{Source: span, SourceHead: head, Entity: entity, Cue: x.Tokens[at].Span,
		CueHead: at, Lemma: x.Tokens[at].Lemma, Quotation: "indirect", Parent: -1,
		Content: []text.Span{{Start: x.Tokens[trees.Word(t, x, first)].Start,
			End: x.Tokens[trees.Word(t, x, last)].End}}})
}

// The chain at some words is who says what holds them, outermost first.
func TestChainAt(t *testing.T) {
	x := trees.Named(t, file, "said")
	says(t, x, "Lund", "said", "Keita", "Quispe", 0)
	src := source.Read(x)
	inside, _ := source.ChainAt(x, src, x.Tokens[trees.Word(t, x, "met")].Span)
	outside, _ := source.ChainAt(x, src, x.Tokens[0].Span)
	if got := strings.Join(inside.Names(), " > "); got != "Kari Lund" || len(outside) != 0 {
		t.Errorf("inside %q, outside %v", got, outside)
	}
}

// "It" is the body that spoke before; an official of nobody is what the text calls him.
func TestTakenUpAgain(t *testing.T) {
	x := trees.Named(t, file, "officials")
	says(t, x, "official", "said", "trade", "grew", 0)
	says(t, x, "It", "added", "oil", "fell", -1)
	got := source.Sayings(x)
	if !got[0].OK || got[0].Link.Name != "official" {
		t.Errorf("first %+v", got[0])
	}
	if got[1].OK {
		t.Errorf("it is no person, but was taken for %q", got[1].Link.Name)
	}
}
