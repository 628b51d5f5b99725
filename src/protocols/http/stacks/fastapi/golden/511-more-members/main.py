from fastapi import FastAPI
from fastapi.responses import JSONResponse

app = FastAPI()


@app.get("/endpoint")
def my_endpoint():
    return JSONResponse(
        content={
            "error": "x",
            "retry": True,
            "after": 30,
            "links": ["a", None],
            "login": {"href": "http://portal.example/"},
        },
        status_code=511,
    )
