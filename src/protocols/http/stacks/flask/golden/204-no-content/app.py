from flask import Flask

app = Flask(__name__)


@app.delete("/endpoint")
def my_endpoint():
    return "", "204 No Content"
