package segment_test

import (
	"strings"
	"testing"

	"parley/annotate/segment"
	"parley/text"
)

func TestSentences(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"titles and initials", "Mr. Berg met Gen. Omar V. Haddad. He left.",
			"Mr. Berg met Gen. Omar V. Haddad.|He left."},
		{"abbreviated state", "The U.S. Congress met. In the U.S. He stayed.",
			"The U.S. Congress met.|In the U.S.|He stayed."},
		{"clock time at the end", "They met at 1:00 P.M. The talks went well.",
			"They met at 1:00 P.M.|The talks went well."},
		{"clock time inside", "They met at 1:00 P.M. today.", "They met at 1:00 P.M. today."},
		{"quotation with its speaker", "“Will we meet?” he asked. “Yes.” She left.",
			"“Will we meet?” he asked.|“Yes.”|She left."},
		{"quotation over a stop", "“We met. It was good,” Berg said.", "“We met.|It was good,” Berg said."},
		{"numbers", "It grew by 3.5 percent. No. 10 agreed.", "It grew by 3.5 percent.|No. 10 agreed."},
		{"list items", "Agreed:\n- to meet\n- to talk", "Agreed:|- to meet|- to talk"},
		{"wrapped lines", "The presidents of both\ncountries met.", "The presidents of both\ncountries met."},
		{"a break lost behind a name", "Ole BergBerg met Lund. See Ole Berg.", "Ole Berg|Berg met Lund.|See Ole Berg."},
		{"a capital inside a word", "McBride of YouTube met MacArthur. You left.",
			"McBride of YouTube met MacArthur.|You left."},
		{"a handle", "Ole Berg (@OleBergNorway) wrote. Berg left.", "Ole Berg (@OleBergNorway) wrote.|Berg left."},
		{"ellipsis", "We wait… and see. So… They came.", "We wait… and see.|So…|They came."},
	} {
		if got := join(segment.Text(c.in)); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func join(t *text.Text) string {
	var parts []string
	for _, s := range t.Sentences {
		parts = append(parts, t.At(s.Span))
	}
	return strings.Join(parts, "|")
}

func TestTokens(t *testing.T) {
	for in, want := range map[string]string{
		"Berg's 20-point plan":          "Berg|'s|20|-|point|plan",
		"They don't, cannot and won’t.": "They|do|n't|,|can|not|and|wo|n’t|.",
		"At 13:00 on 2025-12-28":        "At|13:00|on|2025-12-28",
		"U.S. aid of $1,200.50":         "U.S.|aid|of|$|1,200.50",
		"Côte d'Ivoire’s":               "Côte|d'Ivoire|’s",
		"see https://a.example/x?y=1.":  "see|https://a.example/x?y=1|.",
		"“So,” he said":                 "“|So|,|”|he|said",
	} {
		var words []string
		for _, tok := range segment.Text(in).Tokens {
			words = append(words, tok.Text)
		}
		if got := strings.Join(words, "|"); got != want {
			t.Errorf("%q: got %s, want %s", in, got, want)
		}
	}
}

func TestQuotes(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"curly", "He said “we met” and “left”.", "we met|left"},
		{"straight", `He said "we met" and "left".`, "we met|left"},
		{"guillemets", "He said «we met».", "we met"},
		{"nested", "“He told me ‘go’ twice.”", "He told me ‘go’ twice.|go"},
		{"apostrophes are no marks", "Berg’s and Haddad’s ‘deal’", "deal"},
		{"left open", "“We met and left.", "We met and left."},
		{"a closing mark alone", "We met” and left.", ""},
		{"mixed marks", "He said “we met\" and left.", "we met"},
	} {
		x := segment.Text(c.in)
		var parts []string
		for _, q := range x.Quotes {
			parts = append(parts, x.At(q.Inner))
		}
		if got := strings.Join(parts, "|"); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// A quotation over paragraphs opens again in each and closes in the last.
func TestQuotesOverParagraphs(t *testing.T) {
	x := segment.Text("“We met.\n\n“We agreed.”\n\nHe left.")
	if len(x.Quotes) != 2 || x.Quotes[0].Next != 1 || x.Quotes[0].Closed || !x.Quotes[1].Closed {
		t.Errorf("got %+v", x.Quotes)
	}
}

func TestStampIsNoSentence(t *testing.T) {
	x := segment.Text(" date 2025-12-28 Berg spoke.")
	if len(x.Sentences) != 1 || x.At(x.Sentences[0].Span) != "Berg spoke." {
		t.Errorf("got %q", join(x))
	}
}

// FuzzText checks that the pieces give back the input: tokens in order, only
// blanks between them inside paragraphs, sentences covering all tokens.
func FuzzText(f *testing.F) {
	for _, s := range []string{"", "Mr. Berg's “plan”.\n\n- a\n- b", "\xff\xfe“", strings.Repeat("“‘", 40),
		"Left." + strings.Repeat(")", 1800), "a.b.c. U.S.A. 1.2.3 3:4:5 x@y.z", "â€œWe met,â€\u009d RenÃ© said."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, source string) {
		x := segment.Text(source)
		checkTokens(t, x)
		last := 0
		for _, s := range x.Sentences {
			if s.First != last || s.Last <= s.First || s.Last-s.First > segment.MaxSentence+50 {
				t.Fatalf("sentence of tokens %d:%d after %d", s.First, s.Last, last)
			}
			last = s.Last
		}
		if last != len(x.Tokens) {
			t.Fatalf("%d of %d tokens are in sentences", last, len(x.Tokens))
		}
		for _, q := range x.Quotes {
			if !q.Contains(q.Inner) || q.End > len(source) {
				t.Fatalf("quotation %+v", q)
			}
		}
	})
}

