package intake_test

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"parley"
	"parley/intake"
)

// A hostile file is made to cost time or memory.
type hostile struct {
	name string
	data func() []byte
	want string // words of the error; empty where it may be read
	hint string // the flag that raises the limit
}

var manyFiles = []hostile{
	{name: "million.html", data: func() []byte { return of("<p>a", 1_000_000) }},
	{name: "deep.html", data: func() []byte { return of("<div>", 1_000_000) }},
	{name: "less-deep.html", data: func() []byte { return of("<div>", 240_000) }},
	{name: "scripts.html", data: func() []byte {
		return []byte("<html><body><p>They met.<script>" + strings.Repeat("a<",
			10_000_000))
	}},
	{name: "comment.html", data: func() []byte {
		return []byte("<html><body><p>They met.<!--" + strings.Repeat("a-",
			10_000_000))
	}},
	{name: "deep-table.html", data: func() []byte { return of("<table><tr><td>", 80_000) }},
	{name: "open.html", data: func() []byte { return of("<b><i>x", 100_000) }},
	{name: "attributes.html", data: func() []byte {
		return []byte("<html><body " + strings.Repeat("a=b ", 1_000_000) +
			"><p>x")
	}},
	{name: "values.html", data: func() []byte {
		return []byte("<html><body><p title='" + strings.Repeat("word ", 4_000_000) + "'>They met.")
	}},
	{name: "one-line.html", data: func() []byte {
		return []byte("<html><body><p>" + strings.Repeat("word ",
			10_000_000))
	}},
	{name: "one-line.txt", data: func() []byte { return of("word ", 10_000_000) }},
	{name: "one-word.txt", data: func() []byte { return of("w", 50_000_000) }},
	{name: "too-large.txt", data: func() []byte { return of("word ", 4_000_000) }, want: "larger than 16 MB",
		hint: "parts"},
	{name: "too-large.pdf", data: func() []byte { return append([]byte("%PDF-1.4\n"), of("a", 70_000_000)...) },
		want: "larger than 64 MB", hint: "--max-size"},
	{name: "loop.pdf", data: func() []byte { return loopingPDF(false) }},
	{name: "loop-of-lists.pdf", data: func() []byte { return loopingPDF(true) }},
	{name: "deep.pdf", data: func() []byte { return []byte("%PDF-1.4\n1 0 obj\n" + strings.Repeat("[", 5_000_000)) }},
	{name: "flate.pdf", data: bombPDF},
	{name: "deep.eml", data: nestedMails},
	{name: "parts.eml", data: func() []byte {
		return []byte(mailHead + strings.Repeat("--b\n\nThey met.\n", 200_000) +
			"--b--\n")
	}},
	{name: "head.eml", data: func() []byte {
		return []byte("From: a@b.example\n" + strings.Repeat("X-A: b\n", 1_000_000) + "\nThey met.\n")
	}},
	{name: "box.mbox", data: func() []byte { return of("From a Mon May 4 10:00:00 2026\n", 200_000) }},
	{name: "bomb.docx", data: func() []byte {
		return zipped("word/document.xml", "<w:document>"+strings.Repeat("<w:p/>", 30_000_000))
	}, want: "unpack", hint: "--max-"},
	{name: "laughs.docx", data: func() []byte { return zipped("word/document.xml", billionLaughs) }},
	{name: "deep.docx", data: func() []byte {
		return zipped("word/document.xml", "<w:document><w:body>"+strings.Repeat("<w:tbl>", 1_000_000))
	}},
	{name: "laughs.xml", data: func() []byte { return []byte(billionLaughs) }},
	{name: "items.xml", data: func() []byte {
		return []byte("<?xml version='1.0'?><rss version='2.0'><channel>" + strings.Repeat("<item><title>a</title></item>",
			200_000))
	}},
	{name: "deep.xml", data: func() []byte {
		return []byte("<?xml version='1.0'?><rss version='2.0'><channel>" + strings.Repeat("<a>", 1_000_000))
	}},
	{name: "deep.json", data: func() []byte {
		return []byte(`{"version":"https://jsonfeed.org/version/1.1","items":` + strings.Repeat("[", 1_000_000))
	}},
	{name: "quoted.md", data: func() []byte { return []byte("# Talks\n\n" + strings.Repeat(">", 200_000) + " a\n") }},
	{name: "nested-list.md", data: func() []byte { return []byte("# Talks\n\n" + strings.Repeat("- ", 100_000) + "a\n") }},
	{name: "links.md", data: func() []byte { return []byte("# Talks\n\n" + strings.Repeat("[a](", 100_000) + "\n") }},
	{name: "stars.md", data: func() []byte { return []byte("# Talks\n\n" + strings.Repeat("**a *", 100_000) + "\n") }},
	{name: "letters.pdf.gz", data: func() []byte { return packed("%PDF-1.4\n", 1<<27) }, want: "larger than 64 MB",
		hint: "--max-size"},
	{name: "many.zip", data: manyMembers, want: "files", hint: "--max-files"},
	{name: "nested.zip", data: nestedArchives, want: "deeper", hint: "--max-depth"},
}

const mailHead = "From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n"

