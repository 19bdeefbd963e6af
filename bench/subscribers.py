"""As many subscriptions as wished, invented by the database itself."""

from time import perf_counter

from bench.asked import say
from models.engine import DB

RARE = "qzx"  # in every thousandth address, so three letters that 1,000 rows of a million hold
OFTEN = "qvj"  # in every tenth of the first 10,000: as many of a hundredth of that

_PEOPLE = """
INSERT INTO app_user (identity_provider, subject, email, name)
SELECT 'bench', n::text, CASE WHEN n % 1000 = 0 THEN '{rare}' ELSE '' END
    || CASE WHEN n % 10 = 0 AND n <= 10000 THEN '{often}' ELSE '' END
    || substr(md5(n::text), 1, 12) || '.' || n || '@school' || n % 977 || '.example.com',
  'Person ' || n || CASE WHEN n % 10 = 0 THEN ', "the ' || n || 'th"' ELSE '' END
FROM generate_series($1::int, $2::int) AS n
"""
_SUBSCRIPTIONS = """
INSERT INTO subscription (user_id, email, interest, consent_version, subscribed_at, updated_at)
SELECT id, email, CASE WHEN subject::int % 3 = 0 THEN 'senco' ELSE 'other' END, '1',
  timestamptz '2024-01-01' + subject::int * interval '20 seconds', now()
FROM app_user WHERE identity_provider = 'bench' AND subject::int BETWEEN $1 AND $2
"""
# Indexes that no constraint is held by are made once the rows are there: the same, only sooner.
_INDEXES = """
SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
FROM pg_index i
WHERE i.indrelid IN ('app_user'::regclass, 'subscription'::regclass)
  AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)
"""


async def seeded(size: int) -> None:
    """So many subscribers, with what the planner knows about them; never fewer than before."""
    row = await DB.row("SELECT count(*) AS made FROM app_user WHERE identity_provider = 'bench'")
    made = row["made"] if row else 0
    if made < size:
        began = perf_counter()
        await add(made + 1, size)
        say(f"  {size:,} subscriptions, made in {perf_counter() - began:.0f} s")


async def add(first: int, last: int) -> None:
    """Subscribers numbered from the first to the last."""
    indexes = await DB.rows(_INDEXES)
    async with DB.transaction():
        await DB.rows("SET LOCAL statement_timeout = 0")
        await DB.rows("SET LOCAL maintenance_work_mem = '256MB'")
        connection = DB.current_transaction.get().connection
        for index in indexes:
            await connection.execute(f"DROP INDEX {index['name']}", timeout=600)
        for statement in (_PEOPLE.format(rare=RARE, often=OFTEN), _SUBSCRIPTIONS):
            await connection.execute(statement, first, last, timeout=600)
        for index in indexes:
            await connection.execute(index["definition"], timeout=600)
    await tidy()


async def tidy() -> None:
    """What autovacuum would do in its own time."""
    connection = await DB.get_new_connection()
    await connection.execute("SET statement_timeout = 0")
    for table in ("app_user", "subscription"):
        await connection.execute(f"VACUUM (ANALYZE) {table}", timeout=600)
    await connection.close()
