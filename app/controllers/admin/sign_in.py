"""Signing in to the console, and out of it."""

from typing import Any

from litestar import Controller, Response, get, post

from app.guards import PUBLIC
from app.pages.console import console
from app.pages.render import AnyRequest, Page, away
from app.sessions import end_admin_session


class AdminSignInController(Controller):
    """`/admin/sign-in` and below, `/admin/sign-out`."""

    opt = PUBLIC

    @get("/sign-in")
    async def ask(self, request: AnyRequest) -> Page:
        return console(
            request, "admin/sign_in/address.html", title="Sign in to the admin console", wide=False
        )

    @post("/sign-out")
    async def sign_out(self, request: AnyRequest) -> Response[Any]:
        await end_admin_session(request)
        return away(request, "/admin/sign-in")
