"""What form fields share: the words around an input, in the macros' terms."""

from typing import Any, Literal

from components.component import Words, content

Size = Literal["", "s", "m", "l", "xl"]


def size_of(size: Size, heading: bool, otherwise: Size = "") -> str:
    """The size asked for, else extra large for a page's `h1`, else the usual one."""
    return size or ("xl" if heading else otherwise)


def described_by(name: str, hint: Words, error: Words) -> str:
    """The ids that describe a field: its hint, then its error, as far as there are any."""
    parts = (f"{name}-hint" if hint else "", f"{name}-error" if error else "")
    return " ".join(part for part in parts if part)


def messages(hint: Words, error: Words) -> dict[str, Any]:
    """The hint and the error of a field, left out where there is none."""
    shown: dict[str, Any] = {}
    if hint:
        shown["hint"] = content(hint)
    if error:
        shown["errorMessage"] = content(error)
    return shown


def legend_params(legend: Words, size: Size, heading: bool) -> dict[str, Any]:
    """The fieldset around several inputs, whose legend may be the page's `h1`."""
    classes = f"govuk-fieldset__legend--{size_of(size, heading, 'm')}"
    return {"legend": {**content(legend), "classes": classes, "isPageHeading": heading}}


def label_params(label: Words, size: Size, heading: bool) -> dict[str, Any]:
    """The label of one input, which may be the page's `h1`."""
    chosen = size_of(size, heading)
    classes = f"govuk-label--{chosen}" if chosen else ""
    return {**content(label), "classes": classes, "isPageHeading": heading}
