"""The emails of campaigns: fixed words, and words that a super admin wrote."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.emails.render import render
from tests.emails.campaign_samples import NEWS
from tests.emails.reading import found, links, words

OPEN = "National professional qualification (NPQ) registrations are now open"
unhurried = settings(deadline=None)
markup = st.text("#*_[]()<>&;^`~|\\!-+.=:1 \n\tax'\"{}%", max_size=80)


def news(text):
    return render("news", {**NEWS, "text": text})


def test_somebody_with_senco_interest_reads_where_to_find_the_course():
    senco, other = (render("registration-open", {"interest": i}) for i in ("senco", "other"))
    assert (senco.subject, other.subject) == (OPEN, OPEN)
    assert "http://localhost:8000/guidance/courses/senco" in links(senco.html)
    assert "SENCO" not in other.text
    assert links(other.html)[0] == "http://localhost:8000/"


def test_a_test_says_so_in_its_subject():
    for template, values in {"registration-open": {"interest": "senco"}, "news": NEWS}.items():
        assert render(template, {**values, "test": True}).subject.startswith("[Test] ")


def test_news_has_paragraphs_bullets_and_links_and_no_other_markup():
    rendered = render("news", NEWS)
    assert len(found(rendered.html, "li")) == 2
    assert "https://example.org/a_b" in links(rendered.html)
    assert "<b>Bye</b>" in rendered.text
    assert found(rendered.html, "b") == []


@pytest.mark.parametrize(
    ("text", "items"), [("* one\nand on", ["one"]), ("so\n* one", ["one"]), ("a\n\n \nb", [])]
)
def test_a_line_never_runs_into_a_bullet(text, items):
    assert [item.strip() for item in found(news(text).html, "li")] == items


@unhurried
@given(text=markup)
def test_whatever_is_written_is_read_as_it_was_typed(text):
    rendered = news(f"a {text} z")
    typed = "".join("".join(line.removeprefix("* ") for line in f"a {text} z".split("\n")).split())
    assert typed in "".join("".join(words(rendered.html)).split())
    assert found(rendered.html, "script") == []


def test_a_subject_with_line_breaks_stays_one_line():
    assert render("news", {**NEWS, "subject": "one\r\nBcc: two"}).subject == "one Bcc: two"
