"""One WSGI application for all snippets; each keeps its own Flask application."""

import platform
from importlib.metadata import version

import gunicorn
from flask import Flask
from snippets import load
from werkzeug.middleware.dispatcher import DispatcherMiddleware

apps, failed = load("app")
keys = list(apps)
versions = {
    "flask": version("flask"),
    "werkzeug": version("werkzeug"),
    "gunicorn": gunicorn.__version__,
    "python": platform.python_version(),
}
root = Flask(__name__)


@root.get("/__ping")
def ping():
    return "pong"


application = DispatcherMiddleware(root, {f"/s/{key}": app for key, app in apps.items()})
