package segment_test

import (
	"slices"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"parley/annotate/segment"
	"parley/text"
)

// encodedTwice is what a page shows where UTF-8 was read as windows-1252 and written as UTF-8: the
// five bytes that have no character there become controls, as in browsers.
func encodedTwice(s string) string {
	var out []rune
	for _, b := range []byte(s) {
		r := charmap.Windows1252.DecodeByte(b)
		if r == utf8.RuneError {
			r = rune(b)
		}
		out = append(out, r)
	}
	return string(out)
}

// TestEncodedTwice reads texts twice: as they are, and encoded twice. The words, sentences and
// quotations are the same, and each piece stands in the source where it is said to.
func TestEncodedTwice(t *testing.T) {
	for _, plain := range []string{
		"“We’ll meet,” René Côté said. “It’s good – very good…” He left.",
		"Mr. Şimşek’s envoy met Édgar Ñúñez in Malmö on 3 May. “Où?” she asked.",
		"He called it «a beginning». Then “a ‘real’ end”.\n\n“No,” said Łukasz Żak.",
		"About €20 million and £5 million were promised to São Tomé.",
		"“We met.\n\n“We agreed.”\n\nÅsa Öberg left.",
	} {
		source := encodedTwice(plain)
		want, got := segment.Text(plain), segment.Text(source)
		if !slices.Equal(words(got), words(want)) {
			t.Errorf("%q: words %q, want %q", source, words(got), words(want))
		}
		if len(got.Sentences) != len(want.Sentences) || len(got.Quotes) != len(want.Quotes) {
			t.Errorf("%q: %d sentences and %d quotes, want %d and %d", source, len(got.Sentences), len(got.Quotes),
				len(want.Sentences), len(want.Quotes))
			continue
		}
		for k, q := range want.Quotes {
			if at := got.At(got.Quotes[k].Inner); at != encodedTwice(want.At(q.Inner)) {
				t.Errorf("quotation %d of %q is %q", k, source, at)
			}
		}
		for k, tok := range want.Tokens {
			if at := got.At(got.Tokens[k].Span); at != encodedTwice(want.At(tok.Span)) {
				t.Errorf("%q stands at %q", tok.Text, at)
			}
		}
	}
}

// TestEncodedOnce has characters that look like the beginning of one encoded twice, and are none.
func TestEncodedOnce(t *testing.T) {
	for _, plain := range []string{"JOÃO met Ârpád.", "Ça va, São Tomé?", "Ðorđe saw Ãlvares in the Âge d'or."} {
		x := segment.Text(plain)
		for _, tok := range x.Tokens {
			if tok.Text != x.At(tok.Span) {
				t.Errorf("%q: %q was mended to %q", plain, x.At(tok.Span), tok.Text)
			}
		}
	}
}

// TestLastByteLost has closing marks as pages show them that lost the byte 9D.
func TestLastByteLost(t *testing.T) {
	x := segment.Text("â€œWe met,â€ Berg said. â€œIt was good.â€\uFFFD")
	if len(x.Quotes) != 2 || x.At(x.Quotes[0].Inner) != "We met," || x.At(x.Quotes[1].Inner) != "It was good." {
		t.Errorf("got %+v", x.Quotes)
	}
}

func words(x *text.Text) []string {
	var out []string
	for _, tok := range x.Tokens {
		out = append(out, tok.Text)
	}
	return out
}
