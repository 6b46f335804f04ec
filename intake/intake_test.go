package intake_test

import (
	"strings"
	"testing"

	"parley"
	"parley/annotate/layout"
	"parley/intake"
)

func TestPublished(t *testing.T) {
	for in, want := range map[string]string{
		"2025-12-28":                      "2025-12-28",
		"2025-12-28T13:00":                "2025-12-28T13:00",
		"2025-12-28 13:00:05":             "2025-12-28T13:00:05",
		"2025-12-28 13:00:05+02:00":       "2025-12-28T13:00:05+02:00",
		"2025-12-28T13:00:05.123Z":        "2025-12-28T13:00:05Z",
		"2025-12-28 13:00-0500":           "2025-12-28T13:00-05:00",
		"Wed, 02 Feb 2022 02:39:35 +0000": "2022-02-02T02:39:35Z",
		"2025-02-30":                      "",
		"3.5.2026":                        "2026-05-03",
		"5 May 2026":                      "2026-05-05",
		"May 5, 2026, 9:30 pm":            "2026-05-05T21:30",
		"13/05/2026":                      "2026-05-13",
		"05/13/2026":                      "2026-05-13",
		"3/5/2026":                        "",
		"5 May 2026, they say":            "",
		"on 5 May 2026":                   "",
		"yesterday":                       "",
		"":                                "",
	} {
		got, err := intake.Published(in)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("%q: got %q, %v, want %q", in, got, err, want)
		}
	}
}

func TestHeadOfText(t *testing.T) {
	for _, c := range []struct{ name, in, published, publisher, kind string }{
		{"stamp", " date 2025-12-28 The presidents of the two states met.", "2025-12-28", "", "report"},
		{"dateline", "ANKARA, March 5, 2024 (Reuters) - The presidents of the two states met.", "2024-03-05", "Reuters",
			"report"},
		{"dateline, day first", "BOGOTÁ, 17 August 2022 (EFE). The presidents of the two states met.", "2022-08-17",
			"EFE", "report"},
		{"dateline with slashes", "MOSCOW, December 29. /TASS/. The presidents of the two states met.", "", "TASS",
			"report"},
		{"date line and byline", "Talks end\n\nBy Anna Berg, Reuters\n\n5 March 2024\n\nThe presidents of the two " +
			"states met.", "2024-03-05", "Reuters", "report"},
		{"attributed readout", "The following is attributable to Spokesperson Ned Hill:\n\nThe two of them met.", "",
			"", "readout"},
		{"joint statement", "Joint Statement of Norway and Chad\n\nThe two of them met on 5 May.", "", "",
			"joint-statement"},
		{"no date in the body", "The presidents met on March 5, 2024, and left the city on the same day.", "", "",
			"report"},
	} {
		d, err := intake.File([]byte(c.in), intake.About{Name: c.name})
		if err != nil || d.Published != c.published || d.Publisher != c.publisher || string(d.Kind) != c.kind {
			t.Errorf("%s: got %q %q %q, %v", c.name, d.Published, d.Publisher, d.Kind, err)
		}
		if d.Text != c.in {
			t.Errorf("%s: the text was altered", c.name)
		}
	}
}

func TestUnreadable(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"empty", "", "empty"},
		{"only blanks and marks", "\uFEFF \n\t\u200b", "empty"},
		{"binary", "a\x00b", "binary"},
		{"pdf", "%PDF-1.7 and more", "damaged PDF"},
		{"too large", strings.Repeat("the call ", intake.MaxSize/9+2), "larger"},
		{"French", "Le président de la République s'est entretenu avec son homologue turc de la situation dans la " +
			"région, a annoncé l'Élysée dans un communiqué.", `language "fr"`},
		{"Chinese", "两国元首就双边关系和共同关心的问题深入交换了意见。", `language "zh"`},
	} {
		_, err := intake.File([]byte(c.in), intake.About{Name: c.name})
		if err == nil || !strings.Contains(err.Error(), c.want) || parley.ErrorCode(err) != parley.Unreadable {
			t.Errorf("%s: got %v, want %q", c.name, err, c.want)
		}
	}
}

func FuzzFile(f *testing.F) {
	f.Add([]byte("OSLO, March 9 (X) - The call."))
	f.Add([]byte(" date 2025-12-28 \xff"))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := intake.File(data, intake.About{})
		if err == nil && d.Original == nil && d.Text != string(data) {
			t.Error("the text was altered")
		}
		for _, p := range d.Parts {
			if p.Start < 0 || p.Start >= p.End || p.End > len(d.Text) {
				t.Errorf("part %v of %d bytes", p, len(d.Text))
			}
		}
		skip := layout.Head(string(data)).Skip
		for _, s := range skip {
			if s[0] < 0 || s[1] > len(data) || s[0] >= s[1] {
				t.Errorf("range %v of %d bytes", s, len(data))
			}
		}
	})
}
