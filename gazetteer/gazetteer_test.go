package gazetteer_test

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parley/gazetteer"
)

func TestLookup(t *testing.T) {
	for words, want := range map[string]string{
		"Mar-a-Lago": "venue Mar-a-Lago (United States)", "Kremlin": "institution Kremlin (Russia)",
		"Türkiye":   "state Turkey (Turkey)",
		"Norwegian": "adjective Norway (Norway)", "Ukrainians": "nationals Ukraine (Ukraine)",
		"Addis Ababa": "capital Addis Ababa (Ethiopia)",
		"U.N.":        "organisation UN (UN)", "Ansar Allah": "faction Houthis (Houthis)",
		"ITAR-TASS": "publisher TASS (Russia)", "DPRK": "state North Korea (North Korea)",
		"Quai d’Orsay":       "institution Quai d'Orsay (France)",
		"Dominican Republic": "state Dominican Republic (Dominican Republic)",
	} {
		found := gazetteer.Lookup(words)
		if len(found) == 0 {
			t.Errorf("%s: not found", words)
			continue
		}
		if got := string(found[0].Kind) + " " + found[0].Name + " (" + found[0].Party + ")"; got != want {
			t.Errorf("%s: got %s, want %s", words, got, want)
		}
	}
	if found := gazetteer.Lookup("Nowhereville"); found != nil {
		t.Errorf("found %v", found)
	}
}

func TestLongestWins(t *testing.T) {
	n, found := gazetteer.Longest(strings.Fields("the South Korean side"), 1)
	if n != 2 || found[0].Party != "South Korea" {
		t.Errorf("got %d %v", n, found)
	}
	if n, _ := gazetteer.Longest([]string{"Oslo"}, 1); n != 0 {
		t.Error("found something behind the last word")
	}
}

func TestHoldersByDate(t *testing.T) {
	for _, c := range []struct{ party, date, office, want string }{
		{"United States", "2022-02-01", "President", "Joe Biden"},
		{"United States", "2025-02-01", "President", "Donald Trump"},
		{"Germany", "2021-12-01", "Chancellor", "Angela Merkel"},
		{"UN", "2020-01-01", "Secretary-General", "Antonio Guterres"},
	} {
		got := ""
		for _, h := range gazetteer.Holders(c.party, c.date) {
			if h.Office == c.office {
				got = h.Name
			}
		}
		if got != c.want {
			t.Errorf("%s %s %s: got %s, want %s", c.party, c.office, c.date, got, c.want)
		}
	}
}

func TestFoldJoinsSpellings(t *testing.T) {
	for _, pair := range [][2]string{{"Zelensky", "Zelenskyy"}, {"Zelenskiy", "Zelenskij"}, {"Erdoğan", "Erdogan"},
		{"Aleksandr", "Alexandr"}, {"Al-Sisi", "al Sisi"}} {
		if a, b := gazetteer.Fold(pair[0]), gazetteer.Fold(pair[1]); a != b {
			t.Errorf("%v fold to %s and %s", pair, a, b)
		}
	}
	if gazetteer.Fold("Putin") == gazetteer.Fold("Rutin") {
		t.Error("different names fold alike")
	}
}

func TestOffset(t *testing.T) {
	winter, summer := time.Date(2025, 12, 28, 0, 0, 0, 0, time.UTC), time.Date(2025, 6, 28, 0, 0, 0, 0, time.UTC)
	if got := gazetteer.Offset("America/New_York", winter) + gazetteer.Offset("America/New_York", summer) +
		gazetteer.Offset("Nowhere/Else", summer); got != "-05:00-04:00" {
		t.Errorf("got %s", got)
	}
}

// Lists are sorted, without doubles, and say where they come from.
func TestListsAreInOrder(t *testing.T) {
	lists, err := filepath.Glob("*.tsv")
	if err != nil || len(lists) == 0 {
		t.Fatal("no lists: ", err)
	}
	for _, name := range lists {
		checkList(t, name)
	}
}

func checkList(t *testing.T, name string) {
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	last, origin := "", false
	for lines := bufio.NewScanner(f); lines.Scan(); {
		line := lines.Text()
		if strings.HasPrefix(line, "#") {
			origin = origin || strings.Contains(line, "Origin:")
			continue
		}
		if line <= last {
			t.Errorf("%s: %q stands behind %q", name, line, last)
		}
		last = line
	}
	if !origin {
		t.Errorf("%s does not name its origin", name)
	}
}

// A name is found with and without the marks of its letters.
func TestMarkedLetters(t *testing.T) {
	for name, words := range map[string][]string{"Sao Tome and Principe": {"São", "Tomé", "and", "Príncipe", "met"}} {
		if n, found := gazetteer.Longest(words, 0); n != 4 || found[0].Name != name {
			t.Errorf("%v: %d words, %v", words, n, found)
		}
	}
}
