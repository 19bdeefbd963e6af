"""The pages of a draft: its steps as a list, the forms, the preview, the confirmation."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.pages.campaigns import HOME, address
from app.pages.campaigns.words import INTERESTS, TAGS, audience, count, email, when
from app.pages.confirming import confirmation
from app.pages.console import console, form_page
from app.pages.console_form import Form
from app.pages.history import told
from app.pages.moments import day_html
from app.pages.render import AnyRequest, Page
from app.services.campaigning.audience import Numbers
from app.services.campaigning.campaign import Campaign
from app.services.history import Event
from components.button import Button
from components.component import Component, Words
from components.summary_list import Action, SummaryList, SummaryRow

SAVE = Button("Save and continue")
NEXT = {"audience": "email", "email": "schedule", "schedule": "preview"}
TITLES = {
    "audience": "Name and audience",
    "email": "Email",
    "schedule": "When to send",
    "preview": "Preview and test",
    "confirm": "Check and confirm",
}
NEWS_NEEDED = "Write the subject and the text"


@dataclass(frozen=True, slots=True)
class Checked:
    """What the confirmation page tells besides the campaign itself."""

    numbers: Numbers
    state: str
    duration: str
    problem: str


def draft_page(request: AnyRequest, campaign: Campaign, events: Sequence[Event]) -> Page:
    """The steps with what was chosen, each with a link."""
    return console(
        request,
        "admin/campaigns/draft.html",
        title=campaign.name,
        back=HOME,
        wide=False,
        tag=TAGS[campaign.state],
        steps=SummaryList(tuple(_steps(campaign))),
        here=address(campaign.id),
        history=told(events),
    )


def step_page(
    request: AnyRequest,
    step: str,
    fields: Sequence[Component],
    form: Form,
    campaign: Campaign | None = None,
    *,
    form_id: str = "",
    status: int | None = None,
) -> Page:
    """The form of one step, or of a campaign that is about to be created."""
    return form_page(
        request,
        "admin/form.html",
        form,
        title=TITLES[step] if campaign else "Create a campaign",
        back=address(campaign.id) if campaign else HOME,
        status=status,
        action=address(campaign.id, step) if campaign else f"{HOME}/new",
        hidden=(("version", campaign.version),) if campaign else (("form_id", form_id),),
        fields=fields,
        button=SAVE,
    )


def confirm_page(
    request: AnyRequest, campaign: Campaign, checked: Checked, form: Form, status: int | None = None
) -> Page:
    """Everything at one glance, and the word to type."""
    return confirmation(
        request,
        title=f"Do you want to send the campaign “{campaign.name}”?",
        template="admin/campaigns/confirm.html",
        button="Confirm",
        back=address(campaign.id),
        action=address(campaign.id, "confirm"),
        hidden={"version": str(campaign.version)},
        typed_word="send",
        form=form,
        status=status,
        details=SummaryList(tuple(_details(campaign, checked))),
        problem=checked.problem,
    )


def _steps(campaign: Campaign) -> Iterator[SummaryRow]:
    tested = "No test has been sent yet"
    if campaign.tested_at is not None:
        tested = "A test has been sent"
    values = {
        "audience": audience(campaign),
        "email": email(campaign) if campaign.written else NEWS_NEEDED,
        "schedule": when(campaign),
        "preview": tested,
        "confirm": "Not confirmed",
    }
    for step, value in values.items():
        words = "Open" if step in ("preview", "confirm") else "Change"
        link = Action(words, address(campaign.id, step), hidden=TITLES[step].lower())
        yield SummaryRow(TITLES[step], value, (link,))


def _details(campaign: Campaign, checked: Checked) -> Iterator[SummaryRow]:
    numbers = checked.numbers
    yield SummaryRow("Email", email(campaign))
    yield SummaryRow("Audience", audience(campaign))
    for interest in ("senco", "other"):
        if campaign.audience in (interest, "everyone", "senco_first"):
            people = getattr(numbers, interest)
            yield SummaryRow(INTERESTS[interest], count(people, "person", "people"))
    yield SummaryRow("Emails in all", f"{numbers.total:,}")
    yield SummaryRow("Left out", left_out(numbers))
    yield SummaryRow("When", when(campaign))
    yield SummaryRow("Expected duration", checked.duration)
    yield SummaryRow("Test", _tested(campaign))
    yield SummaryRow("State of the service", checked.state)


def left_out(numbers: Numbers) -> str:
    """Who would not get it, and why."""
    return ", ".join(
        (
            f"{numbers.unsubscribed:,} unsubscribed",
            f"{numbers.undeliverable:,} with an address that does not work",
            f"{numbers.recent:,} sent the same email in the last 30 days",
        )
    )


def _tested(campaign: Campaign) -> Words:
    if campaign.tested_at is None:
        return "No test has been sent"
    return day_html(campaign.tested_at)
