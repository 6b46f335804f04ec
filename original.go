package parley

import (
	"crypto/sha256"
	"encoding/hex"
	"time"
)

// Original is what the text of a document was made of: a page, a PDF, a mail. Its bytes
// are kept as they came, for proof; its text can be made again from them.
type Original struct {
	SHA256 string `json:"sha256"`         // of the bytes
	Media  string `json:"media"`          // "text/html", "application/pdf"...
	Name   string `json:"name,omitempty"` // of the file, behind that of the archive it came in
	// Address is where it was fetched, behind all redirects; Canonical the address that it
	// gives itself, where that is another.
	Address   string    `json:"address,omitempty"`
	Canonical string    `json:"canonical,omitempty"`
	Archived  string    `json:"archived,omitempty"` // the address of a copy that stays, for citing
	Retrieved time.Time `json:"retrieved,omitzero"`
	Bytes     []byte    `json:"-"`
}

// NewOriginal is an original of some bytes.
func NewOriginal(bytes []byte, media string) *Original {
	sum := sha256.Sum256(bytes)
	return &Original{SHA256: hex.EncodeToString(sum[:]), Media: media, Bytes: bytes}
}
