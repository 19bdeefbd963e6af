"""The id that ties a request's log lines, its answer and an error page together."""

from contextvars import ContextVar
from uuid import uuid4

_CURRENT: ContextVar[str] = ContextVar("request_id", default="")


def new_request_id() -> str:
    """Start a request: an id of our own making, since one from outside could be anything."""
    made = str(uuid4())
    _CURRENT.set(made)
    return made


def request_id() -> str:
    """The id of the request under way, empty outside of one."""
    return _CURRENT.get()
