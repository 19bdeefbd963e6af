"""The whole service as people meet it: servers, web and worker on free ports, with demo data."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import run

from ground import procfile
from ground.ports import answers, free_port
from ground.process import Process
from ground.servers import servers
from ground.venv import ROOT, VENV
from ground.waiting import NotReady, wait_until

from app.services.demo_people import PEOPLE

PROGRAMS = ("web", "worker")


@dataclass(frozen=True, slots=True)
class Instance:
    """Where the service and its parts are."""

    url: str
    issuer: str
    database_url: str
    redis_url: str
    port: int


@contextmanager
def instance(folder: Path, given: Mapping[str, str]) -> Iterator[Instance]:
    """The service, until the block ends; servers whose addresses are given are not started."""
    claims = [person.claims for person in PEOPLE if person.claims]
    with servers(folder, given, claims) as started:
        port = free_port()
        addresses = started.addresses
        where = Instance(
            f"http://localhost:{port}",
            addresses["IDENTITY_ISSUER"],
            addresses["DATABASE_URL"],
            addresses["REDIS_URL"],
            port,
        )
        environ = environment(where)
        prepare(environ)
        with programs(folder, environ, port):
            yield where


def environment(where: Instance) -> dict[str, str]:
    """What web and worker are told: nothing of this process's own settings gets through."""
    path = f"{VENV / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}"
    return {
        **os.environ,
        "PATH": path,
        "ENVIRONMENT": "development",
        "HOST": "127.0.0.1",
        "PORT": str(where.port),
        "PUBLIC_URL": where.url,
        "DATABASE_URL": where.database_url,
        "REDIS_URL": where.redis_url,
        "IDENTITY_ISSUER": where.issuer,
        "IDENTITY_ACCOUNT_URL": where.issuer,
        "LOG_FORMAT": "json",
        "PYTHONUNBUFFERED": "1",
    }


def prepare(environ: Mapping[str, str]) -> None:
    """Release and load the demo data, as `./bin/dev` does."""
    commands = (procfile.read(ROOT / "Procfile")["release"], "npq seed-demo")
    for command in commands:
        done = run(procfile.shell(command), cwd=ROOT, env=environ, capture_output=True, text=True)
        if done.returncode:
            raise NotReady(f"“{command}” failed: {done.stdout}{done.stderr}")


@contextmanager
def programs(folder: Path, environ: Mapping[str, str], port: int) -> Iterator[None]:
    """Web and worker, started when the block begins and ended with it; their logs are kept."""
    commands = procfile.read(ROOT / "Procfile")
    running = [
        Process(procfile.shell(commands[name]), folder / f"{name}.log", environ, folder=ROOT)
        for name in PROGRAMS
    ]

    def up_or_ended() -> bool:
        return answers(port) or not all(one.alive for one in running)

    try:
        for one in running:
            one.start()
        wait_until(up_or_ended, f"The service did not start; {folder} holds its logs.")
        if not all(one.alive for one in running):
            raise NotReady(f"The service ended at once: {log_of(folder)}")
        yield
    finally:
        for one in running:
            one.ask()
        for one in running:
            one.stop()


def log_of(folder: Path) -> str:
    """What web and worker said."""
    return "\n".join((folder / f"{name}.log").read_text() for name in PROGRAMS)
