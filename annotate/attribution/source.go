package attribution

import (
	"parley/lexicon"
	"parley/text"
)

// source finds who speaks by the verb at i: its subject, the agent of a
// passive, the subject of the verb it is joined to. It gives the head token of
// the noun phrase, or -1.
func (f *finder) source(i int) int {
	if s := f.citer(i); s >= 0 {
		return s
	}
	if s := f.asked(i); s >= 0 {
		return s
	}
	for steps := 0; i >= 0 && steps < 5; steps++ {
		if s := f.subject(i); s >= 0 {
			return s
		}
		tok := f.t.Tokens[i]
		switch {
		case tok.Rel == "conj" && tok.Head >= 0 && f.verbal(tok.Head),
			text.IsRel(tok.Rel, "advcl", "xcomp") && (tok.XPOS == "VBG" || tok.Rel == "xcomp"),
			tok.Rel == "parataxis" && tok.XPOS == "VBG":
			i = tok.Head
		case tok.Rel == "acl:relcl", tok.Rel == "acl" && tok.XPOS == "VBG":
			return tok.Head
		default:
			return f.adjacent(i)
		}
	}
	return -1
}

// adjacent is the source right before the finite verb at i, where the parse
// lost the subject; -1 if none stands there or a preposition has it.
func (f *finder) adjacent(i int) int {
	if x := f.t.Tokens[i].XPOS; x != "VBD" && x != "VBZ" && x != "VBP" {
		return -1
	}
	k := i - 1
	for k > 0 && (f.t.Tokens[k].UPOS == "AUX" || f.t.Tokens[k].UPOS == "ADV") {
		k--
	}
	m, ok := f.byAt[k]
	if !ok || !f.speaks(m) || f.t.Tokens[k].Sentence != f.t.Tokens[i].Sentence {
		return -1
	}
	if first := f.t.Mentions[m].First; first > 0 {
		switch f.lows[first-1] {
		case "of", "with", "by", "to", "from", "for", "in", "between", "against", "on":
			return -1
		}
	}
	return f.t.Mentions[m].Head
}

// citer is the source before an insertion right before the verb at i:
// "Interfax, citing a diplomat, reported". It is -1 where none stands there.
func (f *finder) citer(i int) int {
	k := i - 1
	for k > 0 && (f.t.Tokens[k].UPOS == "AUX" || f.t.Tokens[k].UPOS == "ADV") {
		k--
	}
	if k < 3 || f.lows[k] != "," {
		return -1
	}
	for j := k - 1; j > 0 && j > k-14; j-- {
		if f.lows[j] == "citing" || f.lows[j] == "quoting" {
			if m, ok := f.byAt[j-2]; ok && f.lows[j-1] == "," {
				return f.t.Mentions[m].Head
			}
			return -1
		}
	}
	return -1
}

func (f *finder) verbal(i int) bool {
	u := f.t.Tokens[i].UPOS
	return u == "VERB" || u == "AUX" || f.t.Child(i, "nsubj") >= 0
}

// subject is the head of the subject or passive agent of the verb at i, or -1.
// A relative pronoun stands for the noun its clause hangs on.
func (f *finder) subject(i int) int {
	s := f.t.Child(i, "nsubj")
	if s >= 0 && f.t.Tokens[s].Rel == "nsubj:pass" || s < 0 && f.passive(i) {
		return f.agent(i)
	}
	if s < 0 {
		return -1
	}
	switch f.lows[s] {
	case "who", "which", "that":
		if f.t.Tokens[i].Rel == "acl:relcl" {
			return f.t.Tokens[i].Head
		}
	case "it", "this", "there":
		if f.lows[s] == "there" {
			return -1
		}
	}
	return s
}

func (f *finder) passive(i int) bool { return f.t.Child(i, "aux:pass") >= 0 }

// agent is the noun behind "by" in a passive, or -1.
func (f *finder) agent(i int) int {
	for _, o := range f.t.ChildrenBy(i, "obl") {
		if c := f.t.Child(o, "case"); c >= 0 && f.lows[c] == "by" {
			return o
		}
	}
	return -1
}

