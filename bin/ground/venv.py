"""Makes .venv from the lock with nothing but Python, and runs a command inside it.

Older Pythons must be able to read this one file: it is what tells them that they are too old.
"""

import fcntl
import hashlib
import importlib
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
LOCK = ROOT / "requirements-dev.lock"
NEWER = ("python3.11", "python3.12", "python3.13", "python3.14")


def enter(module: str) -> None:
    """Run `main()` of a module of this folder inside an up-to-date .venv, making it first."""
    if sys.version_info < (3, 11):  # noqa: UP036 this is where an older Python ends
        run_again(found_newer())
    try:
        made = make()
    except KeyboardInterrupt:
        sys.exit("Stopped. The next command makes .venv anew.")
    if made or Path(sys.prefix) != VENV:
        run_again(str(PYTHON))
    importlib.import_module(module).main()


def run_again(python: str) -> None:
    """Become the same command under another Python."""
    sys.stdout.flush()
    os.execv(python, [python, *sys.argv])


def found_newer() -> str:
    """The path of a Python that is new enough, or the end of the command with a sentence."""
    for name in NEWER:
        path = shutil.which(name)
        if path:
            return path
    version = ".".join(map(str, sys.version_info[:3]))
    sys.exit(f"This needs Python 3.11 or newer; python3 is {version} and no newer one was found.")


def make() -> bool:
    """Bring .venv up to date with the lock and the project; whether anything had to be done."""
    with one_at_a_time():
        packages, project = wanted()
        fresh = PYTHON.exists() and stamp("packages") == packages
        if fresh and stamp("project") == project:
            return False
        if not fresh:
            install_packages()
            mark("packages", packages)
        pip("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
        mark("project", project)
    return True


def wanted() -> tuple:
    """What the stamps must say: for the packages, and for the project's own installation."""
    place = f"{sys.version_info[:2]} {VENV} ".encode()
    packages = hashlib.sha256(place + LOCK.read_bytes()).hexdigest()
    project = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    return packages, project


def install_packages() -> None:
    """A new .venv with exactly what the lock names; the stamp comes after, so half is none."""
    print("Making .venv from requirements-dev.lock (once, a minute or two)", flush=True)
    shutil.rmtree(VENV, ignore_errors=True)
    python = getattr(sys, "_base_executable", sys.executable)
    if subprocess.run([python, "-m", "venv", str(VENV)]).returncode:
        shutil.rmtree(VENV, ignore_errors=True)
        sys.exit("This Python cannot make virtual environments (on Debian: python3-venv).")
    pip("--require-hashes", "--requirement", str(LOCK))


def pip(*arguments: str) -> None:
    """Install with .venv's own pip, or end the command with a sentence under pip's words."""
    command = [str(PYTHON), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    if subprocess.run([*command, *arguments], cwd=ROOT).returncode:
        sys.exit("The packages could not be installed; pip says why above.")


def stamp(name: str) -> str:
    """What was installed last, or nothing."""
    path = VENV / f"{name}.stamp"
    return path.read_text() if path.exists() else ""


def mark(name: str, value: str) -> None:
    """Remember that an installation ended well."""
    (VENV / f"{name}.stamp").write_text(value)


@contextmanager
def one_at_a_time():
    """Let one command of this checkout make .venv while the others wait for it."""
    (ROOT / ".dev").mkdir(exist_ok=True)
    with (ROOT / ".dev" / "venv.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
