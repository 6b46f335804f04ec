package pipeline_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"parley"
	"parley/intake"
	"parley/pipeline"
)

// readSeed reads the report that Parley began from; it is not ours to keep in
// the repository.
func readSeed(t *testing.T) parley.Record {
	t.Helper()
	data, err := os.ReadFile("../../shared/seed/report-2025-12-28.txt")
	if err != nil {
		t.Skip("the shared folder with the seed report is not here: ", err)
	}
	d, err := intake.File(data, intake.About{Name: "seed"})
	if err != nil {
		t.Fatal(err)
	}
	return pipeline.Read(d)
}

// chains lists the chains of facts of a field with a value.
func chains(c parley.Contact, field string, value any) (found []string) {
	for _, f := range c.Facts {
		if f.Field == field && f.Value == value {
			chain := strings.Join(f.Chain.Names(), " > ")
			if len(f.Presumed) > 0 {
				chain += " ? " + strings.Join(f.Presumed.Names(), " > ")
			}
			found = append(found, chain)
		}
	}
	return found
}

func names(c parley.Contact) string {
	var list []string
	for _, p := range c.Participants {
		list = append(list, p.Name)
	}
	slices.Sort(list)
	return strings.Join(list, ", ")
}

func TestSeedContacts(t *testing.T) {
	r := readSeed(t)
	if len(r.Contacts) != 4 {
		t.Fatalf("got %d contacts, want 4", len(r.Contacts))
	}
	call, meeting, again, longest := r.Contacts[0], r.Contacts[1], r.Contacts[2], r.Contacts[3]
	for _, c := range []struct {
		contact              parley.Contact
		kind, status, people string
	}{
		{call, "call", "held", "Donald Trump, Vladimir V. Putin"},
		{meeting, "meeting", "planned", "Donald Trump, Volodymyr Zelensky"},
		{again, "call", "planned", "Donald Trump, Vladimir V. Putin"},
		{longest, "call", "held", "Donald Trump, Vladimir V. Putin"},
	} {
		if string(c.contact.Kind) != c.kind || string(c.contact.Status) != c.status || names(c.contact) != c.people {
			t.Errorf("%s: got %s %s of %s, want %s %s of %s", c.contact.ID, c.contact.Status, c.contact.Kind,
				names(c.contact), c.status, c.kind, c.people)
		}
	}
	if !call.Main || meeting.Main || again.Main || longest.Main {
		t.Error("the call alone is what the report reports")
	}
	wantSeedCall(t, call)
	wantSeedOthers(t, meeting, again, longest)
}

func wantSeedCall(t *testing.T, c parley.Contact) {
	t.Helper()
	if !slices.Equal(c.Topics, []string{"several issues"}) {
		t.Errorf("the call was about %q", c.Topics)
	}
	if c.Date != "2025-12-28" || c.Initiator != "Donald Trump" || c.Duration != "PT1H15M" {
		t.Errorf("the call: got %s by %s of %s", c.Date, c.Initiator, c.Duration)
	}
	if got := chains(c, "initiator", "Donald Trump"); !slices.Equal(got, []string{"RIA Novosti ? Yuri Ushakov"}) {
		t.Errorf("initiator: got chains %q", got)
	}
	for tone, chain := range map[string]string{"friendly": " ? Yuri Ushakov", "benevolent": " ? Yuri Ushakov",
		"businesslike": " ? Yuri Ushakov",
		"good":         "Donald Trump", "very productive": "Donald Trump"} {
		if got := chains(c, "tone", tone); !slices.Equal(got, []string{chain}) {
			t.Errorf("tone %s: got chains %q, want %q", tone, got, chain)
		}
	}
	want := "phone calls between the two leaders since the start of Trump’s second term"
	if c.Ordinal == nil || c.Ordinal.Number != 9 || c.Ordinal.Scope != want {
		t.Errorf("ordinal: got %+v", c.Ordinal)
	}
}

func wantSeedOthers(t *testing.T, meeting, again, longest parley.Contact) {
	t.Helper()
	if meeting.Date != "2025-12-28" || !strings.HasPrefix(meeting.Time, "13:00") || meeting.Place != "Mar-a-Lago" ||
		!slices.Equal(meeting.Plans, []string{"plan-1"}) {
		t.Errorf("the meeting: got %s %s at %s on %v", meeting.Date, meeting.Time, meeting.Place, meeting.Plans)
	}
	if !slices.Contains(meeting.After, "contact-1") || !slices.Contains(again.After, "contact-2") ||
		!slices.Contains(longest.Before, "contact-1") {
		t.Errorf("order: meeting after %v, again after %v, longest before %v", meeting.After, again.After,
			longest.Before)
	}
	if got := chains(again, "status", "planned"); !slices.Equal(got, []string{"Kremlin", ""}) {
		t.Errorf("the further call: announced by %q", got)
	}
	if longest.Date != "2025-10-16" || !slices.Equal(longest.Superlatives, []string{"longest"}) {
		t.Errorf("the longest call: got %s %v", longest.Date, longest.Superlatives)
	}
}

