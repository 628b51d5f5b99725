from flask import Flask, jsonify

app = Flask(__name__)


@app.get("/endpoint")
def my_endpoint():
    return (
        jsonify(
            {
                "error": "x",
                "retry": True,
                "after": 30,
                "links": ["a", None],
                "login": {"href": "http://portal.example/"},
            }
        ),
        "511 Network Authentication Required",
    )
