"""GOV.UK's published examples as values of ours, or `Beyond` where ours offer less on purpose."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from markupsafe import Markup

from components import (
    Action,
    BackLink,
    Component,
    DateInput,
    DatePart,
    Divider,
    RadioItem,
    Radios,
    SummaryCard,
    SummaryList,
    SummaryRow,
    Textarea,
    TextInput,
    Words,
)

FIXTURES = Path(__file__).parent / "fixtures"
Options = dict[str, Any]


class Beyond(Exception):
    """An example asks for something that our component does not offer."""


def examples(component: str) -> list[tuple[str, Options, str]]:
    """Name, options and expected markup of each published example."""
    published = json.loads((FIXTURES / f"{component}.json").read_text())["fixtures"]
    return [(one["name"], one["options"], one["html"]) for one in published]


def built(build: Callable[[Options], Component], options: Options) -> Component:
    """Our value for these options; every option must have been used."""
    left: Options = json.loads(json.dumps(options))
    component = build(left)
    if left:
        raise Beyond(", ".join(left))
    return component


def words(options: Options | None) -> Words:
    """The words of a label, hint or error that has nothing but words."""
    if options is None:
        return ""
    if set(options) not in ({"text"}, {"html"}):
        raise Beyond(", ".join(options.keys() - {"text", "html"}))
    return Markup(options["html"]) if "html" in options else options["text"]


def attributes(options: Options) -> tuple[tuple[str, str], ...]:
    return tuple(options.pop("attributes", {}).items())


def title(options: Options, kind: str) -> Options:
    """Words, size and rank of a legend or label."""
    size = options.pop("classes", "").removeprefix(f"govuk-{kind}--")
    if size not in ("", "s", "m", "l", "xl"):
        raise Beyond(size)
    heading = options.pop("isPageHeading", False)
    return {"size": size, "heading": heading, "words": words(options)}


def legend(options: Options) -> Options:
    fieldset = options.pop("fieldset", {"legend": {"text": ""}})
    found = title(fieldset.pop("legend"), "fieldset__legend")
    if fieldset:
        raise Beyond("fieldset")
    return {"legend": found.pop("words")} | found


def messages(options: Options) -> Options:
    hint, error = options.pop("hint", None), options.pop("errorMessage", None)
    return {"hint": words(hint), "error": words(error)}


def back_link(options: Options) -> Component:
    href = options.pop("href", "#")
    return BackLink(href, word(options) or "Back", attributes(options))


def word(options: Options) -> Words:
    """The words that stand among other options."""
    if "html" in options:
        return Markup(options.pop("html"))
    found: str = options.pop("text", "")
    return found


def radios(options: Options) -> Component:
    classes = set(options.pop("classes", "").split())
    if not classes <= {"govuk-radios--small", "govuk-radios--inline"}:
        raise Beyond("classes")
    value = options.pop("value", "") or ticked(options["items"])
    return Radios(
        name=options.pop("name"),
        id=options.pop("idPrefix", ""),
        items=tuple(choice(item) for item in options.pop("items")),
        value=value,
        small="govuk-radios--small" in classes,
        inline="govuk-radios--inline" in classes,
        attributes=attributes(options),
        **legend(options),
        **messages(options),
    )


def ticked(items: list[Options | None]) -> str:
    """The value of the choice that says of itself that it is chosen."""
    chosen = [item["value"] for item in items if item and item.pop("checked", "no") is True]
    return "".join(chosen)


def choice(item: Options | None) -> RadioItem | Divider:
    if not item:
        raise Beyond("choices that are none")
    if "divider" in item:
        return Divider(item["divider"])
    hint = words(item.pop("hint", None))
    found = RadioItem(item.pop("value"), word(item), hint, attributes(item))
    if item:
        raise Beyond(", ".join(item))
    return found


def text_input(options: Options) -> Component:
    width = options.pop("classes", "").removeprefix("govuk-input--width-")
    if not width.isdigit() and width:
        raise Beyond(width)
    found = title(options.pop("label"), "label")
    return TextInput(
        name=options.pop("name"),
        label=found.pop("words"),
        value=str(options.pop("value", "")),
        width=int(width or 0),
        attributes=attributes(options),
        **{name: options.pop(name) for name in OPTIONAL if name in options},
        **found,
        **messages(options),
    )


def text_area(options: Options) -> Component:
    found = title(options.pop("label"), "label")
    return Textarea(
        name=options.pop("name"),
        label=found.pop("words"),
        **{name: options.pop(name) for name in IN_TEXTAREA if name in options},
        **found,
        **messages(options),
    )


IN_TEXTAREA = ("id", "value", "rows", "autocomplete", "spellcheck")
OPTIONAL = ("id", "type", "autocomplete", "inputmode", "spellcheck")


def date_input(options: Options) -> Component:
    name = options.pop("id")
    if options.pop("namePrefix", name) != name or "fieldset" not in options:
        raise Beyond("parts named otherwise, no legend")
    parts = tuple(date_part(item) for item in options.pop("items", [])) or DAY_MONTH_YEAR
    return DateInput(name, parts=parts, **legend(options), **messages(options))


DAY_MONTH_YEAR = (DatePart("day"), DatePart("month"), DatePart("year"))


def date_part(item: Options) -> DatePart:
    wrong = "govuk-input--error" in item.pop("classes", "")
    autocomplete = item.pop("autocomplete", "")
    part = DatePart(item.pop("name"), str(item.pop("value", "")), wrong, autocomplete)
    if item:
        raise Beyond(", ".join(item))
    return part


def summary(options: Options) -> Component:
    rows = tuple(summary_row(row) for row in options.pop("rows") if row)
    if "card" not in options:
        return SummaryList(rows, options.pop("classes", ""))
    card = options.pop("card")
    if "attributes" in card or "title" not in card:
        raise Beyond("a card without a title or with attributes")
    level = card["title"].pop("headingLevel", 2)
    actions = links(card.get("actions", {}))
    return SummaryCard(words(card["title"]), rows, actions=actions, heading_level=level)


def summary_row(row: Options) -> SummaryRow:
    key, value = words(row.pop("key")), words(row.pop("value"))
    found = SummaryRow(key, value, links(row.pop("actions", {})))
    if row:
        raise Beyond(", ".join(row))
    return found


def links(options: Options) -> tuple[Action, ...]:
    if "classes" in options:
        raise Beyond("classes of actions")
    return tuple(link(item) for item in options.get("items", []))


def link(item: Options) -> Action:
    hidden = item.pop("visuallyHiddenText", "")
    found = Action(word(item), item.pop("href"), hidden, attributes(item))
    if item:
        raise Beyond(", ".join(item))
    return found
