"""Writes what the service is made of, from the lock, as a CycloneDX list of parts (an SBOM)."""

import json
import re

from ground.venv import ROOT

_PART = re.compile(r"^([a-z0-9][\w.-]*)(?:\[[\w,-]+\])?==([^\s;\\]+)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_VENDORED = re.compile(r"^\| ([\w.-]+) \| ([\d.]+) \|", re.M)


def parts(lock: str, vendored: str) -> dict[str, object]:
    """Every package of a lock with its version and hashes, and every vendored file's project."""
    pieces = re.split(r"\n(?=[a-z0-9])", lock)
    named = [(found, piece) for piece in pieces if (found := _PART.match(piece))]
    components = [
        part("pypi", found[1], found[2]) | {"hashes": hashes(piece)} for found, piece in named
    ]
    components += [part("npm", name, version) for name, version in _VENDORED.findall(vendored)]
    return {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1, "components": components}


def part(where: str, name: str, version: str) -> dict[str, object]:
    """One part, by the address that scanners know it under."""
    address = f"pkg:{where}/{name}@{version}"
    return {"type": "library", "name": name, "version": version, "purl": address}


def hashes(piece: str) -> list[dict[str, str]]:
    """The hashes that a package's files may have."""
    return [{"alg": "SHA-256", "content": one} for one in _HASH.findall(piece)]


def main() -> None:
    """Print the list."""
    lock = (ROOT / "requirements.lock").read_text()
    vendored = (ROOT / "static" / "vendor" / "README.md").read_text()
    print(json.dumps(parts(lock, vendored), indent=1))


if __name__ == "__main__":
    main()
