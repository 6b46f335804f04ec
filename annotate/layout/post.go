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

// postFoot is the line by which a post that was copied names its author below: "— Anna Berg
// (@annaberg) May 12, 2026".
var postFoot = regexp.MustCompile(`^[-–—]{1,3} ?((?:\p{Lu}[\pL.'’-]* ?){1,4})\(@\w+\)(?:,? [\pL\d,. :]{1,30})?$`)

// longestPost is how many bytes the words above such a line have at most: below an article it is
// the last of the posts shown in it.
const longestPost = 600

// PostParty is the party whose office-holder wrote a post, by the line that
// names its author; nothing for other texts.
func PostParty(d parley.Document, lines []string) string {
	name := PostAuthor(d.Text, lines)
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

// PostAuthor is who wrote a post, by a handle or a platform behind the name: in the first of the
// lines at the top of a text, or in the last of a short one.
func PostAuthor(text string, lines []string) string {
	if len(lines) == 0 {
		return ""
	}
	if last := lastLines(text, 1); len(text) <= longestPost && len(last) == 1 && len(lines) > 1 {
		if m := postFoot.FindStringSubmatch(last[0]); m != nil {
			return strings.TrimSpace(m[1])
		}
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