const billionLaughs = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b ` +
	`"&a;&a;&a;&a;&a;&a;&a;&a;">` +
	`<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>` +
	`<rss version="2.0"><channel><title>&d;</title><item><title>&d;</title></item></channel></rss>`

func of(part string, n int) []byte { return []byte(strings.Repeat(part, n)) }

// loopingPDF has pages that are their own parents and children, and a length that is itself.
func loopingPDF(lists bool) []byte {
	objects := []string{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 1000000000/Parent 2 0 R>>",
		"<</Type/Page/Parent 3 0 R/Contents 4 0 R/Resources 3 0 R>>", "<</Length 4 0 R>>\nstream\nBT ET\nendstream"}
	return pdfOf(lists, objects)
}

// bombPDF has a page of which 200 MB come out.
func bombPDF() []byte {
	var b bytes.Buffer
	w := zlibOf(&b, strings.Repeat("BT (a) Tj ET\n", 16_000_000))
	return pdfOf(false, []string{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/Contents 4 0 R>>",
		fmt.Sprintf("<</Length %d/Filter/FlateDecode>>\nstream\n%s\nendstream", w, b.String())})
}

func pdfOf(loop bool, objects []string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	var at []int
	for k, o := range objects {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", k+1, o)
	}
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	before := ""
	if loop {
		before = fmt.Sprintf("/Prev %d", xref)
	}
	fmt.Fprintf(&b, "trailer\n<</Root 1 0 R/Size %d%s>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, before, xref)
	return b.Bytes()
}

// nestedMails is a mail handed on two thousand times.
func nestedMails() []byte {
	var b strings.Builder
	for k := range 2000 {
		fmt.Fprintf(&b, "From: a@b.example\nContent-Type: multipart/mixed; boundary=b%d\n\n--b%d\n"+
			"Content-Type: message/rfc822\n\n", k, k)
	}
	return []byte(b.String() + "From: a@b.example\n\nThey met.\n")
}

func zipped(name, body string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	member(w, "[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`)
	member(w, name, body)
	w.Close()
	return b.Bytes()
}

func member(w *zip.Writer, name, body string) {
	f, err := w.Create(name)
	if err == nil {
		_, err = io.WriteString(f, body)
	}
	if err != nil {
		panic(err)
	}
}

func packed(head string, n int64) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, head)
	io.CopyN(w, letters{}, n)
	w.Close()
	return b.Bytes()
}

type letters struct{}

func (letters) Read(p []byte) (int, error) {
	for k := range p {
		p[k] = 'a'
	}
	return len(p), nil
}

func manyMembers() []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for k := range 100_010 {
		member(w, fmt.Sprint(k), "")
	}
	w.Close()
	return b.Bytes()
}

func nestedArchives() []byte {
	data := []byte("They met in Oslo on 4 May 2026.")
	for range 8 {
		var b bytes.Buffer
		w := zip.NewWriter(&b)
		member(w, "a.zip", string(data))
		w.Close()
		data = b.Bytes()
	}
	return data
}

// TestHostile takes files made to cost time or memory. Each ends, with a document of bounded size
// or an error; where a limit ended it the error names that and the flag that raises it.
func TestHostile(t *testing.T) {
	for _, h := range manyFiles {
		t.Run(h.name, func(t *testing.T) {
			data := h.data()
			start, found := time.Now(), 0
			var told []error
			err := intake.Take(bytes.NewReader(data), intake.About{Name: h.name}, intake.Limits{}, func(f intake.Found) error {
				found++
				if f.Err != nil {
					told = append(told, f.Err)
				} else {
					sound(t, f.Document)
				}
				return nil
			})
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			t.Logf("%d bytes, %v, %d found, %d faults, %d MB", len(data), time.Since(start).Round(time.Millisecond), found,
				len(told), m.Sys>>20)
			if h.want != "" {
				checkLimit(t, h, append(told, err))
			} else if err != nil {
				t.Error(err)
			} else if len(told) > 0 {
				t.Log(told[0])
			}
		})
	}
}

func checkLimit(t *testing.T, h hostile, told []error) {
	t.Helper()
	for _, err := range told {
		var fault *parley.Error
		if errors.As(err, &fault) && strings.Contains(err.Error(), h.want) && strings.Contains(fault.Hint, h.hint) {
			return
		}
	}
	t.Errorf("no error with %q and %q among %d, such as %v", h.want, h.hint, len(told), told[0])
}

// sound checks what holds of each document however it was made.
func sound(t *testing.T, d parley.Document) {
	t.Helper()
	if !utf8.ValidString(d.Text) || strings.TrimSpace(d.Text) == "" {
		t.Errorf("a text of %d bytes that is none", len(d.Text))
	}
	for _, p := range d.Parts {
		if p.Start < 0 || p.Start >= p.End || p.End > len(d.Text) || !utf8.ValidString(d.Text[p.Start:p.End]) {
			t.Errorf("a part %+v of %d bytes", p, len(d.Text))
		}
	}
	if d.Published != "" {
		if _, err := intake.Published(d.Published); err != nil {
			t.Error(err)
		}
	}
}

func zlibOf(b *bytes.Buffer, s string) int {
	w := zlib.NewWriter(b)
	io.WriteString(w, s)
	w.Close()
	return b.Len()
}
