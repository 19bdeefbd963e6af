"""Pages around signing in: none of them is a dead end."""

from app.pages.render import AnyRequest, Page, page
from app.pages.wording import support
from components.button import Button


def again(request: AnyRequest, wish: str = "account") -> Page:
    """For a return that belongs to no sign-in of this browser: too late, used, or another's."""
    return _page(request, wish, "again", "Sign in again", status=400, act="Sign in")


def cancelled(request: AnyRequest, wish: str) -> Page:
    """For somebody who stopped at the provider."""
    return _page(request, wish, "cancelled", "You have not signed in", status=200, act="Sign in")


def provider_away(request: AnyRequest, wish: str) -> Page:
    """For a moment when the provider does not answer."""
    title = "You cannot sign in at the moment"
    return _page(request, wish, "provider-away", title, status=503, act="Try again")


def wrong_answer(request: AnyRequest, wish: str) -> Page:
    """For an answer of the provider that we do not believe."""
    title = "Sorry, we could not sign you in"
    return _page(request, wish, "wrong-answer", title, status=400, act="Try again")


def signed_out_page(request: AnyRequest) -> Page:
    """After signing out at both ends."""
    return _page(request, "account", "signed-out", "You have signed out", 200, act="Sign in")


def _page(
    request: AnyRequest, wish: str, template: str, title: str, status: int, *, act: str
) -> Page:
    return page(
        request,
        f"sign_in/{template}.html",
        title=title,
        status=status,
        headers={"Retry-After": "60"} if status == 503 else {},
        act=Button(act, href=f"/sign-in?to={wish}"),
        support=support(),
    )
