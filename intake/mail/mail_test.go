package mail_test

import (
	"errors"
	"strings"
	"testing"

	"parley/intake/mail"
)

// TestOwn leaves out what a mail quotes and its signature, and keeps what looks like either.
func TestOwn(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"quoted lines":    {"They met.\n> earlier\n> words\nIt was good.", "They met.\nIt was good."},
		"a reply below":   {"They met.\n\nOn Mon, 3 May 2026 at 10:00, Ida Lie wrote:\n> When?\n", "They met."},
		"a reply, broken": {"They met.\n\nOn Mon, 3 May 2026 at 10:00,\nIda Lie wrote:\n> When?\n", "They met."},
		"answers between": {"Dear all,\n\nOn Tue, 12 May 2026, Press wrote:\n> They met.\n\nThey did not.\n\n> They " +
			"will.\n\nPerhaps.", "Dear all,\n\n\nThey did not.\n\n\nPerhaps."},
		"an answer below": {"Press wrote:\n> They met.\n\nThey did not.", "They did not."},
		"a head above":    {"They met.\n\nFrom: Ida Lie\nSent: Monday\nTo: Ole Berg\nSubject: When\n\nWhen?", "They met."},
		"a signature":     {"They met.\n-- \nIda Lie\nPress office", "They met."},
		"a closing":       {"They met.\n\nBest regards,\nIda Lie\nPress office", "They met."},
		"a closing alone": {"They met.\n\nThank you", "They met.\n\nThank you"},
		"thanks, in prose": {"Thank you.\nThe minister left the room at noon.",
			"Thank you.\nThe minister left the room at noon."},
		"a device": {"They met.\n\nSent from my iPhone", "They met."},
		"sent, in prose": {"Sent from my office, the note\nreached her late.",
			"Sent from my office, the note\nreached her late."},
		"a list": {"They met.\n\nYou are receiving this email because you subscribed. Unsubscribe\nMFA, 1 Fish " +
			"Street, Oslo", "They met."},
		"wrote, in prose":  {"On Monday, Lund wrote:\nThe talks were good.", "On Monday, Lund wrote:\nThe talks were good."},
		"From, in prose":   {"From: Oslo\nThey met.", "From: Oslo\nThey met."},
		"a line of dashes": {"They met.\n--\nIt was good.", "They met."},
	} {
		if got := mail.Own(c.in); got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}

// TestHandedOn has a mail that hands on another, and one that comments on it at length.
func TestHandedOn(t *testing.T) {
	const below = "---------- Forwarded message ---------\nFrom: Press <press@norway.example>\nDate: Mon, 4 May 2026 " +
		"09:00:00 +0200\n" +
		"Subject: Lund calls Keita\nTo: desk@post.example\n\nThe two spoke.\n"
	l, ok := mail.HandedOn("FYI\n\n"+below, "Fwd: a call")
	if !ok || l.Subject != "Lund calls Keita" || !strings.Contains(l.Plain, "The two spoke.") || l.Sender != "Press" {
		t.Errorf("got %+v, %v", l, ok)
	}
	if _, ok := mail.HandedOn(strings.Repeat("We think that this matters a lot. ", 20)+"\n\n"+below, "Fwd: a call"); ok {
		t.Error("a long comment is the mail itself")
	}
}

// TestHandedOnByItsSubject has the head of another mail below: with "FW:" it is handed on, with "RE:"
// it is what was answered.
func TestHandedOnByItsSubject(t *testing.T) {
	for _, mark := range []string{"-----Original Message-----\n", "________________________________\n", ""} {
		text := "Please see below.\n\n" + mark + "From: Press <press@norway.example>\nSent: Tuesday, May 12, 2026 4:00 " +
			"PM\nTo: Ole\n" +
			"Subject: Lund calls Keita\n\nThe two spoke.\n"
		if l, ok := mail.HandedOn(text, "FW: a call"); !ok || l.Subject != "Lund calls Keita" ||
			strings.TrimSpace(l.Plain) != "The two spoke." {
			t.Errorf("%q: got %+v, %v", mark, l, ok)
		}
		if _, ok := mail.HandedOn(text, "RE: a call"); ok || mail.Own(text) != "Please see below." {
			t.Errorf("%q: an answer says %q", mark, mail.Own(text))
		}
	}
}

