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
	w.Header().Set("Allow", "GET, HEAD")
	w.WriteHeader(405)
	json.NewEncoder(w).Encode(body{
		Error:   "method_not_allowed",
		Message: "Method Not Allowed",
	})
}
