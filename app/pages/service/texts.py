"""The months and words that public pages take from settings."""

from collections.abc import Mapping
from datetime import date

from app.journey.month import month_name
from app.pages.console_form import Form
from app.pages.form_dates import month_of, month_values
from app.pages.form_fields import month_boxes, text_box, tick
from app.pages.service.parts import CONSENT, Question
from app.services.operating.changes import LONGEST_WORDS, Change, SetTexts
from app.services.operating.service import Changed
from app.services.operating.standing import Standing
from app.services.service_settings import ServiceSettings
from components.component import Component

MONTH_HINT = "For example, 11 2024. Leave both boxes empty for none."
ACCEPTED = "Save this month although it is not in the future"
START, CONTACT = "course_start_before", "contact_provider_before"
SEASON, NEXT = "usual_opening_season", "next_course_start"
SEASON_HINT = f"Follows “usually”, for example: in the summer. Up to {LONGEST_WORDS} characters."
NEXT_HINT = f"Follows “start in”, for example: autumn 2024. Up to {LONGEST_WORDS} characters."


class TextsForm:
    """`…/dates-and-texts`: two months, season words, next course start words."""

    slug = "dates-and-texts"
    title = "Dates and texts"

    def values(self, settings: ServiceSettings) -> Mapping[str, str]:
        return {
            **month_values(START, settings.course_start_before),
            **month_values(CONTACT, settings.contact_provider_before),
            SEASON: settings.usual_opening_season,
            NEXT: settings.next_course_start,
        }

    def fields(self, form: Form, standing: Standing) -> tuple[Component, ...]:
        now = standing.settings
        start, contact = _month(now.course_start_before), _month(now.contact_provider_before)
        boxes = (
            month_boxes(form, START, "Courses start before", f"{MONTH_HINT} {start}"),
            month_boxes(form, CONTACT, "Contact your provider before", f"{MONTH_HINT} {contact}"),
            text_box(form, SEASON, "Usual opening season", _now(SEASON_HINT, now, SEASON)),
            text_box(form, NEXT, "Next course start", _now(NEXT_HINT, now, NEXT)),
        )
        asked = CONSENT in form.errors or CONSENT in form.values
        return (*boxes, tick(form, CONSENT, ACCEPTED)) if asked else boxes

    def change(self, form: Form, settings: ServiceSettings) -> Change | None:
        start, contact = month_of(form, START), month_of(form, CONTACT)
        season = form.text(SEASON, most=LONGEST_WORDS)
        following = form.text(NEXT, most=LONGEST_WORDS)
        accepted = form.ticked(CONSENT)
        return None if form.mistaken else SetTexts(start, contact, season, following, accepted)

    def question(self, change: Change, standing: Standing, after: ServiceSettings) -> Question:
        before = standing.settings
        changes = (
            ("Courses start before", before.course_start_before, after.course_start_before),
            ("Contact provider", before.contact_provider_before, after.contact_provider_before),
            ("Usual opening season", before.usual_opening_season, after.usual_opening_season),
            ("Next course start", before.next_course_start, after.next_course_start),
        )
        sentences = tuple(
            f"{name}: {_said(new)} instead of {_said(old)}."
            for name, old, new in changes
            if old != new
        )
        title = "Do you want to save these dates and texts?"
        return Question(title, (("What changes", sentences),), "Save dates and texts")

    def said(self, changed: Changed, standing: Standing) -> str:
        return "The dates and texts of the service are saved."


def _month(month: date | None) -> str:
    return f"Now: {month_name(month)}" if month else "Now: none"


def _now(hint: str, settings: ServiceSettings, name: str) -> str:
    return f"{hint} Now: {getattr(settings, name) or 'none'}"


def _said(value: date | str | None) -> str:
    if isinstance(value, date):
        return month_name(value)
    return f"“{value}”" if value else "none"
