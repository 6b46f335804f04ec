package web

import (
	"fmt"
	"html/template"
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"parley"
	"parley/reconcile"
	"parley/reconcile/compare"
	"parley/view"
)

// words are what templates say things with.
var words = template.FuncMap{
	"label": view.Label, "title": titleOf, "spoken": reconcile.Spoken, "deed": view.Deed,
	"when": when, "dated": dated, "day": dayWords, "clock": clock, "plural": plural, "chain": chainOf,
	"person": personLink, "party": partyLink,
	"join": strings.Join, "value": parley.ValueText, "clip": clip, "ref": refOf, "at": at, "firstHand": view.FirstHand,
	"verdict": verdictClass,
	"slug":    slug, "origin": view.OriginWords,
	"behind": func(words string) string { return strings.TrimPrefix(words, "after ") }, "fields": fieldsOf,
	"add": func(a, b int) int { return a + b }, "kinds": parley.Kinds, "statuses": parley.Statuses,
}

// when is an EDTF date as people write it: "2 June 2026", "June 2026", "15 to 21
// June 2026".
func when(date string) string {
	from, until, span := strings.Cut(date, "/")
	if !span {
		return dayWords(date)
	}
	a, b := dayWords(from), dayWords(until)
	if len(from) == 10 && len(until) == 10 {
		switch {
		case from[:7] == until[:7]:
			return strings.TrimLeft(from[8:], "0") + "–" + b
		case from[:4] == until[:4]:
			return strings.TrimSuffix(a, " "+from[:4]) + " – " + b
		}
	}
	return a + " – " + b
}

// dated is the date of a contact as people write it: about the day of publication
// where none is told, behind it where it lies ahead, and nothing at all where that
// is unknown too.
func dated(date, from string, status parley.Status) string {
	switch {
	case date != "":
		return when(date)
	case from != "" && slices.Contains([]parley.Status{parley.Planned, parley.Proposed, parley.Postponed}, status):
		return "after " + when(from)
	case from != "":
		return "about " + when(from)
	}
	return "day unknown"
}

func dayWords(day string) string {
	for _, form := range [][2]string{{time.DateOnly, "2 January 2006"}, {"2006-01", "January 2006"}} {
		if t, err := time.Parse(form[0], day); err == nil {
			return t.Format(form[1])
		}
	}
	if len(day) > 10 && day[10] == 'T' {
		return dayWords(day[:10])
	}
	return day
}

func clock(t time.Time) string { return t.Local().Format("2 January 2006, 15:04") }

// plural counts: "1 article", "2 articles"; a word with another plural has it
// behind a bar.
func plural(n int, word string) string {
	one, many, irregular := strings.Cut(word, "|")
	if !irregular {
		many = one + "s"
	}
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%s %s", thousands(n), many)
}

func thousands(n int) string {
	digits := fmt.Sprint(n)
	for k := len(digits) - 3; k > 0 && digits[0] != '-'; k -= 3 {
		digits = digits[:k] + "," + digits[k:]
	}
	return digits
}

// chainOf is a chain of sources, outermost first, each with its party.
func chainOf(c parley.Chain) []chainLink {
	all := make([]chainLink, len(c))
	for k, l := range c {
		all[k] = chainLink{Cue: l.Cue, Each: eachOf(l)}
		if l.Kind == parley.PersonLink {
			all[k].Party = l.Party
		}
	}
	return all
}

// chainLink is a source; joint ones are several.
type chainLink struct {
	Party, Cue string
	Each       []named
}

type named struct{ Name, Address string }

// eachOf are the names in a link, each with its page.
func eachOf(l parley.Link) []named {
	var all []named
	for name := range strings.SplitSeq(l.Name, " & ") {
		n := named{Name: name}
		switch {
		case l.Kind == parley.PersonLink && utf8.RuneCountInString(name) > 1: // a letter is nobody's name
			n.Address = personLink(name)
		case l.Kind == parley.PartyLink && l.Party != "" && name == l.Name:
			n.Address = partyLink(l.Party)
		}
		all = append(all, n)
	}
	return all
}

func personLink(name string) string { return "/person/" + url.PathEscape(name) }
func partyLink(name string) string  { return "/party/" + url.PathEscape(name) }

// at is the address of words in a document.
func at(d parley.DocumentID, places []parley.Evidence) string {
	if len(places) == 0 {
		return "/document/" + url.PathEscape(string(d))
	}
	var spans []string
	for _, e := range places {
		spans = append(spans, fmt.Sprintf("%d-%d", e.Start, e.End))
	}
	return "/document/" + url.PathEscape(string(d)) + "?at=" + strings.Join(spans, ",") + "#words"
}

// clip shortens a line to so many letters.
func clip(words string, most int) string {
	letters := []rune(words[:min(len(words), (most+1)*utf8.UTFMax)])
	if len(letters) <= most {
		return words
	}
	return strings.TrimRight(string(letters[:most-1]), " ") + "…"
}

func verdictClass(v reconcile.Verdict) string {
	return map[reconcile.Verdict]string{reconcile.Agree: "agree", reconcile.Compatible: "compatible",
		reconcile.OneSide: "one", reconcile.Differ: "differ", reconcile.Contradict: "contradict"}[v]
}

// slug is a word that can stand in a class or id.
func slug(s any) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-' {
			return r
		}
		return -1
	}, strings.ToLower(fmt.Sprint(s)))
}

func refOf(d parley.DocumentID, kind string, ord int) string {
	return view.Ref(d, parley.Kind(kind), ord)
}

// fieldsOf are the fields of a comparison, each once: people and subjects have a
// row each.
func fieldsOf(c compare.Comparison) []string {
	var all []string
	for _, row := range c.Rows {
		if !slices.Contains(all, row.Field) {
			all = append(all, row.Field)
		}
	}
	return all
}

// titleOf names a contact, however it is listed.
func titleOf(v any) string {
	switch c := v.(type) {
	case parley.ContactOnRecord:
		return view.Title(c)
	case view.Line:
		return view.Title(c.ContactOnRecord)
	case *parley.ContactOnRecord:
		return view.Title(*c)
	}
	return ""
}
