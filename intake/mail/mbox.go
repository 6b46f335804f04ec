package mail

import (
	"bufio"
	"bytes"
	"io"
	"regexp"
)

// fromLine begins a mail in a mailbox (RFC 4155).
var fromLine = regexp.MustCompile(`^From \S+.* \d{2}:\d{2}(?::\d{2})?`)

// Box hands over the mails of a mailbox, each as its bytes, with where it begins. Of one
// that is larger than most bytes it hands over nil.
func Box(in io.Reader, most int64, take func(at int64, mail []byte) error) error {
	r := bufio.NewReaderSize(in, 64<<10)
	b := box{most: most, take: take, empty: true}
	for {
		line, err := r.ReadSlice('\n')
		if len(line) > 0 {
			if bad := b.line(line); bad != nil {
				return bad
			}
		}
		switch {
		case err == bufio.ErrBufferFull:
			b.within = true
		case err == io.EOF:
			return b.flush()
		case err != nil:
			return err
		default:
			b.within = false
		}
	}
}

// box is a mailbox while it is read.
type box struct {
	most      int64
	take      func(int64, []byte) error
	mail      bytes.Buffer
	at, begin int64
	begun     bool
	large     bool
	empty     bool // whether the line before was
	within    bool // whether this is the rest of a line
}

func (b *box) line(line []byte) error {
	starts := !b.within && b.empty && bytes.HasPrefix(line, []byte("From ")) && fromLine.Match(line)
	b.empty = !b.within && len(bytes.TrimSpace(line)) == 0
	b.at += int64(len(line))
	if starts {
		err := b.flush()
		b.begin, b.begun = b.at, true
		return err
	}
	switch {
	case !b.begun:
	case int64(b.mail.Len()+len(line)) > b.most:
		b.large = true
	case !b.within && bytes.HasPrefix(line, []byte(">From ")):
		b.mail.Write(line[1:])
	default:
		b.mail.Write(line)
	}
	return nil
}

// flush hands over the mail that ends here.
func (b *box) flush() error {
	if !b.begun {
		return nil
	}
	mail := bytes.Clone(b.mail.Bytes())
	if b.large {
		mail = nil
	}
	b.mail.Reset()
	b.large = false
	return b.take(b.begin, mail)
}
