"""Refusals as log lines: somebody who tries doors is seen, and nobody but an admin is named."""

from typing import cast

from litestar.exceptions import HTTPException

from app.controllers.admin.problems import in_console
from app.logs import log
from app.logs.access import route
from app.logs.asgi import Scope
from app.pages.render import AnyRequest
from app.security import token_accepted
from app.sessions import signed_in

WHY = {401: "caller", 403: "role", 404: "unknown", 429: "limit"}


def note_refusal(request: AnyRequest, error: HTTPException) -> None:
    """Log who was refused what, and why; not that somebody unknown asked for what is not there."""
    why, who = why_refused(request, error.status_code), who_asks(request)
    if why and (who != "nobody" or why != "unknown"):
        path = route(cast("Scope", request.scope))
        log.warning("refused", why=why, method=request.method, path=path, who=who)


def why_refused(request: AnyRequest, status: int) -> str | None:
    """The reason in a word; None for mistakes that are no refusal."""
    if status == 403 and request.method == "POST" and not token_accepted(request):
        return "form"
    return WHY.get(status)


def who_asks(request: AnyRequest) -> str:
    """An admin by their id in the audit log, an applicant as one; names and addresses never."""
    admin = request.scope["state"].get("admin")
    if admin is not None:
        return f"admin {admin.id}"
    return "applicant" if not in_console(request) and signed_in(request) else "nobody"
