"""A mail server by aiosmtpd that takes letters, or behaves as badly as mail servers do.

mailbox.py ['{"user": "", "password": "", "certificate": "", "key": "", "wrapped": false}']
"""

import asyncio
import json
import logging
import socket
import ssl
import sys
import tempfile
import warnings
from email import policy
from email.parser import BytesParser
from pathlib import Path

from aiosmtpd.smtp import SMTP, AuthResult
from lines import News, obey

HERE = "127.0.0.1"


class Silent(SMTP):
    """Takes the connection but does not even greet while its mailbox is silent."""

    async def _handle_client(self):
        box = self.event_handler
        box.tries.add(True)
        if box.manner == "silent":
            await box.loud.wait()
        await super()._handle_client()


class Mailbox:
    def __init__(self, folder, user="", password="", certificate="", key="", wrapped=False):
        self._folder = folder
        self._login = (user.encode(), password.encode()) if user else None
        self._tls = None
        if certificate:
            self._tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            self._tls.load_cert_chain(certificate, key)
        self._wrapped = wrapped
        self.manner, self.loud = "accept", asyncio.Event()
        self.letters, self.tries = News(), News()
        # Kept bound, so that the port is ours also while nobody is there.
        self._port = socket.socket()
        self._port.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._port.bind((HERE, 0))
        self.port = self._port.getsockname()[1]
        self._server, self._talks = None, []

    def _talk(self):
        talk = Silent(
            self,
            hostname="localhost",
            enable_SMTPUTF8=True,
            loop=asyncio.get_running_loop(),
            tls_context=None if self._wrapped else self._tls,
            require_starttls=self._tls is not None and not self._wrapped,
            auth_required=self._login is not None,
            auth_require_tls=self._tls is not None and not self._wrapped,
            authenticator=self._known if self._login else None,
        )
        self._talks.append(talk)
        return talk

    def _known(self, server, session, envelope, mechanism, data):
        right = (data.login, data.password) == self._login
        return AuthResult(success=right, handled=False)

    async def open(self):
        tls = self._tls if self._wrapped else None
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(self._talk, HERE, self.port, ssl=tls)

    async def behave(self, manner):
        """accept; refuse for good; refuse for now; late, after the letter was given;
        silent from the start; mute, which takes the letter and never says so; away."""
        if manner not in ("accept", "refuse", "later", "late", "silent", "mute", "away"):
            raise ValueError(f"no such manner: {manner}")
        was, self.manner = self.manner, manner
        if manner == "away" and self._server:
            self._server.close()
            self._server = None
            for talk in self._talks:
                if talk.transport:
                    talk.transport.abort()
            self._talks.clear()
        elif manner != "away" and self._server is None:
            await self.open()
        if was in ("silent", "mute"):
            self.loud.set()
            self.loud = asyncio.Event()

    # --- what aiosmtpd asks ---------------------------------------------------------------

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.manner == "refuse":
            return "550 5.1.1 Nobody of that name lives here"
        if self.manner == "later":
            return "450 4.2.0 Come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.manner == "late":
            return "451 4.3.0 The disk is full; come back later"
        number = len(self.letters.all) + 1
        file = self._folder / f"{number}.eml"
        file.write_bytes(envelope.original_content)
        self.letters.add(self._read(number, file, envelope))
        if self.manner == "mute":
            await self.loud.wait()
        return "250 OK"

    def _read(self, number, file, envelope):
        """The letter as Python's own reader of mail sees it."""
        mail = BytesParser(policy=policy.default).parsebytes(envelope.original_content)
        texts, files = {}, []
        for part in mail.walk():
            if part.is_multipart():
                continue
            name = part.get_filename()
            if name is None and part.get_content_maintype() == "text":
                texts.setdefault(part.get_content_type(), part.get_content())
                continue
            path = self._folder / f"{number}.{len(files)}.part"
            path.write_bytes(part.get_payload(decode=True) or b"")
            files.append({"name": name or "", "type": part.get_content_type(), "file": str(path)})
        return {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "subject": str(mail["subject"] or ""),
            "text": texts.get("text/plain", ""),
            "html": texts.get("text/html", ""),
            "attachments": files,
            "file": str(file),
        }

    def verbs(self):
        async def wait(kind, count, seconds):
            news = {"letters": self.letters, "tries": self.tries}[kind]
            return await news.until(lambda all: len(all) >= count, seconds)

        return {
            "behave": self.behave,
            "letters": lambda: self.letters.all,
            "tries": lambda: len(self.tries.all),
            "wait": wait,
        }


async def main(options):
    with tempfile.TemporaryDirectory(prefix="couvert-peer-") as folder:
        box = Mailbox(Path(folder), **options)
        await box.open()
        await obey(box.verbs(), {"port": box.port})
        await box.behave("away")


if __name__ == "__main__":
    # It warns of passwords without TLS, which a test asks for on purpose.
    warnings.simplefilter("ignore")
    logging.getLogger("mail.log").setLevel(logging.ERROR)
    asyncio.run(main(json.loads(sys.argv[1]) if len(sys.argv) > 1 else {}))
