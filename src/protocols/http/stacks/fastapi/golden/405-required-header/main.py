from fastapi import FastAPI
from fastapi.responses import JSONResponse

app = FastAPI()


@app.delete("/endpoint")
def my_endpoint():
    return JSONResponse(
        content={"error": "method_not_allowed", "message": "Method Not Allowed"},
        status_code=405,
        headers={"Allow": "GET, HEAD"},
    )
