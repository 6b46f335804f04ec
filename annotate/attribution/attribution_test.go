package attribution_test

import (
	"strings"
	"testing"

	"parley/annotate/attribution"
	"parley/annotate/entity"
	"parley/annotate/segment"
	"parley/annotate/syntax"
	"parley/annotate/timex"
	"parley/text"
)

// saying lists the attributions of a text: source | cue | content, nested ones
// behind a ">" for each level.
func saying(source string) string {
	x := segment.Text(source)
	syntax.Careful(x)
	entity.Annotate(x, entity.Context{})
	timex.Annotate(x, timex.Context{})
	attribution.Annotate(x)
	var out []string
	for _, a := range x.Saying {
		var content []string
		for _, c := range a.Content {
			content = append(content, x.At(c))
		}
		out = append(out, strings.Repeat(">", depth(x, a))+x.At(a.Source)+" | "+x.At(a.Cue)+" | "+strings.Join(content,
			" ... "))
	}
	return strings.Join(out, "\n")
}

func depth(x *text.Text, a text.Attribution) int {
	n := 0
	for a.Parent >= 0 && n < 9 {
		a, n = x.Saying[a.Parent], n+1
	}
	return n
}

func TestForms(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"clause", "Ivan Orlov said that the talks were frank.", "Ivan Orlov | said | the talks were frank"},
		{"clause without that", "Ivan Orlov said the talks were frank.", "Ivan Orlov | said | the talks were frank"},
		{"behind", "The talks were frank, Ivan Orlov said.", "Ivan Orlov | said | The talks were frank"},
		{"behind, turned round", "The talks were frank, reported RIA Novosti.",
			"RIA Novosti | reported | The talks were frank"},
		{"inside", "The talks, Ivan Orlov said, were frank.", "Ivan Orlov | said | The talks ... were frank"},
		{"a name before the source",
			"Kari Lund will visit Lima on 3 May for talks with her Peruvian counterpart Rosa Quispe, the ministry " +
				"said on Thursday.", "the ministry | said | Kari Lund will visit Lima on 3 May for talks with her " +
				"Peruvian counterpart Rosa Quispe"},
		{"described between commas", "A Chadian official, who asked not to be named, said the talks were frank.",
			"A Chadian official | said | the talks were frank"},
		{"who asks not to be named",
			"Two diplomats, who asked not to be identified because the talks were secret, said the talks were frank.",
			"Two diplomats | said | the talks were frank"},
		{"what is asked for", "Kari Lund asked the court not to name the boy.",
			"Kari Lund | asked | the court not to name the boy"},
		{"quotation before", "“We met,” Ivan Orlov told reporters on Sunday.", "Ivan Orlov | told | We met"},
		{"quotation behind", "Ivan Orlov wrote on Telegram: “We met.”", "Ivan Orlov | wrote | We met"},
		{"quotation around", "“We met,” Ivan Orlov said, “and agreed.”", "Ivan Orlov | said | We met ... and agreed"},
		{"noun phrase", "Ivan Orlov stressed the need for calm.", "Ivan Orlov | stressed | the need for calm"},
		{"infinitive", "Ivan Orlov urged Norway to wait.", "Ivan Orlov | urged | Norway to wait"},
		{"according to, in front", "According to Ivan Orlov, the talks were frank.",
			"Ivan Orlov | According to | the talks were frank"},
		{"according to, behind", "The talks were frank, according to Ivan Orlov.",
			"Ivan Orlov | according to | The talks were frank"},
		{"expressed", "Ivan Orlov expressed hope for an early truce.", "Ivan Orlov | expressed | an early truce"},
		{"thanks", "Ivan Orlov thanked Kari Lund for her help.", "Ivan Orlov | thanked | Kari Lund for her help"},
		{"chain of three", "A TASS report cited Ivan Orlov as saying that Kari Lund stressed the need for calm.",
			"A TASS report | cited | Ivan Orlov as saying that Kari Lund stressed the need for calm\n>Ivan Orlov | " +
				"as saying | Kari Lund stressed the need for calm\n>>Kari Lund | stressed | the need for calm"},
		{"colon", "Ivan Orlov: “We met.”", "Ivan Orlov | : | We met"},
		{"dash", "“We met.” – Ivan Orlov", "Ivan Orlov | – | We met"},
		{"two apostrophes", "''We met,'' Ivan Orlov said.", "Ivan Orlov | said | We met"},
		{"party in brackets", "“We met,” Ivan Orlov (Centre) said on Friday.", "Ivan Orlov | said | We met"},
		{"an age and an apposition",
			"“We met,” Ivan Orlov, 52, a member of the council who led the talks, said as he left.",
			"Ivan Orlov | said | We met"},
		{"apposition behind", "“We met,” said Ivan Orlov, a former envoy who led the talks.",
			"Ivan Orlov | said | We met"},
		{"told of behind", "“We met,” Ivan Orlov said, and soon the hall was empty.", "Ivan Orlov | said | We met"},
		{"a website that notes", "The website noted that the talks had failed.",
			"The website | noted | the talks had failed"},
		{"time beside the source", "Ivan Orlov on Tuesday said the talks were frank.",
			"Ivan Orlov | said | the talks were frank"},
		{"where it is said", "Ivan Orlov criticised the plan in an interview.", "Ivan Orlov | criticised | the plan"},
		{"when it is said", "Ivan Orlov criticised the plan during a visit to Lima.",
			"Ivan Orlov | criticised | the plan"},
		{"what a plan is for is no occasion", "Ivan Orlov criticised the plan for the visit.",
			"Ivan Orlov | criticised | the plan for the visit"},
		{"a reason of blame", "Ivan Orlov criticised Kari Lund for leaving the talks.",
			"Ivan Orlov | criticised | Kari Lund for leaving the talks"},
		{"a charge", "Ivan Orlov accused Kari Lund of breaking the truce.",
			"Ivan Orlov | accused | Kari Lund of breaking the truce"},
		{"that offer", "Ivan Orlov rejected that offer.", "Ivan Orlov | rejected | that offer"},
		{"that, the conjunction", "Ivan Orlov said that trade would grow.", "Ivan Orlov | said | trade would grow"},
		{"while it lasts", "Ivan Orlov stressed the need for calm when peace is threatened.",
			"Ivan Orlov | stressed | the need for calm when peace is threatened"},
		{"a programme named in front", "On the programme “Morning Talks,” Ivan Orlov said that they had met.",
			"Ivan Orlov | said | they had met"},
		{"two apostrophes that open again", "''We met,'' Ivan Orlov said. ''We agreed.''",
			"Ivan Orlov | said | We met ... We agreed"},
		{"a figure cited", "Ivan Orlov cited the figure.", "Ivan Orlov | cited | the figure"},
		// Counter-examples: nothing is said here.
		{"a source cited", "RIA Novosti cited Ivan Orlov on Sunday.", ""},
		{"an official cited", "RIA Novosti cited an official in Oslo.", ""},
		{"a colon of a heading", "Climate Change: “We met.”", ""},
		{"a move signals", "The move signals that talks may begin.", ""},
		{"not said", "Ivan Orlov did not say that they met.", ""},
		{"would say", "Ivan Orlov would say that.", ""},
		{"a call for", "The call for a truce failed.", ""},
		{"listened", "Ivan Orlov listened to the assessment.", ""},
		{"details", "Ivan Orlov revealed details of the call.", ""},
	} {
		if got := saying(c.in); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// The words that tell who a source is are kept apart from its name.
func TestWho(t *testing.T) {
	for in, want := range map[string]string{
		"“We met,” said Ivan Orlov, a former envoy who led the talks.": "Ivan Orlov, a former envoy who led " +
			"the talks",
		"Ivan Orlov, 52, a member of the council, said the talks were frank.": "Ivan Orlov, 52, a member of the council",
		"The deal, said Ivan Orlov, is dead.":                                 "Ivan Orlov",
	} {
		x := segment.Text(in)
		syntax.Careful(x)
		entity.Annotate(x, entity.Context{})
		attribution.Annotate(x)
		if len(x.Saying) != 1 || x.At(x.Saying[0].Who) != want {
			t.Errorf("%s: got %v", in, x.Saying)
		}
	}
}

// One attribution may stand over a whole text.
func TestWholeText(t *testing.T) {
	got := saying("The following is attributable to Spokesperson Ned Hill:\n\nSecretary Lund met Minister Abakar. " +
		"She thanked him for his help.")
	if !strings.HasPrefix(got, "Spokesperson Ned Hill | attributable to | Secretary Lund met") ||
		!strings.Contains(got, "\n>She | thanked | him for his help") {
		t.Errorf("got %s", got)
	}
}

// A quotation goes on behind its cue and in the next paragraph.
func TestQuotationRunsOn(t *testing.T) {
	got := saying("“We met,” Ivan Orlov said. “We agreed.”")
	if got != "Ivan Orlov | said | We met ... We agreed" {
		t.Errorf("got %s", got)
	}
	got = saying("Ivan Orlov said: “We met.\n\n“We agreed.”\n\nThey left.")
	if !strings.Contains(got, "Ivan Orlov | said | We met ... We agreed") {
		t.Errorf("got %s", got)
	}
}
