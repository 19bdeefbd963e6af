"""`./bin/dev`, run for real on a free port."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from ground.dev import serves
from ground.leash import exists
from ground.ports import free_port
from ground.venv import ROOT, VENV
from ground.waiting import wait_until

OURS = ("ENVIRONMENT", "DATABASE_URL", "REDIS_URL", "IDENTITY_ISSUER", "PUBLIC_URL", "LOG_FORMAT")


class Instance:
    """A running `./bin/dev` with a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.folder = folder
        self.log = folder / "said"
        outside = {name: value for name, value in os.environ.items() if name not in OURS}
        self.environ = {**outside, "PORT": str(self.port), "DEV_FOLDER": str(folder / "dev")}

    def start(self, log: str = "said") -> subprocess.Popen[bytes]:
        """Start it, without waiting; what it says is in the file."""
        with (self.folder / log).open("w") as file:
            return subprocess.Popen(
                [sys.executable, ROOT / "bin" / "dev"], env=self.environ, stdout=file, stderr=file
            )

    def npq(self, *arguments: str) -> str:
        """What a command says that is told of no address."""
        command = [VENV / "bin" / "npq", *arguments]
        done = subprocess.run(command, env=self.environ, capture_output=True, text=True)
        return done.stdout + done.stderr

    def children(self, pid: int) -> list[int]:
        """The processes it started."""
        found = subprocess.run(["pgrep", "-P", str(pid)], capture_output=True)
        return [int(number) for number in found.stdout.split()]


@pytest.fixture(scope="module")
def instance(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Instance]:
    """An instance that is up, with its table printed; stopped as Ctrl-C does."""
    folder = tmp_path_factory.mktemp("dev")
    for above in (folder, *folder.parents[:2]):
        above.chmod(0o755)
    instance = Instance(folder)
    process = instance.start()
    wait_until(lambda: "Ctrl-C" in instance.log.read_text() or process.poll() is not None, "up")
    assert process.poll() is None, instance.log.read_text()
    children = instance.children(process.pid)
    yield instance
    process.send_signal(signal.SIGINT)
    assert process.wait(30) == 0
    assert [pid for pid in children if exists(pid)] == []


def test_it_serves_the_service_and_names_the_demo_people(instance):
    people = httpx.get(f"http://localhost:{instance.port}/dev/people").json()
    assert {"subject": "teacher", "email": "teacher@example.com", "role": "applicant"} in people


def test_its_table_says_where_everything_is_and_who_can_sign_in(instance):
    said = instance.log.read_text()
    assert f"http://localhost:{instance.port}/dev/mailbox" in said
    assert "teacher-without-trn@example.com" in said


def test_a_command_speaks_to_the_instance_that_runs(instance):
    said = instance.npq("check-settings")
    assert f"PUBLIC_URL=http://localhost:{instance.port}" in said
    assert "ENVIRONMENT=development" in said


def test_a_second_instance_says_that_one_runs_already(instance):
    assert instance.start("second").wait(30) == 1
    said = (instance.folder / "second").read_text()
    assert f"already runs from this checkout at http://localhost:{instance.port}" in said


def test_a_killed_web_process_is_started_again(instance):
    wanted = ["pgrep", "-f", "--", f"--port {instance.port} "]
    web = subprocess.run(wanted, capture_output=True, text=True).stdout.split()
    os.kill(int(web[0]), signal.SIGKILL)
    wait_until(lambda: not serves(instance.port), "the end")
    wait_until(lambda: serves(instance.port), "the web process again")
    assert "web    | ended with -9; starting it again" in instance.log.read_text()


def test_it_says_when_its_port_is_taken(instance, tmp_path):
    another = Instance(tmp_path)
    another.environ["PORT"] = str(instance.port)
    assert another.start().wait(30) == 1
    assert f"Port {instance.port} is taken" in another.log.read_text()


def test_a_command_says_so_when_nothing_runs(tmp_path):
    assert "The service is not running here." in Instance(tmp_path).npq("check-settings")
