package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"mime/quotedprintable"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"

	"parley"
	"parley/intake"
	"parley/pipeline"
)

// One readout, as ministries send it.
const (
	readoutTitle = "Prime Minister Lund’s call with President Keita of Mali"
	readoutBody  = "Prime Minister Kari Lund of Norway spoke by phone on 9 March 2025 with President Amadou Keita of " +
		"Mali.\n\n" +
		"The call took place at Mr. Keita’s request and lasted 40 minutes. “We agreed to meet in Bamako in May,” the Prime " +
		"Minister’s spokeswoman said – the third meeting of the two since January.\n\n" +
		"Mr. Keita thanked Norway for its aid of €20 million."
)

// TestSameRecord takes one readout in all the forms that people have it in: one text, one record.
func TestSameRecord(t *testing.T) {
	want, plain := takenRecord(t, "readout.txt", []byte(readoutTitle+"\n\n"+readoutBody+"\n"))
	if !strings.Contains(want, `"kind":"call"`) || !strings.Contains(want, "PT40M") {
		t.Fatalf("the plain one gives %s", want)
	}
	for name, data := range forms(t) {
		got, text := takenRecord(t, name, data)
		if text != plain {
			t.Errorf("%s: the text is\n%s\nwant\n%s", name, text, plain)
		} else if got != want {
			t.Errorf("%s: got  %s\nwant %s", name, got, want)
		}
	}
}

// TestSameRecordFromPDF takes PDFs in columns, hyphenated, with running heads: the record is that of
// their plain text.
func TestSameRecordFromPDF(t *testing.T) {
	for _, name := range []string{"01_two_columns", "02_three_columns", "05_weasyprint_two_columns",
		"07_joint_communique", "08_footnotes"} {
		var gold struct {
			Title      string
			Paragraphs []string
		}
		told, err := os.ReadFile("../../gather/testdata/pdf/" + name + ".json")
		if err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile("../../gather/testdata/pdf/" + name + ".pdf")
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(told, &gold); err != nil {
			t.Fatal(err)
		}
		plain := gold.Title + "\n\n" + strings.Join(gold.Paragraphs, "\n\n")
		want, words := takenRecord(t, "plain.txt", []byte(plain))
		got, text := takenRecord(t, name+".pdf", data)
		if text != words {
			t.Errorf("%s: another text", name)
		} else if got != want {
			t.Errorf("%s: another record", name)
		}
	}
}

// takenRecord is what is read of a file, without what is told of the file itself.
func takenRecord(t *testing.T, name string, data []byte) (record, text string) {
	t.Helper()
	var all []parley.Document
	err := intake.Take(bytes.NewReader(data), intake.About{Name: name}, intake.Limits{}, func(f intake.Found) error {
		if f.Err != nil {
			return f.Err
		}
		all = append(all, f.Document)
		return nil
	})
	if err != nil || len(all) != 1 {
		t.Fatalf("%s: %d documents, %v", name, len(all), err)
	}
	all[0].Published = "2025-03-10" // some forms tell it, some do not
	r := pipeline.Read(all[0])
	r.Document = parley.Document{}
	printed, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(printed), strings.TrimSpace(all[0].Text)
}

// forms are the readout as files of many sorts.
func forms(t *testing.T) map[string][]byte {
	whole := readoutTitle + "\n\n" + readoutBody
	old, err := charmap.Windows1252.NewEncoder().String(whole)
	if err != nil {
		t.Fatal(err)
	}
	wide := []byte{0xFF, 0xFE}
	for _, unit := range utf16.Encode([]rune(whole)) {
		wide = append(wide, byte(unit), byte(unit>>8))
	}
	var quoted strings.Builder
	w := quotedprintable.NewWriter(&quoted)
	io.WriteString(w, readoutBody)
	w.Close()
	mail := fmt.Sprintf("From: Press <press@norway.example>\nSubject: =?UTF-8?B?%s?=\nDate: Mon, 10 Mar 2025 09:00:00 "+
		"+0100\n",
		base64.StdEncoding.EncodeToString([]byte(readoutTitle)))
	packed := mail + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n" +
		folded(base64.StdEncoding.EncodeToString([]byte(readoutBody))) + "\n"
	paragraphs := strings.Split(readoutBody, "\n\n")
	page := "<!doctype html><html lang=en><head><title>" + readoutTitle + "</title></head><body><nav><a " +
		"href=/>Home</a> <a href=/news>News</a>" +
		"</nav><main><h1>" + readoutTitle + "</h1><p>" + strings.Join(paragraphs, "</p>\n<p>") +
		"</p></main><footer>Contact us</footer></body></html>"
	return map[string][]byte{
		"old.txt": []byte(old), "wide.txt": wide, "page.html": []byte(page), "page": []byte(page),
		"quoted.eml": []byte(mail + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: " +
			"quoted-printable\n\n" + quoted.String()),
		"packed.eml": []byte(packed), "box.mbox": []byte("From press@norway.example Mon Mar 10 09:00:00 2025\n" + packed),
		"readout.md":   []byte("# " + readoutTitle + "\n\n" + readoutBody + "\n"),
		"readout.docx": wordFile(readoutTitle, paragraphs), "readout.zip": zipOf(t,
			map[string]string{"a/readout.txt": whole}),
		"readout.tar.gz": tarOf(t, "readout.txt", whole), "rows.jsonl": rowOf(t, paragraphs), "readout.txt.gz": gzipOf(whole),
	}
}

