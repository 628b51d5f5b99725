import type { Server } from '../scenario.ts';
import { makeCertificates } from '../tls.ts';

const program = `package main

import (
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"
)

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/upload", func(w http.ResponseWriter, r *http.Request) {
		if _, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 4)); err != nil {
			http.Error(w, err.Error(), 413)
		}
	})
	mux.HandleFunc("/name", func(w http.ResponseWriter, r *http.Request) {
		_, err := http.Get(strings.Replace("https://HOST:443/", "HOST", r.URL.Query().Get("host"), 1))
		fmt.Fprintln(w, err)
	})
	go func() { panic(http.ListenAndServeTLS("127.0.0.1:443", "/srv/tls/server.crt", "/srv/tls/server.key", mux)) }()
	server := &http.Server{Addr: "127.0.0.1:80", Handler: mux, MaxHeaderBytes: 1000, ReadTimeout: 3 * time.Second}
	panic(server.ListenAndServe())
}
`;

export default {
  title: 'Go net/http',
  needs: [
    { program: 'go', args: ['version'], hint: 'install Go' },
    { program: 'openssl', args: ['version'], hint: 'install openssl' },
  ],
  version: async (bench) => /go(\d[\d.]*)/.exec(await bench.output('go', ['version']))?.[1] ?? '',
  keeps: /^(?!\d{4}\/)/,
  start: async (bench) => {
    await makeCertificates(bench);
    await bench.files({ 'conf/main.go': program });
    await bench.must(
      'sh',
      '-c',
      'GOFLAGS=-mod=mod GOTOOLCHAIN=local GOCACHE=${GOCACHE:-/tmp/wirecodes-go} go build -o /srv/run-go /srv/conf/main.go',
    );
    await bench.start({ command: '/srv/run-go', args: [] }, 80);
  },
  scenarios: {
    'no-route': { says: 'a path that no route has', ask: (bench) => bench.get(80, '/orders/42') },
    'no-host': { says: 'no Host field', ask: (bench) => bench.ask(80, 'GET / HTTP/1.1\n\n') },
    'plain-on-tls': { says: 'HTTP without TLS on the port for TLS', ask: (bench) => bench.get(443, '/') },
    'large-content': {
      says: 'content above MaxBytesReader',
      ask: (bench) =>
        bench.ask(80, 'POST /upload HTTP/1.1\nHost: example.com\nConnection: close\nContent-Length: 9\n\n123456789'),
    },
    'large-header': {
      says: 'a header above MaxHeaderBytes',
      ask: (bench) => bench.get(80, '/', [`X: ${'x'.repeat(6000)}`]),
    },
    'unknown-coding': {
      says: 'a transfer coding that Go does not know',
      ask: (bench) => bench.ask(80, 'POST / HTTP/1.1\nHost: example.com\nTransfer-Encoding: gzip\n\n'),
    },
    'higher-version': {
      says: 'HTTP/3.0 in a request of HTTP/1.1',
      ask: (bench) => bench.ask(80, 'GET / HTTP/3.0\nHost: example.com\n\n'),
    },
  },
} satisfies Server;
