"""Whose word is taken for a client's address: that of the proxies in `TRUSTED_PROXIES` alone."""

import os

import httpx
import pytest
from ground import procfile
from ground.ports import answers, free_port
from ground.process import Process
from ground.waiting import wait_until

from tests.crash.web_process import BIN, ROOT

COMMAND = procfile.shell(procfile.read(ROOT / "Procfile")["web"])
CLIENTS = ("192.0.2.1", "192.0.2.2")


@pytest.fixture
def web(folder, postgres, redis_url, request):
    """A web process as the Procfile starts it, which lets each client begin one sign-in."""
    port = free_port()
    chosen = {"HOST": "127.0.0.1", "PORT": str(port), "LIMIT_SIGN_INS_PER_CLIENT": "1"}
    path = {"PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", "TRUSTED_PROXIES": request.param}
    process = Process(
        COMMAND, folder / f"proxied-{port}.log", os.environ | chosen | path, folder=ROOT
    )
    process.start()
    wait_until(lambda: answers(port), "the web process did not start")
    yield f"http://127.0.0.1:{port}"
    process.stop()


@pytest.mark.parametrize(
    ("web", "refused"), [("127.0.0.1", False), ("192.0.2.99", True)], indirect=["web"]
)
def test_an_address_in_a_header_counts_only_from_a_proxy_that_is_trusted(web, refused):
    told = [httpx.get(f"{web}/sign-in", headers={"X-Forwarded-For": client}) for client in CLIENTS]
    assert [answer.status_code == 429 for answer in told] == [False, refused]
