package pdf

import (
	"regexp"
	"strings"
)

// edge is how many lines at the top and at the bottom of a page can be running heads.
const edge = 3

var (
	figures    = regexp.MustCompile(`\d+`)
	pageNumber = regexp.MustCompile(`(?i)^[-–—\s|]*(?:page\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|of|\|)\s*\d{1,4})?[-–—\s|]*$`)
	// pageOf is a number of a page wherever it stands.
	pageOf = regexp.MustCompile(`(?i)^[-–—\s]*page \d{1,4} (?:of|/) \d{1,4}[-–—\s]*$`)
)

// withoutHeads leaves out running heads, running feet and page numbers: lines at the edge
// of a page that stand at the edge of at least a third of the others, but for their
// figures.
func withoutHeads(pages [][]run, sizes []page) [][]run {
	count := map[string]int{}
	for k, p := range pages {
		seen := map[string]bool{}
		for _, r := range atEdge(p, sizes[k]) {
			if key := headKey(r); !seen[key] {
				seen[key] = true
				count[key]++
			}
		}
	}
	out := make([][]run, len(pages))
	for k, p := range pages {
		heads := map[run]bool{}
		for _, r := range atEdge(p, sizes[k]) {
			if n := count[headKey(r)]; n > 1 && n*3 >= len(pages) || pageNumber.MatchString(r.text) {
				heads[r] = true
			}
		}
		for _, r := range p {
			if !heads[r] && !pageOf.MatchString(r.text) {
				out[k] = append(out[k], r)
			}
		}
	}
	return out
}

// atEdge are the runs of the first and last lines of a page that stand in its margin.
func atEdge(p []run, size page) []run {
	var out []run
	lines, last := 0, 0.0
	for _, r := range p {
		if lines == 0 || last-r.y > 2 {
			lines, last = lines+1, r.y
		}
		if lines > edge {
			break
		}
		if r.y > 0.85*size.height {
			out = append(out, r)
		}
	}
	lines = 0
	for k := len(p) - 1; k >= 0; k-- {
		if lines == 0 || p[k].y-last > 2 {
			lines, last = lines+1, p[k].y
		}
		if lines > edge {
			break
		}
		if p[k].y < 0.12*size.height {
			out = append(out, p[k])
		}
	}
	return out
}

func headKey(r run) string { return strings.ToLower(figures.ReplaceAllString(r.text, "#")) }

// withoutNotes leaves out the notes at the foot of pages: the last lines, if they are set
// smaller than the text and the first of them begins with its mark.
func withoutNotes(pages [][]run, body float64) [][]run {
	out := make([][]run, len(pages))
	for k, p := range pages {
		first := len(p)
		for first > 0 && p[first-1].size < 0.9*body {
			first--
		}
		for first < len(p) && !note.MatchString(p[first].text) {
			first++
		}
		out[k] = p[:first]
	}
	return out
}

// note begins a note: "1 See ...", "* Ibid."
var note = regexp.MustCompile(`^(?:\d{1,3}[.)]?(?:\s|$)|\*|†)`)
