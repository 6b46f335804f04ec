// Command gate shows what a change of the code changes in what is read: it takes the
// whole readings of every text at hand, and holds later ones against them.
//
// What comes in: official accounts with their publisher and address, press articles
// and cases from ../shared, the stories, the demo and the corpus. What goes out: a
// file of readings (-take FILE), or the differences from one (-against FILE) and exit
// status 1 if there are any. It judges nothing; the scorers do.
//
//	go run ./gate -take /tmp/before.jsonl    # before the change
//	go run ./gate -against /tmp/before.jsonl # after it
package main

import (
	"flag"
	"fmt"
	"os"

	"parley"
)

func main() {
	take := flag.String("take", "", "write the readings to this file")
	against := flag.String("against", "", "compare the readings with those of this file")
	shared := flag.String("shared", "../shared", "the folder of texts that the repository does not hold")
	by := flag.String("reader", string(parley.Careful), "careful or fast")
	all := flag.Bool("all", false, "print every difference, not only the first ones of a document")
	flag.Parse()
	if (*take == "") == (*against == "") || flag.NArg() > 0 {
		fmt.Fprintln(os.Stderr, "gate: one of -take FILE and -against FILE is needed")
		os.Exit(2)
	}
	changed, err := run(*take, *against, *shared, parley.Reader(*by), *all)
	if err != nil {
		fmt.Fprintln(os.Stderr, "gate:", err)
		os.Exit(2)
	}
	if changed > 0 {
		os.Exit(1)
	}
}

// run takes readings or compares them; it tells how many documents read otherwise.
func run(take, against, shared string, by parley.Reader, all bool) (changed int, err error) {
	documents, err := gather(shared)
	if err != nil {
		return 0, err
	}
	now := readAll(documents, by)
	if take != "" {
		return 0, write(take, now)
	}
	before, err := load(against)
	if err != nil {
		return 0, err
	}
	return report(os.Stdout, before, now, all), nil
}
