"""How often somebody may do something, counted in Redis for all processes together.

Nobody's address is kept: a count is found by a hash of whom it is for, and goes with its time.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from math import ceil
from secrets import token_hex

from litestar.exceptions import TooManyRequestsException

from app.clock import now
from app.sessions.store import away, store

# KEYS: a count each. ARGV: this moment and a name for it, then for each count how many it allows
# and within how long. Answers the milliseconds to wait; when that is 0, all have counted this.
SPEND = """
local now, wait = tonumber(ARGV[1]), 0
for n, key in ipairs(KEYS) do
  local most, span = tonumber(ARGV[1 + 2 * n]), tonumber(ARGV[2 + 2 * n])
  redis.call('ZREMRANGEBYSCORE', key, '-inf', now - span)
  local over = redis.call('ZCARD', key) - most
  if over >= 0 then
    local last = redis.call('ZRANGE', key, over, over, 'WITHSCORES')
    -- Not longer than the span, even for what a clock that ran ahead has counted.
    wait = math.max(wait, math.min(tonumber(last[2]) + span - now, span))
  end
end
if wait > 0 then return wait end
for n, key in ipairs(KEYS) do
  redis.call('ZADD', key, now, ARGV[2])
  redis.call('PEXPIRE', key, tonumber(ARGV[2 + 2 * n]))
end
return 0
"""


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `most` of this within any `seconds`; `name` tells it from other limits."""

    name: str
    most: int
    seconds: int


class TooOften(TooManyRequestsException):
    """Over a limit: 429, and when to try again."""

    def __init__(self, seconds: int) -> None:
        super().__init__("Too many tries", headers={"Retry-After": str(seconds)})
        self.minutes = ceil(seconds / 60)


async def spend(*counts: tuple[Limit, str]) -> None:
    """Count one more for each limit and whom it is for; raises TooOften, and then counts none."""
    if wait := await _wait(counts):
        raise TooOften(wait)


async def _wait(counts: Sequence[tuple[Limit, str]]) -> int:
    keys = [_key(limit, who) for limit, who in counts]
    rules = [rule for limit, _ in counts for rule in (limit.most, limit.seconds * 1000)]
    moment = int(now().timestamp() * 1000)
    with away():
        script = store().redis.register_script(SPEND)
        return ceil(int(await script(keys=keys, args=[moment, token_hex(8), *rules])) / 1000)


def _key(limit: Limit, who: str) -> str:
    return f"npq:limit:{limit.name}:{blake2b(who.encode(), digest_size=16).hexdigest()}"
