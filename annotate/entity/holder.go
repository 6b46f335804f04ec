package entity

import (
	"strings"

	"parley/gazetteer"
	"parley/lexicon"
)

// holderClass is the class of an office by its name in the gazetteer.
func holderClass(name string) string {
	low := strings.ToLower(name)
	switch {
	case strings.HasPrefix(low, "president of the european"):
		return "president"
	case strings.Contains(low, "vice president"):
		return "vice-president"
	case strings.Contains(low, "prime minister"):
		return "premier"
	case strings.HasPrefix(low, "secretary") && strings.Contains(low, "general"):
		return "secretary-general"
	case strings.Contains(low, "crown prince"):
		return "crown-prince"
	case strings.Contains(low, "supreme leader"):
		return "supreme-leader"
	case strings.Contains(low, "security adv"):
		return "security-adviser"
	}
	words := strings.Fields(low)
	for i := len(words) - 1; i >= 0; i-- {
		if head, ok := lexicon.OfficeHead(words[i]); ok {
			return head.Class
		}
	}
	return ""
}

// leads ranks the offices that "the leader" of a party can mean; lower is
// likelier.
func leads(class string) int {
	switch class {
	case "president":
		return 1
	case "premier", "chancellor", "secretary-general":
		return 2
	case "monarch", "crown-prince", "supreme-leader", "leader":
		return 3
	case "faction-leader", "chair", "head", "commander", "officer":
		return 4
	}
	return 0
}

// answers tells whether a nominal of one class can point to a person with an
// office of another: "the leader" to a president.
func answers(nominal office, has office) bool {
	if nominal.class == "leader" || nominal.class == "head" {
		return leads(has.class) > 0
	}
	if nominal.class == "aide" && has.class == "security-adviser" && nominal.field == "" {
		return true
	}
	if nominal.class != has.class {
		return strings.TrimPrefix(has.class, "deputy-") == nominal.class && nominal.field == has.field &&
			nominal.field != ""
	}
	return nominal.field == "" || has.field == "" || nominal.field == has.field
}

// holderOf is who held the office of a nominal at the document's date.
func (r *resolver) holderOf(m raw) (gazetteer.Holder, bool) {
	best, rank := gazetteer.Holder{}, 99
	party := m.party
	if party == "" {
		party = r.about.Party
	}
	if party == "" || r.about.Date == "" || !lexicon.OwnHolder.Has(m.office.class) {
		return best, false // of envoys and advisers a party has many
	}
	for _, h := range gazetteer.Holders(party, r.about.Date) {
		has := office{class: holderClass(h.Office), field: fieldOf(strings.Fields(strings.ToLower(h.Office)))}
		if !answers(m.office, has) || m.office.class == "minister" && m.office.field != has.field ||
			strings.HasPrefix(h.Office, "Deputy") {
			continue
		}
		if n := leads(has.class); n < rank {
			best, rank = h, n
		}
	}
	return best, rank < 99 && len(strings.Fields(best.Name)) > 1
}
