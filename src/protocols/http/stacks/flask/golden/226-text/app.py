from flask import Flask

app = Flask(__name__)


@app.get("/endpoint")
def my_endpoint():
    return (
        '2c\nIt\'s "two" \\ \t#{x}\n.\n',
        "226 IM Used",
        {"Content-Type": "text/plain; charset=utf-8", "ETag": '"v2"', "IM": "diffe"},
    )
