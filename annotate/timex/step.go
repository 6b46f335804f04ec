package timex

import (
	"strconv"
	"time"

	"parley/text"
)

// shifted is the day a number of units away from another.
func shifted(from time.Time, unit string, n int) time.Time {
	switch unit {
	case "W":
		from = from.AddDate(0, 0, 7*n)
	case "O":
		from = from.AddDate(0, n, 0)
	case "Q":
		from = from.AddDate(0, 3*n, 0)
	case "Y":
		from = from.AddDate(n, 0, 0)
	default:
		from = from.AddDate(0, 0, n)
	}
	return from
}

// stepped settles a step from publication or from the last date told of.
func (f *finder) stepped(e expression, out *text.Time) {
	from := f.pub
	out.Anchor, out.Derived = text.Publication, "counted from the day of publication"
	if e.prior {
		out.Anchor, out.Derived, out.Offset = text.PriorTime, "counted from the date told before",
			signed(e.step, e.unit)
		if prior, err := time.Parse(time.DateOnly, f.prior); err == nil {
			from = prior
		}
	}
	if from.IsZero() {
		return
	}
	out.Value = moved(from, e.unit, e.step)
	if e.exact && e.unit == "W" {
		out.Value = from.AddDate(0, 0, 7*e.step).Format(time.DateOnly)
	}
}

func signed(n int, unit string) string {
	if n < 0 {
		return "-" + iso(-n, unit)
	}
	return iso(n, unit)
}

// moved is the date a number of units away, as exact as the unit: a week is
// the interval from Monday to Sunday.
func moved(from time.Time, unit string, n int) string {
	switch unit {
	case "D":
		return from.AddDate(0, 0, n).Format(time.DateOnly)
	case "W", "F":
		if unit == "F" {
			n *= 2
		}
		day := from.AddDate(0, 0, 7*n)
		if n > 1 || n < -1 {
			return day.Format(time.DateOnly)
		}
		monday := day.AddDate(0, 0, -((int(day.Weekday()) + 6) % 7))
		return monday.Format(time.DateOnly) + "/" + monday.AddDate(0, 0, 6).Format(time.DateOnly)
	case "K":
		saturday := from.AddDate(0, 0, 7*n-((int(from.Weekday())+6)%7)+5)
		return saturday.Format(time.DateOnly) + "/" + saturday.AddDate(0, 0, 1).Format(time.DateOnly)
	case "O":
		return time.Date(from.Year(), from.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC).Format("2006-01")
	case "Q":
		first := time.Date(from.Year(), time.Month((int(from.Month())-1)/3*3+1), 1, 0, 0, 0, 0, time.UTC).AddDate(0,
			3*n, 0)
		return first.Format("2006-01") + "/" + first.AddDate(0, 2, 0).Format("2006-01")
	case "Y":
		return strconv.Itoa(from.Year() + n)
	case "E":
		return strconv.Itoa((from.Year()/10 + n) * 10)[:3] + "X"
	case "C":
		return strconv.Itoa((from.Year()/100 + n))[:2] + "XX"
	}
	return from.Format(time.DateOnly)
}
