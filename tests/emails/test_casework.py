import pytest

from app.emails.render import render
from tests.emails.casework_samples import ABOUT, decided, restored
from tests.emails.reading import found, links

HEADINGS = ["What to do next", "See your registration", "Get help"]
SAID = {
    "funded": "You’re eligible for scholarship funding for the headship NPQ. If Teach First"
    " confirms that you have a scholarship funded space, you will not need to pay",
    "not_funded": "You’re not eligible for scholarship funding for the headship NPQ, because you"
    " work outside England.",
    "in_review": "We are looking again at whether you’re eligible for scholarship funding for the"
    " headship NPQ with Teach First.",
}


def decision(**changes):
    return render("funding-decision", decided(**changes))


def again(**changes):
    return render("registration-restored", restored(**changes))


def test_the_subjects_name_the_course():
    assert decision().subject == "Your NPQ funding: Headship"
    assert again().subject == "Your NPQ registration is active again: Headship"


@pytest.mark.parametrize("told", SAID)
def test_each_decision_says_one_thing(told):
    text = decision(decision=told, reason="you work outside England").text
    assert [one for one, words in SAID.items() if words in text] == [told]
    assert found(decision(decision=told, reason="x").html, "h2") == HEADINGS


def test_own_words_stand_instead_of_a_reason():
    text = decision(decision="not_funded", own_words="Your school <told> us *this*.").text
    assert "scholarship funding for the headship NPQ.\n\nYour school <told> us *this*." in text
    assert "because" not in text


def test_a_registration_that_is_active_again_says_what_to_do():
    assert "had expired. It no longer has: it is active again." in again().text
    assert "apply separately with Teach First" in again().text
    assert found(again().html, "h2") == HEADINGS


@pytest.mark.parametrize("email", [decision, again])
def test_both_greet_whoever_has_a_name_and_lead_to_the_registration(email):
    assert "Dear Robin Larkfield" in email().text
    assert "Dear" not in email(name="").text
    assert links(email().html)[0] == ABOUT["link"]
