// Command parley reads reports of negotiations and keeps their record.
package main

import (
	"context"
	"errors"
	"io"
	"os"

	"github.com/alecthomas/kong"

	"parley"
)

// commands are all commands with their flags.
type commands struct {
	Versions versionFlag `help:"Print the versions of program, record format, models and lists." name:"version"`

	Read       readCommand     `cmd:"" help:"Print the record of each document: contacts, statements, commitments, positions, with the words that justify them."`
	Serve      serveCommand    `cmd:"" help:"Open the desk: the record on pages, in a browser; --demo shows an invented one."`
	Add        addCommand      `cmd:"" help:"Take documents into the record."`
	Watch      watchCommand    `cmd:"" help:"Take in what appears in the feeds of the record, until it is told to stop."`
	Feeds      feedsCommand    `cmd:"" help:"The feeds and index pages that are watched: list, add, remove, import, export."`
	Timeline   timelineCommand `cmd:"" help:"List contacts by date."`
	Show       showCommand     `cmd:"" help:"Show one contact: facts with who says so, accounts, what was said."`
	Compare    compareCommand  `cmd:"" help:"Lay the accounts of a contact side by side, with a verdict a row."`
	Said       saidCommand     `cmd:"" help:"List what a person or party said, and through whom."`
	Promises   promisesCommand `cmd:"" help:"List commitments: kept by which contact, overdue, open."`
	Ordinals   ordinalsCommand `cmd:"" help:"Set the numbers and ranks that accounts give a contact against the record."`
	CheckClaim claimCommand    `cmd:"" help:"Set a claim such as \"ninth call between A and B since January\" against the record."`
	Brief      briefCommand    `cmd:"" help:"What is new, changed, newly disputed or withdrawn since a time."`
	Search     searchCommand   `cmd:"" help:"Find documents by their words."`
	Note       noteCommand     `cmd:"" help:"Enter by hand a contact, statement, commitment or position."`
	Decide     decideCommand   `cmd:"" help:"Accept, reject, correct, merge, split, undo."`
	Document   documentCommand `cmd:"" help:"What a document is: show, put right, its original, take out and put back."`
	History    historyCommand  `cmd:"" help:"How a contact or document became what it is; all decisions."`
	Process    processCommand  `cmd:"" help:"Negotiations, and what belongs to them."`
	Reread     rereadCommand   `cmd:"" help:"Read all documents again with this version of the reader."`
	Export     exportCommand   `cmd:"" help:"Write contacts, facts and statements as CSV or JSON lines."`
	Check      checkCommand    `cmd:"" help:"See whether the record holds together."`
	Backup     backupCommand   `cmd:"" help:"Write the record to a new file."`
	Score      scoreCommand    `cmd:"" help:"Measure the reader against gold: precision, recall, F1 with counts."`
	Annotate   annotateCommand `cmd:"" help:"Print the layers of a document: sentences, tokens, entities, times, attributions."`
	Schema     schemaCommand   `cmd:"" help:"Print the JSON Schema of read --json."`
	Version    versionCommand  `cmd:"" help:"Print the versions of program, record format, models and lists."`
}

// Exit codes.
const (
	exitOK     = 0
	exitUnread = 1 // some document was not read
	exitUsage  = 2
)

// errTold is an error whose story is told already.
var errTold = errors.New("told")

func main() {
	os.Exit(run(os.Args[1:], &streams{in: os.Stdin, out: os.Stdout, err: os.Stderr, colour: wantsColour(os.Stdout),
		show: isTerminal(os.Stdout), terminal: isTerminal(os.Stderr)}))
}

// run runs one command line and gives its exit code.
func run(args []string, s *streams) int {
	var c commands
	out := &output{to: s.out}
	s.out, s.bar, s.err = out, s.err, steady{s.err}
	code := -1
	parser, err := kong.New(&c, kong.Name("parley"),
		kong.Description("Reads reports of negotiations and keeps their record."),
		kong.Writers(s.out, s.err), kong.Exit(func(n int) { code = n }), kong.UsageOnError(),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}))
	if err != nil {
		panic(err) // the command tree itself is wrong: every test would fail
	}
	ctx, err := parser.Parse(args)
	if code >= 0 {
		return code
	}
	if err != nil {
		s.complain(err)
		io.WriteString(s.err, "parley: hint: "+helpFor(err)+"\n")
		return exitUsage
	}
	err = ctx.Run(s)
	if out.err != nil {
		err = &parley.Error{Code: parley.Unavailable, Op: "write output", Err: out.err}
	}
	return exitCode(err, s)
}

// helpFor names the help of the command that was used wrongly, as far as one was told.
func helpFor(err error) string {
	var wrong *kong.ParseError
	if errors.As(err, &wrong) && wrong.Context != nil && wrong.Context.Selected() != nil {
		return wrong.Context.Selected().FullPath() + " --help tells how it is used"
	}
	return "parley --help lists the commands"
}

func exitCode(err error, s *streams) int {
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, errTold):
		return exitUnread
	case errors.Is(err, context.Canceled):
		err = errors.New("interrupted")
	}
	s.complain(err)
	if parley.ErrorCode(err) == parley.Invalid {
		return exitUsage
	}
	return exitUnread
}

// wantsColour tells whether a stream is a terminal and the user wants colour.
func wantsColour(f *os.File) bool {
	if os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb" {
		return false
	}
	return isTerminal(f)
}

func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
