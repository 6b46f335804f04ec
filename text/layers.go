package text

// MentionForm tells how somebody or something is pointed to.
type MentionForm string

// The forms of mention.
const (
	Named   MentionForm = "name"    // "Anna Berg", "President Berg"
	Nominal MentionForm = "nominal" // "the president", "the two leaders"
	Pronoun MentionForm = "pronoun" // "he", "their"
)

// EntityKind is the kind of thing an entity is.
type EntityKind string

// The kinds of entity.
const (
	Person       EntityKind = "person"
	State        EntityKind = "state"
	Organisation EntityKind = "organisation"
	Faction      EntityKind = "faction"
	Institution  EntityKind = "institution" // speaks for a state: "Kremlin", "the foreign ministry"
	Publisher    EntityKind = "publisher"   // agencies and outlets
	Place        EntityKind = "place"
	Office       EntityKind = "office" // an office whose holder the text does not name
	Group        EntityKind = "group"  // several persons at once: "the two leaders"
	Unnamed      EntityKind = "unnamed"
)

// Mention is a span that names or points to an entity.
type Mention struct {
	Span
	First, Last int // tokens, half-open
	Head        int // the head token
	Form        MentionForm
	Entity      int // index in Text.Entities
	// Name is the bare name inside the span, without title and affiliation;
	// empty for nominals and pronouns.
	Name Span
}

// Entity is everything that coreferring mentions point to.
type Entity struct {
	Kind    EntityKind
	Name    string // fullest form in this document; completed from the gazetteer
	Office  string // "President", "presidential aide"
	Party   string // everyday name of the state or organisation spoken for
	AtHome  bool   // the party is only presumed: whose holders a text names without saying whose
	Aliases []string
	Members []int // for groups: indexes in Text.Entities
	Gender  byte  // 'm', 'f' or 0
}

// TimeKind is the kind of a time expression.
type TimeKind string

// The kinds of time expression.
const (
	DateTime TimeKind = "date"
	Clock    TimeKind = "time"
	Duration TimeKind = "duration"
	Set      TimeKind = "set"   // "every Monday"
	Vague    TimeKind = "vague" // "now", "recently": no day can be told
)

// Anchor is what a relative time counts from.
type Anchor string

// The anchors.
const (
	Explicit    Anchor = "explicit"
	Publication Anchor = "publication"
	PriorEvent  Anchor = "prior-event" // "three days later": extract resolves it
	PriorTime   Anchor = "prior-time"  // "the following day" after a date
)

// Time is a time expression with its value.
type Time struct {
	Span
	First, Last int // tokens, half-open
	Kind        TimeKind
	// EDTF for dates, HH:MM for clock times, ISO 8601 for durations, PRESENT_REF and the like for
	// vague ones
	Value    string
	Clock    string // HH:MM beside a date, with ±HH:MM when the zone is stated
	Until    string // HH:MM where a span of hours that begins at Clock ends
	Part     string // part of the day as TIMEX3 writes it: MO, MI, AF, EV, NI
	Range    string // days that a length covers, EDTF: "the past three days"
	Anchor   Anchor
	Offset   string // the step from the anchor, ISO 8601, "-P3D"; only for PriorEvent
	Modifier string // "early", "nearly", "more than"
	Derived  string // the rule that computed the value, empty when it stands there
}

// Attribution is a source, a cue and a content; Parent is the attribution
// whose content it stands in.
type Attribution struct {
	Source     Span // empty when the text names none
	Who        Span // the source with all that tells who it is: appositions, ages
	SourceHead int  // token, or -1
	Entity     int  // the source's entity, or -1
	Cue        Span
	CueHead    int // token
	Lemma      string
	Content    []Span // pieces in order; quotation marks outside
	Quotation  string // direct, indirect, mixed
	Medium     Span   // "on Truth Social"
	Parent     int    // index in Text.Saying, or -1
	Presumed   bool   // the source stands in another sentence
	Whole      bool   // heads the whole text
	Own        bool   // and what follows are the source's own words: a post
	Negated    bool
}

// Holds reports whether a span lies in what is said, or between two pieces of it.
func (a Attribution) Holds(span Span) bool {
	for _, c := range a.Content {
		if c.Contains(span) {
			return true
		}
	}
	return len(a.Content) > 1 && a.Content[0].Start <= span.Start && span.End <= a.Content[len(a.Content)-1].End
}

// Size is how many bytes there are from the first to the last of what is said.
func (a Attribution) Size() int { return a.Content[len(a.Content)-1].End - a.Content[0].Start }
