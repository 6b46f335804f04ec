package gazetteer

import (
	"strings"
	"sync"
)

var genders = sync.OnceValue(func() map[string]byte {
	known := map[string]byte{}
	for _, r := range rows("given.tsv") {
		known[r[0]], known[plain.Replace(r[0])] = r[1][0], r[1][0]
	}
	return known
})

// Gender is 'm' or 'f' for a given name that only men or only women bear, else 0:
// "Sione", "Anna-Lena".
func Gender(given string) byte {
	low := strings.ToLower(given)
	if g := genders()[low]; g != 0 {
		return g
	}
	first, _, _ := strings.Cut(low, "-")
	return genders()[first]
}
