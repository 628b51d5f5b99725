package main

import (
	"io"
	"log"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
)

type session struct{}

type login struct{ asked int }

func (l *login) Next([]byte) (challenge []byte, done bool, err error) {
	l.asked++
	switch l.asked {
	case 1:
		return []byte("Username:"), false, nil
	case 2:
		return []byte("Password:"), false, nil
	}
	return nil, true, nil
}

func (session) AuthMechanisms() []string { return []string{sasl.Login} }
func (session) Auth(string) (sasl.Server, error) {
	return &login{}, nil
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