func TestSeedStatements(t *testing.T) {
	r := readSeed(t)
	for content, want := range map[string]string{
		"the need to end the war as quickly as possible":                                                              "TASS > Yuri Ushakov > Donald Trump, indirect",
		"the impressive prospects for economic cooperation between the US and Russia if the conflict in Ukraine ends": "Donald Trump, indirect, if the conflict in Ukraine ends",
	} {
		if got := statement(r, content); got != want {
			t.Errorf("%q: got %q, want %q", content, got, want)
		}
	}
	for content, want := range map[string]string{
		"New Year’s greetings":                                     "Donald Trump & Vladimir V. Putin, indirect",
		"happiness to the peoples of Russia and the United States": "Donald Trump & Vladimir V. Putin, indirect",
	} {
		if got := statement(r, content); got != want {
			t.Errorf("%q: got %q, want %q", content, got, want)
		}
	}
	found := false
	for _, s := range r.Statements {
		if s.Medium == "Truth Social" {
			found = s.Quotation == parley.Direct && strings.HasPrefix(s.Content, "I just had a good") &&
				strings.HasSuffix(s.Content, "of Ukraine")
		}
	}
	if !found {
		t.Error("the quotation on Truth Social is not there as it stands")
	}
}

// statement sums up the statement with a content.
func statement(r parley.Record, content string) string {
	for _, s := range r.Statements {
		if s.Content == content {
			out := strings.Join(s.Chain.Names(), " > ") + ", " + string(s.Quotation)
			if s.Condition != "" {
				out += ", " + s.Condition
			}
			return out
		}
	}
	return "not there"
}

func TestSeedOutcomes(t *testing.T) {
	r := readSeed(t)
	if len(r.Plans) != 1 || r.Plans[0].Points != 20 || r.Plans[0].VersionNote != "revised" {
		t.Errorf("plans: got %+v", r.Plans)
	}
	if len(r.Groups) != 2 || r.Groups[0].Subject != "security" || r.Groups[1].Subject != "economic issues" {
		t.Errorf("groups: got %+v", r.Groups)
	}
	if len(r.Proposals) != 1 || r.Proposals[0].By[0] != "Donald Trump" || len(r.Proposals[0].Answers) != 1 ||
		r.Proposals[0].Answers[0].By[0] != "Vladimir V. Putin" || r.Proposals[0].Answers[0].Act != parley.Accept {
		t.Errorf("proposals: got %+v", r.Proposals)
	}
	if len(r.Commitments) != 1 || r.Commitments[0].Contact != "contact-3" || len(r.Commitments[0].By) != 2 {
		t.Errorf("commitments: got %+v", r.Commitments)
	}
	if len(r.Withheld) != 1 || r.Withheld[0].By[0] != "Donald Trump" {
		t.Errorf("withheld: got %+v", r.Withheld)
	}
	wantSeedPositions(t, r)
}

func wantSeedPositions(t *testing.T, r parley.Record) {
	t.Helper()
	want := map[string]string{"a temporary ceasefire under the pretext of a referendum": "Yuri Ushakov",
		"a temporary truce": "TASS > Yuri Ushakov"}
	for _, p := range r.Positions {
		if chain, ok := want[p.Issue]; ok {
			delete(want, p.Issue)
			if p.Stance != parley.Against || len(p.Holders) != 2 || strings.Join(p.Chain.Names(), " > ") != chain {
				t.Errorf("position on %q: got %s of %v through %v", p.Issue, p.Stance, p.Holders, p.Chain.Names())
			}
		}
	}
	if len(want) > 0 {
		t.Errorf("positions not found: %v", want)
	}
}

func TestSeedPersons(t *testing.T) {
	r := readSeed(t)
	if len(r.Persons) != 4 {
		t.Errorf("got %d persons, want 4", len(r.Persons))
	}
	for _, p := range r.Persons {
		if p.Name == "Volodymyr Zelensky" && !slices.Contains(p.Aliases, "Zelenksy") {
			t.Errorf("the misspelling is no alias: %v", p.Aliases)
		}
	}
}
