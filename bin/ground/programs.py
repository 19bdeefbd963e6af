"""The service's own processes from the Procfile, kept running and restarted on every change."""

import subprocess
import time
from collections.abc import Mapping

from ground import procfile
from ground.process import Process
from ground.screen import voice
from ground.venv import ROOT
from ground.waiting import NotReady

STEADY = 5.0  # seconds after which an end was an accident, as a signal is, not a mistake in code
PATIENCE = 5.0  # a developer waits less long for a request to finish than production does


class Program:
    """One process of the Procfile."""

    def __init__(self, name: str, command: str, environ: Mapping[str, str]) -> None:
        self.name = name
        self.say = voice(name)
        self.process = Process(procfile.shell(command), self.say, environ, folder=ROOT)
        self.started = 0.0
        self.waiting = False

    def start(self) -> None:
        """Start it, or start it again."""
        self.waiting = False
        self.started = time.monotonic()
        self.process.start()

    def look_after(self) -> None:
        """Start it again if it ended; if it ended at once, wait for the code to change."""
        if self.process.alive or self.waiting:
            return
        code = self.process.stop() or 0
        if code < 0 or time.monotonic() - self.started > STEADY:
            self.say(f"ended with {code}; starting it again")
            self.start()
        else:
            self.say(f"ended with {code}; it starts again when a file changes")
            self.waiting = True


class Programs:
    """`web` and `worker` together."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self.environ = environ
        self.commands = procfile.read(ROOT / "Procfile")
        names = [name for name in self.commands if name != "release"]
        self.every = [Program(name, self.commands[name], environ) for name in names]

    def release(self) -> None:
        """Run the release command to its end, as a deployment does first."""
        self.run(self.commands["release"])

    def run(self, command: str) -> None:
        """Run a command in the instance's environment; raise NotReady if it fails."""
        done = subprocess.run(procfile.shell(command), cwd=ROOT, env=self.environ)
        if done.returncode:
            raise NotReady(f"“{command}” failed; it says why above.")

    def start(self) -> None:
        """Start every program."""
        for program in self.every:
            program.start()

    def dead(self) -> list[str]:
        """The names of the programs that do not run."""
        return [program.name for program in self.every if not program.process.alive]

    def look_after(self) -> None:
        """Start again what ended by itself."""
        for program in self.every:
            program.look_after()

    def stop(self) -> None:
        """Stop every program; all are asked before the first is waited for."""
        for program in self.every:
            program.process.ask()
        for program in self.every:
            program.process.stop(PATIENCE)
