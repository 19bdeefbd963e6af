"""The web's own defences: headers on every answer, tokens in every form."""

from app.security.cookies import CSRF_COOKIE, Cookie, cookie_name
from app.security.doorway import Doorway, middleware
from app.security.forms import csrf_config, csrf_field, token_accepted
from app.security.requests import FormRequest

__all__ = [
    "CSRF_COOKIE",
    "Cookie",
    "Doorway",
    "FormRequest",
    "cookie_name",
    "csrf_config",
    "csrf_field",
    "middleware",
    "token_accepted",
]
