"""Signing in and out: the way to the identity provider, back from it, and out at both ends."""

from typing import Any, Final
from urllib.parse import urlencode

from litestar import Controller, Request, Response, get, post
from litestar.di import NamedDependency

from app.clock import now
from app.controllers.forms import first_values
from app.controllers.limits import limit_signing_in
from app.identity import (
    ProviderAway,
    SignInCancelled,
    WrongAnswer,
    come_back,
    depart,
    farewell,
    is_cancellation,
)
from app.logs import log
from app.pages.landing import landing
from app.pages.render import Page, away
from app.pages.sign_in import again, cancelled, provider_away, signed_out_page, wrong_answer
from app.services.arrival import Arrival, arrive
from app.services.people import arrive_from_identity
from app.sessions import (
    Pending,
    begin_session,
    end_session,
    put_pending,
    spent_fresh_cookie,
    take_pending,
    wants_fresh,
)

AnyRequest = Request[Any, Any, Any]
WISHES: Final = ("register", "late", "account", "email-updates")


class SignInController(Controller):
    """`/sign-in`, the provider's return to it, `/sign-out` and `/signed-out`."""

    @get("/sign-in")
    async def start(self, request: AnyRequest, visitor: NamedDependency[Arrival]) -> Response[Any]:
        """To the provider; a signed-in person goes at once to what they came for."""
        wish = wish_of(request.query_params.get("to"))
        if visitor.person is not None:
            return away(request, landing(wish, visitor))
        await limit_signing_in(request)
        afresh = wants_fresh(request) or request.query_params.get("prompt") == "login"
        try:
            departure = await depart(afresh=afresh)
        except ProviderAway as error:
            return refusal(request, wish, error)
        pending = Pending(departure.nonce, departure.verifier, wish, int(now().timestamp()))
        await put_pending(request, departure.state, pending)
        return away(request, departure.address)

    @get("/sign-in/callback")
    async def callback(
        self, request: AnyRequest, visitor: NamedDependency[Arrival]
    ) -> Response[Any]:
        """From the provider, with an answer to a sign-in that left from this very browser."""
        pending = await take_pending(request, request.query_params.get("state", ""))
        if pending is None:
            return unexpected(request, visitor)
        try:
            claims, id_token = await come_back(
                dict(request.query_params), pending.nonce, pending.verifier
            )
        except (SignInCancelled, ProviderAway, WrongAnswer) as error:
            return refusal(request, pending.wish, error)
        moment = now()
        user_id = await arrive_from_identity(claims, moment)
        if not await begin_session(request, user_id, id_token):
            return again(request, pending.wish)
        answer = away(request, landing(pending.wish, await arrive(user_id, moment)))
        if wants_fresh(request):
            answer.set_cookie(spent_fresh_cookie())
        return answer

    @post("/sign-out")
    async def sign_out(self, request: AnyRequest) -> Response[Any]:
        """Out here first, then at the provider, which sends the person back to `/signed-out`."""
        late = (await first_values(request)).get("to") == "late"
        id_token = await end_session(request)
        return away(request, await farewell(id_token, "/signed-out" + ("?to=late" if late else "")))

    @get("/signed-out")
    async def signed_out(
        self, request: AnyRequest, arrival: NamedDependency[Arrival]
    ) -> Response[Any]:
        """The end, or the way to another account."""
        if request.query_params.get("to") == "late":
            return away(request, "/sign-in?" + urlencode({"to": "late", "prompt": "login"}))
        return signed_out_page(request)


def wish_of(to: str | None) -> str:
    """What a person came for; anything unknown counts as their account."""
    return to if to in WISHES else "account"


def unexpected(request: AnyRequest, visitor: Arrival) -> Response[Any]:
    """A return that no pending sign-in of this browser waits for: it signs nobody in."""
    if visitor.person is not None:
        return away(request, landing("account", visitor))
    if is_cancellation(request.query_params):
        return cancelled(request, "account")
    return again(request)


def refusal(request: AnyRequest, wish: str, error: Exception) -> Page:
    """The page that says why nobody was signed in; the log hears the reason, not the person."""
    if isinstance(error, SignInCancelled):
        return cancelled(request, wish)
    log.warning("sign_in_refused", why=type(error).__name__, reason=str(error))
    if isinstance(error, ProviderAway):
        return provider_away(request, wish)
    return wrong_answer(request, wish)
