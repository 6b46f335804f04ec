package fetch

import (
	"net"
	"net/http"
	"net/netip"
	"syscall"
	"time"
)

// transport connects to public addresses only, unless others are allowed. The address is
// looked at when the connection is made, so that a name can mean no other one by then.
func (c *Client) transport() http.RoundTripper {
	if c.Transport != nil {
		return c.Transport
	}
	if c.AllowPrivate {
		return open
	}
	return guarded
}

var (
	open    = transport(&net.Dialer{Timeout: 15 * time.Second})
	guarded = transport(&net.Dialer{Timeout: 15 * time.Second, Control: onlyPublic})
)

func transport(dialer *net.Dialer) *http.Transport {
	return &http.Transport{DialContext: dialer.DialContext, ForceAttemptHTTP2: true, MaxIdleConns: 64, MaxIdleConnsPerHost: 2,
		MaxConnsPerHost: 2, IdleConnTimeout: 60 * time.Second, TLSHandshakeTimeout: 15 * time.Second,
		ResponseHeaderTimeout: 30 * time.Second, MaxResponseHeaderBytes: 1 << 20}
}

// onlyPublic refuses a connection to an address that is not public.
func onlyPublic(network, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil || network != "tcp4" && network != "tcp6" || !Public(at.Addr()) {
		return ErrPrivate
	}
	return nil
}

// reserved are the ranges of addresses that lead to no public server (IANA's registries of
// special-purpose addresses).
var reserved = prefixes("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
	"192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
	"224.0.0.0/4", "240.0.0.0/4", "::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20",
	"5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8")

func prefixes(all ...string) []netip.Prefix {
	var out []netip.Prefix
	for _, p := range all {
		out = append(out, netip.MustParsePrefix(p))
	}
	return out
}

// Public reports whether an address is one of the public net. Of an address that carries
// one of the older kind, that one is looked at.
func Public(a netip.Addr) bool {
	a = a.Unmap().WithZone("")
	for _, p := range reserved {
		if p.Contains(a) {
			return false
		}
	}
	if older, ok := carried(a); ok {
		return Public(older)
	}
	return a.IsGlobalUnicast()
}

// carried is the address of four bytes that one of sixteen carries: NAT64, 6to4.
func carried(a netip.Addr) (netip.Addr, bool) {
	if !a.Is6() {
		return netip.Addr{}, false
	}
	b := a.As16()
	switch {
	case netip.MustParsePrefix("64:ff9b::/96").Contains(a):
		return netip.AddrFrom4([4]byte(b[12:16])), true
	case netip.MustParsePrefix("2002::/16").Contains(a):
		return netip.AddrFrom4([4]byte(b[2:6])), true
	}
	return netip.Addr{}, false
}
