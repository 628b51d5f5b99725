"""One ASGI application for all snippets; each keeps its own FastAPI application."""

import platform
from importlib.metadata import version

from fastapi import FastAPI
from fastapi.responses import PlainTextResponse
from snippets import load

apps, failed = load("app")
versions = {
    **{name: version(name) for name in ("fastapi", "starlette", "uvicorn", "httptools")},
    "python": platform.python_version(),
}
app = FastAPI()


@app.get("/__ping", response_class=PlainTextResponse)
def ping():
    return "pong"


@app.get("/__versions")
def report():
    return {"versions": versions, "failed": failed}


for key, mounted in apps.items():
    app.mount(f"/s/{key}", mounted)
