from flask import Flask, jsonify

app = Flask(__name__)


@app.get("/endpoint")
def my_endpoint():
    return (
        jsonify({"error": "not_acceptable", "message": "Not Acceptable"}),
        "406 Not Acceptable",
    )
