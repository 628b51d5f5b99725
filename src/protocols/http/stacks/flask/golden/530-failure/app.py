from flask import Flask, jsonify

app = Flask(__name__)


@app.get("/endpoint")
def my_endpoint():
    return (
        jsonify(
            {"error": "authentication_required", "message": "Authentication Required"}
        ),
        "530 Authentication Required",
    )
