from fastapi import FastAPI, Response

app = FastAPI()


@app.get("/endpoint")
def my_endpoint():
    return Response(
        status_code=301,
        headers={"Location": "/new-endpoint"},
    )
