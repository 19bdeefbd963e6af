"""A campaign's email as it will be rendered, for each wording."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.emails.render import Rendered
from app.pages.buttons import answerable
from app.pages.campaigns import address
from app.pages.campaigns.words import INTERESTS
from app.pages.console import form_page
from app.pages.console_form import Form
from app.pages.render import AnyRequest, Page
from app.security.mail import frames_allowed
from app.services.campaigning.campaign import Campaign


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of the email: whom it is for, and its parts."""

    interest: str
    name: str
    subject: str
    lines: Sequence[str]


def wording(interest: str, mail: Rendered, *, alone: bool) -> Wording:
    """A wording as the page shows it; one that is `alone` goes to everybody in the audience."""
    name = "everybody in the audience" if alone else INTERESTS[interest]
    return Wording(interest, name, mail.subject, mail.text.splitlines())


def preview_page(
    request: AnyRequest, campaign: Campaign, shown: Sequence[Wording], form: Form
) -> Page:
    """Subject, HTML and plain text of each wording, and the form that sends a test."""
    return form_page(
        request,
        "admin/campaigns/preview.html",
        form,
        title="Preview and test",
        back=address(campaign.id),
        headers=frames_allowed(),
        here=address(campaign.id),
        wordings=shown,
        test_wrong=form.error("test"),
        button=answerable("Send a test to me", "test", form.error("test")),
    )
