"""Opening or closing registration now."""

from collections.abc import Mapping
from typing import cast

from app.pages.console_form import Form
from app.pages.form_fields import radios, tick
from app.pages.service.parts import CONSENT, Part, Question, people
from app.pages.service.wording import under_closure, will_start
from app.services.operating.changes import Change, SetRegistration
from app.services.operating.refusals import ConsentNeeded
from app.services.operating.sentences import dropped, starting, timeline
from app.services.operating.service import Changed
from app.services.operating.standing import Standing
from app.services.service_settings import Registration, ServiceSettings
from components.component import Component
from components.warning_text import WarningText

CHOICES = (("open", "Open registration"), ("partially_closed", "Close registration"))
MISSING = "Select whether to open or close registration"
ACCEPTED = "Open registration all the same"
NOW: dict[Registration, str] = {"open": "Now: open", "partially_closed": "Now: closed"}


class RegistrationForm:
    """`…/registration`: open or close."""

    slug = "registration"
    title = "Open or close registration"

    def values(self, settings: ServiceSettings) -> Mapping[str, str]:
        return {}

    def fields(self, form: Form, standing: Standing) -> tuple[Component, ...]:
        now = NOW[standing.settings.underneath(standing.now)]
        asked = radios(form, "to", "What do you want to do now?", CHOICES, now, size="m")
        warning = _warning(standing)
        if not warning:
            return (asked,)
        return (asked, WarningText(f"If you open registration: {warning}"), _consent(form))

    def change(self, form: Form, settings: ServiceSettings) -> Change | None:
        to = form.choice("to", [value for value, _ in CHOICES], missing=MISSING)
        accepted = form.ticked(CONSENT)
        return SetRegistration(cast("Registration", to), accepted) if to else None

    def question(self, change: Change, standing: Standing, after: ServiceSettings) -> Question:
        verb = "open" if after.underneath(standing.now) == "open" else "close"
        parts = _opening(standing, after) if verb == "open" else _closing(standing, after)
        times = (*dropped(standing.settings, after), *_kept(after))
        closure = under_closure(after, standing.now)
        return Question(
            f"Do you want to {verb} registration?",
            (*parts, ("Scheduled times", (*(times or ("Nothing is scheduled.",)), *closure))),
            f"{verb.capitalize()} registration",
            danger=verb == "close",
            word=verb,
        )

    def said(self, changed: Changed, standing: Standing) -> str:
        state = "open" if changed.after.underneath(standing.now) == "open" else "closed"
        gone = dropped(changed.before, changed.after)
        return " ".join((f"Registration is now {state}.", *starting(changed.started), *gone))


def _consent(form: Form) -> Component:
    return tick(form, CONSENT, ACCEPTED)


def _warning(standing: Standing) -> str:
    """What visitors would read, were registration opened now without a usable month."""
    try:
        SetRegistration("open").applied(standing.settings, standing.now)
    except ConsentNeeded as needed:
        return f"{needed}."
    return ""


def _opening(standing: Standing, after: ServiceSettings) -> tuple[Part, ...]:
    return (
        ("Visitors", ("From their next page on, everybody can register.",)),
        (
            "People in the middle of a registration",
            (f"{_touched(standing)} They can carry on.", "Drafts kept since closing are there."),
        ),
        ("Late registration", (_late_when_open(standing),)),
        ("Campaigns", will_start(standing, after)),
    )


def _closing(standing: Standing, after: ServiceSettings) -> tuple[Part, ...]:
    return (
        (
            "Visitors",
            (
                "From their next page on, visitors read that registration has closed temporarily.",
                "They can still request email updates and see registrations they have made.",
            ),
        ),
        (
            "People in the middle of a registration",
            (
                f"{_touched(standing)} They cannot carry on, unless they are on the late list.",
                "Their answers are kept, and are there when registration opens again.",
            ),
        ),
        ("Late registration", _late_when_closed(standing, after)),
        ("Campaigns", ("A campaign that says registration is open stops sending.",)),
    )


def _touched(standing: Standing) -> str:
    have = "has" if standing.drafts == 1 else "have"
    return f"{people(standing.drafts)} {have} worked on a registration in the last hour."


def _late_when_open(standing: Standing) -> str:
    return f"{people(standing.listed, 'listed')} can register as everybody can."


def _late_when_closed(standing: Standing, after: ServiceSettings) -> tuple[str, ...]:
    listed = people(standing.listed, "listed")
    if not after.late_registration_enabled:
        return (f"Late registration is off: {listed} cannot register.",)
    invited = people(standing.invitations)
    return (f"{listed} can still register.", f"{invited} will be emailed the link.")


def _kept(after: ServiceSettings) -> tuple[str, ...]:
    return tuple(f"{sentence} This time stays." for sentence in timeline(after))
