package article

import (
	"strconv"
	"strings"
)

// Number is a number in a form that lists have: "decimal", "lower-alpha", "upper-alpha",
// "lower-roman" or "upper-roman". A number that a form does not have is decimal.
func Number(n int, form string) string {
	switch {
	case n < 1 || n > 1000:
	case form == "lower-alpha" && n <= 26:
		return string(rune('a' + n - 1))
	case form == "upper-alpha" && n <= 26:
		return string(rune('A' + n - 1))
	case form == "lower-roman":
		return strings.ToLower(roman(n))
	case form == "upper-roman":
		return roman(n)
	}
	return strconv.Itoa(n)
}

func roman(n int) string {
	var b strings.Builder
	for _, r := range []struct {
		value  int
		letter string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"},
		{9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= r.value; n -= r.value {
			b.WriteString(r.letter)
		}
	}
	return b.String()
}
