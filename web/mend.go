package web

import (
	"errors"
	"net/url"
	"strconv"
	"strings"
	"time"

	"parley"
	"parley/query"
	"parley/store"
	"parley/view"
)

// mend puts a thing right, a decision for each field of the form that is not as shown, or takes it out.
func (d *Desk) mend(q *asking) (page, error) {
	f := q.form()
	ref := f.Get("thing")
	back := "/document/" + url.PathEscape(q.PathValue("id"))
	if f.Get("action") == string(parley.RejectIt) {
		made, err := d.settle(q, func(r store.Reader) (parley.Decision, error) {
			return query.OnThing(r, parley.RejectIt, ref, "", "", "")
		})
		return page{goTo: backTo(back, made.ID)}, err
	}
	_, kind, _, ok := view.ParseRef(ref)
	if !ok {
		return page{}, &parley.Error{Code: parley.Invalid, Op: "put right", Thing: ref,
			Err: errors.New("there is nothing of this name")}
	}
	done := ""
	for _, field := range parley.ThingFields(kind) {
		made, err := d.mendField(q, ref, field)
		if err != nil {
			return page{}, err
		}
		if made != "" {
			done = made
		}
	}
	return page{goTo: backTo(back, done)}, nil
}

// mendField puts one field right that a form has otherwise than it is shown, and names the decision.
func (d *Desk) mendField(q *asking, ref string, field parley.ThingField) (string, error) {
	f := q.form()
	if !f.Has("f." + field.Name) {
		return "", nil
	}
	to := strings.TrimSpace(f.Get("f." + field.Name))
	var shown string
	if err := d.Store.Read(q.ctx(), time.Time{}, func(r store.Reader) (err error) {
		shown, err = query.Shown(r, ref, field.Name)
		return err
	}); err != nil || sameLine(to, shown) {
		return "", err
	}
	action := parley.CorrectIt
	if to == "" {
		action = parley.RejectIt
		if f.Get("why") == "" {
			f.Set("why", "it is not told")
		}
	}
	made, err := d.settle(q, func(r store.Reader) (parley.Decision, error) {
		return query.OnThing(r, action, ref, field.Name, "", to)
	})
	return made.ID, err
}

// sameLine reports whether two values differ in blanks alone, which forms may change.
func sameLine(a, b string) bool {
	return strings.Join(strings.Fields(a), " ") == strings.Join(strings.Fields(b), " ")
}

// addMissing adds a thing that was not read.
func (d *Desk) addMissing(q *asking) (page, error) {
	f := q.form()
	near, err := strconv.Atoi(f.Get("near"))
	if err != nil {
		near = 0 // nobody selected the words
	}
	a := query.Addition{Document: q.PathValue("id"), Kind: parley.Kind(f.Get("kind")), Words: f.Get("words"), Near: near,
		Fields: map[string]string{}}
	for name := range f {
		if field, ok := strings.CutPrefix(name, "f."); ok && strings.TrimSpace(f.Get(name)) != "" {
			a.Fields[field] = f.Get(name)
		}
	}
	made, err := d.settle(q, func(r store.Reader) (parley.Decision, error) {
		if contact := f.Get("contact"); contact != "" {
			return query.AddFact(r, contact, a.Document, f.Get("field"), f.Get("to"), a.Words)
		}
		return query.Add(r, a)
	})
	return page{goTo: backTo("/document/"+url.PathEscape(q.PathValue("id")), made.ID)}, err
}
