from fastapi import FastAPI, Response

app = FastAPI()


@app.delete("/endpoint")
def my_endpoint():
    return Response(
        status_code=204,
    )
