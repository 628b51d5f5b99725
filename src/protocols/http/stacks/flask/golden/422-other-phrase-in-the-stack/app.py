from flask import Flask, jsonify

app = Flask(__name__)


@app.post("/endpoint")
def my_endpoint():
    return (
        jsonify({"error": "unprocessable_content", "message": "Unprocessable Content"}),
        "422 Unprocessable Content",
    )
