package web_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

func TestReviewWithTheKeyboardAlone(t *testing.T) {
	d := own(t)
	x := open(t, d)
	x.narrow()
	x.visit("/review")
	first := is[string](x, `document.querySelector("#open h2").textContent`)
	x.keys("j")
	x.until(`document.querySelector("#open h2").textContent != "` + first + `" || location.search.includes("contact=")`)
	x.keys("k")
	x.until(`document.querySelector(".queue li a[aria-current]") == document.querySelector(".queue li a")`)
	x.keys("c")
	x.until(`document.activeElement.name == "to"`)
	is[bool](x, `(document.querySelector('[data-act="c"] [name=field]').value = "place", true)`)
	x.keys("Salto")
	x.keys("\t")
	x.until(`document.activeElement.name == "why"`)
	x.keys("The host said so\r")
	x.until(`document.querySelector(".done") && document.querySelector(".done").textContent.includes("Salto")`)
	x.keys("u")
	x.until(`document.querySelector(".done") && document.querySelector(".done").textContent.includes("undo")`)
	x.keys("a")
	x.until(`document.activeElement.closest('[data-act="a"]')`)
	x.do(chromedp.Focus(`[data-act="a"] [name="why"]`))
	x.keys("\r")
	x.until(`document.querySelector(".done strong") && document.querySelector(".done strong").textContent.startsWith("accept")`)
	x.quiet("review")
}

func TestMergeAndSplitWithTheKeyboard(t *testing.T) {
	d := own(t)
	call := contactOf(t, d, "2026-08-04", "Paraguay", "Uruguay")
	x := open(t, d)
	x.visit("/contact/" + string(call.ID))
	x.keys("s")
	x.until(`document.activeElement.name == "account"`)
	x.keys(" ")
	x.do(chromedp.Focus(`[data-act="s"] [name="why"]`))
	x.keys("They told of two calls\r")
	x.until(`location.search.includes("done=")`)
	if got := is[int](x, `document.querySelectorAll(".compare thead th").length`); got != 3 {
		t.Errorf("after the split %d columns", got)
	}
	x.keys("m")
	x.until(`document.activeElement.name == "other"`)
	x.do(chromedp.Focus(`[data-act="m"] [name="why"]`))
	x.keys("They told of one\r")
	x.until(`location.search.includes("done=") && document.querySelectorAll(".compare thead th").length == 4`)
	x.quiet("merge")
}

func TestAValueIsCorrectedInItsCell(t *testing.T) {
	d := own(t)
	x := open(t, d)
	x.narrow()
	x.visit("/contact/" + string(contactOf(t, d, "2026-06-02", "Paraguay", "Uruguay").ID))
	x.do(chromedp.Focus(`tr[data-field="duration"] td[data-side="Paraguay"] .pen`))
	x.keys("\r")
	x.until(`document.activeElement.name == "to" && document.activeElement.value == "PT40M"`)
	x.do(chromedp.KeyEvent("\u001b"))
	x.until(`document.activeElement.matches(".pen")`)
	x.keys("\r")
	x.until(`document.activeElement.name == "to"`)
	x.keys("PT45M\t")
	x.keys("The aide said so later\r")
	x.until(`location.search.includes("done=") && document.querySelector('tr[data-field="duration"] td[data-side="Paraguay"]').textContent.includes("45 min")`)
	x.quiet("correct in place")
}

func TestAContactIsPutIntoAProcessThatIsBegun(t *testing.T) {
	d := own(t)
	x := open(t, d)
	x.narrow()
	x.visit("/processes")
	for name, value := range map[string]string{"name": "Delta tourism", "parties": "Namibia, Zambia",
		"why": "A new track"} {
		x.do(chromedp.SetValue(`.stack [name="`+name+`"]`, value))
	}
	x.do(chromedp.Focus(`.stack button`))
	x.keys("\r")
	x.until(`location.pathname == "/process" && document.querySelector("h1").textContent == "Delta tourism"`)
	x.visit("/contact/" + string(contactOf(t, d, "2026-06-11", "Botswana", "Namibia").ID))
	x.keys("p")
	x.until(`document.activeElement.name == "action"`)
	is[bool](x, `(document.querySelector('[data-act="p"] [name=process]').value = "Delta tourism", true)`)
	x.do(chromedp.Focus(`[data-act="p"] [name="why"]`))
	x.keys("They spoke of tourism\r")
	x.until(`location.search.includes("done=")`)
	x.visit("/process?name=Delta+tourism")
	x.until(`document.querySelector("main").textContent.includes("Kagiso Molefe")`)
	x.quiet("process")
}

func TestAStatementIsRejectedAndBroughtBack(t *testing.T) {
	d := own(t)
	x := open(t, d)
	x.narrow()
	x.visit("/statements?who=Diego+Larrosa")
	n := is[int](x, `document.querySelectorAll(".said").length`)
	x.do(chromedp.Focus(`.mend summary`))
	x.keys("\r")
	x.do(chromedp.Focus(`.mend [name="why"]`))
	x.keys("He did not say it\r")
	x.until(`location.search.includes("done=")`)
	x.visit("/statements?who=Diego+Larrosa")
	x.until(fmt.Sprintf(`document.querySelectorAll(".said").length == %d`, n-1))
	x.visit("/decisions")
	x.do(chromedp.Focus(`.decision summary`))
	x.keys("\r")
	x.do(chromedp.Focus(`.decision [name="why"]`))
	x.keys("He did\r")
	x.until(`location.search.includes("done=")`)
	x.visit("/statements?who=Diego+Larrosa")
	x.until(fmt.Sprintf(`document.querySelectorAll(".said").length == %d`, n))
	x.quiet("reject")
}

