"""The tags around a page's form and the link above it, made once for each address of ours."""

from functools import lru_cache

from markupsafe import Markup

from components.back_link import BackLink
from components.htmx import follow, send

_ATTRIBUTE = Markup(' {}="{}"')
_FORM = Markup('<form method="post" action="{}"{} novalidate>')


def searched_form(action: str) -> Markup:
    """The opening tag of a form that HTMX sends, and that works without it; never kept.

    For addresses that hold what somebody searched for.
    """
    attributes = Markup("").join(_ATTRIBUTE.format(*pair) for pair in send(action))
    return _FORM.format(action, attributes)


@lru_cache(maxsize=256)
def form(action: str) -> Markup:
    """The same tag for an address that says nothing about a person."""
    return searched_form(action)


@lru_cache(maxsize=256)
def back_to(href: str) -> Markup:
    """The link back to a step of the journey."""
    return BackLink(href, attributes=follow(href)).render()
