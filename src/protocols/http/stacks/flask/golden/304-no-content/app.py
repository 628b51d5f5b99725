from flask import Flask

app = Flask(__name__)


@app.get("/endpoint")
def my_endpoint():
    return "", "304 Not Modified", {"ETag": '"v1"'}
