"""Runs the whole service here: servers, release, web, worker, demo data; reloads on change."""

import http.client
import os
import signal
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TextIO

from ground import ports, running
from ground.overview import overview
from ground.programs import Programs
from ground.screen import voice
from ground.servers import Servers, servers
from ground.venv import ROOT, VENV
from ground.waiting import NotReady, wait_until

WATCHED = ("app", "components", "models", "workers", "templates", "static")
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
say = voice("dev")


def main() -> None:
    """Run until Ctrl-C or a signal; whatever ends it, no process stays behind."""
    hang_ups_ignored = signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    on_signals(signal.default_int_handler)
    if hang_ups_ignored:  # `nohup ./bin/dev`
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
    port = int(os.environ.get("PORT", "8000"))
    try:
        with running.only_one() as file:
            refuse_taken(port)
            run(port, file)
    except KeyboardInterrupt:
        say("stopped")
    except NotReady as reason:
        sys.exit(str(reason))


def refuse_taken(port: int) -> None:
    """End the command if somebody else serves the web's port."""
    if ports.answers(port):
        sys.exit(f"Port {port} is taken: stop what uses it, or choose another, PORT=8001 ./bin/dev")


def run(port: int, file: TextIO) -> None:
    """Start the servers, and on them the programs; stop them in the opposite order."""
    from app.services.demo_people import PEOPLE

    say("starting PostgreSQL, Redis and the identity stand-in")
    claims = [person.claims for person in PEOPLE if person.claims]
    with servers(running.FOLDER, os.environ, claims) as started:
        settings = instance_settings(port, started.addresses)
        if started.notify is not None:
            started.notify.send_receipts(settings["PUBLIC_URL"])
        running.publish(file, settings)
        programs = Programs(environment(settings))
        try:
            bring_up(programs, port)
            print(f"\n{overview(settings, PEOPLE)}\n", flush=True)
            look_after(programs, started)
        finally:
            on_signals(signal.SIG_IGN)  # one request to stop is enough; now everything is stopped
            programs.stop()


def on_signals(handler: signal.Handlers | object) -> None:
    """Have every signal that asks us to end treated alike."""
    for number in SIGNALS:
        signal.signal(number, handler)


def instance_settings(port: int, addresses: Mapping[str, str]) -> dict[str, str]:
    """The settings of this instance, which `npq` reads while it runs."""
    issuer = addresses["IDENTITY_ISSUER"]
    chosen = {
        "PUBLIC_URL": f"http://localhost:{port}",
        "IDENTITY_ACCOUNT_URL": issuer,
        "LOG_FORMAT": "console",
    }
    named = {name: os.environ.get(name, value) for name, value in chosen.items()}
    return {"ENVIRONMENT": "development", "PORT": str(port), **named, **addresses}


def environment(settings: Mapping[str, str]) -> dict[str, str]:
    """What the programs see: our environment, the instance's settings, .venv's commands."""
    path = f"{VENV / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}"
    usual = {"HOST": "127.0.0.1", "PYTHONUNBUFFERED": "1"}
    return {**usual, **os.environ, **settings, "PATH": path}


def bring_up(programs: Programs, port: int) -> None:
    """Release, load the demo data, start the programs, and wait for the first page."""
    programs.release()
    programs.run("npq seed-demo")
    programs.start()

    def first_page_or_an_end() -> bool:
        return bool(programs.dead()) or serves(port)

    wait_until(first_page_or_an_end, "The first page did not come within 60 s.")
    if programs.dead():
        raise NotReady(f"The service did not start: {' and '.join(programs.dead())} ended.")


def serves(port: int) -> bool:
    """Whether the web process answers a request, whatever it says."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/health/live")
        return connection.getresponse().status > 0
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def look_after(programs: Programs, started: Servers) -> None:
    """Restart the programs when their files change; end when a server is gone."""
    from watchfiles import watch

    folders = [path for path in (ROOT / name for name in WATCHED) if path.exists()]
    for changes in watch(*folders, rust_timeout=500, yield_on_timeout=True, raise_interrupt=True):
        if changes:
            restart(programs, {Path(path) for _, path in changes})
        programs.look_after()
        if started.dead():
            raise NotReady(f"{' and '.join(started.dead())} stopped by itself; see .dev/*.log")


def restart(programs: Programs, changed: set[Path]) -> None:
    """Start the programs anew, after the release command if a migration is among the changes."""
    say(f"{', '.join(sorted(path.name for path in changed))} changed; starting again")
    programs.stop()
    try:
        if any("migrations" in path.parts for path in changed):
            programs.release()
    except NotReady as reason:
        say(str(reason))
    programs.start()
