package query

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"parley"
)

var spanForm = regexp.MustCompile(`^(\d+)-(\d+)$`)

// WordsIn are the places in a text that somebody means: spans of bytes, "12-30,41-45", or the words
// themselves, of which the ones nearest to some place are taken where they stand there several times.
func WordsIn(text, said string, near []parley.Evidence) ([]parley.Evidence, error) {
	said = strings.TrimSpace(said)
	var all []parley.Evidence
	for part := range strings.SplitSeq(said, ",") {
		m := spanForm.FindStringSubmatch(strings.TrimSpace(part))
		if m == nil {
			return quoted(text, said, near)
		}
		start, bad := strconv.Atoi(m[1])
		end, worse := strconv.Atoi(m[2])
		if bad != nil || worse != nil || start >= end || end > len(text) || !between(text, start) || !between(text, end) {
			return nil, fmt.Errorf("the text has no bytes %s", part)
		}
		all = append(all, parley.Cite(text, start, end))
	}
	return all, nil
}

// between reports whether a place lies between two characters.
func between(text string, at int) bool { return at == len(text) || utf8.RuneStart(text[at]) }

// quoted finds words in a text.
func quoted(text, words string, near []parley.Evidence) ([]parley.Evidence, error) {
	if words == "" {
		return nil, errors.New("no words are given")
	}
	best, apart := -1, 0
	for at := strings.Index(text, words); at >= 0; {
		if d := distance(at, near); best < 0 || d < apart {
			best, apart = at, d
		}
		next := strings.Index(text[at+1:], words)
		if next < 0 {
			break
		}
		at += 1 + next
	}
	if best < 0 {
		return nil, errors.New("these words do not stand in the text")
	}
	return []parley.Evidence{parley.Cite(text, best, best+len(words))}, nil
}

func distance(at int, near []parley.Evidence) int {
	if len(near) == 0 {
		return at
	}
	return max(at-near[0].Start, near[0].Start-at)
}
