"""What an address names: a kind of file, or an import of it; else there is no such page."""

from uuid import UUID

from litestar.exceptions import NotFoundException

from app.services.importing.kinds import KINDS
from app.services.importing.looking import Import, look


def known_kind(kind: str) -> str:
    """The kind, if there is such a one."""
    if kind not in KINDS:
        raise NotFoundException
    return kind


async def known_import(kind: str, run: UUID) -> Import:
    """The import, if this kind has it."""
    found = await look(known_kind(kind), run)
    if found is None:
        raise NotFoundException
    return found
