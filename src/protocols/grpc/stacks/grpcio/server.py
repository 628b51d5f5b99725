"""Runs every snippet of the folder that SNIPPETS names, each with a server on a port of its own."""

import platform
import threading
from importlib.metadata import version

import grpc

from snippets import hello, load


class OnFreePort:
    """What snippets get from grpc.server."""

    def __init__(self, server):
        self.server = server

    def add_generic_rpc_handlers(self, handlers):
        self.server.add_generic_rpc_handlers(handlers)

    def add_insecure_port(self, _):
        self.port = self.server.add_insecure_port("127.0.0.1:0")

    def start(self):
        self.server.start()

    def wait_for_termination(self):
        pass


original = grpc.server
grpc.server = lambda *args, **options: OnFreePort(original(*args, **options))

loaded, failed = load("server")
at = {key: f"http://127.0.0.1:{one.port}" for key, one in loaded.items()}
hello({"grpcio": version("grpcio"), "python": platform.python_version()}, at, failed)
threading.Event().wait()
