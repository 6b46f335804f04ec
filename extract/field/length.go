package field

import (
	"slices"
	"strings"

	"parley"
	"parley/extract/argument"
	"parley/extract/mention"
	"parley/text"
)

// lengthField gives a duration to the contact that lasted so long: "lasted an
// hour", "spoke for an hour", "a 90-minute call".
func lengthField(t *text.Text, events []mention.Event, x text.Time) []Told {
	if !strings.HasPrefix(x.Value, "PT") || strings.HasPrefix(x.Value, "PTX") {
		return nil
	}
	s := t.Tokens[x.First].Sentence
	n := slices.IndexFunc(events, func(y mention.Event) bool {
		return t.Tokens[y.At].Sentence == s && measures(t, x,
			y)
	})
	if v := lastingVerb(t, events, x); n < 0 && v >= 0 {
		if n = eventBy(t, events, v, s, x.First); n < 0 {
			n = nearestAny(t, events, x.First, s)
		}
	}
	if n < 0 && commences(t, x) {
		n = nearest(t, events, x.First, s)
	}
	if n < 0 {
		return nil
	}
	return []Told{{Of: n, Value: mention.Tell(events[n], "duration", x.Value, x.Span, rounded(x), 0.9)}}
}

// commences reads "commencing at 7:20 p.m. for about 30 minutes, the minister held".
func commences(t *text.Text, x text.Time) bool {
	s := t.SentenceOf(x.First)
	for k := x.First - 1; k >= s.First && k > x.First-9 && t.Low(x.First-1) == "for"; k-- {
		if text.OneOf(t.Tokens[k].Low, "commencing", "starting", "beginning") {
			return true
		}
	}
	return false
}

// measures tells whether a length stands right before a noun of contact: "a 90-minute
// call".
func measures(t *text.Text, x text.Time, y mention.Event) bool {
	if !y.Nominal || !argument.Between(x.Last, y.First-3, y.First+1) || x.Last > y.First {
		return false
	}
	next := t.Low(x.Last)
	return !text.OneOf(next, ";", ",", ".")
}

// rounded names the rule where the words round: "nearly an hour".
func rounded(x text.Time) string {
	if x.Modifier == "" {
		return ""
	}
	return "length told as \"" + x.Modifier + "\""
}

// lastingVerb is the verb before a duration that gives it to a contact, or -1.
func lastingVerb(t *text.Text, events []mention.Event, x text.Time) int {
	s := t.Sentences[t.Tokens[x.First].Sentence]
	for k := x.First - 1; k >= s.First && k > x.First-8; k-- {
		switch t.Tokens[k].Lemma {
		case "last", "run", "take", "go", "continue", "stretch":
			if t.Tokens[k].UPOS == "VERB" {
				return k
			}
		case "over":
			if text.OneOf(t.Low(k+1), "after", "in") {
				return k // "was over after half an hour"
			}
		case "for", "of":
			if k != x.First-1 && t.Tokens[x.First-1].UPOS != "ADV" {
				continue
			}
			if n := nearestAny(t, events, k, t.Tokens[k].Sentence); n >= 0 && events[n].At < k {
				return max(events[n].Governor, events[n].At)
			}
		}
	}
	return -1
}

// justNow dates a contact told of with "just" on the day of publication.
func justNow(t *text.Text, x mention.Event) []mention.Value {
	if t.Published == "" || x.Status != parley.Held || x.Nominal && x.Governor < 0 {
		return nil
	}
	var found []mention.Value
	v := max(x.Governor, x.At)
	for k := t.SentenceOf(x.At).First; k < t.SentenceOf(x.At).Last && k <= v; k++ {
		if t.Tokens[k].Low == "just" && (t.Tokens[k].Head == v || t.Tokens[k].Head == x.Governor || x.Governor == k+1) {
			found = append(found, mention.Tell(x, "date", t.Published[:10], t.Words(k, max(k, x.Governor)),
				"\"just\" is the day of publication", 0.8))
		}
	}
	return found
}
