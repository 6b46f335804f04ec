package outcome

import (
	"slices"
	"strings"

	"parley"
	"parley/extract/argument"
	"parley/extract/source"
	"parley/lexicon"
	"parley/text"
)

// Groups reads standing bodies of the talks: "two working groups: one on
// security and one on economic issues".
func Groups(t *text.Text, src source.Sources, proposals []parley.Proposal,
	commitments []parley.Commitment) []parley.Group {
	var all []parley.Group
	for i := range t.Tokens {
		for _, g := range groupsAt(t, src, i) {
			g.Status, g.SetUpBy = setUp(t, g, proposals, commitments)
			if k := sameGroup(all, g); k >= 0 {
				all[k].Evidence = append(all[k].Evidence, g.Evidence...)
			} else {
				all = append(all, g)
			}
		}
	}
	return all
}

// sameGroup is the group told of before that g is, or -1: the one of its name, or, where
// its subject is not told, the first that it can be.
func sameGroup(all []parley.Group, g parley.Group) int {
	return slices.IndexFunc(all, func(old parley.Group) bool {
		return old.Name == g.Name || g.Subject == "" && strings.HasPrefix(old.Name, g.Name)
	})
}

// groupsAt reads the groups that the noun at i tells of: one for each subject.
func groupsAt(t *text.Text, src source.Sources, i int) []parley.Group {
	name, first, ok := groupHead(t, i)
	if !ok {
		return nil
	}
	subjects, end := groupSubjects(t, i)
	if len(subjects) == 0 {
		return []parley.Group{group(t, src, name, text.Span{}, first, i)}
	}
	var all []parley.Group
	for _, s := range subjects {
		all = append(all, group(t, src, name, s, first, end))
	}
	return all
}

// groupHead looks the noun at i up with the words before it; it gives the name
// in the singular and the first token.
func groupHead(t *text.Text, i int) (name string, first int, ok bool) {
	if !text.OneOf(t.Tokens[i].UPOS, "NOUN", "PROPN") {
		return "", 0, false
	}
	last := strings.ToLower(t.Tokens[i].Lemma)
	for _, cut := range []string{"groups", "committees", "commissions", "bodies", "forces", "parties", "teams",
		"panels"} {
		if t.Tokens[i].Low == cut {
			last = singularOf(cut)
		}
	}
	for size := 3; size >= 2; size-- {
		first = i - size + 1
		if first < 0 || t.Tokens[first].Sentence != t.Tokens[i].Sentence {
			continue
		}
		name = strings.Join(append(text.Lows(t, first, i), last), " ")
		if !lexicon.GroupHead(strings.ReplaceAll(name, " - ", "-")) {
			continue
		}
		for k := first - 1; k >= 0 && t.Tokens[k].UPOS == "ADJ" && lexicon.GroupHead(t.Tokens[k].Low+" group"); k-- {
			name, first = t.Tokens[k].Low+" "+name, k
		}
		return name, first, true
	}
	name, ok = bareHead(t, i)
	return name, i, ok
}

// bareHead reads a plural that only its list makes a body of the talks: "two
// commissions, one on refugees and one on smuggling".
func bareHead(t *text.Text, i int) (name string, ok bool) {
	switch t.Tokens[i].Low {
	case "commissions", "committees", "groups", "panels", "teams", "subcommittees", "subgroups", "tracks", "councils":
	default:
		return "", false
	}
	start := listStart(t, i, t.SentenceOf(i))
	if start < 0 || !text.OneOf(t.Tokens[start].Low, "one", "the") {
		return "", false
	}
	return singularOf(t.Tokens[i].Low), true
}

func singularOf(word string) string {
	if text.OneOf(word, "bodies", "parties") {
		return strings.TrimSuffix(word, "ies") + "y"
	}
	return strings.TrimSuffix(word, "s")
}

