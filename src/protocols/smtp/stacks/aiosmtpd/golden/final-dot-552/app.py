from aiosmtpd.controller import Controller


class Handler:
    async def handle_DATA(self, server, session, envelope):
        return "552 5.3.4 Error: message file too big"


controller = Controller(Handler(), hostname="127.0.0.1", port=2525)
controller.start()
input("Enter ends the server on port 2525. ")
