"""Sends a message with smtplib as an application does: python ask.py <port> <moment>"""

import json
import platform
import smtplib
import sys
import traceback
from email.message import EmailMessage

port, moment = int(sys.argv[1]), sys.argv[2]

message = EmailMessage()
message["From"] = "anna@example.org"
message["To"] = "bob@example.com"
message["Subject"] = "Order 42 has shipped"
message.set_content("Hello Bob.")

prints = None
try:
    with smtplib.SMTP("127.0.0.1", port, local_hostname="mail.example.org") as server:
        if moment == "STARTTLS":
            server.starttls()
        if moment == "AUTH":
            server.login("alice", "wonderland")
        server.send_message(message)
except OSError as error:  # smtplib.SMTPException is one too.
    prints = "".join(traceback.format_exception_only(error))

print(json.dumps({"versions": {"python": platform.python_version()}, "prints": prints}))
