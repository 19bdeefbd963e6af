"""Runs every check that reads the code: format, lint, types, import rules, budget."""

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

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
    """Run every check, side by side and also after one complained; whether none did."""
    with ThreadPoolExecutor() as side_by_side:
        results = list(side_by_side.map(tool, CHECKS, CHECKS.values()))
    say("budget")
    return all([*results, budget.hold()])


def tool(name: str, command: tuple[str, ...]) -> bool:
    """Run one tool of .venv over the checkout; its words are shown, and only when it complains."""
    began = time.monotonic()
    program, *arguments = command
    whole = [str(VENV / "bin" / program), *arguments]
    done = subprocess.run(whole, cwd=ROOT, capture_output=True, text=True)
    words = [f"{name}: {time.monotonic() - began:.1f} s"]
    say("\n".join(words + [done.stdout + done.stderr] * bool(done.returncode)))
    return done.returncode == 0


def say(title: str) -> None:
    """Print the heading of what comes next."""
    print(f"--- {title}", flush=True)
