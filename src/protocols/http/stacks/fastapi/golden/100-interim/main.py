from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

app = FastAPI()


@app.post("/endpoint")
async def my_endpoint(request: Request):
    await request.body()
    return JSONResponse(
        content={"status": "success"},
        status_code=200,
    )
