package entity

import (
	"strings"

	"parley/lexicon"
	"parley/text"
)

// appositions joins a title with the name beside it: "Ivan Orlov, an aide to
// the president," and "the Russian president, Ivan Orlov,". A name before
// counts more than one behind.
func (r *resolver) appositions() {
	for i := range r.raws {
		title := &r.raws[i]
		if r.respectively(i) || r.respectivelyBehind(i) {
			continue
		}
		if title.kind != text.Person || title.form != text.Nominal || title.office.plural || title.counterpart ||
			title.listed {
			continue // "in the presence of the envoy, Berg, the presidents of Chad and Peru met"
		}
		if r.titlesBefore(i) {
			continue
		}
		if named := r.nameBefore(i); named != nil && !r.ofNameBehind(i, named) {
			r.appose(title, named)
		} else if i+1 < len(r.raws) && r.commaBetween(title.last, r.raws[i+1].first) &&
			r.raws[i+1].form == text.Named && (title.article != "a" || r.setOff(r.raws[i+1])) {
			r.appose(title, &r.raws[i+1])
		} else if named := r.nameAfar(i); named != nil {
			r.appose(title, named)
		}
	}
}

// ofNameBehind reports whether a title between two names is of the one behind: "after lunch with
// President Soto of Chile, Lebanon's prime minister, Karim Abillama, said". They are of two parties, or the
// parse says so.
func (r *resolver) ofNameBehind(i int, before *raw) bool {
	title := r.raws[i]
	if i+1 >= len(r.raws) || r.raws[i+1].form != text.Named || !r.commaBetween(title.last, r.raws[i+1].first) ||
		title.article == "a" {
		return false
	}
	behind := r.raws[i+1]
	if own := r.partyOf(*before); title.party != "" && own != "" && title.party != own {
		return behind.party == "" || behind.party == title.party
	}
	tok := r.t.Tokens[behind.first]
	return tok.Rel == "appos" && tok.Head >= title.first && tok.Head < title.last && r.t.Tokens[title.last-1].Rel != "appos"
}

// setOff reports whether a full name stands between commas: "a government spokeswoman, Jelena Vukas, told".
func (r *resolver) setOff(m raw) bool {
	return m.nameLast-m.nameFirst > 1 && m.last < len(r.t.Tokens) && r.t.Tokens[m.last].Text == ","
}

// partyOf is the party of a name: its own, or that of the person it is of.
func (r *resolver) partyOf(m raw) string {
	if p := r.find(m); m.party == "" && p != nil {
		return p.party
	}
	return m.party
}

// nameAfar is the name between commas that the parse puts in apposition to a title with
// something between: "the envoy negotiating with the Taliban, Zalmay Khalilzad,".
func (r *resolver) nameAfar(i int) *raw {
	title := r.raws[i]
	for k := i + 1; k < len(r.raws) && k < i+5 && title.article != "a"; k++ {
		named := &r.raws[k]
		tok := r.t.Tokens[named.first]
		if named.form == text.Named && named.office.class == "" && tok.Rel == "appos" && tok.Head >= title.first &&
			tok.Head < title.last && r.t.Tokens[named.first-1].Text == "," {
			return named
		}
	}
	return nil
}

// titlesBefore joins two titles with the name behind both: "Secretary of State,
// Head of the Security Bureau, Jacek Lis".
func (r *resolver) titlesBefore(i int) bool {
	if i+2 >= len(r.raws) {
		return false
	}
	second, named := &r.raws[i+1], &r.raws[i+2]
	if second.office.class == "" || second.form != text.Nominal || second.office.plural || named.form != text.Named ||
		named.office.class != "" {
		return false
	}
	if !r.commaBetween(r.raws[i].last, second.first) || !r.commaBetween(second.last, named.first) {
		return false
	}
	r.appose(&r.raws[i], named)
	r.appose(second, named)
	return r.raws[i].same != nil
}

// respectively joins "the presidents of Chad and Peru, Abakar and Quispe," pair
// by pair, however many there are; i is the first office.
func (r *resolver) respectively(i int) bool {
	n := r.run(i, func(m *raw) bool { return m.kind == text.Person && m.form == text.Nominal && m.office.class != "" })
	if n < 2 || i+2*n > len(r.raws) || !r.commaBetween(r.raws[i+n-1].last, r.raws[i+n].first) &&
		!r.dashBetween(r.raws[i+n-1].last, r.raws[i+n].first) {
		return false
	}
	if r.run(i+n, func(m *raw) bool { return m.form == text.Named && m.nameLast > m.nameFirst }) != n {
		return false
	}
	for k := range n {
		r.appose(&r.raws[i+k], &r.raws[i+n+k])
	}
	return true
}

