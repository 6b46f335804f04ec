package web_test

import (
	"net/url"
	"strings"
	"testing"
	"time"

	"parley"
	"parley/store"
	"parley/web/webtest"
)

// What people stumbled over at the desk, one case each.

func TestFormsOfAnEarlierDayStayOnThatDay(t *testing.T) {
	d := look(t)
	for _, path := range []string{"/timeline", "/matrix", "/statements", "/promises", "/search?q=barges"} {
		join := "?"
		if strings.Contains(path, "?") {
			join = "&"
		}
		p := get(t, d, path+join+"as-of=2026-07-01")
		for _, class := range []string{"filters", "find"} {
			for _, form := range p.Find("form", class) {
				day := ""
				for n := range form.Descendants() {
					if webtest.Attr(n, "name") == "as-of" {
						day = webtest.Attr(n, "value")
					}
				}
				if day != "2026-07-01" {
					t.Errorf("%s: the %s form asks for %q", path, class, day)
				}
			}
		}
	}
	if p := get(t, d, "/party/Eastern%20Republic%20of%20Uruguay?as-of=2026-06-10"); p.Status == 200 &&
		!strings.Contains(p.Body, "as it was known on") {
		t.Error("another name of a party leads to today")
	}
	call := contactOf(t, d, "2026-06-02", "Paraguay", "Uruguay")
	doc := get(t, d, "/document/"+string(call.Accounts[0].Document.ID)+"?as-of=2026-07-01")
	for _, n := range doc.Find("a", "") {
		if href := webtest.Attr(n, "href"); strings.HasPrefix(href, "?at=") && !strings.Contains(href, "as-of=") {
			t.Errorf("%s leads to today's reading", href)
		}
	}
	for _, n := range get(t, d, "/contact/"+string(call.ID)+"?as-of=2026-07-01").Find("button", "") {
		if copies := webtest.Attr(n, "data-copy"); copies != "" && !strings.Contains(copies, "as-of=") {
			t.Errorf("%s copies today's table", copies)
		}
	}
}

func TestAnUndatedContactIsListed(t *testing.T) {
	d := own(t)
	p := post(t, d, "/read", url.Values{"text": {"President Kari Lund of Norway met President Idriss Abakar of Chad. " +
		"They agreed to meet again in October."}})
	added := post(t, d, p.Path+"/add", nil)
	if added.Status != 200 || !strings.HasPrefix(added.Path, "/document/") {
		t.Fatalf("added: %d %s", added.Status, added.Path)
	}
	for _, path := range []string{"/timeline?view=list", "/timeline", "/", "/person/Kari%20Lund"} {
		if p := get(t, d, path); p.Status != 200 {
			t.Errorf("%s: %d", path, p.Status)
		}
	}
	if p := get(t, d, "/timeline?view=list&party=Chad"); !strings.Contains(p.Body, "Day unknown") {
		t.Error("it is not listed")
	}
}

func TestATextThatCannotBeReadStaysInItsForm(t *testing.T) {
	d := look(t)
	for _, form := range []url.Values{
		{"text": {"<!doctype html><html><body>Hello</body></html>"}, "publisher": {"Daily Meridian"}},
		{"text": {"President Lund met President Abakar."}, "publisher": {"Daily Meridian"}, "published": {"15.19.2026"}},
		{"publisher": {"Daily Meridian"}},
	} {
		p := post(t, d, "/read", form)
		if p.Status != 422 || !strings.Contains(p.Body, "Not read") ||
			!strings.Contains(p.Body, `value="Daily Meridian"`) {
			t.Errorf("%v: %d", form, p.Status)
		}
		if areas := p.Find("textarea", ""); len(areas) != 1 || webtest.Text(areas[0]) != form.Get("text") {
			t.Errorf("%v: the text is gone", form)
		}
	}
}

func TestADraftIsItsTextAndItsHead(t *testing.T) {
	d := own(t)
	text := url.Values{"text": {"President Kari Lund of Norway met President Idriss Abakar of Chad on Monday."},
		"published": {"2026-03-10"}}
	first := post(t, d, "/read", text)
	text.Del("published")
	second := post(t, d, "/read", text)
	if first.Path == second.Path {
		t.Fatal("one draft of two days")
	}
	if p := get(t, d, first.Path); !strings.Contains(p.Body, "9 March 2026") {
		t.Error("the first lost its day")
	}
}

