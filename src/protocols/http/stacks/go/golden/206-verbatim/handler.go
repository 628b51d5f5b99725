package main

import "net/http"

func myHandler(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Content-Range", "bytes 0-19/20")
	w.WriteHeader(206)
	w.Write([]byte(`{"status":"success"}`))
}
