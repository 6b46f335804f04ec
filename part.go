package parley

// PartKind tells what a stretch of a text is beside its body.
type PartKind string

// The kinds of part. What no part covers is body.
const (
	TitleText   PartKind = "title"   // the headline
	LeadText    PartKind = "lead"    // the standfirst under it
	HeadingText PartKind = "heading" // a heading inside the text
	CaptionText PartKind = "caption" // the words under a picture
)

// Part is a stretch of a text that is something else than body. Start and End
// are bytes into the document's text, half-open.
type Part struct {
	Kind  PartKind `json:"kind"`
	Start int      `json:"start"`
	End   int      `json:"end"`
}
