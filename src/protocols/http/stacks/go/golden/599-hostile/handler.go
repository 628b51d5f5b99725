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
	w.Header().Set("X-Odd", "a\"b'c\\d #{e} ${f} %g")
	w.WriteHeader(599)
	json.NewEncoder(w).Encode(body{
		Error:   "its_x_y_z_s_q_b",
		Message: "it's \"x\" \\ #{y} ${z} %s é 한 `q` <b> {{ }}",
	})
}
