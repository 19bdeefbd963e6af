"""What must not stay in memory: Litestar keeps the last thousand of all that it takes apart.

A stranger could fill a process with it, and what people typed would lie there. A request that was
taken apart before Litestar looks at it is remembered by nobody.
"""

from typing import Any, cast

from litestar._parsers import (
    parse_cookie_string,
    parse_query_string,
    parse_url_encoded_form_data,
)
from litestar.types import HTTPScope
from litestar.utils.scope.state import ScopeState

from app.logs.asgi import Scope

SHORT = 1024
"""Characters of an address or of cookies that may be remembered: they come again and again."""

Fields = dict[str, Any]


def forget_what_is_long(scope: Scope) -> None:
    """Take a long query and long cookies apart, so that nobody remembers them.

    Of a path that is longer than any of ours only the beginning counts, and leads nowhere either.
    """
    scope["path"] = scope["path"][:SHORT]
    if len(scope["query_string"]) > SHORT:
        query = parse_query_string.__wrapped__(scope["query_string"])
        ScopeState.from_scope(cast("HTTPScope", scope)).parsed_query = query
    sent = next((value for name, value in scope["headers"] if name == b"cookie"), b"")
    if len(sent) > SHORT:
        cookies = parse_cookie_string.__wrapped__(sent.decode("latin-1"))
        ScopeState.from_scope(cast("HTTPScope", scope)).cookies = cookies


def fields_of(body: bytes) -> Fields:
    """The fields of a form, remembered by nobody."""
    return parse_url_encoded_form_data.__wrapped__(body)
