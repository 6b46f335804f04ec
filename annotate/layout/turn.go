package layout

import (
	"regexp"
	"slices"
	"strings"
)

// Turn is what one speaker of a transcript says, behind the label of who it is: byte ranges
// of the text.
type Turn struct {
	Label [2]int // "MS HARLAN", without the colon
	Words [2]int // up to the next label
	Asks  bool   // a question
}

// turnLabel is a line's beginning in capitals with a colon: "SECRETARY COLE:", "MR. AKERS:",
// "Q:", "THE PRESIDENT:".
var turnLabel = regexp.MustCompile(`(?m)^[ \t]*((?:\p{Lu}[\p{Lu}.'’-]*[ ]){0,5}\p{Lu}[\p{Lu}.'’-]*(?: \([^()\n]{1,60}\))?):[ \t]`)

// speaking are words by which a label in capitals is one of a speaker. "UPDATE:" and "MOSCOW:"
// head other things.
var speaking = regexp.MustCompile(`\b(?:MR|MRS|MS|MISS|DR|SIR|PRESIDENT|SECRETARY|MINISTER|PREMIER|CHANCELLOR|AMBASSADOR|GENERAL|SENATOR|GOVERNOR|QUESTION|Q|MODERATOR|SPOKESPERSON|SPOKESMAN|SPOKESWOMAN|KING|QUEEN|PRINCE|CHAIR|CHAIRMAN|COMMISSIONER|DIRECTOR|ENVOY|ADMIRAL)\b`)

// bareQuestion is how transcripts print a question without a colon: "Q  Madam President, will you
// sign?"
var bareQuestion = regexp.MustCompile(`(?m)^[ \t]*(Q)[ \t\x{A0}]+["“(]?\p{Lu}`)

// Turns lists the turns of a transcript in order; none where no label names a speaker.
func Turns(source string) []Turn {
	if !colonAhead(source) {
		return nil // most texts
	}
	var turns []Turn
	for _, at := range turnLabel.FindAllStringSubmatchIndex(source, -1) {
		if speaking.MatchString(source[at[2]:at[3]]) {
			turns = append(turns, Turn{Label: [2]int{at[2], at[3]}, Words: [2]int{at[1]}, Asks: asks(source[at[2]:at[3]])})
		}
	}
	if len(turns) == 0 {
		return namedTurns(source)
	}
	for _, at := range bareQuestion.FindAllStringSubmatchIndex(source, -1) {
		words := at[3] + len(source[at[3]:at[1]]) - len(strings.TrimLeft(source[at[3]:at[1]], " \t\u00a0"))
		turns = append(turns, Turn{Label: [2]int{at[2], at[3]}, Words: [2]int{words}, Asks: true})
	}
	slices.SortFunc(turns, func(a, b Turn) int { return a.Label[0] - b.Label[0] })
	for k := range turns {
		turns[k].Words[1] = len(source)
		if k+1 < len(turns) {
			line := strings.LastIndexByte(source[:turns[k+1].Label[0]], '\n') + 1
			turns[k].Words[1] = max(line, turns[k].Words[0])
		}
	}
	return turns
}

// colonAhead reports whether a line has a colon where labels have theirs.
func colonAhead(source string) bool {
	for line := range strings.Lines(source) {
		if strings.Contains(line[:min(len(line), 110)], ": ") {
			return true
		}
	}
	return false
}

// namedLabel is a label that is a name or an outlet: "Li Qingmei:", "AFP:".
var namedLabel = regexp.MustCompile(`(?m)^[ \t]*(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}):[ \t]`)

// namedTurns lists the turns of questions and answers, by the question marks with which some
// end: "AFP: Has the delegation arrived? / Li Qingmei: It arrived on Monday". Who says something
// before he asks is a speaker, but for outlets.
func namedTurns(source string) []Turn {
	var turns []Turn
	for _, at := range namedLabel.FindAllStringSubmatchIndex(source, -1) {
		if n := len(turns); n > 0 {
			turns[n-1].Words[1] = at[0]
		}
		turns = append(turns, Turn{Label: [2]int{at[2], at[3]}, Words: [2]int{at[1], len(source)}})
	}
	asked := false
	for k, turn := range turns {
		label, words := source[turn.Label[0]:turn.Label[1]], strings.TrimSpace(source[turn.Words[0]:turn.Words[1]])
		question := strings.HasSuffix(words, "?")
		asked = asked || question && k+1 < len(turns)
		turns[k].Asks = question && (known(label) != "" || !strings.Contains(words, ". "))
	}
	if !asked {
		return nil
	}
	return turns
}

// asks reports whether the label of a turn is that of whoever asks, who is not named.
func asks(label string) bool {
	return label == "Q" || strings.HasPrefix(label, "QUESTION")
}

// Transcript reports whether a text is the record of what people said in turns.
func Transcript(source string) bool { return len(Turns(source)) > 1 }
