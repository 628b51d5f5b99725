from flask import Flask, jsonify

app = Flask(__name__)


@app.get("/endpoint")
def my_endpoint():
    return (
        jsonify(
            {
                "error": "its_x_y_z_s_q_b",
                "message": 'it\'s "x" \\ #{y} ${z} %s é 한 `q` <b> {{ }}',
            }
        ),
        '599 it\'s "x" \\ #{y} ${z} %s é 한 `q` <b> {{ }}',
        {"X-Odd": "a\"b'c\\d #{e} ${f} %g"},
    )
