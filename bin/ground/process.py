"""One child process in a session of its own: started, its output passed on, stopped whole."""

import signal
import subprocess
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from ground.leash import LEASH, PATIENCE, signal_group

Output = Path | Callable[[str], None]


class Process:
    """A command that can be started, stopped and started again."""

    def __init__(
        self,
        command: Sequence[str],
        output: Output,
        environ: Mapping[str, str] | None = None,
        *,
        folder: Path | None = None,
        user: str | None = None,
        stop_signal: signal.Signals = signal.SIGTERM,
    ) -> None:
        self.command = list(command)
        self.output = output
        self.environ = environ
        self.folder = folder
        self.user = user
        self.stop_signal = stop_signal
        self.child: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Start the command; its output goes to the file or, line by line, to the listener."""
        if isinstance(self.output, Path):
            with self.output.open("a") as log:
                self.child = self.open(log)
        else:
            self.child = self.open(subprocess.PIPE)
            threading.Thread(target=self.pass_on, args=(self.child,), daemon=True).start()
        LEASH.hold(self.child.pid, self.stop_signal)

    def open(self, output: object) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            self.command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env=self.environ,
            cwd=self.folder,
            user=self.user,
            group=self.user,
            extra_groups=None if self.user is None else [],
            start_new_session=True,
            text=True,
            errors="replace",
        )

    def pass_on(self, child: "subprocess.Popen[str]") -> None:
        assert child.stdout is not None
        with child.stdout:
            for line in child.stdout:
                self.output(line.rstrip("\n"))

    @property
    def alive(self) -> bool:
        """Whether the command still runs."""
        return self.child is not None and self.child.poll() is None

    @property
    def pid(self) -> int:
        """The number of the running (or last) process."""
        assert self.child is not None, "the process was never started"
        return self.child.pid

    def stop(self, patience: float = PATIENCE) -> int | None:
        """Ask the command to end, kill it after so many seconds; its exit code."""
        self.ask()
        return None if self.child is None else self.gone(patience)

    def ask(self) -> None:
        """Ask the command to end, without waiting for it."""
        if self.child is not None and self.alive:
            signal_group(self.child.pid, self.stop_signal)

    def kill(self) -> int | None:
        """End the command at once, as a failing machine would."""
        if self.child is None:
            return None
        signal_group(self.child.pid, signal.SIGKILL)
        return self.gone(PATIENCE)

    def gone(self, patience: float) -> int:
        assert self.child is not None
        with suppress(subprocess.TimeoutExpired):
            self.child.wait(patience)
        signal_group(self.child.pid, signal.SIGKILL)  # what it left in its session, or itself
        code = self.child.wait()
        LEASH.release(self.child.pid)
        return code
