package extract

import (
	"strings"

	"parley"
	"parley/lexicon"
	"parley/text"
)

// field is one value told of a contact, with the words that tell it.
type field struct {
	name       string
	value      any
	span       text.Span
	derived    string
	confidence float64
}

func (x *telling) tell(name string, value any, span text.Span, derived string, confidence float64) {
	x.fields = append(x.fields, field{name, value, span, derived, confidence})
}

// findFields reads what each sentence tells of its contacts.
func (r *reader) assignFields() {
	for _, x := range r.t.Times {
		r.timeField(x)
	}
	for k := range r.t.Mentions {
		r.placeField(k)
	}
	for _, x := range r.tellings {
		r.toneFields(x)
		r.seriesFields(x)
		r.purposeField(x)
		r.justNow(x)
	}
	for i := range r.t.Tokens {
		r.initiatorAt(i)
		r.roleAt(i)
	}
}

// timeField gives a date, clock time or length to the telling it belongs to.
func (r *reader) timeField(x text.Time) {
	if x.Kind == text.Duration {
		r.lengthField(x)
		return
	}
	if x.Kind == text.Set || r.scopeTime(x) {
		return
	}
	y := r.owner(x.First, x.Last)
	if y == nil {
		return
	}
	if x.Kind == text.DateTime && !strings.HasPrefix(x.Value, "XXXX-XX") {
		y.tell("date", x.Value, x.Span, x.Derived, 0.9)
	}
	if x.Clock != "" {
		y.tell("time", x.Clock, x.Span, "", 0.9)
	}
}

// scopeTime tells whether a time only bounds a series or a period: "since
// January", "until March", "of 2022".
func (r *reader) scopeTime(x text.Time) bool {
	switch r.low(x.First - 1) {
	case "since", "until", "till", "from", "of", "after", "before", "by", "for":
		return r.low(x.First-1) != "of" && r.low(x.First-1) != "for" || x.Kind == text.DateTime && len(x.Value) == 4
	case "the":
		return r.low(x.First-2) == "since"
	}
	return false
}

// owner is the telling that the words [first,last) belong to: the one they hang
// on in the parse, else the nearest before them, else the one they open. Words
// that hang on a verb of saying date the saying.
func (r *reader) owner(first, last int) *telling {
	head := r.headOf(first, last)
	n := r.t.Tokens[first].Sentence
	if x := r.justBefore(first, n); x != nil {
		return x
	}
	for i, steps := r.t.Tokens[head].Head, 0; i >= 0 && steps < 4; i, steps = r.t.Tokens[i].Head, steps+1 {
		if x := r.tellingBy(i, n, first); x != nil {
			return x
		}
		if r.cueAt(i) {
			return r.fronted(first, n)
		}
		if r.t.Tokens[i].UPOS == "VERB" && steps > 0 {
			break
		}
	}
	return r.nearest(first, n)
}

// justBefore is the contact noun that the words at first follow with a
// preposition or comma between: "my meeting, at 1:00 today", "the call on Sunday".
func (r *reader) justBefore(first, n int) *telling {
	at := first - 1
	for at > 0 && (r.lows[at] == "," || r.lows[at] == "at" || r.lows[at] == "on" || r.lows[at] == "in") {
		at--
	}
	for _, x := range r.tellings {
		if x.noun && !x.is && x.at == at && r.t.Tokens[at].Sentence == n {
			return x
		}
	}
	return nil
}

// headOf is the token of [first,last) that hangs on the outside.
func (r *reader) headOf(first, last int) int {
	for i := last - 1; i >= first; i-- {
		if h := r.t.Tokens[i].Head; h < first || h >= last {
			return i
		}
	}
	return first
}

// tellingBy is the telling whose word or carrying verb is token i; of several,
// the last before the words at from.
func (r *reader) tellingBy(i, sentence, from int) *telling {
	var best *telling
	for _, x := range r.tellings {
		if r.t.Tokens[x.at].Sentence != sentence || x.at != i && x.verb != i {
			continue
		}
		if x.at == i {
			return x
		}
		if best == nil || x.at < from && !x.carried() {
			best = x
		}
	}
	return best
}

// carried tells whether the telling is only an aside of its verb: "before his
// meeting".
func (x *telling) carried() bool { return x.related != "" }

func (r *reader) cueAt(i int) bool {
	for _, a := range r.t.Saying {
		if a.CueHead == i && !a.Whole {
			return true
		}
	}
	return false
}

// fronted is the telling of a clause before which the words stand: "On Monday
// the ministers met".
func (r *reader) fronted(first, n int) *telling {
	if first-r.t.Sentences[n].First > 3 {
		return nil
	}
	return r.nearest(first, n)
}

