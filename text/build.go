package text

import (
	"fmt"
	"strconv"
	"strings"
)

// FromTree builds a text from trees written by hand, so that a room can be tried on what it reads
// without any model. A row is a word with part of speech, tag, lemma, the number of its head in
// the sentence (0 for a root) and the relation to it; an empty line ends a sentence. Behind them
// may stand what the word is the last of: a mention, as "= 2 person Kari Lund | minister | Norway"
// with how many words it has, "= 1 group | |" without a name, "= 1 ^ Kari Lund" for another
// mention of somebody named before; or a time, as "@ 1 2025-03-07".
//
//	Lund   PROPN NNP Lund   2 nsubj = 1 person Kari Lund | minister | Norway
//	met    VERB  VBD meet   0 root
//	Keita  PROPN NNP Keita  2 obj   = 1 person Amadou Keita | president | Mali
//	.      PUNCT .   .      2 punct
//
// States of the parties are added behind, as annotate/entity does. An error names the row.
func FromTree(rows string) (*Text, error) {
	b := &builder{t: &Text{Published: "2025-03-10"}, named: map[string]int{}}
	for n, row := range strings.Split(strings.Trim(rows, "\n"), "\n") {
		add := func() error { return b.row(strings.TrimSpace(row)) }
		if strings.TrimSpace(row) == "" {
			add = b.sentence
		}
		if err := add(); err != nil {
			return nil, fmt.Errorf("build text: row %d: %w", n+1, err)
		}
	}
	if err := b.sentence(); err != nil {
		return nil, fmt.Errorf("build text: %w", err)
	}
	b.states()
	b.t.Source = b.source.String()
	Link(b.t)
	IndexMentions(b.t)
	return b.t, nil
}

// builder holds what is built so far; first is the token that the open sentence begins with.
type builder struct {
	t      *Text
	source strings.Builder
	named  map[string]int
	first  int
}

func (b *builder) row(row string) error {
	words, rest := row, ""
	if k := strings.IndexAny(row, "=@"); k > 0 {
		words, rest = row[:k], row[k:]
	}
	f := strings.Fields(words)
	if len(f) != 6 {
		return fmt.Errorf("%d columns, not 6", len(f))
	}
	head, err := strconv.Atoi(f[4])
	if err != nil || head < 0 || head > longestSentence {
		return fmt.Errorf("head %q is no number of a word", f[4])
	}
	b.token(f, head)
	if rest == "" {
		return nil
	}
	return b.covered(rest)
}

// token adds a word, with a blank before it but for marks and clitics.
func (b *builder) token(f []string, head int) {
	if b.source.Len() > 0 && !strings.Contains(".,;:?!”)'’", f[0][:1]) {
		b.source.WriteByte(' ')
	}
	start := b.source.Len()
	b.source.WriteString(f[0])
	if head += b.first - 1; head < b.first {
		head = -1
	}
	b.t.Tokens = append(b.t.Tokens, Token{Span: Span{start, b.source.Len()}, Text: f[0], Low: strings.ToLower(f[0]),
		UPOS: f[1], XPOS: f[2], Lemma: f[3], Head: head, Rel: f[5], Sentence: len(b.t.Sentences), Mention: -1})
}

// covered adds the mention or time that ends with the last token.
func (b *builder) covered(rest string) error {
	f := strings.Fields(rest)
	if len(f) < 3 {
		return fmt.Errorf("%q tells too little", rest)
	}
	size, err := strconv.Atoi(f[1])
	if err != nil || size < 1 || size > len(b.t.Tokens)-b.first {
		return fmt.Errorf("%q words of a mention", f[1])
	}
	last := len(b.t.Tokens)
	span := Span{b.t.Tokens[last-size].Start, b.t.Tokens[last-1].End}
	if f[0] == "@" {
		b.t.Times = append(b.t.Times, Time{Span: span, First: last - size, Last: last, Kind: DateTime, Value: f[2]})
		return nil
	}
	m := Mention{Span: span, First: last - size, Last: last, Head: b.headOf(last-size, last), Form: Nominal}
	if m.Entity, err = b.entity(f[2:]); err != nil {
		return err
	}
	switch {
	case b.t.Tokens[last-1].UPOS == "PRON":
		m.Form = Pronoun
	case b.t.Tokens[last-1].UPOS == "PROPN":
		m.Form, m.Name = Named, span
	}
	b.t.Mentions = append(b.t.Mentions, m)
	return nil
}

// headOf is the token of a span that hangs on a word outside it.
func (b *builder) headOf(first, last int) int {
	for i := first; i < last; i++ {
		if h := b.t.Tokens[i].Head; h < first || h >= last {
			return i
		}
	}
	return last - 1
}

// entity is whom a mention means, new or named before.
func (b *builder) entity(f []string) (int, error) {
	kind := f[0]
	parts := append(strings.Split(strings.Join(f[1:], " "), "|"), "", "")
	name := strings.TrimSpace(parts[0])
	if kind == "^" {
		e, ok := b.named[name]
		if !ok {
			return 0, fmt.Errorf("nobody is named %q", name)
		}
		return e, nil
	}
	b.t.Entities = append(b.t.Entities, Entity{Kind: EntityKind(kind), Name: name, Office: strings.TrimSpace(parts[1]),
		Party: strings.TrimSpace(parts[2])})
	b.named[name] = len(b.t.Entities) - 1
	return b.named[name], nil
}

// longestSentence is how many words a sentence written by hand has at most.
const longestSentence = 1000

func (b *builder) sentence() error {
	last := len(b.t.Tokens)
	if last == b.first {
		return nil
	}
	for i := b.first; i < last; i++ {
		if b.t.Tokens[i].Head >= last {
			return fmt.Errorf("%q hangs on no word of its sentence", b.t.Tokens[i].Text)
		}
	}
	span := Span{b.t.Tokens[b.first].Start, b.t.Tokens[last-1].End}
	b.t.Paragraphs = append(b.t.Paragraphs[:0], Span{0, span.End})
	b.t.Sentences = append(b.t.Sentences, Sentence{Span: span, First: b.first, Last: last})
	b.first = last
	return nil
}

// states adds a state for each party that has none.
func (b *builder) states() {
	known := map[string]bool{}
	for _, e := range b.t.Entities {
		known[e.Party] = known[e.Party] || e.Kind == State
	}
	for _, e := range b.t.Entities {
		if e.Party != "" && !known[e.Party] {
			known[e.Party] = true
			b.t.Entities = append(b.t.Entities, Entity{Kind: State, Name: e.Party, Party: e.Party})
		}
	}
}
