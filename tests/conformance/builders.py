"""Which of GOV.UK's published examples we build, and how."""

from collections.abc import Callable

from components import Component
from tests.conformance.published import (
    Options,
    back_link,
    date_input,
    radios,
    summary,
    text_area,
    text_input,
)
from tests.conformance.published_table import table

BUILDERS: dict[str, Callable[[Options], Component]] = {
    "back-link": back_link,
    "date-input": date_input,
    "input": text_input,
    "radios": radios,
    "summary-list": summary,
    "table": table,
    "textarea": text_area,
}
