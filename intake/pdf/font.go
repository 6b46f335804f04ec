package pdf

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"github.com/ledongthuc/pdf"
	"golang.org/x/text/encoding/charmap"
)

// font tells what the bytes of strings are.
type font struct {
	wide   bool // codes of two bytes
	bold   bool
	simple [256]code
	// of a font of two bytes
	unicode map[int]string
	widths  map[int]float64
	other   float64
	spaces  *cmap
}

// code is a letter of a font; width is in thousandths of the size.
type code struct {
	text  string
	width float64
	space bool
}

// codes are the letters of a string.
func (f *font) codes(s string) []code {
	var all []code
	if !f.wide {
		for k := range len(s) {
			all = append(all, f.simple[s[k]])
		}
		return all
	}
	for len(s) > 0 {
		n := f.spaces.length(s)
		at := 0
		for k := range n {
			at = at<<8 | int(s[k])
		}
		s = s[n:]
		width, known := f.widths[at]
		if !known {
			width = f.other
		}
		all = append(all, code{f.unicode[at], width, n == 1 && at == ' '})
	}
	return all
}

// fontOf reads a font.
func fontOf(v pdf.Value) *font {
	f := &font{}
	name := v.Key("BaseFont").Name()
	f.bold = strings.Contains(strings.ToLower(name), "bold")
	told := cmapOf(contentOf(v.Key("ToUnicode")))
	if v.Key("Subtype").Name() == "Type0" {
		f.wide, f.unicode, f.spaces = true, told.to, told
		f.readWidths(v.Key("DescendantFonts").Index(0))
		return f
	}
	letters := lettersOf(v)
	widths := widthsOf(v, name)
	for k := range f.simple {
		text := letters[k]
		if t, ok := told.to[k]; ok {
			text = t
		}
		f.simple[k] = code{text, widths[k], k == ' '}
	}
	return f
}

// readWidths reads those of a font of two bytes (ISO 32000, 9.7.4.3).
func (f *font) readWidths(v pdf.Value) {
	f.widths, f.other = map[int]float64{}, 1000
	if w := v.Key("DW"); w.Kind() == pdf.Integer || w.Kind() == pdf.Real {
		f.other = w.Float64()
	}
	list := v.Key("W")
	for k := 0; k+1 < list.Len() && k < 1<<16; {
		first := int(list.Index(k).Int64())
		if second := list.Index(k + 1); second.Kind() == pdf.Array {
			for j := range min(second.Len(), 1<<16) {
				f.widths[first+j] = second.Index(j).Float64()
			}
			k += 2
			continue
		}
		for at := first; at <= min(int(list.Index(k+1).Int64()), first+1<<16); at++ {
			f.widths[at] = list.Index(k + 2).Float64()
		}
		k += 3
	}
}

// widthsOf are the widths of a font of one byte: as the file tells, else those that every
// reader has.
func widthsOf(v pdf.Value, name string) [256]float64 {
	all := standard(name)
	first, list := int(v.Key("FirstChar").Int64()), v.Key("Widths")
	scale := 1.0
	if m := v.Key("FontMatrix"); m.Len() == 6 {
		scale = m.Index(0).Float64() * 1000
	}
	for k := range min(list.Len(), 256) {
		if at := first + k; at >= 0 && at < 256 {
			all[at] = list.Index(k).Float64() * scale
		}
	}
	return all
}

//go:embed widths.tsv
var widthsFile string

var standards = sync.OnceValue(func() map[string][256]float64 {
	all := map[string][256]float64{}
	for row := range strings.Lines(widthsFile) {
		name, list, _ := strings.Cut(strings.TrimSpace(row), "\t")
		var widths [256]float64
		for k, w := range strings.Fields(list) {
			widths[min(k+32, 255)], _ = strconv.ParseFloat(w, 64)
		}
		all[name] = widths
	}
	return all
})

// standard are the widths of the font that stands in for one by its name.
func standard(name string) [256]float64 {
	_, family, found := strings.Cut(name, "+")
	if !found {
		family = name
	}
	bold, italic := strings.Contains(family, "Bold"), strings.Contains(family, "Italic") || strings.Contains(family, "Oblique")
	switch {
	case strings.Contains(family, "Courier"):
		return standards()["Courier"]
	case strings.Contains(family, "Times") && bold && italic:
		return standards()["Times-BoldItalic"]
	case strings.Contains(family, "Times") && bold:
		return standards()["Times-Bold"]
	case strings.Contains(family, "Times") && italic:
		return standards()["Times-Italic"]
	case strings.Contains(family, "Times"):
		return standards()["Times-Roman"]
	case bold:
		return standards()["Helvetica-Bold"]
	}
	return standards()["Helvetica"]
}

// lettersOf are the letters of a font of one byte by its encoding.
func lettersOf(v pdf.Value) [256]string {
	encoding := v.Key("Encoding")
	base := encoding.Name()
	if encoding.Kind() == pdf.Dict {
		base = encoding.Key("BaseEncoding").Name()
	}
	page := charmap.Windows1252
	if base == "MacRomanEncoding" {
		page = charmap.Macintosh
	}
	var all [256]string
	for k := 32; k < 256; k++ {
		all[k] = string(page.DecodeByte(byte(k)))
	}
	if base == "" && encoding.Kind() != pdf.Name {
		all[39], all[96] = "’", "‘" // StandardEncoding
	}
	named := (&pdf.Font{V: v}).Encoder()
	at := 0
	for k := range min(encoding.Key("Differences").Len(), 1024) {
		switch x := encoding.Key("Differences").Index(k); x.Kind() {
		case pdf.Integer:
			at = int(x.Int64())
		case pdf.Name:
			if at >= 0 && at < 256 {
				all[at] = letterOf(x.Name(), named, at)
			}
			at++
		}
	}
	return all
}

// letterOf is the letter that a name of a glyph means: "fi", "uni2019", "Scaron".
func letterOf(name string, named pdf.TextEncoding, at int) string {
	if hex, ok := strings.CutPrefix(name, "uni"); ok && len(hex) >= 4 {
		if n, err := strconv.ParseUint(hex[:4], 16, 32); err == nil {
			return string(rune(n))
		}
	}
	if t, ok := ligatureNames[name]; ok {
		return t
	}
	if len(name) == 1 {
		return name
	}
	if t := named.Decode(string([]byte{byte(at)})); len([]rune(t)) == 1 && t != string(rune(at)) {
		return t
	}
	return plainNames[name]
}

// ligatureNames are the names of letters that are drawn as one.
var ligatureNames = map[string]string{"fi": "fi", "fl": "fl", "ff": "ff", "ffi": "ffi", "ffl": "ffl", "f_i": "fi",
	"f_l": "fl", "f_f": "ff", "f_f_i": "ffi", "f_f_l": "ffl", "Th": "Th", "T_h": "Th", "nbspace": " ", "sfthyphen": "-",
	"minus": "-"}

// plainNames are the names of letters whose codes are those that a difference gives again.
var plainNames = map[string]string{"space": " ", "period": ".", "comma": ",", "hyphen": "-", "colon": ":", "semicolon": ";",
	"zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
	"nine": "9", "parenleft": "(", "parenright": ")", "slash": "/", "quotesingle": "'", "quotedbl": `"`, "exclam": "!",
	"question": "?", "ampersand": "&", "percent": "%", "dollar": "$", "numbersign": "#", "at": "@", "plus": "+",
	"equal": "=", "asterisk": "*", "bracketleft": "[", "bracketright": "]", "underscore": "_", "bar": "|"}
