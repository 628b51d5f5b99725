// One program for all snippets.
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net"
	"net/http"
	"runtime"
	"strings"
)

func main() {
	http.HandleFunc("/__ping", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, "pong")
	})
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	at := map[string]string{}
	for key, handler := range handlers {
		http.HandleFunc("/s/"+key+"/endpoint", handler)
		at[key] = fmt.Sprintf("http://%s/s/%s/endpoint", listener.Addr(), key)
	}
	hello, err := json.Marshal(map[string]any{
		"versions": map[string]string{"go": strings.TrimPrefix(runtime.Version(), "go")},
		"at":       at,
		"failed":   map[string]string{},
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(string(hello))
	log.Fatal(http.Serve(listener, nil))
}
