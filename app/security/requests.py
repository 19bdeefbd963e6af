"""The request class of the application: forms as people send them, whatever arrives."""

from typing import Any

from litestar import Request
from litestar.datastructures import FormMultiDict, UploadFile
from litestar.exceptions import ClientException

from app.security.cookies import CSRF_COOKIE


class FormRequest(Request[Any, Any, Any]):
    """A request that reads any form into text, or refuses it with 400; no file is let through."""

    @property
    def cookies(self) -> dict[str, str]:
        """The cookies; a CSRF cookie that no answer of ours can have set counts as none.

        Comparing it would raise, for the comparison in constant time takes ASCII only.
        """
        cookies = super().cookies
        if not cookies.get(CSRF_COOKIE.name, "").isascii():
            del cookies[CSRF_COOKIE.name]
        return cookies

    async def form(self) -> FormMultiDict:
        """The fields of a form, empty for any other kind of body; raises ClientException (400)."""
        try:
            form = await super().form()
        except (UnicodeDecodeError, LookupError) as error:
            raise ClientException("The form's characters cannot be read") from error
        fields = list(form.multi_items())
        for _, value in fields:
            if isinstance(value, UploadFile):
                await value.close()
        return FormMultiDict([field for field in fields if is_text(*field)])


def is_text(name: str, value: object) -> bool:
    """Whether a field is text; a token must be ASCII as well, as ours are."""
    return isinstance(value, str) and (name != "_csrf_token" or value.isascii())
