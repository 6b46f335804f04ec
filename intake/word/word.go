// Package word takes the words out of files of word processors: Word (.docx) and
// OpenDocument (.odt).
//
// What comes in: the bytes of a file. What goes out: an article; its title is the
// paragraph that is set as one. Numbers that the program sets before paragraphs are
// written out, as they are on paper; what was struck out in a tracked change is left out,
// as are comments, notes, heads and feet.
//
// A paragraph in the first numbered list of a file is "1. The parties agree ...".
package word

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"

	"parley/intake/article"
)

// The faults of such a file.
var (
	ErrDamaged = errors.New("it is a damaged file of a word processor")
	ErrLocked  = errors.New("it is a file of a word processor that is locked by a password")
)

// TooLarge is a file that is larger unpacked than the limit.
type TooLarge struct{ Limit int64 }

func (e *TooLarge) Error() string {
	return fmt.Sprintf("it is larger than %d MB when it is unpacked", e.Limit>>20)
}

// Read takes the article out of a file, of which no more than most bytes are unpacked.
func Read(data []byte, most int64) (article.Article, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return article.Article{}, ErrDamaged
	}
	f := file{archive: archive, left: most, most: most}
	switch {
	case f.has("word/document.xml"):
		return f.docx()
	case f.has("content.xml"):
		return f.odt()
	case f.has("EncryptedPackage"):
		return article.Article{}, ErrLocked
	}
	return article.Article{}, ErrDamaged
}

// file is one such file; left is how many bytes of it may still be unpacked.
type file struct {
	archive    *zip.Reader
	left, most int64
}

func (f *file) has(name string) bool {
	for _, member := range f.archive.File {
		if member.Name == name {
			return true
		}
	}
	return false
}

// part is a part of the file, nil where it has none of that name.
func (f *file) part(name string) ([]byte, error) {
	for _, member := range f.archive.File {
		if member.Name != name {
			continue
		}
		r, err := member.Open()
		if err != nil {
			return nil, ErrDamaged
		}
		defer r.Close()
		data, err := io.ReadAll(io.LimitReader(r, f.left+1))
		if f.left -= int64(len(data)); f.left < 0 {
			return nil, &TooLarge{f.most}
		}
		if err != nil {
			return nil, ErrDamaged
		}
		return data, nil
	}
	return nil, nil
}
