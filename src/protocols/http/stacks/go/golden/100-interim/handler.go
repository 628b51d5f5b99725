package main

import (
	"encoding/json"
	"io"
	"net/http"
)

type body struct {
	Status string `json:"status"`
}

func myHandler(w http.ResponseWriter, r *http.Request) {
	io.Copy(io.Discard, r.Body)

	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	json.NewEncoder(w).Encode(body{Status: "success"})
}
