from fastapi import FastAPI
from fastapi.responses import JSONResponse

app = FastAPI()


@app.get("/endpoint")
def my_endpoint():
    return JSONResponse(
        content={
            "error": "proxy_authentication_required",
            "message": "Proxy Authentication Required",
        },
        status_code=407,
        headers={"Proxy-Authenticate": 'Basic realm="proxy"'},
    )
