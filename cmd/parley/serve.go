package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
	"syscall"
	"time"

	"parley"
	"parley/demo"
	"parley/web"
)

// serveCommand is "parley serve": the desk.
type serveCommand struct {
	Record  recordFlags `embed:""`
	Author  authorFlags `embed:""`
	Listen  string      `help:"Address to listen on; it should be one of this machine alone." default:"127.0.0.1:8350" placeholder:"HOST:PORT"`
	Host    []string    `help:"Another name by which browsers may ask for the desk; again for another." placeholder:"NAME"`
	Look    bool        `help:"Let nobody change anything." xor:"change"`
	Open    bool        `help:"Let everybody who reaches the machine change the record: there are no accounts yet." name:"open-to-network" xor:"change"`
	Demo    bool        `help:"Show an invented record of two negotiations, made anew for this and thrown away."`
	Verbose bool        `short:"v" help:"Log every request."`
	Sources sourceFlags `embed:""`
	readerFlag
}

// Limits of a connection.
const (
	headTime = 10 * time.Second
	bodyTime = time.Minute // in which all of a request has come
	idleTime = 2 * time.Minute
	mostHead = 64 << 10
	endTime  = 5 * time.Second // that requests have to end when the desk closes
)

// Run serves until it is interrupted.
func (c *serveCommand) Run(s *streams) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := addressed(c.Listen); err != nil {
		return err
	}
	listener, err := net.Listen("tcp", c.Listen)
	if err != nil {
		return &parley.Error{Code: parley.Unavailable, Op: "listen", Thing: c.Listen, Err: plainCause(err),
			Hint: "name another address with --listen, such as 127.0.0.1:8351"}
	}
	defer listener.Close()
	if err := c.exposed(s, listener.Addr()); err != nil {
		return err
	}
	c.ready()
	desk, done, err := c.desk(ctx, s)
	if err != nil {
		return err
	}
	defer done()
	fmt.Fprintf(s.out, "http://%s/\n", listener.Addr())
	fmt.Fprintln(s.err, "parley: the desk is open; Ctrl-C closes it")
	return serve(ctx, listener, desk)
}

// addressed tells what is wrong with an address to listen on.
func addressed(listen string) error {
	_, port, err := net.SplitHostPort(listen)
	if n, bad := strconv.Atoi(port); err == nil && bad == nil && n >= 0 && n < 1<<16 {
		return nil
	}
	return &parley.Error{Code: parley.Invalid, Op: "listen", Thing: listen,
		Err: errors.New("it is no address with a port"), Hint: "give HOST:PORT, such as 127.0.0.1:8351"}
}

// exposed tells who else reaches the desk, where it listens to more than this
// machine. There are no accounts, and the name a client asks by can be any: what
// such a desk may do has to be said by whoever opens it.
func (c *serveCommand) exposed(s *streams, at net.Addr) error {
	tcp, ok := at.(*net.TCPAddr)
	if ok && tcp.IP.IsLoopback() {
		return nil
	}
	if !c.Look && !c.Open {
		return &parley.Error{Code: parley.Invalid, Op: "listen", Thing: c.Listen,
			Err: errors.New("everybody on the network could change the record, and there are no accounts yet"),
			Hint: "--look lets them look only; --open-to-network lets them change everything; 127.0.0.1 is this " +
				"machine alone"}
	}
	if ok && !tcp.IP.IsUnspecified() {
		c.Host = append(c.Host, tcp.IP.String())
	}
	may := "see the whole record, notes included"
	if !c.Look {
		may = "see AND CHANGE the whole record, under any name"
	}
	fmt.Fprintf(s.err, "parley: WARNING: this desk is open to the network: everybody who reaches %s can %s\n", at, may)
	if len(c.Host) == 0 {
		fmt.Fprintln(s.err, "parley: hint: browsers are answered only by names given with --host")
	}
	return nil
}

// plainCause is why an address cannot be used, without what the system wraps it
// in.
func plainCause(err error) error {
	for {
		inner := errors.Unwrap(err)
		if inner == nil {
			return err
		}
		err = inner
	}
}

// serve answers until ctx ends; then requests under way may finish.
func serve(ctx context.Context, listener net.Listener, desk *web.Desk) error {
	server := &http.Server{Handler: desk.Handler(), ReadHeaderTimeout: headTime, ReadTimeout: bodyTime,
		IdleTimeout: idleTime, MaxHeaderBytes: mostHead,
		ErrorLog: slog.NewLogLogger(slog.DiscardHandler, slog.LevelDebug)}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return &parley.Error{Code: parley.Unavailable, Op: "serve", Err: err}
	case <-ctx.Done():
	}
	desk.Close()
	ending, cancel := context.WithTimeout(context.Background(), endTime)
	defer cancel()
	if err := server.Shutdown(ending); err != nil {
		server.Close() // who has not finished by now never will
	}
	return nil
}

// desk opens the record, or makes that of the demonstration.
func (c *serveCommand) desk(ctx context.Context, s *streams) (desk *web.Desk, done func(), err error) {
	record := c.Record
	done = func() {}
	if c.Demo {
		folder, err := os.MkdirTemp("", "parley-demo-")
		if err != nil {
			return nil, nil, cannotScratch(err)
		}
		record.DB = filepath.Join(folder, "demo.db")
		done = func() { os.RemoveAll(folder) }
	}
	open := record.openRecord
	if c.Look && !c.Demo {
		open = record.existing // nobody could put anything into a new one
	}
	w, err := open(ctx)
	if err != nil {
		done()
		return nil, nil, err
	}
	remove := done
	done = func() { w.Store.Close(); remove() }
	w.Reader = c.reader()
	desk = &web.Desk{Store: w.Store, Worker: w, Hosts: c.Host, Demo: c.Demo, Log: c.log(s), Access: c.access(),
		Gatherer: c.Sources.gatherer()}
	if c.Demo {
		if err := demo.Fill(ctx, w); err != nil {
			done()
			return nil, nil, err
		}
		desk.Now = demo.Now
	}
	return desk, done, nil
}

func (c *serveCommand) access() web.Access {
	if c.Look {
		return web.ReadOnly{Name: c.Author.author()}
	}
	return web.Owner{Name: c.Author.author()}
}

func (c *serveCommand) log(s *streams) *slog.Logger {
	level := slog.LevelWarn
	if c.Verbose {
		level = slog.LevelDebug
	}
	return slog.New(slog.NewTextHandler(s.err, &slog.HandlerOptions{Level: level}))
}
