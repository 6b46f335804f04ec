package domain

import (
	"math/rand/v2"
	"unicode"
	"unicode/utf8"

	"parley/score/conllu"
)

// Sentences makes n trees.
func Sentences(n int) []conllu.Sentence {
	m := maker{rand.New(rand.NewPCG(11, 5))}
	forms := []func() tree{m.contact, m.contact, m.contactNoun, m.discussed, m.stressed, m.stressed, m.said, m.said,
		m.saidBehind, m.agreed, m.thanked, m.shared, m.lasted,
		m.cited, m.told, m.initiative, m.quotedBehind, m.quotedBehind, m.toldBehind, m.accordingTo, m.nested,
		m.interrupted, m.listed, m.related, m.signed}
	var all []conllu.Sentence
	for range n {
		s := sentence(forms[m.random.IntN(len(forms))]().post("punct", mark(".")))
		all = append(all, capitalised(s))
	}
	return all
}

// capitalised begins the first word, which may stand behind a mark, with a capital.
func capitalised(s conllu.Sentence) conllu.Sentence {
	for i, w := range s {
		if w.UPOS != "PUNCT" {
			first, size := utf8.DecodeRuneInString(w.Form)
			s[i].Form = string(unicode.ToUpper(first)) + w.Form[size:]
			return s
		}
	}
	return s
}

// contact is "X spoke by phone with Y today".
func (m maker) contact() tree {
	verb := past(m.of("spoke", "met", "talked")).pre("nsubj", m.person())
	if m.chance(50) {
		verb = m.when(verb)
	}
	if verb.word != "met" && m.chance(50) {
		verb = verb.post("obl", behind("by", noun(m.of("phone", "telephone"))))
	}
	if verb.word == "met" && m.chance(35) {
		verb = verb.post("obj", m.person())
	} else {
		verb = verb.post("obl", behind("with", m.person()))
	}
	if m.chance(30) {
		verb = verb.post("obl", behind("in", name(m.one("city"))))
	}
	if m.chance(35) {
		verb = verb.post("advcl", m.infinitive())
	}
	if m.chance(25) {
		verb = verb.post("conj", joined(past(m.one("stresspast")).post("obj", m.thing())))
	}
	return verb
}

// contactNoun is "X held talks with Y", "X had a call with Y".
func (m maker) contactNoun() tree {
	call := noun(m.one("callnoun"))
	if call.word == "talks" {
		call.xpos = "NNS"
	} else {
		call = call.pre("det", det("a"))
		if m.chance(40) {
			call = call.pre("compound", noun(m.of("phone", "telephone", "video")))
		}
	}
	call = call.post("nmod", behind("with", m.person()))
	return m.when(past(m.of("held", "had", "hosted")).pre("nsubj", m.person())).post("obj", call)
}

func (m maker) discussed() tree {
	object := m.thing()
	if m.chance(50) {
		object = object.post("conj", joined(m.thing()))
	}
	return past(m.of("discussed", "reviewed", "addressed")).pre("nsubj", m.several()).post("obj", object)
}

func (m maker) stressed() tree {
	verb := past(m.one("stresspast")).pre("nsubj", m.speaker())
	if m.chance(40) {
		return verb.post("ccomp", marked(m.clause()))
	}
	return verb.post("obj", m.thing())
}

func (m maker) speaker() tree {
	switch {
	case m.chance(25):
		return m.several()
	case m.chance(15):
		return name("Kremlin").pre("det", det("the"))
	}
	return m.person()
}

// clause is what somebody says.
func (m maker) clause() tree {
	switch m.random.IntN(5) {
	case 0:
		return leaf("prolong", "VERB", "VB").pre("nsubj", m.thing()).pre("aux",
			leaf(m.of("will", "would"), "AUX", "MD")).pre("advmod", leaf("only", "ADV", "RB")).
			post("obj", noun("conflict").pre("det", det("the")))
	case 1:
		return leaf("remains", "VERB", "VBZ").pre("nsubj", m.thing()).post("xcomp", adj(m.one("adjc")))
	case 2:
		return leaf("speak", "VERB", "VB").pre("nsubj", m.several()).pre("aux",
			leaf("will", "AUX", "MD")).post("advmod", leaf("again", "ADV", "RB")).
			post("obl", behind("by", noun("phone")))
	case 3:
		return m.shared()
	}
	return adj(m.one("adjc")).pre("nsubj", m.thing()).pre("cop", leaf("is", "AUX", "VBZ"))
}

