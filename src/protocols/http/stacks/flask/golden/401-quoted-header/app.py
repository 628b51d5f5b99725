from flask import Flask, jsonify

app = Flask(__name__)


@app.get("/endpoint")
def my_endpoint():
    return (
        jsonify({"error": "unauthorized", "message": "Unauthorized"}),
        "401 Unauthorized",
        {"WWW-Authenticate": 'Bearer realm="api"'},
    )
