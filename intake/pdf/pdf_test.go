package pdf_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"parley/intake/pdf"
)

// set is a line that is set at a place of a page.
type set struct {
	x, y, size int
	words      string
}

// file is a PDF of pages set in Helvetica; a page without lines is a blank one.
func file(pages ...[]set) []byte {
	var kids []string
	objects := []string{"", "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"}
	for _, lines := range pages {
		var b strings.Builder
		for _, l := range lines {
			fmt.Fprintf(&b, "BT /F1 %d Tf %d %d Td (%s) Tj ET\n", l.size, l.x, l.y, l.words)
		}
		content := len(objects) + 1
		objects = append(objects, fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", b.Len(), b.String()),
			fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F1 3 0 R>>>>>>",
				content))
		kids = append(kids, fmt.Sprintf("%d 0 R", content+1))
	}
	objects[0] = "<</Type/Catalog/Pages 2 0 R>>"
	objects[1] = fmt.Sprintf("<</Type/Pages/Kids[%s]/Count %d>>", strings.Join(kids, " "), len(kids))
	return bound(objects)
}

func bound(objects []string) []byte {
	var b strings.Builder
	b.WriteString("%PDF-1.4\n")
	at := make([]int, len(objects))
	for k, o := range objects {
		at[k] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", k+1, o)
	}
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, xref)
	return []byte(b.String())
}

func column(x, top int, lines ...string) []set {
	var all []set
	for k, words := range lines {
		all = append(all, set{x, top - 14*k, 11, words})
	}
	return all
}

// TestRead tells what becomes of what stands on pages.
func TestRead(t *testing.T) {
	for _, c := range []struct {
		name  string
		pages [][]set
		want  string
	}{
		{"a blank page between two", [][]set{column(60, 700, "The minister met the envoy in", "Oslo on 4 May."), nil,
			column(60, 700, "They spoke of grain.")}, "The minister met the envoy in Oslo on 4 May.|They spoke of grain."},
		{"a word parted at the end of a line", [][]set{column(60, 700, "The talks went on, the minis-",
			"ter said. The minister left.")},
			"The talks went on, the minister said. The minister left."},
		{"paragraphs of a line each", [][]set{{{60, 700, 11, "12 May 2026"}, {60, 672, 11, "Readout of the call with Kenya"},
			{60, 644, 11, "The ministers spoke by telephone about trade and fish."}, {60, 616, 11, "They will meet."}}},
			"12 May 2026|Readout of the call with Kenya|The ministers spoke by telephone about trade and fish.|They will meet."},
		{"two lines apart", [][]set{{{60, 700, 11, "The ministers of both countries spoke by telephone and"}, {60, 676, 11,
			"agreed to meet in Oslo in May to discuss all open matters"},
			{60, 652, 11, "of trade. They will meet again."}}},
			"The ministers of both countries spoke by telephone and agreed to meet in Oslo in May to discuss all open " +
				"matters of trade. They will meet again."},
		{"a letterhead, an empty line below a long line, a number of a page in the text", [][]set{column(60, 700,
			"MINISTRY OF FOREIGN AFFAIRS",
			"Press release 12 of 2026", "12 May 2026", "", "The minister speaks with the minister of Kenya", "",
			"The ministers spoke by telephone about trade and", "fish in the ocean.", "", "Page 1 of 1")},
			"MINISTRY OF FOREIGN AFFAIRS|Press release 12 of 2026|12 May 2026|The minister speaks with the minister of Kenya|" +
				"The ministers spoke by telephone about trade and fish in the ocean."},
		{"a hyphen that belongs to the word", [][]set{column(60, 700, "He is a co-chair. They met the co-",
			"chair again in the evening.")},
			"He is a co-chair. They met the co-chair again in the evening."},
	} {
		a, err := pdf.Read(file(c.pages...))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		var got []string
		for _, p := range a.Body {
			got = append(got, p.Text)
		}
		if text := strings.Join(got, "|"); text != c.want {
			t.Errorf("%s: got  %q\nwant %q", c.name, text, c.want)
		}
	}
}

// TestFaults has files that no text can be taken out of.
func TestFaults(t *testing.T) {
	picture := bound([]string{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>",
		"<</Length 5>>\nstream\n/I Do\nendstream",
		"<</Type/XObject/Subtype/Image/Width 1/Height 1/Length 1>>\nstream\nx\nendstream"})
	for name, c := range map[string]struct {
		data []byte
		want error
	}{
		"blank pages": {file(nil, nil), pdf.ErrEmpty}, "a picture": {picture, pdf.ErrScanned},
		"the beginning of a file": {file(nil)[:200], pdf.ErrDamaged}, "nothing behind the name": {[]byte("%PDF-1.4\n"),
			pdf.ErrDamaged},
	} {
		if _, err := pdf.Read(c.data); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
	}
}

// TestRepaired has files that lost their list of objects, or have one that is wrong.
func TestRepaired(t *testing.T) {
	whole := file(column(60, 700, "The minister met the envoy in", "Oslo on 4 May."))
	list := strings.LastIndex(string(whole), "xref\n0")
	moved := strings.Replace(string(whole), "%PDF-1.4\n", "%PDF-1.4\n% some bytes more\n", 1)
	for name, data := range map[string]string{"cut off": string(whole[:list]), "all places moved": moved,
		"a wrong start": strings.Replace(string(whole), "startxref\n", "startxref\n9", 1)} {
		a, err := pdf.Read([]byte(data))
		if err != nil || len(a.Body) != 1 || a.Body[0].Text != "The minister met the envoy in Oslo on 4 May." {
			t.Errorf("%s: %v, %v", name, a.Body, err)
		}
	}
	two := string(file(column(60, 700, "The minister met the envoy."), column(60, 700, "They spoke of grain.")))
	for name, data := range map[string]string{"in the middle of an object": string(whole[:list-20]),
		"a page is gone": two[:strings.LastIndex(two, "6 0 obj")] + two[strings.LastIndex(two,
			"xref\n0"):strings.LastIndex(two, "startxref")]} {
		if a, err := pdf.Read([]byte(data)); !errors.Is(err, pdf.ErrDamaged) {
			t.Errorf("%s: %v, %v", name, a.Body, err)
		}
	}
}
