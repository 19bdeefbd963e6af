"""Where sessions are: in Redis, under the hash of their id.

A session is a hash, and each change names its fields, so that parallel requests lose nothing of
each other's. Every change asks in the same step whether the session is still there.
"""

import secrets
from collections.abc import Awaitable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from hashlib import blake2b
from typing import cast

from redis.asyncio import Redis
from redis.exceptions import RedisError

from app.sessions.lane import Lanes
from app.settings import settings

Fields = Mapping[str, str]

# KEYS: the session, and its key from now on. ARGV: life, how many fields go, their names, then
# names and values to keep. Answers 0 and does nothing when the session has ended meanwhile.
CHANGE = """
if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
if KEYS[1] ~= KEYS[2] then redis.call('RENAME', KEYS[1], KEYS[2]) end
local kept = 3 + tonumber(ARGV[2])
for n = 3, kept - 1 do redis.call('HDEL', KEYS[2], ARGV[n]) end
for n = kept, #ARGV, 2 do redis.call('HSET', KEYS[2], ARGV[n], ARGV[n + 1]) end
redis.call('EXPIRE', KEYS[2], ARGV[1])
return 1
"""


class SessionsAway(Exception):
    """Redis does not answer: nobody is signed in or out by halves, the visitor tries again."""


class Store:
    """The sessions of everybody, on one pool of connections that open when first needed."""

    def __init__(self, url: str) -> None:
        self.redis: Redis = Redis.from_url(
            url, decode_responses=True, socket_timeout=3, socket_connect_timeout=3
        )
        self.lanes = Lanes(self.redis)
        self._change = self.redis.register_script(CHANGE)

    async def read(self, id: str) -> dict[str, str]:
        """The fields of a session, empty if there is none: one command."""
        with away():
            lane = await self.lanes.open()
            found = iter(await lane.ask("HGETALL", key(id)))
        return dict(zip(found, found, strict=True))

    async def create(self, fields: Fields, life: int) -> str:
        """Begin a session that ends by itself `life` seconds after its last change; its id."""
        id = new_id()
        with away():
            async with self.redis.pipeline(transaction=True) as both:
                both.hset(key(id), mapping=dict(fields))
                both.expire(key(id), life)
                await both.execute()
        return id

    async def change(
        self, id: str, keep: Fields, *, drop: Sequence[str] = (), life: int, to: str = ""
    ) -> bool:
        """Drop and keep fields, moving to the id `to` if given; False if the session has ended."""
        pairs = [part for pair in keep.items() for part in pair]
        with away():
            keys = [key(id), key(to or id)]
            return bool(await self._change(keys=keys, args=[life, len(drop), *drop, *pairs]))

    async def take(self, id: str, name: str) -> bool:
        """Drop one field; whether it was this call that did."""
        with away():
            return bool(await cast("Awaitable[int]", self.redis.hdel(key(id), name)))

    async def end(self, id: str) -> None:
        """End a session; one that does not exist is no error."""
        with away():
            await self.redis.delete(key(id))


@contextmanager
def away() -> Iterator[None]:
    """Turn every failure of Redis into SessionsAway."""
    try:
        yield
    except (RedisError, OSError) as error:
        raise SessionsAway from error


def new_id() -> str:
    """An id that nobody can guess."""
    return secrets.token_urlsafe(32)


def key(id: str) -> str:
    """Where Redis keeps the session of this id; reading it there is not enough to borrow it."""
    return f"npq:session:{blake2b(id.encode(), digest_size=32).hexdigest()}"


@lru_cache(maxsize=1)
def store() -> Store:
    """The process's own store."""
    return Store(settings().redis_url)


async def close_sessions() -> None:
    """Close the connections to Redis; the next use opens new ones."""
    await store().lanes.close()
    await store().redis.aclose()
    store.cache_clear()
