"""The page of a workplace: everything that is stored of it (admin.md, section 9)."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from markupsafe import Markup

from app.eligibility.imports.formats import NAMES
from app.eligibility.workplace import Workplace
from app.pages.console import console
from app.pages.moments import moment_html
from app.pages.render import AnyRequest, Page
from app.pages.table_cells import link, none
from app.pages.tables.workplaces import ADDRESS, CHOOSABLE, KINDS, NO_NAME
from app.services.workplaces import Listed, Origin, StoredWorkplace
from components.component import Html, Words
from components.summary_list import SummaryCard, SummaryRow
from components.tag import Tag

# Each stored column with its words, card by card.
RECORD = (
    ("Kind", "kind"),
    ("Reference number", "identifier"),
    ("UKPRN", "ukprn"),
    ("Name", "name"),
    ("Can be chosen", "choosable"),
    ("Published status", "published_status"),
    ("Type of establishment, code", "establishment_type"),
    ("Type of establishment", "establishment_type_name"),
    ("Phase", "phase"),
    ("Pupils", "pupils"),
    ("Provider type", "provider_type"),
    ("Provider subtype", "provider_subtype"),
    ("Early Years Register", "early_years_register"),
    ("Compulsory Childcare Register", "compulsory_register"),
    ("Voluntary Childcare Register", "voluntary_register"),
)
PLACE = (
    ("Address line 1", "address_1"),
    ("Address line 2", "address_2"),
    ("Address line 3", "address_3"),
    ("Town", "town"),
    ("County", "county"),
    ("Postcode", "postcode"),
    ("Local authority, code", "authority_code"),
    ("Local authority", "authority"),
    ("Region", "region"),
)
SEARCHED = (
    ("Name as searched", "search_name"),
    ("Town as searched", "search_town"),
    ("All words", "search_words"),
)
_SINCE = Markup("{}, in force since {}")
_WITH = Markup("{}, {}")
EFFECTS = {"added": "Added", "changed": "Changed", "removed": "Closed"}
_YES_NO = {True: Tag("Yes", "green"), False: Tag("No", "grey")}


def workplace_page(request: AnyRequest, found: StoredWorkplace, *, for_super: bool) -> Page:
    """A workplace; the imports it came from are links for those who may open them."""
    return console(
        request,
        "admin/workplaces/workplace.html",
        title=found.columns["name"] or NO_NAME,
        back=ADDRESS,
        cards=(
            SummaryCard("Workplace", _rows(RECORD, found)),
            SummaryCard("Place", (*_rows(PLACE, found), _england(found))),
            SummaryCard("Lists", _lists(found.lists)),
            SummaryCard("Registrations", (_registrations(found),)),
            SummaryCard("Where it came from", _origin(found, for_super=for_super)),
            SummaryCard("Search", _rows(SEARCHED, found)),
        ),
    )


def _rows(names: Iterable[tuple[str, str]], found: StoredWorkplace) -> tuple[SummaryRow, ...]:
    return tuple(SummaryRow(words, shown(name, found.columns[name])) for words, name in names)


def shown(name: str, value: Any) -> Words:
    """A column in words, with the sign for a missing value."""
    if value is None or value == "":
        return none("not known")
    if name == "kind":
        return KINDS[value]
    if name == "choosable":
        return CHOOSABLE[value]
    if isinstance(value, bool):
        return _YES_NO[value]
    return f"{value:,}" if isinstance(value, int) else str(value)


def _england(found: StoredWorkplace) -> SummaryRow:
    stored = found.columns
    place = Workplace(
        stored["kind"],
        stored["identifier"],
        establishment_type=stored["establishment_type"] or "",
        authority_code=stored["authority_code"] or "",
    )
    return SummaryRow("In England", _YES_NO[place.in_england])


def _lists(lists: Iterable[Listed]) -> tuple[SummaryRow, ...]:
    rows = tuple(
        SummaryRow(NAMES[each.kind], _since(f"Version {each.version}", each.since))
        for each in lists
    )
    return rows or (SummaryRow("Lists", none("on no list")),)


def _since(words: str, moment: datetime | None) -> Words:
    return words if moment is None else Html(_SINCE.format(words, moment_html(moment)))


def _registrations(found: StoredWorkplace) -> SummaryRow:
    address = f"/admin/registrations?workplace={found.id}"
    return SummaryRow(
        "Registrations", link(f"{found.registrations:,}", address, "with this workplace")
    )


def _origin(found: StoredWorkplace, *, for_super: bool) -> tuple[SummaryRow, ...]:
    created = SummaryRow("First stored", moment_html(found.columns["created_at"]))
    if not found.imports:
        return (created, SummaryRow("Import", none("no import is known")))
    kind = found.columns["kind"]
    return (created, *(_import(each, kind, for_super=for_super) for each in found.imports))


def _import(origin: Origin, kind: str, *, for_super: bool) -> SummaryRow:
    name = origin.file_name
    file = link(name, f"/admin/lists/{kind}/imports/{origin.run}") if for_super else name
    return SummaryRow(EFFECTS[origin.effect], Html(_WITH.format(file, moment_html(origin.at))))
