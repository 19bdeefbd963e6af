"""How far a campaign is: the bar, the numbers, what can be done; at the end the report."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from app.pages.campaigns import address
from app.pages.campaigns.words import INTERESTS, TAGS, audience, count, email, when
from app.pages.console import console
from app.pages.history import told
from app.pages.moments import moment_html
from app.pages.render import AnyRequest, Page
from app.services.campaigning.campaign import Campaign
from app.services.campaigning.progress import Progress, Tally, expected_end, pace
from app.services.history import Event
from components.button import Button
from components.component import Component, Words
from components.htmx import renew
from components.summary_list import SummaryList, SummaryRow
from components.table import Cell, Heading, Table

HEADINGS = ("Total", "Waiting", "Sent", "Delivered", "Failed", "Unsubscribed before their turn")
ACTIONS: Mapping[str, tuple[tuple[str, Button], ...]] = {
    "scheduled": (("change", Button("Change", kind="secondary")),),
    "running": (("pause", Button("Pause", kind="secondary")),),
    "paused": (("resume", Button("Resume", kind="secondary")),),
}


def progress_page(
    request: AnyRequest,
    campaign: Campaign,
    progress: Progress,
    events: list[Event],
    waits: str,
    now: datetime,
) -> Page:
    """The page of a campaign that is not a draft; it renews its numbers while it is sending."""
    here = address(campaign.id)
    moving = campaign.state in ("scheduled", "running")
    return console(
        request,
        "admin/campaigns/progress.html",
        title=campaign.name,
        back="/admin/campaigns",
        here=here,
        campaign=campaign,
        tag=TAGS[campaign.state],
        renewal=renew(here, "progress", "progress-told") if moving else (),
        bar=f"{progress.done:,} of {count(progress.total, 'email')} done ({progress.percent}%)",
        progress=progress,
        told=said(campaign, progress),
        waits=waits,
        numbers=numbers(campaign, progress),
        facts=SummaryList(tuple(facts(campaign, progress, now))),
        actions=ACTIONS.get(campaign.state, ()),
        cancellable=campaign.state in ("scheduled", "running", "paused"),
        failures=count(progress.failed, "failed email"),
        history=told(events),
    )


def said(campaign: Campaign, progress: Progress) -> str:
    """What those who listen are told: the state, and each tenth."""
    if campaign.state != "running":
        return f"{campaign.name}: {campaign.state}"
    return f"{progress.percent // 10 * 10}% of the emails are done"


def numbers(campaign: Campaign, progress: Progress) -> Component:
    """The numbers of the whole campaign, of its groups and of its interests."""
    rows: list[tuple[str, Tally]] = [("All", progress)]
    if campaign.audience == "senco_first":
        names = {1: "First group (SENCO)", 2: "Second group (the rest)"}
        rows += [(names[group], tally) for group, tally in progress.groups.items()]
    elif len(progress.interests) > 1:
        rows += [(INTERESTS[name], tally) for name, tally in progress.interests.items()]
    heads = HEADINGS if not progress.dropped else (*HEADINGS, "Not sent, cancelled")
    return Table(
        tuple((Cell(name), *_cells(tally, len(heads))) for name, tally in rows),
        (Heading("Group"), *(Heading(words, numeric=True) for words in heads)),
        "Numbers of emails",
        "govuk-visually-hidden",
        row_headings=True,
    )


def facts(campaign: Campaign, progress: Progress, now: datetime) -> Iterator[SummaryRow]:
    """What it is, when it started, how fast it goes, when it will have ended."""
    yield SummaryRow("Email", email(campaign))
    yield SummaryRow("Audience", audience(campaign))
    yield SummaryRow("When", when(campaign))
    yield SummaryRow("Confirmed by", campaign.confirmer or "–")
    if campaign.started_at:
        yield SummaryRow("Started", _moment(campaign.started_at))
        speed = pace(campaign, progress, now)
        yield SummaryRow("Pace", f"{count(round(speed), 'email')} a minute")
    if end := expected_end(campaign, progress, now):
        yield SummaryRow("Expected end", _moment(end))
    if campaign.ended_at:
        yield SummaryRow("Ended", _moment(campaign.ended_at))


def _cells(tally: Tally, columns: int) -> tuple[Cell, ...]:
    figures = (
        tally.total,
        tally.waiting,
        tally.sent,
        tally.delivered,
        tally.failed,
        tally.unsubscribed,
        tally.dropped,
    )
    return tuple(Cell(f"{figure:,}", numeric=True) for figure in figures[:columns])


def _moment(moment: datetime) -> Words:
    return moment_html(moment)
