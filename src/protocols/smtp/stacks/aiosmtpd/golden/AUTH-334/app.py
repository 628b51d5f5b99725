from aiosmtpd.controller import Controller


class Handler:
    async def handle_AUTH(self, server, session, envelope, args):
        await server.challenge_auth("Username:")
        await server.challenge_auth("Password:")
        return "235 2.7.0 Authentication successful"


controller = Controller(Handler(), hostname="127.0.0.1", port=2525, auth_require_tls=False)
controller.start()
input("Enter ends the server on port 2525. ")
