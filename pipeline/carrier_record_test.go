package pipeline_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley"
	"parley/intake"
	"parley/pipeline"
	"parley/reconcile"
	"parley/reconcile/compare"
	"parley/reconcile/promise"
	"parley/view"
)

// understood is what is made of carrier sentences: what the reader reads, and for the lists by
// which texts are taken in and records compared what those do.
func understood(t *testing.T, e carriedWord) string {
	switch e.list {
	case "english", "template_filler":
		return takenAs(e.sentences)
	case "other_days":
		return dayOf(e.sentences)
	case "promised":
		return promisedBy(e.sentences)
	case "fillers", "spellings":
		return comparedAs(e.sentences)
	}
	r := read(t, "published 2025-03-10\n"+e.sentences, parley.Careful)
	line := strings.Join(strings.Split(strings.TrimSpace(digest(r)), "\n"), " ¦ ")
	line += when(" ¦ about ", aboutOf(r)) + when(" ¦ by ", voicesOf(r)) + when(" ¦ named ", namedIn(r))
	switch e.list {
	case "times", "vague_times", "holidays":
		line += " ¦ times " + timesIn(t, e.sentences)
	case "issues":
		line += " ¦ of " + strings.Join(issuesOf(r), ", ")
	case "nicknames":
		short, full, _ := strings.Cut(e.word, " ")
		line += fmt.Sprintf(" ¦ one person: %t", reconcile.SameName(short+" Berg", full+" Berg"))
	}
	return line
}

// aboutOf lists topics and purposes of the contacts.
func aboutOf(r parley.Record) string {
	var all []string
	for _, c := range r.Contacts {
		all = append(all, c.Topics...)
		all = append(all, nonEmpty(c.Purpose)...)
	}
	return strings.Join(all, ", ")
}

// voicesOf lists what kind of source each statement has.
func voicesOf(r parley.Record) string {
	var all []string
	for _, s := range r.Statements {
		for _, l := range s.Chain {
			all = append(all, string(l.Kind))
		}
	}
	return strings.Join(all, ", ")
}

// namedIn lists the persons and parties with names.
func namedIn(r parley.Record) string {
	var all []string
	for _, p := range r.Persons {
		all = append(all, p.Name+when(" of ", p.Party))
	}
	for _, p := range r.Parties {
		all = append(all, p.Name)
	}
	return strings.Join(all, ", ")
}

// timesIn lists the times of the layer of times.
func timesIn(t *testing.T, words string) string {
	d, err := intake.File([]byte(words), intake.About{Name: "carrier", Published: "2025-03-10"})
	if err != nil {
		t.Fatal(err)
	}
	layers := pipeline.Annotate(d)
	var all []string
	for _, x := range layers.Times {
		all = append(all, layers.At(x.Span)+" "+x.Value)
	}
	return strings.Join(all, ", ")
}

func nonEmpty(words string) []string {
	if words == "" {
		return nil
	}
	return []string{words}
}

func takenAs(words string) string {
	d, err := intake.File([]byte(words), intake.About{Name: "carrier"})
	if err != nil {
		return err.Error()
	}
	return d.Language
}

// dayOf is the day on which a text was published, as its top tells.
func dayOf(words string) string {
	d, err := intake.File([]byte(strings.ReplaceAll(words, " / ", "\n")), intake.About{Name: "carrier"})
	if err != nil {
		return err.Error()
	}
	return d.Published
}

// promisedBy tells for each promise which contact it calls for, without a day and with one.
func promisedBy(phrases string) string {
	at := parley.ContactOnRecord{Parties: []string{"Mali", "Norway"}, Date: "2025-03-09", From: "2025-03-09",
		Until: "2025-03-09"}
	var all []string
	for what := range strings.SplitSeq(phrases, ". ") {
		for _, due := range []string{"", "2025-04-30"} {
			p := promise.Promise{Commitment: parley.Commitment{By: []string{"Mali", "Norway"}, What: what},
				Made: "2025-03-09", Parties: at.Parties, Due: due}
			a, ok := promise.Await(p, at)
			all = append(all, fmt.Sprintf("%s%s: %t %v%s", what, when(" by ", due), ok, a.Kinds,
				map[bool]string{true: " of delegations"}[a.Delegated]))
		}
	}
	return strings.Join(all, " ¦ ")
}

// comparedAs tells how two accounts compare that give a call the purposes "one / other".
func comparedAs(pair string) string {
	c := parley.ContactOnRecord{Parties: []string{"Mali", "Norway"}}
	for k, purpose := range strings.Split(pair, " / ") {
		fact := parley.Fact{Field: "purpose", Value: purpose,
			Evidence: []parley.Evidence{{Start: 0, End: 1, Exact: "x"}}}
		call := parley.Contact{Kind: parley.Call, Status: parley.Held, Parties: c.Parties, Main: true,
			Facts: []parley.Fact{fact}, Evidence: fact.Evidence}
		id := parley.DocumentID(c.Parties[k])
		c.Accounts = append(c.Accounts, parley.Account{ID: parley.AccountID(id),
			Document: parley.Document{ID: id, Published: "2025-03-10"}, Contact: call, Home: c.Parties[k]})
	}
	for _, row := range compare.SideBySide(c).Rows {
		if row.Field == "purpose" {
			return fmt.Sprintf("%s: %s", row.Verdict, row.Rule)
		}
	}
	return ""
}

func issuesOf(r parley.Record) []string {
	var all []string
	for _, s := range r.Statements {
		all = append(all, view.IssuesOf(parley.Said{Statement: s})...)
	}
	return slices.Compact(all)
}
