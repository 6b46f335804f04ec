package promise_test

import (
	"testing"
	"time"

	"parley"
	"parley/reconcile/promise"
)

// people of two invented delegations.
var (
	keita  = parley.Participant{Name: "Amadou Keita", Office: "President", Party: "Mali"}
	lund   = parley.Participant{Name: "Kari Lund", Office: "President", Party: "Norway"}
	diarra = parley.Participant{Name: "Moussa Diarra", Office: "Foreign Minister", Party: "Mali"}
	berg   = parley.Participant{Name: "Anne Berg", Office: "Minister of Foreign Affairs", Party: "Norway"}
)

func contactOf(id, day string, kind parley.ContactKind, place string,
	people ...parley.Participant) parley.ContactOnRecord {
	return parley.ContactOnRecord{ID: parley.ContactID(id), From: day, Until: day, Date: day, Kind: kind,
		Status: parley.Held, Place: place, Participants: people, Parties: []string{"Mali", "Norway"}}
}

// Which contact keeps a promise made by two presidents on 9 March 2025, or that
// the record cannot tell.
func TestPromises(t *testing.T) {
	at := contactOf("made", "2025-03-09", parley.Call, "", keita, lund)
	record := []parley.ContactOnRecord{
		contactOf("delegations", "2025-03-12", parley.Talks, "Oslo"),
		contactOf("ministers", "2025-03-20", parley.Meeting, "Oslo", diarra, berg),
		contactOf("call", "2025-03-28", parley.Call, "", keita, lund),
		contactOf("meeting", "2025-04-10", parley.Meeting, "Geneva", keita, lund),
		contactOf("video", "2025-05-02", parley.VideoCall, "", lund, keita),
		contactOf("sometime", "2025-02-01", parley.Meeting, "", keita, lund),
	}
	record[5].Date = "2025-02"
	for _, c := range []struct {
		what, due string
		kept      parley.ContactID
	}{
		{"speak again", "", "call"},
		{"talk again within three weeks", "2025-03-30", "call"},
		{"speak by phone in April", "2025-04", ""},
		{"meet again in April", "2025-04", "meeting"},
		{"they would meet again", "", "meeting"},
		{"the two leaders would meet soon", "", "meeting"},
		{"meet in Geneva", "", "meeting"},
		{"meet in Oslo", "", ""},
		{"meet virtually", "", "video"},
		{"hold a further round of talks by video", "", "video"},
		{"hold a further round of talks in Oslo", "", "delegations"},
		{"hold a telephone conversation before 1 April", "2025-04-01", "call"},
		{"hold a meeting on 11 April", "2025-04-11", ""},
		{"hold a meeting by 11 April", "2025-04-11", "meeting"},
		{"meet once more", "", "meeting"},
		{"meet as soon as possible", "", "meeting"},
		{"continue the talks in Geneva in April", "2025-04", "meeting"},
		{"consult again", "", "call"},
		{"meet with each other again", "", "meeting"},
		{"their foreign ministers would meet by mid-April", "2025-04-15", "ministers"},
		{"the foreign ministers of both countries would meet", "", "ministers"},
		{"the presidents would meet", "", "meeting"},
		{"meet again in summer", "2025-08", ""},
	} {
		p := settle(c.what, c.due, at, record)
		if !p.FollowUp || p.KeptBy != c.kept {
			t.Errorf("%s: kept by %q, want %q: %+v", c.what, p.KeptBy, c.kept, p)
		}
	}
}

func settle(what, due string, at parley.ContactOnRecord, record []parley.ContactOnRecord) promise.Promise {
	p := promise.Promise{Commitment: parley.Commitment{By: []string{"Amadou Keita & Kari Lund"}, What: what},
		Parties: []string{"Mali", "Norway"}, Made: "2025-03-09", Due: due}
	return promise.Settle(p, at, func(promise.Awaited) []parley.ContactOnRecord { return record },
		time.Date(2025, 6, 1, 0, 0, 0, 0, time.UTC))
}

