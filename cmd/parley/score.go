package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"parley"
	"parley/score"
)

// scoreCommand is "parley score": how well the reader does against gold.
type scoreCommand struct {
	Kind    string `arg:"" enum:"readouts,contacts,attribution,times,syntax,accounts,neighbours,gold,pages,judged,screen" help:"Form of the gold: readouts, contacts (MEND), attribution (PolNeAR), times, syntax (CoNLL-U), accounts, neighbours (readouts that are near misses), gold (Parley's own), pages (invented pages of many houses), judged (persons and further contacts that people judged once), screen (a folder such as ../shared/data: readouts, and texts of other sorts)."`
	File    string `arg:"" help:"File of gold, or folder of texts for the screen." name:"file"`
	Second  string `help:"With gold: a second annotation of the same documents, measured in place of the reader." placeholder:"FILE"`
	Data    string `help:"Folder of the documents that gold and judgements name." default:"../shared/data"`
	Verbose int    `short:"v" type:"counter" help:"Also the errors, the commonest measure first; -vv all of them."`
	JSON    bool   `help:"Print the report as JSON."`
	readerFlag
}

// mostErrors is how many errors of a measure -v prints.
const mostErrors = 20

// Run scores one file.
func (c *scoreCommand) Run(s *streams) error {
	c.ready()
	report, err := c.report()
	if err != nil {
		return err
	}
	if report.Documents == 0 {
		return &parley.Error{Code: parley.Invalid, Op: "score gold", Thing: c.File,
			Err:  errors.New("no line has the form of " + c.Kind),
			Hint: "parley score --help tells the forms of gold"}
	}
	if c.JSON {
		return parley.WriteJSON(s.out, report)
	}
	printReport(s.out, report)
	if c.Verbose > 0 {
		printErrors(s.out, report.Errors, c.Verbose > 1)
	}
	return nil
}

func (c *scoreCommand) report() (score.Report, error) {
	if c.Kind == "screen" {
		report, err := score.Screening(c.File)
		if err != nil {
			return report, cannotOpen(c.File, err)
		}
		return report, nil
	}
	f, err := os.Open(c.File)
	if err != nil {
		return score.Report{}, cannotOpen(c.File, err)
	}
	defer f.Close()
	return c.score(f)
}

func (c *scoreCommand) score(in io.Reader) (score.Report, error) {
	switch c.Kind {
	case "readouts":
		return score.Readouts(in, c.reader())
	case "contacts":
		return score.Contacts(in, c.reader())
	case "attribution":
		return score.Attribution(in, c.reader())
	case "times":
		return score.Times(in, c.reader())
	case "syntax":
		return score.Syntax(in, c.Data, c.reader())
	case "accounts":
		return score.Accounts(in, c.reader())
	case "pages":
		return score.Pages(in, c.reader())
	case "judged":
		return score.Judgements(in, c.Data, c.reader())
	case "neighbours":
		return score.Neighbours(in, c.reader())
	}
	if c.Second == "" {
		return score.Gold(in, c.Data, c.reader())
	}
	second, err := os.Open(c.Second)
	if err != nil {
		return score.Report{}, cannotOpen(c.Second, err)
	}
	defer second.Close()
	return score.Agreement(in, second, c.Data)
}

// printReport prints a line a measure: shares as one figure, the rest as
// precision, recall and F1, all with their counts.
func printReport(w io.Writer, r score.Report) {
	fmt.Fprintf(w, "%s: %d documents\n", r.Kind, r.Documents)
	fmt.Fprintf(w, "%-48s %5s %5s %5s  %s\n", "", "prec", "rec", "F1", "right / given / expected")
	for _, m := range r.Measures {
		if m.Given == m.Expected {
			fmt.Fprintf(w, "%-48s %5s %5.3f %5s  %d / %d\n", m.Name, "", m.Recall(), "", m.Right, m.Expected)
			continue
		}
		if m.Given == 0 {
			fmt.Fprintf(w, "%-48s %5s %5.3f %5s  %d in %d\n", m.Name, "", m.Recall(), "", m.Right, m.Expected)
			continue
		}
		fmt.Fprintf(w, "%-48s %5.3f %5.3f %5.3f  %d / %d / %d\n", m.Name, m.Precision(), m.Recall(), m.F1(), m.Right,
			m.Given, m.Expected)
	}
}

// printErrors prints errors measure by measure, some of each or all.
func printErrors(w io.Writer, errors []score.Error, all bool) {
	seen := map[string]int{}
	for _, e := range errors {
		if seen[e.Measure]++; seen[e.Measure] == 1 {
			fmt.Fprintf(w, "\n%s\n", e.Measure)
		}
		if !all && seen[e.Measure] > mostErrors {
			continue
		}
		fmt.Fprintf(w, "  %s\n    expected %s\n    got      %s\n", e.Document, e.Expected, e.Got)
	}
}
