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
	return file(t, "[Content_Types].xml", "<Types/>", "word/document.xml", `<w:document `+space+`><w:body>`+body+`</w:body></w:document>`)
}

func run(words string) string {
	return `<w:r><w:t xml:space="preserve">` + words + `</w:t></w:r>`
}

// TestRead reads paragraphs as they stand when all changes are accepted.
func TestRead(t *testing.T) {
	for name, c := range map[string]struct{ body, title, want string }{
		"a word in two runs":  {"<w:p>" + run("The min") + run("ister left.") + "</w:p>", "", "The minister left."},
		"a title":             {`<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>` + run("A call") + "</w:p><w:p>" + run("They spoke.") + "</w:p>", "A call", "They spoke."},
		"what was deleted":    {"<w:p>" + run("They met") + `<w:del><w:r><w:delText> twice</w:delText></w:r></w:del>` + run(".") + "</w:p>", "", "They met."},
		"what was inserted":   {"<w:p>" + run("They ") + "<w:ins>" + run("never ") + "</w:ins>" + run("met.") + "</w:p>", "", "They never met."},
		"a tab and a break":   {"<w:p><w:r><w:t>Oslo</w:t><w:tab/><w:t>4 May</w:t><w:br/><w:t>They met.</w:t></w:r></w:p>", "", "Oslo 4 May\nThey met."},
		"a field's own words": {"<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>" + run("They met.") + "</w:p>", "", "They met."},
		"a blank paragraph":   {"<w:p></w:p><w:p>" + run("They met.") + "</w:p>", "", "They met."},
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

// TestLimits has a file that unpacks to more than was allowed.
func TestLimits(t *testing.T) {
	var large *word.TooLarge
	if _, err := word.Read(docx(t, "<w:p>"+run(strings.Repeat("word ", 50_000))+"</w:p>"), 1<<10); !errors.As(err, &large) {
		t.Errorf("got %v", err)
	}
	if _, err := word.Read([]byte("PK\x03\x04 and no more"), 1<<20); err == nil {
		t.Error("a damaged file: no error")
	}
}