// sourceSpan is the noun phrase of a source without its relative clauses and
// appositions.
func (f *finder) sourceSpan(head int) text.Span {
	if f.t.Tokens[head].UPOS == "PRON" && f.t.Child(head, "acl", "conj") < 0 {
		return f.t.Tokens[head].Span
	}
	first, last := f.phrase(head)
	if m, ok := f.byAt[head]; ok {
		first, last = min(first, f.t.Mentions[m].First), max(last, f.t.Mentions[m].Last-1)
	}
	first, last = f.joint(f.titled(head, first), last)
	last = f.withoutTime(first, last)
	return f.t.Words(first, f.pastWho(last))
}

// withoutTime takes a time off the end of a source: "Berg on Tuesday" said it.
func (f *finder) withoutTime(first, last int) int {
	for _, x := range f.t.Times {
		if x.Last == last+1 && x.First > first+1 && f.t.Tokens[x.First-1].UPOS == "ADP" {
			return x.First - 2
		}
		if x.Last == last+1 && x.First > first {
			return x.First - 1
		}
	}
	return last
}

// pastWho moves the end of a source over what tells who it is, between commas:
// "Ivan Orlov, a senior official at the ministry,".
func (f *finder) pastWho(last int) int {
	s := f.t.Sentences[f.t.Tokens[last].Sentence]
	first := last + 2
	if first >= s.Last || f.lows[last+1] != "," || !f.apposition(first) {
		return last
	}
	for k := first; k < s.Last && k < first+20; k++ {
		switch tok := f.t.Tokens[k]; {
		case tok.Text == "," || tok.Text == "." || tok.Text == ";":
			return k - 1
		case tok.XPOS == "VBD" || tok.XPOS == "VBZ" || tok.XPOS == "VBP" || tok.XPOS == "MD" || tok.Text == "”" || tok.Text == "“" || tok.Text == "\"":
			return last
		}
	}
	return last
}

// apposition tells whether words that tell who somebody is begin at token i: a
// noun phrase, of which the noun is an office or body.
func (f *finder) apposition(i int) bool {
	for k := i; k < i+7 && k < len(f.lows); k++ {
		if f.official(f.lows[k]) || lexicon.Body(f.lows[k]) != "" {
			return true
		}
		switch f.t.Tokens[k].UPOS {
		case "DET", "ADJ", "NOUN", "PROPN", "PART", "ADV":
		default:
			return false
		}
	}
	return false
}

// joint widens a source over a name joined to it that the parse hung elsewhere:
// "The Prime Minister and the Vice President welcomed".
func (f *finder) joint(first, last int) (int, int) {
	s := f.t.Sentences[f.t.Tokens[first].Sentence]
	if first-2 >= s.First && f.lows[first-1] == "and" {
		if m, ok := f.byAt[first-2]; ok && f.t.Mentions[m].Last == first-1 && f.person(m) && (f.t.Mentions[m].First == s.First || f.lows[f.t.Mentions[m].First-1] == ",") {
			first = f.t.Mentions[m].First
		}
	}
	if last+2 < s.Last && f.lows[last+1] == "and" {
		if m, ok := f.byAt[last+2]; ok && f.t.Mentions[m].First == last+2 && f.person(m) && f.t.Mentions[m].Last < s.Last && f.t.Tokens[f.t.Mentions[m].Last].UPOS == "VERB" {
			last = f.t.Mentions[m].Last - 1
		}
	}
	return first, last
}

func (f *finder) person(m int) bool {
	k := f.t.Entities[f.t.Mentions[m].Entity].Kind
	return k == text.Person || k == text.Office
}

// phrase is the first and last token of a noun phrase, side clauses left out.
func (f *finder) phrase(head int) (first, last int) {
	first, last = head, head
	for _, c := range f.t.Children(head) {
		tok := f.t.Tokens[c]
		if text.IsRel(tok.Rel, "acl", "advcl", "parataxis", "appos", "punct", "case", "nsubj", "ccomp", "dep", "cop", "aux", "advmod", "obl", "mark", "xcomp", "cc", "obj") {
			if tok.Rel != "cc" {
				continue
			}
		}
		if tok.Rel == "conj" && f.verbal(int(c)) {
			continue
		}
		a, b := f.phrase(int(c))
		if tok.Rel == "nmod" { // "the president of Russia": take the preposition along
			if k := f.t.Child(int(c), "case"); k >= 0 {
				a = min(a, k)
			}
		}
		first, last = min(first, a), max(last, b)
	}
	return first, last
}

