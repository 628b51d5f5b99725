from fastapi import FastAPI, Response

app = FastAPI()


@app.get("/endpoint")
def my_endpoint():
    return Response(
        status_code=304,
        headers={"ETag": '"v1"'},
    )
