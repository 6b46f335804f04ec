package word_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"parley/intake/word"
)

func file(t *testing.T, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for k := 0; k < len(parts); k += 2 {
		w, err := z.Create(parts[k])
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, parts[k+1])
	}
	z.Close()
	return b.Bytes()
}

const space = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`

func docx(t *testing.T, body string) []byte {
	return file(t, "[Content_Types].xml", "<Types/>", "word/document.xml",
		`<w:document `+space+`><w:body>`+body+`</w:body></w:document>`)
}

func run(words string) string {
	return `<w:r><w:t xml:space="preserve">` + words + `</w:t></w:r>`
}

// TestRead reads paragraphs as they stand when all changes are accepted.
func TestRead(t *testing.T) {
	for name, c := range map[string]struct{ body, title, want string }{
		"a word in two runs": {"<w:p>" + run("The min") + run("ister left.") + "</w:p>", "", "The minister left."},
		"a title": {`<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>` + run("A call") + "</w:p><w:p>" +
			run("They spoke.") + "</w:p>", "A call", "They spoke."},
		"what was deleted": {"<w:p>" + run("They met") + `<w:del><w:r><w:delText> twice</w:delText></w:r></w:del>` +
			run(".") + "</w:p>", "", "They met."},
		"what was inserted": {"<w:p>" + run("They ") + "<w:ins>" + run("never ") + "</w:ins>" + run("met.") + "</w:p>",
			"", "They never met."},
		"a tab and a break": {"<w:p><w:r><w:t>Oslo</w:t><w:tab/><w:t>4 May</w:t><w:br/><w:t>They met.</w:t></w:r></w:p>",
			"", "Oslo 4 May\nThey met."},
		"a field's own words": {"<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>" + run("They met.") + "</w:p>", "",
			"They met."},
		"a blank paragraph": {"<w:p></w:p><w:p>" + run("They met.") + "</w:p>", "", "They met."},
	} {
		a, err := word.Read(docx(t, c.body), 1<<20)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var body []string
		for _, p := range a.Body {
			body = append(body, p.Text)
		}
		if got := strings.Join(body, "|"); got != c.want || a.Title != c.title {
			t.Errorf("%s: %q, %q; want %q, %q", name, a.Title, got, c.title, c.want)
		}
	}
}

// bold is a run of bold words.
func bold(words string) string {
	return `<w:r><w:rPr><w:b/></w:rPr><w:t>` + words + `</w:t></w:r>`
}

const (
	row = `<w:tr><w:tc><w:p><w:r><w:t>Trade</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Talks in ` +
		`June</w:t></w:r></w:p></w:tc></w:tr>`
	laidOut = `<w:tr><w:tc><w:p><w:r><w:t>Oslo</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>They ` +
		`met.</w:t></w:r></w:p></w:tc></w:tr>`
	sentence = `<w:p><w:r><w:t>They spoke of grain and of fish.</w:t></w:r></w:p>`
	heading  = `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Lund calls Keita</w:t></w:r></w:p>`
)

// TestHeadings takes a heading above all sentences for the title where none is set as one; one below
// sentences is a heading, and "Press release" is none of this text.
func TestHeadings(t *testing.T) {
	for name, c := range map[string]struct{ body, title string }{
		"a heading":          {heading + sentence, "Lund calls Keita"},
		"below a letterhead": {"<w:p>" + run("MINISTRY OF FISH") + "</w:p>" + heading + sentence, "Lund calls Keita"},
		"below an office": {"<w:p>" + bold("MINISTRY OF FOREIGN AFFAIRS") + "</w:p><w:p>" + bold("Lund calls Keita") + "</w:p>" +
			sentence, "Lund calls Keita"},
		"below a sort of text": {"<w:p>" + bold("PRESS RELEASE") + "</w:p><w:p>" + bold("Lund calls Keita") + "</w:p>" +
			sentence, "Lund calls Keita"},
		"below a sentence":     {sentence + heading + sentence, ""},
		"a sentence in bold":   {"<w:p>" + bold("They spoke.") + "</w:p>" + sentence, ""},
		"bold words in a line": {"<w:p>" + bold("Oslo") + run(", 4 May") + "</w:p>" + sentence, ""},
		"bold for its mark alone": {`<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr>` + run("Oslo, 4 May") + "</w:p>" + sentence,
			""},
	} {
		a, err := word.Read(docx(t, c.body), 1<<20)
		if err != nil || a.Title != c.title {
			t.Errorf("%s: title %q, %v; want %q", name, a.Title, err, c.title)
		}
	}
}

// TestTables reads rows of a few words each row by row, and tables that a text is laid out in cell by cell.
func TestTables(t *testing.T) {
	for name, c := range map[string]struct{ body, want string }{
		"a table":  {sentence + "<w:tbl>" + row + row + "</w:tbl>" + sentence, "Trade | Talks in June"},
		"a layout": {sentence + "<w:tbl>" + laidOut + "</w:tbl>", "Oslo"},
		"one in one": {sentence + "<w:tbl><w:tr><w:tc><w:tbl>" + row + "</w:tbl></w:tc><w:tc>" + sentence +
			"</w:tc></w:tr></w:tbl>", "Trade"},
		"an open row": {sentence + "<w:tbl>" + row + "</w:tbl>", "Trade | Talks in June"},
	} {
		a, err := word.Read(docx(t, c.body), 1<<20)
		if err != nil || len(a.Body) < 2 || a.Body[1].Text != c.want {
			t.Errorf("%s: %+v, %v", name, a.Body, err)
		}
	}
}

// TestLimits has a file that unpacks to more than was allowed.
func TestLimits(t *testing.T) {
	var large *word.TooLarge
	if _, err := word.Read(docx(t, "<w:p>"+run(strings.Repeat("word ", 50_000))+"</w:p>"), 1<<10); !errors.As(err,
		&large) {
		t.Errorf("got %v", err)
	}
	if _, err := word.Read([]byte("PK\x03\x04 and no more"), 1<<20); err == nil {
		t.Error("a damaged file: no error")
	}
}
