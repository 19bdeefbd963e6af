"""Forms that only our own pages can send."""

from typing import Any

from litestar import Request
from litestar.config.csrf import CSRFConfig
from litestar.template.base import csrf_token
from markupsafe import Markup, escape

from app.security.cookies import CSRF_COOKIE, secure
from app.settings import settings

# No browser form leads here: mail programs, the identity provider and Notify post to some of them.
WITHOUT_FORMS = [
    "^/static/",
    "^/assets/",
    "^/health/",
    "^/metrics$",
    "^/webhooks/",
    "^/email-updates/one-click",
]


def csrf_config() -> CSRFConfig:
    """Litestar's check of the token in each form against the browser's cookie."""
    return CSRFConfig(
        secret=settings().secret_key.get_secret_value(),
        cookie_name=CSRF_COOKIE.name,
        header_name="",  # a hidden field is the only way, so what is no form is refused
        cookie_secure=secure(),
        cookie_httponly=True,
        cookie_samesite="lax",
        exclude=WITHOUT_FORMS,
    )


def csrf_field(request: Request[Any, Any, Any]) -> Markup:
    """The hidden field of a form; without a value where no route was found."""
    token = escape(csrf_token({"request": request}))
    return Markup(f'<input type="hidden" name="_csrf_token" value="{token}">')  # noqa: S704 escaped


def token_accepted(request: Request[Any, Any, Any]) -> bool:
    """Whether a good token came with this request; no where none was asked for or looked at."""
    return bool(csrf_token({"request": request}))
