package intake_test

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"parley/intake"
)

// TestWhatIsNoReportIsToldWhatItIs hands in text that is no report, and reports that
// look like it: testdata/another.txtar.
func TestWhatIsNoReportIsToldWhatItIs(t *testing.T) {
	samples, err := txtar.ParseFile("testdata/another.txtar")
	if err != nil || len(samples.Files) < 15 {
		t.Fatalf("%v: %d samples", err, len(samples.Files))
	}
	for _, f := range samples.Files {
		want, name, _ := strings.Cut(f.Name, "/")
		toldWhatItIs(t, name, string(f.Data), want)
	}
	for name, text := range map[string]string{"with a mark": "\xff\xfeL\x00u\x00n\x00d\x00 \x00m\x00e\x00t\x00",
		"without": "\x00L\x00u\x00n\x00d\x00 \x00m\x00e\x00t\x00."} {
		toldWhatItIs(t, name, text, "UTF-16")
	}
}

func toldWhatItIs(t *testing.T, name, text, want string) {
	t.Helper()
	_, err := intake.File([]byte(text), intake.About{Name: name})
	switch {
	case want == "report" && err != nil:
		t.Errorf("%s: %v", name, err)
	case want != "report" && (err == nil || !strings.Contains(err.Error(), want)):
		t.Errorf("%s: %v, want %q in it", name, err, want)
	}
}

func TestLanguage(t *testing.T) {
	data, err := os.ReadFile("testdata/languages.tsv")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(data)) {
		want, text, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		n++
		d, err := intake.File([]byte(text), intake.About{})
		got := d.Language
		if err != nil {
			_, after, _ := strings.Cut(err.Error(), "language \"")
			got, _, _ = strings.Cut(after, "\"")
		}
		if got != want {
			t.Errorf("%q: %q (%v), want %q", text, got, err, want)
		}
	}
	if n < 15 {
		t.Errorf("only %d sentences", n)
	}
}
