package domain

// Sentences as agencies write them: what is said stands first, in the middle or
// inside another saying, and who says it has a title, an apposition or a clause of
// its own.

// spokesperson is somebody with what he is behind his name.
func (m maker) spokesperson() tree {
	t := m.person()
	if m.chance(60) {
		return t
	}
	post := noun(m.of("spokesman", "spokeswoman", "minister", "envoy", "adviser", "negotiator"))
	if m.chance(50) {
		post = post.pre("compound", noun(m.of("government", "ministry", "army", "party")))
	} else {
		post = post.pre("amod", adj(m.of("foreign", "presidential", "special", "chief", "military")))
	}
	post = post.front("det", det(m.of("the", "a"))).post("nmod", behind("of", name(m.one("state"))))
	return t.post("appos", post.front("punct", mark(","))).post("punct", mark(","))
}

// saying is the verb with who says it, in either order, and perhaps to whom and when.
func (m maker) saying() tree {
	cue := past(m.one("saypast"))
	if m.chance(50) {
		cue = cue.pre("nsubj", m.spokesperson())
	} else {
		cue = cue.post("nsubj", m.spokesperson())
	}
	return m.when(cue)
}

// quotedBehind is "“...,” Orlov said" and "“...,” said Lund, the envoy of Norway,".
func (m maker) quotedBehind() tree {
	marks := [][2]string{{"“", "”"}, {"\"", "\""}, {"“", "”"}, {"'", "'"}}[m.random.IntN(4)]
	content := m.clause()
	if m.chance(30) {
		content = content.post("conj", joined(m.clause()))
	}
	content = content.front("punct", leaf(marks[0], "PUNCT", "``"))
	content = content.post("punct", mark(",")).post("punct", leaf(marks[1], "PUNCT", "''"))
	return m.saying().front("ccomp", content)
}

// toldBehind is "..., Orlov told reporters on Monday".
func (m maker) toldBehind() tree {
	cue := past("told").pre("nsubj", m.spokesperson())
	if m.chance(50) {
		cue = cue.post("iobj", many(m.of("reporters", "journalists", "lawmakers")))
	} else {
		cue = cue.post("iobj", name(m.one("agency")))
	}
	if m.chance(50) {
		cue = cue.post("obl", behind("on", name(m.one("weekday"))))
	}
	return cue.front("punct", mark(",")).front("ccomp", m.clause())
}

// accordingTo is "..., according to Orlov" and "According to Orlov, ...".
func (m maker) accordingTo() tree {
	source := m.spokesperson().front("case", leaf("according", "VERB", "VBG").post("fixed", leaf("to", "ADP", "IN")))
	if m.chance(40) {
		source.before[0].word = "According"
		return m.clause().front("punct", mark(",")).front("obl", source)
	}
	return m.clause().post("punct", mark(",")).post("obl", source)
}

// nested is "Orlov said Lund had told Keita that ...".
func (m maker) nested() tree {
	inner := leaf(m.of("told", "assured", "informed"), "VERB", "VBN").pre("nsubj", m.person()).pre("aux",
		leaf("had", "AUX", "VBD")).
		post("iobj", m.person()).post("ccomp", marked(m.clause()))
	if m.chance(40) {
		inner = marked(inner)
	}
	return past(m.one("saypast")).pre("nsubj", m.spokesperson()).post("ccomp", inner)
}

// interrupted is "The truce, Orlov said, will only prolong the war".
func (m maker) interrupted() tree {
	cue := past(m.of("said", "added", "noted")).pre("nsubj", name(m.one("last")))
	verb := leaf("prolong", "VERB", "VB").pre("nsubj", m.thing()).pre("punct", mark(",")).pre("parataxis",
		cue).pre("punct", mark(","))
	return verb.pre("aux", leaf(m.of("will", "would"), "AUX", "MD")).post("obj",
		noun("conflict").pre("det", det("the")))
}

// listed is "The ministers discussed A, B and C".
func (m maker) listed() tree {
	object := m.thing().post("conj", m.thing().front("punct", mark(",")))
	last := joined(m.thing())
	if m.chance(30) {
		last = last.front("punct", mark(","))
	}
	verb := past(m.of("discussed", "reviewed", "raised", "addressed")).pre("nsubj", m.speaker())
	return verb.post("obj", object.post("conj", last))
}

// related is "Lund, who met Keita in Oslo, said that ...".
func (m maker) related() tree {
	clause := past(m.of("met", "visited", "hosted", "received")).pre("nsubj", leaf("who", "PRON", "WP")).post("obj",
		m.person()).
		post("obl", behind("in", name(m.one("city"))))
	subject := m.person().post("acl:relcl", clause.front("punct", mark(","))).post("punct", mark(","))
	return past(m.one("saypast")).pre("nsubj", subject).post("ccomp", marked(m.clause()))
}

// signed is "The agreement, signed in Oslo by Lund and Keita, provides for a truce".
func (m maker) signed() tree {
	by := m.person().front("case", leaf("by", "ADP", "IN"))
	part := leaf(m.of("signed", "negotiated", "announced"), "VERB", "VBN").post("obl",
		behind("in", name(m.one("city")))).post("obl:agent", by)
	deal := noun(m.of("agreement", "deal", "plan", "memorandum")).pre("det", det("the")).post("acl",
		part.front("punct", mark(","))).post("punct", mark(","))
	provision := noun(m.of("truce", "ceasefire", "withdrawal", "corridor")).pre("det", det("a"))
	return leaf("provides", "VERB", "VBZ").pre("nsubj", deal).post("obl", behind("for", provision))
}