// A text that is on record under an address leads there, with or without one.
func TestAKnownTextLeadsToItsDocument(t *testing.T) {
	d := own(t)
	taken := contactOf(t, d, "2026-06-02", "Paraguay", "Uruguay").Accounts[0].Document
	doc := documentText(t, d, taken.ID)
	p := post(t, d, "/read", url.Values{"text": {doc}, "published": {taken.Published}})
	if !strings.Contains(p.Body, "/document/") {
		t.Error("nothing says that it is on record")
	}
	if added := post(t, d, p.Path+"/add", nil); added.Status != 200 || !strings.HasPrefix(added.Path, "/document/") {
		t.Errorf("adding it leads to %d %s", added.Status, added.Path)
	}
}

func documentText(t *testing.T, d *webtest.Desk, id parley.DocumentID) (text string) {
	t.Helper()
	err := d.Store.Read(t.Context(), time.Time{}, func(r store.Reader) error {
		doc, _, err := r.Document(id)
		text = doc.Text
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// Cells of the matrix lead to as many contacts as they count.
func TestMatrixCellsLeadToWhatTheyCount(t *testing.T) {
	d := look(t)
	p := get(t, d, "/matrix?since=2026-06-01&until=2026-08-31&kind=call&kind=meeting")
	cells := 0
	for _, n := range p.Find("td", "") {
		for a := range n.ChildNodes() {
			if a.Data != "a" {
				continue
			}
			cells++
			if list := get(t, d, webtest.Attr(a, "href")); len(list.Find("li", "line")) == 0 ||
				webtest.Text(a) != countOf(list) {
				t.Errorf("%s says %s, its list has %s", webtest.Attr(a, "href"), webtest.Text(a), countOf(list))
			}
		}
	}
	if cells == 0 {
		t.Error("no cells")
	}
}

func countOf(p webtest.Page) string {
	count, _, _ := strings.Cut(webtest.Text(p.Find("p", "count")[0]), " ")
	return count
}

// Two people who reject one statement see each other; two statements of one
// document are two things.
func TestRejectingAStatementTwice(t *testing.T) {
	d := own(t)
	forms := mendForms(get(t, d, "/statements"))
	same, other := forms[0], forms[1]
	for _, f := range []url.Values{same, other} {
		f.Set("why", "not in the text")
		f.Set("by", "Ana")
	}
	if p := post(t, d, "/decide", same); p.Status != 200 {
		t.Fatalf("the first: %d", p.Status)
	}
	same.Set("by", "Ben")
	if p := post(t, d, "/decide", same); p.Status != 409 {
		t.Errorf("the second: %d", p.Status)
	}
	if p := post(t, d, "/decide", other); p.Status != 200 {
		t.Errorf("of another: %d", p.Status)
	}
}

// mendForms are the forms by which what a page lists is rejected, as they are sent.
func mendForms(p webtest.Page) []url.Values {
	var all []url.Values
	for _, n := range p.Find("form", "inline") {
		f := url.Values{}
		for i := range n.Descendants() {
			if name := webtest.Attr(i, "name"); name != "" {
				f.Set(name, webtest.Attr(i, "value"))
			}
		}
		if f.Get("action") == "reject" {
			all = append(all, f)
		}
	}
	return all
}

// One who corrects what was rejected meanwhile can still put theirs on top.
func TestMineOnTopOfARejection(t *testing.T) {
	d := own(t)
	call := contactOf(t, d, "2026-08-04", "Paraguay", "Uruguay")
	page := get(t, d, "/contact/"+string(call.ID))
	seen := url.Values{}
	for _, n := range page.Find("input", "") {
		if name := webtest.Attr(n, "name"); name == "seen" || name == "seen-at" {
			seen.Set(name, webtest.Attr(n, "value"))
		}
	}
	decide := func(words url.Values) webtest.Page {
		for name := range seen {
			if !words.Has(name) {
				words.Set(name, seen.Get(name))
			}
		}
		words.Set("thing", string(call.ID))
		words.Set("field", "ordinal")
		words.Set("was", "number 3 of phone calls between the two leaders since the dispute began in June")
		return post(t, d, "/decide", words)
	}
	if p := decide(url.Values{"action": {"reject"}, "by": {"Ana"}, "why": {"no number"}}); p.Status != 200 {
		t.Fatalf("Ana: %d %.200s", p.Status, p.Body)
	}
	p := decide(url.Values{"action": {"correct"}, "to": {"number 4 of calls"}, "by": {"Ben"},
		"why": {"it was the fourth"}})
	if p.Status != 409 {
		t.Fatalf("Ben: %d %.300s", p.Status, p.Body)
	}
	again := url.Values{}
	for n := range p.Find("main", "")[0].Descendants() {
		if name := webtest.Attr(n, "name"); name != "" {
			again.Set(name, webtest.Attr(n, "value"))
		}
	}
	if p := post(t, d, "/decide", again); p.Status != 200 {
		t.Errorf("on top: %d %.300s", p.Status, p.Body)
	}
}

func TestAProcessIsBegunOnce(t *testing.T) {
	d := own(t)
	answers := make(chan int, 8)
	for range cap(answers) {
		go func() {
			p, err := d.Post("/processes", url.Values{"name": {"Delta"}, "parties": {"Chad, Mali"}, "by": {"Ana"},
				"why": {"talks"}})
			if err != nil {
				p.Status = 0
			}
			answers <- p.Status
		}()
	}
	made := 0
	for range cap(answers) {
		if <-answers == 200 {
			made++
		}
	}
	if made != 1 {
		t.Errorf("begun %d times", made)
	}
}

// A process looked at on a day before it was begun has what was known then.
func TestAProcessBeforeItWasBegun(t *testing.T) {
	d := look(t)
	then := get(t, d, "/process?name="+url.QueryEscape("Paraná barges")+"&as-of=2026-06-20")
	now := get(t, d, "/process?name="+url.QueryEscape("Paraná barges"))
	if then.Status != 200 || len(then.Find("li", "line")) == 0 ||
		len(then.Find("li", "line")) >= len(now.Find("li", "line")) {
		t.Errorf("%d, %d contacts then, %d now", then.Status, len(then.Find("li", "line")), len(now.Find("li", "line")))
	}
	if !strings.Contains(now.Body, "19 June 2026") {
		t.Error("the plan that no contact tells of is missing")
	}
}

func TestNoDayLiesBehindTheLast(t *testing.T) {
	d := look(t)
	if p := get(t, d, "/timeline?view=list&as-of=9999-12-31"); len(p.Find("li", "line")) == 0 {
		t.Error("the end of time has an empty record")
	}
}

func TestLengthsAsPeopleTypeThem(t *testing.T) {
	d := own(t)
	call := contactOf(t, d, "2026-08-04", "Paraguay", "Uruguay")
	p := post(t, d, "/decide", url.Values{"action": {"correct"}, "thing": {string(call.ID)}, "field": {"how long"},
		"was": {"PT1H10M"}, "to": {"1 h 20 min"}, "by": {"Ana"}, "why": {"heard it"},
		"back": {"/contact/" + string(call.ID)}})
	if p.Status != 200 || !strings.Contains(p.Body, "1 h 20 min") {
		t.Errorf("%d", p.Status)
	}
}

func TestANoteThatCannotBeKeptStaysInItsForm(t *testing.T) {
	d := look(t)
	for _, c := range []struct{ field, value string }{{"date", "yesterday"}, {"parties", "Norway"},
		{"duration", "long"}, {"due", "soon"}} {
		form := url.Values{"by": {"Kari"}, "kind": {"call"}, "status": {"held"}, "parties": {"Norway, Mali"},
			"text": {"by the window"}, "promised": {"Mali: to open the border"}}
		form.Set(c.field, c.value)
		p := post(t, d, "/note", form)
		if p.Status != 400 || !strings.Contains(p.Body, "Not kept") || !strings.Contains(p.Body, "by the window") ||
			!strings.Contains(p.Body, `value="`+form.Get("parties")+`"`) ||
			!strings.Contains(p.Body, "Mali: to open the border") {
			t.Errorf("%s %q: %d %.300s", c.field, c.value, p.Status, webtest.Text(p.Find("main", "")[0]))
		}
	}
}

func TestASearchFindsPeople(t *testing.T) {
	p := get(t, look(t), "/search?q=villalba")
	found := false
	for _, n := range p.Find("a", "") {
		found = found || webtest.Attr(n, "href") == "/person/Hugo%20Villalba"
	}
	if !found || !strings.Contains(p.Body, "On record") {
		t.Error("nothing leads to him")
	}
}
