"""Bringing the database to the schema of this release."""

import os
from contextlib import redirect_stdout
from io import StringIO

import asyncpg
from piccolo.apps.migrations.commands.base import BaseMigrationManager
from piccolo.apps.migrations.commands.forwards import ForwardsMigrationManager
from piccolo.apps.migrations.tables import Migration

from app.settings import settings
from models.piccolo_app import APP_CONFIG

LOCK = 7_203_511  # any number of our own: every release job takes the same advisory lock


async def migrate() -> list[str]:
    """Run every migration not yet run, alone under an advisory lock; the names of those run."""
    os.environ["PICCOLO_CONF"] = "models.conf"
    guard = await asyncpg.connect(dsn=settings().database_url)
    try:
        await guard.execute("SELECT pg_advisory_lock($1)", LOCK)
        await Migration.create_table(if_not_exists=True)
        before = set(await pending())
        with redirect_stdout(StringIO()) as said:
            result = await ForwardsMigrationManager(app_name="npq").run()
        if not result.success:
            raise RuntimeError(f"migration failed: {result.message or said.getvalue()}")
        return sorted(before)
    finally:
        await guard.close()


async def pending() -> list[str]:
    """The migrations that this release has and the database has not run; it is only read."""
    os.environ["PICCOLO_CONF"] = "models.conf"
    manager = BaseMigrationManager()
    modules = manager.get_migration_modules(APP_CONFIG.resolved_migrations_folder_path)
    return sorted(set(manager.get_migration_ids(modules)) - await _ran())


async def _ran() -> set[str]:
    # Looked for, not made: web and worker need no right to make tables.
    if not await Migration.table_exists():
        return set()
    return set(await Migration.get_migrations_which_ran(app_name=APP_CONFIG.app_name))
