"""The forms of a draft's first three steps, and what they say."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, cast

from app.pages.console_form import Form
from app.pages.form_dates import moment_of, moment_values
from app.pages.form_fields import moment_boxes, radios, text_area, text_box, tick
from app.services.campaigning.audience import Numbers
from app.services.campaigning.campaign import (
    AUDIENCES,
    EMAILS,
    Audience,
    Campaign,
    EmailName,
    Rest,
    Starts,
)
from app.services.campaigning.drafting import AudienceChoice
from components.component import Component

NAME_TAKEN = "Another campaign has this name. Enter another one"
STARTS = (
    ("now", "Now"),
    ("opening", "When registration opens"),
    ("at", "At a date and time"),
)
RESTS = (
    ("straight", "Straight after the first group"),
    ("hours", "Some hours after the first group is done"),
    ("at", "At a date and time"),
)
HOURS = range(1, 337)


def fields_of(step: str, form: Form, campaign: Campaign, numbers: Numbers) -> tuple[Component, ...]:
    """The fields of a step."""
    if step == "audience":
        return audience_fields(form, numbers)
    return email_fields(form) if step == "email" else schedule_fields(form, campaign)


def audience_values(campaign: Campaign) -> Mapping[str, str]:
    """The fields of step 1 as they are stored."""
    box = {"leave_out_recent": "yes"} if campaign.leave_out_recent else {}
    return {"name": campaign.name, "audience": campaign.audience, **box}


def audience_fields(form: Form, numbers: Numbers) -> tuple[Component, ...]:
    """Name and audience, each choice with its number now."""
    people = _people(numbers)
    choices = tuple((value, f"{words} ({people[value]:,})") for value, words in AUDIENCES.items())
    left_out = "People whose address does not work and people who unsubscribed are always left out."
    return (
        text_box(form, "name", "Name of the campaign", "Only admins see it"),
        radios(form, "audience", "Who is it for?", choices, left_out),
        tick(form, "leave_out_recent", "Leave out people sent the same email in the last 30 days"),
    )


def read_audience(form: Form) -> AudienceChoice:
    """What was chosen; what is missing is noted."""
    name = form.text("name", missing="Enter the name of the campaign", most=100)
    audience = form.choice("audience", AUDIENCES, missing="Select who the campaign is for")
    return AudienceChoice(
        " ".join(name.split()), cast("Audience", audience), form.ticked("leave_out_recent")
    )


def email_values(campaign: Campaign) -> Mapping[str, str]:
    """The fields of step 2 as they are stored."""
    words = {"subject": campaign.subject or "", "text": campaign.text or ""}
    return {"email": campaign.email, **words}


def email_fields(form: Form) -> tuple[Component, ...]:
    """Which email, and the words of news."""
    how = (
        "Blank lines make paragraphs, lines that start with * and a space make bullets, "
        "https:// addresses become links"
    )
    return (
        radios(form, "email", "Which email?", tuple(EMAILS.items())),
        text_box(form, "subject", "Subject, for news", "One line, 150 characters at most"),
        text_area(form, "text", "Text, for news", how, rows=12),
    )


def read_email(form: Form) -> dict[str, Any]:
    """What was chosen and written; news needs its words."""
    email = form.choice("email", EMAILS, missing="Select which email to send")
    news = email == "news"
    subject = form.text("subject", missing="Enter a subject" if news else "", most=150)
    if "\n" in subject or "\r" in subject:
        form.wrong("subject", "Enter a subject of one line")
    text = form.text("text", missing="Enter the text of the email" if news else "", most=5000)
    return {"email": cast("EmailName", email), "subject": subject, "text": text}


def schedule_values(campaign: Campaign) -> Mapping[str, str]:
    """The fields of step 3 as they are stored."""
    return {
        "starts": campaign.starts,
        **moment_values("starts_at", campaign.starts_at),
        "rest": campaign.rest,
        "rest_hours": str(campaign.rest_hours or ""),
        **moment_values("rest_at", campaign.rest_at),
    }


def schedule_fields(form: Form, campaign: Campaign) -> tuple[Component, ...]:
    """When it starts, and for two groups when the second follows."""
    fields: tuple[Component, ...] = (
        radios(form, "starts", "When should it start?", STARTS),
        moment_boxes(form, "starts_at", "Date and time of the start, if chosen", "UK time"),
    )
    if campaign.audience != "senco_first":
        return fields
    return (
        *fields,
        radios(form, "rest", "When should the rest follow?", RESTS),
        text_box(form, "rest_hours", "Hours, if chosen", "From 1 to 336", width=4),
        moment_boxes(form, "rest_at", "Date and time of the rest, if chosen", "UK time"),
    )


def read_schedule(form: Form, campaign: Campaign, now: datetime) -> dict[str, Any]:
    """What was chosen; a time that is chosen must be there and in the future."""
    starts = form.choice("starts", dict(STARTS), missing="Select when the campaign should start")
    values: dict[str, Any] = {"starts": cast("Starts", starts), "starts_at": None}
    if starts == "at":
        values["starts_at"] = _future(form, "starts_at", now)
    if campaign.audience != "senco_first":
        return values
    rest = form.choice("rest", dict(RESTS), missing="Select when the rest should follow")
    values["rest"] = cast("Rest", rest)
    if rest == "hours":
        values["rest_hours"] = form.number(
            "rest_hours", HOURS, "Enter a number of hours from 1 to 336"
        )
    if rest == "at":
        values["rest_at"] = _future(form, "rest_at", now)
    return values


def _people(numbers: Numbers) -> Mapping[str, int]:
    """How many people each choice of audience would reach now."""
    both = {"everyone": numbers.total, "senco_first": numbers.total}
    return {**both, "senco": numbers.senco, "other": numbers.other}


def _future(form: Form, name: str, now: datetime) -> datetime | None:
    moment = moment_of(form, name, missing="Enter a date and time")
    if moment is not None and moment <= now:
        form.wrong(f"{name}-day", "Enter a date and time in the future")
    return moment
