package entity

import (
	"slices"
	"strings"
	"sync"

	"parley/gazetteer"
	"parley/lexicon"
)

// nameScore tells how well two folded names go together: 0 not at all, 4 the
// same in full, 2 one short form of the other, 1 one a misspelling.
func nameScore(a, b []string) int {
	if len(a) > len(b) {
		a, b = b, a
	}
	switch {
	case len(a) == 0: // "III" alone is nobody's name
		return 0
	case len(a) == len(b) && len(a) > 1 && sameName(a, b):
		return 4
	case len(a) > 1 && sameName(a, b):
		return 3
	case len(a) > 1:
		return 0
	}
	return shortScore(a[0], b)
}

// shortScore compares one word with a full name: its surname or its first part, else another
// part or a near spelling of the surname.
func shortScore(word string, full []string) int {
	last := full[len(full)-1]
	switch {
	case len(word) > 1 && (word == last || word == full[0]):
		return 2
	case len(word) > 1 && slices.Contains(full, word), near(word, last):
		return 1
	}
	return 0
}

// sameName tells whether two folded names of several parts can be the same
// person: surnames alike, and the first parts alike, initials or left out.
func sameName(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	if len(a) == 1 || len(b) == 1 {
		return shortScore(a[len(a)-1], b) > 0
	}
	if len(a) == 2 && len(b) == 2 && a[0] == b[1] && a[1] == b[0] {
		return true // surname first
	}
	if n := len(a); n < len(b) && slices.Equal(a, b[len(b)-n:]) {
		return true // "Al Mazrouei" of "Anwar Al Mazrouei"
	}
	la, lb := a[len(a)-1], b[len(b)-1]
	if la != lb && !near(la, lb) {
		return subset(a, b)
	}
	return alike(a[0], b[0])
}

// subset tells whether all parts of the shorter name stand in the longer in
// order: "Mohammed Al Thani" in "Mohammed bin Abdulrahman Al Thani".
func subset(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for _, part := range b {
		if i < len(a) && (a[i] == part || near(a[i], part)) {
			i++
		}
	}
	return i == len(a)
}

// alike tells whether two first names can be the same: equal, near, an initial
// of the other, or a common short form.
func alike(a, b string) bool {
	if a == b || near(a, b) || len(a) == 1 && b[0] == a[0] || len(b) == 1 && a[0] == b[0] {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) >= 3 && strings.HasPrefix(b, a[:3]) || nickname(a, b)
}

// nickname tells whether of two folded names one is a short form of the other.
func nickname(a, b string) bool {
	known := nicknames()
	return known[[2]string{a, b}] || known[[2]string{b, a}]
}

// nicknames are the short forms as names are folded: "joe" is "io", "anthony" "antoni".
var nicknames = sync.OnceValue(func() map[[2]string]bool {
	folded := map[[2]string]bool{}
	for _, pair := range lexicon.Nicknames() {
		folded[[2]string{gazetteer.Fold(pair[0]), gazetteer.Fold(pair[1])}] = true
	}
	return folded
})

// near tells whether two folded words differ by one slip of the keyboard: one
// letter more, less, other, or two changed about. Short words must be equal.
func near(a, b string) bool {
	if len(a) < 6 || len(b) < 6 || a[0] != b[0] {
		return false
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	switch len(b) - len(a) {
	case 0:
		if i == len(a) {
			return true
		}
		swapped := i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
		return swapped || a[i+1:] == b[i+1:] || exchanged(a, b)
	case 1:
		return a[i:] == b[i+1:]
	}
	return false
}

// exchanged tells whether two long words differ by two letters that stand in
// each other's place: "halverson", "halvorsen".
func exchanged(a, b string) bool {
	if len(a) < 8 {
		return false
	}
	var at []int
	for i := range a {
		if a[i] != b[i] {
			at = append(at, i)
		}
	}
	return len(at) == 2 && a[at[0]] == b[at[1]] && a[at[1]] == b[at[0]]
}

// fuller tells whether a form of a name is fuller than the one kept.
func fuller(form, kept string) bool {
	a, b := len(strings.Fields(form)), len(strings.Fields(kept))
	return a > b
}
