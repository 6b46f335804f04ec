package reconcile

import "parley"

// Verdict is the result of laying values side by side.
type Verdict string

// The verdicts, mild ones first.
const (
	Agree      Verdict = "agree"         // the same after normalising
	Compatible Verdict = "compatible"    // one is less precise
	OneSide    Verdict = "one side only" // the others are silent
	Differ     Verdict = "differ"        // not the same, yet both may hold
	Contradict Verdict = "contradict"    // both cannot hold
)

// severity orders verdicts: the worst of a row stands for it.
func (v Verdict) severity() int {
	switch v {
	case Compatible:
		return 1
	case Differ:
		return 2
	case Contradict:
		return 3
	}
	return 0
}

// Disputed tells whether a verdict is a disagreement.
func (v Verdict) Disputed() bool { return v == Differ || v == Contradict }

// judgement is a verdict on two values with the rule that decided.
type judgement struct {
	verdict Verdict
	rule    string
}

func (j judgement) worse(o judgement) bool { return j.verdict.severity() > o.verdict.severity() }

// judge compares two values of one field. It is symmetric.
func judge(field string, a, b Said) judgement {
	if f, ok := parley.FieldNamed(field); ok {
		return judges[f.Judged](a, b)
	}
	return judgeWords(a, b)
}

// judges has a function for each rule of the table of fields.
var judges = map[parley.Judging]func(a, b Said) judgement{
	parley.JudgedAsKind:    judgeKinds,
	parley.JudgedAsStatus:  judgeStatuses,
	parley.JudgedAsDate:    judgeDates,
	parley.JudgedAsClock:   judgeTimes,
	parley.JudgedAsPlace:   judgePlaces,
	parley.JudgedAsLength:  judgeLengths,
	parley.JudgedAsActor:   judgeActors,
	parley.JudgedAsPerson:  judgePeople,
	parley.JudgedAsTone:    judgeTones,
	parley.JudgedAsOrdinal: judgeOrdinals,
	parley.JudgedAsCount:   judgeCounts,
	parley.JudgedAsWords:   judgeWords,
}
