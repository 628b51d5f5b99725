"""One ASGI application for all snippets, on uvicorn; each keeps its own FastAPI application."""

import platform
from importlib.metadata import version

import uvicorn
from fastapi import FastAPI
from fastapi.responses import PlainTextResponse
from snippets import hello_http, load

apps, failed = load("app")
versions = {
    **{name: version(name) for name in ("fastapi", "starlette", "uvicorn", "httptools")},
    "python": platform.python_version(),
}
app = FastAPI()


@app.get("/__ping", response_class=PlainTextResponse)
def ping():
    return "pong"


for key, mounted in apps.items():
    app.mount(f"/s/{key}", mounted)


class Server(uvicorn.Server):
    """Says hello when it listens."""

    async def startup(self, sockets=None):
        await super().startup(sockets)
        port = self.servers[0].sockets[0].getsockname()[1]
        hello_http(versions, apps, failed, port)


Server(uvicorn.Config(app, host="127.0.0.1", port=0, http="httptools")).run()
