package layout

import (
	"regexp"
	"strings"

	"parley"
	"parley/gazetteer"
)

// postHead is the line by which a post names its author: "Anna Berg
// (@annaberg):", "President Anna Berg on Telegram:", "Anna Berg wrote on X:".
var postHead = regexp.MustCompile(`^(?:(?:President|Prime Minister|Foreign Minister|Chancellor|Secretary of State|Minister|Mr\.?|Mrs\.?|Ms\.?) )?(\p{Lu}[\pL.'’-]*(?: \p{Lu}[\pL.'’-]*){0,3})(?:,? \(?@\w+\)?)?(?:,? (?:wrote |posted |said )?(?:on|via) (\p{Lu}\pL*(?: \p{Lu}\pL*)?))?(?: ?[:—–]|$)`)

// postParty is the party whose office-holder wrote a post, by the line that
// heads it; nothing for other texts.
func PostParty(d parley.Document, lines []string) string {
	name := PostAuthor(lines)
	if name == "" {
		return ""
	}
	for _, h := range gazetteer.Known(gazetteer.Surname(name)) {
		if h.At(d.Published) && (!strings.Contains(name, " ") || firstLetter(h.Name) == firstLetter(name)) {
			return h.Party
		}
	}
	return ""
}

// postAuthor is who wrote a post, by a handle or a platform behind the name.
func PostAuthor(lines []string) string {
	if len(lines) == 0 {
		return ""
	}
	head := stampDate.ReplaceAllString(lines[0], "")
	m := postHead.FindStringSubmatch(strings.TrimSpace(head))
	if m == nil || !strings.Contains(m[0], "@") && !platform(m[2]) {
		return ""
	}
	return m[1]
}

func platform(name string) bool {
	for _, e := range gazetteer.Lookup(name) {
		if e.Kind == gazetteer.Publisher && e.Sort == "platform" {
			return true
		}
	}
	return false
}

func firstLetter(name string) string { return name[:min(1, len(name))] }
