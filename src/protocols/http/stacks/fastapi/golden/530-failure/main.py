from fastapi import FastAPI
from fastapi.responses import JSONResponse

app = FastAPI()


@app.get("/endpoint")
def my_endpoint():
    return JSONResponse(
        content={
            "error": "authentication_required",
            "message": "Authentication Required",
        },
        status_code=530,
    )
