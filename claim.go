package parley

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// Particular names what is known of a document besides its words.
type Particular string

// The particulars of a document.
const (
	PublishedPart Particular = "published"
	PublisherPart Particular = "publisher"
	TitlePart     Particular = "title"
	URLPart       Particular = "url"
	KindPart      Particular = "kind"
)

// Particulars lists them in the order in which they are shown.
var Particulars = []Particular{PublishedPart, PublisherPart, TitlePart, URLPart, KindPart}

// Origin tells who claims a particular of a document.
type Origin string

// The origins of claims, those that count most first.
const (
	ByCorrection Origin = "correction" // a person decided on it
	ByHand       Origin = "hand"       // given beside the text, by whoever took it in
	ByPage       Origin = "page"       // told by the page or file that the text was taken out of
	ByDocument   Origin = "document"   // told at the top of the text
	ByRow        Origin = "row"        // given by the feed, mail or row it came in
	ByAddress    Origin = "address"    // the site of its address
)

var origins = []Origin{ByCorrection, ByHand, ByPage, ByDocument, ByRow, ByAddress}

// Claim is what somebody says of a document: its day, its publisher, its title or
// address. Claims are only added: rivals stand beside each other.
type Claim struct {
	Part   Particular `json:"part"`
	Value  string     `json:"value"`
	Origin Origin     `json:"origin"`
	// Page is the page that it was given for; "" where the text came without one.
	Page string    `json:"page,omitempty"`
	At   time.Time `json:"at,omitzero"` // when it was first given
}

// CompareClaims sets the claim that is shown before its rivals: by origin, then the
// more precise, then the smaller value in byte order. When they were given does
// not count, so the order in which documents come changes nothing.
func CompareClaims(a, b Claim) int {
	return cmp.Or(cmp.Compare(slices.Index(origins, a.Origin), slices.Index(origins, b.Origin)),
		cmp.Compare(precision(b), precision(a)), cmp.Compare(a.Value, b.Value))
}

// precision tells of two moments which is told more exactly: a day least, then a time
// of day, then one whose zone is told; seconds decide between equals. How a zone is
// written, "Z" or "+02:00", does not. Other particulars have none.
func precision(c Claim) int {
	_, clock, timed := strings.Cut(c.Value, "T")
	if c.Part != PublishedPart || !timed {
		return 0
	}
	n := 1
	if zone := strings.IndexAny(clock, "Z+-"); zone >= 0 {
		clock, n = clock[:zone], n+2
	}
	return n + strings.Count(clock, ":") - 1 // seconds stand behind a second colon
}

// ShownClaim is the claim of a particular that is shown; none where nobody tells.
func ShownClaim(all []Claim, part Particular) (shown Claim, found bool) {
	for _, c := range all {
		if c.Part == part && c.Value != "" && (!found || CompareClaims(c, shown) < 0) {
			shown, found = c, true
		}
	}
	return shown, found
}

// Rivals are the values of a particular that claims give beside the one shown, each
// once, in the order in which they would be shown.
func Rivals(all []Claim, part Particular) []Claim {
	shown, _ := ShownClaim(all, part)
	seen := map[string]bool{shown.Value: true}
	var rivals []Claim
	for _, c := range slices.SortedFunc(slices.Values(all), CompareClaims) {
		if c.Part == part && c.Value != "" && !seen[c.Value] {
			seen[c.Value] = true
			rivals = append(rivals, c)
		}
	}
	return rivals
}
