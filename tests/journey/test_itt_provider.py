import pytest

from app.journey.select import itt_provider_label
from app.journey.steps.itt_provider import QUESTION
from tests.journey.cast import nothing_yet


def test_providers_are_listed_after_an_empty_entry_in_alphabetical_order():
    listed = [(option.value, option.label) for option in QUESTION.options(nothing_yet())]
    assert listed == [
        ("", ""),
        ("Abbey Training Partnership", "Abbey Training Partnership"),
        ("Zenith Teaching School", "Zenith Teaching School (Zenith ITT)"),
    ]


def test_the_legal_name_is_kept():
    form = {"itt_provider": "Zenith Teaching School"}
    assert QUESTION.parse(form, nothing_yet()) == form


def test_a_name_that_left_the_list_does_not_count():
    assert not QUESTION.accepts({"itt_provider": "Zenith"}, nothing_yet())
    assert not QUESTION.accepts({}, nothing_yet())


@pytest.mark.parametrize(
    ("operating", "label"),
    [("Zenith ITT", "Zenith Ltd (Zenith ITT)"), ("Zenith Ltd", "Zenith Ltd"), ("", "Zenith Ltd")],
)
def test_an_operating_name_follows_when_it_differs(operating, label):
    assert itt_provider_label("Zenith Ltd", operating) == label
