"""The yardstick: the same server and framework sending one page of 14 KB that is never made."""

from litestar import Litestar, MediaType, get

BODY = b"<!DOCTYPE html>" + b"x" * (14 * 1024 - 15)


@get("/", media_type=MediaType.HTML)
async def fixed_page() -> bytes:
    """The same bytes for everybody."""
    return BODY


app = Litestar([fixed_page], openapi_config=None)
