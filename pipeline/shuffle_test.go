package pipeline_test

import (
	"math/rand"
	"slices"
	"strings"
	"testing"

	"parley"
	"parley/pipeline"
)

// TestShuffledWords reads reports with words left out, doubled and changed for others: parses that
// no rule foresaw, names of nothing but a number, sentences that end in a preposition. Whatever is
// read, its evidence is in the text.
func TestShuffledWords(t *testing.T) {
	reports := everyReport(t)
	rng := rand.New(rand.NewSource(1))
	for range 600 {
		words := strings.Fields(strings.Join([]string{pick(rng, reports), pick(rng, reports)}, " "))
		for range 1 + rng.Intn(12) {
			words = disturbed(rng, words)
		}
		d := parley.NewDocument(strings.Join(words, " "))
		d.Published, d.Reader = "2025-03-10", parley.Fast
		checkEvidence(t, d.Text, pipeline.Read(d))
	}
}

// TestOddBeginnings reads texts that once ended a reading: a month with "of" before anything else, a visit in a
// sentence without a verb, a number of times in none.
func TestOddBeginnings(t *testing.T) {
	for _, body := range []string{
		"of April, Prime Minister Kari Lund of Norway met President Amadou Keita of Mali in her visit to Mali on Friday.",
		"Speaking during a visit to Bamako on Norway Foreign Minister Kari Lund that trade grew.",
		"Four times. President Lund met President Keita. Times four.",
	} {
		for _, by := range []parley.Reader{parley.Careful, parley.Fast} {
			d := parley.NewDocument(body)
			d.Published, d.Reader = "2025-03-10", by
			checkEvidence(t, d.Text, pipeline.Read(d))
		}
	}
}

// everyReport lists the texts of the corpus and the reports of all stories, in one order.
func everyReport(t *testing.T) []string {
	var all []string
	for _, body := range texts(t) {
		all = append(all, body)
	}
	all = append(all, pipeline.Stories(t)...)
	slices.Sort(all)
	return all
}

func pick(rng *rand.Rand, list []string) string { return list[rng.Intn(len(list))] }

// disturbed changes two words for each other, leaves one out, or puts one where another stood.
func disturbed(rng *rand.Rand, words []string) []string {
	i, j := rng.Intn(len(words)), rng.Intn(len(words))
	switch rng.Intn(3) {
	case 0:
		words[i], words[j] = words[j], words[i]
	case 1:
		if len(words) > 1 {
			return slices.Delete(words, i, i+1)
		}
	case 2:
		words[i] = words[j]
	}
	return words
}
