package parley

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

var (
	dateForm     = regexp.MustCompile(`^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?(/\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$`)
	clockForm    = regexp.MustCompile(`^([01]\d|2[0-3]):[0-5]\d([+-]\d\d:\d\d)?$`)
	durationForm = regexp.MustCompile(`^PT(\d+H)?(\d+M)?$`)
	personForm   = regexp.MustCompile(`^(.*?)\s*(?:\(([^,()]*)(?:,\s*([^()]*))?\))?$`)
	ordinalForm  = regexp.MustCompile(`^(?:number )?(\d+)(?: of (.+))?$`)
)

// longestValue is how many letters a value may have that people give: a line.
const longestValue = 500

// Valid tells what is wrong with a value of a field as people write it; nil if
// nothing is.
func Valid(field, value string) error {
	if n := utf8.RuneCountInString(value); n > longestValue {
		return fmt.Errorf("it has %d letters: a value has at most %d", n, longestValue)
	}
	f, ok := FieldNamed(field)
	if !ok || f.Name != field {
		return fmt.Errorf("there is no field %q", field)
	}
	return f.valid(value)
}

// validDate tells whether a value is a date that exists, or a span whose end does
// not come before its beginning.
func validDate(value string) error {
	if err := form(dateForm, value,
		"it is no date: give YYYY-MM-DD, YYYY-MM, YYYY, or two with / between"); err != nil {
		return err
	}
	first, last, isSpan := strings.Cut(value, "/")
	for _, day := range []string{first, last} {
		if _, err := time.Parse(time.DateOnly, day); len(day) == 10 && err != nil {
			return fmt.Errorf("there is no day %s", day)
		}
	}
	if n := min(len(first), len(last)); isSpan && last[:n] < first[:n] {
		return errors.New("it ends before it begins")
	}
	return nil
}

// oneOf checks that a value is one of the words of a table, which is asked when there
// is a value to check.
func oneOf[T ~string](words func() []T) func(value string) error {
	return func(value string) error {
		all := words()
		if slices.Contains(all, T(value)) {
			return nil
		}
		list := make([]string, len(all))
		for k, w := range all {
			list[k] = string(w)
		}
		return fmt.Errorf("it is none of %s", strings.Join(list, ", "))
	}
}

func form(re *regexp.Regexp, value, hint string) error {
	if re.MatchString(value) && value != "" {
		return nil
	}
	return errors.New(hint)
}

// ParseValue reads a value as people write it: a participant is "Name (Office,
// Party)", an ordinal "9 of calls since January". It must be [Valid].
func ParseValue(field, value string) any {
	if f, ok := FieldNamed(field); ok && f.value != nil {
		return f.value(value)
	}
	return value
}

// ParsePerson reads "Name (Office, Party)", "Name (Party)" or a name alone.
func ParsePerson(s string) Participant {
	m := personForm.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return Participant{Name: s}
	}
	p := Participant{Name: strings.TrimSpace(m[1]), Office: strings.TrimSpace(m[2]), Party: strings.TrimSpace(m[3])}
	if p.Party == "" {
		p.Office, p.Party = "", p.Office
	}
	return p
}

// ValueText is a fact's value as one line.
func ValueText(v any) string {
	switch v := v.(type) {
	case Participant:
		return participantText(v)
	case Ordinal:
		return strings.TrimSuffix(fmt.Sprintf("number %d of %s", v.Number, v.Scope), " of ")
	}
	return fmt.Sprint(v)
}

func participantText(p Participant) string {
	about := slices.DeleteFunc([]string{p.Office, p.Party}, func(s string) bool { return s == "" })
	switch {
	case p.Name == "":
		return "the " + strings.Join(about, " of ")
	case len(about) == 0:
		return p.Name
	}
	return p.Name + " (" + strings.Join(about, ", ") + ")"
}
