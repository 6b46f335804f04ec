package entity

import (
	"parley/gazetteer"
	"parley/lexicon"
	"parley/text"
)

// label reads who speaks by the label of a turn in capitals: "SECRETARY COLE:", "MS HARLAN:".
// "QUESTION:" is nobody, "THE PRESIDENT:" somebody named elsewhere.
func (s *scanner) label(i, limit int) int {
	end := s.labelEnd(i, limit)
	if end == i {
		return i
	}
	name := i
	var gender byte
	for ; name < end; name++ {
		g, honorific := lexicon.Honorific(s.low(name))
		if _, head := s.officeHead(name); !head && !honorific && !lexicon.OfficeModifier(s.low(name)) &&
			s.low(name) != "of" && s.low(name) != "." {
			break
		}
		if honorific {
			gender = g
		}
	}
	if s.low(i) == "the" || name == end || name == i {
		return i // read as any other title; a label without a title is no sure name
	}
	m := raw{first: i, last: end, nameFirst: name, nameLast: end, form: text.Named, kind: text.Person, gender: gender,
		name: gazetteer.InCase(s.t.At(s.t.Words(name, end-1)))}
	if head, ok := s.officeHead(name - 1); ok {
		m.office = office{words: gazetteer.InCase(s.t.At(s.t.Words(i, name-1))), class: head.Class, level: head.Level,
			gender: head.Gender}
	}
	s.raws = append(s.raws, m)
	return end
}

// labelEnd is the token behind the label of a turn that begins at token i, else i.
func (s *scanner) labelEnd(i, limit int) int {
	turn, ok := text.TurnAt(s.t, s.t.Tokens[i].Start)
	if !ok || turn.Asks {
		return i
	}
	end := i
	for end < limit && s.t.Tokens[end].End <= turn.Label.End && s.t.Tokens[end].Text != "(" {
		end++
	}
	return end
}
