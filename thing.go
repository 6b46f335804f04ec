package parley

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// ThingField is a field of a statement or outcome that people put right.
type ThingField struct {
	Name    string // as the record has it in JSON
	Label   string // what people call it
	Sort    ThingSort
	Choices []string // of a choice
	Free    bool     // a thing may be without it
}

// ThingSort is how the value of such a field is written.
type ThingSort string

// The sorts of values.
const (
	LineOfWords ThingSort = "words"
	ListOfNames ThingSort = "names" // "Kari Lund; Ole Berg"
	Choice      ThingSort = "choice"
	DayOrSpan   ThingSort = "day" // EDTF
	WholeNumber ThingSort = "number"
	ChainOfSay  ThingSort = "chain" // who says so, outermost first
	SpanOfText  ThingSort = "span"  // the words themselves
)

// Acts lists the acts of speech in the order in which people are offered them.
func Acts() []Act {
	return []Act{Assert, Inform, Ask, Demand, Urge, Offer, Propose, Agree, Accept, Reject, Promise, Threaten, Warn, Deny,
		Praise, Welcome, Thank, Congratulate, Greet, Condemn, Hope}
}

// Stances lists the stances of a position.
func Stances() []Stance { return []Stance{For, Against, Conditional, Undecided} }

// thingFields is the one table of what people put right of each kind of thing but contacts, whose
// fields are [Fields].
var thingFields = map[Kind][]ThingField{
	StatementThing: {{"chain", "who says so", ChainOfSay, nil, true}, {"content", "words", SpanOfText, nil, false},
		{"act", "act", Choice, choicesOf(Acts()), false}, {"quotation", "quoted", Choice, choicesOf([]Quotation{Direct,
			Indirect, Mixed}), false},
		{"medium", "medium", LineOfWords, nil, true}, {"condition", "condition", LineOfWords, nil, true}},
	CommitmentThing: {{"by", "who", ListOfNames, nil, false}, {"to", "to whom", ListOfNames, nil, true}, {"what", "what",
		LineOfWords, nil, false},
		{"when", "by when", DayOrSpan, nil, true}, {"after", "after what", LineOfWords, nil, true}, {"chain", "who says so",
			ChainOfSay, nil, true}},
	ProposalThing: {{"by", "who", ListOfNames, nil, false}, {"to", "to whom", ListOfNames, nil, true}, {"what", "what",
		LineOfWords, nil, false},
		{"chain", "who says so", ChainOfSay, nil, true}},
	GroupThing: {{"name", "name", LineOfWords, nil, false}, {"subject", "subject", LineOfWords, nil, true},
		{"members", "members", ListOfNames, nil, true}, {"set_up_by", "set up by", ListOfNames, nil, true},
		{"status", "status", Choice, choicesOf([]GroupStatus{GroupProposed, GroupAgreed, GroupSetUp, GroupReported,
			GroupDissolved}), false},
		{"chain", "who says so", ChainOfSay, nil, true}},
	PlanThing: {{"title", "title", LineOfWords, nil, false}, {"points", "points", WholeNumber, nil, true},
		{"version_note", "version", LineOfWords, nil, true}, {"aim", "aim", LineOfWords, nil, true}, {"chain",
			"who says so", ChainOfSay, nil, true}},
	PositionThing: {{"holders", "who", ListOfNames, nil, false}, {"issue", "issue", LineOfWords, nil, false},
		{"stance", "stance", Choice, choicesOf(Stances()), false}, {"gist", "gist", LineOfWords, nil, true}, {"chain",
			"who says so", ChainOfSay, nil, true}},
	WithheldThing: {{"by", "who", ListOfNames, nil, false}, {"about", "what", LineOfWords, nil, false}},
}

func choicesOf[T ~string](all []T) []string {
	words := make([]string, len(all))
	for k, w := range all {
		words[k] = string(w)
	}
	return words
}

// ThingFields lists the fields of a kind of thing that people put right; none of contacts and documents.
func ThingFields(kind Kind) []ThingField { return slices.Clone(thingFields[kind]) }

// ThingFieldNamed is a field of a kind of thing by its name or by what people call it.
func ThingFieldNamed(kind Kind, name string) (ThingField, bool) {
	for _, f := range thingFields[kind] {
		if f.Name == name || strings.EqualFold(f.Label, name) {
			return f, true
		}
	}
	return ThingField{}, false
}

// Encode is a value as people write it in the form in which the record has it. Chains and spans, which
// need the text, are encoded where that is at hand.
func (f ThingField) Encode(value string) (json.RawMessage, error) {
	value = strings.TrimSpace(value)
	switch f.Sort {
	case Choice:
		if !slices.Contains(f.Choices, value) {
			return nil, fmt.Errorf("it is none of %s", strings.Join(f.Choices, ", "))
		}
	case WholeNumber:
		n, err := strconv.Atoi(value)
		if err != nil || n < 0 {
			return nil, errors.New("it is no number")
		}
		return json.RawMessage(strconv.Itoa(n)), nil
	case DayOrSpan:
		if err := validDate(value); value != "" && err != nil {
			return nil, err
		}
	case ListOfNames:
		return json.RawMessage(wordsJSON(namesIn(value))), nil
	case ChainOfSay, SpanOfText:
		return nil, errors.New("it is no line of words")
	}
	data, err := json.Marshal(value)
	return data, err
}

// namesIn parts a list of names: "Kari Lund; Ole Berg".
func namesIn(value string) []string {
	names := []string{}
	for name := range strings.SplitSeq(value, ";") {
		if name = strings.TrimSpace(name); name != "" {
			names = append(names, name)
		}
	}
	return names
}
