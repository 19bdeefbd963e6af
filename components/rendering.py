"""Turns components into markup: GOV.UK's macros and our own pieces, each compiled once."""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import (
    ChainableUndefined,
    Environment,
    FileSystemLoader,
    PackageLoader,
    PrefixLoader,
    StrictUndefined,
    Template,
)
from markupsafe import Markup

Params = Mapping[str, Any]

# The macros read parameters of parameters that nobody gave, so they need ChainableUndefined.
# `auto_reload` off spares a look at the disk for each of the many imports inside a macro.
MACROS = Environment(
    loader=PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")}),
    autoescape=True,
    undefined=ChainableUndefined,
    auto_reload=False,
)
PIECES = Environment(
    loader=FileSystemLoader(Path(__file__).parent),
    autoescape=True,
    undefined=StrictUndefined,
    auto_reload=False,
    trim_blocks=True,
    lstrip_blocks=True,
)


@cache
def macro(component: str) -> Callable[[Params], Markup]:
    """GOV.UK's macro of a component, by the name of its folder, such as `error-summary`."""
    template = MACROS.get_template(f"govuk_frontend_jinja/components/{component}/macro.html")
    name = "govuk" + component.title().replace("-", "")
    found: Callable[[Params], Markup] = getattr(template.module, name)
    return found


@cache
def piece(name: str) -> Template:
    """Our own template of a component, by file name."""
    return PIECES.get_template(name)


def compact(markup: str) -> Markup:
    """The same markup without indentation and blank lines, which no reader ever sees."""
    lines = (line.strip() for line in markup.splitlines())
    return Markup("\n".join(line for line in lines if line))  # noqa: S704 escaped when rendered