func (m maker) said() tree {
	verb := past(m.one("saypast")).pre("nsubj", m.speaker())
	if m.chance(40) {
		verb = verb.post("obl", behind("on", name(m.one("weekday"))))
	}
	clause := m.clause()
	if m.chance(60) {
		clause = marked(clause)
	}
	return verb.post("ccomp", clause)
}

// saidBehind is "..., Orlov said" and "..., reported TASS". The treebanks hang what is
// said on the verb of saying.
func (m maker) saidBehind() tree {
	cue := past(m.one("saypast"))
	if m.chance(40) {
		cue = cue.post("nsubj", name(m.one("agency")))
	} else {
		cue = cue.pre("nsubj", m.person())
	}
	return cue.front("punct", mark(",")).front("ccomp", m.clause())
}

func (m maker) agreed() tree {
	verb := past("agreed")
	switch m.random.IntN(3) {
	case 0:
		return verb.pre("nsubj", m.several()).post("obl", behind("on", m.thing()))
	case 1:
		talk := leaf(m.of("talk", "meet", "speak"), "VERB", "VB").pre("mark", leaf("to", "PART", "TO")).post("advmod",
			leaf("again", "ADV", "RB"))
		meeting := noun("meeting").pre("nmod:poss", m.possessor()).post("nmod", behind("with", m.person()))
		return verb.pre("nsubj", m.several()).post("xcomp", talk.post("obl", behind("after", meeting)))
	}
	proposal := noun("proposal").pre("nmod:poss", m.possessor()).post("acl", m.infinitive())
	return verb.pre("nsubj", m.person()).post("obl", behind("with", proposal))
}

func (m maker) thanked() tree {
	if m.chance(50) {
		return past("thanked").pre("nsubj", m.person()).post("obj", m.person()).post("obl", behind("for", m.thing()))
	}
	return past("congratulated").pre("nsubj", m.person()).post("obj", m.person()).post("obl", behind("on", m.thing()))
}

// shared is "both leaders share similar views that ...".
func (m maker) shared() tree {
	verb := leaf("share", "VERB", "VBP")
	if m.chance(40) {
		verb = past("shared")
	}
	truce := leaf("prolong", "VERB", "VB").pre("nsubj", m.thing()).pre("aux", leaf("would", "AUX", "MD")).pre("advmod",
		leaf("only", "ADV", "RB")).
		post("obj", noun("war").pre("det", det("the")))
	return verb.pre("nsubj", m.several()).post("obj",
		many("views").pre("amod", adj("similar")).post("acl", marked(truce)))
}

func (m maker) lasted() tree {
	length := many("minutes").pre("nummod", leaf(m.of("40", "90", "75", "twenty"), "NUM", "CD"))
	verb := past("lasted").pre("nsubj", noun(m.one("callnoun")).pre("det", det("the"))).post("obl:unmarked", length)
	if m.chance(60) {
		tone := adj(m.of("friendly", "frank", "constructive", "businesslike"))
		verb = verb.post("conj", joined(tone.pre("cop", leaf("was", "AUX", "VBD"))))
	}
	return verb
}

// cited is "A TASS report cited Orlov as saying that ...".
func (m maker) cited() tree {
	saying := leaf("saying", "VERB", "VBG").pre("mark", leaf("as", "SCONJ", "IN")).post("ccomp", marked(m.clause()))
	subject := name(m.one("agency"))
	if m.chance(40) {
		subject = noun("report").pre("det", det("a")).pre("compound", subject)
	}
	return past(m.of("cited", "quoted")).pre("nsubj", subject).post("obj", m.person()).post("advcl", saying)
}

func (m maker) told() tree {
	return past("told").pre("nsubj", m.person()).post("iobj", many("reporters")).post("ccomp", marked(m.clause()))
}

// initiative is "The call took place at the initiative of the Turkish side".
func (m maker) initiative() tree {
	call := noun(m.one("callnoun")).pre("det", det("the"))
	at := noun(m.of("initiative", "request"))
	if m.chance(50) {
		at = at.pre("nmod:poss", m.possessor())
	} else {
		at = at.pre("det", det("the")).post("nmod",
			behind("of", noun("side").pre("det", det("the")).pre("amod", adj(m.one("adj")))))
	}
	if m.chance(50) {
		return past("took").pre("nsubj", call).post("obj", noun("place")).post("obl", behind("at", at))
	}
	return leaf("organised", "VERB", "VBN").pre("nsubj:pass", call).pre("aux:pass",
		leaf("was", "AUX", "VBD")).post("obl", behind("at", at))
}