func folded(s string) string {
	var b strings.Builder
	for len(s) > 76 {
		b.WriteString(s[:76] + "\n")
		s = s[76:]
	}
	return b.String() + s
}

func wordFile(title string, paragraphs []string) []byte {
	body := "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>" + title + "</w:t></w:r></w:p>"
	for _, p := range paragraphs {
		cut := len(p) / 2
		for p[cut] != ' ' {
			cut++
		}
		body += "<w:p><w:r><w:t>" + p[:cut] + "</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">" +
			p[cut:] + "</w:t></w:r></w:p>"
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, part := range [][2]string{
		{"[Content_Types].xml",
			`<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`},
		{"word/document.xml",
			`<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` +
				body + `</w:body></w:document>`}} {
		f, _ := z.Create(part[0]) // a buffer takes all
		io.WriteString(f, part[1])
	}
	z.Close()
	return b.Bytes()
}

func zipOf(t *testing.T, files map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, words := range files {
		f, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(f, words)
	}
	z.Close()
	return b.Bytes()
}

func tarOf(t *testing.T, name, words string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := tar.NewWriter(&b)
	if err := z.WriteHeader(&tar.Header{Name: name, Mode: 0o600, Size: int64(len(words))}); err != nil {
		t.Fatal(err)
	}
	io.WriteString(z, words)
	z.Close()
	return gzipOf(b.String())
}

func gzipOf(words string) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.WriteString(z, words)
	z.Close()
	return b.Bytes()
}

func rowOf(t *testing.T, paragraphs []string) []byte {
	t.Helper()
	row, err := json.Marshal(map[string]string{"title": readoutTitle, "text": strings.Join(paragraphs, "\n\n")})
	if err != nil {
		t.Fatal(err)
	}
	return append(row, '\n')
}

// TestEverything adds one folder with all sorts of documents, archives of them and nonsense: one
// command, one tally, every fault told, nothing lost, and nothing twice the second time.
func TestEverything(t *testing.T) {
	fast(t)
	folder, made := t.TempDir(), "../../gather/testdata"
	if err := os.CopyFS(filepath.Join(folder, "made"), os.DirFS(made)); err != nil {
		t.Fatal(err)
	}
	for name, data := range forms(t) {
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	writeArchive(t, filepath.Join(folder, "crawl.warc.gz"), 8)
	db := filepath.Join(t.TempDir(), "record.db")
	_, out, code := runHere(t, "", "add", "-v", "--db", db, folder)
	nonsense, _ := filepath.Glob(made + "/nonsense/*")
	for _, f := range nonsense {
		if !strings.Contains(out, `read document "`+filepath.Join(folder, "made/nonsense", filepath.Base(f))) {
			t.Errorf("nothing is told of %s", f)
		}
	}
	if tally := lastLine(out); code != exitUnread || !strings.Contains(tally, "added") || strings.Count(out,
		" added, ") != 1 {
		t.Errorf("exit code %d, %s", code, tally)
	}
	var added, revised, known, skipped int
	fmt.Sscanf(lastLine(out), "parley: %d added, %d new revisions, %d on record already, %d skipped", &added, &revised,
		&known, &skipped)
	if told := strings.Count(out, "parley: skipped: "); told != skipped || added < 110 || len(nonsense) < 20 {
		t.Errorf("%d faults told, %d skipped, %d added, %d files of nonsense", told, skipped, added, len(nonsense))
	}
	_, again, _ := runHere(t, "", "add", "-v", "--db", db, folder)
	want := fmt.Sprintf("parley: 0 added, 0 new revisions, %d on record already, %d skipped", added+revised+known, skipped)
	if !strings.HasPrefix(lastLine(again), want) {
		t.Errorf("the second time: %s, want %s", lastLine(again), want)
	}
	if out, _, code := runHere(t, "", "check", "--db", db); code != 0 {
		t.Errorf("check: %d, %s", code, out)
	}
}

func lastLine(out string) string {
	lines := strings.Split(strings.TrimSpace(out), "\n")
	for k := len(lines) - 1; k >= 0; k-- {
		if strings.Contains(lines[k], " added, ") {
			return lines[k]
		}
	}
	return ""
}
