package parley

// Status is how far a contact has come, as the document sees it; "" where the document does
// not tell in words that the reader knows.
type Status string

// The statuses of a contact.
const (
	Proposed  Status = "proposed"
	Planned   Status = "planned"
	UnderWay  Status = "under-way"
	Held      Status = "held"
	Postponed Status = "postponed"
	Cancelled Status = "cancelled"
	Denied    Status = "denied"
)

// Participant is a person present at a contact, or an office held by nobody
// the text names.
type Participant struct {
	Name   string `json:"name,omitempty"`
	Office string `json:"office,omitempty"`
	Party  string `json:"party,omitempty"`
}

// Ordinal is a contact's number in a series, and the series as worded.
type Ordinal struct {
	Number int    `json:"number"`
	Scope  string `json:"scope,omitempty"`
}

// Fact is one field of one contact with a value, who says so, and the words.
type Fact struct {
	Field string `json:"field"`
	// Value is a string, an integer, a [Participant] or an [Ordinal]; a list
	// field has one fact an element.
	Value      any        `json:"value"`
	Chain      Chain      `json:"chain"`
	Presumed   Chain      `json:"presumed,omitempty"` // named in another sentence only
	Evidence   []Evidence `json:"evidence"`
	Confidence float64    `json:"confidence"`        // 0 to 1, two decimals
	Derived    string     `json:"derived,omitempty"` // the rule that computed the value
}

// Contact is one exchange between parties as one document tells of it. The
// flat fields are a summary of Facts; an absent field is not stated.
type Contact struct {
	ID           string        `json:"id"`
	Kind         ContactKind   `json:"kind"`
	Status       Status        `json:"status,omitempty"` // "" where the text does not tell
	Main         bool          `json:"main"`
	Domestic     bool          `json:"domestic"`
	Count        int           `json:"count,omitempty"` // more than one only for a counted series
	Parties      []string      `json:"parties,omitempty"`
	Participants []Participant `json:"participants,omitempty"`
	Initiator    string        `json:"initiator,omitempty"`
	Mediator     string        `json:"mediator,omitempty"`
	Host         string        `json:"host,omitempty"`
	Date         string        `json:"date,omitempty"` // EDTF
	Time         string        `json:"time,omitempty"` // HH:MM, with ±HH:MM where known
	Place        string        `json:"place,omitempty"`
	Duration     string        `json:"duration,omitempty"` // ISO 8601, hours and minutes
	Tone         []string      `json:"tone,omitempty"`
	Ordinal      *Ordinal      `json:"ordinal,omitempty"`
	Superlatives []string      `json:"superlatives,omitempty"`
	Topics       []string      `json:"topics,omitempty"`
	Purpose      string        `json:"purpose,omitempty"`
	Plans        []string      `json:"plans,omitempty"`
	Before       []string      `json:"before,omitempty"` // contacts that come later than this one
	After        []string      `json:"after,omitempty"`  // contacts that come earlier
	Facts        []Fact        `json:"facts"`
	Evidence     []Evidence    `json:"evidence"`
}

// Words are how a status is shown to people.
func (s Status) Words() string {
	if s == "" {
		return "status not stated"
	}
	return string(s)
}

// Fits reports whether two reports can be of one contact by their statuses where one of them
// tells none.
func (s Status) Fits(o Status) bool { return s == o || s == "" || o == "" }

// Happened reports whether a contact of this status has begun.
func (s Status) Happened() bool { return s == Held || s == UnderWay }

// Ahead reports whether a contact of this status is still to come.
func (s Status) Ahead() bool { return s == Planned || s == Proposed }

// CalledOff reports whether a contact of this status did not take place when it was to.
func (s Status) CalledOff() bool { return s == Postponed || s == Cancelled }
