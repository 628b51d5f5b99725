package main

import "net/http"

func myHandler(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("ETag", "\"v2\"")
	w.Header().Set("IM", "diffe")
	w.WriteHeader(226)
	w.Write([]byte("2c\nIt's \"two\" \\ \t#{x}\n.\n"))
}
