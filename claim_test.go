package parley_test

import (
	"testing"

	"parley"
)

func TestTheClaimShown(t *testing.T) {
	claim := func(origin parley.Origin, value string) parley.Claim {
		return parley.Claim{Part: parley.PublishedPart, Value: value, Origin: origin}
	}
	for name, c := range map[string]struct {
		claims []parley.Claim
		want   string
	}{
		"nobody tells": {nil, ""},
		"by hand before the document": {[]parley.Claim{claim(parley.ByDocument, "2025-05-01"),
			claim(parley.ByHand, "2025-05-02")}, "2025-05-02"},
		"the document before its row": {[]parley.Claim{claim(parley.ByRow, "2025-05-02T10:00Z"),
			claim(parley.ByDocument, "2025-05-01")}, "2025-05-01"},
		"a correction before all": {[]parley.Claim{claim(parley.ByHand, "2025-05-02"),
			claim(parley.ByCorrection, "2025-05-03")}, "2025-05-03"},
		"among equals the more precise": {[]parley.Claim{claim(parley.ByHand, "2025-05-01"),
			claim(parley.ByHand, "2025-05-02T10:00Z")}, "2025-05-02T10:00Z"},
		"a zone before seconds": {[]parley.Claim{claim(parley.ByHand, "2025-05-02T10:00:30"),
			claim(parley.ByHand, "2025-05-02T10:00Z")}, "2025-05-02T10:00Z"},
		"however it is written": {[]parley.Claim{claim(parley.ByHand, "2025-05-02T12:00:30+02:00"),
			claim(parley.ByHand, "2025-05-02T10:00:30Z")}, "2025-05-02T10:00:30Z"},
		"then the smaller": {[]parley.Claim{claim(parley.ByHand, "2025-05-02"),
			claim(parley.ByHand, "2025-05-01")}, "2025-05-01"},
		"an empty value claims nothing": {[]parley.Claim{claim(parley.ByHand, ""), claim(parley.ByRow, "2025-05-01")},
			"2025-05-01"},
		"another particular says no day": {[]parley.Claim{{Part: parley.TitlePart, Value: "Lund in Oslo",
			Origin: parley.ByHand}}, ""},
	} {
		shown, found := parley.ShownClaim(c.claims, parley.PublishedPart)
		if shown.Value != c.want || found != (c.want != "") {
			t.Errorf("%s: %q, %v; want %q", name, shown.Value, found, c.want)
		}
	}
	all := []parley.Claim{claim(parley.ByRow, "2025-05-03"), claim(parley.ByHand, "2025-05-01"),
		claim(parley.ByDocument, "2025-05-01"), claim(parley.ByDocument, "2025-05-02")}
	rivals := parley.Rivals(all, parley.PublishedPart)
	if len(rivals) != 2 || rivals[0].Value != "2025-05-02" || rivals[1].Value != "2025-05-03" {
		t.Errorf("rivals: %v", rivals)
	}
}
