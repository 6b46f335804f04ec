package charset_test

import (
	"testing"
	"unicode/utf8"

	"parley/intake/charset"
)

func TestText(t *testing.T) {
	for _, c := range []struct{ name, in, said, want string }{
		{"UTF-8 as it is", "Erdoğan", "", "Erdoğan"},
		{"UTF-8, whatever is said", "Erdoğan", "iso-8859-1", "Erdoğan"},
		{"what is said", "Ke\xefta", "iso-8859-1", "Keïta"},
		{"windows-1252 by its marks", "\x93We met,\x94 Ke\xefta said. It\x92s good.", "", "“We met,” Keïta said. It’s good."},
		{"Turkish by its letters", "Erdo\xf0an and \xdeim\xfeek met in \xddzmir.", "", "Erdoğan and Şimşek met in İzmir."},
		{"UTF-16 by its mark", "\xff\xfeL\x00u\x00n\x00d\x00", "", "Lund"},
		{"UTF-16 the other way", "\xfe\xff\x00L\x00u\x00n\x00d", "", "Lund"},
		{"one bad byte in UTF-8", "Keïta, Keïta, Keïta, Keïta, Keïta, Keïta and \xff Lund", "",
			"Keïta, Keïta, Keïta, Keïta, Keïta, Keïta and \uFFFD Lund"},
	} {
		got, _, err := charset.Text([]byte(c.in), c.said)
		if err != nil || got != c.want {
			t.Errorf("%s: %q, %v; want %q", c.name, got, err, c.want)
		}
	}
}

// FuzzText: whatever the bytes are, the text is UTF-8, or there is an error.
func FuzzText(f *testing.F) {
	f.Add([]byte("Ke\xefta"), "iso-8859-1")
	f.Add([]byte("\xff\xfeL\x00"), "")
	f.Add([]byte{0, 1, 2}, "utf-7")
	f.Fuzz(func(t *testing.T, data []byte, said string) {
		if text, _, err := charset.Text(data, said); err == nil && !utf8.ValidString(text) {
			t.Errorf("%q is no UTF-8", text)
		}
	})
}
