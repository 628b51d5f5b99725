from flask import Flask

app = Flask(__name__)


@app.get("/endpoint")
def my_endpoint():
    return "", "301 Moved Permanently", {"Location": "/new-endpoint"}
