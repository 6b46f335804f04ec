package compare

import (
	"strings"

	"parley"
)

// Edit is a place where a later revision of a text has other words. Start and
// End count in the text that has them; both are equal where nothing stands.
type Edit struct {
	Before, After parley.Evidence
}

// mostWords is the length of text, in words, up to which revisions are compared
// word by word; longer ones by their lines.
const mostWords = 4000

// Edits lists where a revision differs from the text before it, in order.
func Edits(before, after string) []Edit {
	x, y := cuts(before), cuts(after)
	if len(x) > mostWords || len(y) > mostWords {
		x, y = lineCuts(before), lineCuts(after)
	}
	var edits []Edit
	i, j := 0, 0
	for _, pair := range append(lcs(before, after, x, y), [2]int{len(x), len(y)}) {
		if pair[0] > i || pair[1] > j {
			edits = append(edits, Edit{cite(before, x, i, pair[0]), cite(after, y, j, pair[1])})
		}
		i, j = pair[0]+1, pair[1]+1
	}
	return edits
}

// cuts are the places of the words of a text.
func cuts(text string) [][2]int {
	var all [][2]int
	start := -1
	for i, r := range text + " " {
		switch blank := r == ' ' || r == '\n' || r == '\t' || r == '\r'; {
		case blank && start >= 0:
			all, start = append(all, [2]int{start, i}), -1
		case !blank && start < 0:
			start = i
		}
	}
	return all
}

func lineCuts(text string) [][2]int {
	var all [][2]int
	at := 0
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) != "" && len(all) < mostWords {
			all = append(all, [2]int{at, at + len(strings.TrimRight(line, "\r\n"))})
		}
		at += len(line)
	}
	return all
}

// cite is the text from piece i up to piece j.
func cite(text string, pieces [][2]int, i, j int) parley.Evidence {
	switch {
	case i < j:
		return parley.Cite(text, pieces[i][0], pieces[j-1][1])
	case i < len(pieces):
		return parley.Cite(text, pieces[i][0], pieces[i][0])
	}
	return parley.Cite(text, len(text), len(text))
}

// lcs is a longest common subsequence of two lists of pieces, as pairs of
// places (Myers 1986, with the ends that agree cut off first).
func lcs(a, b string, x, y [][2]int) [][2]int {
	same := func(i, j int) bool { return a[x[i][0]:x[i][1]] == b[y[j][0]:y[j][1]] }
	head := 0
	for head < len(x) && head < len(y) && same(head, head) {
		head++
	}
	tail := 0
	for tail < len(x)-head && tail < len(y)-head && same(len(x)-1-tail, len(y)-1-tail) {
		tail++
	}
	var pairs [][2]int
	for k := range head {
		pairs = append(pairs, [2]int{k, k})
	}
	for _, p := range myers(len(x)-head-tail, len(y)-head-tail, func(i, j int) bool { return same(i+head, j+head) }) {
		pairs = append(pairs, [2]int{p[0] + head, p[1] + head})
	}
	for k := tail; k > 0; k-- {
		pairs = append(pairs, [2]int{len(x) - k, len(y) - k})
	}
	return pairs
}

// mostSteps bounds the work on texts that have little in common.
const mostSteps = 1500

// myers finds the shortest way from one list of n pieces to another of m, and
// gives the pieces kept. Past mostSteps differences nothing is taken as kept.
func myers(n, m int, same func(i, j int) bool) [][2]int {
	reach := map[int]int{1: 0}
	var trace []map[int]int
	for d := 0; d <= min(n+m, mostSteps); d++ {
		step := make(map[int]int, len(reach)+2)
		for k := -d; k <= d; k += 2 {
			i := 0
			if k == -d || k != d && reach[k-1] < reach[k+1] {
				i = reach[k+1]
			} else {
				i = reach[k-1] + 1
			}
			for i < n && i-k < m && i-k >= 0 && same(i, i-k) {
				i++
			}
			if step[k] = i; i >= n && i-k >= m {
				return walkBack(append(trace, step), n, m)
			}
		}
		trace = append(trace, step)
		reach = step
	}
	return nil
}

// walkBack reads the pieces kept off the steps, last first, and turns them.
func walkBack(trace []map[int]int, n, m int) [][2]int {
	var kept [][2]int
	i, j := n, m
	for d := len(trace) - 1; d >= 0; d-- {
		k := i - j
		from := 0
		if d > 0 {
			before := trace[d-1]
			prev := k - 1
			if k == -d || k != d && reachOf(before, k-1) < reachOf(before, k+1) {
				prev = k + 1
			}
			from = before[prev]
			if prev == k-1 {
				from++
			}
		}
		for i > from {
			i, j = i-1, j-1
			kept = append(kept, [2]int{i, j})
		}
		if d > 0 {
			i, j = backOver(trace[d-1], k, d)
		}
	}
	for a, b := 0, len(kept)-1; a < b; a, b = a+1, b-1 {
		kept[a], kept[b] = kept[b], kept[a]
	}
	return kept
}

func reachOf(step map[int]int, k int) int {
	if i, ok := step[k]; ok {
		return i
	}
	return -1
}

// backOver is where the step into diagonal k came from.
func backOver(before map[int]int, k, d int) (i, j int) {
	prev := k - 1
	if k == -d || k != d && reachOf(before, k-1) < reachOf(before, k+1) {
		prev = k + 1
	}
	return before[prev], before[prev] - prev
}
