package score_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley"
	"parley/score"
)

// measure finds a measure of a report by name.
func measure(t *testing.T, r score.Report, name string) score.Measure {
	t.Helper()
	for _, m := range r.Measures {
		if m.Name == name {
			return m
		}
	}
	t.Fatalf("no measure %q among %+v", name, r.Measures)
	return score.Measure{}
}

func TestMeasure(t *testing.T) {
	m := score.Measure{Expected: 3, Given: 4, Right: 3}
	if m.Precision() != 0.75 || m.Recall() != 1 || m.F1() < 0.857 || m.F1() > 0.858 {
		t.Errorf("got %v %v %v", m.Precision(), m.Recall(), m.F1())
	}
	if (score.Measure{}).F1() != 0 {
		t.Error("nothing given scores more than nothing")
	}
}

func TestReadouts(t *testing.T) {
	right := `{"id":"a","published":"2025-03-10","url":"https://www.state.gov/a","title":"Secretary Lind’s Call with Norwegian Foreign Minister Berg","title_gold":{"kind":"call","counterpart":"Norwegian Foreign Minister Berg"},"text":"Secretary of State Ann Lind spoke today by phone with Norwegian Foreign Minister Kari Berg. They discussed trade between the two countries and the situation at sea."}`
	wrong := strings.Replace(right, `"kind":"call"`, `"kind":"meeting"`, 1)
	r, err := score.Readouts(strings.NewReader(right+"\n"+wrong+"\n"), parley.Careful)
	if err != nil {
		t.Fatal(err)
	}
	if m := measure(t, r, "of the right kind"); m.Right != 1 || m.Expected != 2 {
		t.Errorf("right kind: %+v", m)
	}
	if m := measure(t, r, "its party"); m.Right != 2 {
		t.Errorf("party: %+v", m)
	}
	if len(r.Errors) != 1 || r.Errors[0].Document != "a" {
		t.Errorf("errors: %+v", r.Errors)
	}
}

func TestContacts(t *testing.T) {
	r, err := score.Contacts(strings.NewReader(`{"id":"m","text":"On 3 March, UN Special Envoy Ida Berg met with Chadian President Idriss Abakar in Geneva to talk about a truce in the north of the country.","gold":{"date":"2025-03-04","place":"Geneva, Switzerland","virtual":false},"in_text":{"individuals":["Ida Berg","Idriss Abakar","Nobody Else"],"third_parties":["UN"],"local_parties":["Chad"],"place":true}}`), parley.Careful)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]int{"individuals": 2, "third parties": 1, "local parties": 1, "place": 1,
		"virtual or in person": 1} {
		if m := measure(t, r, name); m.Right != want {
			t.Errorf("%s: %+v", name, m)
		}
	}
}

func TestAccountsOfAList(t *testing.T) {
	row := `{"kind":"visit","structured":{"id":"%[1]s","start":"2025-03-03","end":"2025-03-03","country":"%[1]s","visitor":"President %[2]s"},"account":{"id":"%[1]s","published":"2025-03-03","text":"US Vice President Ida Berg met President %[2]s of %[1]s in Washington on Monday to talk about grain and the port, her office said."}}`
	gold := fmt.Sprintf(row, "Chad", "Idriss Abakar") + "\n" + fmt.Sprintf(row, "Mali", "Amadou Keita")
	r, err := score.Accounts(strings.NewReader(gold), parley.Careful)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]int{"account of a listed visit": 2, "another's account kept apart": 1} {
		if m := measure(t, r, name); m.Right != want || m.Expected != want {
			t.Errorf("%s: %+v", name, m)
		}
	}
}

func TestAttributionCountsCodePoints(t *testing.T) {
	r, err := score.Attribution(strings.NewReader(`{"id":"p","text":"“Désolé,” President Berg said on Sunday. The road is closed.","attributions":[{"source":[[10,24]],"cue":[[25,29]],"content":[[1,7]]}]}`), parley.Careful)
	if err != nil {
		t.Fatal(err)
	}
	if m := measure(t, r, "whole, strict"); m.Right != 1 || m.Expected != 1 {
		t.Errorf("got %+v, errors %+v", m, r.Errors)
	}
}

func TestTimes(t *testing.T) {
	r, err := score.Times(strings.NewReader(`{"id":"t","dct":"2025-03-10","text":"They met on Sunday for two hours.","timexes":[{"start":12,"end":18,"value":"2025-03-09"},{"start":23,"end":32,"value":"PT3H"}]}`), parley.Careful)
	if err != nil {
		t.Fatal(err)
	}
	if m := measure(t, r, "value"); m.Right != 1 || m.Expected != 2 {
		t.Errorf("got %+v", m)
	}
}

