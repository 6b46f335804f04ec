package encoder

import "unicode"

// How words are written. The pieces are in small letters; this tells the rest.
const (
	small     = 0
	capital   = 1 // first letter only
	capitals  = 2
	mixed     = 3
	digits    = 4
	noLetters = 5
	initial   = 6 // one letter, a capital
	edge      = 7 // the marks of a window
	shapes    = 8
)

func shape(word string) uint8 {
	letters, upper, first := 0, 0, false
	for _, r := range word {
		switch {
		case unicode.IsDigit(r):
			return digits
		case unicode.IsUpper(r):
			first = first || letters == 0
			letters, upper = letters+1, upper+1
		case unicode.IsLetter(r):
			letters++
		}
	}
	switch {
	case letters == 0:
		return noLetters
	case upper == 0:
		return small
	case letters == 1:
		return initial
	case upper == letters:
		return capitals
	case first && upper == 1:
		return capital
	}
	return mixed
}
