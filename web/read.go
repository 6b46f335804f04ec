package web

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/url"
	"strings"
	"time"

	"parley"
	"parley/gather"
	"parley/intake"
	"parley/store"
	"parley/work"
)

// readPage is where texts are pasted and files dropped.
type readPage struct {
	Drafts []draftLine
	Failed []string
	Today  string
	Thrown string // title of what was thrown away
	About  intake.About
	Text   string // what was pasted, where it could not be read
	Look   bool   // this desk is for looking only
}

type draftLine struct {
	Title, Address string
	Contacts       int
	Statements     int
	Known          bool
}

// draftPage is the record of a text that is not on record yet.
type draftPage struct {
	reading
	ID    string
	Known string // address of the document that is on record with this text
	Home  string
}

func (d *Desk) read(q *asking) (page, error) {
	return page{name: "read", title: "Read",
		body: &readPage{Today: isoDay(q.now), Thrown: q.word("thrown"), Look: q.look}}, nil
}

// take reads what was pasted or dropped, and shows the record: of one text at
// once, of several as a list.
func (d *Desk) take(q *asking) (page, error) {
	d.taking.Lock() // one after the other: a form and its texts may be large
	defer d.taking.Unlock()
	b := readPage{Today: isoDay(q.now)}
	documents, failed, err := d.handedIn(q)
	if err != nil {
		return page{}, err
	}
	b.Failed = failed
	if len(failed) > 0 {
		b.About, b.Text = aboutOf(q), q.Form.Get("text")
	}
	for _, doc := range documents {
		doc.Reader = d.Worker.Reader
		taken, record := work.Prepare(doc, false)
		id := d.drafts.put(draft{doc, taken, record})
		known, err := d.known(q, doc)
		if err != nil {
			return page{}, err
		}
		b.Drafts = append(b.Drafts, draftLine{draftTitle(doc), "/read/" + url.PathEscape(id), len(record.Contacts),
			len(record.Statements), known != ""})
	}
	if len(b.Drafts) == 1 && len(b.Failed) == 0 {
		return page{goTo: b.Drafts[0].Address}, nil
	}
	status := 0
	if len(b.Drafts) == 0 {
		status = http.StatusUnprocessableEntity
	}
	return page{name: "read", title: "Read", body: &b, status: status}, nil
}

func draftTitle(d parley.Document) string {
	if d.Title != "" {
		return d.Title
	}
	return firstLine(d.Text, 80)
}

// firstLine is the first line of a text that has words.
func firstLine(text string, most int) string {
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			return clip(line, most)
		}
	}
	return ""
}

// handedIn are the documents of a form: a text in its field, and files. What
// cannot be read is told and does not stop the rest.
func (d *Desk) handedIn(q *asking) (documents []parley.Document, failed []string, err error) {
	cleanHeads(q.Request)
	if err := q.ParseMultipartForm(mostInMemory); err != nil && !errors.Is(err, http.ErrNotMultipart) {
		return nil, nil, &parley.Error{Code: parley.Invalid, Op: "read form",
			Err: errors.New("it is too large or damaged")}
	}
	about := aboutOf(q)
	try := func(data io.Reader, name string) {
		about.Name = name
		err := d.gatherer().Stream(q.ctx(), data, about, func(found intake.Found) error {
			switch {
			case found.Err != nil:
				failed = append(failed, sentence(found.Err))
			case len(documents) == mostFiles:
				return errMany
			default:
				documents = append(documents, found.Document)
			}
			return nil
		})
		if err != nil {
			failed = append(failed, sentence(err))
		}
	}
	if text := q.Form.Get("text"); text != "" {
		try(strings.NewReader(text), "what was pasted")
	}
	if q.MultipartForm != nil {
		files := q.MultipartForm.File["files"]
		if more := len(files) - mostFiles; more > 0 {
			failed, files = append(failed,
				fmt.Sprintf("%s more than %d at once were left out; parley add takes whole folders.",
					plural(more, "file"), mostFiles)), files[:mostFiles]
		}
		for _, file := range files {
			if err := handFile(file, try); err != nil {
				return nil, nil, err
			}
		}
	}
	if len(documents)+len(failed) == 0 {
		failed = append(failed, "There is no text. Paste one, or its address, or choose files.")
	}
	return documents, failed, nil
}

// aboutOf is what a form tells of a text besides its words.
func aboutOf(q *asking) intake.About {
	word := func(name string) string { return strings.TrimSpace(q.Form.Get(name)) }
	return intake.About{Published: word("published"), Publisher: word("publisher"), URL: word("url"),
		Title: word("title")}
}

// errMany ends a source of more documents than are shown at once.
var errMany = fmt.Errorf("more than %d documents at once were left out; parley add takes them all", mostFiles)

// handFile hands over a file of a form.
func handFile(file *multipart.FileHeader, try func(io.Reader, string)) error {
	f, err := file.Open()
	if err != nil {
		return err
	}
	defer f.Close()
	try(f, file.Filename)
	return nil
}

// gatherer gets what people hand in: files, and what stands at addresses.
func (d *Desk) gatherer() *gather.Gatherer {
	if d.Gatherer != nil {
		return d.Gatherer
	}
	return &gather.Gatherer{}
}

func (d *Desk) draft(q *asking) (page, error) {
	x, err := d.drafts.take(q.PathValue("draft"), false)
	if err != nil {
		return page{}, err
	}
	b := draftPage{ID: x.name(), Home: x.taken.Home}
	b.reading = newReading(x.document, x.record, parsePlaces(q.word("at"), x.document.Text),
		func(parley.Contact) string { return "" })
	b.Known, err = d.known(q, x.document)
	return page{name: "draft", title: "Read: " + clip(draftTitle(x.document), 60), body: &b}, err
}

// known is the address of the document that is on record with the text of a draft;
// "" where there is none.
func (d *Desk) known(q *asking, doc parley.Document) (address string, err error) {
	err = d.Store.Read(q.ctx(), time.Time{}, func(r store.Reader) error {
		id, known, err := work.OnRecord(r, doc)
		if known {
			address = "/document/" + url.PathEscape(string(id))
		}
		return err
	})
	return address, err
}

// keep adds a draft to the record, unless it is there.
func (d *Desk) keep(q *asking) (page, error) {
	x, err := d.drafts.take(q.PathValue("draft"), false)
	if err != nil {
		return page{}, err
	}
	if err := d.add(q, x.document); err != nil {
		return page{}, err
	}
	address, err := d.known(q, x.document)
	if address != "" {
		d.drafts.take(q.PathValue("draft"), true) // it is on record now
	}
	return page{goTo: cmp.Or(address, "/read")}, err
}

func (d *Desk) add(q *asking, doc parley.Document) error {
	documents := make(chan parley.Document, 1)
	documents <- doc
	close(documents)
	return d.Worker.Add(q.ctx(), documents, func(work.Done) {})
}

// throw forgets a draft.
func (d *Desk) throw(q *asking) (page, error) {
	x, err := d.drafts.take(q.PathValue("draft"), true)
	if err != nil {
		return page{}, err
	}
	return page{goTo: "/read?thrown=" + queryWord(clip(draftTitle(x.document), 60))}, nil
}
