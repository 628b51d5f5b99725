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

	"google.golang.org/grpc"
)

func main() {
	at := map[string]string{}
	for key, handler := range handlers {
		listener, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			log.Fatal(err)
		}
		server := grpc.NewServer(grpc.UnknownServiceHandler(handler))
		at[key] = fmt.Sprintf("http://%s", listener.Addr())
		go server.Serve(listener)
	}
	versions := map[string]string{"grpc-go": "", "go": strings.TrimPrefix(runtime.Version(), "go")}
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, module := range info.Deps {
			if module.Path == "google.golang.org/grpc" {
				versions["grpc-go"] = strings.TrimPrefix(module.Version, "v")
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
