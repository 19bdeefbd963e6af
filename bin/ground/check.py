"""Runs every check that reads the code: format, lint, types, import rules, budget."""

import subprocess
import sys
import time

from ground import budget
from ground.venv import ROOT, VENV

CHECKS = {
    "format": ("ruff", "format", "--check", "--quiet"),
    "lint": ("ruff", "check", "--quiet"),
    "types": ("mypy",),
    "imports": ("lint-imports",),
}


def main() -> None:
    """Run every check and end the command with 1 if any of them complained."""
    if not passes():
        sys.exit(1)


def passes() -> bool:
    """Run every check, also after one complained; whether none did."""
    results = [tool(name, *command) for name, command in CHECKS.items()]
    say("budget")
    return all([*results, budget.hold()])


def tool(name: str, program: str, *arguments: str) -> bool:
    """Run one tool of .venv over the checkout; its words are shown, and only when it complains."""
    began = time.monotonic()
    command = [str(VENV / "bin" / program), *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    say(f"{name}: {time.monotonic() - began:.1f} s")
    if done.returncode:
        print(done.stdout + done.stderr, flush=True)
    return done.returncode == 0


def say(title: str) -> None:
    """Print the heading of what comes next."""
    print(f"--- {title}", flush=True)
