from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/endpoint")
def my_endpoint():
    request.get_data()
    return jsonify({"status": "success"}), 200
