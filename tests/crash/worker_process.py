"""A real worker process, as the Procfile starts it, that can be ended at any instant."""

import os
import sys
from pathlib import Path
from uuid import uuid4

from ground.process import Process

from models.engine import DB
from tests.crash.waiting import until

ROOT = Path(__file__).resolve().parent.parent.parent


class Worker(Process):
    """One worker; the database knows its connections by its name."""

    def __init__(self, name, folder, **environ):
        command = [sys.executable, "-m", "workers"]
        self.name = name
        self.log = folder / f"{name}-{uuid4()}.log"
        super().__init__(command, self.log, {**os.environ, "DYNO": name, **environ}, folder=ROOT)

    async def killed(self):
        """End it as a failing machine would: nothing it had asked of the database goes on."""
        self.kill()
        await DB.rows(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1",
            self.name,
        )
        await until(self.unheard_of, f"{self.name} still has connections")

    async def unheard_of(self):
        sql = "SELECT 1 FROM pg_stat_activity WHERE application_name = $1"
        return await DB.row(sql, self.name) is None
