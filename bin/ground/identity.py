"""A stand-in for DfE Identity: a real OpenID provider that lets anybody in without a password."""

import json
import sys
import urllib.request
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import quote

from ground.ports import answers, free_port
from ground.process import Process
from ground.waiting import NotReady, wait_until

Claims = Mapping[str, object]


class Identity:
    """The provider on a free port; the people it is given are offered as buttons."""

    def __init__(self, folder: Path, people: Iterable[Claims] = ()) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.port = free_port()
        self.log = folder / "identity.log"
        offered = [part for claims in people for part in ("--user-claims", json.dumps(claims))]
        command = [sys.executable, "-m", "oidc_provider_mock", "--port", str(self.port), *offered]
        self.process = Process(command, self.log)

    def start(self) -> "Identity":
        """Start the provider; `wait` tells when it answers."""
        self.process.start()
        return self

    def wait(self) -> "Identity":
        """Return when the provider accepts connections."""
        wait_until(self.settled, f"The identity stand-in did not start; {self.log} says why.")
        if not self.process.alive:
            raise NotReady(f"The identity stand-in stopped at once; {self.log} says why.")
        return self

    def settled(self) -> bool:
        return not self.process.alive or answers(self.port)

    @property
    def issuer(self) -> str:
        """The provider's address, which is also the issuer of its tokens."""
        return f"http://localhost:{self.port}"

    def stop(self) -> None:
        """Stop the provider; everybody is signed out there."""
        self.process.stop()


def set_person(issuer: str, subject: str, claims: Claims) -> None:
    """Give a person of the stand-in these claims from their next sign-in on."""
    request = urllib.request.Request(
        f"{issuer}/users/{quote(subject, safe='')}",
        data=json.dumps(claims).encode(),
        headers={"Content-Type": "application/json"},
        method="PUT",
    )
    with urllib.request.urlopen(request, timeout=60):
        return
