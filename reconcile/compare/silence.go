package compare

import (
	"parley"
	"parley/reconcile"
)

// Silence is what one side tells of a contact and another, which tells of it
// too, does not.
type Silence struct {
	Field  string
	Value  string
	Told   string   // the side that tells it
	Silent []string // the sides that do not
}

// Silences lists what only one side, or the press alone, tells. Sides with no
// account of their own are not silent but absent, and the press is never silent:
// it hands on what it likes.
func Silences(c parley.ContactOnRecord) []Silence {
	var out []Silence
	comparison := SideBySide(c)
	for _, r := range comparison.Rows {
		var told Cell
		var silent []string
		for _, cell := range r.Cells {
			switch {
			case len(cell.Values) > 0 && told.Side == "":
				told = cell
			case len(cell.Values) == 0 && cell.Side != reconcile.Press:
				silent = append(silent, cell.Side)
			}
		}
		if r.Verdict == reconcile.OneSide && told.Side != "" && len(silent) > 0 {
			out = append(out, Silence{r.Field, told.Values[0].Text, told.Side, silent})
		}
	}
	return out
}
