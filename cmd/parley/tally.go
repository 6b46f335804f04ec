package main

import (
	"errors"
	"fmt"
	"time"

	"parley"
	"parley/view"
	"parley/work"
)

// took counts bytes that were taken in.
func (a *adding) took(n int64) {
	a.bar.Add64(n)
	a.mu.Lock()
	defer a.mu.Unlock()
	a.pace.taken += n
}

func (a *adding) skip(err error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.skipped++
	if a.told++; errors.Is(err, errTold) || a.told > mostSkips && !a.verbose {
		return
	}
	a.bar.Clear()
	fmt.Fprintf(a.s.err, "parley: skipped: %v\n", err)
}

func (a *adding) done(d work.Done) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.tally[d.Result]++
	if a.dateless[d.Document] && (d.Result == work.Added || d.Result == work.Revised) {
		a.undated++
	}
	delete(a.dateless, d.Document)
	if words := a.pace.tell(time.Since(a.began), a.tally[work.Added]+a.tally[work.Revised]); words != "" {
		a.bar.Clear()
		fmt.Fprintln(a.s.err, words)
	}
	if d.Unread != "" {
		a.bar.Clear()
		fmt.Fprintf(a.s.err, "parley: warning: document %s: the text is too long: bytes %s were not read\n", d.Document,
			d.Unread)
	}
	if d.Out {
		a.bar.Clear()
		fmt.Fprintf(a.s.err, "parley: document %s was taken out and stays so\n", d.Document)
		fmt.Fprintf(a.s.err, "parley: hint: parley document restore %s --why WORDS puts it back\n", d.Document)
	}
	for _, b := range d.Outranked {
		a.outranked(d.Document, b)
	}
	if a.verbose {
		fmt.Fprintf(a.s.out, "%s %s\n", d.Result, d.Document)
	}
}

// count notes a document on its way whose day nobody tells.
func (a *adding) count(d parley.Document) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if d.Published == "" {
		a.dateless[d.ID] = true
	}
}

// outranked tells that what was given is kept, and something else shown.
func (a *adding) outranked(id parley.DocumentID, b work.Outranked) {
	if a.kept++; a.kept > mostSkips && !a.verbose {
		return
	}
	a.bar.Clear()
	fmt.Fprintf(a.s.err, "parley: document %s: %s %q is kept beside %q, %s, which is shown\n", id, b.Given.Part,
		b.Given.Value, b.Shown.Value, view.OriginWords(b.Shown.Origin))
	fmt.Fprintf(a.s.err, "parley: hint: parley decide accept %s --field %s --value VALUE --why WORDS decides\n", id,
		b.Given.Part)
}

func (a *adding) passOver() {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.passed++
}

// tell prints what became of the documents, and how fast.
func (a *adding) tell() {
	a.mu.Lock()
	defer a.mu.Unlock()
	took := time.Since(a.began)
	n := a.tally[work.Added] + a.tally[work.Revised]
	line := fmt.Sprintf("parley: %d added, %s, %d on record already, %d skipped", a.tally[work.Added],
		plural(a.tally[work.Revised], "new revision"), a.tally[work.Known]+a.tally[work.Completed], a.skipped)
	if a.passed > 0 {
		line += fmt.Sprintf(", %s passed over that %s not seem to concern us (--all takes them)", plural(a.passed, "page"),
			map[bool]string{true: "does", false: "do"}[a.passed == 1])
	}
	if k := a.tally[work.Completed]; k > 0 {
		line += fmt.Sprintf("; %d of them read again with what was given now", k)
	}
	if a.told > mostSkips && !a.verbose {
		line += fmt.Sprintf(" (%d reasons not shown: -v shows all)", a.told-mostSkips)
	}
	if n > 1 {
		line += fmt.Sprintf("; %.1f s, %.0f documents/s", took.Seconds(), float64(n)/took.Seconds())
	}
	fmt.Fprintln(a.s.err, line)
	if a.undated > 0 {
		fmt.Fprintf(a.s.err, "parley: hint: %s no date, so what is \"today\" there is not known: --published gives it\n", plural(a.undated, "document tells|documents tell"))
	}
}

// mostSkips is how many reasons are printed without -v.
const mostSkips = 10
