package score

import (
	"io"
	"slices"
	"strings"

	"parley"
	"parley/gazetteer"
	"parley/intake"
)

// Range is a half-open range of bytes of a document's text.
type Range [2]int

// Annotated is one document of the project's own gold: stand-off, its words are
// ranges of the text it names. docs/annotation.md tells the rules.
type Annotated struct {
	ID        string        `json:"id"`
	Source    string        `json:"source"` // the file of the document, under the data folder
	Published string        `json:"published,omitempty"`
	URL       string        `json:"url,omitempty"`
	Contacts  []GoldContact `json:"contacts"`
	// Statements and outcomes.
	Statements  []GoldStatement `json:"statements"`
	Commitments []GoldOutcome   `json:"commitments"`
	Proposals   []GoldOutcome   `json:"proposals"`
	Groups      []GoldOutcome   `json:"groups"`
	Plans       []GoldOutcome   `json:"plans"`
	Positions   []GoldOutcome   `json:"positions"`
	Withheld    []GoldOutcome   `json:"withheld"`
}

// GoldContact is a contact as annotated.
type GoldContact struct {
	Kind         parley.ContactKind `json:"kind"`
	Status       parley.Status      `json:"status"`
	Main         bool               `json:"main"`
	Domestic     bool               `json:"domestic"`
	Parties      []string           `json:"parties"`
	Participants []GoldParticipant  `json:"participants"`
	Initiator    *Range             `json:"initiator,omitempty"`
	Mediator     *Range             `json:"mediator,omitempty"`
	Host         *Range             `json:"host,omitempty"`
	Date         string             `json:"date,omitempty"`
	Time         string             `json:"time,omitempty"`
	Place        *Range             `json:"place,omitempty"`
	Duration     string             `json:"duration,omitempty"`
	Tone         []Range            `json:"tone,omitempty"`
	Ordinal      int                `json:"ordinal,omitempty"`
	Superlatives []Range            `json:"superlatives,omitempty"`
	Topics       []Range            `json:"topics,omitempty"`
	Purpose      *Range             `json:"purpose,omitempty"`
}

// GoldParticipant is somebody who takes part, by name or by office.
type GoldParticipant struct {
	Name   *Range `json:"name,omitempty"`
	Office *Range `json:"office,omitempty"`
	Party  string `json:"party,omitempty"`
}

// GoldStatement is a statement as annotated.
type GoldStatement struct {
	Chain     []Range          `json:"chain"`
	Act       parley.Act       `json:"act"`
	Quotation parley.Quotation `json:"quotation"`
	Content   Range            `json:"content"`
	Condition *Range           `json:"condition,omitempty"`
}

// GoldOutcome is any of the other lists: who, what, and a closed value.
type GoldOutcome struct {
	By    []Range `json:"by,omitempty"`
	What  Range   `json:"what"`
	Value string  `json:"value,omitempty"` // stance or status
}

// Gold measures every field against the project's own gold; data is the folder
// of the documents.
func Gold(in io.Reader, data string, by parley.Reader) (Report, error) {
	b := newBoard("gold", by)
	shelf := newShelf(data)
	err := lines(in, func(g Annotated) error {
		body, err := shelf.text(g)
		if err != nil {
			return err
		}
		d, err := intake.File([]byte(body), intake.About{Name: g.ID, Published: g.Published, URL: g.URL})
		if err != nil {
			return err
		}
		b.report.Documents++
		scoreGold(b, g, goldText(body), b.read(d))
		return nil
	})
	return b.done(), err
}

// goldText gives the words of ranges.
type goldText string

func (t goldText) at(r Range) string {
	if r[0] < 0 || r[1] > len(t) || r[0] >= r[1] {
		return ""
	}
	return string(t[r[0]:r[1]])
}

func (t goldText) opt(r *Range) string {
	if r == nil {
		return ""
	}
	return t.at(*r)
}

func (t goldText) all(ranges []Range) []string {
	var words []string
	for _, r := range ranges {
		words = append(words, t.at(r))
	}
	return words
}

// scoreGold measures one document.
func scoreGold(b *board, g Annotated, t goldText, r parley.Record) {
	goldContacts(b, g, t, r)
	goldStatements(b, g, t, r)
	outcomes := func(name string, gold []GoldOutcome, got []outcome) { goldOutcomes(b, g.ID, name, t, gold, got) }
	outcomes("commitments", g.Commitments, mapped(r.Commitments,
		func(c parley.Commitment) outcome { return outcome{c.By, c.What, "", c.Evidence} }))
	outcomes("proposals", g.Proposals, mapped(r.Proposals,
		func(p parley.Proposal) outcome { return outcome{p.By, p.What, "", p.Evidence} }))
	outcomes("groups", g.Groups, mapped(r.Groups,
		func(x parley.Group) outcome { return outcome{nil, x.Name, string(x.Status), x.Evidence} }))
	outcomes("plans", g.Plans, mapped(r.Plans,
		func(p parley.Plan) outcome { return outcome{nil, p.Title, "", p.Evidence} }))
	outcomes("positions", g.Positions, mapped(r.Positions,
		func(p parley.Position) outcome { return outcome{p.Holders, p.Issue, string(p.Stance), p.Evidence} }))
	outcomes("withheld", g.Withheld, mapped(r.Withheld,
		func(w parley.Withheld) outcome { return outcome{w.By, w.About, "", w.Evidence} }))
}

func mapped[A, B any](list []A, f func(A) B) []B {
	out := make([]B, len(list))
	for i, a := range list {
		out[i] = f(a)
	}
	return out
}

// alike tells whether two forms of words mean the same: equal without case,
// marks and articles, or for names one word of weight in common.
func alike(a, b string) bool {
	a, b = plain(a), plain(b)
	return a == b || a != "" && b != "" && (strings.Contains(a, b) || strings.Contains(b, a))
}

func plain(s string) string {
	s = strings.ToLower(strings.Trim(strings.Join(strings.Fields(s), " "), " .,;:“”\"'"))
	for _, article := range []string{"the ", "a ", "an "} {
		s = strings.TrimPrefix(s, article)
	}
	return strings.ReplaceAll(s, "’", "'")
}

// samePeople tells whether two lists name the same, each by a word of weight.
func samePeople(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for _, x := range a {
		if !slices.ContainsFunc(b, func(y string) bool { return sameName(x, y) }) {
			return false
		}
	}
	return true
}

func sameName(a, b string) bool {
	if alike(a, b) || gazetteer.Party(a) != "" && gazetteer.Party(a) == gazetteer.Party(b) {
		return true
	}
	words := nameWords(b)
	return slices.ContainsFunc(nameWords(a), func(w string) bool { return slices.Contains(words, w) })
}
