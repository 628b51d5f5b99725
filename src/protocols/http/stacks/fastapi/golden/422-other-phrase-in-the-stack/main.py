from fastapi import FastAPI
from fastapi.responses import JSONResponse

app = FastAPI()


@app.post("/endpoint")
def my_endpoint():
    return JSONResponse(
        content={"error": "unprocessable_content", "message": "Unprocessable Content"},
        status_code=422,
    )
