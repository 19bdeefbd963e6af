"""Whoever's registration a review expires reads why, and what they can do next."""

import pytest

from app.emails.render import render
from tests.emails.casework_samples import expired

EMAIL = "registration-expired"


def text(**changes: object) -> str:
    return render(EMAIL, expired(**changes)).text


def test_the_subject_names_the_course():
    assert render(EMAIL, expired()).subject == "Your NPQ registration has expired: Headship"


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (True, "Teach First told us that you had not started the course."),
        (False, "Teach First did not confirm that you had started the course."),
    ],
)
def test_it_says_what_the_provider_told_us(told, sentence):
    assert sentence in text(told=told)


@pytest.mark.parametrize("is_open", [True, False])
def test_one_can_register_again_later(is_open):
    assert "You can register again later, but your funding may change." in text(open=is_open)


def test_while_registration_is_open_it_links_to_the_service():
    words = text(open=True, link="http://localhost:8000/")
    assert "register for an NPQ" in words
    assert "http://localhost:8000/" in words
    assert "email updates" not in words


def test_while_it_is_closed_it_links_to_email_updates():
    assert "request email updates" in text(open=False, link="http://localhost:8000/email-updates")


def test_without_a_name_the_greeting_is_left_out():
    assert "Dear" not in text(name="")


def test_what_a_person_is_called_stays_what_they_typed():
    assert "Dear [Ada](http://x.example)" in text(name="[Ada](http://x.example)")
