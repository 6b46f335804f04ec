package query

import (
	"regexp"
	"strings"

	"parley"
	"parley/view"
)

// linkForm is a link of a chain as people write it: "Kremlin (Russia) [institution]".
var linkForm = regexp.MustCompile(`^(.*?)\s*(?:\(([^()]*)\))?\s*(?:\[(person|party|institution|publisher|document|unnamed)\])?$`)

// betweenLinks stands between those who say so, outermost first.
const betweenLinks = ">"

// ChainWords is a chain as people write it: "TASS [publisher] > Yuri Ushakov (Russia)".
func ChainWords(chain parley.Chain) string {
	var all []string
	for _, l := range chain {
		words := l.Name
		if l.Party != "" {
			words += " (" + l.Party + ")"
		}
		if l.Kind != parley.PersonLink && l.Kind != "" {
			words += " [" + string(l.Kind) + "]"
		}
		all = append(all, words)
	}
	return strings.Join(all, " "+betweenLinks+" ")
}

// chain reads a chain as people write it. A link that the document names already has its party, kind and
// words; another has the words nearest to the statement, if its name stands in the text.
func (t told) chain(value string, near []parley.Evidence) parley.Chain {
	chain := parley.Chain{}
	for part := range strings.SplitSeq(value, betweenLinks) {
		if part = strings.TrimSpace(part); part != "" {
			chain = append(chain, t.link(part, near))
		}
	}
	return chain
}

func (t told) link(words string, near []parley.Evidence) parley.Link {
	m := linkForm.FindStringSubmatch(words)
	l := parley.Link{Name: m[1], Kind: parley.LinkKind(m[3]), Evidence: []parley.Evidence{}}
	if m[2] != "" {
		l.Party = view.PartyNamed(m[2])
	}
	if same, known := t.known(l.Name); known {
		if l.Party == "" {
			l.Party = same.Party
		}
		if l.Kind == "" {
			l.Kind = same.Kind
		}
	}
	if l.Kind == "" {
		l.Kind = parley.PersonLink
	}
	if at, err := quoted(t.Text, l.Name, near); err == nil {
		l.Evidence = at
	}
	return l
}

// known is what the record of a document knows of who says so.
func (t told) known(name string) (parley.Link, bool) {
	for _, s := range t.Record.Statements {
		for _, l := range s.Chain {
			if strings.EqualFold(l.Name, name) {
				return l, true
			}
		}
	}
	for _, p := range t.Record.Persons {
		if strings.EqualFold(p.Name, name) {
			return parley.Link{Name: p.Name, Party: p.Party, Kind: parley.PersonLink}, true
		}
	}
	return parley.Link{}, false
}
