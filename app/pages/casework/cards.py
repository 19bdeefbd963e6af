"""The cards of a registration: everything that is stored of it (admin.md, section 7.2)."""

from collections.abc import Callable

from markupsafe import Markup

from app.eligibility.workplace import place_words
from app.journey.month import month_words
from app.journey.stored import Stored, stored_answers
from app.pages.casework.funding_card import funding_rows
from app.pages.casework.tags import LATE, STATUS, TRN
from app.pages.casework.words import NOTHING, outcome, place, start
from app.pages.late import LATE_LIST
from app.pages.moments import moment_html
from app.pages.people import USERS
from app.pages.table_cells import link
from app.services.casework.reading import Detail
from components.component import Html, Words
from components.summary_list import SummaryCard, SummaryRow

Rows = list[SummaryRow]
Answers = tuple[Stored, ...]

_WITH_QUESTION = Markup('{}<br><span class="govuk-!-font-weight-regular">{}</span>')
_COURSE = (
    "provider_check",
    "headship_stage",
    "headteacher",
    "first_five_years",
    "senco_role",
    "senco_start_date",
    "maths_mastery",
    "maths_understanding",
)
_WORK = (
    "work_in_england",
    "return_to_teaching_adviser",
    "work_setting",
    "kind_of_nursery",
    "ofsted_number",
    "childcare_provider",
    "workplace",
    "employment_type",
    "role",
    "employer",
    "itt_provider",
)
_FUNDING = ("funding", "pay_for_course")
_NAMED = ("course", "provider")
_ELSEWHERE = frozenset((*_COURSE, *_WORK, *_FUNDING, *_NAMED, "course_start"))


def cards(detail: Detail) -> tuple[SummaryCard, ...]:
    """Registration, course, work, funding and person."""
    words = place_words(
        detail.workplace_identifier, detail.workplace_name, detail.workplace_address
    )
    answers = stored_answers(detail.answers, detail.course_start_before, words)
    return tuple(SummaryCard(title, tuple(rows(detail, answers))) for title, rows in _CARDS)


def _registration(detail: Detail, answers: Answers) -> Rows:
    case = detail.case
    late = detail.late_permission
    further = tuple(one for one in answers if one.key not in _ELSEWHERE)
    return [
        SummaryRow("ID", str(case.id)),
        SummaryRow("Submitted", moment_html(detail.submitted_at)),
        SummaryRow("Late", _late(f"{LATE_LIST}/{late}") if late else "No"),
        SummaryRow("Status", STATUS[case.status]),
        SummaryRow("Funded place", place(case)),
        SummaryRow("Started", start(case)),
        SummaryRow("Outcome", outcome(case)),
        SummaryRow("Version", str(case.version)),
        *_asked(further),
        SummaryRow("Agreed to sharing", _moment(detail)),
    ]


def _late(address: str) -> Html:
    return Html(Markup("{} {}").format(LATE, link("See the late permission", address)))


def _moment(detail: Detail) -> Words:
    at = detail.information_shared_at
    return moment_html(at) if at is not None else NOTHING


def _course(detail: Detail, answers: Answers) -> Rows:
    named = {one.key: one for one in answers}
    start_words = month_words(detail.course_start_before)["course_start_row"]
    return [
        SummaryRow(_with("Course", named.get("course")), detail.case.course.name),
        SummaryRow(_with("Provider", named.get("provider")), detail.case.provider),
        SummaryRow(_with("Course start", named.get("course_start")), start_words),
        *_asked(_of(answers, _COURSE)),
    ]


def _work(detail: Detail, answers: Answers) -> Rows:
    rows = _asked(_of(answers, _WORK))
    if detail.workplace is None:
        return rows
    address = f"/admin/workplaces/{detail.workplace}"
    name = detail.name_now or "Name not published"
    return [*rows, SummaryRow("This workplace now", link(name, address))]


def _funding(detail: Detail, answers: Answers) -> Rows:
    return [*funding_rows(detail), *_asked(_of(answers, _FUNDING))]


def _person(detail: Detail, answers: Answers) -> Rows:
    case = detail.case
    return [
        SummaryRow("Name", case.name or NOTHING),
        SummaryRow("Email address", case.email),
        SummaryRow("TRN as submitted", _trn(detail.trn, _verified(detail.trn_verified))),
        SummaryRow("TRN now", _trn(detail.person_trn, detail.person_trn_status)),
        SummaryRow("User", link(f"See {case.who}", f"{USERS}/{case.person}")),
    ]


def _verified(verified: bool) -> str:
    return "verified" if verified else "unverified"


def _trn(trn: str, status: str) -> Words:
    return Html(Markup("{} {}").format(trn, TRN[status])) if trn else NOTHING


def _of(answers: Answers, keys: tuple[str, ...]) -> Answers:
    return tuple(one for one in answers if one.key in keys)


def _asked(answers: Answers) -> Rows:
    return [SummaryRow(one.question, one.answer) for one in answers]


def _with(name: str, stored: Stored | None) -> Words:
    return Html(_WITH_QUESTION.format(name, stored.question)) if stored else name


_CARDS: tuple[tuple[str, Callable[[Detail, Answers], Rows]], ...] = (
    ("Registration", _registration),
    ("Course", _course),
    ("Work", _work),
    ("Funding", _funding),
    ("Person", _person),
)
