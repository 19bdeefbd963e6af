"""The processes of a morning, as in production: servers, web processes and worker."""

import json
import os
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Any

import asyncpg
from ground import procfile
from ground.notify import CALLBACK_TOKEN, LocalNotify
from ground.ports import answers, free_port
from ground.postgres import Postgres
from ground.process import Process
from ground.redis import Redis
from ground.venv import ROOT
from ground.waiting import wait_until

from bench.morning.plan import Plan
from bench.morning.provider import SECRET
from bench.stage import BIN, SERVER

PUBLIC = "https://npq.morning.example.org"  # Notify takes only https links


class Ground:
    """Everything that runs; `told` is what the evening before left for the crowd."""

    def __init__(self, folder: Path, plan: Plan) -> None:
        self.folder, self.plan = folder, plan
        self.postgres = Postgres(folder / "pg", **(SERVER if plan.large else {}))
        self.redis = Redis(folder / "redis")
        self.notify = LocalNotify(folder / "notify")
        self.provider_port = free_port()
        provider = [sys.executable, "-m", "bench.morning.provider", str(self.provider_port)]
        self.provider = Process(provider, folder / "provider.log", self.paths(), folder=ROOT)
        self.web: dict[int, Process] = {}
        self.worker: Process | None = None
        self.told: dict[str, Any] = {}

    def start(self) -> "Ground":
        """Start all of it, and set up what there was before the morning."""
        self.provider.start()
        for server in (self.postgres, self.redis, self.notify):
            server.start()
        extra = ["large"] if self.plan.large else []
        self.told = json.loads(self.run("bench.morning.prepared", self.plan.subscribers, *extra))
        commands = procfile.read(ROOT / "Procfile")
        for _ in range(self.plan.web_processes):
            self.open_web(commands["web"])
        self.notify.behave(
            latency_ms=50,
            per_minute=self.plan.emails_per_minute,
            callback=f"http://127.0.0.1:{next(iter(self.web))}/webhooks/notify",
            token=CALLBACK_TOKEN,
            receipt_after_ms=1000,
        )
        for port in (*self.web, self.provider_port):
            wait_until(partial(answers, port), f"{port} is silent; {self.folder} says why")
        worker = procfile.shell(commands["worker"])
        self.worker = Process(worker, self.folder / "worker.log", self.environ(), folder=ROOT)
        self.worker.start()
        return self

    def open_web(self, command: str) -> None:
        """Start one web process at a port of its own."""
        port = free_port()
        environ = {**self.environ(), "HOST": "127.0.0.1", "PORT": str(port)}
        log = self.folder / f"web-{len(self.web)}.log"
        self.web[port] = Process(procfile.shell(command), log, environ, folder=ROOT)
        self.web[port].start()

    def paths(self) -> dict[str, str]:
        """Where our own modules and programs are found."""
        path = f"{ROOT}:{ROOT / 'bin'}"
        return {**os.environ, "PYTHONPATH": path, "PATH": f"{BIN}:{os.environ.get('PATH', '')}"}

    def environ(self) -> dict[str, str]:
        """The settings, as in production where that is possible without certificates."""
        return {
            **self.paths(),
            "ENVIRONMENT": "test",
            "DATABASE_URL": self.postgres.url(),
            "REDIS_URL": self.redis.url,
            "PUBLIC_URL": PUBLIC,
            "IDENTITY_ISSUER": f"http://127.0.0.1:{self.provider_port}",
            "IDENTITY_CLIENT_SECRET": SECRET,
            "LOG_FORMAT": "json",
            "TRUSTED_PROXIES": "127.0.0.1",
            "NOTIFY_RATE_PER_MINUTE": str(self.plan.emails_per_minute),
            **self.notify.settings(),
        }

    def run(self, module: str, *arguments: object) -> str:
        """What a module of ours prints that is run with the morning's settings."""
        command = [sys.executable, "-m", module, *map(str, arguments)]
        done = subprocess.run(
            command, cwd=ROOT, env=self.environ(), check=True, stdout=subprocess.PIPE, text=True
        )
        return done.stdout

    def open_registration(self) -> None:
        """Have the operator open registration."""
        command = [BIN / "npq", "service", "open"]
        subprocess.run(command, cwd=ROOT, env=self.environ(), check=True, stdout=subprocess.DEVNULL)

    async def ask(self, sql: str, *values: object) -> list[asyncpg.Record]:
        """Rows of the database."""
        connection = await asyncpg.connect(dsn=self.postgres.url())
        try:
            found: list[asyncpg.Record] = await connection.fetch(sql, *values)
            return found
        finally:
            await connection.close()

    def emails(self) -> list[dict[str, Any]]:
        """What the local Notify has taken, in order."""
        taken: list[dict[str, Any]] = json.loads(self.notify.ask("/_emails"))
        return taken

    def stop(self) -> None:
        """Stop everything."""
        for process in (*self.web.values(), self.worker, self.provider):
            if process is not None:
                process.stop()
        for server in (self.notify, self.redis, self.postgres):
            server.stop()
