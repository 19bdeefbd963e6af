"""Child processes: their output, their end, and what happens to them when we are killed."""

import os
import signal
import subprocess
import sys

import pytest
from ground.leash import exists
from ground.process import Process
from ground.waiting import NotReady, wait_until

STUBBORN = (
    "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('deaf'); signal.pause()"
)
PARENT = """
import os, signal, sys
from ground.process import Process
child = Process([sys.executable, "-c", "import signal; signal.pause()"], print)
child.start()
print(child.pid)
signal.pause()
"""


def test_it_passes_every_line_on(python):
    lines = []
    process = Process([*python, "print('one'); print('two')"], lines.append)
    process.start()
    wait_until(lambda: len(lines) == 2 and not process.alive, "two lines and the end")
    assert (lines, process.stop()) == (["one", "two"], 0)


def test_it_writes_to_a_file_when_it_has_no_listener(python, tmp_path):
    process = Process([*python, "print('said')"], tmp_path / "log")
    process.start()
    wait_until(lambda: not process.alive, "the end")
    process.stop()
    assert (tmp_path / "log").read_text() == "said\n"


def test_a_process_that_does_not_listen_is_killed_after_a_while(python):
    lines = []
    process = Process([*python, STUBBORN], lines.append)
    process.start()
    wait_until(lambda: lines == ["deaf"], "deaf")
    assert process.stop(patience=0.2) == -signal.SIGKILL


def test_a_killed_process_is_gone_at_once(python):
    process = Process([*python, STUBBORN], print)
    process.start()
    assert process.kill() == -signal.SIGKILL
    assert not process.alive


def test_a_process_can_be_started_again(python):
    process = Process([*python, "import signal; signal.pause()"], print)
    process.start()
    first = process.pid
    process.stop()
    process.start()
    assert process.alive
    assert process.pid != first
    process.stop()


def test_a_process_ends_when_its_command_is_killed():
    parent = subprocess.Popen(
        [sys.executable, "-u", "-c", PARENT],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": "bin"},
    )
    with parent:
        child = int(parent.stdout.readline())
        parent.kill()
    wait_until(lambda: not exists(child) or zombie(child), "the child's end")


def zombie(pid: int) -> bool:
    """Whether a process has ended but nobody has asked how; a container's first process may not."""
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True)
    return state.stdout.startswith("Z")


def test_waiting_ends_with_the_sentence_at_the_deadline():
    with pytest.raises(NotReady, match="never came"):
        wait_until(lambda: False, "It never came.", seconds=0)
