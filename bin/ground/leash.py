"""Holds every process that a command started, and stops them when that command is killed.

A command that ends by itself stops its processes itself. A killed one cannot: its end of a pipe
closes, and the small program below, which waits on the other end, does it instead.
"""

import atexit
import os
import signal
import subprocess
import sys
import time

PATIENCE = 20.0


class Leash:
    """The pipe to the waiting program, opened with the first process it has to know of."""

    def __init__(self) -> None:
        self.keeper: subprocess.Popen[bytes] | None = None

    def hold(self, pid: int, stop: signal.Signals) -> None:
        """Have this process stopped by that signal if we vanish."""
        if self.keeper is None:
            command = [sys.executable, __file__]
            self.keeper = subprocess.Popen(
                command, stdin=subprocess.PIPE, start_new_session=True, bufsize=0
            )
            atexit.register(self.let_go)
        self.tell(f"{pid} {stop.value}\n")

    def release(self, pid: int) -> None:
        """The process is gone; its number may soon be somebody else's."""
        self.tell(f"{pid} 0\n")

    def let_go(self) -> None:
        """Have everything that is still held stopped, and wait for it."""
        if self.keeper is not None:
            self.keeper.communicate()

    def tell(self, line: str) -> None:
        if self.keeper is not None and self.keeper.stdin is not None:
            self.keeper.stdin.write(line.encode())


LEASH = Leash()


def exists(pid: int) -> bool:
    """Whether a process of this number lives."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def signal_group(pid: int, number: int) -> None:
    """Send a signal to a process and all it started in its session, if they are still there."""
    try:
        os.killpg(pid, number)
    except (ProcessLookupError, PermissionError):
        return


def keep() -> None:
    """Listen until the command is gone, then stop whatever it left."""
    held: dict[int, int] = {}
    for line in sys.stdin:
        pid, number = map(int, line.split())
        held[pid] = number
    left = {pid: number for pid, number in held.items() if number}
    for pid, number in left.items():
        signal_group(pid, number)
    deadline = time.monotonic() + PATIENCE
    while any(map(exists, left)) and time.monotonic() < deadline:
        time.sleep(0.1)
    for pid in filter(exists, left):
        signal_group(pid, signal.SIGKILL)


if __name__ == "__main__":
    keep()
