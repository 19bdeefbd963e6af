"""Provides a Chromium for the tests: the one installed, apt's, or Playwright's own.

Debian's headless shell comes first: the same engine without the browser around it, which no test
looks at, takes a quarter less of the processor.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

SHELL = "chromium-headless-shell"
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)


def provide() -> str:
    """The path of a Chromium, installing one if need be; ends the command if none can be had."""
    for way in (shell, from_apt, installed, from_playwright):
        path = way()
        if path:
            return path
    sys.exit("The browser tests need Chromium: install it, or set CHROMIUM to its path.")


def shell() -> str | None:
    """The Chromium that CHROMIUM names, or the headless shell of this machine."""
    return first(os.environ.get("CHROMIUM", ""), SHELL)


def installed() -> str | None:
    """The Chromium of this machine: the one CHROMIUM names, or one known by name."""
    return first(os.environ.get("CHROMIUM", ""), *NAMES, *MAC)


def first(*names: str) -> str | None:
    """The path of the first of these programs that is there."""
    return next((path for path in map(shutil.which, filter(None, names)) if path), None)


def from_apt() -> str | None:
    """Debian's headless shell, or else its Chromium, for root on a machine that has apt."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return None
    print("Installing Chromium with apt", flush=True)
    quiet = {
        "stdout": subprocess.DEVNULL,
        "env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
    }
    if subprocess.run(["apt-get", "update", "-q"], **quiet).returncode == 0:
        installing = ("apt-get", "install", "-q", "-y")
        if subprocess.run([*installing, SHELL], **quiet).returncode and not installed():
            subprocess.run([*installing, "chromium"], **quiet)
    return installed()


def from_playwright() -> str | None:
    """Playwright's own Chromium, downloaded once for this user."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    if not Path(path).exists():
        print("Downloading Chromium with Playwright", flush=True)
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"])
    return path if Path(path).exists() else None