// speaker is the entity of a source: that of its head, or whoever stands before
// or behind a medium ("a TASS report", "a statement by the ministry").
func (f *finder) speaker(head int) int {
	if head < 0 {
		return -1
	}
	if lexicon.Medium(f.lows[head]) {
		for _, c := range f.t.ChildrenBy(head, "compound", "nmod", "amod", "obl") {
			if m, ok := f.byAt[c]; ok && f.speaks(m) {
				return f.t.Mentions[m].Entity
			}
		}
		return -1
	}
	if m, ok := f.byAt[head]; ok {
		return f.t.Mentions[m].Entity
	}
	for _, c := range f.t.ChildrenBy(head, "appos", "flat", "compound") { // "state news agency IRNA"
		if m, ok := f.byAt[c]; ok && c > head && c < head+3 {
			return f.t.Mentions[m].Entity
		}
	}
	if m, ok := f.byAt[head+1]; ok && f.t.Tokens[head].UPOS == "NOUN" && f.t.Mentions[m].Form == text.Named && f.t.Entities[f.t.Mentions[m].Entity].Kind == text.Publisher {
		return f.t.Mentions[m].Entity
	}
	return -1
}

// speaks tells whether a mention can be a source: anything but a place.
func (f *finder) speaks(m int) bool {
	return f.t.Entities[f.t.Mentions[m].Entity].Kind != text.Place
}

// canSpeak tells whether a noun can be the source of a saying that only its
// frame marks ("X emphasized Y"): somebody known, a pronoun, an unnamed source,
// a text.
func (f *finder) canSpeak(head int) bool {
	if head < 0 {
		return false
	}
	if e := f.speaker(head); e >= 0 {
		return f.t.Entities[e].Kind != text.Place
	}
	low := f.lows[head]
	return lexicon.UnnamedSource(low) || lexicon.Medium(low) || f.t.Tokens[head].UPOS == "PRON" && low != "it" && low != "there" || lexicon.Body(low) == "institution" || lexicon.Body(low) == "organisation" || f.official(low)
}

func (f *finder) official(low string) bool {
	_, ok := lexicon.OfficeHead(low)
	return ok || low == "side" || low == "sides" || low == "parties" || low == "members" || low == "participants" || low == "interlocutors"
}

// titled moves the beginning of a source back over the words of a title that
// stand before its name and that no list has: "retired air force general Lund".
// A time there is no title.
func (f *finder) titled(head, first int) int {
	if f.t.Tokens[head].UPOS != "PROPN" {
		return first
	}
	s := f.t.Sentences[f.t.Tokens[first].Sentence]
	k := first
	for k > s.First && k > first-7 && !f.inTime(k-1) {
		switch p := f.t.Tokens[k-1]; {
		case p.UPOS == "PROPN" || p.XPOS == "NN" || p.UPOS == "ADJ" || p.XPOS == "HYPH" || p.XPOS == "POS":
			k--
		case p.UPOS == "DET" && k < first:
			return k - 1
		default:
			return k
		}
	}
	return k
}

// inTime tells whether token k belongs to a time.
func (f *finder) inTime(k int) bool {
	for _, x := range f.t.Times {
		if x.First <= k && k < x.Last && x.Kind != text.Vague {
			return true
		}
	}
	return false
}

// asked is the source right before the verb at i where the sentence opens with
// what he was asked or speaks to: "Asked about Berg, spokesman Lind said"; -1
// elsewhere.
func (f *finder) asked(i int) int {
	if head := f.adjacent(i); head >= 0 && f.ownClause(head, i) {
		return head
	}
	switch f.lows[f.t.Sentences[f.t.Tokens[i].Sentence].First] {
	case "asked", "responding", "commenting", "speaking", "answering", "referring", "replying", "reacting":
		return f.adjacent(i)
	}
	return -1
}

// ownClause tells whether a person named right before the verb at i begins the
// clause, behind a phrase and its comma: "In a note signed by her aide, Omar
// Rahimi, Ms Lund called on". An apposition would have a comma behind it too.
func (f *finder) ownClause(head, i int) bool {
	m, ok := f.byAt[head]
	if !ok || f.t.Mentions[m].Form != text.Named || f.t.Mentions[m].Last != i {
		return false
	}
	first := f.t.Mentions[m].First
	s := f.t.Sentences[f.t.Tokens[i].Sentence]
	if first <= s.First+2 || f.lows[first-1] != "," {
		return false
	}
	switch f.lows[s.First] {
	case "in", "at", "on", "during", "after", "for", "with", "under", "following":
		return true
	}
	return false
}
