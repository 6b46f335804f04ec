package pipeline_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestCarriers puts each word of the lists into the carrier sentences of testdata/carriers.tsv and compares
// what is read with testdata/carriers.golden, so that no list can lose a word unseen. With
// PARLEY_NONSENSE (package nonsense) it reads the one word that was replaced.
func TestCarriers(t *testing.T) {
	only := os.Getenv("PARLEY_NONSENSE")
	if testing.Short() && only == "" {
		t.Skip("reads two thousand sentences")
	}
	golden := goldenCarriers(t)
	var out strings.Builder
	for _, e := range carried(t) {
		if only != "" && !strings.HasPrefix(only, e.list+".tsv|"+e.line+"|") {
			continue
		}
		got := understood(t, e)
		fmt.Fprintf(&out, "%s\t%s\t%s\n", e.list, e.word, got)
		if want := golden[e.list+"\t"+e.word]; want != got && !*update {
			t.Errorf("%s: %s\ngot  %s\nwant %s", e.list, e.sentences, got, want)
		}
	}
	if *update && only == "" {
		if err := os.WriteFile("testdata/carriers.golden", []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func goldenCarriers(t *testing.T) map[string]string {
	data, err := os.ReadFile("testdata/carriers.golden")
	if err != nil && !*update {
		t.Fatal(err)
	}
	golden := map[string]string{}
	for line := range strings.Lines(string(data)) {
		parts := strings.SplitN(strings.TrimRight(line, "\n"), "\t", 3)
		golden[parts[0]+"\t"+parts[1]] = parts[2]
	}
	return golden
}

// carriedWord is a line of a list in its sentences.
type carriedWord struct{ list, line, word, sentences string }

func carried(t *testing.T) []carriedWord {
	data, err := os.ReadFile("testdata/carriers.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var all []carriedWord
	seen := map[string]bool{}
	for frame := range strings.Lines(string(data)) {
		if frame[0] == '#' {
			continue
		}
		parts := strings.Split(strings.TrimRight(frame, "\n"), "\t")
		rows, err := os.ReadFile(filepath.Join("..", "lexicon", parts[0]+".tsv"))
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(rows)) {
			line = strings.TrimRight(line, "\n")
			row := append(strings.Split(line, "\t"), "", "")
			word := row[0]
			if parts[0] == "classes" {
				word = row[1]
			}
			if line[0] == '#' || parts[1] != "*" && row[0] != parts[1] && row[1] != parts[1] || seen[parts[0]+line] {
				continue
			}
			seen[parts[0]+line] = true
			all = append(all, carriedWord{parts[0], line, key(parts[0], row), filled(parts[2], word, row[1])})
		}
	}
	return all
}

// key names a word of a list; of classes and contacts with its class.
func key(list string, row []string) string {
	if list == "classes" || list == "contacts" || list == "nicknames" || list == "promised" {
		return row[0] + " " + row[1]
	}
	return row[0]
}

func filled(frame, word, second string) string {
	title := func(words string) string {
		parts := strings.Fields(words)
		for k, p := range parts {
			letters := []rune(p)
			parts[k] = strings.ToUpper(string(letters[:1])) + string(letters[1:])
		}
		return strings.ReplaceAll(strings.Join(parts, " "), " ’", "’")
	}
	first := []rune(word)
	capital := strings.ToUpper(string(first[:1])) + string(first[1:])
	return strings.NewReplacer("{}", word, "{C}", capital, "{U}", strings.ToUpper(word), "{T}", title(word), "{1}",
		title(second), "{2}", second,
		"{ed}", inflected(word, 0), "{en}", inflected(word, 1),
		"{;}", strings.TrimSuffix(strings.Split(second, ";")[0], "*")).Replace(frame)
}

// irregular are past and participle of verbs that do not form them with -ed.
var irregular = map[string][2]string{
	"be": {"was", "been"}, "become": {"became", "become"}, "begin": {"began", "begun"}, "break": {"broke", "broken"},
	"bring": {"brought", "brought"}, "come": {"came", "come"}, "cut": {"cut", "cut"}, "deal": {"dealt", "dealt"},
	"draw": {"drew", "drawn"}, "drive": {"drove", "driven"}, "fall": {"fell", "fallen"}, "fly": {"flew", "flown"},
	"get": {"got", "got"}, "give": {"gave", "given"}, "go": {"went", "gone"}, "have": {"had", "had"},
	"hold": {"held", "held"}, "keep": {"kept", "kept"}, "lead": {"led", "led"}, "leave": {"left", "left"},
	"let": {"let", "let"}, "make": {"made", "made"}, "put": {"put", "put"}, "run": {"ran", "run"},
	"see": {"saw", "seen"}, "seek": {"sought", "sought"}, "send": {"sent", "sent"}, "set": {"set", "set"},
	"show": {"showed", "shown"}, "take": {"took", "taken"}, "tell": {"told", "told"}, "think": {"thought", "thought"},
	"withdraw": {"withdrew", "withdrawn"},
}

// inflected is the past (0) or the participle (1) of a verb: "stopped", "tried", "agreed".
func inflected(verb string, form int) string {
	if forms, ok := irregular[verb]; ok {
		return forms[form]
	}
	stem, n := verb, len(verb)
	switch vowel := func(k int) bool { return n >= k && strings.ContainsRune("aeiou", rune(verb[n-k])) }; {
	case strings.HasSuffix(verb, "e"):
		stem = verb[:n-1]
	case strings.HasSuffix(verb, "y") && !vowel(2):
		stem = verb[:n-1] + "i"
	case n <= 5 && strings.ContainsAny(verb[n-1:], "bdgmnpt") && vowel(2) && !vowel(3):
		stem += verb[n-1:] // "planned", "stopped"
	}
	return stem + "ed"
}
