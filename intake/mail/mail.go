// Package mail takes letters out of mails and mailboxes.
//
// What comes in: the bytes of a mail (RFC 5322, MIME) or of a mailbox of many. What goes
// out: of each mail its words as an article, with subject, sender and date, and the files
// attached to it. Words that it quotes of mails before it, and the sender's signature, are
// left out; where it hands on another mail and says little itself, that one is the letter.
// It converts no attachment.
//
// "Subject: Readout" over "Lund called Keita.\n> earlier words" is titled "Readout" and
// says "Lund called Keita."
package mail

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"regexp"
	"strings"

	"encoding/base64"

	"parley/intake/charset"
)

// The limits of a mail: how deep its parts stand in each other, and how many there are.
const (
	mostDeep  = 12
	mostParts = 500
)

// The faults of a mail.
var (
	ErrHead  = errors.New("it is a mail whose head is damaged")
	ErrDeep  = fmt.Errorf("it is a mail whose parts stand more than %d deep in each other", mostDeep)
	ErrParts = fmt.Errorf("it is a mail of more than %d parts", mostParts)
)

// Letter is a mail as read.
type Letter struct {
	Subject, Sender, Address, Date string // the sender's name and address; the date as it stands
	Plain, HTML                    string // its words in either form, in UTF-8
	Files                          []File
	Page                           string // the address of the page that a browser saved in this form, "" for a mail
}

// File is a file attached to a mail.
type File struct {
	Name  string
	Media string // as the mail says
	Bytes []byte
}

// Read reads a mail, of which no more than most bytes are unpacked.
func Read(data []byte, most int64) (Letter, error) {
	m, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		return Letter{}, ErrHead
	}
	l := Letter{Subject: decoded(m.Header.Get("Subject")), Date: m.Header.Get("Date")}
	l.Sender, l.Address = sender(m.Header.Get("From"))
	l.Page = savedPage(m.Header)
	r := reading{letter: &l, left: most, most: most}
	err = r.part(head{m.Header.Get("Content-Type"), m.Header.Get("Content-Transfer-Encoding"),
		m.Header.Get("Content-Disposition")}, m.Body, 0)
	return l, err
}

// savedPage is the address of a page in a file that a browser saved in the form of a mail (MHTML).
func savedPage(h mail.Header) string {
	if at := h.Get("Snapshot-Content-Location"); at != "" {
		return strings.TrimSpace(at)
	}
	if strings.HasPrefix(h.Get("From"), "<Saved by ") {
		return strings.TrimSpace(firstOf(h.Get("Content-Location"), "about:blank"))
	}
	return ""
}

// sender is the name and address of who sent a mail.
func sender(from string) (name, address string) {
	reader := mail.AddressParser{WordDecoder: &words}
	if a, err := reader.Parse(from); err == nil {
		return strings.TrimSpace(a.Name), a.Address
	}
	whole := decoded(from)
	if m := named.FindStringSubmatch(whole); m != nil { // a comma or stop without quotation marks
		return strings.Trim(m[1], `" `), m[2]
	}
	return whole, ""
}

// named is a name before an address in brackets.
var named = regexp.MustCompile(`^(.*?)\s*<([^<>\s]+@[^<>\s]+)>$`)

// words decodes words of a head that are in another encoding (RFC 2047).
var words = mime.WordDecoder{CharsetReader: func(name string, in io.Reader) (io.Reader, error) {
	data, err := io.ReadAll(in)
	if err != nil {
		return nil, err
	}
	text, _, err := charset.Text(data, name)
	return strings.NewReader(text), err
}}

func decoded(s string) string {
	out, err := words.DecodeHeader(s)
	if err != nil {
		out = s
	}
	return strings.Join(strings.Fields(out), " ")
}

// head is what the head of a part tells of it.
type head struct{ media, encoding, disposition string }

// reading is a mail while it is read.
type reading struct {
	letter     *Letter
	left, most int64
	parts      int
}

// part reads one part, and those in it.
func (r *reading) part(h head, body io.Reader, depth int) error {
	if r.parts++; r.parts > mostParts {
		return ErrParts
	}
	if depth > mostDeep {
		return ErrDeep
	}
	sort, params, err := mime.ParseMediaType(h.media)
	if err != nil {
		sort = "text/plain"
	}
	if strings.HasPrefix(sort, "multipart/") && params["boundary"] != "" {
		return r.several(multipart.NewReader(body, params["boundary"]), depth)
	}
	data, err := r.unpack(h.encoding, body)
	if err != nil {
		return err
	}
	disposition, given, _ := mime.ParseMediaType(h.disposition)
	name := decoded(firstOf(given["filename"], params["name"]))
	switch {
	case disposition == "attachment" || name != "" && sort != "text/html" || !strings.HasPrefix(sort, "text/"):
		r.letter.Files = append(r.letter.Files, File{name, sort, data})
	case sort == "text/html":
		r.letter.HTML += text(data, params["charset"])
	case sort == "text/plain":
		r.letter.Plain += flowed(text(data, params["charset"]), params["format"] == "flowed", params["delsp"] == "yes")
	}
	return nil
}

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// several reads the parts of a part. Of one that ends early what came is kept.
func (r *reading) several(parts *multipart.Reader, depth int) error {
	for {
		p, err := parts.NextRawPart()
		if err != nil {
			return nil
		}
		if err := r.part(head{p.Header.Get("Content-Type"), p.Header.Get("Content-Transfer-Encoding"),
			p.Header.Get("Content-Disposition")}, p, depth+1); err != nil {
			return err
		}
	}
}

// TooLarge is a mail that is larger unpacked than the limit.
type TooLarge struct{ Limit int64 }

func (e *TooLarge) Error() string {
	return fmt.Sprintf("it is larger than %d MB when it is unpacked", e.Limit>>20)
}

// unpack decodes the bytes of a part. Of one that is damaged what came is kept.
func (r *reading) unpack(encoding string, body io.Reader) ([]byte, error) {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	}
	data, err := io.ReadAll(io.LimitReader(body, r.left+1))
	if r.left -= int64(len(data)); r.left < 0 {
		return nil, &TooLarge{r.most}
	}
	if err != nil && len(data) == 0 {
		return nil, nil
	}
	return data, nil
}

// text is the words of a part in UTF-8, with the line ends of this world.
func text(data []byte, said string) string {
	words, _, err := charset.Text(data, said)
	if err != nil {
		return ""
	}
	return strings.ReplaceAll(words, "\r\n", "\n")
}

// flowed joins the lines of a text that its program wrapped (RFC 3676).
func flowed(s string, wrapped, glued bool) string {
	if !wrapped {
		return s
	}
	var b strings.Builder
	for row := range strings.Lines(s) {
		row = strings.TrimSuffix(row, "\n")
		soft := strings.HasSuffix(row, " ") && row != "-- " && !strings.HasPrefix(row, ">")
		switch {
		case soft && glued:
			b.WriteString(strings.TrimSuffix(row, " "))
		case soft:
			b.WriteString(row)
		default:
			b.WriteString(row + "\n")
		}
	}
	return b.String()
}
