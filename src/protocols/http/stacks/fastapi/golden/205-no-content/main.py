from fastapi import FastAPI, Response

app = FastAPI()


@app.post("/endpoint")
def my_endpoint():
    return Response(
        status_code=205,
    )
