"""The eight kinds of file that the service imports, and what each is."""

from collections.abc import Mapping
from typing import Any

from app.eligibility.imports.formats import NAMES, Format
from app.eligibility.imports.list_formats import LIST_FORMATS
from app.eligibility.imports.workplace_formats import WORKPLACE_FORMATS
from app.services.importing.lists import import_list
from app.services.importing.order import Order
from app.services.importing.report import Report
from app.services.importing.workplaces import import_workplaces

FORMATS: Mapping[str, Format[Any]] = {**LIST_FORMATS, **WORKPLACE_FORMATS}
LISTS = tuple(LIST_FORMATS)
WORKPLACES = tuple(WORKPLACE_FORMATS)
KINDS = (*LISTS, *WORKPLACES)


def is_list(kind: str) -> bool:
    """Whether this kind of file is an eligibility list; the others hold workplaces."""
    return kind in LIST_FORMATS


def name_of(kind: str) -> str:
    """What people call this kind of file."""
    return NAMES[kind]


async def bring(kind: str, order: Order) -> Report:
    """What this file of a kind would change, or has changed; raises `Refusal`."""
    if is_list(kind):
        return await import_list(kind, order)
    return await import_workplaces([WORKPLACE_FORMATS[kind]], order)
