package parley

// Act is what a speaker does by saying something.
type Act string

// The acts of speech.
const (
	Assert       Act = "assert"
	Inform       Act = "inform"
	Ask          Act = "ask"
	Demand       Act = "demand"
	Urge         Act = "urge"
	Offer        Act = "offer"
	Propose      Act = "propose"
	Agree        Act = "agree"
	Accept       Act = "accept"
	Reject       Act = "reject"
	Promise      Act = "promise"
	Threaten     Act = "threaten"
	Warn         Act = "warn"
	Deny         Act = "deny"
	Praise       Act = "praise"
	Welcome      Act = "welcome"
	Thank        Act = "thank"
	Congratulate Act = "congratulate"
	Greet        Act = "greet"
	Condemn      Act = "condemn"
	Hope         Act = "hope"
)

// Quotation tells how a content is quoted.
type Quotation string

// The ways of quoting.
const (
	Direct   Quotation = "direct"   // the whole content stands in quotation marks
	Indirect Quotation = "indirect" // none of it does
	Mixed    Quotation = "mixed"    // some of it does
)

// Polarity of a statement: empty, or negative.
type Polarity string

// Negative marks a content that the speaker denies or rejects.
const Negative Polarity = "negative"

// Statement is one saying clause of the innermost speaker of its chain.
type Statement struct {
	ID         string     `json:"id"`
	Chain      Chain      `json:"chain"`
	Presumed   Chain      `json:"presumed,omitempty"`
	Act        Act        `json:"act"`
	Quotation  Quotation  `json:"quotation"`
	Content    string     `json:"content"` // text[Start:End]
	Start      int        `json:"start"`
	End        int        `json:"end"`
	Pieces     []Evidence `json:"pieces,omitempty"` // where a cue splits the content
	Medium     string     `json:"medium,omitempty"` // "Truth Social"
	Condition  string     `json:"condition,omitempty"`
	Polarity   Polarity   `json:"polarity,omitempty"`
	About      []string   `json:"about,omitempty"` // contacts told of
	Confidence float64    `json:"confidence"`
}
