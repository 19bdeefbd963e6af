"""When registration opens and closes by itself."""

from collections.abc import Mapping

from app.pages.console_form import Form
from app.pages.form_dates import moment_of, moment_values
from app.pages.form_fields import moment_boxes, tick
from app.pages.service.parts import CONSENT, Part, Question
from app.pages.service.wording import STATES, at, coming
from app.services.moments import day_and_time
from app.services.operating.changes import Change, SetSchedule
from app.services.operating.service import Changed
from app.services.operating.standing import Standing
from app.services.service_settings import ServiceSettings
from components.component import Component

HINT = "UK time, for example 2 4 2024 5pm. Leave all boxes empty for no time."
ACCEPTED = "Open registration at this time all the same"


class ScheduleForm:
    """`…/schedule`: opens on, closes on; each can be emptied."""

    slug = "schedule"
    title = "Schedule"

    def values(self, settings: ServiceSettings) -> Mapping[str, str]:
        return {
            **moment_values("opens_at", settings.opens_at),
            **moment_values("closes_at", settings.closes_at),
        }

    def fields(self, form: Form, standing: Standing) -> tuple[Component, ...]:
        now = standing.settings
        boxes = (
            moment_boxes(form, "opens_at", "Registration opens on", f"{HINT} {at(now.opens_at)}"),
            moment_boxes(
                form, "closes_at", "Registration closes on", f"{HINT} {at(now.closes_at)}"
            ),
        )
        asked = CONSENT in form.errors or CONSENT in form.values
        return (*boxes, tick(form, CONSENT, ACCEPTED)) if asked else boxes

    def change(self, form: Form, settings: ServiceSettings) -> Change | None:
        opens, closes = moment_of(form, "opens_at"), moment_of(form, "closes_at")
        accepted = form.ticked(CONSENT)
        return None if form.mistaken else SetSchedule(opens, closes, accepted)

    def question(self, change: Change, standing: Standing, after: ServiceSettings) -> Question:
        state = STATES[after.state(standing.now)].lower()
        steps = coming(after, standing.now) or ("Nothing is scheduled.",)
        parts: tuple[Part, ...] = (("What will happen", (f"Now: {state}.", *steps)),)
        if after.opens_at and standing.campaigns:
            starting = tuple(
                f'The campaign "{name}" will start when registration opens.'
                for name in standing.campaigns
            )
            parts = (*parts, ("Campaigns", starting))
        return Question("Do you want to save this schedule?", parts, "Save schedule")

    def said(self, changed: Changed, standing: Standing) -> str:
        after = changed.after
        times = sorted(
            (moment, verb)
            for moment, verb in ((after.opens_at, "open"), (after.closes_at, "close"))
            if moment is not None
        )
        sentences = [f"Registration will {verb} on {day_and_time(when)}." for when, verb in times]
        return " ".join(sentences) or "Registration has no scheduled opening or closing."
