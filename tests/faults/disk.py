"""Disks that are full: the database's, as its server says so, and this machine's own."""

import resource
from contextlib import asynccontextmanager, contextmanager

from models.engine import DB

FULL = """
CREATE FUNCTION no_space() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END
$$;
CREATE TRIGGER no_space BEFORE INSERT ON {table} FOR EACH STATEMENT EXECUTE FUNCTION no_space()
"""


@asynccontextmanager
async def database_full(table):
    """The database has no room for anything more in a table."""
    await DB.script(FULL.format(table=table))
    try:
        yield
    finally:
        await DB.script("DROP FUNCTION no_space() CASCADE")


@contextmanager
def disk_full(size):
    """No file that this process writes can grow beyond so many bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
