// Package screen tells whether a text concerns us at all: whether it tells of contacts
// between parties. It is for archives and feeds, where most does not, and costs a small part
// of reading.
//
// What comes in: a text, or a page as it came. What goes out: yes or no, and how sure
// ([Score]). A word stands for itself, not for its place; names of persons count nothing. It
// rather keeps what does not concern us than lose what does. The weights are made by
// train/screen, see words.tsv.
//
// "The foreign ministers of Norway and Mali met in Oslo on Monday." concerns us; "The cake
// is baked for an hour." does not.
package screen

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

// The words that are looked at: the first of a text, and those at its top once more by
// themselves, as a headline and first sentence tell most.
const (
	MostWords = 800
	TopWords  = 30
	nearTop   = 150 // in which a word of contact is enough behind the names of two states
	// MostStates is up to how many different words of states tell more than one less.
	MostStates = 4
)

//go:embed words.tsv
var file string

// weights are those of words.tsv: of words anywhere, of words at the top, the one that all
// texts begin with, and the least sum of a text that concerns us.
type weights struct {
	any, top    map[string]float32
	bias, least float32
	contact     map[string]bool // words of contacts: a text with one at its top concerns us
	states      map[string]bool
	several     [MostStates + 1]float32 // how much so many states tell
}

var list = sync.OnceValue(func() weights {
	w := weights{any: map[string]float32{}, top: map[string]float32{}, contact: map[string]bool{}, states: map[string]bool{}}
	for row := range strings.Lines(file) {
		cells := strings.Split(strings.TrimRight(row, "\n"), "\t")
		if strings.HasPrefix(row, "#") || len(cells) != 3 {
			continue
		}
		any, _ := strconv.ParseFloat(cells[1], 32)
		top, _ := strconv.ParseFloat(cells[2], 32)
		switch cells[0] {
		case "=bias":
			w.bias = float32(any)
		case "=contact":
			w.contact[cells[1]] = true
		case "=states":
			w.states[cells[1]] = true
		case "=state1", "=state2", "=state3", "=state4":
			w.several[cells[0][6]-'0'] = float32(any)
		case "=least":
			w.least = float32(any)
		default:
			w.any[cells[0]], w.top[cells[0]] = float32(any), float32(top)
		}
	}
	return w
})

// Concerns reports whether a text concerns us.
func Concerns(text string) bool { return Score(text) >= 0 }

// Page reports whether a page of HTML does, by the words that stand between its tags.
func Page(page []byte) bool { return Concerns(string(Strip(page))) }

// Score is how much more a text looks like one that concerns us than the least that does;
// below 0 it does not. A word of contact at the top is enough.
func Score(text string) float32 {
	w := list()
	sum, told, states := w.bias-w.least, false, 0
	seen := make(map[string]bool, MostWords)
	Words(text, func(k int, word []byte) bool {
		if k >= MostWords {
			return false
		}
		if w.states[string(word)] && !seen[string(word)] && states < MostStates {
			seen[string(word)] = true
			states++
			sum += w.several[states]
		}
		if w.contact[string(word)] && (k < TopWords || k < nearTop && states >= 2) {
			told = true
		}
		if any, known := w.any[string(word)]; known && !seen[string(word)] {
			seen[string(word)] = true
			if sum += any; k < TopWords {
				sum += w.top[string(word)]
			}
		}
		return true
	})
	if told {
		return max(sum, 1)
	}
	return sum
}

// Words hands over the words of a text in small letters, with their numbers from 0, until
// take says enough. The bytes are good until it returns.
func Words(text string, take func(k int, word []byte) bool) {
	var word [32]byte
	n, size := 0, 0
	for i := 0; i <= len(text); i++ {
		c := byte(' ')
		if i < len(text) {
			c = text[i]
		}
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c >= 'a' && c <= 'z' || c >= 0x80 {
			if size < len(word) {
				word[size] = c
			}
			size++
			continue
		}
		if size > 1 && size <= len(word) {
			if !take(n, word[:size]) {
				return
			}
			n++
		}
		size = 0
	}
}
