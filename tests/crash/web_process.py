"""A real web process, as the Procfile starts it, that can be ended at any instant."""

import os
import sys
from pathlib import Path

from ground.ports import answers, free_port
from ground.process import Process
from ground.waiting import wait_until

BIN = Path(sys.executable).parent
ROOT = Path(__file__).resolve().parent.parent.parent


class Web(Process):
    """One web process on a free port, with the settings of the tests."""

    def __init__(self, folder, **environ):
        self.port = free_port()
        self.log = folder / f"web-{self.port}.log"
        what = ("app.asgi:create_app", "--factory", "--port", str(self.port))
        limits = ("--timeout-graceful-shutdown", "15", "--no-access-log")
        command = [str(BIN / "uvicorn"), *what, *limits]
        super().__init__(command, self.log, os.environ | environ, folder=ROOT)

    def start(self):
        super().start()
        wait_until(lambda: answers(self.port), f"the web process did not start; see {self.log}")
        return self

    @property
    def url(self):
        return f"http://localhost:{self.port}"


async def updates_form(visitor):
    """What somebody who asks for email updates sends, with the token of their page."""
    page = await visitor.get("/email-updates")
    token = page.text.partition('name="_csrf_token" value="')[2].partition('"')[0]
    return {"_csrf_token": token, "interest": "senco"}
