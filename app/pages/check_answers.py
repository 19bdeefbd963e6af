"""The check answers page."""

from dataclasses import dataclass

from markupsafe import Markup

from app.clock import uk_today
from app.eligibility.courses import COURSE
from app.eligibility.providers import PROVIDER
from app.journey.month import day_name
from app.journey.summary import Row, check_rows
from app.pages.forms import form
from app.pages.question import back_link
from app.pages.render import AnyRequest, Page, page
from app.pages.visit import Visit
from app.services.registrations import Duplicate
from components.button import Button
from components.checkboxes import Checkboxes, CheckboxItem
from components.component import Html
from components.error_summary import ErrorSummary
from components.htmx import follow
from components.summary_list import Action, SummaryList, SummaryRow
from components.warning_text import WarningText

ADDRESS = "/registration/check-answers"
SECOND = "second_registration"
CHANGED = "Your answers changed in another window. Check them again before you submit."
TICK = "Select the box to submit a second registration, or change your course or provider"
WARNING = Markup(
    'You already registered for {course} with {provider} on <a class="govuk-link" '
    'href="/account/registrations/{id}">{date}</a>.'
)


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a submission was refused, and what the sentence points at."""

    sentence: str
    field: str = "main-content"


def check_answers_page(
    request: AnyRequest, visit: Visit, duplicate: Duplicate | None, refused: Refused | None = None
) -> Page:
    """The answers that would be stored, each with its Change link, and the button to submit."""
    return page(
        request,
        "journey/check-answers.html",
        title=visit.step.title,
        status=422 if refused else 200,
        mistaken=refused is not None,
        back=back_link(visit),
        summary=ErrorSummary(((f"#{refused.field}", refused.sentence),)) if refused else None,
        answers=SummaryList(tuple(_row(row) for row in check_rows(visit.walk))),
        draft=visit.arrival.draft,
        form=form(ADDRESS),
        warning=_warning(visit, duplicate) if duplicate else None,
        second=_second(refused),
        button=Button("Submit"),
    )


def _row(row: Row) -> SummaryRow:
    href = f"/registration/{row.change}?changing=1"
    change = Action("Change", href, row.label.lower(), follow(href))
    return SummaryRow(row.label, row.value, (change,))


def _warning(visit: Visit, duplicate: Duplicate) -> WarningText:
    answers = visit.walk.answers
    return WarningText(
        Html(
            WARNING.format(
                course=COURSE[answers["course"]].sentence,
                provider=PROVIDER[answers["provider"]].name,
                id=duplicate.id,
                date=day_name(uk_today(duplicate.submitted_at)),
            )
        )
    )


def _second(refused: Refused | None) -> Checkboxes:
    label = "I want to submit a second registration for the same course and provider"
    error = TICK if refused and refused.field == SECOND else ""
    return Checkboxes(SECOND, (CheckboxItem("yes", label),), error=error)
