"""What every form of the service has: how it is filled in, read, confirmed and told of."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from app.pages.console_form import Form
from app.services.operating.changes import Change
from app.services.operating.service import Changed
from app.services.operating.standing import Standing
from app.services.service_settings import ServiceSettings
from components.component import Component

CONSENT = "month_accepted"
Part = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Question:
    """What a confirmation page asks: `parts` are headings with the sentences below them.

    `word` must be typed, if there is one; `danger` makes the button red.
    """

    title: str
    parts: tuple[Part, ...]
    button: str
    danger: bool = False
    word: str = ""


class ServiceForm(Protocol):
    """One form of the service, on a page of its own."""

    slug: str
    title: str

    def values(self, settings: ServiceSettings) -> Mapping[str, str]:
        """What its fields hold when it is opened."""

    def fields(self, form: Form, standing: Standing) -> tuple[Component, ...]:
        """Its fields, each with the current value beside it."""

    def change(self, form: Form, settings: ServiceSettings) -> Change | None:
        """The change that is asked for; None when `form` has mistakes."""

    def question(self, change: Change, standing: Standing, after: ServiceSettings) -> Question:
        """What is asked before the change is made."""

    def said(self, changed: Changed, standing: Standing) -> str:
        """What the change has done, in a sentence; `standing` is from before it."""


def address(form: ServiceForm) -> str:
    """Where a form stands."""
    return f"/admin/service/{form.slug}"


def people(number: int, kind: str = "") -> str:
    """So many people, as a sentence has them."""
    words = f"{kind} " if kind else ""
    return f"1 {words}person" if number == 1 else f"{number:,} {words}people"
