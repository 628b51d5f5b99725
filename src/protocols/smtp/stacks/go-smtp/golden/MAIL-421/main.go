package main

import (
	"io"
	"log"

	"github.com/emersion/go-smtp"
)

type session struct{}

func (session) Mail(string, *smtp.MailOptions) error {
	return &smtp.SMTPError{
		Code:         421,
		EnhancedCode: smtp.NoEnhancedCode,
		Message:      "mx.example.com: Service not available - closing connection",
	}
}
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
