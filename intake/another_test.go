package intake_test

import (
	"strings"
	"testing"

	"parley/intake"
)

// TestWhatIsNoReportIsToldWhatItIs hands in text that is no report.
func TestWhatIsNoReportIsToldWhatItIs(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"filler":            {"Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua.", "filler"},
		"links":             {"https://a.example/one\nhttps://b.example/two\nwww.c.example/three\n", "list of links"},
		"links with names":  {"- Post: https://a.example/one\n- Herald: https://b.example/two\n", "list of links"},
		"links in Markdown": {"- [Lund meets Keita](https://a.example/1)\n- [Talks in Oslo](https://b.example/2)\n", "list of links"},
		"titles and links":  {"Lund meets Keita in Oslo https://a.example/1\nTalks in Oslo end https://b.example/2\n", "list of links"},
		"RTF":               {"{\\rtf1\\ansi Lund met Keita.}", "RTF"},
		"UTF-16":            {"\xff\xfeL\x00u\x00n\x00d\x00 \x00m\x00e\x00t\x00", "UTF-16"},
		"UTF-16, no mark":   {"\x00L\x00u\x00n\x00d\x00 \x00m\x00e\x00t\x00.", "UTF-16"},
		"a table":           {"name,office,country\nKari Lund,Prime Minister,Norway\nAmadou Keita,President,Mali\nOmar Haddad,President,Chad\n", "table"},
		"a table by tabs":   {"date\twho\twhere\n2025-05-01\tLund\tOslo\n2025-05-02\tKeita\tBamako\n", "table"},
		"python":            {"import json\nimport sys\n\ndef main(path):\n    data = json.load(open(path))\n    for row in data:\n        print(row)\n    return 0\n\nmain(sys.argv[1])\n", "source code"},
		"go":                {"package main\n\nimport \"fmt\"\n\nfunc main() {\n\tfmt.Println(\"met\")\n}\n", "source code"},
		"javascript":        {"const x = 5;\nfunction met(a, b) {\n  return a + b;\n}\nconsole.log(met(1, 2));\n", "source code"},
		"a mail":            {"Return-Path: <a@b.example>\nReceived: from x by y\nFrom: Anna Berg <a@b.example>\nTo: desk@c.example\nSubject: Talks\nMIME-Version: 1.0\nContent-Type: text/plain\n\nPresident Keita met Prime Minister Lund in Oslo.\n", "mail"},
		"a feed":            {"<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>News</title></channel></rss>", "feed"},
	} {
		_, err := intake.File([]byte(c.text), intake.About{Name: name})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q in it", name, err, c.want)
		}
	}
}

// TestReportsThatLookLikeSomethingElseAreRead are the counter-examples.
func TestReportsThatLookLikeSomethingElseAreRead(t *testing.T) {
	for name, text := range map[string]string{
		"a communique with stops":    "The ministers:\nwelcomed the ceasefire of 3 May;\nagreed to open the crossing (Annex 2);\ncalled for talks in Oslo;\nthanked Norway.",
		"a report that names a link": "Prime Minister Kari Lund met President Amadou Keita in Oslo on Sunday.\n\nhttps://post.example/lund-keita\n",
		"a release with a head":      "To: All media\nFrom: Press office of the Prime Minister\nDate: 5 May 2025\nSubject: Call with Mali\n\nThe Prime Minister spoke with President Keita.",
		"lines with a comma":         "On Sunday, Lund met Keita.\nOn Monday, Keita left.\nOn Tuesday, talks began.\n",
		"a list of guests":           "Present at the talks in Oslo were\nKari Lund, Prime Minister\nAmadou Keita, President\nOmar Haddad, Foreign Minister",
		"a longer list of guests":    strings.Repeat("Kari Lund, Prime Minister\n", 9),
		"a title in Latin":           "The motto, \"lorem ipsum\", hung above the table when President Keita met Prime Minister Lund in Oslo for talks on trade.",
		"answers":                    "Q: if (as you say) the talks failed, who left?\nA: Nobody left. We return on Monday.\nQ: For how long?\nA: A week.",
	} {
		if _, err := intake.File([]byte(text), intake.About{Name: name}); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestLanguage(t *testing.T) {
	for text, want := range map[string]string{
		"Latvian Foreign Minister Janis Ozols met Estonian Foreign Minister Mari Tamm on 31 April.":                                                                           "en",
		"Norwegian Prime Minister Kari Lund and Danish Prime Minister Mette Juhl spoke by phone on Sunday.":                                                                   "en",
		"Presidents Gurbanguly Annayev and Kassym Bolatov met Premier Sooronbay Asanov in Astana.":                                                                            "en",
		"Portuguese President Tiago Moura hosts Brazilian President Luiza Prado in Lisbon for talks.":                                                                         "en",
		"Berg met Haddad in Oslo. Berg met Haddad in Oslo. Berg met Haddad in Oslo. Berg met Haddad in Oslo.":                                                                 "en",
		"Läti välisminister Janis Ozols kohtus Tallinnas Eesti välisministri Mari Tammega ja arutas julgeolekut, mis on mõlemale riigile oluline.":                            "et",
		"Statsministern träffade presidenten i Stockholm på söndagen, och de båda talade om handeln och freden i regionen, enligt ett uttalande.":                             "sv",
		"Premier Rutte sprak dinsdag telefonisch met president Zelensky over de situatie in Oekraïne.":                                                                        "nl",
		"De president is in Den Haag en was blij met het gesprek van zondag met de minister van Buitenlandse Zaken over de handel.":                                           "nl",
		"O presidente encontrou-se com o primeiro-ministro em Lisboa no domingo e os dois falaram sobre o comércio e a paz na região.":                                        "pt",
		"Le président a rencontré le Premier ministre à Paris dimanche et les deux dirigeants ont parlé du commerce et de la paix dans la région.":                            "fr",
		"Der Präsident traf am Sonntag in Berlin die Ministerpräsidentin, und beide sprachen über den Handel und den Frieden in der Region.":                                  "de",
		"Presiden bertemu perdana menteri di Jakarta pada hari Minggu dan keduanya berbicara tentang perdagangan dan perdamaian di kawasan itu.":                              "id",
		"Prezydent spotkał się w niedzielę w Warszawie z premierem i obaj rozmawiali o handlu oraz o pokoju w regionie, który jest ważny dla obu krajów.":                     "pl",
		"Il presidente ha incontrato domenica a Roma il primo ministro e i due hanno parlato del commercio e della pace nella regione.":                                       "it",
		"Cumhurbaşkanı pazar günü Ankara'da başbakanla görüştü ve iki lider bölgedeki ticaret ve barış hakkında konuştu; görüşme bir saat sürdü.":                             "tr",
		"El presidente se reunió el domingo en Madrid con el primer ministro y los dos hablaron sobre el comercio y la paz en la región, según dijo a la prensa un portavoz.": "es",
	} {
		d, err := intake.File([]byte(text), intake.About{})
		got := d.Language
		if err != nil {
			_, after, _ := strings.Cut(err.Error(), "language \"")
			got, _, _ = strings.Cut(after, "\"")
		}
		if got != want {
			t.Errorf("%q: %q (%v), want %q", text, got, err, want)
		}
	}
}
