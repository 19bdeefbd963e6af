"""Answers and details in rows, with their Change links; they are a person's, so never kept."""

from dataclasses import dataclass
from typing import ClassVar

from components.component import Attributes, Component, Worded, Words


@dataclass(frozen=True, slots=True)
class Action(Worded):
    """A link of a row or card; `hidden` says, to screen readers only, what it changes."""

    memoised: ClassVar = False
    worded: ClassVar = ("text",)
    text: Words
    href: str
    hidden: str = ""
    attributes: Attributes = ()


@dataclass(frozen=True, slots=True)
class SummaryRow(Worded):
    """What is told, and the value."""

    memoised: ClassVar = False
    worded: ClassVar = ("key", "value")
    key: Words
    value: Words
    actions: tuple[Action, ...] = ()


@dataclass(frozen=True, slots=True)
class SummaryList(Component):
    """Rows of key and value."""

    template: ClassVar = "summary_list.html"
    memoised: ClassVar = False
    rows: tuple[SummaryRow, ...]
    classes: str = ""


@dataclass(frozen=True, slots=True)
class SummaryCard(Component):
    """A titled card around rows, or around `text` when there are none."""

    template: ClassVar = "summary_card.html"
    memoised: ClassVar = False
    worded: ClassVar = ("title", "text")
    title: Words
    rows: tuple[SummaryRow, ...] = ()
    text: Words = ""
    actions: tuple[Action, ...] = ()
    heading_level: int = 2
    classes: str = ""
