package web

import (
	"bytes"
	"context"
	"embed"
	"html/template"
	"io/fs"
	"maps"
	"net/http"
	"net/url"
	"path"
	"slices"
	"strings"
	"time"

	"parley"
	"parley/store"
)

//go:embed template
var templates embed.FS

// page is what a handler makes: the name of a template and what it shows.
type page struct {
	name   string
	title  string
	body   any
	status int    // 0 for 200
	goTo   string // where to go instead
}

// sheet is a page in its frame.
type sheet struct {
	Title   string
	Body    any
	Demo    bool
	AsOf    string
	Path    string
	Hidden  []pair // the words of the address, for forms that keep them
	Nav     []link
	Visitor string
	Words   string // what was searched for
	Known   time.Time
	Static  string
}

type pair struct{ Name, Value string }

// link is an entry of the list of pages.
type link struct {
	Words, Address, Key string
	Here                bool
}

// rooms lists the pages, with the key that leads to each behind "g".
var rooms = []link{
	{Words: "Today", Address: "/", Key: "h"}, {Words: "Timeline", Address: "/timeline", Key: "t"},
	{Words: "Who talks to whom", Address: "/matrix", Key: "w"},
	{Words: "Statements", Address: "/statements", Key: "s"}, {Words: "Promises", Address: "/promises", Key: "p"},
	{Words: "Groups", Address: "/groups", Key: "g"},
	{Words: "Processes", Address: "/processes", Key: "o"}, {Words: "Search", Address: "/search", Key: "f"},
	{Words: "Review", Address: "/review", Key: "r"},
	{Words: "Read", Address: "/read", Key: "d"}, {Words: "Note", Address: "/note", Key: "n"},
	{Words: "Feeds", Address: "/feeds", Key: "e"}, {Words: "Decisions", Address: "/decisions", Key: "c"},
}

// sheets are the templates of all pages, each with its frame and the parts all
// share.
var sheets = func() map[string]*template.Template {
	shared := template.Must(template.New("").Funcs(words).ParseFS(templates, "template/frame.html",
		"template/part/*.html"))
	all := map[string]*template.Template{}
	names, _ := fs.Glob(templates, "template/page/*.html") // the pattern is a good one
	for _, name := range names {
		all[strings.TrimSuffix(path.Base(name),
			".html")] = template.Must(template.Must(shared.Clone()).ParseFS(templates, name))
	}
	return all
}()

// page answers a request with what a handler makes of it.
func (d *Desk) page(deed Deed, make func(*asking) (page, error)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		visitor, err := d.Access.Admit(r, deed)
		q, bad := d.asking(w, r, visitor)
		if err == nil {
			err = bad
		}
		if err != nil {
			d.show(q, d.failed(q, err))
			return
		}
		d.answer(q, make)
	})
}

// answer makes a page, or takes it from the shelf: then nothing but its address
// and its visitor's name is in it.
func (d *Desk) answer(q *asking, make func(*asking) (page, error)) {
	key := shelfKey(q)
	if key == "" {
		p, err := make(q)
		if q.Method != http.MethodGet {
			d.shelf.clear()
		}
		if err != nil {
			p = d.failed(q, err)
		}
		if p.goTo != "" {
			http.Redirect(q.w, q.Request, keepDay(q, p.goTo), http.StatusSeeOther)
			return
		}
		d.show(q, p)
		return
	}
	s, err := d.shelf.get(key, func() shelved {
		alone := *q
		alone.Request = q.WithContext(context.WithoutCancel(q.ctx())) // others wait for it too
		p, err := make(&alone)
		if err != nil {
			p = d.failed(&alone, err)
		}
		if p.goTo != "" {
			return shelved{goTo: p.goTo}
		}
		return shelved{body: d.body(&alone, p), status: p.status}
	})
	switch {
	case err != nil || s.body == nil && s.goTo == "":
		d.refuse(q.w, q.Request, http.StatusInternalServerError, "The page could not be made.")
	case s.goTo != "":
		http.Redirect(q.w, q.Request, keepDay(q, s.goTo), http.StatusSeeOther)
	default:
		d.send(q, s.status, s.body)
	}
}

// failed is the page of an error.
func (d *Desk) failed(q *asking, err error) page {
	status := statusOf(err)
	if status >= 500 {
		d.Log.Error("page", "path", q.URL.Path, "error", err)
	}
	f := failure{Words: sentence(err), Hint: hint(err), Back: ownPath(q.Referer(), q.Host)}
	if status == http.StatusNotFound && !q.asOf.IsZero() {
		f.Words, f.Hint, f.Now = "Not on record on "+dayWords(isoDay(q.asOf.Local()))+".",
			"It may have become known later.", q.with("as-of", "")
	}
	q.asOf = time.Time{}
	return page{name: "error", title: http.StatusText(status), body: f, status: status}
}

type failure struct {
	Words, Hint string
	Now         string // address of the page as known now
	Back        string // address of the page before
}

// show writes a page in its frame. Nothing is sent before all of it is made.
func (d *Desk) show(q *asking, p page) {
	body := d.body(q, p)
	if body == nil {
		d.refuse(q.w, q.Request, http.StatusInternalServerError, "The page could not be made.")
		return
	}
	d.send(q, p.status, body)
}

// body is a page in its frame; nil where its template failed.
func (d *Desk) body(q *asking, p page) []byte {
	var out bytes.Buffer
	if err := sheets[p.name].ExecuteTemplate(&out, "frame", d.frame(q, p)); err != nil {
		d.Log.Error("template", "page", p.name, "error", err)
		return nil
	}
	day := ""
	if !q.asOf.IsZero() {
		day = q.word("as-of")
	}
	return carryDay(breaks(visible(out.Bytes())), day)
}

func (d *Desk) send(q *asking, status int, body []byte) {
	h := q.w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Cache-Control", "no-store")
	if status != 0 {
		q.w.WriteHeader(status)
	}
	q.w.Write(body)
}

func (d *Desk) frame(q *asking, p page) sheet {
	s := sheet{Title: p.title, Body: p.body, Demo: d.Demo, AsOf: q.word("as-of"), Path: q.URL.Path, Visitor: author(q),
		Words: q.word("q"), Static: staticPath}
	if p.status >= 400 || q.Method != http.MethodGet {
		s.Path = "/"
	} else {
		s.Hidden = hidden(q.words, "as-of")
	}
	for _, room := range rooms {
		if q.look && (room.Address == "/read" || room.Address == "/note") {
			continue
		}
		room.Here = room.Address == q.URL.Path
		s.Nav = append(s.Nav, room)
	}
	d.Store.Read(q.ctx(), time.Time{}, func(r store.Reader) (err error) { s.Known, err = r.Latest(); return err })
	return s
}

// visible takes out of a page what would steer a terminal or turn the direction of
// writing: documents bring such marks.
func visible(body []byte) []byte {
	for _, b := range body {
		if b < ' ' && b != '\n' || b >= 0x7f {
			return []byte(parley.Visible(string(bytes.ReplaceAll(body, []byte("\t"), []byte(" ")))))
		}
	}
	return body
}

// hidden are the words of an address that a form keeps, but for some.
func hidden(words url.Values, but ...string) []pair {
	var all []pair
	for _, name := range slices.Sorted(maps.Keys(words)) {
		if !slices.Contains(but, name) {
			for _, v := range words[name] {
				all = append(all, pair{name, v})
			}
		}
	}
	return all
}
