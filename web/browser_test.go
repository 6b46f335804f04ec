package web_test

import (
	"context"
	"errors"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"parley/web/webtest"
)

// browser is one Chromium for all tests; each test has a tab of its own.
var browser = sync.OnceValues(func() (context.Context, error) {
	ctx, stop, err := webtest.Browser(context.Background())
	if err == nil {
		endBrowser = stop
		err = chromedp.Do(ctx)
	}
	return ctx, err
})

var endBrowser = func() {}

// tab is a window of Chromium.
type tab struct {
	t     *testing.T
	ctx   context.Context
	base  string
	mu    sync.Mutex
	wrong []string // what the page complained of
}

// open gives a test a tab that looks at a desk. Tests skip where no Chromium is,
// unless PARLEY_BROWSER says that it is required.
func open(t *testing.T, d *webtest.Desk) *tab {
	t.Helper()
	if testing.Short() {
		t.Skip("starts a browser")
	}
	parent, err := browser()
	if errors.Is(err, webtest.ErrNoBrowser) && os.Getenv("PARLEY_BROWSER") != "required" {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := chromedp.NewContext(parent)
	t.Cleanup(cancel)
	ctx, stop := context.WithTimeout(ctx, 4*time.Minute)
	t.Cleanup(stop)
	x := &tab{t: t, ctx: ctx, base: d.URL}
	if err := chromedp.Listen(ctx, x.heard); err != nil {
		t.Fatal(err)
	}
	x.wide()
	return x
}

// heard keeps what the page complains of: faults of scripts, what the policy
// refuses, alerts.
func (x *tab) heard(event any) {
	x.mu.Lock()
	defer x.mu.Unlock()
	switch e := event.(type) {
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError &&
			!strings.Contains(e.Entry.Text, "Failed to load resource: the server responded with a status of 4") {
			x.wrong = append(x.wrong, e.Entry.Text)
		}
	case *runtime.EventExceptionThrown:
		x.wrong = append(x.wrong, e.ExceptionDetails.Text)
	case *page.EventJavascriptDialogOpening:
		x.wrong = append(x.wrong, "a dialog: "+e.Message)
	}
}

func (x *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	x.t.Helper()
	if err := chromedp.Do(x.ctx, steps...); err != nil {
		x.t.Fatal(err)
	}
}

func (x *tab) wide() { x.t.Helper(); x.do(chromedp.EmulateViewport(1440, 900), webtest.Light(true)) }

func (x *tab) narrow() {
	x.t.Helper()
	x.do(chromedp.EmulateViewport(360, 740), webtest.Light(true))
}

// visit goes to a page.
func (x *tab) visit(path string) {
	x.t.Helper()
	x.do(chromedp.Navigate(x.base + path))
}

// keys types keys as if on the keyboard.
func (x *tab) keys(keys string) { x.t.Helper(); x.do(chromedp.KeyEvent(keys)) }

// is evaluates an expression.
func is[T any](x *tab, expression string) T {
	x.t.Helper()
	v, err := chromedp.Run(x.ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		x.t.Fatalf("%s: %v", expression, err)
	}
	return v
}

// until waits for an expression to be true.
func (x *tab) until(expression string) {
	x.t.Helper()
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(30 * time.Millisecond) {
		v, err := chromedp.Run(x.ctx,
			chromedp.Evaluate[bool](`document.readyState == "complete" && !!(`+expression+")"))
		if err == nil && v {
			return
		}
	}
	x.t.Fatalf("never true: %s at %s; active: %s", expression, is[string](x, "location.pathname+location.search"),
		is[string](x, "document.activeElement.outerHTML.slice(0,200)"))
}

func (x *tab) quiet(where string) {
	x.t.Helper()
	x.mu.Lock()
	defer x.mu.Unlock()
	for _, w := range x.wrong {
		x.t.Errorf("%s: the page complains: %s", where, w)
	}
	x.wrong = nil
}

func TestNoPageComplainsOrIsWiderThanItsScreen(t *testing.T) {
	d := look(t)
	x := open(t, d)
	for _, path := range everyPage(t, d) {
		x.wide()
		x.visit(path)
		x.quiet(path)
		x.narrow()
		x.visit(path)
		if w := is[int](x, "document.documentElement.scrollWidth"); w > 360 {
			t.Errorf("%s: %d pixels wide on a screen of 360: %s", path, w, is[string](x, widest))
		}
	}
}

// widest names the element that reaches furthest right.
const widest = `[...document.querySelectorAll("body *")].filter(e => !e.closest(".scroll, .chart")).map(e => [e.getBoundingClientRect().right, e.outerHTML.slice(0, 120)]).sort((a, b) => b[0] - a[0])[0].join(" ")`

func TestAxeFindsNoViolation(t *testing.T) {
	source, err := os.ReadFile(os.Getenv("PARLEY_AXE"))
	if err != nil {
		if os.Getenv("PARLEY_BROWSER") == "required" {
			t.Fatal(err)
		}
		t.Skip("PARLEY_AXE names no axe.min.js: npm install axe-core")
	}
	d := look(t)
	x := open(t, d)
	for _, path := range everyPage(t, d) {
		for _, looks := range []struct {
			name  string
			width int64
			light bool
		}{{"light", 1440, true}, {"dark", 1440, false}, {"narrow", 360, true}} {
			x.do(chromedp.EmulateViewport(looks.width, 900), webtest.Light(looks.light))
			x.visit(path)
			is[bool](x, "document.fonts.ready.then(() => true)")
			is[bool](x, string(source)+"; true")
			for _, v := range is[[]string](x, axeRun) {
				t.Errorf("%s, %s: %s", path, looks.name, v)
			}
		}
	}
}

// axeRun lists the violations of WCAG 2.2 A and AA and of good practice.
const axeRun = `axe.run(document, {resultTypes: ["violations"]}).then(r => r.violations.map(v => v.id + ": " + v.help + ": " + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + " " + n.failureSummary.slice(0, 260)).join(" | ")))`

func TestTheKeyboardGoesEverywhere(t *testing.T) {
	d := look(t)
	x := open(t, d)
	x.visit("/")
	x.keys("\t")
	if got := is[string](x, "document.activeElement.className"); got != "skip" {
		t.Errorf("the first stop is %q", got)
	}
	x.keys("\r")
	x.until(`document.activeElement.id == "main"`)
	x.keys("gt")
	x.until(`location.pathname == "/timeline"`)
	x.keys("/")
	x.until(`document.activeElement.id == "find"`)
	x.keys("barges\r")
	x.until(`location.pathname == "/search" && document.querySelectorAll(".hits li").length > 3`)
	x.keys("j")
	x.until(`document.activeElement.matches(".hits .name")`)
	x.keys("j\r")
	x.until(`location.pathname.startsWith("/document/")`)
	x.keys("?")
	x.until(`document.querySelector("#keys").open`)
	x.keys("?")
	x.until(`!document.querySelector("#keys").open`)
	x.quiet("keys")
}

func TestACellOpensTheDocumentAtItsWords(t *testing.T) {
	d := look(t)
	x := open(t, d)
	x.visit("/contact/" + string(contactOf(t, d, "2026-06-02", "Paraguay", "Uruguay").ID))
	want := is[string](x, `(() => { const a = document.querySelector('tr[data-field="duration"] td[data-side="Uruguay"] .words'); a.focus(); return a.textContent; })()`)
	x.keys("\r")
	x.until(`document.querySelector("#words")`)
	if got := is[string](x, `[...document.querySelectorAll("mark")].map(m => m.textContent).join("")`); got != "nearly an hour" || want != "nearly 1 h" {
		t.Errorf("%q opens %q", want, got)
	}
	if !is[bool](x, `(r => r.top >= 0 && r.bottom <= innerHeight)(document.querySelector("#words").getBoundingClientRect())`) {
		t.Error("its words are out of sight")
	}
}

func TestFactsLightTheirWordsAndLayersGoOff(t *testing.T) {
	d := look(t)
	x := open(t, d)
	x.visit("/document/" + string(contactOf(t, d, "2026-08-04", "Paraguay", "Uruguay").Accounts[1].Document.ID))
	x.do(chromedp.Focus(`.found tr:nth-child(3) a`))
	x.until(`document.querySelectorAll(".text .lit").length > 0`)
	colour := `getComputedStyle(document.querySelector(".text .m-said:not(.lit)")).backgroundColor`
	before := is[string](x, colour)
	x.do(chromedp.Focus(`#layer-said`))
	x.keys(" ")
	x.until(colour + ` != "` + before + `"`)
}

func TestNewsReachOpenPages(t *testing.T) {
	d := own(t)
	today, other := open(t, d), open(t, d)
	today.visit("/?since=7d")
	other.visit("/statements")
	other.until(`window.EventSource`)
	time.Sleep(1200 * time.Millisecond) // the watcher must have looked once
	if p := post(t, d, "/read",
		map[string][]string{"text": {"Norwegian Foreign Minister Kari Lund met President Amadou Keita of Mali in " +
			"Bamako on 30 August 2026."}, "published": {"2026-08-31"}}); p.Status == 200 {
		post(t, d, "/read/"+p.URL[strings.LastIndex(p.URL, "/")+1:]+"/add", nil)
	}
	today.until(`document.querySelector("#brief").textContent.includes("Amadou Keita")`)
	other.until(`document.querySelector("#news a")`)
	today.quiet("news")
}

func TestDaysOfADensityCanBeChosen(t *testing.T) {
	d := look(t)
	x := open(t, d)
	x.visit("/timeline")
	x.until(`document.querySelector(".density .u-over")`)
	box := is[[]float64](x, `(r => [r.left, r.top, r.width, r.height])(document.querySelector(".density .u-over").getBoundingClientRect())`)
	y := box[1] + box[3]/2
	x.do(chromedp.MouseEvent("mousePressed", box[0]+box[2]*.3, y, leftButton),
		chromedp.MouseEvent("mouseMoved", box[0]+box[2]*.5, y, leftButton),
		chromedp.MouseEvent("mouseReleased", box[0]+box[2]*.5, y, leftButton))
	x.until(`location.search.includes("since=2026-0") && location.search.includes("until=2026-0")`)
	x.quiet("density")
}

func TestFiltersOfATimelineAreFetchedInPlace(t *testing.T) {
	d := look(t)
	x := open(t, d)
	x.visit("/timeline?view=list")
	x.do(chromedp.Focus(`input[value="message"]`))
	x.keys(" ")
	x.until(`location.search.includes("kind=message") && document.querySelectorAll("#found .line").length == 2`)
	x.quiet("filters")
}

func TestHostileTextRunsNothingInABrowser(t *testing.T) {
	d := besieged(t)
	x := open(t, d)
	for _, path := range addresses(t, d) {
		x.visit(path)
		if n := is[int](x, `document.scripts.length`); n > 4 {
			t.Errorf("%s: %d scripts", path, n)
		}
		x.quiet(path)
		x.narrow()
		if w := is[int](x, "document.documentElement.scrollWidth"); w > 360 {
			t.Errorf("%s: %d pixels wide on a screen of 360: %.300s", path, w, is[string](x, widest))
		}
		x.wide()
	}
}

func TestPagesCanBeReadWithoutScripts(t *testing.T) {
	d := look(t)
	x := open(t, d)
	x.do(chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, emulation.SetScriptExecutionDisabled,
			emulation.SetScriptExecutionDisabledParams{Value: true})
		return err
	}))
	x.visit("/timeline")
	if n := is[int](x, `document.querySelectorAll(".density rect").length`); n == 0 {
		t.Error("no density without scripts")
	}
	x.visit("/review")
	if n := is[int](x, `document.querySelectorAll(".decide form button").length`); n < 4 {
		t.Errorf("%d forms without scripts", n)
	}
	if is[bool](x, `[...document.querySelectorAll("nav a")].some(a => !a.getBoundingClientRect().width)`) {
		t.Error("the list of pages is out of reach without scripts")
	}
}

// leftButton presses the left button of the mouse.
func leftButton(p *input.DispatchMouseEventParams) {
	p.Button, p.Buttons, p.ClickCount = input.MouseButtonLeft, 1, 1
}
