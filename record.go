package parley

// Person is somebody the document names or points to.
type Person struct {
	ID       string     `json:"id"`
	Name     string     `json:"name"` // the fullest form in this document, without titles
	Office   string     `json:"office,omitempty"`
	Party    string     `json:"party,omitempty"`
	Aliases  []string   `json:"aliases,omitempty"`
	Mentions []Evidence `json:"mentions"`
}

// PartyKind is the kind of a party.
type PartyKind string

// The kinds of party.
const (
	StateParty        PartyKind = "state"
	OrganisationParty PartyKind = "organisation"
	FactionParty      PartyKind = "faction"
)

// Party is a state, organisation or faction that the document speaks of.
type Party struct {
	ID      string    `json:"id"`
	Name    string    `json:"name"` // everyday short name
	Kind    PartyKind `json:"kind"`
	Aliases []string  `json:"aliases,omitempty"`
}

// Problem is a doubt or fault met while reading, with its place.
type Problem struct {
	Place string `json:"place"`
	What  string `json:"what"`
}

// TooLong is the problem of a text of which only the beginning was read.
const TooLong = "the text is too long: what stands here was not read"

// Record is everything one document says that Parley keeps.
type Record struct {
	Version     int          `json:"version"`
	Document    Document     `json:"document"`
	Persons     []Person     `json:"persons"`
	Parties     []Party      `json:"parties"`
	Contacts    []Contact    `json:"contacts"`
	Statements  []Statement  `json:"statements"`
	Commitments []Commitment `json:"commitments"`
	Proposals   []Proposal   `json:"proposals"`
	Groups      []Group      `json:"groups"`
	Plans       []Plan       `json:"plans"`
	Positions   []Position   `json:"positions"`
	Withheld    []Withheld   `json:"withheld"`
	Problems    []Problem    `json:"problems"`
}