// A treebank may leave the words of others where they are, and name their bytes.
func TestStandOffTrees(t *testing.T) {
	data := t.TempDir()
	if err := os.WriteFile(filepath.Join(data, "docs.jsonl"),
		[]byte(`{"id":"d","lead":"He met her.","text":"É! He met her."}`+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	tree := func(id string, places ...string) string {
		rows := "# newdoc id = " + id + "\n# source = docs.jsonl\n"
		for i, rest := range []string{"PRON\tPRP\t_\t2\tnsubj", "VERB\tVBD\t_\t0\troot", "PRON\tPRP\t_\t2\tobj",
			"PUNCT\t.\t_\t2\tpunct"} {
			rows += fmt.Sprintf("%d\t%s\t_\t%s\t_\t_\n", i+1, places[i], rest)
		}
		return rows + "\n"
	}
	r, err := score.Syntax(strings.NewReader(tree("d#lead", "0:2", "3:6", "7:10", "10:11")+tree("d", "4:6", "7:10",
		"11:14", "14:15")), data, parley.Careful)
	if err != nil {
		t.Fatal(err)
	}
	if m := measure(t, r, "UAS"); m.Expected != 8 || m.Right != 8 {
		t.Errorf("got %+v", m)
	}
	for _, bad := range []string{tree("d", "4:6", "7:10", "11:14", "14:99"), tree("d", "6:4", "7:10", "11:14", "14:15"),
		tree("d", "He", "met", "her", "."), tree("e", "4:6", "7:10", "11:14", "14:15")} {
		if _, err := score.Syntax(strings.NewReader(bad), data, parley.Careful); err == nil {
			t.Errorf("no error for %q", bad)
		}
	}
}

func TestBadGold(t *testing.T) {
	if _, err := score.Times(strings.NewReader("{\"id\":\n"), parley.Careful); err == nil ||
		!strings.Contains(err.Error(), "line 1") {
		t.Errorf("got %v", err)
	}
}

// TestOwnGold holds the project's gold in form: each document is found, each
// range lies inside its text, and a second annotation agrees with itself.
func TestOwnGold(t *testing.T) {
	data := filepath.Join("..", "..", "shared", "data")
	if _, err := os.Stat(data); err != nil {
		t.Skip("the real texts are not beside the repository")
	}
	open := func() *os.File {
		f, err := os.Open("../corpus/gold.jsonl")
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { f.Close() })
		return f
	}
	r, err := score.Agreement(open(), open(), data)
	if err != nil {
		t.Fatal(err)
	}
	if r.Documents != 40 {
		t.Errorf("%d documents", r.Documents)
	}
	for _, name := range []string{"contacts", "statements", "statement content exact", "positions"} {
		if m := measure(t, r, name); m.Right != m.Expected || m.Expected == 0 {
			t.Errorf("%s does not agree with itself: %+v", name, m)
		}
	}
}

// A page is fully right with every person, and nobody else; its further contacts are counted
// apart.
func TestPages(t *testing.T) {
	const text = `"text":"OSLO, March 9 (NTB) - Norwegian Foreign Minister Kari Lund met Peruvian Foreign Minister Luis Soto in Oslo on Saturday. ` +
		`Lund will visit Lima on 20 March.","further":[{"kind":"visit","status":"planned","parties":["Norway","Peru"],"people":["Kari Lund"]}]`
	const main = `"kind":"meeting","status":"held","parties":["Peru","Norway"],"date":"2025-03-08","place":"Oslo"`
	rows := `{"id":"right","published":"2025-03-10","main":{` + main + `,"people":["Kari Lund","Luis Soto"]},` + text +
		"}\n" +
		`{"id":"one too many","published":"2025-03-10","main":{` + main + `,"people":["Kari Lund"]},` + text + "}\n"
	got, err := score.Pages(strings.NewReader(rows), parley.Careful)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string][2]int{"main contact fully right": {1, 2}, "its kind and sides": {2, 2}, "main: people": {1, 2},
		"further contacts": {2, 2}}
	for _, m := range got.Measures {
		if w, ok := want[m.Name]; ok && (m.Right != w[0] || m.Expected != w[1]) {
			t.Errorf("%s: %d of %d, want %d of %d", m.Name, m.Right, m.Expected, w[0], w[1])
		}
	}
}

// What people judged once keeps its judgement for as long as it is read; what is new waits.
func TestJudgements(t *testing.T) {
	data := t.TempDir()
	const body = "Norwegian Prime Minister Kari Lund spoke with Malian Foreign Minister Moussa Diarra on Monday. She met Peruvian President Luis Soto in Lima on Friday."
	if err := os.WriteFile(filepath.Join(data, "a.txt"), []byte(body), 0o600); err != nil {
		t.Fatal(err)
	}
	rows := `{"id":"a","source":".","published":"2025-03-10","persons":[{"read":"Kari Lund | Norway | ","verdict":"right"},` +
		`{"read":"Luis Soto | Peru | ","verdict":"damaged"}],"further":[]}` + "\n"
	r, err := score.Judgements(strings.NewReader(rows), data, parley.Careful)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]score.Measure{
		"persons judged":          {Right: 2, Expected: 3, Given: 3},
		"persons without a fault": {Right: 1, Expected: 2, Given: 2},
		"persons: damaged":        {Right: 1, Expected: 2, Given: 2},
		"further contacts judged": {Right: 0, Expected: 1, Given: 1},
	} {
		got := measure(t, r, name)
		if got.Name = ""; got != want {
			t.Errorf("%s: %+v, want %+v", name, got, want)
		}
	}
}

// Each document that was judged is found.
func TestJudgedDocumentsAreThere(t *testing.T) {
	data := filepath.Join("..", "..", "shared")
	if _, err := os.Stat(filepath.Join(data, "data")); err != nil {
		t.Skip("the real texts are not beside the repository")
	}
	in, err := os.Open("../corpus/judged.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	r, err := score.Judgements(in, data, parley.Fast)
	if err != nil || r.Documents != 141 {
		t.Errorf("%d documents, %v", r.Documents, err)
	}
}
