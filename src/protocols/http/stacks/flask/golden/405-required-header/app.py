from flask import Flask, jsonify

app = Flask(__name__)


@app.delete("/endpoint")
def my_endpoint():
    return (
        jsonify({"error": "method_not_allowed", "message": "Method Not Allowed"}),
        "405 Method Not Allowed",
        {"Allow": "GET, HEAD"},
    )
