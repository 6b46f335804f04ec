package intake_test

import (
	"strings"
	"testing"

	"parley"
	"parley/annotate/layout"
	"parley/intake"
)

func rows(t *testing.T, in string) (texts, faults []string) {
	t.Helper()
	err := intake.Rows(strings.NewReader(in), intake.About{Name: "x.jsonl"},
		func(_, _ int, d parley.Document, err error) error {
			if err != nil {
				faults = append(faults, err.Error())
			} else {
				texts = append(texts, d.Text)
			}
			return nil
		})
	if err != nil {
		t.Fatal(err)
	}
	return texts, faults
}

func TestRows(t *testing.T) {
	texts, faults := rows(t, `{"text":"Lund met Keita.","lead":"In Oslo"}

{"text":"Lund met Keita","published":"someday"}
not json
{"text":""}
{"text":"Berg met Haddad.","source":"Daily Post","published":"2025-03-09"}`)
	if len(texts) != 2 || texts[0] != "In Oslo\n\nLund met Keita." || texts[1] != "Berg met Haddad." {
		t.Errorf("%q", texts)
	}
	titled, _ := rows(t, `{"title":"Lund in Oslo","text":"Lund met Keita."}`+"\n"+`{"title":"Lund in `+
		`Oslo","lead":"Lund in Oslo","text":"Lund met Keita."}`)
	if len(titled) != 2 || titled[0] != "Lund in Oslo\n\nLund met Keita." || titled[1] != titled[0] {
		t.Errorf("with a title: %q", titled)
	}
	if _, faults := rows(t, `{"name":"desk","port":8080}`); len(faults) != 1 || !strings.Contains(faults[0],
		"no field of a document") {
		t.Errorf("settings: %q", faults)
	}
	if _, faults := rows(t, `{"text":"They met.","published":"05/12/2026"}`); len(faults) != 1 ||
		!strings.Contains(faults[0], "cannot be told apart") {
		t.Errorf("a day of either order: %q", faults)
	}
	if len(faults) != 3 || !strings.Contains(faults[0], `"x.jsonl:3": its date "someday" cannot be read`) ||
		!strings.Contains(faults[1], `"x.jsonl:4": it is no line of JSON`) ||
		!strings.Contains(faults[2], `"x.jsonl:5": it has no text`) {
		t.Errorf("%q", faults)
	}
}

// A line larger than any document is told and passed over; the next is read.
func TestEndlessLine(t *testing.T) {
	texts, faults := rows(t, `{"text":"`+strings.Repeat("a", 3*intake.MaxSize)+`"}`+"\n"+`{"text":"Berg met Haddad."}`)
	if len(texts) != 1 || len(faults) != 1 || !strings.Contains(faults[0], "larger than") {
		t.Errorf("%d texts, %q", len(texts), faults)
	}
}

func TestPage(t *testing.T) {
	same := []string{"https://www.Post.example/a/b?x=1&utm_source=mail", "http://post.example/a/b/?x=1#top",
		"post.example/a/b?x=1"}
	for _, address := range same[:2] {
		if got := intake.Page(address); got != "post.example/a/b?x=1" {
			t.Errorf("%s: %s", address, got)
		}
	}
	if intake.Page("https://post.example/a") == intake.Page("https://post.example/b") || intake.Page("") != "" {
		t.Error("other pages are other pages")
	}
}

func TestPosts(t *testing.T) {
	for text, want := range map[string]string{
		"Donald J. Trump on Truth Social: I just had a call with President Putin.":    "United States",
		"Emmanuel Macron (@EmmanuelMacron): We spoke today.":                          "France",
		"Trump on Ukraine: the leader spoke of peace today.":                          "",
		"Kari Nobody on Telegram: I met the minister today and we had a long talk.":   "",
		"President Trump wrote on Truth Social: I will meet him on Friday in Alaska.": "United States",
	} {
		d, err := intake.File([]byte(text), intake.About{Published: "2025-12-28"})
		if err != nil {
			t.Fatal(err)
		}
		if got := intake.OfficialParty(d); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestCredits(t *testing.T) {
	for text, want := range map[string]string{
		"MOSCOW, December 28 (RIA Novosti) - The two spoke.":          "RIA Novosti",
		"The two spoke on Sunday.\n\nSource: TASS":                    "TASS",
		"The two spoke on Sunday.\n\n(Reuters)":                       "Reuters",
		"The two spoke on Sunday, TASS reported.":                     "",
		"The two spoke on Sunday. (Reuters)":                          "Reuters",
		"The two spoke on Sunday.\n\n- TASS":                          "TASS",
		"The two spoke on Sunday. – AFP":                              "AFP",
		"The two spoke on Sunday. /TASS/":                             "TASS",
		"The two spoke on Sunday.\n\n– TIMES/AGENCIES":                "",
		"The two spoke on Sunday.\n\n– DAILY POST/AFP":                "AFP",
		"The two spoke on Sunday.\n\nAFP contributed to this report.": "AFP",
		"The two spoke on Sunday.\n\nReuters and The Associated Press contributed to this story.": "Reuters, Associated " +
			"Press",
		"The two spoke on Sunday.\n\nAdditional reporting by AFP.":              "AFP",
		"Lund calls Keita\nBy Reuters\n\nThe two spoke on Sunday.":              "Reuters",
		"Lund calls Keita\nReuters Staff\n\nThe two spoke on Sunday.":           "Reuters",
		"Lund calls Keita\nBy Ole Berg\n\nThe two spoke on Sunday.":             "",
		"The two spoke on Sunday. He thanked Reuters.":                          "",
		"The two spoke on Sunday.\n\nReporting by Ole Berg; editing by Ida Lie": "",
	} {
		d, err := intake.File([]byte(text), intake.About{})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(layout.Credits(d), ", "); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func FuzzRows(f *testing.F) {
	f.Add([]byte("{\"text\":\"Lund met Keita.\"}\n{\n\n"))
	f.Add([]byte("{\"text\":\"\\ud800\",\"published\":\"2025\",\"url\":\"http://[::1\"}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		lines := 0
		intake.Rows(strings.NewReader(string(data)), intake.About{Name: "x"},
			func(line, size int, _ parley.Document, _ error) error {
				if lines++; line < 1 || size < 1 {
					t.Fatal(line, size)
				}
				return nil
			})
		if lines > 1+strings.Count(string(data), "\n") {
			t.Fatal("more rows than lines")
		}
	})
}

// TestSavedPage takes a page that a browser saved in the form of a mail for the page.
func TestSavedPage(t *testing.T) {
	const saved = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.fish.example/calls/1\r\nSubject: " +
		"Lund calls Keita - Ministry of Fish\r\n" +
		"Date: Thu, 11 Jun 2026 09:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; " +
		"type=\"text/html\"; boundary=\"b\"\r\n\r\n" +
		"--b\r\nContent-Type: text/html\r\nContent-Location: https://www.fish.example/calls/1\r\n\r\n" +
		"<html lang=en><head><title>Lund calls Keita - Ministry of Fish</title></head><body><article><h1>Lund calls " +
		"Keita</h1>" +
		"<p>Prime Minister Kari Lund of Norway called President Amadou Keita of Mali on Sunday.</p><p>They talked about " +
		"fish for an hour.</p>" +
		"</article></body></html>\r\n--b--\r\n"
	d, err := intake.File([]byte(saved), intake.About{Name: "call.mhtml"})
	if err != nil || d.Title != "Lund calls Keita" || d.Publisher != "Ministry of Fish" || d.Published != "" ||
		d.URL != "https://www.fish.example/calls/1" {
		t.Errorf("%+v, %v", d, err)
	}
}
