// One program for all snippets: host <port>
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"runtime"
	"strings"
)

func main() {
	http.HandleFunc("/__ping", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, "pong")
	})
	http.HandleFunc("/__versions", func(w http.ResponseWriter, r *http.Request) {
		json.NewEncoder(w).Encode(map[string]any{
			"versions": map[string]string{"go": strings.TrimPrefix(runtime.Version(), "go")},
			"failed":   map[string]string{},
		})
	})
	for key, handler := range handlers {
		http.HandleFunc("/s/"+key+"/endpoint", handler)
	}
	log.Fatal(http.ListenAndServe("127.0.0.1:"+os.Args[1], nil))
}
