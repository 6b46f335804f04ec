package reconcile

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
func (v Verdict) Severity() int {
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
