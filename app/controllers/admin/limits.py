"""How often a code may be asked for and tried."""

from app.pages.render import AnyRequest
from app.security.client import client_network
from app.security.limits import Limit, spend
from app.settings import settings

HOUR, FIVE_MINUTES = 60 * 60, 5 * 60


async def limit_asking(request: AnyRequest, email: str) -> None:
    """Count one more code for this address and from this client; raises TooOften."""
    per_address = Limit("codes-address", settings().limit_codes_per_address, HOUR)
    per_client = Limit("codes-client", settings().limit_codes_per_client, HOUR)
    await spend((per_address, email), (per_client, client_network(request)))


async def limit_tries(request: AnyRequest) -> None:
    """Count one more try of a code from this client; raises TooOften."""
    tries = Limit("code-tries", settings().limit_code_tries_per_client, FIVE_MINUTES)
    await spend((tries, client_network(request)))
