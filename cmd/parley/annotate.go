package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"

	"parley"
	"parley/pipeline"
	"parley/text"
)

// annotateCommand is "parley annotate": the layers of a document, for
// developers.
type annotateCommand struct {
	File    string      `arg:"" help:"An address, a file, or - for standard input."`
	JSON    bool        `help:"Print the layers as JSON."`
	About   aboutFlags  `embed:""`
	Sources sourceFlags `embed:""`
	readerFlag
}

// Run prints the layers.
func (c *annotateCommand) Run(s *streams) error {
	d, err := open(context.Background(), c.Sources.gatherer(), c.File, c.About, s)
	if err != nil {
		return err
	}
	d.Reader = c.reader()
	layers := layersOf(pipeline.Annotate(d))
	if !c.JSON {
		layers.print(s)
		return nil
	}
	var lines bytes.Buffer
	out := json.NewEncoder(&lines)
	out.SetEscapeHTML(false)
	out.SetIndent("", " ")
	if err := out.Encode(layers); err != nil {
		return err
	}
	_, err = s.out.Write(parley.EscapeJSON(lines.Bytes()))
	return err
}

// layers is the JSON form of an annotated text.
type layers struct {
	Sentences    []layerSentence    `json:"sentences"`
	Entities     []layerEntity      `json:"entities"`
	Times        []layerTime        `json:"times"`
	Attributions []layerAttribution `json:"attributions"`
}

type layerSentence struct {
	text.Span
	Tokens []layerToken `json:"tokens"`
}

type layerToken struct {
	text.Span
	Text     string `json:"text"`
	Tag      string `json:"tag"`
	Lemma    string `json:"lemma"`
	Head     int    `json:"head"` // in the sentence, from 1; 0 for the root
	Relation string `json:"relation"`
}

type layerEntity struct {
	Kind     text.EntityKind `json:"kind"`
	Name     string          `json:"name"`
	Office   string          `json:"office,omitempty"`
	Party    string          `json:"party,omitempty"`
	Aliases  []string        `json:"aliases,omitempty"`
	Mentions []layerSpan     `json:"mentions"`
}

type layerSpan struct {
	text.Span
	Exact string `json:"exact"`
}

type layerTime struct {
	layerSpan
	Kind     text.TimeKind `json:"kind"`
	Value    string        `json:"value"`
	Clock    string        `json:"clock,omitempty"`
	Anchor   text.Anchor   `json:"anchor"`
	Modifier string        `json:"modifier,omitempty"`
	Derived  string        `json:"derived,omitempty"`
}

type layerAttribution struct {
	Source    layerSpan   `json:"source"`
	Cue       layerSpan   `json:"cue"`
	Content   []layerSpan `json:"content"`
	Quotation string      `json:"quotation"`
	Speaker   string      `json:"speaker,omitempty"`
	Parent    int         `json:"parent"` // index of the attribution around it, -1 for none
	Presumed  bool        `json:"presumed,omitempty"`
	Whole     bool        `json:"whole,omitempty"`
}

// layersOf turns a text into its JSON form.
func layersOf(t *text.Text) layers {
	cite := func(s text.Span) layerSpan { return layerSpan{s, t.At(s)} }
	out := layers{Sentences: sentencesOf(t), Entities: []layerEntity{}, Times: []layerTime{},
		Attributions: []layerAttribution{}}
	for _, e := range t.Entities {
		out.Entities = append(out.Entities, layerEntity{Kind: e.Kind, Name: e.Name, Office: e.Office, Party: e.Party,
			Aliases: e.Aliases, Mentions: []layerSpan{}})
	}
	for _, m := range t.Mentions {
		out.Entities[m.Entity].Mentions = append(out.Entities[m.Entity].Mentions, cite(m.Span))
	}
	for _, x := range t.Times {
		out.Times = append(out.Times, layerTime{cite(x.Span), x.Kind, x.Value, x.Clock, x.Anchor, x.Modifier,
			x.Derived})
	}
	for _, a := range t.Saying {
		l := layerAttribution{Source: cite(a.Source), Cue: cite(a.Cue), Quotation: a.Quotation, Parent: a.Parent,
			Presumed: a.Presumed, Whole: a.Whole}
		if a.Entity >= 0 {
			l.Speaker = t.Entities[a.Entity].Name
		}
		for _, c := range a.Content {
			l.Content = append(l.Content, cite(c))
		}
		out.Attributions = append(out.Attributions, l)
	}
	return out
}

func sentencesOf(t *text.Text) []layerSentence {
	all := []layerSentence{}
	for _, s := range t.Sentences {
		one := layerSentence{Span: s.Span, Tokens: []layerToken{}}
		for _, tok := range t.Tokens[s.First:s.Last] {
			head := 0
			if tok.Head >= 0 {
				head = tok.Head - s.First + 1
			}
			one.Tokens = append(one.Tokens, layerToken{tok.Span, tok.Text, tok.UPOS + "/" + tok.XPOS, tok.Lemma, head,
				tok.Rel})
		}
		all = append(all, one)
	}
	return all
}

// print shows entities, times and attributions a line each.
func (l layers) print(s *streams) {
	for _, sentence := range l.Sentences {
		for k, tok := range sentence.Tokens {
			fmt.Fprintf(s.out, "%3d %-18s %-10s %-16s %3d %s\n", k+1, parley.Visible(tok.Text), tok.Tag,
				parley.Visible(tok.Lemma), tok.Head, tok.Relation)
		}
		fmt.Fprintln(s.out)
	}
	for _, e := range l.Entities {
		fmt.Fprintf(s.out, "%s %q office %q party %q:", e.Kind, e.Name, e.Office, e.Party)
		for _, m := range e.Mentions {
			fmt.Fprintf(s.out, " %d:%d %q", m.Start, m.End, m.Exact)
		}
		fmt.Fprintln(s.out)
	}
	for _, x := range l.Times {
		fmt.Fprintf(s.out, "time %d:%d %q = %s %s %s\n", x.Start, x.End, x.Exact, x.Kind, x.Value, x.Clock)
	}
	for i, a := range l.Attributions {
		fmt.Fprintf(s.out, "attribution %d in %d: %q | %q | %s", i, a.Parent, a.Source.Exact, a.Cue.Exact, a.Quotation)
		for _, c := range a.Content {
			fmt.Fprintf(s.out, " | %q", c.Exact)
		}
		fmt.Fprintln(s.out)
	}
}
