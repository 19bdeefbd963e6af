"""The words of the unavailable page."""

from datetime import UTC, datetime

import pytest

from app.pages.unavailable import paragraphs
from app.services.moments import moment_name, time_name


@pytest.mark.parametrize(
    ("hour", "minute", "said"),
    [
        (0, 0, "midnight"),
        (0, 5, "12:05am"),
        (9, 0, "9am"),
        (11, 59, "11:59am"),
        (12, 0, "midday"),
        (12, 30, "12:30pm"),
        (22, 0, "10pm"),
    ],
)
def test_a_time_is_said_as_people_say_it(hour: int, minute: int, said: str):
    assert time_name(datetime(2024, 1, 2, hour, minute, tzinfo=UTC)) == said


def test_a_moment_is_told_in_uk_time():
    assert moment_name(datetime(2024, 6, 30, 23, 30, tzinfo=UTC)) == "12:30am on Monday 1 July 2024"


@pytest.mark.parametrize("empty", ["", "  ", "\r\n\r\n \n\n"])
def test_an_empty_message_has_no_paragraphs(empty: str):
    assert paragraphs(empty) == ()


def test_blank_lines_part_paragraphs():
    assert paragraphs("One\ntwo\n \nthree") == ("One\ntwo", "three")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("http://example.com", "http://example.com"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ('https://a.example/"onclick="b', '<a class="govuk-link" href="https://a.example/">'),
        ("(https://a.example/b?c=1&d=2).", 'href="https://a.example/b?c=1&amp;d=2"'),
        ("<b>https://a.example/b</b>", "&lt;b&gt;"),
    ],
)
def test_only_https_addresses_become_links(typed: str, shown: str):
    (paragraph,) = paragraphs(typed)
    assert shown in paragraph
    assert ("<a " in paragraph) == ("https://" in typed)
    assert "<b>" not in paragraph