func TestAComparisonIsCopiedAsATable(t *testing.T) {
	d := look(t)
	x := open(t, d)
	x.visit("/contact/" + string(contactOf(t, d, "2026-06-02", "Paraguay", "Uruguay").ID))
	is[bool](x, `(navigator.clipboard.write = async (items) => { window.copied = await (await items[0].getType("text/html")).text(); }, true)`)
	x.do(chromedp.Focus(`[data-copy]`))
	x.keys("\r")
	x.until(`window.copied && window.copied.includes("<table") && window.copied.includes("nearly 1 h")`)
	x.quiet("copy")
}

func TestAPastedTextIsReadAndAdded(t *testing.T) {
	d := own(t)
	x := open(t, d)
	x.visit("/read")
	x.do(chromedp.Focus(`textarea[name="text"]`))
	x.do(chromedp.SetValue(`textarea[name="text"]`,
		"Norwegian Foreign Minister Kari Lund spoke by phone with President Amadou Keita of Mali on Monday. The call "+
			"lasted half an hour."))
	x.do(chromedp.SetValue(`input[name="published"]`, "2026-08-31"))
	x.do(chromedp.Focus(`.reader button.main`))
	x.keys("\r")
	x.until(`location.pathname.startsWith("/read/") && document.body.textContent.includes("Kari Lund")`)
	if norway := get(t, d, "/party/Norway"); !strings.Contains(norway.Body, "No contact is on record") {
		t.Error("it is on record before anybody said so")
	}
	x.do(chromedp.Focus(`.tools button.main`))
	x.keys("\r")
	x.until(`location.pathname.startsWith("/document/")`)
	if contacts := get(t, d, "/party/Norway"); contacts.Status != 200 {
		t.Error("it is not on record")
	}
	x.quiet("read")
}

func TestDroppedFilesAreReadAndThrownAway(t *testing.T) {
	d := own(t)
	x := open(t, d)
	x.visit("/read")
	is[bool](x, `(() => {
		const carried = new DataTransfer();
		carried.items.add(new File(["Norwegian Foreign Minister Kari Lund met President Amadou Keita of Mali in Bamako on 30 August 2026."], "one.txt", {type: "text/plain"}));
		carried.items.add(new File(["President Amadou Keita of Mali spoke by phone with Kari Lund, the foreign minister of Norway, on 31 August 2026."], "two.txt", {type: "text/plain"}));
		carried.items.add(new File([new Uint8Array([0, 1, 2, 3])], "three.txt", {type: "text/plain"}));
		document.dispatchEvent(new DragEvent("drop", {dataTransfer: carried, bubbles: true, cancelable: true}));
		return true;
	})()`)
	x.until(`document.querySelectorAll("main li.card").length == 2 && document.querySelector(".alert")`)
	x.do(chromedp.Focus(`main li.card button.quiet`))
	x.keys("\r")
	x.until(`document.querySelector(".done") && document.querySelector(".done").textContent.includes("Thrown away")`)
	x.quiet("drop")
}

func TestANoteIsKept(t *testing.T) {
	d := own(t)
	x := open(t, d)
	x.narrow()
	x.visit("/note")
	for name, value := range map[string]string{"parties": "Norway, Mali", "date": "2026-08-30", "duration": "1:15",
		"place": "Bamako", "promised": "Mali: to open the border", "due": "2026-09-30"} {
		x.do(chromedp.SetValue(`.noting [name="`+name+`"]`, value))
	}
	x.do(chromedp.Focus(`.noting button.main`))
	x.keys("\r")
	x.until(`location.pathname.startsWith("/document/") && document.body.textContent.includes("1 h 15 min")`)
	if p := get(t, d, "/promises?by=Mali"); !strings.Contains(p.Body, "open the border") {
		t.Error("the promise is not on record")
	}
}

func TestTwoEditorsOfOneFactSeeEachOther(t *testing.T) {
	d := own(t)
	call := contactOf(t, d, "2026-06-02", "Paraguay", "Uruguay")
	one, other := open(t, d), open(t, d)
	for _, x := range []*tab{one, other} {
		x.visit("/contact/" + string(call.ID))
	}
	correct := func(x *tab, by, to string) {
		is[bool](x, fmt.Sprintf(`(() => { const f = document.querySelector('[data-act="c"]'); f.field.value = "duration"; f.was.value = "PT40M"; f.to.value = %q; f.by.value = %q; f.why.value = "heard it"; f.requestSubmit(); return true; })()`, to, by))
	}
	correct(one, "Ana", "PT45M")
	one.until(`location.search.includes("done=")`)
	correct(other, "Tom", "PT50M")
	other.until(`document.querySelector("h1").textContent.includes("while you were looking")`)
	if got := is[string](other, "document.body.textContent"); !strings.Contains(got, "by Ana") ||
		!strings.Contains(got, "PT50M") {
		t.Error("both decisions are not shown")
	}
	other.do(chromedp.Focus(`button.main`))
	other.keys("\r")
	other.until(`location.search.includes("done=")`)
	decisions := get(t, d, "/decisions")
	for _, want := range []string{"by Ana", "by Tom", "PT45M", "PT50M"} {
		if !strings.Contains(decisions.Body, want) {
			t.Errorf("%s is lost", want)
		}
	}
}