// nearest is the telling before the words with no other finite verb between,
// else the first one behind them.
func (r *reader) nearest(first, n int) *telling {
	var before, behind *telling
	for _, x := range r.tellings {
		if r.t.Tokens[x.at].Sentence != n {
			continue
		}
		if x.at < first {
			before = x
		} else if behind == nil {
			behind = x
		}
	}
	if before != nil && !r.verbBetween(max(before.at, before.verb)+1, first) {
		return before
	}
	if behind != nil && before == nil && !r.verbBetween(first, min(behind.at, max(behind.verb, first))) {
		return behind
	}
	return nil
}

// verbBetween tells whether a finite verb stands in tokens [first,last).
func (r *reader) verbBetween(first, last int) bool {
	for i := first; i < last; i++ {
		if x := r.t.Tokens[i].XPOS; x == "VBD" || x == "VBZ" || x == "VBP" || x == "MD" {
			return true
		}
	}
	return false
}

// lengthField gives a duration to the contact that lasted so long: "lasted an
// hour", "spoke for an hour", "a 90-minute call".
func (r *reader) lengthField(x text.Time) {
	if !strings.HasPrefix(x.Value, "PT") {
		return
	}
	n := r.t.Tokens[x.First].Sentence
	for _, y := range r.tellings {
		if r.t.Tokens[y.at].Sentence == n && y.noun && between(x.Last, y.first-3, y.first+1) && x.Last <= y.first {
			y.tell("duration", x.Value, x.Span, r.rounded(x), 0.9)
			return
		}
	}
	v := r.lastingVerb(x)
	if v < 0 {
		return
	}
	y := r.tellingBy(v, n, x.First)
	if y == nil {
		y = r.nearestAny(x.First, n)
	}
	if y != nil {
		y.tell("duration", x.Value, x.Span, r.rounded(x), 0.9)
	}
}

// rounded names the rule where the words round: "nearly an hour".
func (r *reader) rounded(x text.Time) string {
	if x.Modifier == "" {
		return ""
	}
	return "length told as \"" + x.Modifier + "\""
}

// lastingVerb is the verb before a duration that gives it to a contact, or -1.
func (r *reader) lastingVerb(x text.Time) int {
	s := r.t.Sentences[r.t.Tokens[x.First].Sentence]
	for k := x.First - 1; k >= s.First && k > x.First-8; k-- {
		switch r.t.Tokens[k].Lemma {
		case "last", "run", "take", "go", "continue", "stretch":
			if r.t.Tokens[k].UPOS == "VERB" {
				return k
			}
		case "for", "of":
			if k != x.First-1 && r.t.Tokens[x.First-1].UPOS != "ADV" {
				continue
			}
			if y := r.nearestAny(k, r.t.Tokens[k].Sentence); y != nil && y.at < k {
				return max(y.verb, y.at)
			}
		}
	}
	return -1
}

// nearestAny is the last telling before token i in the sentence, else the last
// before the sentence.
func (r *reader) nearestAny(i, n int) *telling {
	var best *telling
	for _, x := range r.tellings {
		if x.at < i && (best == nil || x.at > best.at) && n-r.t.Tokens[x.at].Sentence <= 1 {
			best = x
		}
	}
	return best
}

// placeField gives a place behind "in" or "at" to its telling.
func (r *reader) placeField(k int) {
	m := r.t.Mentions[k]
	if !r.placeLike(m) {
		return
	}
	for _, x := range r.tellings {
		if x.place == k {
			x.tell("place", r.placeName(m), m.Span, "", 0.9)
			return
		}
	}
	prep := r.low(m.First - 1)
	if prep == "the" || prep == "his" || prep == "central" || prep == "nearby" {
		prep = r.low(m.First - 2)
	}
	if prep != "in" && prep != "at" && prep != "outside" && prep != "near" && prep != "to" {
		return
	}
	x := r.nearest(m.First, r.t.Tokens[m.First].Sentence)
	if x == nil || prep == "to" && x.kind != parley.Visit || x.at > m.First && m.First-r.sentence(m.First).First > 4 {
		return
	}
	if r.t.Tokens[m.Head].Head >= 0 && r.elsewhere(m, x) {
		return
	}
	x.tell("place", r.placeName(m), m.Span, "", 0.85)
}

// elsewhere tells whether a place belongs to another noun between it and the
// telling: "a meeting on the war in Ukraine".
func (r *reader) elsewhere(m text.Mention, x *telling) bool {
	h := r.t.Tokens[m.Head].Head
	if h <= x.at || h >= m.First {
		return false
	}
	if mention, ok := r.mention(h); ok && r.actor(mention.Entity) {
		return false // "with President Berg of Norway at the castle"
	}
	return r.t.Tokens[h].UPOS == "NOUN" && !r.timeAt(h)
}

