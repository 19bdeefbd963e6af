"""Signing in to the console by a code that is emailed, and out of it."""

from typing import Any

from litestar import Controller, Response, get, post

from app.clock import now
from app.controllers.admin.acting import actor, origin
from app.controllers.admin.limits import limit_asking, limit_tries
from app.controllers.admin.problems import CONSOLE, SIGN_IN
from app.controllers.admin.sent import sent_form
from app.guards import PUBLIC
from app.pages.admin_sign_in import (
    BLANK,
    BLANK_CODE,
    CODE,
    EMAIL,
    REFUSALS,
    UNUSABLE,
    address_page,
    code_page,
)
from app.pages.console_form import Form
from app.pages.render import AnyRequest, away
from app.services.admins.asking import address_of, ask_for_code
from app.services.admins.entering import SignedIn, enter_code
from app.services.admins.leaving import record_sign_out
from app.services.admins.staff import Admin
from app.services.late.addresses import is_address, normalised
from app.sessions.admin import begin_admin_session, end_admin_session
from app.sessions.pending_admin import pending_admin, pending_admin_cookie
from app.sessions.way_in import WayIn, forgotten, remembered, way_in


class AdminSignInController(Controller):
    """`/admin/sign-in` and `/admin/sign-in/code`: the same for every address that is typed."""

    opt = PUBLIC
    path = "/sign-in"

    @get()
    async def ask(self, request: AnyRequest) -> Response[Any]:
        """Which address is signing in."""
        way = way_in(request)
        if way.word == "used" and admin_here(request):  # the first of two clicks signed them in
            return away(request, CONSOLE)
        answer = address_page(request, Form(), way.word)
        if way.word:
            answer.set_cookie(remembered(WayIn(way.to)) if way.to else forgotten())
        return answer

    @post(status_code=200)
    async def take(self, request: AnyRequest) -> Response[Any]:
        """Begin a pending sign-in, whoever's address it is."""
        form = await sent_form(request)
        address = address_in(form)
        if form.mistaken:
            return address_page(request, form)
        await limit_asking(request, address)
        pending = await ask_for_code(address, pending_admin(request), now(), origin(request))
        answer = away(request, f"{SIGN_IN}/code")
        answer.set_cookie(pending_admin_cookie(pending))
        return answer

    @get("/code")
    async def ask_code(self, request: AnyRequest) -> Response[Any]:
        """The code from the email."""
        address = await address_of(pending_admin(request))
        return code_page(request, address, Form()) if address else away(request, SIGN_IN)

    @post("/code", status_code=200)
    async def take_code(self, request: AnyRequest) -> Response[Any]:
        """Sign in, or say why the code does not work."""
        form, pending = await sent_form(request), pending_admin(request)
        address = await address_of(pending)
        if address is None:
            return away(request, SIGN_IN)
        if not form.text(CODE, missing=BLANK_CODE):
            return code_page(request, address, form)
        await limit_tries(request)
        entered = await enter_code(form.typed(CODE), pending, now(), origin(request))
        if isinstance(entered, SignedIn):
            return await signed_in(request, entered)
        if entered in REFUSALS:
            form.wrong(CODE, REFUSALS[entered])
            return code_page(request, address, form)
        return to_sign_in(request, WayIn(way_in(request).to, entered))


class AdminSignOutController(Controller):
    """`/admin/sign-out`: leaves the console, and nothing else."""

    opt = PUBLIC
    path = "/sign-out"

    @post(status_code=200)
    async def leave(self, request: AnyRequest) -> Response[Any]:
        """Out; who is out already is told the same."""
        admin = admin_here(request)
        await end_admin_session(request)
        if admin is not None:
            await record_sign_out(admin, actor(request, admin), now())
        return to_sign_in(request, WayIn(word="left"))


def admin_here(request: AnyRequest) -> Admin | None:
    """The admin whose browser it is, on pages that are for everybody."""
    admin: Admin | None = request.scope["state"].get("admin")
    return admin


def address_in(form: Form) -> str:
    """The address that was typed, as it is stored; what is wrong with it is noted."""
    address = normalised(form.text(EMAIL))
    if not address:
        form.wrong(EMAIL, BLANK)
    elif not is_address(address):
        form.wrong(EMAIL, UNUSABLE)
    return address


async def signed_in(request: AnyRequest, admin: SignedIn) -> Response[Any]:
    """To the page that was asked for before, in a new session."""
    await begin_admin_session(request, admin.id, admin.series)
    answer = away(request, way_in(request).to or CONSOLE)
    answer.set_cookie(pending_admin_cookie(""))
    answer.set_cookie(forgotten())
    return answer


def to_sign_in(request: AnyRequest, way: WayIn) -> Response[Any]:
    """To the sign-in page, which says the word of this way in."""
    answer = away(request, SIGN_IN)
    answer.set_cookie(remembered(way))
    return answer
