// One program for all snippets, each server on a port of its own.
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/emersion/go-smtp"
)

func main() {
	at := map[string]string{}
	for key, backend := range backends {
		listener, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			log.Fatal(err)
		}
		server := smtp.NewServer(backend)
		server.Domain = "mx.example.com"
		server.AllowInsecureAuth = true
		at[key] = fmt.Sprintf("smtp://%s", listener.Addr())
		go server.Serve(listener)
	}
	versions := map[string]string{"go-smtp": "", "go": strings.TrimPrefix(runtime.Version(), "go")}
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, module := range info.Deps {
			if module.Path == "github.com/emersion/go-smtp" {
				versions["go-smtp"] = strings.TrimPrefix(module.Version, "v")
			}
		}
	}
	hello, err := json.Marshal(map[string]any{"versions": versions, "at": at, "failed": map[string]string{}})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(string(hello))
	select {}
}
