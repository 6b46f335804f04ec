package web

import (
	"net/http"
	"net/url"
	"strings"
	"time"

	"parley"
	"parley/query"
	"parley/store"
)

// setDocument puts right what a document says of itself: a decision for each field of the
// form that is not as shown.
func (d *Desk) setDocument(q *asking) (page, error) {
	f := q.form()
	id := q.PathValue("id")
	var shown parley.Taken
	if err := d.Store.Read(q.ctx(), time.Time{}, func(r store.Reader) (err error) {
		shown, err = query.Document(r, id)
		return err
	}); err != nil {
		return page{}, err
	}
	done := ""
	for _, part := range parley.Particulars {
		to := strings.TrimSpace(f.Get(string(part)))
		if to == "" || to == query.ShownPart(shown.Document, part) {
			continue
		}
		made, err := d.settle(q, func(r store.Reader) (parley.Decision, error) {
			return query.OnThing(r, parley.CorrectIt, id, string(part), "", to)
		})
		if err != nil {
			return page{}, err
		}
		done = made.ID
	}
	return page{goTo: backTo("/document/"+url.PathEscape(string(shown.ID)), done)}, nil
}

// original hands out what a document was made of, to be kept as a file: nothing of it is
// shown by the desk.
func (d *Desk) original(w http.ResponseWriter, r *http.Request) {
	q, err := d.asking(w, r, Visitor{})
	var taken parley.Taken
	var data []byte
	if err == nil {
		err = q.read(func(s store.Reader) error {
			if taken, err = query.Document(s, r.PathValue("id")); err != nil {
				return err
			}
			if data = []byte(taken.Text); taken.Original == nil {
				return nil
			}
			kept, found, err := s.Original(taken.Original.SHA256)
			if found {
				data = kept
			}
			return err
		})
	}
	if err != nil {
		d.refuse(w, r, statusOf(err), sentence(err))
		return
	}
	w.Header().Set("Content-Type", "application/octet-stream")
	w.Header().Set("Content-Disposition", `attachment; filename="`+string(taken.ID)+endingOf(taken)+`"`)
	w.Write(data)
}

// endings are those of files by what they are.
var endings = map[string]string{"text/html": ".html", "application/pdf": ".pdf", "message/rfc822": ".eml", "text/markdown": ".md",
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
	"application/vnd.oasis.opendocument.text":                                 ".odt"}

func endingOf(d parley.Taken) string {
	if d.Original == nil || endings[d.Original.Media] == "" {
		return ".txt"
	}
	return endings[d.Original.Media]
}
