from flask import Flask, jsonify

app = Flask(__name__)


@app.get("/endpoint")
def my_endpoint():
    return jsonify({"status": "success"}), 200
