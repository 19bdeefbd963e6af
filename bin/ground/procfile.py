"""Reads the Procfile, so that development runs the same commands as production."""

from pathlib import Path


def read(path: Path) -> dict[str, str]:
    """The commands by process name, in the order of the file."""
    lines = (line.strip() for line in path.read_text().splitlines())
    pairs = (line.split(":", 1) for line in lines if line and not line.startswith("#"))
    return {name.strip(): command.strip() for name, command in pairs}


def shell(command: str) -> list[str]:
    """The command as the shell runs it; `exec` makes signals reach it and not the shell."""
    return ["/bin/sh", "-c", f"exec {command}"]
