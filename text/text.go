// Package text is the annotated text: one document's bytes and the layers of
// spans that the annotate stages lay over them. The document owns the
// characters; tokens, mentions, times and attributions are views with byte
// offsets, half-open, so that every finding can be shown in place.
//
// What comes in: nothing; stages fill the layers in the order of the fields
// below, each stage reading only layers above its own. What goes out: a value
// that extract reads. It holds no rule and does no work beyond lookup.
//
// In "Anna met Omar." the tokens are Anna, met, Omar and the stop; "Anna" and
// "Omar" are mentions of two entities.
package text

// Span is a half-open range of bytes.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Contains reports whether other lies inside s.
func (s Span) Contains(other Span) bool { return s.Start <= other.Start && other.End <= s.End }

// Overlaps reports whether the two spans share a byte.
func (s Span) Overlaps(other Span) bool { return s.Start < other.End && other.Start < s.End }

// Token is one word or mark, with its place in the parse.
type Token struct {
	Span
	Text     string // the words as they stand
	Low      string // in lower case
	UPOS     string // Universal Dependencies part of speech
	XPOS     string // Penn Treebank tag
	Lemma    string // dictionary form, lower case except for names
	Head     int    // index of the head token in Text.Tokens, -1 for a root
	Rel      string // Universal Dependencies relation to the head
	Sentence int    // index in Text.Sentences
	Mention  int    // index of the shortest mention that covers it, or -1; see IndexMentions
}

// Sentence is a range of bytes and of tokens.
type Sentence struct {
	Span
	First, Last int // tokens, half-open
	Paragraph   int // index in Text.Paragraphs
}

// Quote is a stretch between quotation marks.
type Quote struct {
	Span              // with the marks
	Inner        Span // without them
	Open, Closed bool // whether the mark stands there: a quote over paragraphs lacks one
	Depth        int  // 0 for outermost
	Next         int  // the quote that goes on in the next paragraph, or -1
}

// Turn is what one speaker of a transcript says behind a label.
type Turn struct {
	Label, Words Span
	Asks         bool // a question of somebody unnamed
}

// Text is a document with its layers.
type Text struct {
	Source     string
	Paragraphs []Span
	Sentences  []Sentence
	Tokens     []Token
	Quotes     []Quote
	Turns      []Turn
	Mentions   []Mention // in order of place
	Entities   []Entity
	Times      []Time // in order of place
	Saying     []Attribution
	// Published is the day of publication, ISO; empty if it is not known.
	Published string
	// Official is the party whose official publisher the text is from, empty for
	// the press: such a text need not say who "the president" is.
	Official string
	// Home is the party that the text is written in: its official publisher's, else that of
	// the capital in its dateline or letterhead; empty if it does not tell.
	Home string
	// Seat is the city of the dateline: where "here" is.
	Seat Span
	// Stamp is what stands before the report itself (" date 2025-12-28 ", a
	// dateline): bytes that no sentence starts in.
	Stamp Span
	// Captions are paragraphs under pictures: they tell of people, days and places, and
	// nobody says them.
	Captions []Span
	// Unread is what a limit left out at the end of a long text; the zero span if
	// all was read.
	Unread Span

	children [][]int32 // by token, in order; built once by Link
}

// InCaption reports whether a byte is of a caption.
func (t *Text) InCaption(at int) bool {
	for _, c := range t.Captions {
		if c.Start <= at && at < c.End {
			return true
		}
	}
	return false
}

// At is the text of a span.
func (t *Text) At(s Span) string { return t.Source[s.Start:s.End] }

// Words is the span from the start of token first to the end of token last.
func (t *Text) Words(first, last int) Span {
	return Span{t.Tokens[first].Start, t.Tokens[last].End}
}
