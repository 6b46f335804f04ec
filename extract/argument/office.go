package argument

import (
	"strings"

	"parley/text"
)

// leads tells whether the holder of an office can be called a leader.
func Leads(office string) bool {
	low := strings.ToLower(office)
	if strings.Contains(low, "deputy") || strings.Contains(low, "vice") || strings.Contains(low, "spokes") ||
		strings.Contains(low, "presidential") {
		return false
	}
	for _, word := range []string{"president", "prime minister", "premier", "chancellor", "king", "emir", "sultan",
		"crown prince", "leader", "chair", "secretary-general", "head of"} {
		if strings.Contains(low, word) {
			return true
		}
	}
	return false
}

// principal tells whether a class of offices is one whose holders a text may
// name without it: "Berg and Haddad ... the presidents".
func Principal(class string) bool {
	return text.OneOf(class, "president", "premier", "minister")
}

// classMatches tells whether the name of an office ends in a class of offices.
func ClassMatches(office, class string) bool {
	low := strings.ReplaceAll(strings.ToLower(office), "advisor", "adviser")
	return strings.Contains(low, class) || strings.Contains(low, strings.ReplaceAll(class, "-", " "))
}

// bothLead tells whether a pair can be "the two leaders": nobody in it is known
// to hold a lesser office.
func bothLead(t *text.Text, pair []int) bool {
	for _, e := range pair {
		if entity := t.Entities[e]; entity.Kind == text.Person && entity.Office != "" && !Leads(entity.Office) {
			return false
		}
	}
	return true
}

// fitsGroup tells whether a pair can be called so: "the presidents" are not two
// ministers.
func FitsGroup(t *text.Text, pair []int, group text.Entity) bool {
	if group.Office == "leader" {
		return bothLead(t, pair)
	}
	for _, e := range pair {
		if office := t.Entities[e].Office; group.Office != "" && !ClassMatches(office, group.Office) &&
			(office != "" || !Principal(group.Office)) {
			return false
		}
	}
	return true
}
