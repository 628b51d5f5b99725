from aiosmtpd.controller import Controller


class Handler:
    async def handle_MAIL(self, server, session, envelope, address, options):
        return "421 mx.example.com: Service not available - closing connection"


controller = Controller(Handler(), hostname="127.0.0.1", port=2525)
controller.start()
input("Enter ends the server on port 2525. ")
