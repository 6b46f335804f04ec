package attribution

// beforeSaying ends a content before words that tell of the saying: ", citing a poll", "as he declared",
// "without elaborating", "in what may be the first step".
func (f *finder) beforeSaying(first, last int) int {
	for k := first + 1; k < last; k++ {
		comma := f.lows[k] == ","
		if (comma && (f.saysBeside(k+1) || f.justAs(k+1)) || f.asSpeakerSays(k) || f.withoutMore(k) || f.inWhat(k)) &&
			!f.inQuote(k, first) {
			return k - 1
		}
	}
	return last
}

// saysBeside reads "citing a poll", "referring to Chad" at token i.
func (f *finder) saysBeside(i int) bool {
	return f.t.Tokens[i].XPOS == "VBG" && (f.saying(i) || f.lows[i] == "referring")
}

// justAs reads "just as the two resumed talks" at token i, behind a comma.
func (f *finder) justAs(i int) bool {
	return f.lows[i] == "just" && i+1 < len(f.lows) && f.lows[i+1] == "as"
}

// asSpeakerSays reads "as he declared that", where "he" is who speaks. "As he is ill" goes on with what is said.
func (f *finder) asSpeakerSays(k int) bool {
	if f.lows[k] != "as" || k+2 >= len(f.lows) || f.t.Tokens[k+1].XPOS != "PRP" {
		return false
	}
	return f.t.Tokens[k+2].XPOS == "VBD" && f.saying(k+2)
}

// withoutMore reads "without elaborating", "without giving details".
func (f *finder) withoutMore(k int) bool {
	if f.lows[k] != "without" || k+1 >= len(f.lows) {
		return false
	}
	switch f.lows[k+1] {
	case "elaborating", "specifying", "elaboration":
		return true
	case "giving", "providing", "offering":
		for n := k + 2; n < len(f.lows) && n < k+5; n++ {
			if low := f.lows[n]; low == "details" || low == "evidence" || low == "reasons" || low == "specifics" {
				return true
			}
		}
	}
	return false
}

// inWhat reads "in what may be the first talks", by which a text judges what somebody told. "Believed in what was
// right" is none.
func (f *finder) inWhat(k int) bool {
	if f.lows[k] != "in" || k+2 >= len(f.lows) || f.lows[k+1] != "what" {
		return false
	}
	switch f.lows[k+2] {
	case "may", "might", "could", "appeared", "appears", "seemed", "seems":
		return true
	}
	return false
}
