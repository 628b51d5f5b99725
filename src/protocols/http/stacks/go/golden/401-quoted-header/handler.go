package main

import (
	"encoding/json"
	"net/http"
)

type body struct {
	Error   string `json:"error"`
	Message string `json:"message"`
}

func myHandler(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("WWW-Authenticate", "Bearer realm=\"api\"")
	w.WriteHeader(401)
	json.NewEncoder(w).Encode(body{Error: "unauthorized", Message: "Unauthorized"})
}
