"""The console lets in whom the admin's row names, read afresh for every request."""

from typing import Any

from litestar import Request
from litestar.exceptions import PermissionDeniedException
from litestar.handlers import BaseRouteHandler

from app.audit import Origin
from app.clock import now
from app.guards.roles import ADMINS, PUBLIC, ROLE
from app.logs import request_id
from app.security.client import client_address
from app.services.admins.leaving import record_session_ended
from app.services.admins.staff import Admin, admin_of
from app.sessions.admin import (
    ADMIN_COOKIE,
    admin_in_cookie,
    admin_signed_in,
    end_admin_session,
    session_has_ended,
)
from app.sessions.visit import Connection

ADMIN = "admin"


class SignInFirst(Exception):
    """Nobody is signed in to the console; `ended` if somebody was until just now."""

    def __init__(self, *, ended: bool) -> None:
        super().__init__("sign in first")
        self.ended = ended


async def admit(connection: Connection, handler: BaseRouteHandler) -> None:
    """Let through whom the handler's opt `role` allows; without one, admins only."""
    role = handler.opt.get(ROLE, ADMINS[ROLE])
    admin = await recognise(connection)
    if role == PUBLIC[ROLE]:
        return
    if admin is None:
        raise SignInFirst(ended=session_has_ended(connection))
    if not admin.super and role != ADMINS[ROLE]:
        raise PermissionDeniedException


async def admit_files(connection: Connection) -> None:
    """Let nobody but an active admin send files, before anything of them is read."""
    known = await admin_in_cookie(connection)
    if known is None or await admin_of(*known) is None:
        raise SignInFirst(ended=ADMIN_COOKIE.name in connection.cookies)


async def recognise(connection: Connection) -> Admin | None:
    """The admin whose session it is; archiving ends it from this request on."""
    known = admin_signed_in(connection)
    admin = await admin_of(*known) if known else None
    if known and admin is None:
        await end_admin_session(connection)
        origin = Origin(request_id(), client_address(connection))
        await record_session_ended(known[0], now(), origin)
    connection.scope["state"][ADMIN] = admin
    return admin


async def provide_admin(request: Request[Any, Any, Any]) -> Admin:
    """Who acts here, where the guard has let nobody else through."""
    admin: Admin | None = request.scope["state"].get(ADMIN)
    if admin is None:
        raise PermissionError("nobody is signed in to the console")
    return admin
