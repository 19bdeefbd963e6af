"""A process that must not start says why in a sentence, as its operator will read it."""

import os
import subprocess

import pytest
from ground import procfile
from ground.ports import free_port

from app.security.starting import in_a_sentence
from models.starting import CannotStart
from tests.crash.web_process import BIN, ROOT

PROCESSES = procfile.read(ROOT / "Procfile")
PATH = f"{BIN}{os.pathsep}{os.environ['PATH']}"


def start(process: str, **environ: str) -> tuple[int, str]:
    """How a process of the Procfile ended, and all that it said."""
    here = {"HOST": "127.0.0.1", "PORT": str(free_port()), "PATH": PATH}
    done = subprocess.run(
        ["bash", "-c", PROCESSES[process]],
        cwd=ROOT,
        env=os.environ | here | environ,
        capture_output=True,
        text=True,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("process", ["release", "web", "worker"])
def test_a_wrong_setting_is_all_that_is_said(process):
    code, said = start(process, ENVIRONMENT="production")
    sentence = "SECRET_KEY must be set in production"
    assert code > 0
    assert said.removeprefix("Error: ") == f"{sentence}\n"


@pytest.mark.parametrize("process", ["web", "worker"])
def test_a_database_that_is_away_ends_the_start(process):
    code, said = start(process, DATABASE_URL=f"postgresql://127.0.0.1:{free_port()}/npq")
    assert code > 0
    assert "DATABASE_URL: the database does not answer (ConnectionRefusedError)" in said
    assert "Traceback" not in said


async def failed(error: Exception) -> str:
    """What the server is told of a start that ends with this error."""
    told = []

    async def app(scope, receive, send):
        await send({"type": "lifespan.startup.failed", "message": "pages of lines"})
        raise ExceptionGroup("of the framework", [error])

    async def send(message):
        told.append(message["message"])

    with pytest.raises(ExceptionGroup):
        await in_a_sentence(app, CannotStart)({"type": "lifespan"}, None, send)
    return told[0]


async def test_an_error_that_nobody_foresaw_keeps_its_lines():
    assert await failed(CannotStart("run `npq migrate` first")) == "run `npq migrate` first"
    assert await failed(KeyError("x")) == "pages of lines"
