"""Every error as a page: what happened, what became of the answers, what to do next."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import asyncpg
from litestar import Response
from litestar.datastructures import Cookie
from litestar.exceptions import HTTPException
from litestar.routes import HTTPRoute
from litestar.types import ExceptionHandlersMap
from redis.exceptions import RedisError

from app.controllers.admin.problems import in_console, nobody_in_console, show_sign_in
from app.controllers.refusing import note_refusal
from app.guards import Detour, ServiceClosed, SignInFirst
from app.logs import log, request_id
from app.pages.console import console
from app.pages.render import AnyRequest, Page, away, page
from app.pages.unavailable import away_page, closed_page
from app.pages.wording import support
from app.security import CSRF_COOKIE, token_accepted
from app.security.cookies import secure
from app.security.limits import TooOften
from app.sessions import SessionsAway


@dataclass(frozen=True, slots=True)
class Problem:
    """A page of `templates/problems/`, by its title and file name."""

    title: str
    template: str


START = ("/", "Go to the start page of this service")
DASHBOARD = ("/admin", "Go to the dashboard")

SUPER_ADMINS_ONLY = Problem("You cannot open this page", "super-admins-only")
UNREADABLE = Problem("Sorry, we could not read what your browser sent", "unreadable")
FORBIDDEN = Problem("You cannot use this page", "forbidden")
STALE = Problem("Sorry, we could not accept this form", "stale-form")
APOLOGY = Problem("Sorry, there is a problem with the service", "apology")
PROBLEMS: Mapping[int, Problem] = {
    401: FORBIDDEN,
    403: FORBIDDEN,
    404: Problem("Page not found", "not-found"),
    405: Problem("This page cannot be used in this way", "wrong-method"),
    413: Problem("What you sent is too large", "too-large"),
    422: Problem("Sorry, we could not use your answer", "unusable"),
    429: Problem("Too many tries", "too-many"),
}
KEPT_HEADERS = {"allow", "retry-after"}

# What asyncpg and redis raise when their server is gone, going, full or starting. OSError is what
# connecting raises; a statement or an acquire that takes too long is one as well (TimeoutError).
AWAY: tuple[type[Exception], ...] = (
    OSError,
    RedisError,
    SessionsAway,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,  # the server has just said goodbye, and we have not hung up yet
    asyncpg.InsufficientResourcesError,
    asyncpg.OperatorInterventionError,
    asyncpg.PostgresConnectionError,
    asyncpg.TransactionRollbackError,
)


def show(request: AnyRequest, problem: Problem, status: int, **context: Any) -> Page:
    """The page of a problem, in the frame of the part of the service where it happened."""
    framed, home = (console, DASHBOARD) if in_console(request) else (page, START)
    return framed(
        request,
        f"problems/{problem.template}.html",
        title=problem.title,
        status=status,
        support=support(),
        home=home,
        **context,
    )


def show_problem(request: AnyRequest, error: HTTPException) -> Page:
    """The page of a refusal with a status of its own."""
    status = error.status_code
    note_refusal(request, error)
    if status == 503:
        return away_page(request, in_console=in_console(request))
    if status >= 500:
        return show_apology(request, error)
    if status == 403 and nobody_in_console(request):
        return show_sign_in(request, SignInFirst(ended=False))
    if status == 403 and request.method == "POST" and not token_accepted(request):
        return show_stale_form(request)
    problem = PROBLEMS.get(status, UNREADABLE)
    if problem is FORBIDDEN and in_console(request):
        problem = SUPER_ADMINS_ONLY
    answer = show(request, problem, status, wait=wait_of(error))
    answer.headers.update(kept(error.headers or {}))
    return answer


def wait_of(error: HTTPException) -> str:
    """How long to wait before the next try, in words."""
    if not isinstance(error, TooOften):
        return "a few minutes"
    return "1 minute" if error.minutes == 1 else f"{error.minutes} minutes"


def kept(headers: Mapping[str, str]) -> dict[str, str]:
    """The headers of a refusal that its page must carry; where GET is allowed, HEAD is."""
    chosen = {
        name.title(): value for name, value in headers.items() if name.lower() in KEPT_HEADERS
    }
    if "Allow" in chosen:
        methods = set(chosen["Allow"].split(", "))
        chosen["Allow"] = ", ".join(sorted(methods | {"HEAD"} if "GET" in methods else methods))
    return chosen


def show_stale_form(request: AnyRequest) -> Page:
    """A form without a good token: the page it came from, opened anew, will have one.

    Litestar never replaces a bad cookie, so it is deleted here.
    """
    answer = show(request, STALE, 403, again=page_of_form(request))
    answer.set_cookie(Cookie(CSRF_COOKIE.name, value="", max_age=0, secure=secure(), httponly=True))
    return answer


def page_of_form(request: AnyRequest) -> str:
    """The address that a form was sent to, if it can be opened; else the start page."""
    template = request.scope["path_template"]
    routes = (route for route in request.app.routes if route.path_format == template)
    if not any(isinstance(route, HTTPRoute) and "GET" in route.methods for route in routes):
        return "/"
    query = request.scope["query_string"].decode("ascii", "replace")
    return quote(request.scope["path"]) + (f"?{query}" if query else "")


def show_away(request: AnyRequest, error: Exception) -> Page:
    """Ask to try again while a server is away; nothing was stored by halves."""
    # asyncpg refused a parameter, or our own code refused a person: no server is to blame.
    if isinstance(error, ValueError | PermissionError):
        return show_apology(request, error)
    log.error("database or Redis away", exc_info=error)
    return away_page(request, in_console=in_console(request))


def show_apology(request: AnyRequest, error: Exception) -> Page:
    """An error that nobody foresaw: logged, and its page names the request by its id."""
    log.error("unexpected error", exc_info=error)
    return show(request, APOLOGY, 500, reference=request_id())


def show_closed(request: AnyRequest, error: ServiceClosed) -> Page:
    """The unavailable page, worded by the settings that this request was judged by."""
    return closed_page(request, error.arrival.service, error.arrival.now)


def show_the_way(request: AnyRequest, error: Detour) -> Response[Any]:
    """Send a visitor who belongs elsewhere there."""
    return away(request, error.address)


EXCEPTION_HANDLERS: ExceptionHandlersMap = {
    HTTPException: show_problem,
    ServiceClosed: show_closed,
    Detour: show_the_way,
    SignInFirst: show_sign_in,
    **dict.fromkeys(AWAY, show_away),
    Exception: show_apology,
}