// TestRead decodes heads and words; a mail without a head is damaged.
func TestRead(t *testing.T) {
	l, err := mail.Read([]byte("From: =?iso-8859-1?Q?Pr=E9sidence?= <p@mali.example>\nSubject: "+
		"=?UTF-8?B?QXBwZWwg4oCT?= test\n"+
		"Date: Mon, 4 May 2026 09:00:00 +0200\nContent-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n\n"+
		"Ke=EFta =96 the pr=\nesident.\n"), 1<<20)
	if err != nil || l.Sender != "Présidence" || l.Subject != "Appel – test" ||
		strings.TrimSpace(l.Plain) != "Keïta – the president." {
		t.Errorf("got %+v, %v", l, err)
	}
	if _, err := mail.Read([]byte("no head at all"), 1<<20); !errors.Is(err, mail.ErrHead) {
		t.Errorf("got %v", err)
	}
}

// TestBox parts a mailbox at its "From " lines, and at no other.
func TestBox(t *testing.T) {
	box := "From a@b.example Mon May  4 10:00:00 2026\nSubject: one\n\n>From here on.\nFrom Oslo they went to " +
		"Bergen.\n\n" +
		"From c@d.example Tue May  5 10:00:00 2026\nSubject: two\n\nThe end.\n"
	var got []string
	err := mail.Box(strings.NewReader(box), 1<<20, func(_ int64, data []byte) error {
		got = append(got, string(data))
		return nil
	})
	if err != nil || len(got) != 2 || !strings.Contains(got[0], "From Oslo they") || !strings.HasPrefix(got[1],
		"Subject: two") {
		t.Errorf("got %q, %v", got, err)
	}
}

// TestQuotedAbroad leaves out the mail before where programs in other languages quote it.
func TestQuotedAbroad(t *testing.T) {
	for _, head := range []string{
		"-----Ursprüngliche Nachricht-----\nVon: Presse\nGesendet: Montag, 4. Mai 2026 09:00\nAn: Ole\nBetreff: Anruf",
		"De : Presse\nEnvoyé : lundi 4 mai 2026 09:00\nÀ : Ole\nObjet : Appel",
		"Da: Stampa\nInviato: lunedì 4 maggio 2026 09:00\nA: Ole\nOggetto: Telefonata",
		"От: Пресса\nОтправлено: 4 мая 2026 г. 09:00\nКому: Ole\nТема: Звонок",
		"De: Prensa\nEnviado el: lunes, 4 de mayo de 2026\nPara: Ole\nAsunto: Llamada",
	} {
		if got := mail.Own("They met.\n\n" + head + "\n\nThe two spoke."); got != "They met." {
			t.Errorf("%q: got %q", head, got)
		}
	}
	l, ok := mail.HandedOn("-----Ursprüngliche Nachricht-----\nVon: Presse <p@norway.example>\nGesendet: Mon, 4 May 2026 09:00:00 +0200\n"+
		"An: Ole\nBetreff: Lund calls Keita\n\nThe two spoke.\n", "WG: Anruf")
	if !ok || l.Sender != "Presse" || l.Subject != "Lund calls Keita" || strings.TrimSpace(l.Plain) != "The two spoke." {
		t.Errorf("handed on: %+v, %v", l, ok)
	}
}

// TestSender reads names in other encodings and without quotation marks.
func TestSender(t *testing.T) {
	for from, want := range map[string]string{
		"=?windows-1251?B?zMjE?= <press@mfa.example>":   "МИД",
		"Ministry of Fish, Press <press@fish.example>":  "Ministry of Fish, Press",
		"\"Ministry, Press\" <press@fish.example>":      "Ministry, Press",
		"press@fish.example":                            "",
		"=?iso-8859-2?Q?=AEofia?= <zofia@fish.example>": "Žofia",
	} {
		l, err := mail.Read([]byte("From: "+from+"\r\nSubject: A call\r\n\r\nThey met.\r\n"), 1<<20)
		if err != nil || l.Sender != want {
			t.Errorf("%q: sender %q, %v; want %q", from, l.Sender, err, want)
		}
	}
}
