// Command screen makes the weights of package screen: logistic regression over the words of
// a text, each once, and over those at its top. Run it from the root of the repository:
//
//	go run ./train/screen -data ../shared/data
//
// Of both sides a quarter, by the hash of their names, is left out; score screen measures on
// it. Words that stand mostly with a capital are names and count nothing, but for states,
// their adjectives and capitals, which all count the same.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"log"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"sort"
	"strings"

	"parley/score"
	"parley/screen"
)

const header = "# How much a word tells that a text concerns us: word, weight anywhere, weight among the first 40 words.\n" +
	"# Made by train/screen from data marked \"train\": readouts of the White House, the State Department and the Kremlin,\n" +
	"# and, as what does not concern us, White House pages whose title tells no contact (CC0, CC BY 4.0), UD English EWT\n" +
	"# (CC BY-SA 4.0) and GUM (CC BY 4.0). =bias is what all texts begin with, =least the least sum that concerns us.\n"

func main() {
	data := flag.String("data", "../shared/data", "folder of the data")
	flag.Parse()
	if err := run(*data); err != nil {
		log.Fatal(err)
	}
}

// sample is a text as the words that stand in it.
type sample struct {
	any, top []int
	on       bool
	fold     int
	contact  bool // a word of contact stands at the top
	bare     bool // its title was left out
	beside   bool // counted on neither side
}

func run(data string) error {
	all, err := score.ScreenTexts(data)
	if err != nil {
		return err
	}
	all = slices.DeleteFunc(all, func(t score.ScreenText) bool { return t.Held || t.Measure })
	words := vocabulary(all)
	at := map[string]int{}
	for k, w := range words {
		at[w] = k
	}
	var samples []sample
	for _, t := range all {
		samples = append(samples, sampleOf(t, at))
		if _, body, found := strings.Cut(t.Text, "\n"); found {
			t.Text = body // texts come without their titles too
			s := sampleOf(t, at)
			s.bare = true
			samples = append(samples, s)
		}
	}
	least := threshold(samples, len(words))
	m := fit(samples, len(words), -1)
	fmt.Printf("%d texts, %d words; least %.2f\n", len(all), len(words), least)
	return write("screen/words.tsv", words, m, least)
}

// vocabulary lists the words that count: in at least eight texts, and no names; and all
// words of states.
func vocabulary(all []score.ScreenText) []string {
	texts, names, seen := map[string]int{}, map[string]int{}, map[string]int{}
	for _, t := range all {
		in := map[string]bool{}
		for _, w := range score.ScreenWords(t.Text, screen.MostWords) {
			seen[w.Low]++
			if w.Capital {
				names[w.Low]++
			}
			if !in[w.Low] {
				in[w.Low] = true
				texts[w.Low]++
			}
		}
	}
	var words []string
	for w, n := range texts {
		if n >= 8 && names[w]*10 < seen[w]*7 && !score.StateWord(w) {
			words = append(words, w)
		}
	}
	sort.Strings(words)
	return append(words, "=state1", "=state2", "=state3", "=state4")
}

// contactWords are words of contacts: a text with one of them at its top concerns us.
var contactWords = []string{"readout", "readouts", "meeting", "meetings", "meet", "meets", "met", "call", "calls", "spoke", "talked", "talks",
	"conversation", "conversations", "phone", "telephone", "summit", "visit", "visits", "visited", "convening", "roundtable",
	"discussion", "discussions", "hosts", "hosted", "delegation", "negotiations", "negotiators", "letter", "received",
	"congratulations", "greetings", "dialogue", "consultations", "ceasefire", "envoy", "envoys", "mediator", "mediation",
	"ministers", "bilateral", "trilateral", "ministerial", "communique", "summits", "negotiation", "negotiating",
	"negotiate", "truce", "diplomatic", "ambassador", "convened"}

