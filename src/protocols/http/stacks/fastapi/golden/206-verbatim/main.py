from fastapi import FastAPI, Response

app = FastAPI()


@app.get("/endpoint")
def my_endpoint():
    return Response(
        content='{"status":"success"}',
        media_type="application/json",
        status_code=206,
        headers={"Content-Range": "bytes 0-19/20"},
    )
