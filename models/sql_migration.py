"""Migrations are written by hand in SQL: the file beside a migration of the same name."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from models.engine import DB

# A migration takes as long as it takes. Where it must wait for a table it gives up soon, since
# everybody who comes after it waits for it: the release failed, and is run again.
LIMITS = "SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = '5s';\n"


def forwards_from(name: str) -> Callable[[], Awaitable[MigrationManager]]:
    """The `forwards` of a migration that runs `<name>.sql`."""
    statements = (Path(__file__).parent / "migrations" / f"{name}.sql").read_text()

    async def forwards() -> MigrationManager:
        manager = MigrationManager(migration_id=name, app_name="npq", description=name)

        async def run() -> None:
            await DB.script(LIMITS + statements)

        manager.add_raw(run)
        return manager

    return forwards
