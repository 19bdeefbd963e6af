"""How a late permission stands, and what is known of its address."""

from collections.abc import Mapping
from datetime import datetime

from markupsafe import Markup

from app.pages.moments import day_html
from components.component import Component, Html
from components.tag import Tag

STANDINGS: Mapping[str, Tag] = {
    "active": Tag("With access", "green"),
    "submitted": Tag("Used", "blue"),
    "expired": Tag("Ran out", "grey"),
    "removed": Tag("Removed", "red"),
}
_SIGN = Markup('<span aria-hidden="true">{}</span><span class="govuk-visually-hidden">{}</span>')
_NO_ACCOUNT = Html(
    Markup('<strong class="govuk-tag govuk-tag--red">{}</strong>').format(
        _SIGN.format("–", "No account")
    )
)
_WITHOUT_ACCOUNT = Html(_SIGN.format("–", "No account"))
_NO_REGISTRATION = Html(_SIGN.format("-", "No registrations"))


def account_tag(account: bool) -> Component:
    """Whether an account with this address has signed in here."""
    return Tag("Yes", "green") if account else _NO_ACCOUNT


def submitted(account: bool, at: datetime | None) -> Html:
    """The newest registration of an account with this address."""
    if at is not None:
        return day_html(at)
    return _NO_REGISTRATION if account else _WITHOUT_ACCOUNT
