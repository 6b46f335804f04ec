package origin

import (
	"cmp"
	"hash/fnv"
	"math"
	"slices"
	"strings"
	"unicode"

	"parley"
)

// Hashes is the length of a signature. With 64 hashes the share of equal ones
// estimates the Jaccard similarity with a standard error of at most .063.
const Hashes = 64

// shingle is how many words in a row are compared.
const shingle = 4

// Copied is the similarity from which two texts are copies or rewrites of one:
// a rewrite that changes every tenth word still keeps about half its shingles,
// independent reports of one contact share less than a twentieth.
const Copied = 0.15

// mostSigned is how many bytes of a text are compared; what lies behind is not read
// either.
const mostSigned = 512 << 10

// Signature is the MinHash of a text over its runs of four words (Broder 1997):
// the share of equal elements of two signatures estimates how many runs the
// texts have in common. Texts of fewer than four words have none.
func Signature(text string) []uint32 {
	text = text[:min(len(text), mostSigned)]
	words := strings.FieldsFunc(strings.ToLower(text),
		func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if len(words) < shingle {
		return nil
	}
	least := make([]uint32, Hashes)
	for k := range least {
		least[k] = math.MaxUint32
	}
	for i := 0; i+shingle <= len(words); i++ {
		h := fnv.New64a()
		for _, w := range words[i : i+shingle] {
			h.Write([]byte(w))
			h.Write([]byte{' '})
		}
		lower(least, h.Sum64())
	}
	return least
}

// lower puts a shingle into a signature: hash k is one linear map of its value.
func lower(least []uint32, sum uint64) {
	a, b := sum|1, sum>>32|1
	for k := range least {
		a = a*6364136223846793005 + b
		if v := uint32(a >> 32); v < least[k] {
			least[k] = v
		}
	}
}

// Alike estimates the share of runs of words that two texts have in common, 0
// to 1.
func Alike(a, b []uint32) float64 {
	if len(a) != Hashes || len(b) != Hashes {
		return 0
	}
	same := 0
	for k := range a {
		if a[k] == b[k] {
			same++
		}
	}
	return float64(same) / Hashes
}

// Origin is one telling of a contact and the documents that hand it on.
type Origin struct {
	Name      string // the side, agency or publisher it comes from
	Documents []parley.DocumentID
}

// Origins sorts the documents of accounts by where their telling comes from:
// copies and rewrites of one text, and reports that credit or quote one agency,
// are one origin. A report of several sources belongs to the first on record.
func Origins(accounts []parley.Account) []Origin {
	docs := oneEach(accounts)
	parent := make([]int, len(docs))
	for k := range parent {
		parent[k] = k
	}
	for i := range docs {
		for j := range i {
			if sameText(docs[i], docs[j]) {
				join(parent, i, j)
			}
		}
	}
	byAgency(docs, parent)
	return gather(docs, parent)
}

// oneEach is the first account of each document, in order of publication.
func oneEach(accounts []parley.Account) []parley.Account {
	sorted := slices.Clone(accounts)
	slices.SortFunc(sorted, parley.InOrder)
	seen := map[parley.DocumentID]bool{}
	return slices.DeleteFunc(sorted, func(a parley.Account) bool {
		again := seen[a.Document.ID]
		seen[a.Document.ID] = true
		return again
	})
}

func sameText(a, b parley.Account) bool {
	if x, y := agencyOf(a), agencyOf(b); x != "" && y != "" && x != y {
		return false // two agencies on one short statement use the same words
	}
	return Alike(a.Signature, b.Signature) >= Copied || a.Document.URL != "" && a.Document.URL == b.Document.URL
}

// byAgency joins press reports to the agency they hand on: an agency's own
// text, or another report that credits it. A government's own account keeps its
// origin, whoever it quotes.
func byAgency(docs []parley.Account, parent []int) {
	first := map[string]int{}
	for k, d := range docs {
		if name := agencyOf(d); name != "" {
			if _, known := first[name]; !known {
				first[name] = k
			}
			join(parent, k, first[name])
		}
	}
	for k, d := range docs {
		if d.Home != "" || agencyOf(d) != "" {
			continue
		}
		for _, name := range quoted(d) {
			if at, known := first[name]; known {
				join(parent, k, at)
				break
			}
			first[name] = k
			break
		}
	}
}

// agencyOf is the agency whose text a press report is or says it is.
func agencyOf(d parley.Account) string {
	if d.Home != "" || len(d.Credits) == 0 {
		return ""
	}
	return d.Credits[0]
}

// quoted are the agencies that the facts of an account are told through, the
// most used first.
func quoted(d parley.Account) []string {
	count := map[string]int{}
	var names []string
	for _, f := range d.Contact.Facts {
		for _, l := range append(slices.Clone(f.Chain), f.Presumed...) {
			if l.Kind == parley.PublisherLink {
				if count[l.Name]++; count[l.Name] == 1 {
					names = append(names, l.Name)
				}
			}
		}
	}
	slices.SortStableFunc(names, func(a, b string) int { return count[b] - count[a] })
	return names
}

func join(parent []int, i, j int) {
	i, j = root(parent, i), root(parent, j)
	parent[max(i, j)] = min(i, j)
}

func root(parent []int, i int) int {
	for parent[i] != i {
		i = parent[i]
	}
	return i
}

func gather(docs []parley.Account, parent []int) []Origin {
	var origins []Origin
	at := map[int]int{}
	for k, d := range docs {
		r := root(parent, k)
		if _, known := at[r]; !known {
			at[r] = len(origins)
			origins = append(origins, Origin{Name: originName(docs[r])})
		}
		o := &origins[at[r]]
		o.Documents = append(o.Documents, d.Document.ID)
	}
	return origins
}

func originName(d parley.Account) string {
	if name := agencyOf(d); name != "" {
		return name
	}
	if d.Home != "" {
		return cmp.Or(d.Document.Publisher, d.Home)
	}
	if names := quoted(d); len(names) > 0 {
		return names[0]
	}
	if d.Document.Publisher != "" {
		return d.Document.Publisher
	}
	return "publisher not stated"
}
