"""What late applicants and course providers read."""

import pytest

from app.emails.render import render
from tests.emails.late_samples import INVITATION, LATE_SAMPLES, LINK
from tests.emails.reading import found, links


def email(template: str, **changes: object):
    return render(template, {**LATE_SAMPLES[template], **changes})


def test_the_invitation_says_what_the_specification_says():
    invitation = email("late-invitation")
    assert invitation.subject == "Register late for a national professional qualification (NPQ)"
    assert found(invitation.html, "p")[1:6] == [
        "You’ve been given access to make a late registration for a NPQ whilst the service is "
        "closed.",
        "Register late",
        "Sign in to your DfE Identity account with this email address: late_comer@example.com.",
        "Register by 2 May 2024.",
        "You will also need to apply separately with your training provider, if you have not done "
        "so already.",
    ]


@pytest.mark.parametrize("template", ["late-invitation", "late-reminder"])
def test_the_link_looks_like_a_button_and_is_spelt_out_in_plain_text(template):
    rendered = email(template)
    assert links(rendered.html)[0] == LINK
    assert "background: #0f7a52" in rendered.html
    assert "title=" not in rendered.html
    assert f"\n\nRegister late: {LINK}\n\n" in rendered.text


def test_the_reminder_names_the_day_and_how_long_is_left():
    reminder = email("late-reminder")
    assert reminder.subject == "Register late for an NPQ by 2 May 2024"
    assert "You have 3 days left to register." in reminder.text
    assert f"this email address: {INVITATION['email']}." in reminder.text


def test_the_end_is_told_with_what_one_can_do_then():
    ended = email("late-ended")
    assert ended.subject == "Your access to register late has ended"
    for sentence in (
        "ended on 2 May 2024.",
        "Contact your course provider if you still need to register late.",
        "Registrations that you have already submitted are not affected.",
    ):
        assert sentence in ended.text
    assert links(ended.html)[0] == "http://localhost:8000/email-updates"


def test_a_provider_reads_one_end_once_and_different_ends_beside_each_address():
    each = email("late-provider-list").text
    assert "* ada@example.com, until 2 May 2024\n* ben@example.com, until 9 May 2024" in each
    assert "Access ends on" not in each
    together = email("late-provider-list", ends_on="2 May 2024").text
    assert "* ada@example.com\n* ben@example.com" in together
    assert "Access ends on 2 May 2024." in together


def test_what_was_pasted_instead_of_an_address_is_only_words():
    wrong = {"email": "[x](http://example.org) *y* <b>z</b>", "why": "Not an email address"}
    rendered = email("late-provider-list", not_added=[wrong])
    assert "http://example.org" not in links(rendered.html)
    assert "[x](http://example.org) *y* <b>z</b>: Not an email address" in rendered.text
    assert "&lt;b&gt;z&lt;/b&gt;" in rendered.html
