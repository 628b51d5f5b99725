"""Runs every snippet of the folder that SNIPPETS names, each with a controller on a port of its own."""

import builtins
import platform
import socket
import threading
from importlib.metadata import version

from aiosmtpd import controller

from snippets import hello, load


class OnFreePort(controller.Controller):
    """The class that snippets know as Controller."""

    def __init__(self, *args, port, **options):
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.chosen = free.getsockname()[1]
        super().__init__(*args, port=self.chosen, server_hostname="mx.example.com", **options)


controller.Controller = OnFreePort
builtins.input = lambda *_: ""

loaded, failed = load("controller")
at = {key: f"smtp://127.0.0.1:{one.chosen}" for key, one in loaded.items()}
hello({"aiosmtpd": version("aiosmtpd"), "python": platform.python_version()}, at, failed)
threading.Event().wait()