// groupSubjects lists what groups are for: behind "on", "for", "dealing with";
// several groups are told apart by "one on ... and one on ...".
func groupSubjects(t *text.Text, i int) (subjects []text.Span, end int) {
	s := t.SentenceOf(i)
	several := strings.HasSuffix(t.Tokens[i].Low, "s")
	if start := listStart(t, i, s); several && start > 0 {
		return oneEach(t, start, s)
	}
	at := i + 1
	switch text.LowIn(t, at, s) {
	case "on", "for":
	default:
		return nil, i
	}
	first, last := at+1, shortPhrase(t, at+1, s)
	if last < first {
		return nil, i
	}
	if several {
		for k := first + 1; k < last; k++ {
			if t.Tokens[k].Low == "and" {
				next := k + 1
				if text.OneOf(t.Tokens[next].Low, "on", "for") {
					next++
				}
				return []text.Span{t.Words(first, k-1), t.Words(next, last)}, last
			}
		}
	}
	return []text.Span{t.Words(first, last)}, last
}

// oneEach reads "one on security and one on economic issues", "the first for
// prisoners, the second for grain".
func oneEach(t *text.Text, i int, s text.Sentence) (subjects []text.Span, end int) {
	for k := i; k < s.Last; k++ {
		switch t.Tokens[k].Low {
		case "on", "for", "with", "covering", "concerning":
			if p := t.Low(k - 1); k == i || p == "," || p == "and" && len(subjects) > 0 ||
				text.OneOf(p, "one", "other", "another", "second", "first", "third", "dealing") {
				last := shortPhrase(t, k+1, s)
				if last > k {
					subjects = append(subjects, t.Words(k+1, last))
					end = last
				}
			}
		case ".", ";":
			return subjects, end
		}
	}
	return subjects, end
}

// shortPhrase is the last token of a noun phrase without commas, verbs or "and
// one".
func shortPhrase(t *text.Text, first int, s text.Sentence) int {
	last := first - 1
	for k := first; k < s.Last; k++ {
		if breaksOff(t, k) || argument.TimeAt(t, k) && k > first || t.Tokens[k].Low == "and" && anotherAt(t, k+1, s) {
			break
		}
		last = k
	}
	for last >= first && (text.OneOf(t.Tokens[last].UPOS, "ADP", "DET") || t.Tokens[last].Low == "and") {
		last--
	}
	return last
}

// breaksOff reports whether a short noun phrase ends before a stop, a finite verb or a word that
// opens a clause at k.
func breaksOff(t *text.Text, k int) bool {
	return text.OneOf(t.Tokens[k].Low, ",", ".", ";", ")", "”", "–", "—", "which", "that", "to", "by", "within",
		"before", "after") || text.OneOf(t.Tokens[k].XPOS, "VBD", "VBZ", "MD")
}

// anotherAt reports whether behind "and" another group or somebody else begins at token i.
func anotherAt(t *text.Text, i int, s text.Sentence) bool {
	n := text.LowIn(t, i, s)
	if text.OneOf(n, "one", "the", "on", "for", "another") || n == "a" && text.LowIn(t, i+1, s) == "second" {
		return true
	}
	m, ok := t.MentionAt(i)
	return ok && argument.Human(t, m.Entity)
}

// group is a group as the words from first to last tell of it.
func group(t *text.Text, src source.Sources, name string, subject text.Span, first, last int) parley.Group {
	g := parley.Group{Name: name, Status: groupStatus(t, first), Members: groupMembers(t, first)}
	g.Evidence = []parley.Evidence{source.Cite(t, first, last)}
	if subject.End > 0 {
		g.Subject = t.At(subject)
		g.Name += " on " + g.Subject
		g.Evidence = []parley.Evidence{parley.Cite(t.Source, t.Tokens[first].Start, subject.End)}
	}
	g.Chain, g.Presumed = source.ChainAt(t, src, t.Words(first, last))
	return g
}

// groupMembers are the parties told before the name: "the Russian-Turkish
// working group".
func groupMembers(t *text.Text, first int) []string {
	var members []string
	for k := first - 1; k >= 0 && k > first-5; k-- {
		if m, ok := t.MentionAt(k); ok && t.Entities[m.Entity].Kind == text.State && m.Last <= first {
			members = append([]string{argument.PartyOf(t, m.Entity)}, members...)
			continue
		}
		if t.Tokens[k].Low != "-" {
			break
		}
	}
	if len(members) < 2 {
		return nil
	}
	return members
}
