from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Sink
from aiosmtpd.smtp import SMTP


class Server(SMTP):
    greeted = False

    async def push(self, status):
        await super().push(status if self.greeted else "554 mx.example.com ESMTP not accepting connections")
        self.greeted = True


class ServerController(Controller):
    def factory(self):
        return Server(self.handler, **self.SMTP_kwargs)


controller = ServerController(Sink(), hostname="127.0.0.1", port=2525)
controller.start()
input("Enter ends the server on port 2525. ")
