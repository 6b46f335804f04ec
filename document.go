package parley

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
)

// DocumentID names a document by its content: the first 16 hexadecimal digits
// of the SHA-256 of its text, with its page before it where it has an address.
type DocumentID string

// DocumentKind tells what sort of text a document is.
type DocumentKind string

// The kinds of document.
const (
	Report         DocumentKind = "report"
	Readout        DocumentKind = "readout"
	Transcript     DocumentKind = "transcript"
	JointStatement DocumentKind = "joint-statement"
	Post           DocumentKind = "post"
	NoteKind       DocumentKind = "note" // a form filled in by a note-taker
)

// Document is one text as received, with what is known about it. Text is
// never altered: offsets everywhere count its bytes.
type Document struct {
	ID    DocumentID `json:"id"`
	Title string     `json:"title,omitempty"`
	// Published is an ISO date, or a date-time with its zone where stated.
	Published string       `json:"published,omitempty"`
	Publisher string       `json:"publisher,omitempty"`
	URL       string       `json:"url,omitempty"`
	Language  string       `json:"language,omitempty"` // ISO 639-1
	Words     int          `json:"words"`
	Kind      DocumentKind `json:"kind"`
	// Reader is who read it, or is to read it; "" for a form filled in by hand.
	Reader Reader `json:"reader,omitempty"`
	// TextSHA256 names the text that all offsets count in.
	TextSHA256 string `json:"text_sha256"`
	Text       string `json:"-"`
	// Parts are the stretches of the text that are something else than body, in order.
	Parts []Part `json:"parts,omitempty"`
	// Original is what the text was made of; nil where the text is as it came.
	Original *Original `json:"original,omitempty"`
	// Arrival is what it came in, where that is to be noted.
	Arrival Arrival `json:"-"`
	// Claims are what is told of the document besides its words, and by whom; the
	// particulars above are those shown.
	Claims []Claim `json:"-"`
}

// NewDocument takes a text as it is and names it by its content.
func NewDocument(text string) Document {
	whole := sum(text)
	return Document{ID: idOf(whole), TextSHA256: hex.EncodeToString(whole), Text: text}
}

// sum is the SHA-256 of parts set one behind the other; none is copied.
func sum(parts ...string) []byte {
	h := sha256.New()
	for _, part := range parts {
		io.WriteString(h, part)
	}
	return h.Sum(nil)
}

// DocumentName is the name of a text published on a page, "" for none: official
// sites give two visits the same one sentence, and both are documents.
func DocumentName(text, page string) DocumentID {
	if page == "" {
		return idOf(sum(text))
	}
	return idOf(sum(page, "\n", text))
}

func idOf(sum []byte) DocumentID { return DocumentID(hex.EncodeToString(sum[:8])) }
