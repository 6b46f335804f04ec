package fetch

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"golang.org/x/net/dns/dnsmessage"
)

// TestNoPrivateAddressIsReached asks for addresses of this machine and network in every
// disguise; a server on this machine counts who comes.
func TestNoPrivateAddressIsReached(t *testing.T) {
	var came atomic.Int64
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { came.Add(1) }))
	defer server.Close()
	_, port, _ := net.SplitHostPort(server.Listener.Addr().String())
	for _, host := range []string{
		"127.0.0.1", "localhost", "2130706433", "0177.0.0.1", "0x7f.1", "0x7f000001", "127.1", "127.0.0.1.", "[::1]",
		"[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "0.0.0.0", "[::]",
		"10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "[fe80::1]", "[fd00::1]", "[fec0::1]",
		"224.0.0.1", "255.255.255.255", "198.18.0.1", "user:word@127.0.0.1", "127。0。0。1", "①②⑦.0.0.1",
	} {
		c := &Client{Pause: time.Nanosecond}
		_, err := c.Get(context.Background(), Request{Address: "http://" + host + ":" + port + "/secret"})
		if !errors.Is(err, ErrPrivate) && !errors.Is(err, errName) && !errors.Is(err, ErrAddress) && !errors.Is(err,
			errLookup) {
			t.Errorf("%s: %v", host, err)
		}
	}
	if came.Load() > 0 {
		t.Errorf("%d requests came to this machine", came.Load())
	}
}

// elsewhere answers for servers of the public net, and hands all else to the guarded
// transport.
type elsewhere map[string]string

func (e elsewhere) RoundTrip(r *http.Request) (*http.Response, error) {
	to, known := e[r.URL.Host]
	if !known {
		return guarded.RoundTrip(r)
	}
	w := httptest.NewRecorder()
	if r.URL.Path == "/robots.txt" {
		http.NotFound(w, r)
	} else {
		http.Redirect(w, r, to, http.StatusFound)
	}
	resp := w.Result()
	resp.Request = r
	return resp, nil
}

// TestRedirectsToPrivateAddresses follows no redirect to this machine, nor to what is no
// address of the web.
func TestRedirectsToPrivateAddresses(t *testing.T) {
	for to, want := range map[string]error{
		"http://127.0.0.1:9/": ErrPrivate, "http://[::1]:9/": ErrPrivate, "//169.254.169.254/latest": ErrPrivate,
		"http://two.example/": ErrPrivate, "file:///etc/passwd": ErrAddress, "gopher://127.0.0.1:9/": ErrAddress,
		"http://one.example/again": ErrRedirects,
	} {
		c := &Client{Pause: time.Nanosecond, Transport: elsewhere{"one.example": to, "two.example": "http://10.0.0.1:9/"}}
		if _, err := c.Get(context.Background(), Request{Address: "http://one.example/"}); !errors.Is(err, want) {
			t.Errorf("to %s: %v, want %v", to, err, want)
		}
	}
}

// TestNamesOfPrivateAddresses asks for names that mean this machine: at once, or only the
// second time they are looked up.
func TestNamesOfPrivateAddresses(t *testing.T) {
	var came atomic.Int64
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { came.Add(1) }))
	defer server.Close()
	_, port, _ := net.SplitHostPort(server.Listener.Addr().String())
	for name, answers := range map[string][]string{
		"inside.example": {"127.0.0.1"}, "both.example": {"192.168.0.1", "127.0.0.1"}, "rebinding.example": {"203.0.113.9",
			"127.0.0.1"},
	} {
		resolver := nameServer(t, answers)
		c := &Client{Pause: time.Nanosecond, Patience: 3 * time.Second,
			Transport: transport(&net.Dialer{Control: onlyPublic, Resolver: resolver})}
		for range answers {
			if _, err := c.Get(context.Background(), Request{Address: "http://" + name + ":" + port + "/"}); !errors.Is(err,
				ErrPrivate) {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
	if came.Load() > 0 {
		t.Errorf("%d requests came to this machine", came.Load())
	}
}

// nameServer answers any name with some addresses, one a time.
func nameServer(t *testing.T, answers []string) *net.Resolver {
	t.Helper()
	conn, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	go func() {
		buffer, n := make([]byte, 1500), 0
		for {
			size, from, err := conn.ReadFrom(buffer)
			if err != nil {
				return
			}
			if reply, four := answer(buffer[:size], answers[n%len(answers)]); reply != nil {
				if four {
					n++
				}
				conn.WriteTo(reply, from)
			}
		}
	}()
	return &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, "udp", conn.LocalAddr().String())
	}}
}

// answer answers a question for a name's address of four bytes, and none for others.
func answer(question []byte, address string) (reply []byte, four bool) {
	var m dnsmessage.Message
	if m.Unpack(question) != nil || len(m.Questions) == 0 {
		return nil, false
	}
	m.Response, m.Authoritative, m.Additionals = true, true, nil
	if four = m.Questions[0].Type == dnsmessage.TypeA; four {
		m.Answers = []dnsmessage.Resource{{Header: dnsmessage.ResourceHeader{Name: m.Questions[0].Name,
			Class: dnsmessage.ClassINET}, Body: &dnsmessage.AResource{A: netip.MustParseAddr(address).As4()}}}
	}
	reply, err := m.Pack()
	if err != nil {
		return nil, false
	}
	return reply, four
}

func TestPublic(t *testing.T) {
	for address, want := range map[string]bool{"93.184.216.34": true, "8.8.8.8": true, "2606:4700::1111": true,
		"64:ff9b::808:808": true, "2002:808:808::1": true, "::ffff:8.8.8.8": true, "172.32.0.1": true, "100.128.0.1": true,
		"172.31.255.255": false, "2001:db8::1": false, "::ffff:10.0.0.1": false, "64:ff9b::a00:1": false,
		"fe80::1%eth0": false, "192.0.0.8": false, "3fff::1": false, "2001::1": false} {
		if got := Public(netip.MustParseAddr(address)); got != want {
			t.Errorf("%s: %v, want %v", address, got, want)
		}
	}
}

// TestErrorsAreOneLine holds what people read of a failure to one plain line.
func TestErrorsAreOneLine(t *testing.T) {
	c := &Client{Pause: time.Nanosecond}
	for _, address := range []string{"ftp://a.example/", "no address", "http://", "http://127.0.0.1:1/"} {
		_, err := c.Get(context.Background(), Request{Address: address})
		if err == nil || strings.ContainsAny(err.Error(), "\n\t") || strings.Contains(err.Error(), "dial tcp") {
			t.Errorf("%s: %v", address, err)
		}
	}
}
