from fastapi import FastAPI
from fastapi.responses import JSONResponse

app = FastAPI()


@app.get("/endpoint")
def my_endpoint():
    return JSONResponse(
        content={"error": "unauthorized", "message": "Unauthorized"},
        status_code=401,
        headers={"WWW-Authenticate": 'Bearer realm="api"'},
    )
