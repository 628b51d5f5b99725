from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Sink
from aiosmtpd.smtp import SMTP


class Server(SMTP):
    pass  # It sends this reply itself.


class ServerController(Controller):
    def factory(self):
        return Server(self.handler, **self.SMTP_kwargs)


controller = ServerController(Sink(), hostname="127.0.0.1", port=2525)
controller.start()
input("Enter ends the server on port 2525. ")
