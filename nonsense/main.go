package main

import (
	"flag"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
)

func main() {
	seed := flag.Uint64("seed", 0, "seed of the draw; 0 for one by the commit at hand")
	words := flag.Int("words", 100, "how many words")
	least := flag.Int("least", 0, "fail if fewer are noticed")
	lists := flag.String("lists", "", "only these lists, parted by commas; else all but the dictionary")
	flag.Parse()
	if err := run(*seed, *words, *least, *lists); err != nil {
		fmt.Fprintln(os.Stderr, "nonsense:", err)
		os.Exit(1)
	}
}

func run(seed uint64, words, least int, lists string) error {
	if seed == 0 {
		seed = seedOfCommit()
	}
	all, err := entries("lexicon")
	if err != nil {
		return err
	}
	all = slices.DeleteFunc(all, func(e entry) bool {
		return lists != "" && !slices.Contains(strings.Split(lists, ","), strings.TrimSuffix(e.list, ".tsv"))
	})
	folder, err := os.MkdirTemp("", "nonsense")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	stories := filepath.Join(folder, "stories")
	if out, err := exec.Command("go", "test", "-tags", "nonsense", "-c", "-o", stories,
		"./pipeline").CombinedOutput(); err != nil {
		return fmt.Errorf("build the stories: %w: %s", err, out)
	}
	if !same(stories, "") {
		return fmt.Errorf("the stories fail as they stand")
	}
	random := rand.New(rand.NewPCG(seed, 1))
	random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return report(seed, least, all[:min(words, len(all))], noticed(stories, random, all[:min(words, len(all))]))
}

// entry is a line of a list.
type entry struct{ list, line string }

// word is what stands in the column of words: the last of two for classes, else the first.
func (e entry) word() string { return strings.Split(e.line, "\t")[e.column()] }

// name is the word, of classes behind the class.
func (e entry) name() string {
	if e.column() == 0 {
		return e.word()
	}
	return strings.ReplaceAll(e.line, "\t", " ")
}

func (e entry) column() int {
	if e.list == "classes.tsv" {
		return 1
	}
	return 0
}

// replaced is the line with a word of nonsense for its word.
func (e entry) replaced(word string) string {
	parts := strings.Split(e.line, "\t")
	parts[e.column()] = word
	return strings.Join(parts, "\t")
}

// entries are the lines of all lists but the dictionary.
func entries(folder string) ([]entry, error) {
	lists, err := filepath.Glob(filepath.Join(folder, "*.tsv"))
	if err != nil || len(lists) == 0 {
		return nil, fmt.Errorf("no lists in %s: run it in the root of the repository", folder)
	}
	var all []entry
	for _, list := range lists {
		name := filepath.Base(list)
		data, err := os.ReadFile(list)
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(data)) {
			if line = strings.TrimRight(line, "\r\n"); line != "" && line[0] != '#' && name != "common_words.tsv" {
				all = append(all, entry{name, line})
			}
		}
	}
	return all, nil
}

// noticed reads the stories once for each entry, on all processors.
func noticed(stories string, random *rand.Rand, drawn []entry) []bool {
	found := make([]bool, len(drawn))
	changes := make([]string, len(drawn))
	for k, e := range drawn {
		changes[k] = e.list + "|" + e.line + "|" + e.replaced(nonsense(random))
	}
	var wait sync.WaitGroup
	free := make(chan struct{}, runtime.NumCPU())
	for k := range drawn {
		wait.Add(1)
		free <- struct{}{}
		go func() {
			defer wait.Done()
			found[k] = !same(stories, changes[k])
			<-free
		}()
	}
	wait.Wait()
	return found
}

// nonsense is a word of no language.
func nonsense(random *rand.Rand) string {
	var b strings.Builder
	for range 3 {
		b.WriteByte("zkvxq"[random.IntN(5)])
		b.WriteByte("uoy"[random.IntN(3)])
	}
	return b.String()
}

// same reports whether the word's own sentences, and all stories, read as they are written with a
// line changed.
func same(stories, change string) bool {
	return passes(stories, "^TestCarriers$", change) && passes(stories, "^TestStories$", change)
}

func passes(stories, tests, change string) bool {
	c := exec.Command(stories, "-test.short", "-test.run", tests)
	c.Dir, c.Env = "pipeline", append(os.Environ(), "PARLEY_NONSENSE="+change)
	return c.Run() == nil
}

func report(seed uint64, least int, drawn []entry, found []bool) error {
	n := 0
	var missed []string
	for k, e := range drawn {
		if found[k] {
			n++
			continue
		}
		missed = append(missed, strings.TrimSuffix(e.list, ".tsv")+": "+e.name())
	}
	fmt.Printf("seed %d: %d of %d words noticed\n", seed, n, len(drawn))
	for _, m := range missed {
		fmt.Println("  not noticed  " + m)
	}
	if n < least {
		return fmt.Errorf("%d of %d words noticed, at least %d are asked for", n, len(drawn), least)
	}
	return nil
}

// seedOfCommit changes with each commit; 1 where git tells none.
func seedOfCommit() uint64 {
	out, err := exec.Command("git", "rev-parse", "HEAD").Output()
	if err != nil {
		return 1
	}
	h := fnv.New64a()
	h.Write(out)
	return h.Sum64()
}
