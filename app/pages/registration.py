"""The page of one registration: cards made from the stored record."""

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from app.clock import uk_today
from app.journey.month import day_name, month_name, month_words
from app.journey.senco_help import senco_help
from app.journey.steps import pay_for_course
from app.journey.summary import work_rows
from app.pages.bottom import bottom
from app.pages.render import AnyRequest, Page, page
from app.pages.statuses import course_outcome, provider_application, scholarship
from app.pages.wording import link
from app.services.arrival import Arrival
from app.services.registrations import Registration
from app.settings import settings
from components.back_link import BackLink
from components.component import Html
from components.notification_banner import NotificationBanner
from components.summary_list import Action, SummaryCard, SummaryRow

SUBMITTED = Markup(
    '<h3 class="govuk-notification-banner__heading">Registration successfully submitted</h3>'
    '<p class="govuk-body">Check the details of your registration and see next steps below.</p>'
)


def registration_page(
    request: AnyRequest, arrival: Arrival, registration: Registration, submitted: bool
) -> Page:
    """One registration of the person's own."""
    several = arrival.registrations > 1
    return page(
        request,
        "account/registration.html",
        title=f"Your {registration.course.title} registration",
        back=BackLink("/account", "Back to your registrations") if several else "",
        banner=NotificationBanner(Html(SUBMITTED), success=True) if submitted else "",
        caption=f"Submitted {day_name(uk_today(registration.submitted_at))}",
        cards=tuple(card(registration, arrival) for card in CARDS),
        senco_help=senco_help(registration.answers, arrival.facts.today),
        **bottom(arrival),
    )


def _course(registration: Registration, arrival: Arrival) -> SummaryCard:
    address = f"/account/registrations/{registration.id}/change"
    rows = [
        SummaryRow("Course", registration.course.title, _change(registration, address, "course")),
        SummaryRow("Provider", registration.provider, _change(registration, address, "provider")),
        SummaryRow("Provider application", provider_application(registration, arrival)),
        SummaryRow("Course start", _course_start(registration)),
    ]
    outcome = course_outcome(registration)
    if outcome is not None:
        rows.append(SummaryRow("Course outcome", outcome))
    return SummaryCard("Course details", tuple(rows))


def _change(registration: Registration, address: str, what: str) -> tuple[Action, ...]:
    return (Action("Change", address, what),) if registration.can_change else ()


def _course_start(registration: Registration) -> Html | str:
    words = month_words(registration.course_start_before)["course_start_row"]
    waiting = registration.provider_status == "pending" and registration.expired_at is None
    if registration.course_start_before is None or not waiting:
        return words
    sentence = (
        "If your provider does not confirm you've started the course before "
        f"{month_name(registration.course_start_before)}, your registration will expire. "
    )
    kept = registration.funding in ("funded", "in_review")
    sentence += "You can register again later" + (", but your funding may change." if kept else ".")
    return Html(
        Markup('{}<p class="govuk-body govuk-!-margin-top-2">{}</p>').format(words, sentence)
    )


def _funding(registration: Registration, arrival: Arrival) -> SummaryCard:
    rows = [SummaryRow("Scholarship funding", scholarship(registration))]
    if registration.pay_for_course:
        label = pay_for_course.QUESTION.label(registration.pay_for_course)
        rows.append(SummaryRow("Course funding", label))
    return SummaryCard("Funding details", tuple(rows))


def _personal(registration: Registration, arrival: Arrival) -> SummaryCard:
    account = link("Visit your DfE Identity account", settings().identity_account_url)
    sentence = Markup(
        '<p class="govuk-body govuk-!-margin-top-2 govuk-!-margin-bottom-3">'
        "{} to check or change your personal details.</p>"
    )
    return SummaryCard("Personal details", text=Html(sentence.format(account)))


def _work(registration: Registration, arrival: Arrival) -> SummaryCard:
    rows = work_rows(registration.answers, registration.workplace, registration.childcare_provider)
    return SummaryCard("Work details", tuple(SummaryRow(row.label, row.value) for row in rows))


CARDS: tuple[Callable[[Registration, Arrival], SummaryCard], ...] = (
    _course,
    _funding,
    _personal,
    _work,
)


def change_page(request: AnyRequest, arrival: Arrival, registration: Registration) -> Page:
    """How to change the course or the provider of a registration."""
    context: dict[str, Any] = {"started": registration.started == "started"}
    return page(
        request,
        "account/change.html",
        title="Change your course or provider",
        back=BackLink(f"/account/registrations/{registration.id}"),
        provider=registration.provider,
        **context,
        **bottom(arrival),
    )