// Promises of which no contact of those who promise can tell whether they were
// kept.
func TestPromisesOfOtherThings(t *testing.T) {
	at := contactOf("made", "2025-03-09", parley.Call, "", keita, lund)
	for _, what := range []string{
		"cooperate in preparing the summit",
		"open the border",
		"continue implementing the outcomes of the June summit",
		"continue the dialogue",
		"start talks on trade",
		"consult closely on these issues",
		"consult with regional partners",
		"speak regularly",
		"hold regular consultations",
		"hold expert consultations",
		"hold consultations at the level of experts",
		"hold talks between their teams",
		"hold the 10th meeting of the Joint Commission on Trade",
		"hold a virtual G7 leaders’ meeting",
		"hold a trilateral summit involving the President of Chad",
		"their teams would meet",
		"the commission would meet",
		"speak again once the government is formed",
		"meet after the elections",
		"exchange visits",
		"",
	} {
		p := settle(what, "", at, []parley.ContactOnRecord{contactOf("call", "2025-03-28", parley.Call, "", keita,
			lund), contactOf("meeting", "2025-04-10", parley.Meeting, "Geneva", keita, lund)})
		if p.FollowUp || !p.Uncertain || p.KeptBy != "" {
			t.Errorf("%s: %+v", what, p)
		}
	}
}

// A day that passed without a contact on record; one that names something else.
func TestOverdue(t *testing.T) {
	at := contactOf("made", "2025-03-09", parley.Call, "", keita, lund)
	for _, c := range []struct {
		what, due        string
		overdue, unknown bool
	}{
		{"talk again", "2025-03-31", true, false},
		{"open the border", "2025-04", true, true},
		{"talk again", "2025-08", false, false},
		{"carry out the accord of July 2001", "2001-07", false, true},
	} {
		if p := settle(c.what, c.due, at, nil); p.Overdue != c.overdue || p.Uncertain != c.unknown {
			t.Errorf("%s: %+v", c.what, p)
		}
	}
}

// Parties that promise are kept to it by whoever meets for them; somebody who
// was not there binds nobody.
func TestPromisesOfParties(t *testing.T) {
	at := contactOf("made", "2025-03-09", parley.Talks, "Oslo")
	for _, c := range []struct {
		by, parties []string
		kept        parley.ContactID
	}{
		{[]string{"Mali & Norway"}, []string{"Mali", "Norway"}, "ministers"},
		{[]string{"Norway"}, []string{"Norway"}, "ministers"},
		{[]string{"Peru"}, []string{"Peru"}, ""},
	} {
		p := promise.Promise{Commitment: parley.Commitment{By: c.by, What: "meet again"}, Parties: c.parties,
			Made: "2025-03-09"}
		got := promise.Settle(p, at, func(promise.Awaited) []parley.ContactOnRecord {
			return []parley.ContactOnRecord{contactOf("ministers", "2025-03-20", parley.Meeting, "Oslo", diarra, berg)}
		}, time.Date(2025, 6, 1, 0, 0, 0, 0, time.UTC))
		if got.KeptBy != c.kept {
			t.Errorf("%v: %+v", c.by, got)
		}
	}
}

// A promised contact that the text tells of as planned, and that is on record as
// held, keeps the promise; one that was held before, or is still ahead, does not.
func TestKeptAsPlanned(t *testing.T) {
	held := contactOf("later", "2025-04-02", parley.Talks, "Oslo")
	earlier := contactOf("earlier", "2025-03-01", parley.Talks, "Oslo")
	ahead := contactOf("ahead", "2025-04-02", parley.Talks, "Oslo")
	ahead.Status = parley.Planned
	for _, c := range []struct {
		promised parley.ContactOnRecord
		kept     parley.ContactID
	}{{held, "later"}, {earlier, ""}, {ahead, ""}} {
		p := promise.Promise{Commitment: parley.Commitment{What: "continue talks"}, Made: "2025-03-09", Uncertain: true}
		if got := p.KeptAs(c.promised); got.KeptBy != c.kept || got.Uncertain != (c.kept == "") {
			t.Errorf("%s: %+v", c.promised.ID, got)
		}
	}
}