// dashBetween reports whether only a dash stands between two tokens: "the leaders of Kenya and
// Uganda – Presidents Kiptoo and Namugga".
func (r *resolver) dashBetween(last, first int) bool {
	dash := r.t.Tokens[last].Text
	return first == last+1 && (dash == "–" || dash == "—" || dash == "--" || dash == ":" ||
		dash == "-" && !joined(r.t, last))
}

// respectivelyBehind joins "Abakar and Quispe, the presidents of Chad and Peru,"
// pair by pair; i is the first office.
func (r *resolver) respectivelyBehind(i int) bool {
	n := r.run(i, func(m *raw) bool { return m.kind == text.Person && m.form == text.Nominal && m.office.class != "" })
	if n < 2 || i < n || !r.commaBetween(r.raws[i-1].last, r.raws[i].first) {
		return false
	}
	if r.run(i-n, func(m *raw) bool { return m.form == text.Named && m.nameLast > m.nameFirst }) != n {
		return false
	}
	for k := range n {
		r.appose(&r.raws[i+k], &r.raws[i-n+k])
	}
	return r.raws[i].same != nil
}

// run counts the mentions of a list that begins at i: all of one sort, with
// commas and "and" between.
func (r *resolver) run(i int, sort func(*raw) bool) int {
	n := 0
	for k := i; k < len(r.raws) && sort(&r.raws[k]); k++ {
		if k > i && !r.listBetween(r.raws[k-1].last, r.raws[k].first) {
			break
		}
		n++
	}
	return n
}

// listBetween tells whether only a comma, "and" and an article stand between
// two members of a list.
func (r *resolver) listBetween(last, first int) bool {
	if first-last < 1 || first-last > 3 {
		return false
	}
	for k := last; k < first; k++ {
		switch r.t.Tokens[k].Text {
		case ",", "and", "the":
		default:
			return false
		}
	}
	return true
}

// nameBefore is the named person before a title and a comma; whose office it
// is may stand between: "Orlov, the president's adviser".
func (r *resolver) nameBefore(i int) *raw {
	start := r.raws[i].first
	k := i - 1
	if k > 0 && start > 0 && possessive(r.t.Tokens[start-1].Text) && r.raws[k].last == start-1 {
		start, k = r.raws[k].first, k-1
	}
	if k < 0 || r.raws[k].form != text.Named || !r.commaBetween(r.pastHandle(r.raws[k].last), start) {
		return nil
	}
	return &r.raws[k]
}

// pastHandle is the token behind the handle of a platform in brackets: "Berg (@oleberg), minister".
func (r *resolver) pastHandle(i int) int {
	if r.word(i) == "(" && strings.HasPrefix(r.word(i+1), "@") && r.word(i+2) == ")" {
		return i + 3
	}
	return i
}

// commaBetween tells whether a comma, and maybe a form of address, stands
// between a title and a name: "the foreign minister, H.E. Samira Lund".
func (r *resolver) commaBetween(last, first int) bool {
	for first > last+1 {
		if first == last+2 && strings.EqualFold(r.t.Tokens[first-1].Text, "the") {
			first-- // "the spokesman, the Rev. Ole Berg"
			continue
		}
		if _, ok := lexicon.Honorific(strings.ToLower(r.t.Tokens[first-1].Text)); !ok &&
			!rank(strings.ToLower(r.t.Tokens[first-1].Text)) {
			return false
		}
		first--
	}
	if first != last+1 {
		return false
	}
	return r.t.Tokens[last].Text == ","
}

func (r *resolver) appose(title, named *raw) {
	if title.same != nil {
		return
	}
	if named.kind != text.Person || named.nameLast == named.nameFirst || !r.closed(max(title.last, named.last)) {
		return
	}
	if p := r.find(*named); p != nil {
		r.learn(p, raw{first: title.first, last: title.last, office: title.office, party: title.party,
			gender: title.gender, article: title.article})
		title.same = p
	}
}

// closed tells whether an apposition ends at token i.
func (r *resolver) closed(i int) bool {
	if i >= len(r.t.Tokens) || i > 0 && r.t.Tokens[i].Sentence != r.t.Tokens[i-1].Sentence {
		return true // a headline has no stop
	}
	switch r.t.Tokens[i].Text {
	case ",", ".", ";", ")", "(", "and", "to", "for", "–", "—", "”", "respectively":
		return true
	case "-":
		return !joined(r.t, i)
	case "in", "at":
		// "Britain's high commissioner in Lagos,"
		return i+2 < len(r.t.Tokens) && (r.t.Tokens[i+2].Text == "," || r.t.Tokens[i+2].Text == ".")
	}
	return r.t.Tokens[i].UPOS == "VERB" || r.t.Tokens[i].UPOS == "AUX"
}
