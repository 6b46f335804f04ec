package pdf

import (
	"cmp"
	"math"
	"slices"
)

// band is lines that are read from the top to the bottom: a column, or what stands over
// the whole page.
type band []run

// bands are those of a page in the order of reading. Between two lines that cross the gap
// between columns, all of the left column is read before the right one.
func bands(all []run) []band {
	if len(all) == 0 {
		return nil // a page of pictures, or without anything
	}
	at, found := gutter(all)
	if !found {
		return []band{joined(all)}
	}
	var out []band
	var left, right []run
	flush := func() {
		for _, side := range [][]run{left, right} {
			if len(side) > 0 {
				out = append(out, bands(side)...)
			}
		}
		left, right = nil, nil
	}
	for _, r := range all {
		switch {
		case r.x1 <= at:
			left = append(left, r)
		case r.x0 >= at:
			right = append(right, r)
		default:
			flush()
			if n := len(out) - 1; n >= 0 && crosses(out[n], at) {
				out[n] = append(out[n], r)
			} else {
				out = append(out, band{r})
			}
		}
	}
	flush()
	return out
}

func crosses(b band, at float64) bool { return b[0].x0 < at && b[0].x1 > at }

// Of a page in columns: how many lines stand on either side at least, and which share of
// all lines may cross the gap.
const (
	fewestLines = 4
	mostCross   = 0.25
)

// gutter is the middle of the gap between two columns: a place which few lines cross and
// beside which many end and begin.
func gutter(all []run) (float64, bool) {
	if len(all) < 2*fewestLines {
		return 0, false
	}
	best, most, found := 0.0, 0, false
	for _, edge := range all {
		at, width := edge.x1, 0.0
		left, right, cross, nearest := 0, 0, 0, math.Inf(1)
		for _, r := range all {
			switch {
			case r.x1 <= at+0.5:
				left++
			case r.x0 > at:
				right, nearest = right+1, math.Min(nearest, r.x0)
			default:
				cross++
			}
		}
		width = nearest - at
		enough := min(left, right) >= fewestLines && float64(cross) <= mostCross*float64(len(all)) && width > 0.7*edge.size
		if score := min(left, right) - 2*cross; enough && score > most && sideBySide(all, at) {
			best, most, found = at+width/2, score, true
		}
	}
	return best, found
}

// sideBySide reports whether what stands on both sides of a place is wide, as columns
// are: the numbers of a list stand beside its words, and are no column.
func sideBySide(all []run, at float64) bool {
	left, right := [2]float64{math.Inf(1), 0}, [2]float64{math.Inf(1), 0}
	var sizes []float64
	for _, r := range all {
		sizes = append(sizes, r.size)
		if r.x1 <= at+0.5 {
			left = [2]float64{math.Min(left[0], r.x0), math.Max(left[1], r.x1)}
		} else if r.x0 > at {
			right = [2]float64{math.Min(right[0], r.x0), math.Max(right[1], r.x1)}
		}
	}
	least := 8 * median(sizes)
	return left[1]-left[0] > least && right[1]-right[0] > least
}

// joined are the lines of a column: runs on one height are one line, with blanks between.
func joined(all []run) band {
	sorted := slices.Clone(all)
	slices.SortStableFunc(sorted, func(a, b run) int { return cmp.Compare(b.y, a.y) })
	var out band
	for _, r := range sorted {
		n := len(out) - 1
		if n < 0 || math.Abs(out[n].y-r.y) > 0.28*math.Max(out[n].size, r.size) {
			out = append(out, r)
			continue
		}
		l := &out[n]
		if r.x0 >= l.x0 {
			l.text += " " + r.text
		} else {
			l.text = r.text + " " + l.text
		}
		l.x0, l.x1, l.size = math.Min(l.x0, r.x0), math.Max(l.x1, r.x1), math.Max(l.size, r.size)
	}
	return out
}
