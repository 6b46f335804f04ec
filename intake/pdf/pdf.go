// Package pdf takes the words out of a PDF.
//
// What comes in: the bytes of a file. What goes out: an article: its lines put together to
// paragraphs in the order of reading, column behind column, words that were parted at the
// end of a line made whole, running heads and page numbers left out; its title is what is
// set largest at the top of the first page. The objects of a file are read by
// ledongthuc/pdf; where letters stand on the page, and what that means, is told here. It
// reads no pictures: of a scanned file it says that it is one.
//
// A line "The minis-" above "ter left." is "The minister left."
package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/ledongthuc/pdf"

	"parley/intake/article"
)

// The limits of a file: its pages, the letters on them, and the bytes that its parts are
// when they are unpacked.
const (
	MostPages   = 3000
	mostLetters = 8 << 20
	mostContent = 32 << 20 // of one page
	mostForms   = 8        // drawings that stand in each other
)

// perRead is what a reading of the file counts for, in bytes, beside those that it asks for.
const perRead = 8 << 10

// The faults of a file.
var (
	ErrScanned = errors.New("it is a scanned PDF: pictures of pages, without text")
	ErrLocked  = errors.New("it is a PDF that is locked by a password")
	ErrDamaged = errors.New("it is a damaged PDF")
	ErrEmpty   = errors.New("it is a PDF without text")
	ErrWork    = errors.New("it is a PDF whose parts lead to each other without end")
	ErrPages   = fmt.Errorf("it is a PDF of more than %d pages", MostPages)
	ErrLetters = fmt.Errorf("it is a PDF of more than %d million letters", mostLetters>>20)
)

// Read takes the article out of a file.
func Read(data []byte) (a article.Article, err error) {
	pages, pictures, err := pagesOf(data)
	if errors.Is(err, ErrDamaged) {
		if whole, ok := repaired(data); ok {
			if pages, pictures, err = pagesOf(whole); err == nil && int64(len(pages)) < counted(whole) {
				err = ErrDamaged // some of its pages are gone
			}
		}
	}
	if err != nil {
		return a, err
	}
	letters := 0
	for _, p := range pages {
		letters += len(p.glyphs)
	}
	switch {
	case letters < 20*len(pages) && pictures > 0:
		return a, ErrScanned
	case letters == 0:
		return a, ErrEmpty
	}
	return flow(pages), nil
}

// page is what stands on a page.
type page struct {
	width, height float64 // in points
	glyphs        []glyph
}

// glyph is a letter on a page: its place in points from the left and from the bottom, how
// wide it is, the size of its font.
type glyph struct {
	x, y, w, size float64
	text          string
	bold          bool
}

// pagesOf reads the pages of a file, and counts the pictures on them.
func pagesOf(data []byte) (pages []page, pictures int, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = faultOf(fault, len(pages) > 0)
		}
	}()
	file, err := pdf.NewReader(meterOf(data), int64(len(data)))
	if err != nil {
		return nil, 0, openFault(err)
	}
	x := interpreter{fonts: map[string]*font{}, left: mostLetters}
	for _, p := range leaves(file) {
		x.run(p)
		pages, pictures = append(pages, x.page), pictures+x.pictures
	}
	if len(pages) == 0 {
		return nil, 0, ErrDamaged
	}
	return pages, pictures, nil
}

// meter is the bytes of a file, which ends the work when far more of them were asked for
// than a file needs: objects that lead to each other are read again and again.
//
// A reading of any length costs at least what it takes to find an object.
type meter struct {
	in   io.ReaderAt
	left int64
}

func meterOf(data []byte) *meter {
	return &meter{in: bytes.NewReader(data), left: 400*int64(len(data)) + 256<<20}
}

func (m *meter) ReadAt(p []byte, at int64) (int, error) {
	if m.left -= int64(len(p)) + perRead; m.left < 0 {
		panic(ErrWork)
	}
	return m.in.ReadAt(p, at)
}

// faultOf is what a panic of the library or a limit means.
func faultOf(fault any, begun bool) error {
	for _, known := range []error{ErrWork, ErrPages, ErrLetters} {
		if err, ok := fault.(error); ok && errors.Is(err, known) {
			return known
		}
	}
	return ErrDamaged
}

func openFault(err error) error {
	if errors.Is(err, pdf.ErrInvalidPassword) {
		return ErrLocked
	}
	return ErrDamaged
}

// leaves are the pages of a file in their order. Nodes of the tree that were met before
// are passed over.
func leaves(file *pdf.Reader) []pdf.Value {
	var all []pdf.Value
	seen := 0
	var walk func(node pdf.Value, depth int)
	walk = func(node pdf.Value, depth int) {
		if seen++; seen > 4*MostPages || len(all) > MostPages {
			panic(ErrPages)
		}
		kids := node.Key("Kids")
		if kids.Kind() != pdf.Array {
			if node.Kind() == pdf.Dict {
				all = append(all, node)
			}
			return
		}
		for k := 0; k < kids.Len() && depth < 64; k++ {
			walk(kids.Index(k), depth+1)
		}
	}
	walk(file.Trailer().Key("Root").Key("Pages"), 0)
	return all
}
