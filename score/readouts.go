package score

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"parley"
	"parley/intake"
)

// readout is one official account; its title is the gold and is not read.
type readout struct {
	ID, URL, Published, Lead, Text, Place, Title string

	Gold struct{ Kind, Counterpart, Country string } `json:"title_gold"`
}

// Readouts measures whether the bodies of official accounts give the contact
// that their titles name.
func Readouts(in io.Reader, by parley.Reader) (Report, error) {
	b := newBoard("readouts", by)
	err := lines(in, func(r readout) error {
		if r.Gold.Counterpart == "" || r.Gold.Kind == "other" {
			return nil
		}
		b.report.Documents++
		d, err := intake.File([]byte(strings.TrimSpace(r.Lead+"\n\n"+r.Text)),
			intake.About{Name: r.ID, Published: r.Published, URL: r.URL})
		if err != nil {
			b.miss(Error{Document: r.ID, Measure: "read", Got: err.Error()})
			return nil
		}
		scoreReadout(b, r, d)
		return nil
	})
	return b.done(), err
}

func scoreReadout(b *board, r readout, d parley.Document) {
	record := b.read(d)
	home := intake.OfficialParty(d)
	foreign := without(partiesIn(r.Gold.Counterpart+" "+r.Gold.Country), home)
	names := nameWords(r.Gold.Counterpart)
	planned := r.Gold.Kind == "visit" && announced.MatchString(d.Text) ||
		toCome.MatchString(d.Text[:min(len(d.Text), 300)]) && strings.Contains(r.URL, "kremlin")
	status := parley.Held
	if planned {
		status = parley.Planned
	}
	err := Error{Document: r.ID, Expected: r.Gold.Kind + " with " + r.Gold.Counterpart,
		Got: contactsLine(record.Contacts)}
	c, right := bestContact(record, r.Gold.Kind, status, names, foreign)
	if len(foreign) > 0 {
		b.share("contact with the counterpart", c != nil, err)
		b.share("of the right kind", right, err)
		if tellable(d.Text, names, r.Gold.Kind) {
			b.share("of the right kind, where the body names both", right, err)
		}
		if c != nil {
			b.share("its party", slices.ContainsFunc(foreign,
				func(p string) bool { return slices.Contains(c.Parties, p) }), err)
		}
	} else if c != nil && home != "" && !strings.Contains(r.URL, "state.gov") && len(without(c.Parties, home)) == 0 &&
		!foreignHolder(r.Gold.Counterpart, home, d.Published[:min(10, len(d.Published))]) {
		b.share("domestic ones marked", c.Domestic, err)
	}
	if planned && len(foreign) > 0 {
		b.share("planned told from held", right, err)
	}
	scoreBeside(b, r, d, record, err)
}

// scoreBeside measures what else an account should and should not give.
func scoreBeside(b *board, r readout, d parley.Document, record parley.Record, err Error) {
	mains := 0
	for _, c := range record.Contacts {
		if c.Main {
			mains++
		}
		for _, p := range c.Participants {
			b.share("participants that are no spokespersons", !strings.Contains(strings.ToLower(p.Office), "spokes"),
				err)
		}
	}
	several := strings.Contains(r.Title, "Calls") || strings.Contains(r.Title, "Meetings") ||
		strings.Contains(r.Gold.Counterpart, ",")
	b.count("further main contacts", b.report.Documents-b.measure("further main contacts").Expected, 0, 0)
	if mains > 1 && !several {
		b.measure("further main contacts").Right += mains - 1
		b.miss(Error{Document: r.ID, Measure: "further main contacts", Expected: "1", Got: fmt.Sprint(mains)})
	}
	if phrase, who := initiative(d.Text); phrase != "" {
		got := ""
		for _, c := range record.Contacts {
			if got == "" {
				got = c.Initiator
			}
		}
		b.share("initiator where the phrase is there", sameSide(got, who, record),
			Error{Document: r.ID, Expected: phrase, Got: got})
	}
	if r.Place != "" && strings.Contains(d.Text, r.Place) && len(record.Contacts) > 0 {
		e := Error{Document: r.ID, Expected: r.Place, Got: record.Contacts[0].Place}
		if e.Got != "" {
			b.share("place given is the page's", strings.Contains(e.Got, r.Place) ||
				strings.Contains(r.Place, e.Got), e)
		}
	}
}

// bestContact is a contact with the counterpart, best one of the right kind and
// status.
func bestContact(record parley.Record, kind string, status parley.Status, names,
	parties []string) (found *parley.Contact, right bool) {
	for k := range record.Contacts {
		c := &record.Contacts[k]
		if c.Status != status && !(status == parley.Held && c.Status == parley.UnderWay) ||
			!withCounterpart(*c, names, parties) {
			continue
		}
		if kindFits(kind, c.Kind) {
			return c, true
		}
		if found == nil {
			found = c
		}
	}
	return found, false
}

func withCounterpart(c parley.Contact, names, parties []string) bool {
	for _, p := range c.Participants {
		for _, word := range nameWords(p.Name) {
			if slices.Contains(names, word) {
				return true
			}
		}
	}
	for _, p := range parties {
		if slices.Contains(c.Parties, p) {
			return true
		}
	}
	return false
}

// kindFits tells whether a title's word covers a kind: titles say "call" of one
// by video, and "meeting" of talks.
func kindFits(title string, kind parley.ContactKind) bool {
	switch title {
	case "call":
		return kind == parley.Call || kind == parley.VideoCall
	case "meeting":
		return kind == parley.Meeting || kind == parley.Talks || kind == parley.VideoCall
	case "visit":
		return kind == parley.Visit || kind == parley.Meeting
	}
	return false
}
