package domain

import "math/rand/v2"

// maker puts phrases together with one source of chance.
type maker struct{ random *rand.Rand }

func (m maker) one(kind string) string { return m.of(words[kind]...) }

func (m maker) of(list ...string) string { return list[m.random.IntN(len(list))] }

func (m maker) chance(percent int) bool { return m.random.IntN(100) < percent }

func name(s string) tree { return leaf(s, "PROPN", "NNP") }
func noun(s string) tree { return leaf(s, "NOUN", "NN") }
func many(s string) tree { return leaf(s, "NOUN", "NNS") }
func adj(s string) tree  { return leaf(s, "ADJ", "JJ") }
func det(s string) tree  { return leaf(s, "DET", "DT") }
func past(s string) tree { return leaf(s, "VERB", "VBD") }
func mark(s string) tree { return leaf(s, "PUNCT", s) }

// behind is a noun phrase behind a preposition.
func behind(preposition string, t tree) tree {
	return t.front("case", leaf(preposition, "ADP", "IN"))
}

// joined is a conjunct with its "and".
func joined(t tree) tree { return t.front("cc", leaf("and", "CCONJ", "CC")) }

// marked is a clause behind "that".
func marked(t tree) tree { return t.front("mark", leaf("that", "SCONJ", "IN")) }

// title is an office before a name.
func (m maker) title() tree {
	switch m.random.IntN(9) {
	case 0:
		return name("President")
	case 1:
		return name("Minister").pre("amod", leaf("Prime", "ADJ", "NNP"))
	case 2:
		return name("President").pre("compound", name("Vice"))
	case 3:
		return name("Minister").pre("amod", leaf("Foreign", "ADJ", "NNP"))
	case 4:
		return name("Secretary").post("nmod", behind("of", name("State")))
	case 5:
		return name("Advisor").pre("amod", leaf("National", "ADJ", "NNP")).pre("compound", name("Security"))
	case 6:
		return name("Aide").pre("amod", leaf("Presidential", "ADJ", "NNP"))
	case 7:
		return name("Minister").pre("amod", leaf("Deputy", "ADJ", "NNP")).pre("amod", leaf("Foreign", "ADJ", "NNP"))
	}
	return name("Chancellor")
}

// person names somebody, in one of the forms of reports.
func (m maker) person() tree {
	switch m.random.IntN(10) {
	case 0, 1:
		return name(m.one("last"))
	case 2:
		return name(m.one("last")).pre("nmod:desc", m.title())
	case 3:
		return m.nominal()
	}
	t := name(m.one("first"))
	if m.chance(75) {
		office := m.title()
		if m.chance(45) {
			office = office.front("amod", adj(m.one("adj")))
		}
		t = t.pre("nmod:desc", office)
	}
	if m.chance(15) {
		t = t.post("flat", name(string(rune('A'+m.random.IntN(20)))+"."))
	}
	t = t.post("flat", name(m.one("last")))
	if m.chance(35) {
		t = t.post("nmod", behind("of", name(m.one("state"))))
	}
	return t
}

// nominal is "the Russian president", "the Secretary".
func (m maker) nominal() tree {
	heads := []tree{noun("president"), noun("leader"), name("President"), name("Secretary"), noun("minister"),
		noun("chancellor"), noun("spokesman")}
	t := heads[m.random.IntN(len(heads))].pre("det", det("the"))
	if m.chance(50) {
		t = t.pre("amod", adj(m.one("adj")))
	}
	return t
}

// several is a subject of two: names, or a group word.
func (m maker) several() tree {
	switch m.random.IntN(4) {
	case 0:
		return many("leaders").pre("det", det("the")).pre("nummod", leaf("two", "NUM", "CD"))
	case 1:
		return leaf("they", "PRON", "PRP")
	case 2:
		return many("presidents").pre("det", det("the"))
	}
	return m.person().post("conj", joined(m.person()))
}

// thing is what is discussed, stressed or opposed.
func (m maker) thing() tree {
	t := noun(m.one("noun"))
	switch m.random.IntN(4) {
	case 0:
		return noun(m.one("nounof")).pre("det", det("the")).post("nmod", behind("of", t.pre("det", det("the"))))
	case 1:
		return t.pre("det", det("a")).pre("amod", adj(m.one("adjc")))
	case 2:
		return noun("need").pre("det", det("the")).post("acl", m.infinitive())
	}
	return t.pre("det", det("the")).post("nmod", behind("in", name(m.one("state"))))
}

// infinitive is "to end the war".
func (m maker) infinitive() tree {
	object := noun(m.one("noun")).pre("det", det("the"))
	return leaf(m.one("verbinf"), "VERB", "VB").pre("mark", leaf("to", "PART", "TO")).post("obj", object)
}

func (m maker) possessor() tree {
	return name(m.one("last")).post("case", leaf(m.of("'s", "’s"), "PART", "POS"))
}

// when adds a day before or behind a verb.
func (m maker) when(verb tree) tree {
	switch m.random.IntN(5) {
	case 0:
		return verb.post("obl:unmarked", noun(m.one("day")))
	case 1:
		return verb.pre("obl:unmarked", noun(m.one("day")))
	case 2:
		return verb.post("obl", behind("on", name(m.one("weekday"))))
	}
	return verb
}
