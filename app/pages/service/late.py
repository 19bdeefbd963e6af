"""The second switch: whether people on the late list can register while registration is closed."""

from collections.abc import Mapping

from app.pages.console_form import Form
from app.pages.form_fields import radios, text_box
from app.pages.service.parts import Question, people
from app.services.operating.changes import LATE_DAYS, Change, SetLateRegistration
from app.services.operating.service import Changed
from app.services.operating.standing import Standing
from app.services.service_settings import ServiceSettings
from components.component import Component

SWITCH = (("on", "On"), ("off", "Off"))
DAYS = "Days of access must be between 1 and 180"


class LateForm:
    """`…/late-registration`: on or off, days of access."""

    slug = "late-registration"
    title = "Late registration"

    def values(self, settings: ServiceSettings) -> Mapping[str, str]:
        return {"switch": _switch(settings), "days": str(settings.late_access_days)}

    def fields(self, form: Form, standing: Standing) -> tuple[Component, ...]:
        now = standing.settings
        days = f"How long access lasts when no end is chosen. Now: {now.late_access_days} days"
        return (
            radios(form, "switch", "Late registration", SWITCH, f"Now: {_switch(now)}", size="m"),
            text_box(form, "days", "Days of access", days, width=3),
        )

    def change(self, form: Form, settings: ServiceSettings) -> Change | None:
        switch = form.choice("switch", ("on", "off"), missing="Select on or off")
        days = form.number("days", LATE_DAYS, DAYS)
        return None if form.mistaken else SetLateRegistration(switch == "on", days)

    def question(self, change: Change, standing: Standing, after: ServiceSettings) -> Question:
        lasts = f"From now on, access lasts {after.late_access_days} days when no end is chosen."
        same = after.late_access_days == standing.settings.late_access_days
        parts = (("Listed people", _effect(standing, after)),)
        if _switch(after) == _switch(standing.settings):
            days = (("Days of access", (lasts, "Ends that are set already stay as they are.")),)
            return Question("Do you want to change how long access lasts?", days, "Save")
        verb = f"turn late registration {_switch(after)}"
        return Question(
            f"Do you want to {verb}?",
            parts if same else (*parts, ("Days of access", (lasts,))),
            verb.capitalize(),
            danger=not after.late_registration_enabled,
        )

    def said(self, changed: Changed, standing: Standing) -> str:
        before, after = changed.before, changed.after
        if _switch(before) == _switch(after):
            return f"Access to register late now lasts {after.late_access_days} days."
        admitted = standing.admitted_by(after)
        turned = f"Late registration is now {_switch(after)}."
        if admitted:
            return f"{turned} {people(admitted, 'listed')} can now register."
        lost = standing.admitted_by(before)
        return f"{turned} {people(lost, 'listed')} can no longer register." if lost else turned


def _switch(settings: ServiceSettings) -> str:
    return "on" if settings.late_registration_enabled else "off"


def _effect(standing: Standing, after: ServiceSettings) -> tuple[str, ...]:
    before, then = standing.admitted, standing.admitted_by(after)
    if then > before:
        gain = f"{people(then, 'listed')} can register from their next page on."
        return (gain, f"{people(standing.invitations)} will be emailed the link.")
    if before > then:
        return (f"{people(before, 'listed')} can no longer register from their next page on.",)
    listed = people(standing.listed, "listed")
    if standing.settings.state(standing.now) == "partially_closed":
        return (f"Nobody gains or loses access: there are {listed}.",)
    will = "will be able to" if after.late_registration_enabled else "will not be able to"
    return (f"Nobody gains or loses access now. {listed} {will} register late after closing.",)
