from aiosmtpd.controller import Controller


class Handler:
    async def handle_VRFY(self, server, session, envelope, address):
        return "252 2.0.0 bob@example.com"


controller = Controller(Handler(), hostname="127.0.0.1", port=2525)
controller.start()
input("Enter ends the server on port 2525. ")
