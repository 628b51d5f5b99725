from flask import Flask, jsonify

app = Flask(__name__)


@app.get("/endpoint")
def my_endpoint():
    return (
        jsonify({"error": "request_denied", "message": "Request Denied"}),
        "999 Request Denied",
    )
