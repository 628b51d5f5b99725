"""Settings of gunicorn: it loads `application` before it forks, and says hello when it listens."""

import sys

from snippets import hello_http

bind = "127.0.0.1:0"
worker_class = "gthread"
# Threads, so that connections stay open between requests.
threads = 4
preload_app = True
# It would lie in the home of whoever runs this.
control_socket_disable = True


def when_ready(server):
    application = sys.modules["application"]
    port = server.LISTENERS[0].getsockname()[1]
    hello_http(application.versions, application.keys, application.failed, port)
