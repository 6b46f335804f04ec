package view

import (
	"strings"

	"parley"
)

// Label is what people call a field: the duration is "how long".
func Label(field string) string {
	if f, ok := parley.FieldNamed(field); ok {
		return f.Label
	}
	return field
}

// FieldNamed is the field that people call by its name or its label.
func FieldNamed(words string) string {
	if f, ok := parley.FieldNamed(words); ok {
		return f.Name
	}
	return strings.ToLower(words)
}

// Deed is a decision in a line, without who and why.
func Deed(d parley.Decision) string {
	what := string(d.Action)
	if d.Action == parley.FoundIt {
		what = "begin process"
	}
	if TakesOut(d) {
		what = "take out"
	}
	if d.Action == parley.AddIt && len(d.Anchors) > 0 && len(d.Words) > 0 {
		return added(d)
	}
	if len(d.Anchors) > 0 && d.Anchors[0].Field != "" {
		what += " " + Label(d.Anchors[0].Field)
		if was := d.Anchors[0].Value; was != "" {
			what += " “" + was + "”"
		}
	}
	if d.Value != "" {
		what += " to “" + d.Value + "”"
	}
	if d.Undo != "" {
		what += " " + d.Undo
	}
	if d.Process != nil {
		what += " " + d.Process.Name
	}
	return what
}

// added is the adding of a thing or of a value, in a line.
func added(d parley.Decision) string {
	a := d.Anchors[0]
	if a.Field != "" {
		return "add " + Label(a.Field) + " “" + d.Value + "”"
	}
	return "add " + string(a.Kind) + " “" + clip(d.Words[0].Exact) + "”"
}

// longestWords is how many letters of what was added a line has.
const longestWords = 60

func clip(words string) string {
	if letters := []rune(strings.Join(strings.Fields(words), " ")); len(letters) > longestWords {
		return string(letters[:longestWords]) + "…"
	}
	return words
}

// TakesOut reports whether a decision takes a whole document out.
func TakesOut(d parley.Decision) bool {
	return d.Action == parley.RejectIt && len(d.Anchors) == 1 && d.Anchors[0].Kind == parley.DocumentThing && d.Anchors[0].Field == ""
}

// OriginWords are who claims a particular of a document, as people say it.
func OriginWords(o parley.Origin) string {
	return map[parley.Origin]string{parley.ByCorrection: "decided", parley.ByHand: "given by hand",
		parley.ByPage:     "told by its page or file",
		parley.ByDocument: "told by its text", parley.ByRow: "given by its feed, mail or row",
		parley.ByAddress: "the site of its address"}[o]
}
