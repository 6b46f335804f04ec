package score

import (
	"io"
	"path"
	"strings"

	"parley"
	"parley/intake"
)

// Judged is a document of which what was read has been judged by people, item by item: what the
// reader gives again has its judgement, and what it gives for the first time waits for one.
type Judged struct {
	ID        string      `json:"id"`
	Source    string      `json:"source"` // a file of documents under the data folder, or a folder of texts
	Published string      `json:"published,omitempty"`
	URL       string      `json:"url,omitempty"`
	Persons   []Judgement `json:"persons,omitempty"` // not judged where absent; empty where none was read
	Further   []Judgement `json:"further,omitempty"` // contacts that are not main, likewise
}

// Judgement says what people found of one item, written as personLine or furtherLine writes it.
type Judgement struct {
	Read    string  `json:"read"`
	Verdict Verdict `json:"verdict"`
}

// Verdict is a judgement of one item.
type Verdict string

// The verdicts: what a person's record has wrong, and whether a contact is invented, doubled or
// materially wrong.
const (
	Right      Verdict = "right"
	NoPerson   Verdict = "no_person"   // a place, a firm, a bare title
	Damaged    Verdict = "damaged"     // a name cut or with words that are not of it
	WrongParty Verdict = "wrong_party" // of a party that is not the person's
	TwoInOne   Verdict = "two_in_one"  // two people in one record
	Wrong      Verdict = "wrong"       // of a contact
	Doubtful   Verdict = "doubtful"    // of a contact: the text allows either
)

var faults = []Verdict{NoPerson, Damaged, WrongParty, TwoInOne}

// Judgements counts, by judgements that people made once, the persons of documents that are
// faulty and the further contacts that are wrong; data is the folder of the documents. What was
// not judged yet is counted apart and listed with the errors.
//
// "Putin During | Russia", judged damaged, is a faulty person for as long as it is read.
func Judgements(in io.Reader, data string, by parley.Reader) (Report, error) {
	b, documents := newBoard("judged", by), newShelf(data)
	err := lines(in, func(j Judged) error {
		body, err := documents.whole(j.Source, j.ID)
		if err != nil {
			return err
		}
		d, err := intake.File([]byte(body), intake.About{Name: path.Base(j.ID), Published: j.Published, URL: j.URL})
		if err != nil {
			return err
		}
		b.report.Documents++
		scoreJudged(b, j, b.read(d))
		return nil
	})
	return b.done(), err
}

func scoreJudged(b *board, j Judged, r parley.Record) {
	if j.Persons != nil {
		for _, p := range r.Persons {
			judgePerson(b, j, personLine(p))
		}
	}
	for _, c := range r.Contacts {
		if j.Further != nil && !c.Main {
			judgeFurther(b, j, furtherLine(c))
		}
	}
}

func judgePerson(b *board, j Judged, line string) {
	verdict, known := judgement(j.Persons, line)
	b.share("persons judged", known, Error{Document: j.ID, Got: line})
	if !known {
		return
	}
	b.share("persons without a fault", verdict == Right, Error{Document: j.ID, Expected: string(verdict), Got: line})
	for _, fault := range faults {
		m := b.measure("persons: " + strings.ReplaceAll(string(fault), "_", " "))
		m.Expected, m.Given = m.Expected+1, m.Given+1
		if verdict == fault {
			m.Right++
		}
	}
}

func judgeFurther(b *board, j Judged, line string) {
	verdict, known := judgement(j.Further, line)
	b.share("further contacts judged", known, Error{Document: j.ID, Got: line})
	if known && verdict != Doubtful {
		b.share("further contacts right", verdict == Right, Error{Document: j.ID, Expected: string(verdict), Got: line})
	}
}

func judgement(all []Judgement, line string) (Verdict, bool) {
	for _, j := range all {
		if j.Read == line {
			return j.Verdict, true
		}
	}
	return "", false
}

// personLine is a person as judged: name, party and every other name.
func personLine(p parley.Person) string {
	return p.Name + " | " + p.Party + " | " + strings.Join(p.Aliases, "; ")
}

// furtherLine is a contact as judged: status, kind, day, place, who, and the sides.
func furtherLine(c parley.Contact) string {
	return contactsLine([]parley.Contact{c}) + " at " + c.Place
}
