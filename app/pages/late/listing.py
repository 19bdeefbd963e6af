"""“Closed registration users”: the form that adds one, and the list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.journey.month import day_name
from app.pages.console_form import Form
from app.pages.form_fields import text_box
from app.pages.late.copying import box
from app.pages.late.fields import EMAIL, detail_fields, in_details
from app.pages.render import AnyRequest, Page
from app.pages.table_page import table_page
from app.pages.tables.late_registrations import TABLE
from app.services.late.telling import Permission
from app.services.listing import Rows, Wanted
from app.services.service_settings import ServiceSettings
from components.button import Button
from components.warning_text import WarningText

TITLE, TAB = "Closed registration users", "late-registrations"
OPEN = "People can register now. They will get the link when registration closes."
OFF = "Late registration is turned off. Nobody on this list can register until it is turned on."
ADD = Button("Add user")


@dataclass(frozen=True, slots=True)
class Panel:
    """The form that adds one person, and those who were just added."""

    form: Form
    form_id: str
    service: ServiceSettings
    now: datetime
    just_added: Sequence[Permission] = ()


def late_list_page(request: AnyRequest, panel: Panel, asked: Wanted, rows: Rows) -> Page:
    """The grey panel and the list; 422 with what is wrong in the form."""
    form = panel.form
    return table_page(
        request,
        TABLE,
        asked,
        rows,
        title=TITLE,
        tab=TAB,
        template="admin/late/page.html",
        status=422 if form.mistaken else 200,
        mistaken=form.mistaken,
        summary=form.summary,
        warnings=tuple(WarningText(words) for words in warnings(panel.service, panel.now)),
        email=text_box(form, EMAIL, "Email address", email=True),
        more=detail_fields(form),
        more_open=in_details(form),
        form_id=panel.form_id,
        add=ADD,
        **box(panel.just_added),
    )


def warnings(service: ServiceSettings, now: datetime) -> tuple[str, ...]:
    """Why people who are added now cannot register late at once."""
    found = (
        (OPEN, service.state(now) == "open"),
        (OFF, not service.late_registration_enabled),
    )
    return tuple(words for words, holds in found if holds)


def added_words(one: Permission, service: ServiceSettings, now: datetime) -> str:
    """What is told of an addition: when the person gets the link."""
    access = f"{one.email} can now register late until {day_name(one.until)}."
    if one.invited:
        return f"{access} We have emailed them the link."
    return f"{access} We will email them the link {_when_it_works(service, now)}."


def again_words(email: str, service: ServiceSettings, now: datetime) -> str:
    """What is told of the link sent once more: it is emailed only while it works."""
    if service.late_link_works(now):
        return f"We have emailed {email} the link again."
    return f"We will email {email} the link again {_when_it_works(service, now)}."


def _when_it_works(service: ServiceSettings, now: datetime) -> str:
    if not service.late_registration_enabled:
        return "when late registration is turned on"
    if service.state(now) == "closed":
        return "when the service is available again"
    return "when registration closes"
