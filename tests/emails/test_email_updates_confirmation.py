from app.emails.render import render
from tests.emails.reading import found, links
from tests.emails.samples import CONFIRMATION

WHY = "You requested email updates about when"
PAGE = "http://localhost:8000/email-updates/unsubscribe/1.token-of_somebody"


def email(unsubscribe="", **changes):
    return render("email-updates-confirmation", {**CONFIRMATION, **changes}, unsubscribe)


def test_it_says_what_the_picture_says():
    assert email(PAGE).subject == (
        "You’ve signed up for national professional qualification (NPQ) emails"
    )
    said = email(PAGE).text.partition("Department for Education\n\n")[2]
    assert said == (
        "You’ve signed up for national professional qualification (NPQ) emails.\n\n"
        f"* {WHY} the NPQ registration service will open.\n\n"
        "Check your existing registrations\n\n"
        "You can still sign in to your DfE Identity account"
        " (http://localhost:8000/sign-in?to=account) to check your:\n\n"
        "* registration details, if you already registered\n"
        "* course outcome, if you have completed your course\n\n"
        "Get help\n\n"
        "Email: continuing-professional-development@digital.education.gov.uk\n\n"
        f"Unsubscribe from email updates: {PAGE}\n"
    )


def test_while_registration_is_open_it_is_about_later_courses():
    text = email(later_courses=True).text
    assert f"{WHY} NPQ registration opens for later courses." in text


def test_its_last_line_is_the_unsubscribe_link():
    html = email(PAGE).html
    assert links(html)[-1] == PAGE
    assert found(html, "a")[-1] == found(html, "p")[-1] == "Unsubscribe from email updates"


def test_an_email_to_nobody_in_particular_has_no_such_link():
    assert "Unsubscribe" not in email().text + email().html


def test_the_email_that_is_kept_has_the_token_cut_out():
    token = PAGE.rpartition("/")[2]
    kept = email(PAGE).without(token)
    assert token not in kept.text + kept.html
    assert "Unsubscribe from email updates" in kept.text
