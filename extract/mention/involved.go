package mention

import (
	"parley/extract/argument"
	"parley/text"
)

// gathered is those whom a clause at k has take part, if they are several.
func gathered(t *text.Text, k int, s text.Sentence) company {
	if found := involved(t, k, s); len(found) > 1 {
		return company{sides: found, came: true}
	}
	return company{}
}

// involved reads who takes part by a clause: ", which involved representatives
// of A, B and C", "that brought together", "attended by".
func involved(t *text.Text, k int, s text.Sentence) []argument.Side {
	if text.OneOf(text.LowIn(t, k, s), "which", "that") {
		k++
	}
	for text.OneOf(text.LowIn(t, k, s), "was", "were", "also", "has", "have") {
		k++
	}
	switch text.LowIn(t, k, s) {
	case "involved", "involving", "included", "grouped", "gathered", "includes", "gathers", "include", "gather":
		k++
	case "brought", "bringing", "brings", "bring":
		if text.LowIn(t, k+1, s) != "together" {
			return nil
		}
		k += 2
	case "attended", "joined":
		if text.LowIn(t, k+1, s) != "by" {
			return nil
		}
		k += 2
	default:
		return nil
	}
	found, end := argument.ActorsAt(t, k, s)
	more, _ := argument.Including(t, max(end, k), s)
	return append(found, more...)
}

// insertion tells whether a comma at k opens a time or place between commas
// behind which the noun phrase goes on: "my meeting, at 1:00 today, with X".
func insertion(t *text.Text, k int, s text.Sentence) bool {
	for _, x := range t.Times {
		if x.Last == k || x.First == k+1 {
			return text.LowIn(t, x.Last, s) == "," || x.Last == k
		}
	}
	return false
}