func checkTokens(t *testing.T, x *text.Text) {
	t.Helper()
	at := 0
	for _, tok := range x.Tokens {
		if tok.Start < at || tok.End <= tok.Start || tok.Text == "" ||
			x.Source[tok.Start:tok.End] != tok.Text && !text.EncodedTwice(x.Source) {
			t.Fatalf("token %+v behind %d", tok, at)
		}
		at = tok.End
	}
	if text.EncodedTwice(x.Source) {
		return // there a token's word is not what the source has
	}
	for _, p := range x.Paragraphs {
		var b strings.Builder
		for _, tok := range x.Tokens {
			if p.Contains(tok.Span) {
				b.WriteString(tok.Text)
			}
		}
		if got, want := b.String(), unspaced(x.At(p)); got != want {
			t.Fatalf("tokens give %q of %q", got, want)
		}
	}
}

// unspaced takes out what separates tokens.
func unspaced(s string) string {
	var b strings.Builder
	for len(s) > 0 {
		size := segment.Blank(s)
		if size == 0 {
			_, size = segment.FirstRune(s)
			b.WriteString(s[:size])
		}
		s = s[size:]
	}
	return b.String()
}

// TestWhatLiesBehindTheLimitIsInNoLayer reads texts of more than a text may have.
func TestWhatLiesBehindTheLimitIsInNoLayer(t *testing.T) {
	for name, part := range map[string]string{"marks": `"`, "words": "word ", "short quotations": `"a" `,
		"paragraphs": "One line.\n\n", "wide letters": "你"} {
		source := strings.Repeat(part, 2_000_000/len(part))
		read := segment.Text(source)
		if read.Unread.Start > segment.MaxBytes || read.Unread.End != len(source) || read.Unread.Start < 1000 {
			t.Errorf("%s: left out %v", name, read.Unread)
		}
		if n := len(read.Tokens); n > segment.MaxTokens+400 || len(read.Quotes) > n {
			t.Errorf("%s: %d tokens, %d quotes", name, n, len(read.Quotes))
		}
		for _, q := range read.Quotes[max(0, len(read.Quotes)-1):] {
			if q.End > read.Unread.Start {
				t.Errorf("%s: a quotation ends at %d, behind what is read", name, q.End)
			}
		}
	}
	if read := segment.Text("Berg met Haddad. \n"); read.Unread != (text.Span{}) {
		t.Errorf("a short text: left out %v", read.Unread)
	}
}
