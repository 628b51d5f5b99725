import type { Server } from '../scenario.ts';
import { makeCertificates } from '../tls.ts';

const program = `package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
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
	mux.HandleFunc("/file", func(w http.ResponseWriter, r *http.Request) {
		http.ServeContent(w, r, "a.txt", time.Time{}, strings.NewReader("0123456789"))
	})
	mux.HandleFunc("/circle", func(w http.ResponseWriter, r *http.Request) {
		_, err := http.Get("http://127.0.0.1:9021/")
		fmt.Fprintln(w, err)
	})
	mux.HandleFunc("/proxy", func(w http.ResponseWriter, r *http.Request) {
		proxy := http.ProxyURL(&url.URL{Scheme: "http", Host: "127.0.0.1:9022"})
		_, err := (&http.Client{Transport: &http.Transport{Proxy: proxy}}).Get("https://example.com/")
		fmt.Fprintln(w, err)
	})
	mux.HandleFunc("/json", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintln(w, json.Unmarshal(nil, &struct{}{}))
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
    await bench.backend(9021, (socket) =>
      socket.end('HTTP/1.1 301 Moved Permanently\r\nLocation: /\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'),
    );
    await bench.backend(9022, (socket) =>
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n'),
    );
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
    'range-behind-the-end': {
      says: 'a range behind the end of the content',
      ask: (bench) => bench.get(80, '/file', ['Range: bytes=100-']),
    },
    'range-backwards': {
      says: 'a range whose end comes first',
      ask: (bench) => bench.get(80, '/file', ['Range: bytes=9-1']),
    },
    'redirects-in-a-circle': {
      says: 'the client of net/http, a redirect to itself; what it says is passed on',
      ask: (bench) => bench.get(80, '/circle'),
    },
    'proxy-asks': {
      says: 'the client of net/http, a proxy that asks for credentials; what it says is passed on',
      ask: (bench) => bench.get(80, '/proxy'),
    },
    'json-of-nothing': {
      says: 'json.Unmarshal of no content; what it says is passed on',
      ask: (bench) => bench.get(80, '/json'),
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
