package entity

import (
	"parley/gazetteer"
	"parley/lexicon"
)

// furtherPortfolio steps over what else a minister is for: ", International Business and
// International Cooperation", "and East African Cooperation". A name behind the comma is none.
func (s *scanner) furtherPortfolio(i, limit int) int {
	if low := s.low(i); low != "," && low != "and" {
		return i
	}
	at := i + 1
	if s.low(i) == "," && s.low(at) == "and" {
		at++
	}
	end := at
	for end < limit && end < at+4 && s.upperAt(end) && !gazetteer.Given(s.low(end)) {
		if _, head := s.officeHead(end); head {
			return i
		}
		if end++; lexicon.OfficeModifier(s.low(end-1)) && !s.upperAt(end) {
			if s.low(i) == "," && s.low(end) != "and" && s.low(end) != "," {
				return i // ", Defence of"
			}
			return end
		}
	}
	return i
}

// portfolios steps over a list of common words in capitals that ends in "and": ", Democracy, and
// Human Rights" before the name of who is for them.
func (s *scanner) portfolios(i, limit int) int {
	at, ended := i, false
	for !ended && at < limit && (s.words[at] == "," || s.low(at) == "and") {
		from := at + 1
		if ended = s.low(at) == "and"; s.words[at] == "," && s.low(from) == "and" {
			from, ended = from+1, true
		}
		end := from
		for end < limit && end < from+4 && s.upperAt(end) && s.subject(end) {
			end++
		}
		if end == from {
			return i
		}
		at = end
	}
	if !ended {
		return i
	}
	return at
}
