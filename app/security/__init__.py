"""The web's own defences: headers on every answer, tokens in every form."""

from app.security.cookies import CSRF_COOKIE, Cookie, cookie_name
from app.security.doorway import Doorway, middleware
from app.security.forms import csrf_config, csrf_field, token_accepted
from app.security.requests import ASKED_BEFORE_FILES, FormRequest
from app.security.uploads import MEGABYTE, SentFile, UploadRequest, close_files, takes_file

__all__ = [
    "ASKED_BEFORE_FILES",
    "CSRF_COOKIE",
    "MEGABYTE",
    "Cookie",
    "Doorway",
    "FormRequest",
    "SentFile",
    "UploadRequest",
    "close_files",
    "cookie_name",
    "csrf_config",
    "csrf_field",
    "middleware",
    "takes_file",
    "token_accepted",
]
