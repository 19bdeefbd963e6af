"""The servers that the service stands on, each replaced by an address in the environment.

With `NOTIFY=local` in the environment a stand-in for GOV.UK Notify runs beside them.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from ground.identity import Claims, Identity
from ground.notify import LocalNotify
from ground.postgres import Postgres
from ground.redis import Redis

Server = Postgres | Redis | Identity | LocalNotify


class Servers:
    """The servers we started, and where they all are, as settings."""

    def __init__(self, folder: Path, given: Mapping[str, str]) -> None:
        self.folder = folder
        self.addresses = {name: given[name] for name in ADDRESSES if given.get(name)}
        self.notify = LocalNotify(folder) if given.get("NOTIFY") == "local" else None
        self.started: list[Server] = []

    def start(self, people: Iterable[Claims]) -> None:
        """Start those that the environment does not name; the slowest first, waited for last."""
        identity = None
        if "IDENTITY_ISSUER" not in self.addresses:
            identity = Identity(self.folder, people)
            self.started.append(identity.start())
            self.addresses["IDENTITY_ISSUER"] = identity.issuer
        if "REDIS_URL" not in self.addresses:
            redis = Redis(self.folder)
            self.started.append(redis)
            self.addresses["REDIS_URL"] = redis.start().url
        if "DATABASE_URL" not in self.addresses:
            postgres = Postgres(self.folder / "postgres")
            self.started.append(postgres)
            self.addresses["DATABASE_URL"] = postgres.start().url()
        if self.notify is not None:
            self.started.append(self.notify)
            self.addresses |= self.notify.start().settings()
        if identity is not None:
            identity.wait()

    def dead(self) -> list[str]:
        """The names of the servers that ended by themselves."""
        return [
            type(server).__name__
            for server in self.started
            if server.process is not None and not server.process.alive
        ]

    def stop(self) -> None:
        """Stop what we started, the last first."""
        while self.started:
            self.started.pop().stop()


ADDRESSES = ("DATABASE_URL", "REDIS_URL", "IDENTITY_ISSUER")


@contextmanager
def servers(
    folder: Path, given: Mapping[str, str], people: Iterable[Claims] = ()
) -> Iterator[Servers]:
    """The servers, running until the block ends; what they keep and log is in the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    running = Servers(folder, given)
    try:
        running.start(people)
        yield running
    finally:
        running.stop()
