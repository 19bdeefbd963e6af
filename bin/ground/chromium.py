"""Provides a Chromium for the tests: the one installed, apt's, or Playwright's own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)


def provide() -> str:
    """The path of a Chromium, installing one if need be; ends the command if none can be had."""
    for way in (installed, from_apt, from_playwright):
        path = way()
        if path:
            return path
    sys.exit("The browser tests need Chromium: install it, or set CHROMIUM to its path.")


def installed() -> str | None:
    """The Chromium of this machine: the one CHROMIUM names, or one known by name."""
    named = [os.environ.get("CHROMIUM", ""), *NAMES, *MAC]
    return next((path for path in map(shutil.which, filter(None, named)) if path), None)


def from_apt() -> str | None:
    """Debian's Chromium, for root on a machine that has apt."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return None
    print("Installing Chromium with apt", flush=True)
    quiet = {
        "stdout": subprocess.DEVNULL,
        "env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
    }
    if subprocess.run(["apt-get", "update", "-q"], **quiet).returncode == 0:
        subprocess.run(["apt-get", "install", "-q", "-y", "chromium"], **quiet)
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
