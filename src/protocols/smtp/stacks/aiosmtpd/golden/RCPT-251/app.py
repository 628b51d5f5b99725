from aiosmtpd.controller import Controller


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        envelope.rcpt_tos.append(address)
        return "251 User not local; will forward to <bob@example.net>"


controller = Controller(Handler(), hostname="127.0.0.1", port=2525)
controller.start()
input("Enter ends the server on port 2525. ")
