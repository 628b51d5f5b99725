// Sends a message with net/smtp as an application does: ask <port> <moment>
package main

import (
	"encoding/json"
	"net/smtp"
	"os"
	"runtime"
	"strings"
)

type answer struct {
	Versions map[string]string `json:"versions"`
	Prints   *string           `json:"prints"`
}

func main() {
	port, moment := os.Args[1], os.Args[2]
	message := strings.Join([]string{
		"From: anna@example.org", "To: bob@example.com", "Subject: Order 42 has shipped", "", "Hello Bob.", "",
	}, "\r\n")
	var auth smtp.Auth
	if moment == "AUTH" {
		auth = smtp.PlainAuth("", "alice", "wonderland", "127.0.0.1")
	}
	said := answer{Versions: map[string]string{"go": strings.TrimPrefix(runtime.Version(), "go")}}
	// STARTTLS is what it does by itself where the server offers it.
	if err := smtp.SendMail("127.0.0.1:"+port, auth, "anna@example.org", []string{"bob@example.com"}, []byte(message)); err != nil {
		text := err.Error()
		said.Prints = &text
	}
	if err := json.NewEncoder(os.Stdout).Encode(said); err != nil {
		panic(err)
	}
}
