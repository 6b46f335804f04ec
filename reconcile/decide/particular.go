package decide

import (
	"slices"

	"parley"
)

// Particulars are the claims of a document with decisions on top: what was rejected
// is left out, what was corrected or accepted stands before all others. The later
// of two decisions on one particular holds.
func Particulars(given []parley.Claim, id parley.DocumentID, decisions []parley.Decision) []parley.Claim {
	claims := slices.Clone(given)
	for _, d := range InForce(decisions) {
		for _, a := range d.Anchors {
			if a.Kind == parley.DocumentThing && a.Document == id {
				claims = decided(claims, d, parley.Particular(a.Field), a.Value)
			}
		}
	}
	return claims
}

// decided applies one decision on a value of a particular.
func decided(claims []parley.Claim, d parley.Decision, part parley.Particular, was string) []parley.Claim {
	without := func(test func(parley.Claim) bool) []parley.Claim {
		return slices.DeleteFunc(claims, func(c parley.Claim) bool { return c.Part == part && test(c) })
	}
	right := parley.Claim{Part: part, Value: d.Value, Origin: parley.ByCorrection, At: d.At}
	switch d.Action {
	case parley.RejectIt:
		return without(func(c parley.Claim) bool { return c.Value == was })
	case parley.AcceptIt:
		right.Value = was
	case parley.CorrectIt:
	default:
		return claims
	}
	return append(without(func(c parley.Claim) bool { return c.Origin == parley.ByCorrection }), right)
}

// TakenOut are the documents that people took out and nobody put back.
func TakenOut(decisions []parley.Decision) map[parley.DocumentID]bool {
	out := map[parley.DocumentID]bool{}
	for _, d := range InForce(decisions) {
		for _, a := range d.Anchors {
			if a.Kind == parley.DocumentThing && a.Field == "" && d.Action == parley.RejectIt {
				out[a.Document] = true
			}
		}
	}
	return out
}
