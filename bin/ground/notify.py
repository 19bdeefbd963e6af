"""A stand-in for GOV.UK Notify: the one that the tests speak to, for development."""

import json
import sys
import urllib.request
from pathlib import Path

from ground.ports import answers, free_port
from ground.process import Process
from ground.venv import ROOT
from ground.waiting import NotReady, wait_until

# They open nothing but the stand-in.
SERVICE = "11111111-2222-4333-8444-555555555555"
SECRET = "66666666-7777-4888-8999-aaaaaaaaaaaa"
TEMPLATE = "bbbbbbbb-cccc-4ddd-8eee-ffffffffffff"
KEY = f"local-{SERVICE}-{SECRET}"
CALLBACK_TOKEN = "only-for-development-and-tests"


class LocalNotify:
    """The stand-in on a free port; it forgets everything when it ends."""

    def __init__(self, folder: Path, port: int | None = None) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.port = port or free_port()
        self.log = folder / "notify.log"
        known = (str(self.port), SERVICE, SECRET, TEMPLATE)
        command = [sys.executable, "-m", "tests.notify", *known]
        self.process = Process(command, self.log, folder=ROOT)

    def start(self) -> "LocalNotify":
        """Start it and wait until it answers."""
        self.process.start()
        wait_until(self.settled, f"The local Notify did not start; {self.log} says why.")
        if not self.process.alive:
            raise NotReady(f"The local Notify stopped at once; {self.log} says why.")
        return self

    def settled(self) -> bool:
        return not self.process.alive or answers(self.port)

    @property
    def url(self) -> str:
        """Its address, and a page with what was sent."""
        return f"http://127.0.0.1:{self.port}"

    def settings(self) -> dict[str, str]:
        """What web and worker need to send through it."""
        return {
            "MAILER": "notify",
            "NOTIFY_BASE_URL": self.url,
            "NOTIFY_API_KEY": KEY,
            "NOTIFY_TEMPLATE_ID": TEMPLATE,
        }

    def behave(self, **behaviour: object) -> None:
        """From now on like this, and otherwise well."""
        self.ask("/_behave", behaviour)

    def send_receipts(self, service: str) -> None:
        """Tell the service at this address what became of each email, as Notify does."""
        address = f"{service}/webhooks/notify"
        self.behave(callback=address, token=CALLBACK_TOKEN, receipt_after_ms=1000)

    def ask(self, path: str, said: object = None) -> bytes:
        """What it answers to those who run it."""
        body = None if said is None else json.dumps(said).encode()
        with urllib.request.urlopen(f"{self.url}{path}", body, timeout=30) as answer:
            content: bytes = answer.read()
        return content

    def stop(self) -> None:
        """Stop it."""
        self.process.stop()
