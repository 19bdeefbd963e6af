"""The page of one person in the console."""

from collections.abc import Sequence
from datetime import datetime

from markupsafe import Markup

from app.clock import uk_today
from app.journey.month import day_name
from app.pages.casework.tags import TRN
from app.pages.console import console
from app.pages.emails_about import email_lines
from app.pages.history import told
from app.pages.late import LATE_LIST
from app.pages.moments import moment_html
from app.pages.people import USERS
from app.pages.render import AnyRequest, Page
from app.pages.table_cells import link
from app.pages.table_page import cells
from app.pages.tables.registrations import OF_PERSON
from app.services.casework.people import LateAccess, OtherPerson, PersonDetail, Subscribed
from app.services.casework.trn import Holder
from app.services.emails_about import ListedEmail
from app.services.history import Event
from components.component import Component, Html, Words
from components.summary_list import Action, SummaryList, SummaryRow

NOTHING = "–"


def person_page(
    request: AnyRequest,
    person: PersonDetail,
    emails: Sequence[ListedEmail],
    events: Sequence[Event],
) -> Page:
    """Everything about one person."""
    return console(
        request,
        "admin/people/detail.html",
        title=person.holder.who,
        back=USERS,
        details=SummaryList(tuple(_rows(person))),
        registrations=cells(OF_PERSON, person.registrations, "Registrations")
        if person.registrations
        else "",
        emails=email_lines(emails),
        history=told(events),
    )


def _rows(person: PersonDetail) -> list[SummaryRow]:
    holder = person.holder
    change = Action("Change", f"{USERS}/{holder.id}/trn", "TRN")
    return [
        SummaryRow("Name", holder.name or NOTHING),
        SummaryRow("Email address", holder.email),
        SummaryRow("Others with this address", _lines([_other(one) for one in person.others])),
        SummaryRow("ID", str(holder.id)),
        SummaryRow("Identity subject", person.identity),
        SummaryRow("TRN", trn_words(holder), (change,)),
        SummaryRow("First signed in", _at(person.first_sign_in_at)),
        SummaryRow("Last signed in", _at(person.last_sign_in_at)),
        SummaryRow("Draft", _draft(person)),
        SummaryRow("Email updates", _subscribed(person.subscription)),
        SummaryRow("Late permissions", _lines([_late(one) for one in person.late])),
    ]


def trn_words(holder: Holder) -> Words:
    """The TRN, whether it is verified, and by whom."""
    if not holder.trn:
        return NOTHING
    by = f"by {holder.set_by}" if holder.set_by else ""
    at = Markup(", {}").format(moment_html(holder.set_at)) if holder.set_at else ""
    return Html(Markup("{} {} {}{}").format(holder.trn, TRN[holder.status], by, at))


def _at(moment: datetime | None) -> Words:
    return moment_html(moment) if moment is not None else NOTHING


def _draft(person: PersonDetail) -> Words:
    draft = person.draft
    if draft is None:
        return NOTHING
    course = draft.course or "No course chosen yet"
    return f"{course}. Has reached “{draft.question}”."


def _subscribed(subscribed: Subscribed | None) -> Words:
    if subscribed is None:
        return "None"
    interest = "SENCO" if subscribed.interest == "senco" else "Other"
    if subscribed.ended_at is not None:
        return Html(Markup("{}, ended {}").format(interest, moment_html(subscribed.ended_at)))
    return Html(Markup("{}, since {}").format(interest, moment_html(subscribed.since)))


def _late(access: LateAccess) -> Html:
    words = f"Until {day_name(access.until)}" if access.active else "Ended"
    added = link(f"Added {day_name(uk_today(access.added_at))}", f"{LATE_LIST}/{access.id}")
    return Html(Markup("{}. {}").format(added, words))


def _lines(lines: Sequence[Component]) -> Words:
    return Html(Markup("<br>").join(lines)) if lines else "None"


def _other(other: OtherPerson) -> Component:
    return link(other.who, f"{USERS}/{other.id}")
