"""The allowance that all workers share: how many emails the provider takes in a minute.

Kept in Redis as the moment up to which emails have been granted, one for all and one for
campaigns, whose share is smaller. A Redis that forgets it grants a few more at once, no more.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from redis.asyncio import Redis

from app.settings import settings

CAMPAIGN_SHARE = 0.8
KEY = "mail:allowance"

# The time for one email is counted in milliseconds; `burst` emails may go without having waited.
_TAKE = """
local now, wanted = tonumber(ARGV[1]), tonumber(ARGV[2])
local function granted(field, spacing, burst, most)
  local until_ = math.max(tonumber(redis.call('HGET', KEYS[1], field) or 0), now - burst * spacing)
  -- So far ahead is no debt: somebody's clock was wrong for a while.
  if until_ > now + 60000 + 256 * spacing then until_ = now end
  local number = math.min(most, math.floor((now - until_) / spacing + 0.001))
  return until_, math.max(number, 0)
end
local spacing, burst = tonumber(ARGV[3]), tonumber(ARGV[4])
local campaign_spacing, campaign_burst = tonumber(ARGV[5]), tonumber(ARGV[6])
local all, number = granted('all', spacing, burst, wanted)
local theirs, campaigns = granted('campaigns', campaign_spacing, campaign_burst, number)
redis.call('HSET', KEYS[1], 'all', string.format('%.3f', all + number * spacing),
  'campaigns', string.format('%.3f', theirs + campaigns * campaign_spacing))
redis.call('PEXPIRE', KEYS[1], 600000)
local wait = 0
if number == 0 then wait = math.ceil(all + spacing - now) end
return {number, campaigns, wait}
"""
_GIVE_BACK = """
if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
redis.call('HINCRBYFLOAT', KEYS[1], 'all', ARGV[1])
redis.call('HINCRBYFLOAT', KEYS[1], 'campaigns', ARGV[2])
return 1
"""


@dataclass(frozen=True, slots=True)
class Grant:
    """So many emails may go now, of which so many may be campaigns'; or how long to wait."""

    emails: int
    campaigns: int
    wait: float = 0.0


class Allowance(Protocol):
    """Asked before emails are claimed; what was not used is given back."""

    async def take(self, most: int, now: datetime) -> Grant:
        """Up to so many emails."""

    async def give_back(self, emails: int, campaigns: int) -> None:
        """Return what was granted and not used; a negative number was used without asking."""


class Unlimited:
    """No allowance: the mailbox takes everything."""

    async def take(self, most: int, now: datetime) -> Grant:
        """As many as wanted."""
        return Grant(most, most)

    async def give_back(self, emails: int, campaigns: int) -> None:
        """Nothing was counted."""


class Shared:
    """One allowance for every worker of this Redis.

    A few emails may go at once, so that one does not wait for another; the steady pace is lower
    by twice as many, so that no sixty seconds see more than a minute's emails, even when some
    take longer on their way than others.
    """

    def __init__(self, redis: "Redis", per_minute: int) -> None:
        self.redis = redis
        burst = max(1, per_minute // 300)
        steady = max(per_minute - 2 * burst, 0.5 * per_minute)
        campaign_burst = max(1, int(burst * CAMPAIGN_SHARE))
        self.spacing, self.campaign_spacing = 60_000 / steady, 60_000 / (steady * CAMPAIGN_SHARE)
        self.paces = (self.spacing, burst, self.campaign_spacing, campaign_burst)
        self._take = redis.register_script(_TAKE)
        self._give_back = redis.register_script(_GIVE_BACK)

    async def take(self, most: int, now: datetime) -> Grant:
        """Up to so many emails, counted from the latest moment that any worker has told."""
        moment = now.timestamp() * 1000
        emails, campaigns, wait = await self._take([KEY], [f"{moment:.3f}", most, *self.paces])
        return Grant(emails, campaigns, wait / 1000)

    async def give_back(self, emails: int, campaigns: int) -> None:
        """Return what was not used."""
        times = (-emails * self.spacing, -campaigns * self.campaign_spacing)
        await self._give_back([KEY], [f"{time:.3f}" for time in times])


def chosen_allowance() -> Allowance:
    """What the settings allow; only GOV.UK Notify counts."""
    if settings().mailer != "notify":
        return Unlimited()
    redis = Redis.from_url(settings().redis_url, socket_timeout=2, socket_connect_timeout=2)
    return Shared(redis, settings().notify_rate_per_minute)
