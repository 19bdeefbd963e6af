"""“Workplaces”: schools, local authorities and childcare providers (admin.md, section 9)."""

from collections.abc import Sequence
from dataclasses import replace

from markupsafe import Markup

from app.eligibility.imports.formats import NAMES
from app.eligibility.workplace import Workplace
from app.pages.table import Column, Table
from app.pages.table_cells import Row, link, none
from app.pages.table_filters import Choice
from components.component import Html, Words
from components.tag import Tag

ADDRESS = "/admin/workplaces"
NO_NAME = "Name not published"
KINDS = {
    "school": "School or 16 to 19 setting",
    "local_authority": "Local authority",
    "childcare_provider": "Childcare provider",
}
LISTS = tuple(
    (kind, NAMES[kind])
    for kind in ("schools", "sixteen_to_nineteen", "early_years", "childminders")
)
CHOOSABLE = {True: Tag("Yes", "green"), False: Tag("No", "red")}
_BENEATH = Markup('{}<br><span class="app-table__beneath">{}</span>')


def name(row: Row) -> Words:
    """The name with the way to everything that is stored."""
    return link(
        row["name"] or NO_NAME,
        f"{ADDRESS}/{row['id']}",
        hidden="" if row["name"] else row["identifier"],
    )


def kind(row: Row) -> Words:
    """What sort of workplace it is."""
    return KINDS[row["kind"]]


def number(row: Row) -> Words:
    """The reference number with its kind."""
    return Workplace(row["kind"], row["identifier"]).number_words


def place(row: Row) -> Words:
    """Town and postcode, one beneath the other."""
    known = [part for part in (row["town"], row["postcode"]) if part]
    if not known:
        return none("not published")
    return Html(_BENEATH.format(*known)) if len(known) > 1 else known[0]


def choosable(row: Row) -> Words:
    """Whether people can choose it, and what its register says."""
    tag, status = CHOOSABLE[row["choosable"]], row["published_status"]
    return Html(_BENEATH.format(tag, status)) if status else tag


def on_lists(row: Row) -> Words:
    """A tag for each list in force that it is on."""
    tags = [Tag(NAMES[kind], "blue") for kind in sorted(row["lists"])]
    return Html(Markup(" ").join(tags)) if tags else none("on none")


TABLE = Table(
    address=ADDRESS,
    one="workplace",
    many="workplaces",
    columns=(
        Column("Name", name, sort="name"),
        Column("Kind", kind),
        Column("Reference number", number),
        Column("Town and postcode", place),
        Column("Can be chosen", choosable),
        Column("Lists", on_lists),
    ),
    nothing="No workplaces have been imported yet.",
    search="Search by name, place, postcode or number",
    filters=(
        Choice("kind", "Kind", tuple(KINDS.items())),
        Choice("choosable", "Can be chosen", (("yes", "Yes"), ("no", "No"))),
        Choice("england", "In England", (("yes", "Yes"), ("no", "No"))),
        Choice("on", "On list", LISTS),
        Choice("off", "Not on list", LISTS),
    ),
)


def table_of(regions: Sequence[str], authorities: Sequence[str]) -> Table:
    """The table with the regions and authorities that there are to choose from."""
    places = (
        Choice("region", "Region", tuple((one, one) for one in regions)),
        Choice("authority", "Local authority", tuple((one, one) for one in authorities)),
    )
    return replace(TABLE, filters=(*TABLE.filters, *places))
