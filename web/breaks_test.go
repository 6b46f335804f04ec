package web

import (
	"bytes"
	"strings"
	"testing"
)

func TestLongWordsCanBreak(t *testing.T) {
	long := strings.Repeat("w", 2000)
	if got := breaks([]byte("<p>" + long + "</p>")); bytes.Count(got, []byte("<wbr>")) != 2000/81 {
		t.Errorf("%d places", bytes.Count(got, []byte("<wbr>")))
	}
	for _, same := range []string{"<p>short words only</p>", "<title>" + long + "</title>",
		"<textarea>" + long + "</textarea>", `<a href="/` + long + `">x</a>`, "<option>" + long + "</option>"} {
		if got := breaks([]byte(same)); string(got) != same {
			t.Errorf("%.60s became %.200s", same, got)
		}
	}
	if got := breaks([]byte("<title>x</title><p>" + long)); !bytes.Contains(got, []byte("<wbr>")) {
		t.Error("nothing breaks behind a title")
	}
	quotes := strings.Repeat("&#34;", 400)
	if got := breaks([]byte(quotes)); strings.ReplaceAll(string(got), "<wbr>", "") != quotes ||
		strings.Contains(strings.ReplaceAll(string(got), ";<wbr>&", ""), "<wbr>") {
		t.Errorf("an entity is torn: %.300s", got)
	}
}

func FuzzBreaksKeepThePage(f *testing.F) {
	f.Add("<p>" + strings.Repeat("é", 100) + "</p>")
	f.Fuzz(func(t *testing.T, page string) {
		if got := string(breaks([]byte(page))); strings.ReplaceAll(got, "<wbr>", "") != strings.ReplaceAll(page,
			"<wbr>", "") {
			t.Errorf("%q became %q", page, got)
		}
	})
}
