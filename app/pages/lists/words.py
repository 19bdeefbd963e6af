"""Words that several pages of lists and imports share."""

from app.services.importing.kinds import is_list
from app.services.importing.looking import Import
from app.services.importing.report import Report
from components.tag import Tag

HOME = "/admin/lists"
TAB = "lists"
REPLACE = "replace"
"""What must be typed when much would go."""

STATES = {
    "waiting": Tag("Being read", "blue"),
    "ready": Tag("To be confirmed", "yellow"),
    "applied": Tag("Applied", "green"),
    "refused": Tag("Refused", "red"),
    "discarded": Tag("Discarded", "grey"),
    "unchanged": Tag("In force already", "grey"),
}
BEING_APPLIED = Tag("Being applied", "blue")
IN_FORCE = Tag("In force", "green")
EMPTY = Tag("Empty", "red")


def kind_address(kind: str) -> str:
    """The page of a kind."""
    return f"{HOME}/{kind}"


def import_address(found: Import) -> str:
    """The page of an import."""
    return f"{HOME}/{found.kind}/imports/{found.id}"


def verb(kind: str) -> str:
    """What the button that applies an import says."""
    return "Replace the list" if is_list(kind) else "Import the workplaces"


def gone(kind: str) -> str:
    """What is said of entries or workplaces that would go."""
    return "removed" if is_list(kind) else "no longer choosable"


def warning(report: Report) -> str:
    """What is said when much would go."""
    counts = report.counts
    return f"{counts.removed:,} of {counts.before:,} would be {gone(report.kind)}."


def state_tag(state: str, *, agreed: bool = False) -> Tag:
    """How far an import is."""
    return BEING_APPLIED if state == "waiting" and agreed else STATES[state]
