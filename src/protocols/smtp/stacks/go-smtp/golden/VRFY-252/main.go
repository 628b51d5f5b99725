package main

import (
	"io"
	"log"

	"github.com/emersion/go-smtp"
)

type session struct{}

func (session) Mail(string, *smtp.MailOptions) error { return nil }
func (session) Rcpt(string, *smtp.RcptOptions) error { return nil }

func (session) Data(io.Reader) error { return nil }

func (session) Reset()        {}
func (session) Logout() error { return nil }

func newSession(*smtp.Conn) (smtp.Session, error) {
	return session{}, nil
}

func main() {
	server := smtp.NewServer(smtp.BackendFunc(newSession))
	server.Addr = "127.0.0.1:2525"
	log.Fatal(server.ListenAndServe())
}
