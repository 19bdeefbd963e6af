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
FROM generate_series({first}, {last}) AS n
"""
_SUBSCRIPTIONS = """
INSERT INTO subscription (user_id, email, interest, consent_version, subscribed_at, updated_at)
SELECT id, email, CASE WHEN subject::int % 3 = 0 THEN 'senco' ELSE 'other' END, '1',
  timestamptz '2024-01-01' + subject::int * interval '20 seconds', now()
FROM app_user WHERE identity_provider = 'bench' AND subject::int BETWEEN {first} AND {last}
"""
# What can be made once the rows are there is made then: the same, only sooner. Of the people only
# keys stay, by which alone they are found here.
_INDEXES = """
SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition,
  i.indrelid = 'subscription'::regclass AS wanted
FROM pg_index i
WHERE i.indrelid IN ('app_user'::regclass, 'subscription'::regclass)
  AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)
"""
_LINKS = """
SELECT conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint
WHERE conrelid = 'subscription'::regclass AND contype = 'f'
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
    indexes, links = await DB.rows(_INDEXES), await DB.rows(_LINKS)
    change = "ALTER TABLE subscription {what} CONSTRAINT {name}"
    dropped = [change.format(what="DROP", name=link["name"]) for link in links]
    added = [change.format(what="ADD", name=f"{link[0]} {link[1]}") for link in links]
    await run(
        "BEGIN; SET LOCAL maintenance_work_mem = '256MB'",
        *dropped,
        *(f"DROP INDEX {index['name']}" for index in indexes),
        _PEOPLE.format(rare=RARE, often=OFTEN, first=first, last=last),
        _SUBSCRIPTIONS.format(first=first, last=last),
        *(index["definition"] for index in indexes if index["wanted"]),
        *added,
        "COMMIT",
        # What autovacuum would do in its own time.
        "VACUUM (ANALYZE) app_user",
        "VACUUM (ANALYZE) subscription",
    )


async def run(*statements: str) -> None:
    """Run statements one after another, however long they take."""
    connection = await DB.get_new_connection()
    await connection.execute("SET statement_timeout = 0")
    for statement in statements:
        await connection.execute(statement, timeout=900)
    await connection.close()
