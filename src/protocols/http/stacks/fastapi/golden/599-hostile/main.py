from fastapi import FastAPI
from fastapi.responses import JSONResponse

app = FastAPI()


@app.get("/endpoint")
def my_endpoint():
    return JSONResponse(
        content={
            "error": "its_x_y_z_s_q_b",
            "message": 'it\'s "x" \\ #{y} ${z} %s é 한 `q` <b> {{ }}',
        },
        status_code=599,
        headers={"X-Odd": "a\"b'c\\d #{e} ${f} %g"},
    )
