// Package charset turns bytes of any usual encoding into UTF-8.
//
// What comes in: bytes, and what their sender says of the encoding. What goes out: the
// text in UTF-8, and the name of the encoding it was in. It guesses only where nobody
// tells, and then among the encodings of one byte that Western and Eastern European
// files are in, by which letters stand beside each other.
//
// "Erdo\xf0an" is "Erdoğan" in windows-1254: the "ð" of windows-1252 stands in no name
// but Iceland's.
package charset

import (
	"errors"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
)

// ErrUnknown is that of bytes in no encoding known here.
var ErrUnknown = errors.New("it is text in no encoding that is known")

// Text is data as UTF-8, and the encoding it was in. Said is what the sender says,
// such as "iso-8859-1"; "" where nobody tells. UTF-8 is taken as it is, to the byte.
func Text(data []byte, said string) (text, name string, err error) {
	if e, name := marked(data); e != nil {
		return decode(e, data, name)
	}
	if utf8.Valid(data) {
		return string(data), "utf-8", nil
	}
	if e, name := charset.Lookup(said); e != nil && name != "utf-8" && name != "replacement" {
		return decode(e, data, name)
	}
	if nearly(data) {
		return strings.ToValidUTF8(string(data), "\uFFFD"), "utf-8", nil
	}
	return guessed(data)
}

// marked is the encoding of text in letters of two bytes, by the mark it begins with or
// because every second byte is nothing.
func marked(data []byte) (encoding.Encoding, string) {
	little := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	big := unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	switch {
	case len(data) >= 2 && data[0] == 0xff && data[1] == 0xfe:
		return little, "utf-16le"
	case len(data) >= 2 && data[0] == 0xfe && data[1] == 0xff:
		return big, "utf-16be"
	}
	even, odd := zeros(data[:min(len(data), 512)])
	switch n := min(len(data), 512); {
	case n <= 8 || max(even, odd)*5 < n*2 || min(even, odd) > 0:
		return nil, ""
	case even > odd:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "utf-16be"
	}
	return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "utf-16le"
}

// zeros counts the bytes that are nothing in even and in odd places.
func zeros(data []byte) (even, odd int) {
	for k, b := range data {
		switch {
		case b == 0 && k%2 == 0:
			even++
		case b == 0:
			odd++
		}
	}
	return even, odd
}

// Wide reports whether data is text in letters of two bytes.
func Wide(data []byte) bool { e, _ := marked(data); return e != nil }

func decode(e encoding.Encoding, data []byte, name string) (string, string, error) {
	out, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return "", "", ErrUnknown
	}
	return strings.TrimPrefix(string(out), "\uFEFF"), name, nil
}

// nearly reports whether all but a few bytes are UTF-8, and some letters are of more
// than one byte: such text was damaged, or cut, and is in no other encoding.
func nearly(data []byte) bool {
	wrong, long := 0, 0
	for rest := data; len(rest) > 0; {
		r, size := utf8.DecodeRune(rest)
		switch {
		case r == utf8.RuneError && size == 1:
			wrong++
		case size > 1:
			long++
		}
		rest = rest[size:]
	}
	return long > 0 && wrong*5 <= long
}
