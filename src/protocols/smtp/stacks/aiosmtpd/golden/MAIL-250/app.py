from aiosmtpd.controller import Controller


class Handler:
    async def handle_MAIL(self, server, session, envelope, address, options):
        envelope.mail_from = address
        return "250 2.1.0 Ok"


controller = Controller(Handler(), hostname="127.0.0.1", port=2525)
controller.start()
input("Enter ends the server on port 2525. ")
