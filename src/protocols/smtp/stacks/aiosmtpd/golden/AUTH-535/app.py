from aiosmtpd.controller import Controller


class Handler:
    async def handle_AUTH(self, server, session, envelope, args):
        return "535 5.7.8 Error: authentication failed"


controller = Controller(Handler(), hostname="127.0.0.1", port=2525, auth_require_tls=False)
controller.start()
input("Enter ends the server on port 2525. ")
