"""Proves the settings before anybody needs them: asks every server that they name."""

import json
import subprocess
import sys
import urllib.request
from collections.abc import Mapping

from app.cli.commands import run
from app.cli.connection import connected
from app.cli.leftovers import leftovers
from app.services import readiness
from app.settings import Settings

PATIENCE = 5.0  # seconds for each server
DISCOVERY = "/.well-known/openid-configuration"
# The mailers belong to the worker, which is the only one to send.
MAILER = (sys.executable, "-m", "workers.proof")

SENTENCES = {
    "postgresql": "DATABASE_URL: the database does not answer",
    "redis": "REDIS_URL: Redis does not answer",
    "migrations": "the database is not of this release: run `npq migrate`",
    "mail": "all email has stopped; the log of the worker says why",
}


def problems(chosen: Settings) -> list[str]:
    """A sentence for everything that is wrong; nothing is changed and nothing is sent."""
    return [*_servers(), *_identity(chosen), *_mailer(), *leftovers(chosen)]


def _servers() -> list[str]:
    answers: Mapping[str, bool] = run(_asked)
    return [SENTENCES[name] for name, well in answers.items() if not well]


async def _asked() -> Mapping[str, bool]:
    try:
        return await connected(_everything)
    except Exception:  # without a database there is no pool to ask with
        return {"postgresql": False, "redis": await readiness.asked("redis", readiness.redis)}


async def _everything() -> Mapping[str, bool]:
    told = await readiness.told()
    return {**await readiness.readiness(), "mail": told["mail"]}


def _identity(chosen: Settings) -> list[str]:
    address = f"{chosen.identity_issuer.rstrip('/')}{DISCOVERY}"
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310 our own setting
            issuer = json.load(answer).get("issuer")
    except (OSError, ValueError, AttributeError):
        return ["IDENTITY_ISSUER: no identity provider answers there"]
    if str(issuer).rstrip("/") != chosen.identity_issuer.rstrip("/"):
        return ["IDENTITY_ISSUER: the provider calls itself otherwise"]
    return []


def _mailer() -> list[str]:
    done = subprocess.run(MAILER, capture_output=True, text=True, timeout=60)  # noqa: S603 our own
    if done.returncode and not done.stdout:
        return ["MAILER: it cannot be asked"]
    return done.stdout.splitlines()
