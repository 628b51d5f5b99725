from fastapi import FastAPI
from fastapi.responses import JSONResponse

app = FastAPI()


@app.post("/endpoint")
def my_endpoint():
    return JSONResponse(
        content={"error": "expectation_failed", "message": "Expectation Failed"},
        status_code=417,
    )
