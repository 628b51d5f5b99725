from fastapi import FastAPI, Response

app = FastAPI()


@app.get("/endpoint")
def my_endpoint():
    return Response(
        content='2c\nIt\'s "two" \\ \t#{x}\n.\n',
        media_type="text/plain; charset=utf-8",
        status_code=226,
        headers={"ETag": '"v2"', "IM": "diffe"},
    )
