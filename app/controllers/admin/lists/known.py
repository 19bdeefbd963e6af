"""What an address names: a kind of file, or an import of it; else there is no such page."""

from uuid import UUID

from litestar.di import Provide
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from app.services.importing.kinds import KINDS
from app.services.importing.looking import Import, look


def known_kind(kind: str) -> str:
    """The kind, if there is such a one."""
    if kind not in KINDS:
        raise NotFoundException
    return kind


async def known_import(kind: FromPath[str], run: FromPath[UUID]) -> Import:
    """The import, if this kind has it."""
    found = await look(known_kind(kind), run)
    if found is None:
        raise NotFoundException
    return found


FOUND = {"found": Provide(known_import)}
"""For controllers below the address of an import: their handlers are given it as `found`."""
