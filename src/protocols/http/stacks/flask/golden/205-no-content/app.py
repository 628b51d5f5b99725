from flask import Flask

app = Flask(__name__)


@app.post("/endpoint")
def my_endpoint():
    return "", "205 Reset Content"
