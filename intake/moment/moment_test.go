package moment_test

import (
	"testing"

	"parley/intake/moment"
)

func TestParse(t *testing.T) {
	for in, want := range map[string]string{
		"2024-03-05":                     "2024-03-05",
		"2024-03-05T10:00:00+02:00":      "2024-03-05T10:00:00+02:00",
		"2024-03-05 10:00:00+0200":       "2024-03-05T10:00:00+02:00",
		"2024-03-05T10:00:00.123Z":       "2024-03-05T10:00:00Z",
		"Tue, 5 Mar 2024 10:00:00 +0200": "2024-03-05T10:00:00+02:00",
		"Tue, 05 Mar 2024 10:00:00 GMT":  "2024-03-05T10:00:00Z",
		"2024-02-30":                     "",
		"2024-03-05T10:00:00+19:00":      "",
		"soon":                           "",
		"":                               "",
	} {
		got, err := moment.Parse(in)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("%q: %q, %v; want %q", in, got, err, want)
		}
	}
}

// TestFind has days as pages show them; 05/04/2024 is none until its order is known.
func TestFind(t *testing.T) {
	for _, c := range []struct {
		in    string
		order moment.Order
		want  string
	}{
		{"Published 5 March 2024 at the Ministry", moment.Unknown, "2024-03-05"},
		{"March 5th, 2024", moment.Unknown, "2024-03-05"},
		{"5th of March 2024", moment.Unknown, "2024-03-05"},
		{"MARCH 05, 2024", moment.Unknown, "2024-03-05"},
		{"2024/03/05", moment.Unknown, "2024-03-05"},
		{"13/05/2024", moment.Unknown, "2024-05-13"},
		{"05/13/2024", moment.Unknown, "2024-05-13"},
		{"05/04/2024", moment.Unknown, ""},
		{"05/04/2024", moment.DayFirst, "2024-04-05"},
		{"05/04/2024", moment.MonthFirst, "2024-05-04"},
		{"31 February 2024", moment.Unknown, ""},
		{"Resolution 2024/5 was passed", moment.Unknown, ""},
		{"version 12.5.2024.1 of 3 May 2023", moment.Unknown, "2023-05-03"},
	} {
		f, ok := moment.Find(c.in, c.order)
		if ok != (c.want != "") || ok && f.ISO != c.want {
			t.Errorf("%q: %q, want %q", c.in, f.ISO, c.want)
		}
		if ok && (f.Start < 0 || f.End > len(c.in) || f.Start >= f.End) {
			t.Errorf("%q: %d:%d", c.in, f.Start, f.End)
		}
	}
}

func TestOrderIn(t *testing.T) {
	for in, want := range map[string]moment.Order{
		"13/05/2024 and 04/05/2024": moment.DayFirst, "05/13/2024, 04/05/2024": moment.MonthFirst,
		"04/05/2024": moment.Unknown, "13/05/2024 05/13/2024": moment.Unknown,
	} {
		if got := moment.OrderIn(in); got != want {
			t.Errorf("%q: %d, want %d", in, got, want)
		}
	}
}