func (r *reader) timeAt(i int) bool {
	for _, x := range r.t.Times {
		if between(i, x.First, x.Last) {
			return true
		}
	}
	return false
}

// placeName is the place in everyday form, without article.
func (r *reader) placeName(m text.Mention) string {
	if m.Name.End > m.Name.Start {
		return r.t.At(m.Name)
	}
	return strings.TrimPrefix(strings.TrimPrefix(r.t.At(m.Span), "the "), "The ")
}

// toneFields reads adjectives of tone at the noun, or told of it: "a frank
// talk", "the talk was frank and useful".
func (r *reader) toneFields(x *telling) {
	s := r.sentence(x.at)
	if x.noun && !x.is {
		first := x.first
		for first > s.First && first > x.first-9 && (r.listed(first-1) || lexicon.Tone(r.low(first-1)) || r.minute(first-1)) {
			first--
		}
		for k := first; k < x.first; k++ {
			if lexicon.Tone(r.lows[k]) {
				r.tone(x, k)
			}
		}
	}
	if x.noun && (r.isSubject(x) || x.is) {
		r.predicates(x, s)
	}
	r.atmosphere(x, s)
}

// minute tells whether the token at k belongs to a length before the noun: "a
// frank 90-minute call".
func (r *reader) minute(k int) bool {
	for _, x := range r.t.Times {
		if x.Kind == text.Duration && between(k, x.First, x.Last) {
			return true
		}
	}
	return r.low(k) == "telephone" || r.low(k) == "phone"
}

// isSubject tells whether the noun is what its verb speaks of.
func (r *reader) isSubject(x *telling) bool {
	return text.IsRel(r.t.Tokens[x.at].Rel, "nsubj")
}

// predicates reads a list of tones behind a copula: "was friendly, open and,
// he said, useful". Another contact told of between takes them.
func (r *reader) predicates(x *telling, s text.Sentence) {
	open := false
	for k := x.at + 1; k < s.Last; k++ {
		switch low := r.lows[k]; {
		case low == "was" || low == "were" || low == "is" || low == "been" || low == "as" || low == "being":
			open = true
		case open && lexicon.Tone(low) && (r.t.Tokens[k].UPOS == "ADJ" || r.listed(k)):
			r.tone(x, k)
		case open && !r.listed(k) && low != "in":
			open = false
		}
		if r.tellingAtNoun(k) && k > x.at {
			return
		}
	}
}

// listed tells whether the token at k may stand inside a list of adjectives.
func (r *reader) listed(k int) bool {
	switch r.lows[k] {
	case ",", "and", "but", "very", "quite", "both", "yet", "“", "”", "\"", "extremely", "highly", "rather", "most", "also", "at", "times":
		return true
	}
	return r.t.Tokens[k].UPOS == "ADV" || r.t.Tokens[k].UPOS == "ADJ" || lexicon.Tone(r.lows[k])
}

func (r *reader) tellingAtNoun(k int) bool {
	for _, x := range r.tellings {
		if x.at == k && x.noun && !x.is {
			return true
		}
	}
	return false
}

func (r *reader) tone(x *telling, k int) {
	first := k
	if p := r.low(k - 1); p == "very" || p == "extremely" || p == "highly" || p == "quite" || p == "most" {
		first = k - 1
	}
	x.tell("tone", strings.ToLower(r.t.At(r.t.Words(first, k))), r.t.Words(first, k), "", 0.9)
}

// atmosphere reads "in a friendly atmosphere" behind a telling.
func (r *reader) atmosphere(x *telling, s text.Sentence) {
	for k := x.at + 1; k < s.Last; k++ {
		switch r.lows[k] {
		case "atmosphere", "tone", "spirit", "manner":
			if r.nearestAny(k, r.t.Tokens[k].Sentence) != x {
				return
			}
			for j := k - 1; j > k-6 && j > x.at; j-- {
				if lexicon.Tone(r.lows[j]) {
					r.tone(x, j)
				}
			}
		}
	}
}

