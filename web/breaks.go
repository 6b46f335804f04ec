package web

import (
	"bytes"
	"unicode/utf8"
)

// longest is how many bytes of a page may stand without a place to break the
// line. Browsers take minutes over a word of some hundred thousand letters.
const longest = 80

// breaks puts a place to break the line into words that are too long, wherever
// they come from. Tags, and elements that hold nothing but letters, stay as they
// are.
func breaks(page []byte) []byte {
	var out bytes.Buffer
	run, inTag, inEntity, raw := 0, false, false, false
	from := 0
	for i, b := range page {
		switch {
		case inTag:
			if b == '>' {
				inTag, run = false, 0
			}
			continue
		case b == '<':
			inTag, inEntity = true, false
			raw = holdsLetters(page[i:], raw)
			continue
		case b == ' ' || b == '\n':
			run, inEntity = 0, false
			continue
		case b == '&':
			inEntity = true
		case b == ';':
			inEntity = false
		}
		if run++; run > longest && !inEntity && !raw && utf8.RuneStart(b) && b != ';' {
			out.Write(page[from:i])
			out.WriteString("<wbr>")
			from, run = i, 0
		}
	}
	if from == 0 {
		return page
	}
	out.Write(page[from:])
	return out.Bytes()
}

// letterElements hold letters only: a tag among them would be shown.
var letterElements = [][]byte{[]byte("title"), []byte("textarea"), []byte("option"), []byte("script"), []byte("style")}

// holdsLetters tells whether, behind the tag that a page goes on with, the letters
// of such an element stand; before tells whether they stood before it.
func holdsLetters(page []byte, before bool) bool {
	closes := bytes.HasPrefix(page, []byte("</"))
	for _, name := range letterElements {
		if bytes.HasPrefix(page[1:], name) {
			return true
		}
		if closes && bytes.HasPrefix(page[2:], name) {
			return false
		}
	}
	return before
}
