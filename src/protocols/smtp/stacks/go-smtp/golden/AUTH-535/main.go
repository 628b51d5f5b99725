package main

import (
	"io"
	"log"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
)

type session struct{}

func (session) AuthMechanisms() []string { return []string{sasl.Plain} }
func (session) Auth(string) (sasl.Server, error) {
	return nil, &smtp.SMTPError{
		Code:         535,
		EnhancedCode: smtp.EnhancedCode{5, 7, 8},
		Message:      "Error: authentication failed",
	}
}
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
	server.AllowInsecureAuth = true
	log.Fatal(server.ListenAndServe())
}