// seriesFields tells the number in a series and superlatives.
func (r *reader) seriesFields(x *telling) {
	if x.ordinal != nil {
		first, last := r.nounPhrase(x)
		if !x.vague || x.last-x.first > 1 || x.at != x.first || r.t.Tokens[x.at].UPOS == "NOUN" {
			x.ordinal.Scope = r.scope(x, last)
		}
		x.tell("ordinal", *x.ordinal, r.t.Words(first, last), "", 0.9)
	}
	for _, word := range x.superlative {
		if r.lows[x.at] == word {
			x.tell("superlatives", word, r.t.Words(x.at-1, x.at), "", 0.9)
			continue
		}
		for k := x.first - 1; k >= 0 && k > x.first-10; k-- {
			if strings.HasSuffix(word, r.lows[k]) && k < x.first {
				x.tell("superlatives", word, r.t.Words(k, x.at), "", 0.9)
				break
			}
		}
	}
}

// nounPhrase is from the ordinal to the end of what bounds the series.
func (r *reader) nounPhrase(x *telling) (first, last int) {
	s := r.sentence(x.at)
	first, last = x.first, x.at
	if x.counted > 0 {
		first = x.counted
	}
	for k := first - 1; k >= s.First && k > x.first-10; k-- {
		if _, ok := lexicon.Ordinal(r.lows[k]); ok {
			first = k
		}
	}
	for k := x.at + 1; k < s.Last; k++ {
		switch r.lows[k] {
		case ".", ",", ";", "(", "and", "but", "which", "that", "”", "\"", "–", "—", "was", "took", "is", "were", "lasted":
			if r.lows[k] != "and" || !r.joinsNames(k) {
				return first, last
			}
		}
		if r.t.Tokens[k].UPOS == "ADP" && r.lows[k] != "since" && r.lows[k] != "between" && r.lows[k] != "of" && r.lows[k] != "with" && r.placeOrDay(k+1) {
			return first, last
		}
		last = k
	}
	return first, last
}

// placeOrDay tells whether a place, or a day, stands at token k: they tell
// where and when the contact was, not what series it belongs to.
func (r *reader) placeOrDay(k int) bool {
	if m, ok := r.mention(k); ok && r.placeLike(m) {
		return true
	}
	for _, x := range r.t.Times {
		if x.First == k && len(x.Value) == len("2006-01-02") {
			return true
		}
	}
	return false
}

func (r *reader) joinsNames(k int) bool {
	_, a := r.mention(k - 1)
	_, b := r.mention(k + 1)
	return a && b
}

// scope is the series as worded, in the plural: "phone calls between the two
// leaders since the start of the year".
func (r *reader) scope(x *telling, last int) string {
	if x.counted > 0 {
		return "times" + r.t.Source[r.t.Tokens[x.counted].End:r.t.Tokens[last].End]
	}
	noun := r.t.At(r.t.Words(x.first, x.at))
	if r.t.Tokens[x.at].XPOS != "NNS" && !strings.HasSuffix(strings.ToLower(noun), "s") {
		noun += "s"
	}
	if last > x.at {
		noun += r.t.Source[r.t.Tokens[x.at].End:r.t.Tokens[last].End]
	}
	return strings.Join(strings.Fields(noun), " ")
}

// purposeField reads "met to discuss trade", "as he wanted to discuss trade".
func (r *reader) purposeField(x *telling) {
	v := x.verb
	if v < 0 || x.noun && !r.isSubject(x) && !light(r.t.Tokens[v].Lemma) {
		return
	}
	for _, c := range r.t.ChildrenBy(v, "advcl", "xcomp") {
		if c < x.at {
			continue
		}
		to := r.t.Child(c, "mark")
		if to < 0 || r.lows[to] != "to" || r.t.Tokens[v].Lemma == "agree" {
			continue
		}
		_, last := r.t.Extent(c)
		last = r.phraseEnd(to, last)
		x.tell("purpose", r.t.At(r.t.Words(to, last)), r.t.Words(to, last), "", 0.8)
		return
	}
}

// phraseEnd stops an infinitive before a comma or an aside that tells when.
func (r *reader) phraseEnd(first, last int) int {
	for k := first + 1; k <= last; k++ {
		switch r.lows[k] {
		case ",", ";", ".":
			return k - 1
		case "before", "after", "ahead":
			if k > first+2 {
				return k - 1
			}
		}
	}
	return last
}

// justNow dates a contact told of with "just" on the day of publication.
func (r *reader) justNow(x *telling) {
	if r.doc.Published == "" || x.status != parley.Held {
		return
	}
	s := r.sentence(x.at)
	v := max(x.verb, x.at)
	if x.noun && x.verb < 0 {
		return
	}
	for k := s.First; k < s.Last && k <= v; k++ {
		if r.lows[k] == "just" && (r.t.Tokens[k].Head == v || r.t.Tokens[k].Head == x.verb || x.verb == k+1) {
			x.tell("date", r.doc.Published[:10], r.t.Words(k, max(k, x.verb)), "\"just\" is the day of publication", 0.8)
		}
	}
}
