package score

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"parley/gazetteer"
	"parley/screen"
)

// ScreenText is a text that concerns us or not.
type ScreenText struct {
	ID, Text string
	On       bool
	Held     bool // of the quarter that nothing is made from
	Fold     int  // of six, by which the threshold is chosen
	Measure  bool // of data that may only measure
	Beside   bool // counted on neither side: it only helps to learn
}

// tellsContact is a title that tells of a contact: such pages of the White House are on
// neither side.
var tellsContact = regexp.MustCompile(`(?i)readout|call|meet|bilateral|visit|summit|conversation|spoke|joint|travel|delegation|talks|trip|leaders|dialogue|engagement|arrival|toast|hosts?\b|welcom|greet|letter|minister|prime`)

// ScreenTexts reads what there is to tell apart: readouts, and texts of other sorts.
func ScreenTexts(data string) ([]ScreenText, error) {
	var all []ScreenText
	for _, name := range []string{"white_house", "state", "kremlin", "ukraine"} {
		err := screenLines(filepath.Join(data, "readouts", name+".jsonl"), func(r readout) {
			all = append(all, side(ScreenText{ID: r.ID, Text: strings.TrimSpace(r.Title + "\n\n" + r.Lead + "\n\n" + r.Text), On: true, Measure: name == "ukraine"}))
		})
		if err != nil {
			return nil, err
		}
	}
	err := screenLines(filepath.Join(data, "text", "white_house_2021_2023.jsonl.gz"), func(r readout) {
		if !tellsContact.MatchString(r.Title) {
			all = append(all, side(ScreenText{ID: r.ID, Text: r.Title + "\n\n" + r.Text}))
		}
	})
	if err != nil {
		return nil, err
	}
	// Addresses and statements of another presidency: most tell of relations between states.
	err = screenLines(filepath.Join(data, "text", "kremlin_to_2018.jsonl.gz"), func(r readout) {
		t := side(ScreenText{ID: r.ID, Text: r.Title + "\n\n" + r.Text, On: true, Beside: true})
		all = append(all, t)
	})
	if err != nil {
		return nil, err
	}
	for _, name := range []string{"ewt_train", "ewt_dev", "gum_train", "gum_dev"} {
		texts, err := treebankTexts(filepath.Join(data, "syntax", name+".conllu"))
		if err != nil {
			return nil, err
		}
		for _, t := range texts {
			t.Measure = strings.HasSuffix(name, "_dev")
			all = append(all, side(t))
		}
	}
	return all, nil
}

// side puts a text into its quarter, by the hash of its name.
func side(t ScreenText) ScreenText {
	h := fnv.New32a()
	io.WriteString(h, t.ID)
	t.Held, t.Fold = h.Sum32()%4 == 0, int(h.Sum32()/4%6)
	return t
}

// screenLines reads rows of JSON, packed or not.
func screenLines(name string, take func(readout)) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	in := io.Reader(f)
	if strings.HasSuffix(name, ".gz") {
		if in, err = gzip.NewReader(f); err != nil {
			return err
		}
	}
	d := json.NewDecoder(in)
	for {
		var r readout
		switch err := d.Decode(&r); {
		case err == io.EOF:
			return nil
		case err != nil:
			return fmt.Errorf("read %q: %w", name, err)
		}
		take(r)
	}
}

// treebankTexts are the documents of a treebank, but for news.
func treebankTexts(name string) ([]ScreenText, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var all []ScreenText
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		if id, ok := strings.CutPrefix(lines.Text(), "# newdoc id = "); ok {
			all = append(all, ScreenText{ID: id})
		}
		if words, ok := strings.CutPrefix(lines.Text(), "# text = "); ok && len(all) > 0 {
			all[len(all)-1].Text += words + " "
		}
	}
	all = slices.DeleteFunc(all, func(t ScreenText) bool { return strings.Contains(t.ID, "_news_") })
	return all, lines.Err()
}

// ScreenWord is a word in small letters, and whether it stands with a capital.
type ScreenWord struct {
	Low     string
	Capital bool
}

// ScreenWords are the first words of a text as [screen.Words] cuts them.
func ScreenWords(text string, most int) []ScreenWord {
	var all []ScreenWord
	screen.Words(text, func(k int, word []byte) bool {
		if k >= most {
			return false
		}
		all = append(all, ScreenWord{Low: string(word)})
		return true
	})
	n := 0
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return r < 0x80 && !unicode.IsLetter(r) }) {
		if len(w) < 2 || len(w) > 32 {
			continue
		}
		if n >= len(all) {
			break
		}
		all[n].Capital = w[0] >= 'A' && w[0] <= 'Z'
		n++
	}
	return all
}

var stateWords = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for _, w := range StateWords() {
		all[w] = true
	}
	return all
})

// StateWords are the words of states: their names, adjectives and capitals.
func StateWords() []string {
	own := []string{"american", "americans", "washington"} // most texts that do not concern us are American
	return slices.DeleteFunc(gazetteer.Words(gazetteer.State, gazetteer.Adjective, gazetteer.Nationals, gazetteer.Capital),
		func(w string) bool { return slices.Contains(own, w) })
}

// StateWord reports whether a word is one of a state.
func StateWord(word string) bool { return stateWords()[word] }

// Screened counts what a screen does with texts of both sides.
type Screened struct {
	On, Missed, Off, Dropped int
	MissedIDs                []string
}

// Screen measures the screen: on the quarter that nothing was made from, or on
// all texts; with their titles or without.
func Screen(data string, heldOnly, titled bool) (Screened, error) {
	all, err := ScreenTexts(data)
	var s Screened
	for _, t := range all {
		if _, body, found := strings.Cut(t.Text, "\n"); found && !titled {
			t.Text = body
		}
		concerns := screen.Concerns(t.Text)
		switch {
		case t.Beside, heldOnly && !t.Held:
		case t.On:
			if s.On++; !concerns {
				s.Missed++
				s.MissedIDs = append(s.MissedIDs, t.ID)
			}
		default:
			if s.Off++; !concerns {
				s.Dropped++
			}
		}
	}
	return s, err
}
