"""The search box of a workplace question, and the radios of what it found."""

from typing import Any

from app.eligibility.workplace import Workplace
from app.journey.search import NONE_OF_THESE, Search
from app.pages.buttons import CONTINUE
from app.pages.fields import Asked
from app.pages.forms import searched_form
from app.pages.render import AnyRequest, Page, piece
from app.pages.visit import Visit
from app.services.workplace_search import LONGEST, MOST_COUNTED, Found
from components.component import Words
from components.htmx import search_as_typed
from components.radios import Divider, RadioItem, SearchResults
from components.text_input import TextInput

RESULTS, STATUS = "search-results", "search-status"
NONE = RadioItem(NONE_OF_THESE, "None of these")


def search_context(question: Search, asked: Asked, visit: Visit) -> dict[str, Any]:
    """What the page of a workplace question shows: the box, and the results below it."""
    found = visit.found
    extra = question.hint_for(visit.walk)
    error = asked.wrong(question.name)
    below = results_context(question, found, error, question.chosen(visit.walk))
    return {
        "box": TextInput(
            "q",
            question.box_label,
            found.query,
            error="" if below["results"] else error,
            type="search",
            hint=" ".join(part for part in (question.hint, extra) if part),
            attributes=(
                ("maxlength", str(LONGEST)),
                *search_as_typed(_results_address(question, visit), RESULTS, STATUS),
            ),
        ),
        "advice": asked.say(question.none_advice) if visit.none_of_these else "",
        **below,
        "changing": visit.changing,
    }


def _results_address(question: Search, visit: Visit) -> str:
    return f"{question.address}?changing=1" if visit.changing else question.address


def results_piece(request: AnyRequest, question: Search, visit: Visit) -> Page:
    """The results part alone, for a page that already stands."""
    return piece(
        request,
        "journey/search-fragment.html",
        form=searched_form(visit.here),
        button=CONTINUE,
        **results_context(question, visit.found),
    )


def results_context(
    question: Search, found: Found, error: Words = "", chosen: Workplace | None = None
) -> dict[str, Any]:
    """The results part of the page: the same markup with and without JavaScript."""
    places = found.places if found.asked else ((chosen,) if chosen else ())
    items = tuple(_item(place) for place in places)
    return {
        "told": status(question, found),
        "results": SearchResults(
            question.name,
            question.legend,
            (*items, Divider(), NONE),
            value=chosen.key if chosen else "",
            error=error,
        )
        if items
        else None,
    }


def _item(place: Workplace) -> RadioItem:
    if place.name:
        hint = ", ".join(part for part in (place.address, place.number_words) if part)
        return RadioItem(place.key, place.name, hint)
    kind = ", ".join(part for part in (place.provider_type, place.authority) if part)
    return RadioItem(place.key, place.number_words, kind)


def status(question: Search, found: Found) -> str:
    """What the status line says about a search, "" before anything was typed."""
    if not found.asked:
        return ""
    if found.too_short:
        return "Enter at least 2 characters"
    if not found.count:
        return _nothing(question, found.query)
    if found.count > len(found.places):
        total = "more than 200" if found.count > MOST_COUNTED else str(found.count)
        return f"Showing 20 of {total} results. Keep typing to narrow them down."
    return "1 result" if found.count == 1 else f"{found.count} results"


def _nothing(question: Search, query: str) -> str:
    if "childcare_provider" in question.kinds:
        return (
            f"No Ofsted registration matches “{query}”. "
            "Check the number on the registration letter or certificate."
        )
    return (
        f"No workplace matches “{query}”. Check the spelling, or try the postcode "
        "or the reference number (URN)."
    )
