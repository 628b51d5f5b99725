from flask import Flask

app = Flask(__name__)


@app.get("/endpoint")
def my_endpoint():
    return (
        '{"status":"success"}',
        "206 Partial Content",
        {"Content-Type": "application/json", "Content-Range": "bytes 0-19/20"},
    )
