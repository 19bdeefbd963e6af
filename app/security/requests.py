"""The request class of the application: forms as people send them, whatever arrives."""

from typing import Any, ClassVar

from litestar import Request
from litestar.datastructures import FormMultiDict, UploadFile
from litestar.enums import RequestEncodingType
from litestar.exceptions import ClientException
from litestar.types import Empty
from litestar.utils.scope.state import ScopeState

from app.security.cookies import CSRF_COOKIE
from app.security.keys import resigned
from app.security.remembering import fields_of

TOKEN = "_csrf_token"  # noqa: S105 the name of its field

ASKED_BEFORE_FILES = "asked_before_files"
"""In a route's `opt`: a function that raises unless whoever sends a request may send files."""


class FormRequest(Request[Any, Any, Any]):
    """A request that reads any form into text, or refuses it with 400; no file is let through.

    The check of the token reads a form before any route does. Files that come with it are closed
    at once, unless the route's own request class keeps them.
    """

    keeps_files: ClassVar[bool] = False

    @property
    def cookies(self) -> dict[str, str]:
        """The cookies; a CSRF cookie that no answer of ours can have set counts as none.

        Comparing it would raise, for the comparison in constant time takes ASCII only.
        """
        cookies = dict(super().cookies)
        token = cookies.get(CSRF_COOKIE.name, "")
        if not token.isascii():
            del cookies[CSRF_COOKIE.name]
        elif token:
            cookies[CSRF_COOKIE.name] = resigned(token)
        return cookies

    async def form(self) -> FormMultiDict:
        """The fields of a form, empty for any other kind of body; raises ClientException (400)."""
        parts = await self.parts()
        for _, value in parts:
            if isinstance(value, UploadFile) and not self.wants_files:
                await value.close()
        return FormMultiDict([believed(*part) for part in parts if is_text(*part)])

    async def parts(self) -> list[tuple[str, Any]]:
        """Everything in a form, files as well; raises ClientException (400).

        A form with files may be large, and is read before the route's guard is asked.
        """
        await self._ask_who_sends_files()
        try:
            await self._read_fields()
            return list((await super().form()).multi_items())
        except (UnicodeDecodeError, LookupError) as error:
            raise ClientException("The form's characters cannot be read") from error

    async def _read_fields(self) -> None:
        state = ScopeState.from_scope(self.scope)
        if state.form is Empty and self.content_type[0] == RequestEncodingType.URL_ENCODED:
            state.form = fields_of(await self.body())

    async def _ask_who_sends_files(self) -> None:
        asks = self.route_handler.opt.get(ASKED_BEFORE_FILES)
        if asks and self.wants_files and ScopeState.from_scope(self.scope).form is Empty:
            await asks(self)

    @property
    def wants_files(self) -> bool:
        """Whether the route that this request leads to keeps files."""
        wanted: bool = getattr(self.route_handler.resolve_request_class(), "keeps_files", False)
        return wanted


def is_text(name: str, value: object) -> bool:
    """Whether a field is text; a token must be ASCII as well, as ours are."""
    return isinstance(value, str) and (name != TOKEN or value.isascii())


def believed(name: str, value: str) -> tuple[str, str]:
    """A field as it counts: a token of the other key that we believe is as good as our own."""
    return name, resigned(value) if name == TOKEN else value
