package intake_test

import (
	"encoding/binary"
	"os"
	"strings"
	"testing"
	"unicode/utf16"

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
}

// TestOtherEncodings takes in one sentence in the encodings that files are in.
func TestOtherEncodings(t *testing.T) {
	const want = "Minister Žofia Erdoğan told “Le Café” that talks – the third – were held."
	for name, in := range map[string]string{
		"UTF-16 with a mark": "\xff\xfe" + wide(want, false), "UTF-16 without": wide(want, true),
		"UTF-8 with a mark": "\uFEFF" + want,
	} {
		d, err := intake.File([]byte(in), intake.About{Name: name})
		if err != nil || strings.TrimPrefix(d.Text, "\uFEFF") != want {
			t.Errorf("%s: %q, %v", name, d.Text, err)
		}
	}
	for in, want := range map[string]string{
		"The \x93Caf\xe9\x94 talks \x96 the third \x96 were held by Mr. Fran\xe7ois.": "The “Café” talks – the third – " +
			"were held by Mr. François.",
		"President Erdo\xf0an met Minister I\xfe\xfdk in \xddzmir.": "President Erdoğan met Minister " +
			"Işık in İzmir.",
		"President Wa\xb3\xeasa met Minister \xafurek in \xa3\xf3d\x9f.": "President Wałęsa met Minister " +
			"Żurek in Łódź.",
	} {
		d, err := intake.File([]byte(in), intake.About{})
		if err != nil || d.Text != want || d.Original == nil || string(d.Original.Bytes) != in {
			t.Errorf("%q: %q, %v; want %q", in, d.Text, err, want)
		}
	}
}

// wide is a text in letters of two bytes.
func wide(s string, big bool) string {
	var out []byte
	for _, u := range utf16.Encode([]rune(s)) {
		if big {
			out = binary.BigEndian.AppendUint16(out, u)
		} else {
			out = binary.LittleEndian.AppendUint16(out, u)
		}
	}
	return string(out)
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
