import pytest

from app.emails.markdown import parsed
from app.emails.plain import plain
from app.emails.styled import styled
from tests.emails.reading import found, links

WORDS = {"bar": "GOV.UK", "sender": "Department for Education"}


def html(markdown):
    return styled("Subject", parsed(markdown), WORDS)


def text(markdown):
    return plain(parsed(markdown))


def test_headings_begin_below_the_subject():
    assert found(html("# One\n\n## Two"), "h2") == ["One"]
    assert found(html("# One\n\n## Two"), "h3") == ["Two"]


def test_lists_keep_their_bullets_and_numbers():
    assert text("Say:\n\n* one\n* two\n\nThen:\n\n1. first\n2. second\n\nEnd") == (
        "Say:\n\n* one\n* two\n\nThen:\n\n1. first\n2. second\n\nEnd"
    )
    assert found(html("* one\n* two"), "li") == ["one", "two"]


def test_two_lists_of_two_kinds_in_a_row_stay_apart():
    assert text("* one\n\n1. first") == "* one\n\n1. first"


def test_an_inset_is_a_paragraph_of_its_own():
    assert found(html("^ Mind this\n\nbut not this"), "blockquote") == ["Mind this"]
    assert text("^ Mind this") == "Mind this"


def test_a_link_alone_reads_as_a_label_and_an_address():
    assert text("[Register late](http://localhost:8000/late)") == (
        "Register late: http://localhost:8000/late"
    )


@pytest.mark.parametrize("typed", ["**bold**", "_italic_", "`code`", "<b>b</b>", "---", "> q"])
def test_what_notify_does_not_understand_stays_as_typed(typed):
    assert text(typed) == typed
    assert found(html(typed), "p")[-1] == typed


def test_a_picture_is_no_more_than_a_link():
    assert text("![plan](http://localhost/plan)") == "!plan (http://localhost/plan)"


def test_a_link_that_would_run_a_script_is_no_link():
    assert links(html("[go](javascript:alert)")) == []
