// Package syntax tags and parses sentences.
//
// Reads: Tokens, Sentences. Writes: UPOS, XPOS, Lemma, Head and Rel of each
// token, after Universal Dependencies v2. It cuts nothing and names nobody.
//
// In "Anna met Omar." the token met is a VERB and the root, Anna its nsubj and
// Omar its obj.
//
// Careful has the vectors of an encoder judged by heads (Dozat and Manning 2017):
// every arc is scored, and the best tree taken. Fast is a greedy averaged perceptron
// for tags and an arc-hybrid one for trees, trained with a dynamic oracle (Goldberg
// and Nivre 2013). MODEL.md in model/encoder, model/tagger and model/parser has data
// and scores.
package syntax

import (
	"strings"

	"parley/model"
	"parley/text"
)

// Careful fills the syntax layer of t by the encoder.
func Careful(t *text.Text) {
	shippedCareful().annotate(t)
	text.Link(t)
}

// Fast fills the syntax layer of t by perceptrons.
func Fast(t *text.Text) {
	p := newParser()
	p.memory = remember(t)
	for _, s := range t.Sentences {
		p.sentence(t.Tokens[s.First:s.Last], s.First)
	}
	text.Link(t)
}

// parser holds the models and the room that sentences share.
type parser struct {
	tagger, arcs, labels *model.Linear
	upos, xpos           []string
	words                []Word
	tags                 []uint32
	labelScores          []int32
	memory               memory
	common               []bool // classes that no name has
	names                []bool // tokens of the sentence that are names
}

func newParser() *parser {
	p := &parser{tagger: model.Tagger(), arcs: model.Arcs(), labels: model.Labels()}
	for _, class := range p.tagger.Classes {
		upos, xpos, _ := strings.Cut(class, "|")
		p.upos, p.xpos = append(p.upos, upos), append(p.xpos, xpos)
		p.common = append(p.common, upos == "NOUN" || upos == "VERB" || upos == "AUX" || upos == "ADV" ||
			upos == "INTJ")
	}
	p.labelScores = make([]int32, len(p.labels.Classes))
	return p
}

// sentence tags and parses the tokens of one sentence; offset is the index of
// the first in the text.
func (p *parser) sentence(tokens []text.Token, offset int) {
	p.words, p.tags, p.names = p.words[:0], p.tags[:0], p.names[:0]
	heading := headed(tokens)
	for i := range tokens {
		p.words, p.tags = append(p.words, form(tokens[i].Text)), append(p.tags, 0)
		p.names = append(p.names, !heading && p.memory.name(tokens, i, 0))
	}
	p.tag()
	state := p.parse()
	for i := range tokens {
		tok := &tokens[i]
		tok.UPOS, tok.XPOS = p.upos[p.tags[i]], p.xpos[p.tags[i]]
		tok.Lemma = Lemma(tok.Text, tok.UPOS)
		tok.Head, tok.Rel = offset+state.Heads[i], p.labels.Classes[state.Rels[i]-1]
		if state.Heads[i] == len(tokens) {
			tok.Head, tok.Rel = -1, "root"
		}
	}
}

// parse runs the moves of highest score over the words at hand.
func (p *parser) parse() *State {
	state := NewState(p.words, p.tags)
	var room [MaxArcFeatures]uint32
	var scores [Moves]int32
	for !state.Done() {
		p.arcs.Score(state.ArcFeatures(room[:0]), scores[:])
		best := Move(-1)
		for m := Shift; m < Moves; m++ {
			if state.Allowed(m) && (best < 0 || scores[m] > scores[best]) {
				best = m
			}
		}
		state.Make(best, p.label(state, best))
	}
	return state
}

// label is the class of the arc that a move would make, counting from 1.
func (p *parser) label(state *State, m Move) uint32 {
	if m == Shift {
		return 0
	}
	var room [MaxLabelFeatures]uint32
	head, dep := state.Arc(m)
	p.labels.Score(state.LabelFeatures(room[:0], head, dep), p.labelScores)
	return uint32(model.Best(p.labelScores)) + 1
}
