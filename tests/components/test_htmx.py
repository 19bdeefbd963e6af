"""What htmx is told fits a strict content security policy and the service's answers."""

import json
import re

import pytest

from components import htmx

SETTINGS = json.loads(htmx.CONFIG)


def handling(status: int) -> dict[str, object]:
    """The first rule for a status, as htmx looks it up."""
    rules = SETTINGS["responseHandling"]
    return next(rule for rule in rules if re.search(rule["code"], str(status)))


@pytest.mark.parametrize("status", [200, 403, 404, 409, 422, 429, 500, 503])
def test_our_own_pages_are_swapped_in(status):
    assert handling(status)["swap"] is True


@pytest.mark.parametrize("status", [400, 401, 405, 413, 415])
def test_other_refusals_count_as_failures(status):
    assert handling(status) == {"code": "[45]..", "swap": False, "error": True}


def test_nothing_is_evaluated_or_written_into_the_page():
    off = ("allowEval", "allowScriptTags", "includeIndicatorStyles")
    assert [SETTINGS[name] for name in off] == [False, False, False]


def test_nothing_of_a_page_is_kept_for_back():
    assert SETTINGS["historyCacheSize"] == 0
    assert SETTINGS["refreshOnHistoryMiss"] is True


def test_a_link_and_a_form_act_on_the_address_of_their_plain_twin():
    assert dict(htmx.follow("/next"))["hx-get"] == "/next"
    assert dict(htmx.send("/question"))["hx-post"] == "/question"
