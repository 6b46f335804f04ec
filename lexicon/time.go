package lexicon

import (
	"slices"
	"strconv"
	"strings"
)

// TimeWord is a word of time and what it stands for.
type TimeWord struct {
	Kind  string // month, weekday, unit, part, season, deictic, zone
	Value string
	N     int // Value as a number, where it is one
}

var (
	timeWords = readTimes()
	numbers   = readNumbers()
	vague     = readVague()
	holidays  = readHolidays()
)

// Holiday is a day that has a name. Month is 0 for a feast that moves: Day then
// counts from Easter Sunday.
type Holiday struct {
	Words      string
	Month, Day int
}

// readHolidays keeps the names of each first word, the longest first.
func readHolidays() map[string][]Holiday {
	known := map[string][]Holiday{}
	for _, row := range rows("holidays.tsv") {
		month, _ := strconv.Atoi(row[1])
		day, _ := strconv.Atoi(row[2])
		first, _, _ := strings.Cut(row[0], " ")
		known[first] = append(known[first], Holiday{row[0], month, day})
	}
	for _, named := range known {
		slices.SortFunc(named, func(a, b Holiday) int { return len(b.Words) - len(a.Words) })
	}
	return known
}

// Holidays gives the holidays whose name begins with a word (lower case).
func Holidays(first string) []Holiday { return holidays[first] }

// readVague keeps the phrases of each first word, the longest first.
func readVague() map[string][][2]string {
	known := map[string][][2]string{}
	for _, row := range rows("vague_times.tsv") {
		first, _, _ := strings.Cut(row[0], " ")
		known[first] = append(known[first], [2]string{row[0], row[1]})
	}
	for _, phrases := range known {
		slices.SortFunc(phrases, func(a, b [2]string) int { return len(b[0]) - len(a[0]) })
	}
	return known
}

// VagueTimes gives the phrases that begin with a word (lower case) and tell of
// the present, the past or the future as such, each with its TIMEX3 reference.
func VagueTimes(first string) [][2]string { return vague[first] }

func readTimes() map[string][]TimeWord {
	known := map[string][]TimeWord{}
	for _, row := range rows("times.tsv") {
		n, _ := strconv.Atoi(row[2])
		known[row[0]] = append(known[row[0]], TimeWord{Kind: row[1], Value: row[2], N: n})
	}
	return known
}

// Time looks up a word of time (lower case) of one kind.
func Time(word, kind string) (TimeWord, bool) {
	for _, w := range timeWords[word] {
		if w.Kind == kind {
			return w, true
		}
	}
	return TimeWord{}, false
}

type number struct {
	kind string
	n    int
}

func readNumbers() map[string][]number {
	known := map[string][]number{}
	for _, row := range rows("numbers.tsv") {
		n, _ := strconv.Atoi(row[2])
		known[row[0]] = append(known[row[0]], number{row[1], n})
	}
	return known
}

// Cardinal is the value of a number word or of digits up to 9999 ("15",
// "fifteen").
func Cardinal(word string) (int, bool) { return numeral(word, "cardinal") }

// Ordinal is the value of an ordinal ("ninth", "9th", "21st").
func Ordinal(word string) (int, bool) {
	if n, ok := numeral(word, "ordinal"); ok && len(word) > 2 && (word[0] < '0' || word[0] > '9') {
		return n, true
	}
	for _, end := range []string{"st", "nd", "rd", "th"} {
		if digits, ok := strings.CutSuffix(word, end); ok && digits != "" && digits[0] >= '0' && digits[0] <= '9' {
			n, err := strconv.Atoi(digits)
			return n, err == nil && n < 1000
		}
	}
	return 0, false
}

func numeral(word, kind string) (int, bool) {
	for _, n := range numbers[word] {
		if n.kind == kind {
			return n.n, true
		}
	}
	if word == "" || len(word) > 4 || word[0] < '0' || word[0] > '9' {
		return 0, false
	}
	n, err := strconv.Atoi(word)
	return n, err == nil
}
