package timex_test

import (
	"strings"
	"testing"
	"time"

	"parley/annotate/segment"
	"parley/annotate/syntax"
	"parley/annotate/timex"
)

// values lists the time expressions of a sentence with their values.
func values(sentence, published string) string {
	x := segment.Text(sentence)
	syntax.Careful(x)
	day, _ := time.Parse(time.DateOnly, published)
	timex.Annotate(x, timex.Context{Published: day})
	var out []string
	for _, e := range x.Times {
		value := x.At(e.Span) + "=" + e.Value
		if e.Clock != "" && e.Clock != e.Value {
			value += "T" + e.Clock
		}
		out = append(out, value)
	}
	return strings.Join(out, "; ")
}

func TestValues(t *testing.T) {
	for _, c := range []struct{ published, sentence, want string }{
		{"2025-03-10", "They met on 09/03/2025.", "09/03/2025=2025-03-09"}, // the month first would lie far ahead
		{"2025-09-10", "They met on 09/03/2025.", "09/03/2025=2025-09-03"},
		// 28 December 2025 is a Sunday.
		{"2025-12-28", "She said on Sunday that they met.", "Sunday=2025-12-28"},
		{"2025-12-28", "They met on Friday.", "Friday=2025-12-26"},
		{"2025-12-28", "They will meet on Friday.", "Friday=2026-01-02"},
		{"2025-12-28", "They are expected to meet next Monday.", "next Monday=2025-12-29"},
		{"2025-12-28", "They met last Sunday.", "last Sunday=2025-12-21"},
		{"2025-12-28", "The call took place on October 16.", "October 16=2025-10-16"},
		{"2025-12-28", "They will meet on 3 January.", "3 January=2026-01-03"},
		{"2025-12-28", "Talks were held on December 27-28 in Oslo.", "December 27-28=2025-12-27/2025-12-28"},
		{"2025-12-28", "He will come in early January.", "early January=2026-01"},
		{"2025-12-28", "They spoke on Sunday, October 5, 2025, in Oslo.", "Sunday, October 5, 2025=2025-10-05"},
		{"2025-12-28", "The meeting begins at 1:00 P.M. today.", "1:00 P.M. today=2025-12-28T13:00"},
		{"2025-12-28", "They meet at 24:00 on 28 December.", "24:00 on 28 December=2025-12-28T24:00"},
		{"2025-12-28", "The call began at 17:43 Moscow time.", "17:43 Moscow time=17:43T17:43+03:00"},
		{"2025-12-28", "The talks lasted nearly an hour and a half.", "nearly an hour and a half=PT1H30M"},
		{"2025-12-28", "It lasted one hour and 15 minutes.", "one hour and 15 minutes=PT1H15M"},
		{"2025-12-28", "A 90-minute call and a two-and-a-half-hour meeting.",
			"90-minute=PT1H30M; two-and-a-half-hour=PT2H30M"},
		{"2025-12-28", "They spoke for half an hour.", "half an hour=PT30M"},
		{"2025-12-28", "They met two weeks ago.", "two weeks ago=2025-12-14"},
		{"2025-12-28", "They met on 5 May 2024. Three days later they spoke.",
			"5 May 2024=2024-05-05; Three days later=2024-05-08"},
		{"2025-12-28", "They met on 5 May 2024 and the next day they left.",
			"5 May 2024=2024-05-05; the next day=2024-05-06"},
		{"2025-12-28", "He visited last year and this week.", "last year=2024; this week=2025-12-22/2025-12-28"},
		{"2025-12-28", "Since 2014 and in March 2022 they met.", "2014=2014; March 2022=2022-03"},
		{"2025-12-28", "On 28.12.2025 and 2025-12-29 they met.", "28.12.2025=2025-12-28; 2025-12-29=2025-12-29"},
		{"", "They met on October 16.", "October 16=XXXX-10-16"},
		// A date without its year is the nearest, whatever the verb.
		{"2025-12-28", "It was extended to 16 January.", "16 January=2026-01-16"},
		{"2025-12-28", "They met on 14 November.", "14 November=2025-11-14"},
		{"2025-12-28", "They met in July last year.", "July last year=2024-07"},
		{"2025-12-28", "They met on the 18th and again on Tuesday of last week.",
			"the 18th=2025-12-18; Tuesday of last week=2025-12-16"},
		{"2025-12-28", "They will meet on Wednesday the thirty first.", "Wednesday the thirty first=2025-12-31"},
		{"2025-12-28", "They met on Saturday, the first since May.", "Saturday=2025-12-27; May=2025-05"},
		{"2025-12-28", "They met the 18th round of talks with praise.", ""},
		{"2025-12-31", "They met last Monday and next Thursday they will again.",
			"last Monday=2025-12-22; next Thursday=2026-01-08"},
		{"2025-12-28", "The talks run from 12 January to 3 February.",
			"12 January to 3 February=2026-01-12/2026-02-03"},
		{"2025-12-28", "It was valid between 2014 and 2018.", "2014 and 2018=2014/2018"},
		{"2025-12-28", "They spoke from 5 to 6pm on Friday.", "5 to 6pm on Friday=2025-12-26T17:00"},
		// What was put off has no span.
		{"2025-12-28", "The round was postponed from 12 January to 3 February.",
			"12 January=2026-01-12; 3 February=2026-02-03"},
		{"2025-12-28", "Trade grew in the third quarter of 2024 and in the late 1990s.",
			"the third quarter of 2024=2024-07/2024-09; the late 1990s=199X"},
		{"2025-12-28", "The envoy arrives in the first week of March.",
			"the first week of March=2026-03-02/2026-03-08"},
		{"2025-12-28", "Two days after 5 January they spoke.", "Two days after 5 January=2026-01-07"},
		{"2025-12-28", "They now meet more often than in the past.", "now=PRESENT_REF; in the past=PAST_REF"},
		{"2025-12-28", "The future of the talks was discussed over the past weeks.", "the past weeks=PAST_REF"},
		{"2025-12-28", "It lasted several hours.", "several hours=PTXH"},
		{"2025-12-28", "It was nineteen ninety-seven.", "nineteen ninety-seven=1997"},
		{"2025-12-28", "The truce held over Easter and until Orthodox Christmas.",
			"Easter=2025-04-20; Orthodox Christmas=2026-01-07"},
		{"2025-12-28", "This Friday, January 2, they will meet after 3pm on Saturday.",
			"This Friday, January 2=2026-01-02; 3pm on Saturday=2026-01-03T15:00"},
		{"2025-12-28", "They met between 3 and 8 on Friday.", "3 and 8 on Friday=2025-12-26T03:00"},
		{"2025-12-28", "Between 3 and 8 ministers came.", ""},
		// Counter-examples: a modal verb, a person, a number of people.
		{"2025-12-28", "They may meet, May said.", ""},
		{"2025-12-28", "Some 2000 people marched.", ""},
	} {
		if got := values(c.sentence, c.published); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.sentence, got, c.want)
		}
	}
}
