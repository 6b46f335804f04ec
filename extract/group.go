package extract

import (
	"strings"

	"parley"
	"parley/lexicon"
	"parley/text"
)

// findGroups reads standing bodies of the talks: "two working groups: one on
// security and one on economic issues".
func (r *reader) findGroups() {
	for i := range r.t.Tokens {
		name, first, ok := r.groupHead(i)
		if !ok {
			continue
		}
		subjects, end := r.groupSubjects(i)
		if len(subjects) == 0 {
			r.group(name, "", text.Span{}, first, i)
			continue
		}
		for _, s := range subjects {
			r.group(name, r.t.At(s), s, first, end)
		}
	}
}

// groupHead looks the noun at i up with the words before it; it gives the name
// in the singular and the first token.
func (r *reader) groupHead(i int) (name string, first int, ok bool) {
	if r.t.Tokens[i].UPOS != "NOUN" && r.t.Tokens[i].UPOS != "PROPN" {
		return "", 0, false
	}
	last := strings.ToLower(r.t.Tokens[i].Lemma)
	for _, cut := range []string{"groups", "committees", "commissions", "bodies", "forces", "parties", "teams", "panels"} {
		if r.lows[i] == cut {
			last = singularOf(cut)
		}
	}
	for size := 3; size >= 2; size-- {
		first = i - size + 1
		if first < 0 || r.t.Tokens[first].Sentence != r.t.Tokens[i].Sentence {
			continue
		}
		name = strings.Join(append(append([]string{}, r.lows[first:i]...), last), " ")
		if !lexicon.GroupHead(strings.ReplaceAll(name, " - ", "-")) {
			continue
		}
		for k := first - 1; k >= 0 && r.t.Tokens[k].UPOS == "ADJ" && lexicon.GroupHead(r.lows[k]+" group"); k-- {
			name, first = r.lows[k]+" "+name, k
		}
		return name, first, true
	}
	name, ok = r.bareHead(i)
	return name, i, ok
}

// bareHead reads a plural that only its list makes a body of the talks: "two
// commissions, one on refugees and one on smuggling".
func (r *reader) bareHead(i int) (name string, ok bool) {
	switch r.lows[i] {
	case "commissions", "committees", "groups", "panels", "teams", "subcommittees", "subgroups", "tracks", "councils":
	default:
		return "", false
	}
	start := r.listStart(i, r.sentence(i))
	if start < 0 || r.lows[start] != "one" && r.lows[start] != "the" {
		return "", false
	}
	return singularOf(r.lows[i]), true
}

func singularOf(word string) string {
	if word == "bodies" || word == "parties" {
		return strings.TrimSuffix(word, "ies") + "y"
	}
	return strings.TrimSuffix(word, "s")
}

// groupSubjects lists what groups are for: behind "on", "for", "dealing with";
// several groups are told apart by "one on ... and one on ...".
func (r *reader) groupSubjects(i int) (subjects []text.Span, end int) {
	s := r.sentence(i)
	several := strings.HasSuffix(r.lows[i], "s")
	if start := r.listStart(i, s); several && start > 0 {
		return r.oneEach(start, s)
	}
	at := i + 1
	switch r.lowIn(at, s) {
	case "on", "for":
	default:
		return nil, i
	}
	first, last := at+1, r.shortPhrase(at+1, s)
	if last < first {
		return nil, i
	}
	if several {
		for k := first + 1; k < last; k++ {
			if r.lows[k] == "and" {
				next := k + 1
				if r.lows[next] == "on" || r.lows[next] == "for" {
					next++
				}
				return []text.Span{r.t.Words(first, k-1), r.t.Words(next, last)}, last
			}
		}
	}
	return []text.Span{r.t.Words(first, last)}, last
}

// oneEach reads "one on security and one on economic issues", "the first for
// prisoners, the second for grain".
func (r *reader) oneEach(i int, s text.Sentence) (subjects []text.Span, end int) {
	for k := i; k < s.Last; k++ {
		switch r.lows[k] {
		case "on", "for", "with", "covering", "concerning":
			if p := r.low(k - 1); k == i || p == "," || p == "and" && len(subjects) > 0 || p == "one" || p == "other" || p == "another" || p == "second" || p == "first" || p == "third" || p == "dealing" {
				last := r.shortPhrase(k+1, s)
				if last > k {
					subjects = append(subjects, r.t.Words(k+1, last))
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
func (r *reader) shortPhrase(first int, s text.Sentence) int {
	last := first - 1
	for k := first; k < s.Last; k++ {
		low, tok := r.lows[k], r.t.Tokens[k]
		if low == "," || low == "." || low == ";" || low == ")" || low == "”" || low == "–" || low == "—" || tok.XPOS == "VBD" || tok.XPOS == "VBZ" || tok.XPOS == "MD" || low == "which" || low == "that" || low == "to" || low == "by" || low == "within" || low == "before" || low == "after" || r.timeAt(k) && k > first {
			break
		}
		if low == "and" {
			if n := r.lowIn(k+1, s); n == "one" || n == "the" || n == "on" || n == "for" || n == "another" || n == "a" && r.lowIn(k+2, s) == "second" {
				break
			}
			if m, ok := r.mention(k + 1); ok && r.human(m.Entity) {
				break
			}
		}
		last = k
	}
	for last >= first && (r.t.Tokens[last].UPOS == "ADP" || r.lows[last] == "and" || r.t.Tokens[last].UPOS == "DET") {
		last--
	}
	return last
}

// group keeps a group, or joins it with the one of that subject.
func (r *reader) group(name, subject string, where text.Span, first, last int) {
	if subject != "" {
		name += " on " + subject
	}
	g := parley.Group{Name: name, Subject: subject, Status: r.groupStatus(first)}
	g.Evidence = []parley.Evidence{r.cite(first, last)}
	if where.End > 0 {
		g.Evidence = []parley.Evidence{parley.Cite(r.t.Source, r.t.Tokens[first].Start, where.End)}
	}
	g.Chain, g.Presumed = r.chainAt(r.t.Words(first, last))
	r.proposedGroup(&g, first)
	g.Members = r.groupMembers(first)
	for k := range r.rec.Groups {
		if old := &r.rec.Groups[k]; old.Name == g.Name || subject == "" && strings.HasPrefix(old.Name, name) {
			old.Evidence = append(old.Evidence, g.Evidence...)
			return
		}
	}
	r.rec.Groups = append(r.rec.Groups, g)
}

// groupMembers are the parties told before the name: "the Russian-Turkish
// working group".
func (r *reader) groupMembers(first int) []string {
	var members []string
	for k := first - 1; k >= 0 && k > first-5; k-- {
		if m, ok := r.mention(k); ok && r.t.Entities[m.Entity].Kind == text.State && m.Last <= first {
			members = append([]string{r.party(m.Entity)}, members...)
			continue
		}
		if r.lows[k] != "-" {
			break
		}
	}
	if len(members) < 2 {
		return nil
	}
	return members
}
