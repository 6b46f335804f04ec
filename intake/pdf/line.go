package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// run is letters on one height with no wide gap between them.
type run struct {
	x0, x1, y, size float64
	text            string
	bold            bool
}

// runs puts the letters of a page together, from the top to the bottom and from the left
// to the right.
func runs(p page) []run {
	var all []run
	for _, row := range rows(withoutMarks(p.glyphs)) {
		slices.SortStableFunc(row, func(a, b glyph) int { return cmp.Compare(a.x, b.x) })
		all = append(all, parted(row)...)
	}
	return all
}

// withoutMarks leaves out the small raised figures that lead to a note.
func withoutMarks(glyphs []glyph) []glyph {
	var out []glyph
	for k, g := range glyphs {
		if before, ok := lastLarger(glyphs[:k], g); ok && strings.ContainsAny(g.text, "0123456789*†‡") &&
			g.y > before.y+0.2*before.size && g.y < before.y+0.7*before.size {
			continue
		}
		out = append(out, g)
	}
	return out
}

// lastLarger is the letter drawn before a small one, of the few last, that is larger.
func lastLarger(before []glyph, g glyph) (glyph, bool) {
	for k := len(before) - 1; k >= max(0, len(before)-6); k-- {
		if g.size < 0.8*before[k].size && before[k].text != " " {
			return before[k], true
		}
	}
	return glyph{}, false
}

// rows are letters that stand on one height, the highest row first.
func rows(glyphs []glyph) [][]glyph {
	sorted := slices.Clone(glyphs)
	slices.SortStableFunc(sorted, func(a, b glyph) int { return cmp.Compare(b.y, a.y) })
	var all [][]glyph
	for _, g := range sorted {
		if n := len(all) - 1; n >= 0 && level(all[n], g) {
			all[n] = append(all[n], g)
			continue
		}
		all = append(all, []glyph{g})
	}
	return all
}

// level reports whether a letter stands in a row: a little higher or lower as notes and
// letters of other fonts do, but no line below.
func level(row []glyph, g glyph) bool {
	first := row[0]
	return math.Abs(first.y-g.y) <= 0.35*math.Max(first.size, g.size)*0.8
}

// wideGap is how wide a gap is, in sizes of the letters, that can be one between columns.
// Words of a line that is set to both edges can stand as far apart; see joined.
const wideGap = 0.7

// parted cuts a row where a gap is wider than any between words. Letters that are drawn
// twice to look bold are there once.
func parted(row []glyph) []run {
	var all []run
	var text strings.Builder
	var now run
	flush := func() {
		if now.text = strings.TrimSpace(text.String()); now.text != "" {
			all = append(all, now)
		}
		text.Reset()
	}
	for k, g := range row {
		if k > 0 && g.text == row[k-1].text && math.Abs(g.x-row[k-1].x) < 0.1*g.size && g.text != " " {
			continue
		}
		gap := g.x - now.x1
		switch {
		case text.Len() == 0:
			now = run{x0: g.x, y: g.y, size: g.size, bold: g.bold}
		case gap > wideGap*math.Max(g.size, now.size) && g.text != " ":
			flush()
			now = run{x0: g.x, y: g.y, size: g.size, bold: g.bold}
		case gap > 0.17*g.size && g.text != " " && !strings.HasSuffix(text.String(), " "):
			text.WriteByte(' ')
		}
		if g.text != " " || text.Len() > 0 && !strings.HasSuffix(text.String(), " ") {
			text.WriteString(ligatures.Replace(g.text))
		}
		if g.text != " " {
			now.x1, now.size = g.x+g.w, math.Max(now.size, g.size)
		}
	}
	flush()
	return all
}

// ligatures are letters that are drawn as one.
var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st", "\u00A0", " ",
	"\t", " ")

// median is the middle of some numbers, 0 of none.
func median(all []float64) float64 {
	if len(all) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(all))
	return sorted[len(sorted)/2]
}
