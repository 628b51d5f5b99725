from aiosmtpd.controller import Controller


class Handler:
    async def handle_QUIT(self, server, session, envelope):
        return "221 2.0.0 Bye"


controller = Controller(Handler(), hostname="127.0.0.1", port=2525)
controller.start()
input("Enter ends the server on port 2525. ")