func sampleOf(t score.ScreenText, at map[string]int) sample {
	s := sample{on: t.On, fold: t.Fold, beside: t.Beside}
	in, states := map[int]bool{}, map[string]bool{}
	for k, w := range score.ScreenWords(t.Text, screen.MostWords) {
		low := w.Low
		if score.StateWord(low) {
			if states[low] || len(states) == screen.MostStates {
				continue
			}
			states[low] = true
			low = fmt.Sprintf("=state%d", len(states))
		}
		s.contact = s.contact || k < screen.TopWords && slices.Contains(contactWords, low)
		n, known := at[low]
		if !known || in[n] {
			continue
		}
		in[n] = true
		if s.any = append(s.any, n); k < screen.TopWords && !strings.HasPrefix(low, "=") {
			s.top = append(s.top, n)
		}
	}
	return s
}

// model is the weights of the words.
type model struct {
	any, top []float64
	bias     float64
}

func (m *model) sum(s sample) float64 {
	sum := m.bias
	for _, n := range s.any {
		sum += m.any[n]
	}
	for _, n := range s.top {
		sum += m.top[n]
	}
	return sum
}

// The steps of learning.
const (
	rounds = 30
	decay  = 4e-4
)

// fit learns by stochastic gradient descent, always in the same order, from all but a fold.
func fit(samples []sample, words, without int) *model {
	m := &model{any: make([]float64, words), top: make([]float64, words)}
	r := rand.New(rand.NewPCG(16, 16))
	order := r.Perm(len(samples))
	for round := range rounds {
		rate := 0.1 / (1 + float64(round)/4)
		r.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, k := range order {
			s := samples[k]
			if s.fold == without {
				continue
			}
			target := 0.0
			if s.on {
				target = 1
			}
			slope := rate * (target - 1/(1+math.Exp(-m.sum(s))))
			m.bias += slope
			for _, n := range s.any {
				m.any[n] += slope - rate*decay*m.any[n]*float64(len(samples))/50
			}
			for _, n := range s.top {
				m.top[n] += slope - rate*decay*m.top[n]*float64(len(samples))/50
			}
		}
	}
	return m
}

// threshold is the least sum of a text on our side without a word of contact at its top, by
// models that were not made from it, and a margin less.
func threshold(samples []sample, words int) float64 {
	var on, off []float64
	told := 0
	for fold := range folds {
		m := fit(samples, words, fold)
		for _, s := range samples {
			switch {
			case s.fold != fold || s.bare || s.beside || s.contact && s.on:
			case s.contact:
				told++
			case s.on:
				on = append(on, m.sum(s))
			default:
				off = append(off, m.sum(s))
			}
		}
	}
	slices.Sort(on)
	least := on[1] - margin
	kept := 0
	for _, sum := range off {
		if sum >= least {
			kept++
		}
	}
	fmt.Printf("by folds: %d of ours without a word of contact at the top, least %.2f %.2f %.2f; of %d others %d with one, %d kept besides\n",
		len(on), on[0], on[1], on[2], len(off)+told, told, kept)
	return least
}

// folds is into how many parts the texts are put, and margin how much less than the least a
// text may have that concerns us.
const (
	folds  = 6
	margin = 0.4
)

func write(name string, words []string, m *model, least float64) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	defer f.Close()
	w := bufio.NewWriter(f)
	w.WriteString(header)
	fmt.Fprintf(w, "=bias\t%.3f\t0\n=least\t%.3f\t0\n", m.bias, least)
	for k, word := range words {
		switch {
		case strings.HasPrefix(word, "=state"):
			fmt.Fprintf(w, "%s\t%.3f\t0\n", word, m.any[k])
		case math.Abs(m.any[k])+math.Abs(m.top[k]) >= 0.02:
			fmt.Fprintf(w, "%s\t%.3f\t%.3f\n", word, m.any[k], m.top[k])
		}
	}
	for _, state := range score.StateWords() {
		fmt.Fprintf(w, "=states\t%s\t0\n", state)
	}
	for _, c := range contactWords {
		fmt.Fprintf(w, "=contact\t%s\t0\n", c)
	}
	return w.Flush()
}
