package charset

import (
	"strings"
	"unicode"

	"golang.org/x/text/encoding/charmap"
)

// candidates are the encodings of one byte that are tried, the most usual first: of two
// that fit as well the first is taken.
var candidates = []struct {
	name string
	page *charmap.Charmap
}{
	{"windows-1252", charmap.Windows1252}, {"windows-1254", charmap.Windows1254}, {"windows-1250", charmap.Windows1250},
	{"windows-1251", charmap.Windows1251}, {"koi8-r", charmap.KOI8R}, {"iso-8859-2", charmap.ISO8859_2},
	{"macintosh", charmap.Macintosh}, {"cp437", charmap.CodePage437},
}

// guessed is data in the encoding that gives the most plausible letters.
func guessed(data []byte) (text, name string, err error) {
	if controls(data) {
		return "", "", ErrUnknown
	}
	best := -1 << 30
	for _, c := range candidates {
		out, err := c.page.NewDecoder().Bytes(data)
		if err != nil {
			continue
		}
		if score := plausible(string(out)); score > best {
			best, text, name = score, string(out), c.name
		}
	}
	return text, name, nil
}

// controls reports whether bytes stand there that no text has.
func controls(data []byte) bool {
	n := 0
	for _, b := range data {
		if b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1b && b != 0x1a {
			n++
		}
	}
	return n*200 > len(data)
}

// rare are letters that stand in few names, so that where they come out another
// encoding is likelier: Icelandic, and marks of money and measure inside words.
const rare = "ðþÐÞýÝ¡¿"

// plausible counts for letters outside ASCII how well they go with those beside them.
func plausible(text string) int {
	score := 0
	runes := []rune(text)
	for k, r := range runes {
		if r < 0x80 {
			continue
		}
		before, behind := near(runes, k-1), near(runes, k+1)
		score += fits(r, before, behind)
	}
	return score
}

func near(runes []rune, k int) rune {
	if k < 0 || k >= len(runes) {
		return ' '
	}
	return runes[k]
}

// fits tells how well a letter or mark goes with its neighbours, from -4 to 3.
func fits(r, before, behind rune) int {
	letters := unicode.IsLetter(before) || unicode.IsLetter(behind)
	switch {
	case r == '\uFFFD', unicode.IsControl(r), r >= 0x2500 && r <= 0x259F:
		return -4
	case strings.ContainsRune("‘’“”–—…", r):
		return quoted(r, before, behind)
	case unicode.IsLetter(r):
		return word(r, before, behind)
	case unicode.IsSpace(r), strings.ContainsRune("«»€£©®°§•", r) && !(unicode.IsLetter(before) && unicode.IsLetter(behind)):
		return 1
	case letters:
		return -3
	}
	return -1
}

// quoted tells how well a mark stands: an opening one before a word, an apostrophe
// behind a letter.
func quoted(r, before, behind rune) int {
	open, in := unicode.IsSpace(before) || before == '(', unicode.IsLetter(before)
	switch {
	case (r == '“' || r == '‘') && open, (r == '’' || r == '”') && !open, r == '–', r == '—', r == '…':
		return 3
	case in && unicode.IsLetter(behind):
		return -2
	}
	return 0
}

// word tells how well a letter goes with the letters beside it: of one script, and no
// capital behind a small one.
func word(r, before, behind rune) int {
	latin := unicode.Is(unicode.Latin, r)
	for _, o := range []rune{before, behind} {
		if unicode.IsLetter(o) && unicode.Is(unicode.Latin, o) != latin {
			return -3
		}
	}
	switch {
	case unicode.IsUpper(r) && unicode.IsLower(before), strings.ContainsRune(rare, r):
		return -1
	case unicode.IsLetter(before) || unicode.IsLetter(behind):
		return 2
	}
	return 0
}
