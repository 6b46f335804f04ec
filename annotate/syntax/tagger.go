package syntax

import "parley/model"

// MaxTagFeatures is the most features one token has.
const MaxTagFeatures = 40

// TagFeatures appends the features for tagging word i, given the classes of
// the two words before (0 stands for none; classes count from 1 here).
func TagFeatures(out []uint32, words []Word, i int, before, beforeThat uint32) []uint32 {
	w := at(words, i)
	p1, p2, n1, n2 := at(words, i-1), at(words, i-2), at(words, i+1), at(words, i+2)
	add := func(template, a, b, c uint32) { out = append(out, model.Hash(template, a, b, c)) }
	first := uint32(0)
	if i == 0 {
		first = 1
	}
	add(0, w.exact, 0, 0)
	add(1, w.lower, 0, 0)
	add(2, w.shape, first, 0)
	for k, h := range w.suffix {
		add(3+uint32(k), h, 0, 0)
	}
	for k, h := range w.prefix {
		add(8+uint32(k), h, 0, 0)
	}
	add(12, before, 0, 0)
	add(13, before, beforeThat, 0)
	add(14, before, w.lower, 0)
	add(15, before, w.suffix[2], 0)
	add(16, p1.lower, 0, 0)
	add(17, p2.lower, 0, 0)
	add(18, n1.lower, 0, 0)
	add(19, n2.lower, 0, 0)
	add(20, p1.lower, w.lower, 0)
	add(21, w.lower, n1.lower, 0)
	add(22, n1.suffix[2], 0, 0)
	add(23, n1.shape, w.shape, 0)
	add(24, p1.suffix[2], 0, 0)
	add(25, before, n1.lower, 0)
	add(26, before, beforeThat, w.lower)
	add(27, w.class, p1.class, n1.class)
	add(28, w.suffix[2], n1.suffix[1], before)
	add(29, p1.lower, n1.lower, 0)
	add(30, w.lower, n1.class, before)
	add(31, p1.lower, p2.lower, 0)
	add(32, n1.lower, n2.lower, 0)
	add(33, w.cluster, 0, 0)
	add(34, n1.cluster, w.suffix[2], 0)
	add(35, p1.cluster, w.cluster, n1.cluster)
	add(36, before, w.cluster, 0)
	return out
}

var edge = Word{exact: 1, lower: 1, shape: 1, class: 9}

func at(words []Word, i int) Word {
	if i < 0 || i >= len(words) {
		return edge
	}
	return words[i]
}

// tag gives each word its class, left to right. Names get no class of common
// words.
func (p *parser) tag() {
	var room [MaxTagFeatures]uint32
	scores := make([]int32, len(p.tagger.Classes))
	for i := range p.words {
		var before, beforeThat uint32
		if i > 0 {
			before = p.tags[i-1] + 1
		}
		if i > 1 {
			beforeThat = p.tags[i-2] + 1
		}
		p.tagger.Score(TagFeatures(room[:0], p.words, i, before, beforeThat), scores)
		best := -1
		for c, score := range scores {
			if (best < 0 || score > scores[best]) && !(p.names[i] && p.common[c]) {
				best = c
			}
		}
		p.tags[i] = uint32(best)
	}
}
