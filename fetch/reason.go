package fetch

import (
	"context"
	"crypto/tls"
	"errors"
	"io"
	"net"
	"net/url"
	"regexp"
	"syscall"
)

var (
	errName        = errors.New("no server has that name")
	errLookup      = errors.New("its name could not be looked up: is there a network?")
	errUnanswered  = errors.New("the server does not answer")
	errCertificate = errors.New("the server's certificate does not hold")
	errCut         = errors.New("the answer broke off")
)

// reason is why nothing was got, in plain words.
func reason(ctx context.Context, err error) error {
	for _, known := range []error{ErrPrivate, ErrRobots, ErrAddress, ErrRedirects} {
		if errors.Is(err, known) {
			return known
		}
	}
	var refused *Refused
	var large *TooLarge
	if errors.As(err, &refused) || errors.As(err, &large) {
		return err
	}
	var u *url.Error
	if errors.Is(ctx.Err(), context.DeadlineExceeded) || errors.As(err, &u) && u.Timeout() {
		return ErrSlow
	}
	return ofNetwork(err)
}

// ofNetwork tells of faults of names, lines and certificates.
func ofNetwork(err error) error {
	var name *net.DNSError
	var certificate *tls.CertificateVerificationError
	switch {
	case errors.As(err, &name) && name.IsNotFound:
		return errName
	case errors.As(err, &name):
		return errLookup
	case errors.As(err, &certificate):
		return errCertificate
	case errors.Is(err, syscall.ECONNREFUSED), errors.Is(err, syscall.EHOSTUNREACH), errors.Is(err, syscall.ENETUNREACH):
		return errUnanswered
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, syscall.ECONNRESET):
		return errCut
	}
	var u *url.Error
	if errors.As(err, &u) {
		return u.Err
	}
	return err
}

// numeric is a host in figures that is no usual address: "2130706433", "0x7f.1",
// "0177.0.0.1". Some systems read these as addresses of four bytes.
var numeric = regexp.MustCompile(`(?i)^(?:(?:0x[0-9a-f]*|\d+)\.){0,3}(?:0x[0-9a-f]*|\d+)\.?$`)

// disguised reports whether a host is an address in figures that is not written as usual.
func disguised(host string) bool {
	return numeric.MatchString(host) && net.ParseIP(host) == nil
}

// Network reports whether a failure is one of names or lines, which may be over another
// time.
func Network(err error) bool {
	for _, one := range []error{errName, errLookup, errUnanswered, errCut} {
		if errors.Is(err, one) {
			return true
		}
	}
	var op *net.OpError
	return errors.As(err, &op)
}
