from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Sink
from aiosmtpd.smtp import SMTP


class Server(SMTP):
    async def smtp_AUTH(self, arg):
        await self.push("235 2.7.0 Authentication successful")

    async def smtp_ATRN(self, arg):
        await self.push("453 You have no mail")


class ServerController(Controller):
    def factory(self):
        return Server(self.handler, **self.SMTP_kwargs)


controller = ServerController(Sink(), hostname="127.0.0.1", port=2525)
controller.start()
input("Enter ends the server on port 2525. ")
