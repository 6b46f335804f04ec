package web_test

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"parley/web/webtest"
)

const lunch = `Prime Minister Kari Lund of Norway called President Amadou Keita of Mali on Sunday, 9 March 2025. They talked for an hour.

“We will help with seed,” Lund said. The harvest was poor, and Keita hopes for rain.`

// lunchOn puts a text on record, and gives the address of its page.
func lunchOn(t *testing.T, d *webtest.Desk) string {
	t.Helper()
	p := post(t, d, "/read", url.Values{"text": {lunch}, "published": {"2025-03-10"}, "publisher": {"Daily Post"}})
	added := post(t, d, p.Path+"/add", url.Values{"by": {"Ana"}})
	if !strings.HasPrefix(added.Path, "/document/") {
		t.Fatalf("added: %d %s", added.Status, added.Path)
	}
	return added.Path
}

// TestThingsArePutRight puts a statement right field by field, takes it out, and adds one, by forms alone.
func TestThingsArePutRight(t *testing.T) {
	d := own(t)
	at := lunchOn(t, d)
	ref := strings.TrimPrefix(at, "/document/") + "/statement-1"
	fields := url.Values{"thing": {ref}, "by": {"Ana"}, "f.act": {"promise"}, "f.chain": {"Kari Lund (Norway)"},
		"f.content": {"We will help with seed"}, "f.quotation": {"direct"}}
	if p := post(t, d, at+"/mend", fields); p.Status != http.StatusOK || !strings.Contains(p.Body, "put right by hand") {
		t.Fatalf("put right: %d %s", p.Status, firstWords(p))
	}
	if p := get(t, d, "/decisions"); strings.Count(p.Body, "correct ") != 1 {
		t.Errorf("one field was other, so one decision: %d", strings.Count(p.Body, "correct "))
	}
	fields.Set("f.act", "sing")
	if p := post(t, d, at+"/mend", fields); p.Status < 400 {
		t.Errorf("an act that is none: %d", p.Status)
	}
	if p := post(t, d, at+"/mend", url.Values{"thing": {ref}, "by": {"Ana"}, "action": {"reject"}}); p.Status < 400 {
		t.Errorf("taken out without a reason: %d", p.Status)
	}
	p := post(t, d, at+"/mend", url.Values{"thing": {ref}, "by": {"Ana"}, "action": {"reject"}, "why": {"a joke"}})
	if p.Status != http.StatusOK || strings.Contains(p.Body, "put right by hand") {
		t.Errorf("taken out: %d", p.Status)
	}
	missing := url.Values{"kind": {"statement"}, "words": {"hopes for rain"}, "f.act": {"hope"}, "f.chain": {"Amadou Keita"}, "by": {"Ana"}}
	if p := post(t, d, at+"/missing", missing); p.Status != http.StatusOK || !strings.Contains(p.Body, "added by hand") {
		t.Errorf("added: %d %s", p.Status, firstWords(p))
	}
	call := contactOf(t, d, "2025-03-09", "Norway", "Mali")
	more := url.Values{"contact": {string(call.ID)}, "field": {"topics"}, "to": {"the harvest"}, "words": {"The harvest"}, "by": {"Ana"}}
	if p := post(t, d, at+"/missing", more); p.Status != http.StatusOK {
		t.Errorf("a topic: %d %s", p.Status, firstWords(p))
	}
	if call = contactOf(t, d, "2025-03-09", "Norway", "Mali"); len(call.Topics) != 1 || call.Topics[0] != "the harvest" || call.Checked {
		t.Errorf("topics %q, checked %t", call.Topics, call.Checked)
	}
	missing.Set("words", "hopes for snow")
	if p := post(t, d, at+"/missing", missing); p.Status < 400 {
		t.Errorf("words that do not stand there: %d", p.Status)
	}
}

// TestMissingThingsAreSelected adds a statement with the mouse: the words are selected, the form is opened,
// two fields are filled, and it is sent.
func TestMissingThingsAreSelected(t *testing.T) {
	d := own(t)
	at := lunchOn(t, d)
	x := open(t, d)
	x.visit(at)
	if !is[bool](x, `(() => {
		const walk = document.createTreeWalker(document.querySelector(".text"), NodeFilter.SHOW_TEXT);
		for (let n; (n = walk.nextNode());) {
			const at = n.data.indexOf("harvest was poor");
			if (at < 0) continue;
			getSelection().setBaseAndExtent(n, at, n, at + 16);
			return true;
		}
		return false;
	})()`) {
		t.Fatal("the words are not on the page")
	}
	const form = `.missing details:nth-of-type(2)`
	x.do(chromedp.Click(form + ` summary`))
	x.until(`document.querySelector('` + form + ` [name=words]').value == "harvest was poor"`)
	if near := is[string](x, `document.querySelector('`+form+` [name=near]').value`); near != strconv.Itoa(strings.Index(lunch, "harvest was poor")) {
		t.Errorf("the words are at byte %s", near)
	}
	is[bool](x, `(document.querySelector('`+form+` [name="f.act"]').value = "inform", true)`)
	x.do(chromedp.SendKeys(form+` [name="f.chain"]`, "Kari Lund"))
	x.do(chromedp.Click(form + ` button`))
	x.until(`document.querySelector(".record").textContent.includes("added by hand")`)
	x.quiet("adding")
}
