package web

import (
	"errors"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"parley"
	"parley/query"
	"parley/store"
	"parley/view"
	"parley/work"
)

// authorCookie remembers by what name somebody decides, until there are accounts.
const authorCookie = "parley-author"

// author is by what name a visitor decides.
func author(q *asking) string {
	if c, err := q.Cookie(authorCookie); err == nil {
		if name, err := url.QueryUnescape(c.Value); err == nil && name != "" {
			return name
		}
	}
	return q.visitor.Name
}

// form is what was sent.
func (q *asking) form() url.Values {
	if q.PostForm == nil {
		q.ParseForm() // what cannot be read is empty, and complained of
	}
	return q.PostForm
}

// decide keeps a decision. Where somebody decided on the same since the page was
// made, both are shown, and it is asked once more.
func (d *Desk) decide(q *asking) (page, error) {
	f := q.form()
	made, err := d.settle(q, func(r store.Reader) (parley.Decision, error) { return decision(r, f) })
	var rival *work.Rival
	switch {
	case errors.As(err, &rival):
		return page{name: "conflict", title: "Decided meanwhile", body: conflictOf(f, rival),
			status: http.StatusConflict}, nil
	case err != nil:
		return page{}, err
	}
	return page{goTo: backTo(f.Get("back"), made.ID)}, nil
}

// decision reads a form as the decision it asks for.
func decision(r store.Reader, f url.Values) (parley.Decision, error) {
	thing := f.Get("thing")
	switch action := parley.Action(f.Get("action")); action {
	case parley.AcceptIt, parley.RejectIt, parley.CorrectIt:
		return query.OnThing(r, action, thing, f.Get("field"), f.Get("was"), strings.TrimSpace(f.Get("to")))
	case "take-out":
		return query.TakeOut(r, thing)
	case "put-back":
		return query.PutBack(r, thing)
	case parley.MergeIt:
		return query.Merge(r, thing, strings.TrimSpace(f.Get("other")))
	case parley.SplitIt:
		return query.Split(r, thing, f["account"])
	case parley.UndoIt:
		return parley.Decision{Action: parley.UndoIt, Undo: f.Get("decision")}, nil
	case parley.IncludeIt, parley.ExcludeIt:
		return query.Belongs(r, action, f.Get("process"), thing)
	}
	return parley.Decision{}, &parley.Error{Code: parley.Invalid, Op: "decide", Thing: f.Get("action"),
		Err: errors.New("nobody can decide so")}
}

// settle makes a decision of what was on record when its page was made, and keeps
// it.
func (d *Desk) settle(q *asking, about func(store.Reader) (parley.Decision, error)) (parley.Decision, error) {
	f := q.form()
	saw, err := query.Moment(f.Get("seen-at"))
	if err != nil {
		return parley.Decision{}, err
	}
	var decision parley.Decision
	if err := d.Store.Read(q.ctx(), saw, func(r store.Reader) (err error) {
		decision,
			err = about(r)
		return err
	}); err != nil {
		return decision, err
	}
	decision.By, decision.Why = strings.TrimSpace(f.Get("by")), strings.TrimSpace(f.Get("why"))
	if decision.By == "" {
		decision.By = author(q)
	}
	seen, err := strconv.ParseInt(f.Get("seen"), 10, 64)
	var made parley.Decision
	if err != nil {
		made, err = d.Worker.Decide(q.ctx(), decision)
	} else {
		made, err = d.Worker.DecideAfter(q.ctx(), decision, seen)
	}
	if err == nil { // a name that was refused is not remembered
		http.SetCookie(q.w, &http.Cookie{Name: authorCookie, Value: url.QueryEscape(decision.By), Path: "/",
			MaxAge: 400 * 24 * 3600, HttpOnly: true, SameSite: http.SameSiteStrictMode})
	}
	return made, err
}

// backTo is where a decision leads: to the page it was made on. Other sites are
// nowhere.
func backTo(back, done string) string {
	u, err := url.Parse(back)
	if err != nil || u.Host != "" || u.Scheme != "" || !strings.HasPrefix(u.Path, "/") ||
		strings.HasPrefix(back, "//") || strings.HasPrefix(back, `/\`) {
		u = &url.URL{Path: "/decisions"}
	}
	words := u.Query()
	words.Set("done", done)
	u.RawQuery = words.Encode()
	return u.String()
}

// conflictPage is two decisions on one thing.
type conflictPage struct {
	Theirs view.Decided
	Mine   []pair // the form as it was sent, to be sent again
	Action string
	To     string
	Why    string
	Field  string
	Seen   int64
	Back   string
}

func conflictOf(f url.Values, rival *work.Rival) conflictPage {
	b := conflictPage{Theirs: view.Decided{Decision: rival.Decision}, Action: f.Get("action"), To: f.Get("to"),
		Why: f.Get("why"), Field: f.Get("field"), Seen: rival.Decision.Seq,
		Back: backTo(f.Get("back"), rival.Decision.ID)}
	b.Mine = hidden(f, "seen", "seen-at", "was")
	if a := rival.Decision.Action; a == parley.RejectIt || a == parley.UndoIt {
		b.Mine = hidden(f, "seen", "was") // what was meant stands only in what was seen
	}
	was := f.Get("was")
	if rival.Decision.Action == parley.CorrectIt && f.Get("action") == string(parley.CorrectIt) {
		was = rival.Decision.Value // what stands there now
	}
	b.Mine = append(b.Mine, pair{"was", was})
	return b
}
