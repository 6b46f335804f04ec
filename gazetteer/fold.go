package gazetteer

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Fold reduces a name to what its transliterations share: "Zelensky",
// "Zelenskyy", "Zelenskiy" and "Zelenskij" fold alike. Names that fold alike
// need not be the same person.
func Fold(name string) string {
	low := withoutArticle(plain.Replace(strings.ToLower(name)))
	out := make([]byte, 0, len(low))
	for i := 0; i < len(low); i++ {
		c := low[i]
		switch c {
		case 'y', 'j':
			c = 'i'
		case 'w':
			c = 'v'
		case 'q':
			c = 'k'
		case '-', '\'', ' ', '.', '`':
			continue
		}
		if len(out) > 0 && out[len(out)-1] == c {
			continue
		}
		out = append(out, c)
	}
	return string(out)
}

// withoutArticle takes the Arabic article off names, which papers write al-,
// el- or not at all: "el-Sisi", "al-Sisi".
func withoutArticle(low string) string {
	words := strings.Fields(low)
	kept := words[:0]
	for i, w := range words {
		article, rest, ok := strings.Cut(w, "-")
		switch {
		case ok && len(rest) > 2 && arabicArticle(article):
			w = rest
		case (w == "al" || w == "el") && i+1 < len(words):
			continue
		}
		kept = append(kept, w)
	}
	return strings.Join(kept, " ")
}

func arabicArticle(word string) bool {
	switch word {
	case "al", "el", "ul", "as", "ash", "ad", "an", "ar", "at", "az":
		return true
	}
	return false
}

// plain takes the marks off letters of European names.
var plain = strings.NewReplacer(
	"á", "a", "à", "a", "â", "a", "ä", "a", "ã", "a", "å", "a", "ā", "a", "ă", "a", "ą", "a", "ə", "a",
	"é", "e", "è", "e", "ê", "e", "ë", "e", "ē", "e", "ė", "e", "ę", "e", "ě", "e",
	"í", "i", "ì", "i", "î", "i", "ï", "i", "ī", "i", "ı", "i", "İ", "i", "i̇", "i",
	"ó", "o", "ò", "o", "ô", "o", "ö", "o", "õ", "o", "ø", "o", "ō", "o", "ő", "o",
	"ú", "u", "ù", "u", "û", "u", "ü", "u", "ū", "u", "ů", "u", "ű", "u",
	"ç", "c", "ć", "c", "č", "c", "ď", "d", "đ", "d", "ğ", "g", "ģ", "g", "ł", "l", "ľ", "l",
	"ñ", "n", "ń", "n", "ň", "n", "ř", "r", "ś", "s", "š", "s", "ş", "s", "ș", "s", "ß", "ss",
	"ť", "t", "ţ", "t", "ț", "t", "ý", "y", "ź", "z", "ż", "z", "ž", "z", "æ", "ae", "œ", "o",
	"oe", "o", "ue", "u", "’", "", "ʼ", "", "ʿ", "", "kh", "h", "gh", "g", "x", "ks",
)

// InCase writes a name in capitals as names are written: "BUENOS AIRES" is "Buenos Aires".
func InCase(name string) string {
	words := strings.Fields(strings.ToLower(name))
	for k, w := range words {
		first, size := utf8.DecodeRuneInString(w)
		words[k] = string(unicode.ToUpper(first)) + w[size:]
	}
	return strings.Join(words, " ")
}
