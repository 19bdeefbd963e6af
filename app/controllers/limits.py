"""How often people may begin to sign in, and search."""

from uuid import UUID

from app.pages.render import AnyRequest
from app.security.client import client_network
from app.security.limits import Limit, spend
from app.settings import settings

FIVE_MINUTES, MINUTE = 5 * 60, 60


async def limit_signing_in(request: AnyRequest) -> None:
    """Count one more sign-in that begins at this client; raises TooOften."""
    limit = Limit("sign-ins", settings().limit_sign_ins_per_client, FIVE_MINUTES)
    await spend((limit, client_network(request)))


async def limit_searching(person: UUID) -> None:
    """Count one more search of this person; raises TooOften."""
    limit = Limit("searches", settings().limit_searches_per_person, MINUTE)
    await spend((limit, str(person)))
